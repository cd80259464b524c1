#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include "batch_evaluator.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QString pick(QRandomGenerator &random, const QStringList &words)
{
    return words[random.bounded(words.size())];
}

/// Words that the checklists compare with, and some that they do not.
QString randomText(QRandomGenerator &random, const FactInfo &fact)
{
    const QString name = QString::fromLatin1(fact.name);
    const QString unit = QString::fromLatin1(fact.unit);
    const auto &codes = Catalogue::builtIn().codes();
    if (unit == u"month")
        return pick(random, {u"2026-04"_s, u"2026-05"_s, u"2026-06"_s, u"2026-05-31"_s, u""_s});
    if (unit == u"currency")
        return pick(random, {u"CNY"_s, u"USD"_s, u"JPY"_s});
    if (name == u"scheme")
        return pick(random, {u"iso8583"_s, u"unionpay"_s, u"stripe"_s, u"wechatpay_v2"_s, u"nowhere"_s});
    if (name == u"response_code")
        return random.bounded(4) == 0 ? pick(random, {u""_s, u"~~"_s, u"42"_s, u"51"_s})
                                      : codes[random.bounded(quint32(codes.size()))].code;
    if (name == u"response_category")
        return random.bounded(4) == 0 ? u"none"_s : causes()[random.bounded(quint32(causes().size()))];
    if (name == u"response_retryable")
        return pick(random, {u"yes"_s, u"later"_s, u"query"_s, u"no"_s, u"perhaps"_s});
    return pick(random, {u"failed"_s,   u"pending"_s, u"unknown"_s,      u"succeeded"_s, u"reversed"_s,
                         u"refunded"_s, u"payment"_s, u"transfer_out"_s, u"refund"_s,    u"top_up"_s,
                         u"balance"_s,  u"card"_s,    u"mixed"_s,        u"active"_s,    u"frozen"_s,
                         u"closed"_s,   u"stolen"_s,  u"expired"_s,      u"outage"_s,    u"none"_s,
                         u"degraded"_s, u"decline"_s, u"review"_s,       u"lost_phone"_s});
}

FactValue randomValue(QRandomGenerator &random, const FactInfo &fact)
{
    switch (fact.type) {
    case FactType::Text:
        return randomText(random, fact);
    case FactType::Boolean:
        return random.bounded(2) == 1;
    case FactType::Integer:
        return qint64(random.bounded(4)) * (random.bounded(3) == 0 ? 30'000 : 1);
    case FactType::Instant:
        return qint64(1'777'600'000'000) + qint64(random.bounded(5)) * 86'400'000 * 200;
    case FactType::Money:
        break;
    }
    // Now and then one whose sum with another does not fit.
    if (random.bounded(40) == 0)
        return random.bounded(2) == 1 ? std::numeric_limits<qint64>::max()
                                      : std::numeric_limits<qint64>::min();
    return qint64(random.bounded(6)) * 1000;
}

PaymentFacts randomFacts(QRandomGenerator &random)
{
    PaymentFacts facts;
    facts.currency = pick(random, {u"CNY"_s, u"CNY"_s, u"USD"_s, u"JPY"_s});
    const int unknownOfTen = random.bounded(8);
    for (size_t slot = 0; slot < factTable().size(); ++slot) {
        if (random.bounded(10) >= unknownOfTen)
            facts.values[slot] = randomValue(random, factTable()[slot]);
    }
    // What the catalogue says is mostly left to the catalogue.
    if (random.bounded(5) > 0) {
        for (const auto name : {u"response_known", u"response_category", u"response_retryable"})
            facts.set(name, {});
    }
    // Most payments are ones that the checklist is for.
    if (random.bounded(3) > 0)
        facts.set(u"status", pick(random, {u"failed"_s, u"unknown"_s, u"pending"_s}));
    return facts;
}

/// Answers that parse, and some that do not.
Answers randomAnswers(QRandomGenerator &random, const Checklist &checklist)
{
    Answers answers;
    for (const Check &check : checklist.checks) {
        if (!check.question || random.bounded(2) == 0)
            continue;
        switch (check.question->type) {
        case QuestionType::Choice:
            answers.insert(
                check.id,
                random.bounded(5) == 0
                    ? u"?"_s
                    : check.question->choices[random.bounded(check.question->choices.size())].first);
            break;
        case QuestionType::Amount:
            answers.insert(check.id, pick(random, {u"10.00"_s, u"20"_s, u"1000"_s, u"x"_s}));
            break;
        case QuestionType::Date:
            answers.insert(check.id, pick(random, {u"2026-05-31"_s, u"2026-04-01"_s, u"May"_s}));
            break;
        case QuestionType::Text:
            answers.insert(check.id, pick(random, {u"card"_s, u" "_s, u"failed"_s}));
            break;
        }
    }
    return answers;
}

QJsonObject comparison(const QString &form, const QJsonValue &left, const QString &op,
                       const QJsonValue &right)
{
    return {{form, left}, {op, right}};
}

/// A comparison of every kind that the language has.
QJsonObject randomComparison(QRandomGenerator &random, const QString &currency, bool withAnswer)
{
    const QString order = pick(random, {u"eq"_s, u"ne"_s, u"lt"_s, u"le"_s, u"gt"_s, u"ge"_s});
    const QString equality = pick(random, {u"eq"_s, u"ne"_s});
    const QStringList money{u"amount"_s, u"fee"_s, u"available"_s, u"spent_day"_s, u"daily_limit"_s};
    const auto moneyFact = [&] {
        return pick(random, money);
    };
    const QJsonArray words{u"failed"_s, u"frozen"_s, u"card"_s, u"none"_s, u"never"_s};
    const auto fact = [](const QString &name) {
        return QJsonObject{{u"fact"_s, name}};
    };
    switch (random.bounded(withAnswer ? 14 : 13)) {
    case 0:
        return comparison(u"fact"_s, moneyFact(), order, fact(moneyFact()));
    case 1:
        return comparison(u"sum"_s, QJsonArray{moneyFact(), moneyFact(), moneyFact()}, order,
                          fact(moneyFact()));
    case 2:
        return comparison(u"difference"_s, QJsonArray{moneyFact(), moneyFact()}, order,
                          QJsonObject{{u"sum"_s, QJsonArray{moneyFact(), moneyFact()}}});
    case 3:
        return comparison(u"fact"_s, moneyFact(), order,
                          QJsonObject{{u"amount"_s, u"20"_s}, {u"currency"_s, currency}});
    case 4:
        return comparison(u"difference"_s, QJsonArray{u"created_at"_s, u"original_created_at"_s}, order,
                          pick(random, {u"30s"_s, u"200d"_s, u"365d"_s}));
    case 5:
        return comparison(u"fact"_s, u"channel_time_out"_s, order, u"30s"_s);
    case 6:
        return comparison(u"fact"_s, u"kyc_level"_s, u"in"_s, QJsonArray{1, 3, 7});
    case 7:
        return comparison(u"fact"_s, u"created_at"_s, order, u"2026-05-01T01:46:40Z"_s);
    case 8:
        return comparison(u"fact"_s, u"card_expires"_s, order, fact(u"payment_month"_s));
    case 9:
        return comparison(u"fact"_s, u"card_expires"_s, order, u"2026-05"_s);
    case 10:
        return comparison(u"fact"_s, pick(random, {u"hold_standing"_s, u"sent"_s, u"captured"_s}), equality,
                          random.bounded(2) == 1 ? QJsonValue(random.bounded(2) == 1)
                                                 : QJsonValue(fact(u"answered"_s)));
    case 11:
        return comparison(u"fact"_s, pick(random, {u"status"_s, u"account_status"_s, u"funding"_s}), u"in"_s,
                          words);
    case 12:
        return comparison(u"fact"_s, u"account_status"_s, equality,
                          random.bounded(2) == 1 ? QJsonValue(u"frozen"_s)
                                                 : QJsonValue(fact(u"user_status"_s)));
    default:
        return comparison(u"fact"_s, u"answer"_s, equality, fact(u"card_expires"_s));
    }
}

QJsonObject randomCondition(QRandomGenerator &random, const QString &currency, bool withAnswer, int depth)
{
    const int kind = depth == 0 ? 0 : random.bounded(4);
    if (kind == 0)
        return randomComparison(random, currency, withAnswer);
    if (kind == 1)
        return {{u"not"_s, randomCondition(random, currency, withAnswer, depth - 1)}};
    QJsonArray parts;
    for (int i = 0, count = random.bounded(1, 4); i < count; ++i)
        parts.append(randomCondition(random, currency, withAnswer, depth - 1));
    return {{kind == 2 ? u"all"_s : u"any"_s, parts}};
}

QJsonObject randomCheck(QRandomGenerator &random, const QString &currency, const QString &id)
{
    const QJsonObject words{{u"en"_s, u"a"_s}, {u"zh_CN"_s, u"b"_s}};
    const bool asks = random.bounded(3) == 0;
    QJsonArray cases;
    for (int i = 0, count = random.bounded(1, 4); i < count; ++i) {
        const bool fromCode = random.bounded(6) == 0;
        QJsonObject one{
            {u"when"_s, randomCondition(random, currency, asks, 3)},
            {u"cause"_s, fromCode ? u"from_code"_s : causes()[random.bounded(quint32(causes().size()))]},
            {u"basis"_s, pick(random, {u"records"_s, u"code"_s, u"customer"_s})},
            {u"rank"_s, random.bounded(1, 4) * 100},
            {u"advice"_s, words},
            {u"money_taken"_s, random.bounded(8) == 0}};
        if (random.bounded(2) == 1)
            one.insert(u"outcome"_s, pick(random, {u"definite"_s, u"retry"_s, u"later"_s, u"query_first"_s}));
        cases.append(one);
    }
    QJsonObject check{
        {u"id"_s, id}, {u"title"_s, words}, {u"cases"_s, cases}, {u"always"_s, random.bounded(4) == 0}};
    if (asks)
        check.insert(u"question"_s, QJsonObject{{u"text"_s, words}, {u"type"_s, pick(random, {u"date"_s})}});
    if (random.bounded(2) == 1)
        check.insert(u"applies"_s, randomCondition(random, currency, false, 2));
    if (random.bounded(3) == 0)
        check.insert(u"undecided"_s, randomCondition(random, currency, false, 2));
    return check;
}

std::shared_ptr<const Checklist> randomChecklist(QRandomGenerator &random)
{
    // One, since parts of an `all` that ask for two are refused.
    const QString currency = pick(random, {u"CNY"_s, u"USD"_s, u"EUR"_s});
    QJsonArray checks;
    for (const QString &id : Checklist::checkIds()) {
        if (checks.isEmpty() || random.bounded(3) > 0)
            checks.append(randomCheck(random, currency, id));
    }
    QJsonObject document{{u"id"_s, u"random"_s},
                         {u"version"_s, 1},
                         {u"undisclosed_advice"_s, QJsonObject{{u"en"_s, u"a"_s}, {u"zh_CN"_s, u"b"_s}}},
                         {u"query_after_seconds"_s, QJsonObject{{u"default"_s, 1}}},
                         {u"checks"_s, checks}};
    if (random.bounded(2) == 1)
        document.insert(u"applies"_s, randomCondition(random, currency, false, 1));
    auto parsed = Checklist::parse(QJsonDocument(document).toJson());
    if (!parsed)
        qFatal("%d:%d %s", parsed.error().line, parsed.error().column, qUtf8Printable(parsed.error().reason));
    return std::make_shared<const Checklist>(*std::move(parsed));
}

/// What the two evaluators say differently about a payment; empty when nothing.
QString difference(const Checklist &checklist, const PaymentFacts &facts, const Answers &answers,
                   const BatchVerdicts &batch, size_t row)
{
    const PaymentFacts complete = withCatalogue(facts, Catalogue::builtIn());
    const Frame frame = frameOf(complete, checklist, answers);
    const Evaluation one = evaluate(checklist, Catalogue::builtIn(), complete, frame);
    for (size_t check = 0; check < checklist.checks.size(); ++check) {
        if (batch.verdict(check, row) != one.checks[check].verdict
            || batch.caseIndex(check, row) != one.checks[check].caseIndex)
            return u"%1: %2 %3, in the batch %4 %5"_s
                .arg(checklist.checks[check].id, toText(one.checks[check].verdict))
                .arg(one.checks[check].caseIndex)
                .arg(toText(batch.verdict(check, row)))
                .arg(batch.caseIndex(check, row));
        const bool failing = (batch.failing(check)[row / 64] >> (row % 64)) & 1;
        if (failing != (one.checks[check].verdict == Verdict::Fail))
            return u"%1: failing"_s.arg(checklist.checks[check].id);
    }
    const int primary = batch.primaryCheck(row);
    const QString primaryCheck = primary < 0 ? QString() : checklist.checks[size_t(primary)].id;
    const int cause = batch.primaryCause(row);
    const QString primaryCause = cause < 0 ? QString() : causes()[size_t(cause)];
    if (batch.outcome(row) != one.outcome || batch.moneyTaken(row) != one.moneyTaken)
        return u"outcome %1, in the batch %2"_s.arg(toText(one.outcome), toText(batch.outcome(row)));
    // The texts of a diagnosis take far longer than its verdicts.
    if (row % 8 != 0)
        return {};
    const Diagnosis diagnosis = diagnose(checklist, Catalogue::builtIn(), facts, answers);
    if (primaryCheck != diagnosis.primaryCheck || primaryCause != diagnosis.primaryCause)
        return u"primary %1 %2, in the batch %3 %4"_s.arg(diagnosis.primaryCheck, diagnosis.primaryCause,
                                                          primaryCheck, primaryCause);
    return {};
}

/// Evaluates \a rounds batches of \a count random payments both ways.
void compareBoth(QRandomGenerator &random, const std::shared_ptr<const Checklist> &checklist, int rounds,
                 int count)
{
    FactBatch batch(checklist, Catalogue::builtIn());
    BatchEvaluator evaluator(checklist);
    BatchVerdicts verdicts;
    for (int round = 0; round < rounds; ++round) {
        batch.clear();
        std::vector<std::pair<PaymentFacts, Answers>> payments;
        for (int i = 0; i < count; ++i) {
            const PaymentFacts facts = randomFacts(random);
            payments.emplace_back(facts,
                                  random.bounded(2) == 1 ? randomAnswers(random, *checklist) : Answers());
            batch.append(payments.back().first, payments.back().second);
        }
        evaluator.evaluate(batch, verdicts);
        QCOMPARE(verdicts.size(), size_t(count));
        for (size_t row = 0; row < payments.size(); ++row) {
            const QString wrong =
                difference(*checklist, payments[row].first, payments[row].second, verdicts, row);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(wrong + u'\n'
                                + QString::fromUtf8(QJsonDocument(payments[row].first.toJson()).toJson())));
        }
    }
}

} // namespace

/// The batch evaluator says what the evaluator of one payment says.
class TestBatchEvaluator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtIn()
    {
        QRandomGenerator random(1);
        compareBoth(random, Checklist::builtIn(), 2, 700);
    }

    void randomChecklists()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 60; ++i) {
            compareBoth(random, randomChecklist(random), 1, 80);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void sizes()
    {
        QRandomGenerator random(3);
        for (const int count : {0, 1, 63, 64, 65, 511, 512, 513}) {
            compareBoth(random, Checklist::builtIn(), 1, count);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void manyDifferentWords()
    {
        // More response codes than a dictionary keeps: it is begun anew between batches, not in one.
        const auto checklist = Checklist::builtIn();
        FactBatch batch(checklist, Catalogue::builtIn());
        BatchEvaluator evaluator(checklist);
        BatchVerdicts verdicts;
        PaymentFacts facts;
        facts.currency = u"CNY"_s;
        facts.set(u"status", u"failed"_s);
        facts.set(u"scheme", u"iso8583"_s);
        for (int round = 0; round < 3; ++round) {
            batch.clear();
            for (int i = 0; !batch.isFull(); ++i) {
                facts.set(u"response_code", i % 2 == 0 ? u"51"_s : QString::number(1'000'000 * round + i));
                batch.append(facts);
            }
            evaluator.evaluate(batch, verdicts);
            const auto causeOf = [&](size_t row) {
                return causes()[size_t(verdicts.primaryCause(row))];
            };
            QCOMPARE(causeOf(0), u"insufficient_funds"_s);
            QCOMPARE(causeOf(1), u"unknown"_s);
            QCOMPARE(causeOf(FactBatch::capacity - 2), u"insufficient_funds"_s);
            QCOMPARE(causeOf(FactBatch::capacity - 1), u"unknown"_s);
        }
    }
};

QTEST_APPLESS_MAIN(TestBatchEvaluator)
#include "tst_batch_evaluator.moc"
