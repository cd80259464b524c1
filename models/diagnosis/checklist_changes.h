#pragma once

#include <QList>
#include <optional>

#include "positioned_json.h"

namespace desk {

/// One thing that two versions of a checklist say differently. A condition counts as one thing, a text in
/// each of its languages; checks are told by their id, test cases by their name, cases of a check by what
/// they say.
struct ChecklistChange
{
    QString before; ///< JSON pointer in the older document; empty where it was added
    QString after;  ///< in the newer one; empty where it was taken out
    std::optional<JsonNode> was;
    std::optional<JsonNode> is;

    bool isAdded() const { return !was; }
    bool isRemoved() const { return !is; }
    /// The same thing at another place of its list.
    bool isMoved() const { return was && is && moved; }
    bool moved = false;
};

/// What differs, in the order of the newer document; what was taken out stands where it stood.
QList<ChecklistChange> checklistChanges(const JsonNode &before, const JsonNode &after);

} // namespace desk
