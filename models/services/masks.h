#pragma once

#include <QString>
#include <QStringView>

namespace desk {

// What of a person's data is shown before it is revealed. The same rules as compat.mask_… in
// resources/sql/api/0020_masks.sql; tests/support/mask_cases.csv holds for both. Blanks around a value do not
// count; an empty value stays empty. Thread-safe.

/// Names in Han characters show the last character ("**明"), others the first letter of the first word
/// ("J***"); a single character is hidden.
QString maskName(QStringView name);
/// From 11 digits on the first three and the last four ("138****5678", "+44****0958"; China's country code is
/// left out), from 8 the last four, fewer: none.
QString maskPhone(QStringView phone);
/// The first letter and the domain ("z***@example.com"); a local part of one letter is hidden.
QString maskEmail(QStringView email);
/// First and last character with a star for each between ("1****************4"); under six characters only
/// stars.
QString maskIdNumber(QStringView idNumber);
/// "**** 1234"; anything but four digits is hidden.
QString maskCard(QStringView last4);
/// An address of the Internet without its last part ("203.0.113.***"), of IPv6 the first two groups
/// ("2001:db8:****"); anything else is hidden.
QString maskIp(QStringView ip);

} // namespace desk
