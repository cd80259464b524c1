#pragma once

#include <QIcon>

#include "tone.h"

namespace desk {

/// One of the program's own line icons (resources/icons/NAME.svg), drawn in the text colour of the
/// application's palette at the moment of painting, so it follows the theme. Accent when selected or checked,
/// muted when disabled.
QIcon deskIcon(const QString &name);
/// The same in the colour of \a tone.
QIcon deskIcon(const QString &name, Tone tone);

} // namespace desk
