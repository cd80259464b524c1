#include "ctl_text.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    std::string user, login, request, note;
    bool approve = false, reject = false;
};

Result<void> request(Context &context, Workspace &workspace, const Options &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto made =
        context.wait(workspace.vip().request(*command, UserNo(given(options.user)), given(options.note)));
    if (!made)
        return std::unexpected(made.error());
    if (context.json())
        context.print({{u"id"_s, made->value()}});
    else
        context.line(Ctl::tr("Asked as %1; a supervisor decides.").arg(made->value()));
    return {};
}

Result<void> list(Context &context, Workspace &workspace, const Options &)
{
    const auto requests = context.wait(workspace.vip().openRequests());
    if (!requests)
        return std::unexpected(requests.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const VipRequest &one : *requests) {
        results.append(QJsonObject{{u"id"_s, one.id.value()},
                                   {u"user_no"_s, one.userNo.value()},
                                   {u"customer"_s, one.customer},
                                   {u"requested_by"_s, one.requestedBy},
                                   {u"note"_s, one.note},
                                   {u"at"_s, instantJson(one.at)},
                                   {u"lapses_at"_s, instantJson(one.lapsesAt)},
                                   {u"may_decide"_s, one.mayDecide}});
        rows.append({one.id.value(), one.userNo.value(), one.requestedBy, one.note, instantText(one.lapsesAt),
                     one.mayDecide ? u"yes"_s : u"no"_s});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Request"), Ctl::tr("Customer"), Ctl::tr("Requested by"), Ctl::tr("Reason"),
                       Ctl::tr("Lapses at"), Ctl::tr("Yours to decide")},
                      rows);
    return {};
}

void tellGrant(Context &context, const QDateTime &until)
{
    if (context.json())
        context.print({{u"expires_at"_s, instantJson(until)}});
    else if (until.isValid())
        context.line(Ctl::tr("The records are open until %1.").arg(instantText(until)));
    else
        context.line(Ctl::tr("Rejected: the records stay locked."));
}

Result<void> decide(Context &context, Workspace &workspace, const Options &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto until = context.wait(workspace.vip().decide(
        *command, VipRequestId(given(options.request)),
        options.approve ? Decision::Approved : Decision::Rejected, given(options.note)));
    if (!until)
        return std::unexpected(until.error());
    tellGrant(context, *until);
    return {};
}

Result<void> grant(Context &context, Workspace &workspace, const Options &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto until = context.wait(workspace.vip().grant(*command, UserNo(given(options.user)),
                                                          Login(given(options.login)), given(options.note)));
    if (!until)
        return std::unexpected(until.error());
    tellGrant(context, *until);
    return {};
}

} // namespace

void addVipVerbs(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("vip", "Look at a VIP customer's records with a supervisor's leave");
    group->require_subcommand(1);
    auto options = std::make_shared<Options>();
    CLI::App *asking = addVerb(*group, context, "request", "Ask to look, for yourself", options, request);
    asking->add_option("user_no", options->user, "The customer's number")->required();
    asking->add_option("--note", options->note, "Why; at least 8 characters")->required();
    addVerb(*group, context, "list", "List open requests", options, list);
    CLI::App *deciding =
        addVerb(*group, context, "decide", "Decide on what somebody else asked for", options, decide);
    deciding->add_option("request", options->request, "The request's id")->required();
    CLI::Option_group *choice = deciding->add_option_group("decision");
    choice->add_flag("--approve", options->approve, "Let them look, for 8 hours");
    choice->add_flag("--reject", options->reject, "Leave the records locked");
    choice->require_option(1);
    deciding->add_option("--note", options->note, "The grounds of the decision");
    CLI::App *granting =
        addVerb(*group, context, "grant", "Let somebody look without their asking", options, grant);
    granting->add_option("user_no", options->user, "The customer's number")->required();
    granting->add_option("login", options->login, "Who may look")->required();
    granting->add_option("--note", options->note, "Why; at least 8 characters")->required();
}

} // namespace desk
