#include "ticket_change_verbs.h"

#include "ctl_text.h"
#include "verb_support.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    std::string ticket, text, owner, state, disposition, reason;
    int version = 0;
};

/// What is changed, under which id, against which version.
struct Change
{
    CommandId command;
    TicketNo ticket;
    int version = 0; ///< 0: whatever there is
};

using Step = std::function<Result<Future<int>>(TicketStore &, const Change &)>;

Result<Change> changeOf(const Context &context, const Options &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    return Change{*command, TicketNo(given(options.ticket)), options.version};
}

Result<void> run(Context &context, Workspace &workspace, const Options &options, const Step &step)
{
    const auto change = changeOf(context, options);
    if (!change)
        return std::unexpected(change.error());
    const auto asked = step(workspace.tickets(), *change);
    if (!asked)
        return std::unexpected(asked.error());
    const auto version = context.wait(*asked);
    if (!version)
        return std::unexpected(version.error());
    if (context.json())
        context.print({{u"ticket_no"_s, change->ticket.value()}, {u"version"_s, *version}});
    else
        context.line(Ctl::tr("%1 is at version %2.").arg(change->ticket.value()).arg(*version));
    return {};
}

CLI::App *addVerb(CLI::App &group, Context &context, const char *name, const char *about,
                  const std::shared_ptr<Options> &options, const Step &step)
{
    CLI::App *verb = group.add_subcommand(name, about);
    verb->add_option("ticket_no", options->ticket, "The ticket's number")->required();
    verb->add_option("--version", options->version,
                     "The version this is made against; refused when somebody was faster. Without it: "
                     "whatever version there is")
        ->check(CLI::PositiveNumber);
    verb->callback([&context, options, step] {
        context.run([&](Workspace &workspace) { return run(context, workspace, *options, step); });
    });
    return verb;
}

Result<Future<int>> setState(TicketStore &tickets, const Change &change, const Options &options)
{
    const auto state = member<TicketState>(options.state, "state");
    if (!state)
        return std::unexpected(state.error());
    const auto disposition = optionalMember<Disposition>(options.disposition, "disposition");
    if (!disposition)
        return std::unexpected(disposition.error());
    return tickets.setState(change.command, change.ticket, change.version,
                            {.state = *state, .disposition = *disposition, .reason = given(options.reason)});
}

} // namespace

void addTicketChanges(CLI::App &group, Context &context)
{
    auto options = std::make_shared<Options>();
    const auto note = [options](TicketStore &tickets, const Change &change) -> Result<Future<int>> {
        return tickets.addNote(change.command, change.ticket, change.version, given(options->text));
    };
    addVerb(group, context, "note", "Add an internal note", options, note)
        ->add_option("--text", options->text, "The note")
        ->required();

    const auto reply = [options](TicketStore &tickets, const Change &change) -> Result<Future<int>> {
        return tickets.addReply(change.command, change.ticket, change.version, given(options->text));
    };
    addVerb(group, context, "reply", "Add a reply to the customer; the first one opens a new ticket", options,
            reply)
        ->add_option("--text", options->text, "The reply")
        ->required();

    const auto assign = [options](TicketStore &tickets, const Change &change) -> Result<Future<int>> {
        return tickets.assign(change.command, change.ticket, change.version, Login(given(options->owner)));
    };
    addVerb(group, context, "assign", "Give it to somebody; to nobody without a login", options, assign)
        ->add_option("login,--owner", options->owner, "The new owner's login");

    const auto state = [options](TicketStore &tickets, const Change &change) {
        return setState(tickets, change, *options);
    };
    CLI::App *stating = addVerb(group, context, "state", "Change the state", options, state);
    stating->add_option("state,--state", options->state, "One of: " + wordsOf<TicketState>())->required();
    stating->add_option("--disposition", options->disposition,
                        "How it ended, for 'resolved'; one of: " + wordsOf<Disposition>());
    stating->add_option("--reason", options->reason, "Why; needed to reopen a closed one");

    const auto escalate = [options](TicketStore &tickets, const Change &change) -> Result<Future<int>> {
        return tickets.escalate(change.command, change.ticket, change.version, given(options->reason));
    };
    addVerb(group, context, "escalate", "Raise the level by one", options, escalate)
        ->add_option("--reason", options->reason, "Why; at least 8 characters")
        ->required();
}

} // namespace desk
