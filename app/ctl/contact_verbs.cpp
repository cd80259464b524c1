#include "ctl_text.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QJsonObject contactJson(const Contact &contact)
{
    return {{u"id"_s, contact.id.value()},
            {u"channel"_s, toText(contact.channel)},
            {u"handled_by"_s, contact.handledBy},
            {u"started_at"_s, instantJson(contact.startedAt)},
            {u"ended_at"_s, instantJson(contact.endedAt)},
            {u"outcome"_s, textJson(contact.outcome)},
            {u"note"_s, contact.note}};
}

struct Options
{
    std::string id, channel = "call", outcome, note, question, field, reason;
    bool passed = false;
    bool failed = false;
    int limit = 20;
};

Result<void> openContact(Context &context, Workspace &workspace, const Options &options)
{
    const auto channel = member<ContactChannel>(options.channel, "channel");
    if (!channel)
        return std::unexpected(channel.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto contact =
        context.wait(workspace.contacts().open(*command, UserNo(given(options.id)), *channel));
    if (!contact)
        return std::unexpected(contact.error());
    if (context.json())
        context.print({{u"id"_s, contact->value()}, {u"user_no"_s, given(options.id)}});
    else
        context.line(Ctl::tr("Contact %1 is open.").arg(contact->value()));
    return {};
}

Result<void> closeContact(Context &context, Workspace &workspace, const Options &options)
{
    const auto outcome = member<ContactOutcome>(options.outcome, "outcome");
    if (!outcome)
        return std::unexpected(outcome.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto ended = context.wait(
        workspace.contacts().close(*command, ContactId(given(options.id)), *outcome, given(options.note)));
    if (!ended)
        return std::unexpected(ended.error());
    if (context.json())
        context.print({{u"id"_s, given(options.id)}, {u"ended_at"_s, instantJson(*ended)}});
    else
        context.line(Ctl::tr("Contact %1 is closed.").arg(given(options.id)));
    return {};
}

Result<void> listContacts(Context &context, Workspace &workspace, const Options &options)
{
    const auto contacts =
        context.wait(workspace.contacts().contacts(UserNo(given(options.id)), options.limit));
    if (!contacts)
        return std::unexpected(contacts.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const Contact &contact : *contacts) {
        results.append(contactJson(contact));
        rows.append({contact.id.value(), toText(contact.channel), contact.handledBy,
                     instantText(contact.startedAt), instantText(contact.endedAt), contact.outcome});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Contact"), Ctl::tr("Channel"), Ctl::tr("Handled by"), Ctl::tr("Started at"),
                       Ctl::tr("Ended at"), Ctl::tr("Outcome")},
                      rows);
    return {};
}

Result<Verification> verification(Context &context, Workspace &workspace, const Options &options)
{
    const auto contact = context.wait(workspace.contacts().openContact(UserNo(given(options.id))));
    if (!contact) {
        Error error = contact.error();
        if (error.kind == ErrorKind::NotFound)
            error.reason = u"no_open_contact"_s;
        return std::unexpected(error);
    }
    if (options.question.empty())
        return context.wait(workspace.contacts().verification(contact->id));
    const auto question = member<VerificationQuestion>(options.question, "question");
    if (!question)
        return std::unexpected(question.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    return context.wait(workspace.contacts().verify(*command, contact->id, *question, options.passed));
}

Result<void> verify(Context &context, Workspace &workspace, const Options &options)
{
    if (!options.question.empty() && options.passed == options.failed)
        return std::unexpected(invalidOption("result"));
    const auto known = verification(context, workspace, options);
    if (!known)
        return std::unexpected(known.error());
    if (context.json())
        context.print({{u"user_no"_s, given(options.id)},
                       {u"verified"_s, known->verified},
                       {u"locked"_s, known->locked},
                       {u"passed"_s, wordsJson(known->passed)},
                       {u"failed"_s, wordsJson(known->failed)}});
    else
        context.line(known->locked     ? Ctl::tr("Locked: too many failed answers in 24 hours.")
                     : known->verified ? Ctl::tr("The caller is verified.")
                                       : Ctl::tr("The caller is not verified yet."));
    return {};
}

Result<void> reveal(Context &context, Workspace &workspace, const Options &options)
{
    const auto field = member<RevealField>(options.field, "field");
    if (!field)
        return std::unexpected(field.error());
    const auto reason = member<RevealReason>(options.reason, "reason");
    if (!reason)
        return std::unexpected(reason.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto revealed = context.wait(workspace.contacts().reveal(*command, UserNo(given(options.id)),
                                                                   *field, *reason, given(options.note)));
    if (!revealed)
        return std::unexpected(revealed.error());
    if (context.json())
        context.print({{u"user_no"_s, given(options.id)},
                       {u"field"_s, toText(*field)},
                       {u"value"_s, textJson(revealed->value)},
                       {u"expires_at"_s, instantJson(revealed->expiresAt)}});
    else
        context.line(revealed->value);
    return {};
}

using Verb = Result<void> (*)(Context &, Workspace &, const Options &);

void call(CLI::App &verb, Context &context, const std::shared_ptr<Options> &options, Verb run)
{
    verb.callback([&context, options, run] {
        context.run([&](Workspace &workspace) { return run(context, workspace, *options); });
    });
}

void addContact(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("contact", "Calls, chats and mails with a customer");
    group->require_subcommand(1);
    auto opening = std::make_shared<Options>();
    CLI::App *open = group->add_subcommand("open", "Open a contact, or find the one you have open");
    open->add_option("user_no", opening->id, "The customer's number")->required();
    open->add_option("--channel", opening->channel, "One of: " + wordsOf<ContactChannel>())
        ->capture_default_str();
    call(*open, context, opening, openContact);

    auto closing = std::make_shared<Options>();
    CLI::App *close = group->add_subcommand("close", "Close a contact of yours");
    close->add_option("contact", closing->id, "The contact's id")->required();
    close->add_option("--outcome", closing->outcome, "One of: " + wordsOf<ContactOutcome>())->required();
    close->add_option("--note", closing->note, "What was agreed");
    call(*close, context, closing, closeContact);

    auto listing = std::make_shared<Options>();
    CLI::App *list = group->add_subcommand("list", "List the contacts of a customer, newest first");
    list->add_option("user_no", listing->id, "The customer's number")->required();
    list->add_option("--limit", listing->limit, "At most so many")
        ->check(CLI::Range(1, 200))
        ->capture_default_str();
    call(*list, context, listing, listContacts);
}

} // namespace

void addContactVerbs(CLI::App &app, Context &context)
{
    addContact(app, context);

    auto verifying = std::make_shared<Options>();
    CLI::App *verb =
        app.add_subcommand("verify", "Record which question the caller passed in your open contact");
    verb->add_option("user_no", verifying->id, "The customer's number")->required();
    verb->add_option("--question", verifying->question,
                     "One of: " + wordsOf<VerificationQuestion>() + "; without it, say where it stands");
    auto *passed = verb->add_flag("--passed", verifying->passed, "The answer was right");
    verb->add_flag("--failed", verifying->failed, "The answer was wrong")->excludes(passed);
    call(*verb, context, verifying, verify);

    auto revealing = std::make_shared<Options>();
    CLI::App *revealer =
        app.add_subcommand("reveal", "Show one masked field of a verified customer, on record");
    revealer->add_option("user_no", revealing->id, "The customer's number")->required();
    revealer->add_option("--field", revealing->field, "One of: " + wordsOf<RevealField>())->required();
    revealer->add_option("--reason", revealing->reason, "One of: " + wordsOf<RevealReason>())->required();
    revealer->add_option("--note", revealing->note, "Why");
    call(*revealer, context, revealing, reveal);
}

} // namespace desk
