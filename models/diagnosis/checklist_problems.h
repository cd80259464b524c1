#pragma once

#include <QList>

#include "positioned_json.h"

namespace desk {

/// Something that Checklist::parse() refuses, with the place in the document (JSON pointer; empty for the
/// document as a whole or where the text is no JSON).
struct ChecklistProblem
{
    TextError error;
    qsizetype offset = 0; ///< of the byte at error's line and column
    QString pointer;
};

/// Everything that is wrong in the text of a checklist, in its order; at most one for each case of a check
/// and one for each part that comes before. Empty exactly when Checklist::parse() takes the text.
QList<ChecklistProblem> checklistProblems(const QByteArray &json);

/// The byte that \a error means in \a text.
qsizetype offsetOf(const QByteArray &text, const TextError &error);

} // namespace desk
