#pragma once

#include <QString>

namespace desk {

/// schemeText in the language of the screen.
QString schemeName(const QString &scheme);
/// What a finding's next step asks for (Finding::nextStep); empty for a word that is not known.
QString nextStepText(const QString &step);

} // namespace desk
