#include "ctl_text.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QJsonObject holdJson(const Hold &hold)
{
    return {{u"id"_s, hold.id.value()},
            {u"user_no"_s, hold.userNo.value()},
            {u"customer"_s, hold.customer},
            {u"account_id"_s, textJson(hold.accountId.value())},
            {u"scope"_s, toText(hold.scope)},
            {u"reason"_s, toText(hold.reason)},
            {u"note"_s, hold.note},
            {u"source"_s, hold.source},
            {u"placed_by"_s, hold.placedBy},
            {u"placed_at"_s, instantJson(hold.placedAt)},
            {u"until"_s, instantJson(hold.until)},
            {u"closed_at"_s, instantJson(hold.closedAt)},
            {u"closed_by"_s, textJson(hold.closedBy)},
            {u"close_reason"_s, textJson(hold.closeReason)},
            {u"standing"_s, hold.standing},
            {u"release_requested"_s, hold.releaseRequested}};
}

QJsonObject requestJson(const ReleaseRequest &request)
{
    return {{u"id"_s, request.id.value()},
            {u"hold"_s, holdJson(request.hold)},
            {u"requested_by"_s, request.requestedBy},
            {u"reason"_s, toText(request.reason)},
            {u"note"_s, request.note},
            {u"at"_s, instantJson(request.at)},
            {u"lapses_at"_s, instantJson(request.lapsesAt)},
            {u"may_decide"_s, request.mayDecide}};
}

void tell(Context &context, const QList<Hold> &holds)
{
    QJsonArray results;
    QList<QStringList> rows;
    for (const Hold &hold : holds) {
        results.append(holdJson(hold));
        const QString state = hold.standing             ? u"standing"_s
                              : hold.closedAt.isValid() ? u"released"_s
                                                        : u"lapsed"_s;
        rows.append({hold.id.value(), state, toText(hold.scope), toText(hold.reason), hold.placedBy,
                     instantText(hold.placedAt), instantText(hold.until)});
    }
    if (context.json())
        return context.print(listJson(results));
    context.table({Ctl::tr("Hold"), Ctl::tr("State"), Ctl::tr("Scope"), Ctl::tr("Reason"),
                   Ctl::tr("Placed by"), Ctl::tr("Placed at"), Ctl::tr("Until")},
                  rows);
}

void tell(Context &context, const QList<ReleaseRequest> &requests)
{
    QJsonArray results;
    QList<QStringList> rows;
    for (const ReleaseRequest &request : requests) {
        results.append(requestJson(request));
        rows.append({request.id.value(), request.hold.userNo.value(), toText(request.hold.scope),
                     toText(request.reason), request.requestedBy, instantText(request.lapsesAt),
                     request.mayDecide ? u"yes"_s : u"no"_s});
    }
    if (context.json())
        return context.print(listJson(results));
    context.table({Ctl::tr("Request"), Ctl::tr("Customer"), Ctl::tr("Scope"), Ctl::tr("Reason"),
                   Ctl::tr("Requested by"), Ctl::tr("Lapses at"), Ctl::tr("Yours to decide")},
                  rows);
}

struct PlaceOptions
{
    std::string user, account, scope, reason, note, until;
};

Result<PlaceHold> placeHoldOf(const PlaceOptions &options)
{
    const auto scope = member<HoldScope>(options.scope, "scope");
    if (!scope)
        return std::unexpected(scope.error());
    const auto reason = member<HoldReason>(options.reason, "reason");
    if (!reason)
        return std::unexpected(reason.error());
    const auto until = untilOption(options.until);
    if (!until)
        return std::unexpected(until.error());
    return PlaceHold{.user = UserNo(given(options.user)),
                     .account = AccountId(given(options.account)),
                     .scope = *scope,
                     .reason = *reason,
                     .note = given(options.note),
                     .until = *until};
}

Result<void> place(Context &context, Workspace &workspace, const PlaceOptions &options)
{
    const auto hold = placeHoldOf(options);
    if (!hold)
        return std::unexpected(hold.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto placed = context.wait(workspace.holds().place(*command, *hold));
    if (!placed)
        return std::unexpected(placed.error());
    const auto holds = context.wait(workspace.holds().holds(hold->user));
    if (!holds)
        return std::unexpected(holds.error());
    for (const Hold &made : *holds) {
        if (made.id != *placed)
            continue;
        if (context.json())
            context.print(holdJson(made));
        else
            context.line(Ctl::tr("Hold %1 stands for %2.").arg(placed->value(), made.userNo.value()));
    }
    return {};
}

void addPlace(CLI::App &group, Context &context)
{
    auto options = std::make_shared<PlaceOptions>();
    CLI::App *verb = addVerb(group, context, "place", "Place a hold on a customer at once", options, place);
    verb->add_option("user_no", options->user, "The customer's number")->required();
    verb->add_option("--scope", options->scope, "One of: " + wordsOf<HoldScope>())->required();
    verb->add_option("--reason", options->reason, "One of: " + wordsOf<HoldReason>())->required();
    verb->add_option("--account", options->account, "Only this account; all of them without it");
    verb->add_option("--note", options->note, "What is known; at least 8 characters for 'other'");
    verb->add_option("--until", options->until, "End of the hold, e.g. 2026-05-01T04:00:00Z");
}

void addList(CLI::App &group, Context &context)
{
    auto user = std::make_shared<std::string>();
    CLI::App *verb = group.add_subcommand(
        "list", "List a customer's holds, or the open release requests without a customer");
    verb->add_option("user_no", *user, "The customer's number");
    verb->callback([&context, user] {
        context.run([&](Workspace &workspace) -> Result<void> {
            if (user->empty()) {
                const auto requests = context.wait(workspace.holds().openRequests());
                if (!requests)
                    return std::unexpected(requests.error());
                tell(context, *requests);
                return {};
            }
            const auto holds = context.wait(workspace.holds().holds(UserNo(given(*user))));
            if (!holds)
                return std::unexpected(holds.error());
            tell(context, *holds);
            return {};
        });
    });
}

struct StepOptions
{
    std::string id, reason, note;
    bool approve = false;
    bool reject = false;
};

Result<void> requestRelease(Context &context, Workspace &workspace, const StepOptions &options)
{
    const auto reason = member<ReleaseReason>(options.reason, "reason");
    if (!reason)
        return std::unexpected(reason.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto request = context.wait(
        workspace.holds().requestRelease(*command, HoldId(given(options.id)), *reason, given(options.note)));
    if (!request)
        return std::unexpected(request.error());
    if (context.json())
        context.print({{u"id"_s, request->value()}, {u"hold_id"_s, given(options.id)}});
    else
        context.line(
            Ctl::tr("Release requested: %1. Another person decides within 72 hours.").arg(request->value()));
    return {};
}

void addRequestRelease(CLI::App &group, Context &context)
{
    auto options = std::make_shared<StepOptions>();
    CLI::App *verb =
        addVerb(group, context, "request-release", "Ask for the release of a hold", options, requestRelease);
    verb->add_option("hold", options->id, "The hold's id")->required();
    verb->add_option("--reason", options->reason, "One of: " + wordsOf<ReleaseReason>())->required();
    verb->add_option("--note", options->note, "Why it may be released; at least 8 characters")->required();
}

Result<void> decide(Context &context, Workspace &workspace, const StepOptions &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const Decision wanted = options.approve ? Decision::Approved : Decision::Rejected;
    const auto decision = context.wait(
        workspace.holds().decide(*command, ReleaseRequestId(given(options.id)), wanted, given(options.note)));
    if (!decision)
        return std::unexpected(decision.error());
    if (context.json())
        context.print({{u"id"_s, given(options.id)}, {u"decision"_s, toText(*decision)}});
    else
        context.line(*decision == Decision::Approved ? Ctl::tr("Approved: the hold is released.")
                                                     : Ctl::tr("Rejected: the hold stands."));
    return {};
}

void addDecide(CLI::App &group, Context &context)
{
    auto options = std::make_shared<StepOptions>();
    CLI::App *verb = addVerb(group, context, "decide", "Decide on a release that somebody else asked for",
                             options, decide);
    verb->add_option("request", options->id, "The request's id")->required();
    CLI::Option_group *choice = verb->add_option_group("decision");
    choice->add_flag("--approve", options->approve, "Release the hold");
    choice->add_flag("--reject", options->reject, "Leave the hold standing");
    choice->require_option(1);
    verb->add_option("--note", options->note, "The grounds of the decision")->required();
}

} // namespace

void addHoldVerbs(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("hold", "Freeze a customer, and release by two persons");
    group->require_subcommand(1);
    addPlace(*group, context);
    addList(*group, context);
    addRingVerb(*group, context);
    addRequestRelease(*group, context);
    addDecide(*group, context);
}

} // namespace desk
