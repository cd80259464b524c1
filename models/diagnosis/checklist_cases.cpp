#include "checklist_cases.h"

#include <algorithm>

namespace desk {

namespace {

QString causeWord(const QString &cause)
{
    return cause.isEmpty() ? QStringLiteral("none") : cause;
}

CaseResult resultOf(const ChecklistTest &test, const Diagnosis &diagnosis)
{
    CaseResult result{.name = test.name, .offset = test.offset, .differences = {}};
    const auto compare = [&result](const QString &what, const QString &expected, const QString &actual) {
        if (expected != actual)
            result.differences.append({what, expected, actual});
    };
    if (test.outcome)
        compare(QStringLiteral("outcome"), toText(*test.outcome), toText(diagnosis.outcome));
    if (test.primaryCause)
        compare(QStringLiteral("primary_cause"), causeWord(*test.primaryCause),
                causeWord(diagnosis.primaryCause));
    for (const auto &[check, expected] : test.verdicts) {
        const auto finding = std::ranges::find(diagnosis.findings, check, &Finding::check);
        compare(check, toText(expected), toText(finding->verdict));
    }
    return result;
}

} // namespace

int CaseReport::failed() const
{
    return int(std::ranges::count_if(results, [](const CaseResult &result) { return !result.isGreen(); }));
}

CaseReport ChecklistCases::run(const Checklist &checklist, const Catalogue &catalogue)
{
    CaseReport report;
    for (const ChecklistTest &test : checklist.tests)
        report.results.append(resultOf(test, diagnose(checklist, catalogue, test.facts, test.answers)));
    return report;
}

} // namespace desk
