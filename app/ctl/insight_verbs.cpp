#include <QTimeZone>

#include "ctl_text.h"
#include "mass_diagnosis.h"
#include "progress.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct InsightOptions
{
    std::string from, to, zone, by, cause, outcome, key, after;
    int limit = 100;
};

struct Question
{
    InstantRange range;
    QTimeZone zone;
    MassFilter filter;
};

Result<Question> questionOf(const InsightOptions &options)
{
    const auto zone = zoneOption(options.zone);
    if (!zone)
        return std::unexpected(zone.error());
    const auto range = periodOption(options.from, options.to, *zone);
    if (!range)
        return std::unexpected(range.error());
    const auto dimension = optionalMember<InsightDimension>(options.by, "by");
    if (!dimension)
        return std::unexpected(dimension.error());
    const auto outcome = optionalMember<OutcomeClass>(options.outcome, "outcome");
    if (!outcome)
        return std::unexpected(outcome.error());
    Question question{*range, *zone, {{}, *outcome, *dimension, given(options.key)}};
    if (!options.cause.empty())
        question.filter.cause = given(options.cause);
    if (question.filter.cause && std::ranges::find(causes(), *question.filter.cause) == causes().end())
        return std::unexpected(invalidOption("cause"));
    return question;
}

QJsonArray moneyJson(const PaymentTally &tally)
{
    QJsonArray all;
    for (auto it = tally.minor.cbegin(); it != tally.minor.cend(); ++it)
        all.append(moneyJson(Money{it.value(), Currency::fromCode(it.key()).value_or(Currency())}));
    return all;
}

QString moneyText(const PaymentTally &tally)
{
    QStringList all;
    for (auto it = tally.minor.cbegin(); it != tally.minor.cend(); ++it) {
        if (const auto currency = Currency::fromCode(it.key()))
            all << Money{it.value(), *currency}.toDecimal() + u' ' + it.key();
    }
    return all.join(u", "_s);
}

QString percentText(double share)
{
    return QString::number(share * 100, 'f', 1);
}

QJsonObject lineJson(const ParetoLine &line, const PaymentTally &tally)
{
    return {{u"payments"_s, line.payments},
            {u"share"_s, line.share},
            {u"cumulative"_s, line.cumulative},
            {u"at_stake"_s, moneyJson(tally)}};
}

QJsonObject answerJson(const MassAnswer &answer, const MassFilter &filter)
{
    QJsonArray causeList;
    for (const ParetoLine &line : paretoOfCauses(answer)) {
        QJsonObject one = lineJson(line, answer.causes.value(line.key));
        one.insert(u"cause"_s, textJson(line.key));
        causeList.append(one);
    }
    QJsonObject outcomes;
    for (size_t i = 0; i < answer.outcomes.size(); ++i)
        outcomes.insert(toText(OutcomeClass(i)), answer.outcomes[i].payments);
    QJsonObject document{
        {u"from"_s, instantJson(answer.range.from)},
        {u"to"_s, instantJson(answer.range.to)},
        {u"zone"_s, QString::fromLatin1(answer.zone)},
        {u"checklist"_s, QJsonObject{{u"id"_s, answer.checklistId}, {u"version"_s, answer.checklistVersion}}},
        {u"payments"_s, answer.total.payments},
        {u"at_stake"_s, moneyJson(answer.total)},
        {u"outcomes"_s, outcomes},
        {u"causes"_s, causeList}};
    if (!filter.dimension)
        return document;
    QJsonArray slices;
    for (const ParetoLine &line : paretoOf(answer, *filter.dimension, filter.cause)) {
        const InsightSlice &slice = answer.by(*filter.dimension)[line.key];
        QJsonObject one = lineJson(line, slice.tally);
        QJsonObject byCause;
        for (auto it = slice.causes.cbegin(); it != slice.causes.cend(); ++it)
            byCause.insert(it.key().isEmpty() ? u"not_failed"_s : it.key(), it.value());
        one.insert(u"key"_s, textJson(line.key));
        one.insert(u"label"_s, textJson(slice.label));
        one.insert(u"causes"_s, byCause);
        slices.append(one);
    }
    document.insert(u"by"_s, toText(*filter.dimension));
    document.insert(u"slices"_s, slices);
    return document;
}

void tell(Context &context, const MassAnswer &answer, const MassFilter &filter)
{
    if (context.json())
        return context.print(answerJson(answer, filter));
    context.line(
        Ctl::tr("%1 failed payments, at stake: %2").arg(answer.total.payments).arg(moneyText(answer.total)));
    QList<QStringList> rows;
    for (const ParetoLine &line : paretoOfCauses(answer))
        rows.append({line.key.isEmpty() ? u"-"_s : line.key, QString::number(line.payments),
                     percentText(line.share), percentText(line.cumulative),
                     moneyText(answer.causes.value(line.key))});
    context.table({Ctl::tr("Cause"), Ctl::tr("Payments"), u"%"_s, u"Σ %"_s, Ctl::tr("At stake")}, rows);
    if (!filter.dimension)
        return;
    rows.clear();
    for (const ParetoLine &line : paretoOf(answer, *filter.dimension, filter.cause)) {
        const InsightSlice &slice = answer.by(*filter.dimension)[line.key];
        rows.append({line.key.isEmpty() ? u"-"_s : line.key, slice.label, QString::number(line.payments),
                     percentText(line.share), moneyText(slice.tally)});
    }
    context.table(
        {toText(*filter.dimension), Ctl::tr("Name"), Ctl::tr("Payments"), u"%"_s, Ctl::tr("At stake")}, rows);
}

Result<void> tellCauses(Context &context, Workspace &workspace, const InsightOptions &options)
{
    const auto question = questionOf(options);
    if (!question)
        return std::unexpected(question.error());
    const MassDiagnosis mass(workspace.insights(), workspace.diagnosis(), Catalogue::builtIn());
    MassDiagnosis::Progress progress;
    if (const auto bar = progressBar())
        progress = [bar](const MassProgress &done) {
            bar(qint64(done.share * 1000), 1000);
        };
    const auto answer = context.wait(mass.run(question->range, question->zone, {}, progress));
    if (!answer)
        return std::unexpected(answer.error());
    tell(context, *answer, question->filter);
    return {};
}

Result<void> tellPayments(Context &context, Workspace &workspace, const InsightOptions &options)
{
    const auto question = questionOf(options);
    if (!question)
        return std::unexpected(question.error());
    const MassDiagnosis mass(workspace.insights(), workspace.diagnosis(), Catalogue::builtIn());
    const auto page = context.wait(mass.payments(question->range, question->zone, question->filter,
                                                 given(options.after), options.limit, {}));
    if (!page)
        return std::unexpected(page.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const DiagnosedOrder &one : page->rows) {
        const FailedOrder &order = one.order;
        results.append(QJsonObject{{u"order_no"_s, order.orderNo.value()},
                                   {u"created_at"_s, instantJson(order.createdAt)},
                                   {u"amount"_s, moneyJson(order.amount)},
                                   {u"status"_s, toText(order.status)},
                                   {u"cause"_s, textJson(one.cause)},
                                   {u"outcome"_s, toText(one.outcome)},
                                   {u"channel"_s, textJson(order.channel)},
                                   {u"issuer"_s, textJson(order.issuer)},
                                   {u"merchant_no"_s, textJson(order.merchantNo)},
                                   {u"scheme"_s, textJson(order.scheme)},
                                   {u"code"_s, textJson(order.responseCode)}});
        rows.append({order.orderNo.value(), instantText(order.createdAt),
                     order.amount.toDecimal() + u' ' + order.amount.currency.code(), one.cause,
                     toText(one.outcome), order.channel, order.scheme + u' ' + order.responseCode});
    }
    if (context.json()) {
        context.print(listJson(results, page->next));
        return {};
    }
    context.table({Ctl::tr("Order"), Ctl::tr("Time"), Ctl::tr("Amount"), Ctl::tr("Cause"), Ctl::tr("Outcome"),
                   Ctl::tr("Channel"), Ctl::tr("Code")},
                  rows);
    if (!page->next.isEmpty())
        context.line(Ctl::tr("More: --after %1").arg(page->next));
    return {};
}

void addPeriod(CLI::App &verb, InsightOptions &options)
{
    verb.add_option("--from", options.from, periodFromHelp)->required();
    verb.add_option("--to", options.to, periodToHelp)->required();
    verb.add_option("--by", options.by, "One of: " + wordsOf<InsightDimension>());
    verb.add_option("--cause", options.cause, "Only the payments of this cause");
    verb.add_option("--zone", options.zone, "Zone of the days and hours (IANA); the system's without it");
}

} // namespace

void addInsightVerbs(CLI::App &app, Context &context)
{
    auto *insights = app.add_subcommand("insights", "What many payments failed of (supervisors)");
    insights->require_subcommand(1);
    addIncidentSuggestions(*insights, context);
    auto options = std::make_shared<InsightOptions>();
    auto *causesVerb =
        insights->add_subcommand("causes", "Diagnose all failed payments of a period and count the causes");
    addPeriod(*causesVerb, *options);
    causesVerb->callback([&context, options] {
        context.run([&](Workspace &workspace) { return tellCauses(context, workspace, *options); });
    });
    auto *payments = insights->add_subcommand("payments", "List the failed payments behind a count");
    addPeriod(*payments, *options);
    payments->add_option("--key", options->key,
                         "With --by: only this channel, issuer, merchant number or hour");
    payments->add_option("--outcome", options->outcome, "One of: " + wordsOf<OutcomeClass>());
    payments->add_option("--after", options->after, "The cursor that the page before ended with");
    payments->add_option("--limit", options->limit, "Rows at most")->check(CLI::Range(1, 500));
    payments->callback([&context, options] {
        context.run([&](Workspace &workspace) { return tellPayments(context, workspace, *options); });
    });
}

} // namespace desk
