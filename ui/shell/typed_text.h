#pragma once

#include <QHash>
#include <QString>

class QWidget;

namespace desk {

/// What stands in the fields of a screen, by their object names: texts, choices by their place in the list,
/// days, marks. In memory only.
using TypedText = QHash<QString, QString>;

TypedText typedText(const QWidget *screen);
/// Puts \a typed back into the fields of the same names, where they hold something else. A choice that its
/// list does not offer yet is left as it is.
void restoreTypedText(QWidget *screen, const TypedText &typed);

} // namespace desk
