#pragma once

#include <QString>

namespace desk {

/// Why a checklist was refused (TextError::reason), in the language of the program; a reason that is not
/// known here is said as it is.
QString reasonText(const QString &reason);

} // namespace desk
