#pragma once

#include "checklist.h"
#include "condition_compiler.h"

namespace desk {

/// Reads what stands under "tests" of a checklist whose checks were read already:
///   {"facts": {…}, "cases": [{"name": …, "facts": {…}, "answers": {…}, "expect": {…}}]}
/// Facts are a document of `diagnose --facts`; those of a case replace the common ones, null takes one away.
/// `expect` holds at least one of outcome, primary_cause ("none": did not fail) and verdicts by check.
Compiled<std::vector<ChecklistTest>> readTests(const JsonNode &node, const Checklist &checklist);

} // namespace desk
