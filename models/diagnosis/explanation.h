#pragma once

#include <QVarLengthArray>

#include "evaluation.h"

namespace desk {

/// A comparison that decided a verdict, with what it came to.
struct Deciding
{
    quint32 comparison = 0; ///< index into Program::comparisons
    Truth truth = Truth::Unknown;
};

/// Few comparisons decide most verdicts: these need no memory of their own.
using Explanation = QVarLengthArray<Deciding, 16>;

/// The comparisons that made the verdict of \a check what it is: of the case that failed; of all cases that
/// did not hold (those on the code alone only where no record was compared); what could not be read; or why
/// the check does not apply. No text: EvidenceWriter words them.
Explanation explain(const Checklist &checklist, const Frame &frame, const Evaluation &evaluation,
                    size_t check);

} // namespace desk
