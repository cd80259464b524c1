#pragma once

#include "checklist_cases.h"
#include "verbs.h"

namespace desk {

inline constexpr auto checklistWhich = "A version's number, 'active', 'builtin', a file, or '-'";

/// The cases that are red, and how many passed, for people.
void tellReport(Context &context, const CaseReport &report);

/// checklist facts|schema|list|show|validate|test|export, added to \a group.
void addReadingVerbs(CLI::App &group, Context &context);
/// checklist diff|compare, added to \a group.
void addComparingVerbs(CLI::App &group, Context &context);

} // namespace desk
