#include "history_options.h"

#include "ctl_text.h"
#include "history_export.h"
#include "verb_support.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

Result<QDateTime> optionalInstant(const std::string &text, const char *option)
{
    if (text.empty())
        return QDateTime();
    const auto instant = parseInstant(given(text));
    if (!instant)
        return std::unexpected(invalidOption(option));
    return *instant;
}

/// The currency in whose decimals amounts are read.
Result<Currency> amountCurrency(Context &context, Workspace &workspace, const UserNo &user)
{
    const auto accounts = context.wait(workspace.customers().accounts(user));
    if (!accounts)
        return std::unexpected(accounts.error());
    const Error needed{ErrorKind::Invalid, {}, u"currency_needed"_s, {}, {}};
    if (accounts->isEmpty())
        return std::unexpected(needed);
    for (const Account &account : *accounts) {
        if (account.balance.currency.decimals() != accounts->first().balance.currency.decimals())
            return std::unexpected(needed);
    }
    return accounts->first().balance.currency;
}

Result<std::optional<qint64>> optionalAmount(const std::string &text, const Currency &currency,
                                             const char *option)
{
    if (text.empty())
        return std::optional<qint64>();
    const auto minor = parseDecimal(given(text), currency);
    if (!minor)
        return std::unexpected(invalidOption(option));
    return *minor;
}

Result<void> readAmounts(Context &context, Workspace &workspace, const HistoryOptions &options,
                         HistoryFilter &filter)
{
    if (!options.currency.empty()) {
        filter.currency = Currency::fromCode(given(options.currency));
        if (!filter.currency)
            return std::unexpected(invalidOption("currency"));
    }
    if (options.min.empty() && options.max.empty())
        return {};
    const auto currency = filter.currency ? Result<Currency>(*filter.currency)
                                          : amountCurrency(context, workspace, UserNo(given(options.user)));
    if (!currency)
        return std::unexpected(currency.error());
    const auto min = optionalAmount(options.min, *currency, "min");
    if (!min)
        return std::unexpected(min.error());
    const auto max = optionalAmount(options.max, *currency, "max");
    if (!max)
        return std::unexpected(max.error());
    filter.minMinor = *min;
    filter.maxMinor = *max;
    return {};
}

} // namespace

void addHistoryOptions(CLI::App &verb, HistoryOptions &options)
{
    verb.add_option("user_no", options.user, "The customer's number")->required();
    verb.add_option("--from", options.from, "Made at or after this instant, e.g. 2026-05-01T00:00:00Z");
    verb.add_option("--to", options.to, "Made before this instant");
    verb.add_option("--status", options.status, "One of: " + wordsOf<PaymentStatus>());
    verb.add_option("--kind", options.kind, "One of: " + wordsOf<PaymentKind>());
    verb.add_option("--currency", options.currency, "Only this currency (ISO 4217)");
    verb.add_option("--min", options.min, "The least amount, e.g. 12.00");
    verb.add_option("--max", options.max, "The largest amount");
    verb.add_option("--text", options.text, "Part of the counterparty, or an order number or reference");
}

Result<HistoryFilter> historyFilter(Context &context, Workspace &workspace, const HistoryOptions &options)
{
    const auto status = optionalMember<PaymentStatus>(options.status, "status");
    if (!status)
        return std::unexpected(status.error());
    const auto kind = optionalMember<PaymentKind>(options.kind, "kind");
    if (!kind)
        return std::unexpected(kind.error());
    const auto from = optionalInstant(options.from, "from");
    if (!from)
        return std::unexpected(from.error());
    const auto to = optionalInstant(options.to, "to");
    if (!to)
        return std::unexpected(to.error());
    const auto customer = context.wait(workspace.customers().customer(UserNo(given(options.user))));
    if (!customer)
        return std::unexpected(customer.error());
    HistoryFilter filter;
    filter.from = *from;
    filter.to = *to;
    filter.status = *status;
    filter.kind = *kind;
    filter.text = given(options.text);
    if (const auto done = readAmounts(context, workspace, options, filter); !done)
        return std::unexpected(done.error());
    return filter;
}

Result<void> exportHistory(Context &context, Workspace &workspace, const HistoryOptions &options)
{
    const auto filter = historyFilter(context, workspace, options);
    if (!filter)
        return std::unexpected(filter.error());
    HistoryExport job(workspace.history(), workspace.contacts());
    const auto rows = context.wait(job.write(UserNo(given(options.user)), *filter, given(options.file)));
    if (!rows)
        return std::unexpected(rows.error());
    if (context.json())
        context.print({{u"rows"_s, *rows}, {u"file"_s, given(options.file)}});
    else
        context.line(Ctl::tr("%1 payments written.").arg(*rows));
    return {};
}

} // namespace desk
