#include <QTest>
#include <set>

#include "checklist_cases.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestChecklistCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInIsGreen();
    void builtInCoversItsChecks();
    void tellsWhatDiffers();
    void isNotGreenWithoutCases();
};

void TestChecklistCases::builtInIsGreen()
{
    const CaseReport report = ChecklistCases::run(*Checklist::builtIn(), Catalogue::builtIn());
    QStringList red;
    for (const CaseResult &result : report.results) {
        for (const CaseDifference &difference : result.differences)
            red.append(u"%1: %2 is %3, not %4"_s.arg(result.name, difference.what, difference.actual,
                                                     difference.expected));
    }
    QVERIFY2(red.isEmpty(), qPrintable(red.join(u'\n')));
    QVERIFY(report.isGreen());
}

void TestChecklistCases::builtInCoversItsChecks()
{
    std::map<QString, std::set<Verdict>> covered;
    for (const ChecklistTest &test : Checklist::builtIn()->tests) {
        for (const auto &[check, verdict] : test.verdicts)
            covered[check].insert(verdict);
    }
    for (const Check &check : Checklist::builtIn()->checks) {
        QVERIFY2(covered[check.id].contains(Verdict::Fail), qPrintable(check.id));
        // A code that came is a cause, or cannot be read: it never passes.
        const Verdict other = check.id == u"response_code" ? Verdict::Unknown : Verdict::Pass;
        QVERIFY2(covered[check.id].contains(other), qPrintable(check.id));
    }
}

void TestChecklistCases::tellsWhatDiffers()
{
    QByteArray json = Checklist::builtInJson();
    QVERIFY(json.contains("\"available\", \"lt\":"));
    json.replace("\"available\", \"lt\":", "\"available\", \"gt\":");
    const auto turned = Checklist::parse(json);
    QVERIFY(turned);
    const CaseReport report = ChecklistCases::run(*turned, Catalogue::builtIn());
    QVERIFY(report.failed() > 0);
    QVERIFY(report.failed() < report.cases());
    const auto found = std::ranges::find(report.results, u"Too little balance"_s, &CaseResult::name);
    QVERIFY(found != report.results.end());
    QVERIFY(!found->isGreen());
    QVERIFY(json.sliced(found->offset).startsWith('{'));
    QStringList told;
    for (const CaseDifference &difference : found->differences)
        told.append(difference.what + u' ' + difference.expected + u' ' + difference.actual);
    QCOMPARE(told, (QStringList{u"outcome later definite"_s, u"primary_cause insufficient_funds unknown"_s,
                                u"balance fail pass"_s}));
}

void TestChecklistCases::isNotGreenWithoutCases()
{
    QVERIFY(!CaseReport().isGreen());
}

QTEST_GUILESS_MAIN(TestChecklistCases)
#include "tst_checklist_cases.moc"
