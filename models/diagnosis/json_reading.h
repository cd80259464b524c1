#pragma once

#include "condition_compiler.h"

namespace desk {

/// What is wrong with a value, at the place where it begins.
std::unexpected<PlacedError> wrongAt(const JsonNode &node, const QString &reason);
/// Refused unless \a node is an object whose keys are among \a known and hold all of \a required.
Compiled<void> keysOf(const JsonNode &node, const QStringList &known, const QStringList &required);
/// Text that is more than blanks, of at most \a longest UTF-16 units.
Compiled<QString> textOf(const JsonNode &node, qsizetype longest = 2000);

} // namespace desk
