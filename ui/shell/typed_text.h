#pragma once

#include <QHash>
#include <QString>

class QWidget;

namespace desk {

/// What stands in the text fields of a screen, by their object names; in memory only.
using TypedText = QHash<QString, QString>;

TypedText typedText(const QWidget *screen);
/// Puts \a typed back into the fields of the same names, where they hold something else.
void restoreTypedText(QWidget *screen, const TypedText &typed);

} // namespace desk
