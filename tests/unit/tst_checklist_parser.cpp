#include <QDir>
#include <QFile>
#include <QTest>

#include "checklist.h"
#include "checklist_probe.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// A checklist of one check whose condition is \a when.
QByteArray document(const QByteArray &when, const QByteArray &more = {})
{
    return "{\"id\": \"s\", \"version\": 1, \"undisclosed_advice\": {\"en\": \"u\", \"zh_CN\": \"u\"},\n"
           "\"query_after_seconds\": {\"default\": 60}, \"checks\": [{\"id\": \"balance\", \"title\": "
           "{\"en\": \"t\", \"zh_CN\": \"t\"}, \"cases\": [{\"cause\": \"unknown\", \"basis\": \"records\", "
           "\"rank\": 1, \"advice\": {\"en\": \"a\", \"zh_CN\": \"a\"},\n\"when\": "
           + when + "}]}]" + more + "}";
}

QByteArray nested(int depth)
{
    return QByteArray("{\"not\":").repeated(depth) + "{\"fact\": \"closed\", \"eq\": true}"
           + QByteArray("}").repeated(depth);
}

/// Line 3, which begins with `"when": `.
constexpr int behindWhen = 9;

} // namespace

class TestChecklistParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAtThePlace_data();
    void refusesAtThePlace();
    void takes_data();
    void takes();
    void refusesWhatIsTooLarge();
    void replaysTheSeeds_data();
    void replaysTheSeeds();
    void agreesWithThePublishedSchema();
    void agreesOnEveryValue_data();
    void agreesOnEveryValue();
    void refusesBySchemaToo_data();
    void refusesBySchemaToo();
};

void TestChecklistParser::refusesAtThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("reason");
    // The place is marked with @.
    const auto row = [](const char *name, QByteArray when, const QString &reason) {
        const int column = behindWhen + int(when.indexOf('@'));
        QTest::newRow(name) << document(when.replace("@", "")) << 3 << column << reason;
    };
    row("unknown fact", "{\"fact\": @\"amout\", \"gt\": 1}", u"no such fact"_s);
    row("a word for a count", "{\"fact\": \"kyc_level\", \"lt\": @\"one\"}", u"a whole number expected"_s);
    row("a count for a word", "{\"fact\": \"status\", \"eq\": @1}", u"text expected"_s);
    row("a number for money", "{\"fact\": \"amount\", \"gt\": @100}",
        u"an amount with its currency expected"_s);
    row("decimals the currency has not",
        "{\"fact\": \"amount\", \"gt\": {\"amount\": @\"1.5\", \"currency\": \"JPY\"}}",
        u"not an amount of this currency"_s);
    row("money with a level", "{\"fact\": \"amount\", \"gt\": @{\"fact\": \"kyc_level\"}}",
        u"minor does not compare with level"_s);
    row("money and a level", "{\"sum\": [\"amount\", @\"kyc_level\"], \"gt\": 1}",
        u"minor and level do not mix"_s);
    row("a duration without unit", "{\"fact\": \"channel_time_out\", \"gt\": @\"30\"}",
        u"a duration expected: 30s, 10min, 2h or 365d"_s);
    row("an instant without offset", "{\"fact\": \"created_at\", \"gt\": @\"2026-05-01T00:00:00\"}",
        u"an instant with its offset expected"_s);
    row("order of words", "{\"fact\": \"status\", \"lt\": @\"failed\"}",
        u"word has no order: use eq, ne or in"_s);
    const QByteArray yuan = "{\"fact\": \"amount\", \"gt\": {\"amount\": \"1\", \"currency\": \"CNY\"}}";
    const QByteArray dollar = "{\"fact\": \"fee\", \"gt\": {\"amount\": \"1\", \"currency\": \"USD\"}}";
    const QString two = u"compares CNY with USD: a payment has one currency"_s;
    row("two currencies", "{\"all\": [" + yuan + ", @" + dollar + "]}", two);
    row("two currencies under not", "{\"not\": {\"any\": [" + yuan + ", @" + dollar + "]}}", two);
    row("an amount beside another currency",
        "{\"all\": [" + yuan + ", @{\"fact\": \"payment_currency\", \"eq\": \"USD\"}]}", two);
    row("deeply two currencies", "{\"all\": [" + yuan + ", @{\"all\": [" + dollar + "]}]}", two);
    row("a repeated key", "{\"fact\": \"closed\", \"eq\": true, @\"eq\": true}",
        u"this key was given before"_s);
    row("beyond 64 bits", "{\"fact\": \"kyc_level\", \"lt\": @9223372036854775808}",
        u"the number is too large"_s);
    row("a decimal number", "{\"fact\": \"kyc_level\", \"lt\": @1.5}", u"a whole number expected"_s);
    row("a NUL", "{\"fact\": \"status\", \"eq\": @\"a\\u0000b\"}", u"a NUL is not allowed"_s);
    row("a NUL in a key", "{@\"fact\\u0000\": \"status\", \"eq\": \"a\"}", u"a NUL is not allowed"_s);
    row("a reference", "{@\"$ref\": \"#/checks/0\"}", u"unknown key"_s);
    row("nested deeper than 64", nested(60).insert(7 * 59, '@'), u"nested deeper than 64"_s);
    row("wrong UTF-8", "{\"fact\": \"status\", \"eq\": \"@\xc3\x28\"}", u"Invalid encoding in string."_s);
    const QByteArray closed = "{\"fact\": \"closed\", \"eq\": true}";
    const QByteArray whole = document(closed);
    QTest::newRow("a NUL behind the end")
        << whole + QByteArray(1, '\0') + "x" << 3 << int(whole.size() - whole.lastIndexOf('\n'))
        << u"a NUL is not allowed"_s;
    const auto test = [&](const char *name, QByteArray tests, const QString &reason) {
        tests = "\"tests\": {" + tests + "}";
        const int column = int(tests.indexOf('@')) + 1;
        QTest::newRow(name) << document(closed, ",\n" + tests.replace("@", "")) << 4 << column << reason;
    };
    const QByteArray later = "\"expect\": {\"outcome\": \"later\"}";
    test("a case of an unknown fact",
         "\"cases\": [{\"name\": \"n\", " + later + ", \"facts\": {@\"amout\": 1}}]",
         u"amout: no such fact"_s);
    test("a case with a wrong type", "\"facts\": {\"amount\": @\"5.00\"}, \"cases\": []",
         u"amount: money expected"_s);
    test("a case without currency",
         "\"cases\": [{\"name\": \"n\", " + later + ", \"facts\": @{\"amount\": 1}}]",
         u"currency: money facts need an ISO 4217 code"_s);
    test("a case that expects nothing", "\"cases\": [{\"name\": \"n\", \"expect\": @{}}]",
         u"outcome, primary_cause or verdicts expected"_s);
    test("a case of an unknown check",
         "\"cases\": [{\"name\": \"n\", \"expect\": {\"verdicts\": {@\"hold\": \"fail\"}}}]",
         u"this checklist has no such check"_s);
    test("two cases of one name",
         "\"cases\": [{\"name\": \"n\", " + later + "}, {\"name\": @\"n\", " + later + "}]",
         u"this name was given before"_s);
}

void TestChecklistParser::refusesAtThePlace()
{
    QFETCH(QByteArray, json);
    const auto parsed = Checklist::parse(json);
    QVERIFY(!parsed);
    QTEST(parsed.error().reason, "reason");
    QTEST(parsed.error().line, "line");
    QTEST(parsed.error().column, "column");
}

void TestChecklistParser::takes_data()
{
    QTest::addColumn<QByteArray>("when");
    const QByteArray yuan =
        "{\"all\": [{\"fact\": \"payment_currency\", \"eq\": \"CNY\"}, {\"fact\": \"amount\", "
        "\"gt\": {\"amount\": \"1\", \"currency\": \"CNY\"}}]}";
    QByteArray dollar = yuan;
    dollar.replace("CNY", "USD");
    QTest::newRow("a currency each branch") << QByteArray("{\"any\": [" + yuan + ", " + dollar + "]}");
    QTest::newRow("none of the branches")
        << QByteArray("{\"not\": {\"all\": [" + yuan + ", " + dollar + "]}}");
    QTest::newRow("as deep as allowed") << nested(58);
    QTest::newRow("the largest number")
        << QByteArray("{\"fact\": \"kyc_level\", \"lt\": 9223372036854775807}");
    QTest::newRow("by month") << QByteArray(
        "{\"fact\": \"card_expires\", \"lt\": {\"fact\": \"payment_month\"}}");
}

void TestChecklistParser::takes()
{
    QFETCH(QByteArray, when);
    const QByteArray json = document(when);
    const auto parsed = Checklist::parse(json);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().reason));
    QCOMPARE(schemaRefusal(json), QString());
}

void TestChecklistParser::refusesWhatIsTooLarge()
{
    for (const QByteArray &json : {QByteArray(10 * 1024 * 1024, '['), QByteArray(1024 * 1024 + 1, ' '),
                                   QByteArray("{\"a\":").repeated(2 * 1024 * 1024)}) {
        const auto parsed = Checklist::parse(json);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().reason, u"larger than 1 MB"_s);
    }
    const auto deep = Checklist::parse(QByteArray(1024 * 1024, '['));
    QVERIFY(!deep);
    QCOMPARE(deep.error().reason, u"nested deeper than 64"_s);
    QCOMPARE(deep.error().column, 65);
}

void TestChecklistParser::replaysTheSeeds_data()
{
    QTest::addColumn<QString>("path");
    const QDir seeds(QStringLiteral(SOURCE_DIR "/tests/fuzz/seeds"));
    for (const QString &name : seeds.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << seeds.filePath(name);
}

void TestChecklistParser::replaysTheSeeds()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(probeChecklist(file.readAll()), QString());
}

void TestChecklistParser::agreesWithThePublishedSchema()
{
    QCOMPARE(probeChecklist(Checklist::builtInJson()), QString());
}

/// Every single value of a good document replaced by others: what the parser still takes the schema takes.
void TestChecklistParser::agreesOnEveryValue_data()
{
    QTest::addColumn<QByteArray>("json");
    const QDir seeds(QStringLiteral(SOURCE_DIR "/tests/fuzz/seeds"));
    for (const QString &name : seeds.entryList(QDir::Files)) {
        QFile file(seeds.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray json = file.readAll();
        if (Checklist::parse(json))
            QTest::newRow(qPrintable(name)) << json;
    }
}

void TestChecklistParser::agreesOnEveryValue()
{
    QFETCH(QByteArray, json);
    const auto root = parsePositioned(json);
    QVERIFY(root);
    int taken = 0;
    const auto replaceAll = [&](const auto &self, const JsonNode &node) -> void {
        for (const char *value : {"1", "\"x\"", "true", "null", "[]", "{}", "-1", "1.5", "\"CNY\""}) {
            QByteArray changed = json;
            changed.replace(node.offset, node.end - node.offset, value);
            taken += Checklist::parse(changed) ? 1 : 0;
            const QString wrong = probeChecklist(changed);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        for (const JsonNode &item : node.items)
            self(self, item);
    };
    replaceAll(replaceAll, *root);
    QVERIFY(taken > 0);
}

void TestChecklistParser::refusesBySchemaToo_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("unknown fact") << document("{\"fact\": \"amout\", \"gt\": 1}");
    QTest::newRow("unknown key") << document("{\"fact\": \"closed\", \"eq\": true, \"or\": true}");
    QTest::newRow("a decimal number") << document("{\"fact\": \"kyc_level\", \"lt\": 1.5}");
    QTest::newRow("no condition") << document("{}");
    QTest::newRow("an unknown verdict")
        << document("{\"fact\": \"closed\", \"eq\": true}",
                    ", \"tests\": {\"cases\": [{\"name\": \"n\", \"expect\": {\"verdicts\": {\"balance\": "
                    "\"maybe\"}}}]}");
}

void TestChecklistParser::refusesBySchemaToo()
{
    QFETCH(QByteArray, json);
    QVERIFY(!Checklist::parse(json));
    QVERIFY(!schemaRefusal(json).isEmpty());
}

QTEST_GUILESS_MAIN(TestChecklistParser)
#include "tst_checklist_parser.moc"
