#pragma once

#include <QDateTime>
#include <QLabel>
#include <optional>

#include "money.h"
#include "sets.h"

namespace desk {

/// "¥1,234.50", with the digits and grouping of the program's language and all decimals of the currency; a
/// negative amount with U+2212. Exact: never through a double.
QString formatMoney(const Money &money);
/// The amount without its currency, for a column whose currency is said elsewhere.
QString formatAmount(const Money &money);
/// With "+" or "−" by the direction of \a kind: "−¥50.00". \a amount is positive as stored.
QString formatSigned(const Money &amount, PaymentKind kind);
/// The currency's sign in the program's language, or its code where it has none.
QString currencySign(const Currency &currency);

/// "Today 14:03", "Yesterday 09:00", "11-18 20:11" or with the year when it is another one; in the agent's
/// zone.
/// \a seconds adds them. Invalid: an empty text.
QString formatInstant(const QDateTime &utc, const QDateTime &now, bool seconds = false);
/// For the tooltip: date, time with seconds and the name of the agent's zone.
QString instantToolTip(const QDateTime &utc);
/// "14:03 Europe/London" where the customer's day runs by another clock than the agent's; else empty. \a
/// zone: IANA, of the account.
QString accountTime(const QDateTime &utc, const QString &zone);
/// Date alone, in the agent's zone and the program's language.
QString formatDay(const QDateTime &utc);

/// An amount, right-aligned and selectable.
class MoneyLabel : public QLabel
{
    Q_OBJECT

public:
    explicit MoneyLabel(QWidget *parent = nullptr);

    void setMoney(const Money &money);
    /// With "+" or "−" by the direction of the kind.
    void setMoney(const Money &money, PaymentKind kind);
};

} // namespace desk
