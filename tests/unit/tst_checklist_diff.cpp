#include <QTest>

#include "checklist.h"
#include "checklist_diff.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestChecklistDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void namesTheTextThatIsNoJson();
};

void TestChecklistDiff::tells_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("changes");
    const QByteArray checks = R"({"checks": [{"id": "balance", "cases": [{"rank": 1}]}, {"id": "hold"}]})";
    QTest::newRow("blanks and order of members")
        << QByteArray(R"({"id": "a", "version": 1})") << QByteArray("{\"version\":1,\n\"id\":\"a\"}")
        << QStringList();
    QTest::newRow("a value") << QByteArray(R"({"version": 1})") << QByteArray(R"({"version": 2})")
                             << QStringList{u"version: 1 > 2"_s};
    QTest::newRow("another type") << QByteArray(R"({"a": 1})") << QByteArray(R"({"a": "1"})")
                                  << QStringList{u"a: 1 > \"1\""_s};
    QTest::newRow("a decimal") << QByteArray(R"({"a": 1.5})") << QByteArray(R"({"a": 1.6})")
                               << QStringList{u"a: 1.5 > 1.6"_s};
    QTest::newRow("members") << QByteArray(R"({"a": 1, "b": [2]})") << QByteArray(R"({"b": [2, 3], "c": {}})")
                             << QStringList{u"a: 1 > "_s, u"b[1]:  > 3"_s, u"c:  > {}"_s};
    QTest::newRow("inside a check") << checks << QByteArray(checks).replace("\"rank\": 1", "\"rank\": 5")
                                    << QStringList{u"checks[balance].cases[0].rank: 1 > 5"_s};
    QTest::newRow("a check gone") << checks << QByteArray(R"({"checks": [{"id": "hold"}]})")
                                  << QStringList{u"checks[balance]: {\"id\": \"balance\", \"cases\": "
                                                 "[{\"rank\": 1}]} > "_s};
    QTest::newRow("another order")
        << checks << QByteArray(R"({"checks": [{"id": "hold"}, {"id": "balance", "cases": [{"rank": 1}]}]})")
        << QStringList{u"checks: balance, hold > hold, balance"_s};
    QTest::newRow("checks without names")
        << QByteArray(R"({"checks": [1]})") << QByteArray(R"({"checks": [2]})")
        << QStringList{u"checks[0]: 1 > 2"_s};
    QTest::newRow("a test case")
        << QByteArray(R"({"tests": {"cases": [{"name": "n", "expect": {"outcome": "later"}}]}})")
        << QByteArray(R"({"tests": {"cases": [{"name": "n", "expect": {"outcome": "retry"}}]}})")
        << QStringList{u"tests.cases[n].expect.outcome: \"later\" > \"retry\""_s};
}

void TestChecklistDiff::tells()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto changes = checklistDiff(before, after);
    QVERIFY(changes);
    QStringList told;
    for (const DocumentChange &change : *changes)
        told.append(change.path + u": "_s + QString::fromUtf8(change.before) + u" > "_s
                    + QString::fromUtf8(change.after));
    QTEST(told, "changes");
    QVERIFY(checklistDiff(before, before)->isEmpty());
}

void TestChecklistDiff::namesTheTextThatIsNoJson()
{
    const auto first = checklistDiff("{", "{}");
    QVERIFY(!first && first.error().inFirst);
    const auto second = checklistDiff("{}", "{\n\"a\"}");
    QVERIFY(!second && !second.error().inFirst);
    QCOMPARE(second.error().error.line, 2);
}

QTEST_GUILESS_MAIN(TestChecklistDiff)
#include "tst_checklist_diff.moc"
