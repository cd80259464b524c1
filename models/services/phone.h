#pragma once

#include <QString>
#include <QStringView>

namespace desk {

/// The E.164 form ("+8613800138000") of a phone number as people write it: with or without country code,
/// with blanks, hyphens and full-width digits; "0086…" is an international number. A number without country
/// code is read as one of \a region (ISO 3166, capital letters). Empty when it is not a possible number.
/// Thread-safe.
QString phoneToE164(QStringView text, QStringView region = u"CN");

/// The region of a locale such as "zh_CN" or "en-GB" for phoneToE164(); "CN" when it names none.
QString phoneRegionOf(QStringView locale);

/// The digits of an E.164 number without its country code ("13800138000"), also without a leading zero that
/// belongs to it (Italy). Empty for anything else. Thread-safe.
QString nationalDigits(QStringView e164);

} // namespace desk
