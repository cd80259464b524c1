#pragma once

#include <memory>

#include "checklist.h"
#include "context.h"

namespace desk {

/// What `diagnose --facts` was asked for.
struct FactsDiagnosis
{
    QString file; ///< "-": standard input
    std::shared_ptr<const Checklist> checklist;
    Answers answers;    ///< the same for every payment
    bool brief = false; ///< outcome and cause alone, evaluated in batches
};

/// Diagnoses a file of facts line by line and prints one JSON document a line, in the order of the file.
/// Memory does not grow with the file. A line that cannot be taken is reported on standard error with its
/// number and the reason; the rest goes on, and the answer is Invalid at the end.
Result<void> diagnoseFacts(Context &context, const FactsDiagnosis &asked);

} // namespace desk
