#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <rapidjson/document.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "checklist.h"
#include "evaluation.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// A checklist of one check ("hold") whose one case has the condition \a when.
QByteArray withCondition(const QByteArray &when)
{
    return R"({"id": "t", "version": 1, "query_after_seconds": {"default": 1},
"undisclosed_advice": {"en": "a", "zh_CN": "b"},
"checks": [{"id": "hold", "title": {"en": "a", "zh_CN": "b"}, "cases": [
{"when": )" + when
           + R"(, "cause": "account_abnormal", "basis": "records", "rank": 1, "advice": {"en": "a", "zh_CN": "b"}}]}]})";
}

const QList<QByteArray> flags = {"hold_standing", "card_bound", "sent", "answered", "captured"};

/// A random tree over the flags, as JSON, with the value that Kleene's tables give it.
struct RandomTree
{
    QByteArray json;
    Truth value = Truth::Unknown;
};

RandomTree randomTree(QRandomGenerator &random, const QList<Truth> &values, int depth)
{
    const int kind = depth == 0 ? 0 : random.bounded(4);
    if (kind == 0) {
        const qsizetype flag = random.bounded(flags.size());
        const bool wanted = random.bounded(2) == 1;
        const Truth is = values[flag];
        return {"{\"fact\": \"" + flags[flag] + "\", \"eq\": " + (wanted ? "true}" : "false}"),
                wanted ? is : !is};
    }
    if (kind == 1) {
        const RandomTree inner = randomTree(random, values, depth - 1);
        return {"{\"not\": " + inner.json + "}", !inner.value};
    }
    const bool all = kind == 2;
    RandomTree result{all ? "{\"all\": [" : "{\"any\": [", all ? Truth::True : Truth::False};
    const int count = random.bounded(1, 4);
    for (int i = 0; i < count; ++i) {
        const RandomTree part = randomTree(random, values, depth - 1);
        result.json += (i > 0 ? ", " : "") + part.json;
        result.value = all ? result.value & part.value : result.value | part.value;
    }
    result.json += "]}";
    return result;
}

PaymentFacts factsOf(const QList<Truth> &values)
{
    PaymentFacts facts;
    for (qsizetype i = 0; i < flags.size(); ++i) {
        if (values[i] != Truth::Unknown)
            facts.set(QString::fromLatin1(flags[i]), values[i] == Truth::True);
    }
    return facts;
}

Truth evaluated(const QByteArray &condition, const PaymentFacts &facts)
{
    const auto checklist = Checklist::parse(withCondition(condition));
    if (!checklist)
        qFatal("%s", qUtf8Printable(checklist.error().reason));
    const Frame frame = frameOf(facts, *checklist, {});
    return checklist->program.evaluate(checklist->checks.front().cases.front().when, frame);
}

} // namespace

class TestDiagnosisLogic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kleeneLaws()
    {
        const QList<Truth> all = {Truth::False, Truth::Unknown, Truth::True};
        for (const Truth a : all) {
            QCOMPARE(!!a, a);
            QCOMPARE(a & Truth::True, a);
            QCOMPARE(a | Truth::False, a);
            QCOMPARE(a & Truth::False, Truth::False);
            QCOMPARE(a | Truth::True, Truth::True);
            for (const Truth b : all) {
                QCOMPARE(a & b, b & a);
                QCOMPARE(a | b, b | a);
                QCOMPARE(!(a & b), (!a) | (!b));
                QCOMPARE(a & (a | b), a);
                for (const Truth c : all) {
                    QCOMPARE((a & b) & c, a & (b & c));
                    QCOMPARE(a & (b | c), (a & b) | (a & c));
                }
            }
        }
        QCOMPARE(Truth::Unknown & (!Truth::Unknown), Truth::Unknown);
    }

    void flatCodeFollowsTheTree()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            QList<Truth> values;
            for (qsizetype i = 0; i < flags.size(); ++i)
                values.append(Truth(random.bounded(3)));
            const RandomTree tree = randomTree(random, values, 5);
            QVERIFY2(evaluated(tree.json, factsOf(values)) == tree.value, tree.json);
        }
    }

    void knowingMoreNeverTurnsAVerdict()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 1000; ++round) {
            QList<Truth> less;
            QList<Truth> more;
            for (qsizetype i = 0; i < flags.size(); ++i) {
                more.append(random.bounded(2) == 1 ? Truth::True : Truth::False);
                less.append(random.bounded(2) == 1 ? more.last() : Truth::Unknown);
            }
            const RandomTree tree = randomTree(random, less, 5);
            const Truth before = evaluated(tree.json, factsOf(less));
            if (before != Truth::Unknown)
                QVERIFY2(evaluated(tree.json, factsOf(more)) == before, tree.json);
        }
    }

    /// De Morgan, absorption, distribution and double negation hold for compiled conditions as for their
    /// values.
    void lawsOfCompiledConditions()
    {
        QRandomGenerator random(13);
        for (int round = 0; round < 200; ++round) {
            QList<Truth> values;
            for (qsizetype i = 0; i < flags.size(); ++i)
                values.append(Truth(random.bounded(3)));
            const PaymentFacts facts = factsOf(values);
            const QByteArray a = randomTree(random, values, 2).json;
            const QByteArray b = randomTree(random, values, 2).json;
            const QByteArray c = randomTree(random, values, 2).json;
            const auto no = [](const QByteArray &x) -> QByteArray {
                return "{\"not\": " + x + "}";
            };
            const auto all = [](const QByteArray &x, const QByteArray &y) -> QByteArray {
                return "{\"all\": [" + x + ", " + y + "]}";
            };
            const auto any = [](const QByteArray &x, const QByteArray &y) -> QByteArray {
                return "{\"any\": [" + x + ", " + y + "]}";
            };
            const auto equal = [&facts](const QByteArray &x, const QByteArray &y) {
                return evaluated(x, facts) == evaluated(y, facts);
            };
            QVERIFY2(equal(no(all(a, b)), any(no(a), no(b))), a + b);
            QVERIFY2(equal(no(any(a, b)), all(no(a), no(b))), a + b);
            QVERIFY2(equal(all(a, any(a, b)), a), a + b);
            QVERIFY2(equal(any(a, all(a, b)), a), a + b);
            QVERIFY2(equal(all(a, any(b, c)), any(all(a, b), all(a, c))), a + b + c);
            QVERIFY2(equal(no(no(a)), a), a);
        }
    }

    /// Over the built-in checklist: a check that was decided with facts missing is decided so with them, too.
    void knowingMoreNeverFlipsACheck()
    {
        QRandomGenerator random(17);
        const Checklist &list = *Checklist::builtIn();
        const QStringList words = {u"failed"_s, u"pending"_s, u"payment"_s, u"refund"_s,
                                   u"card"_s,   u"balance"_s, u"frozen"_s,  u"active"_s,
                                   u"outage"_s, u"none"_s,    u"decline"_s, u"stolen"_s};
        const auto verdictsOf = [&list](const PaymentFacts &facts) {
            return evaluate(list, Catalogue::builtIn(), facts, frameOf(facts, list, {})).checks;
        };
        int decided = 0;
        for (int round = 0; round < 3000; ++round) {
            PaymentFacts more;
            more.currency = u"CNY"_s;
            for (size_t slot = 0; slot < factTable().size(); ++slot) {
                const FactType type = factTable()[slot].type;
                more.values[slot] = type == FactType::Text ? FactValue(words[random.bounded(words.size())])
                                    : type == FactType::Boolean ? FactValue(random.bounded(2) == 1)
                                                                : FactValue(qint64(random.bounded(4)));
            }
            more.set(u"response_category", causes()[random.bounded(quint32(causes().size()))]);
            PaymentFacts less = more;
            for (FactValue &value : less.values) {
                if (random.bounded(4) == 0)
                    value = {};
            }
            const auto before = verdictsOf(less);
            const auto after = verdictsOf(more);
            for (size_t i = 0; i < before.size(); ++i) {
                const Verdict verdict = before[i].verdict;
                if (verdict == Verdict::Unknown || verdict == Verdict::Ask)
                    continue;
                ++decided;
                QVERIFY2(after[i].verdict == verdict, qPrintable(list.checks[i].id));
            }
        }
        QVERIFY(decided > 10000);
    }

    void comparisons_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<int>("truth");

        const auto row = [](const char *condition, Truth truth) {
            QTest::newRow(condition) << QByteArray(condition) << int(truth);
        };
        row(R"({"fact": "amount", "lt": {"fact": "available"}})", Truth::True);
        row(R"({"fact": "amount", "eq": {"amount": "12.00", "currency": "CNY"}})", Truth::True);
        row(R"({"fact": "amount", "gt": {"amount": "12.00", "currency": "USD"}})", Truth::Unknown);
        row(R"({"sum": ["amount", "fee"], "gt": {"amount": "12.00", "currency": "CNY"}})", Truth::True);
        row(R"({"sum": ["amount", "spent_day"], "gt": {"amount": "12.00", "currency": "CNY"}})",
            Truth::Unknown);
        row(R"({"difference": ["available", "amount"], "eq": {"amount": "8.00", "currency": "CNY"}})",
            Truth::True);
        row(R"({"difference": ["completed_at", "created_at"], "le": "90s"})", Truth::True);
        row(R"({"difference": ["completed_at", "created_at"], "gt": "1min"})", Truth::True);
        row(R"({"fact": "channel_time_out", "gt": "1min"})", Truth::False);
        row(R"({"fact": "created_at", "lt": "2026-05-01T12:00:00+08:00"})", Truth::False);
        row(R"({"fact": "kyc_level", "in": [1, 2]})", Truth::True);
        row(R"({"fact": "kind", "in": ["refund", "fee"]})", Truth::False);
        row(R"({"fact": "card_expires", "lt": {"fact": "payment_month"}})", Truth::True);
        row(R"({"fact": "original_amount", "gt": {"fact": "amount"}})", Truth::Unknown);
        row(R"({"sum": ["monthly_limit", "monthly_limit"], "gt": {"fact": "amount"}})", Truth::Unknown);
    }

    void comparisons()
    {
        QFETCH(QByteArray, condition);
        QFETCH(int, truth);
        const auto facts = factsFromJson({{u"currency"_s, u"CNY"_s},
                                          {u"amount"_s, 1200},
                                          {u"fee"_s, 1},
                                          {u"available"_s, 2000},
                                          {u"kind"_s, u"payment"_s},
                                          {u"kyc_level"_s, 2},
                                          {u"channel_time_out"_s, 60000},
                                          {u"created_at"_s, u"2026-05-01T04:00:00.000Z"_s},
                                          {u"completed_at"_s, u"2026-05-01T04:01:30.000Z"_s},
                                          {u"payment_month"_s, u"2026-05"_s},
                                          {u"card_expires"_s, u"2026-04"_s},
                                          // Twice that does not fit into 64 bits.
                                          {u"monthly_limit"_s, qint64(5'000'000'000'000'000'000)}});
        QVERIFY(facts);
        QCOMPARE(int(evaluated(condition, *facts)), truth);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("reason");

        const auto whole = [](const char *name, const QByteArray &text, int line, int column,
                              const char *reason) {
            QTest::newRow(name) << text << line << column << QString::fromLatin1(reason);
        };
        // The condition begins at line 4, column 10.
        const auto row = [&whole](const char *name, const QByteArray &when, int column, const char *reason) {
            whole(name, withCondition(when), 4, column, reason);
        };
        row("unknown fact", R"({"fact": "balanse", "lt": 1})", 19, "no such fact");
        row("wrong type", R"({"fact": "kyc_level", "lt": "1"})", 38, "a whole number expected");
        row("money without a currency", R"({"fact": "amount", "lt": 100})", 35,
            "an amount with its currency expected");
        row("no such currency", R"({"fact": "amount", "lt": {"amount": "1", "currency": "XYZ"}})", 35,
            "amount as decimal text and an ISO 4217 currency expected");
        row("wrong unit", R"({"fact": "risk_score", "lt": {"fact": "duplicates"}})", 39,
            "score does not compare with count");
        row("money and count", R"({"fact": "amount", "lt": {"fact": "duplicates"}})", 35,
            "minor does not compare with count");
        row("sum of mixed units", R"({"sum": ["amount", "risk_score"], "lt": {"fact": "fee"}})", 29,
            "minor and score do not mix");
        row("order of words", R"({"fact": "kind", "lt": "refund"})", 33,
            "word has no order: use eq, ne or in");
        row("no operator", R"({"fact": "kind"})", 10,
            "a comparison needs fact, sum or difference, and eq, ne, lt, "
            "le, gt, ge or in");
        row("two operators", R"({"fact": "kyc_level", "lt": 1, "gt": 0})", 41, "a second comparison");
        row("unknown key", R"({"fact": "kyc_level", "less": 1})", 32, "unknown key");
        row("empty list", R"({"all": []})", 18, "a list of at least one condition expected");
        row("answer without a question", R"({"fact": "answer", "eq": "x"})", 19,
            "this check asks no question");
        row("repeated key", R"({"fact": "kind", "fact": "kind"})", 27, "this key was given before");
        row("no offset", R"({"fact": "created_at", "lt": "2026-05-01T00:00:00"})", 39,
            "an instant with its offset expected");
        row("invalid UTF-8", "{\"fact\": \"kind\", \"eq\": \"\xc3\x28\"}", 34, "Invalid encoding in string.");
        row("too deep", QByteArray("{\"not\": ").repeated(70) + "{}" + QByteArray("}").repeated(70), 482,
            "nested deeper than 64");
        whole("not JSON", "{\"id\": \"x\",\n  oops}", 2, 3, "Missing a name for object member.");
        whole("nothing", "", 1, 1, "The document is empty.");
        whole("a list", "[]", 1, 1, "an object expected");
        whole("too large", QByteArray(1024 * 1024 + 1, ' '), 1, 1, "larger than 1 MB");
        QByteArray cause = withCondition(R"({"fact": "sent", "eq": true})");
        cause.replace("account_abnormal", "bad_luck");
        whole("unknown cause", cause, 4, 49, "not one of the causes");
        QByteArray advice = withCondition(R"({"fact": "sent", "eq": true})");
        advice.replace("\"advice\": {\"en\": \"a\"", "\"advice\": {\"en\": \"{risk_score}\"");
        whole("advice that gives away", advice, 4, 117, "this fact must not be told");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, reason);
        const auto parsed = Checklist::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().reason, reason);
        QCOMPARE(parsed.error().line, line);
        QCOMPARE(parsed.error().column, column);
    }

    void publishedSchema()
    {
        const auto textOf = [](const char *name) {
            QFile file(QStringLiteral(SOURCE_DIR "/resources/checklists/") + QLatin1StringView(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray schemaText = textOf("checklist.schema.json");
        QStringList names;
        for (const FactInfo &fact : factTable())
            names.append(QString::fromLatin1(fact.name));
        const QJsonObject definitions =
            QJsonDocument::fromJson(schemaText).object()[u"definitions"_s].toObject();
        QCOMPARE(definitions[u"fact"_s].toObject()[u"enum"_s].toArray(), QJsonArray::fromStringList(names));

        rapidjson::Document schemaDocument;
        schemaDocument.Parse(schemaText.constData());
        valijson::Schema schema;
        valijson::SchemaParser().populateSchema(valijson::adapters::RapidJsonAdapter(schemaDocument), schema);
        rapidjson::Document document;
        document.Parse(textOf("builtin.json").constData());
        valijson::Validator validator;
        QVERIFY(validator.validate(schema, valijson::adapters::RapidJsonAdapter(document), nullptr));
        document.AddMember("surplus", 1, document.GetAllocator());
        QVERIFY(!validator.validate(schema, valijson::adapters::RapidJsonAdapter(document), nullptr));
    }

    void catalogue()
    {
        const QByteArray head = "scheme,code,meaning_en,meaning_zh,category,retryable,customer_can_fix,"
                                "approval,disclose,source\n";
        const auto good = Catalogue::parse(head + "s,1,\"a, \"\"b\"\"\nc\",d,unknown,query,yes,no,no,x\n");
        QVERIFY2(good, good ? "" : qPrintable(good.error()));
        QCOMPARE(good->find(u"s", u"1")->meaningEn, u"a, \"b\"\nc"_s);
        QCOMPARE(good->find(u"s", u"1")->retryable, Retryable::Query);
        QVERIFY(!good->find(u"t", u"1"));
        QVERIFY(!Catalogue::parse("scheme,code\n"));
        QVERIFY(!Catalogue::parse(head + "s,1,a,b,bad_luck,query,yes,no,no,x\n"));
        QVERIFY(!Catalogue::parse(head + "s,1,a,b,unknown,no,no,no,no,x\ns,1,a,b,unknown,no,no,no,no,x\n"));
        QCOMPARE(Catalogue::builtIn().find(u"iso8583", u"33")->category, u"card_invalid"_s);
        QCOMPARE(Catalogue::builtIn().find(u"unionpay", u"33")->category, u"limit_exceeded"_s);
        QVERIFY(Catalogue::builtIn().find(u"iso8583", u"85")->approval);
        QVERIFY(!Catalogue::builtIn().find(u"stripe", u"stolen_card")->disclose);
        const auto found = Catalogue::builtIn().search(u" ３３ ");
        QVERIFY(found.size() >= 3);
        QCOMPARE(found.front()->code, u"33"_s);
        QVERIFY(!Catalogue::builtIn().search(u"notenough").empty());
        QVERIFY(!Catalogue::builtIn().search(u"余额").empty());
        QVERIFY(Catalogue::builtIn().search(u"").empty());
    }
};

QTEST_APPLESS_MAIN(TestDiagnosisLogic)
#include "tst_diagnosis_logic.moc"
