#include "ctl_text.h"
#include "refund_limits.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    std::string order, amount, reason, note, request, after, kind, currency;
    int limit = 50;
    bool approve = false, reject = false;
};

QString decimal(const Money &money)
{
    return money.toDecimal() + u' ' + money.currency.code();
}

Result<Money> amountOption(const std::string &text, const Currency &currency)
{
    const auto minor = parseDecimal(given(text), currency);
    if (!minor)
        return std::unexpected(invalidOption("amount"));
    return Money{*minor, currency};
}

Result<void> request(Context &context, Workspace &workspace, const Options &options)
{
    const auto command = context.commandId();
    const auto reason = member<RefundReason>(options.reason, "reason");
    if (!command || !reason)
        return std::unexpected(command ? reason.error() : command.error());
    // Reading it opens the customer, and says in which currency the amount is.
    const auto standing = context.wait(workspace.refunds().standing(OrderNo(given(options.order))));
    if (!standing)
        return std::unexpected(standing.error());
    const auto amount = amountOption(options.amount, standing->paid.currency);
    if (!amount)
        return std::unexpected(amount.error());
    const auto answer = context.wait(
        workspace.refunds().request(*command, {standing->orderNo, *amount, *reason, given(options.note)}));
    if (!answer)
        return std::unexpected(answer.error());
    const bool approved = answer->state == RefundState::Approved;
    if (context.json())
        context.print({{u"id"_s, answer->id.value()},
                       {u"state"_s, toText(answer->state)},
                       {u"amount"_s, moneyJson(*amount)},
                       {u"lapses_at"_s, approved ? QJsonValue() : instantJson(answer->lapsesAt)}});
    else if (approved)
        context.line(Ctl::tr("Approved as %1, within your limit; the wallet's core carries it out.")
                         .arg(answer->id.value()));
    else
        context.line(Ctl::tr("Asked as %1; a supervisor decides until %2.")
                         .arg(answer->id.value(), instantText(answer->lapsesAt)));
    return {};
}

QJsonObject standingJson(const RefundStanding &standing)
{
    return {{u"paid"_s, moneyJson(standing.paid)},
            {u"refunded"_s, moneyJson(standing.refunded)},
            {u"underway"_s, moneyJson(standing.underway)},
            {u"remaining"_s, moneyJson(standing.remaining())},
            {u"limit"_s, moneyJson(standing.limit)},
            {u"used"_s, moneyJson(standing.used)},
            {u"holds"_s, standing.holds},
            {u"verified"_s, standing.verified},
            {u"refundable"_s, standing.isRefundable()}};
}

QJsonObject requestJson(const RefundRequest &one)
{
    return {{u"id"_s, one.id.value()},
            {u"amount"_s, moneyJson(one.amount)},
            {u"reason"_s, toText(one.reason)},
            {u"note"_s, one.note},
            {u"requested_by"_s, one.requestedBy},
            {u"requested_at"_s, instantJson(one.requestedAt)},
            {u"lapses_at"_s, instantJson(one.lapsesAt)},
            {u"state"_s, toText(one.state)},
            {u"decided_by"_s, textJson(one.decidedBy)},
            {u"decided_at"_s, instantJson(one.decidedAt)},
            {u"decision_note"_s, textJson(one.decisionNote)},
            {u"refund_order_no"_s, textJson(one.refundOrderNo.value())},
            {u"settled_at"_s, instantJson(one.settledAt)}};
}

Result<void> listOfPayment(Context &context, Workspace &workspace, const OrderNo &order)
{
    const auto standing = context.wait(workspace.refunds().standing(order));
    if (!standing)
        return std::unexpected(standing.error());
    const auto requests = context.wait(workspace.refunds().ofPayment(order));
    if (!requests)
        return std::unexpected(requests.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const RefundRequest &one : *requests) {
        results.append(requestJson(one));
        rows.append({one.id.value(), toText(one.state), decimal(one.amount), toText(one.reason),
                     one.requestedBy, instantText(one.requestedAt), one.decidedBy});
    }
    if (context.json()) {
        QJsonObject answer = listJson(results);
        answer[u"standing"_s] = standingJson(*standing);
        context.print(answer);
        return {};
    }
    context.line(Ctl::tr("Paid %1, refunded %2, under way %3. Your limit %4, used %5.")
                     .arg(decimal(standing->paid), decimal(standing->refunded), decimal(standing->underway),
                          decimal(standing->limit), decimal(standing->used)));
    context.table({Ctl::tr("Request"), Ctl::tr("State"), Ctl::tr("Amount"), Ctl::tr("Reason"),
                   Ctl::tr("Requested by"), Ctl::tr("Requested at"), Ctl::tr("Decided by")},
                  rows);
    return {};
}

QJsonObject waitingJson(const WaitingRefund &one)
{
    return {{u"id"_s, one.id.value()},
            {u"order_no"_s, one.orderNo.value()},
            {u"user_no"_s, one.userNo.value()},
            {u"customer"_s, one.customer},
            {u"counterparty"_s, one.counterparty},
            {u"paid"_s, moneyJson(one.paid)},
            {u"refunded"_s, moneyJson(one.refunded)},
            {u"amount"_s, moneyJson(one.amount)},
            {u"reason"_s, toText(one.reason)},
            {u"note"_s, one.note},
            {u"requested_by"_s, one.requestedBy},
            {u"requested_at"_s, instantJson(one.requestedAt)},
            {u"lapses_at"_s, instantJson(one.lapsesAt)},
            {u"holds"_s, one.holds},
            {u"may_decide"_s, one.anotherPerson},
            {u"within_limit"_s, one.isWithinLimit()}};
}

Result<void> list(Context &context, Workspace &workspace, const Options &options)
{
    if (!options.order.empty())
        return listOfPayment(context, workspace, OrderNo(given(options.order)));
    const auto page = context.wait(workspace.refunds().waiting(given(options.after), options.limit));
    if (!page)
        return std::unexpected(page.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const WaitingRefund &one : page->rows) {
        results.append(waitingJson(one));
        rows.append({one.id.value(), one.orderNo.value(), decimal(one.amount), toText(one.reason),
                     one.requestedBy, instantText(one.lapsesAt),
                     one.anotherPerson && one.isWithinLimit() ? u"yes"_s : u"no"_s});
    }
    if (context.json()) {
        context.print(listJson(results, page->next));
        return {};
    }
    context.table({Ctl::tr("Request"), Ctl::tr("Order"), Ctl::tr("Amount"), Ctl::tr("Reason"),
                   Ctl::tr("Requested by"), Ctl::tr("Lapses at"), Ctl::tr("Yours to decide")},
                  rows);
    if (!page->next.isEmpty())
        context.line(Ctl::tr("More: --after %1").arg(page->next));
    return {};
}

Result<void> decide(Context &context, Workspace &workspace, const Options &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto made = context.wait(workspace.refunds().decide(
        *command, RefundRequestId(given(options.request)),
        options.approve ? Decision::Approved : Decision::Rejected, given(options.note)));
    if (!made)
        return std::unexpected(made.error());
    if (context.json())
        context.print({{u"id"_s, given(options.request)}, {u"decision"_s, toText(*made)}});
    else
        context.line(*made == Decision::Approved ? Ctl::tr("Approved; the wallet's core carries it out.")
                                                 : Ctl::tr("Rejected; nothing is refunded."));
    return {};
}

Result<void> withdraw(Context &context, Workspace &workspace, const Options &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto at =
        context.wait(workspace.refunds().withdraw(*command, RefundRequestId(given(options.request))));
    if (!at)
        return std::unexpected(at.error());
    if (context.json())
        context.print({{u"id"_s, given(options.request)}, {u"withdrawn_at"_s, instantJson(*at)}});
    else
        context.line(Ctl::tr("Withdrawn; nothing is refunded."));
    return {};
}

Result<void> listLimits(Context &context, const WorkspaceUrl &url)
{
    const auto limits = refundLimits(url);
    if (!limits)
        return std::unexpected(limits.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const RefundLimit &one : *limits) {
        results.append(QJsonObject{{u"kind"_s, toText(one.kind)}, {u"limit"_s, moneyJson(one.limit)}});
        rows.append({toText(one.kind), one.limit.currency.code(), one.limit.toDecimal()});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Kind"), Ctl::tr("Currency"), Ctl::tr("Limit")}, rows);
    return {};
}

Result<void> setLimit(Context &context, const WorkspaceUrl &url, const Options &options)
{
    const auto kind = member<StaffKind>(options.kind, "kind");
    if (!kind)
        return std::unexpected(kind.error());
    const auto currency = Currency::fromCode(given(options.currency));
    if (!currency)
        return std::unexpected(invalidOption("currency"));
    const auto amount = amountOption(options.amount, *currency);
    if (!amount)
        return std::unexpected(amount.error());
    const RefundLimit limit{*kind, *amount};
    if (const auto done = setRefundLimit(url, limit); !done)
        return done;
    if (context.json())
        context.print({{u"kind"_s, toText(limit.kind)}, {u"limit"_s, moneyJson(limit.limit)}});
    else
        context.line(
            Ctl::tr("The limit of kind %1 is %2 now.").arg(toText(limit.kind), decimal(limit.limit)));
    return {};
}

void addLimits(CLI::App &group, Context &context, const std::shared_ptr<Options> &options)
{
    CLI::App *limits = group.add_subcommand("limits", "How much may be approved; the administrator's");
    limits->require_subcommand(1);
    limits->add_subcommand("list", "List the limits that are set")->callback([&context] {
        context.runOnUrl([&](const WorkspaceUrl &url) { return listLimits(context, url); });
    });
    CLI::App *set = limits->add_subcommand("set", "Set one; without it a second person always decides");
    set->add_option("kind", options->kind,
                    "agent: what is approved at once; supervisor: what one may approve of others' requests")
        ->required();
    set->add_option("currency", options->currency, "ISO 4217 code, as CNY")->required();
    set->add_option("amount", options->amount, "In major units, as 500.00")->required();
    set->callback([&context, options] {
        context.runOnUrl([&](const WorkspaceUrl &url) { return setLimit(context, url, *options); });
    });
}

} // namespace

void addRefundVerbs(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("refund", "Ask for refunds and decide on them");
    group->require_subcommand(1);
    auto options = std::make_shared<Options>();
    CLI::App *asking = addVerb(*group, context, "request",
                               "Ask for the refund of a payment, for a verified caller", options, request);
    asking->add_option("order_no", options->order, "The payment's order number")->required();
    asking->add_option("--amount", options->amount, "In major units of its currency, as 12.00")->required();
    asking->add_option("--reason", options->reason, "One of: " + wordsOf<RefundReason>())->required();
    asking->add_option("--note", options->note, "Why; at least 8 characters")->required();
    CLI::App *listing = addVerb(*group, context, "list",
                                "List a payment's requests, or all that wait for a decision", options, list);
    listing->add_option("order_no", options->order, "The payment's order number; without it: all waiting");
    listing->add_option("--after", options->after, "The cursor that the page before ended with");
    listing->add_option("--limit", options->limit, "Rows at most")->check(CLI::Range(1, 200));
    CLI::App *deciding =
        addVerb(*group, context, "decide", "Decide on what somebody else asked for", options, decide);
    deciding->add_option("request", options->request, "The request's id")->required();
    CLI::Option_group *choice = deciding->add_option_group("decision");
    choice->add_flag("--approve", options->approve, "Let the wallet's core carry it out");
    choice->add_flag("--reject", options->reject, "Refund nothing");
    choice->require_option(1);
    deciding->add_option("--note", options->note, "The grounds of the decision")->required();
    CLI::App *taking =
        addVerb(*group, context, "withdraw", "Take back a request of your own that waits", options, withdraw);
    taking->add_option("request", options->request, "The request's id")->required();
    addLimits(*group, context, options);
}

} // namespace desk
