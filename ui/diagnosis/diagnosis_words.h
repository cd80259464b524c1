#pragma once

#include <QString>

namespace desk {

/// The scheme as people call it: "iso8583" → "ISO 8583"; another word is shown as it is.
QString schemeName(const QString &scheme);
/// What a finding's next step asks for (Finding::nextStep); empty for a word that is not known.
QString nextStepText(const QString &step);

} // namespace desk
