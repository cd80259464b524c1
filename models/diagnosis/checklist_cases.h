#pragma once

#include "catalogue.h"
#include "checklist.h"

namespace desk {

/// One thing that came out otherwise than a test case says.
struct CaseDifference
{
    QString what; ///< "outcome", "primary_cause" or the id of a check
    QString expected;
    QString actual; ///< closed words; "none" for no primary cause
};

struct CaseResult
{
    QString name;
    qsizetype offset = 0; ///< of the case in the document's UTF-8
    QList<CaseDifference> differences;

    bool isGreen() const { return differences.isEmpty(); }
};

struct CaseReport
{
    QList<CaseResult> results; ///< in the order of the document

    int cases() const { return int(results.size()); }
    int failed() const;
    /// At least one case, and none of them red.
    bool isGreen() const { return cases() > 0 && failed() == 0; }
};

/// Runs the test cases that a checklist carries. Pure; thread-safe.
class ChecklistCases
{
public:
    static CaseReport run(const Checklist &checklist, const Catalogue &catalogue);
};

} // namespace desk
