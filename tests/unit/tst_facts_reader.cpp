#include <QJsonDocument>
#include <QTest>

#include "facts_reader.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestFactsReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten()
    {
        PaymentFacts facts;
        facts.orderNo = u"W1"_s;
        facts.currency = u"CNY"_s;
        facts.timeZone = u"Asia/Shanghai"_s;
        facts.set(u"amount", qint64(9'007'199'254'740'993));
        facts.set(u"status", u"failed “ü” 失败"_s);
        facts.set(u"sent", true);
        facts.set(u"created_at", qint64(1'777'600'000'123));
        const QByteArray text = QJsonDocument(facts.toJson()).toJson(QJsonDocument::Compact);
        const auto read = factsFromText(text);
        QVERIFY2(read, read ? "" : qPrintable(read.error()));
        QCOMPARE(read->toJson(), facts.toJson());
        QCOMPARE(factsFromJson(QJsonDocument::fromJson(text).object())->toJson(), read->toJson());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");

        const auto row = [](const char *name, const QByteArray &text, const char *reason) {
            QTest::newRow(name) << text << QString::fromUtf8(reason);
        };
        row("nothing", "", "column 1: The document is empty.");
        row("not JSON", "{amount}", "column 2: Missing a name for object member.");
        row("two documents", "{} {}", "column 4: The document root must not be followed by other values.");
        row("a list", "[1]", "a JSON object expected");
        row("a number", "12", "a JSON object expected");
        row("an object inside", R"({"amount": {}})", "amount: a plain value expected");
        row("a list inside", R"({"amount": [1]})", "amount: a plain value expected");
        row("nested deep", QByteArray("{\"a\":").repeated(100000), "a: a plain value expected");
        row("a key twice", R"({"sent": true, "sent": false})", "sent: this key was given before");
        row("a key twice, in the head", R"({"order_no": "1", "order_no": "2"})",
            "order_no: this key was given before");
        row("unknown key", R"({"balanse": 1})", "balanse: no such fact");
        row("very long key", "{\"" + QByteArray(1000, 'x') + "\": 1}",
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…: no such fact");
        row("wrong type", R"({"currency": "CNY", "amount": "12"})", "amount: money expected");
        row("a broken number", R"({"currency": "CNY", "amount": 1.5})", "amount: money expected");
        row("too large a number", R"({"currency": "CNY", "amount": 9223372036854775808})",
            "amount: money expected");
        row("money without a currency", R"({"amount": 12})", "currency: money facts need an ISO 4217 code");
        row("wrong UTF-8", "{\"status\": \"\xc3\x28\"}", "column 13: Invalid encoding in string.");
        row("lone surrogate", "{\"status\": \"\\ud800\"}",
            "column 13: The surrogate pair in string is invalid.");
        row("cut off", "{\"status\": \"fai", "column 16: Missing a closing quotation mark in string.");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const auto read = factsFromText(text);
        QVERIFY(!read);
        QCOMPARE(read.error(), reason);
    }
};

QTEST_APPLESS_MAIN(TestFactsReader)
#include "tst_facts_reader.moc"
