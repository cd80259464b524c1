#include "format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace desk {

static constexpr QChar minusSign(0x2212);

QString currencySign(const Currency &currency)
{
    // The locale knows the sign of its own currency only; these are the ones that read the same everywhere.
    static const QHash<QString, QString> signs{{u"CNY"_s, u"¥"_s}, {u"USD"_s, u"US$"_s}, {u"EUR"_s, u"€"_s},
                                               {u"GBP"_s, u"£"_s}, {u"JPY"_s, u"JP¥"_s}, {u"HKD"_s, u"HK$"_s},
                                               {u"SGD"_s, u"S$"_s}};
    return signs.value(currency.code(), currency.code() + QChar::Nbsp);
}

/// Groups the integer digits and puts the language's decimal point, exactly.
static QString digitsOf(const Money &money)
{
    QString decimal = money.toDecimal();
    if (decimal.startsWith(u'-'))
        decimal.remove(0, 1);
    const QLocale locale;
    const qsizetype point = decimal.indexOf(u'.');
    QString whole = point < 0 ? decimal : decimal.left(point);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, locale.groupSeparator());
    return point < 0 ? whole : whole + locale.decimalPoint() + decimal.mid(point + 1);
}

QString formatAmount(const Money &money)
{
    return money.minor < 0 ? minusSign + digitsOf(money) : digitsOf(money);
}

QString formatMoney(const Money &money)
{
    const QString text = currencySign(money.currency) + digitsOf(money);
    return money.minor < 0 ? minusSign + text : text;
}

QString formatSigned(const Money &amount, PaymentKind kind)
{
    return (isOutgoing(kind) ? minusSign : QChar(u'+')) + formatMoney(amount);
}

QString formatInstant(const QDateTime &utc, const QDateTime &now, bool seconds)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QString time = local.time().toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (local.date() == today)
        return QCoreApplication::translate("Format", "Today %1").arg(time);
    if (local.date() == today.addDays(-1))
        return QCoreApplication::translate("Format", "Yesterday %1").arg(time);
    const bool sameYear = local.date().year() == today.year();
    return local.date().toString(sameYear ? u"MM-dd"_s : u"yyyy-MM-dd"_s) + u' ' + time;
}

QString instantToolTip(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return u"%1 %2 (%3)"_s.arg(QLocale().toString(local.date(), QLocale::LongFormat),
                               local.time().toString(u"HH:mm:ss"_s), QString::fromLatin1(zone.id()));
}

QString accountTime(const QDateTime &utc, const QString &zone)
{
    const QTimeZone there(zone.toUtf8());
    if (!utc.isValid() || !there.isValid()
        || there.offsetFromUtc(utc) == QTimeZone::systemTimeZone().offsetFromUtc(utc))
        return {};
    return u"%1 %2"_s.arg(utc.toTimeZone(there).toString(u"HH:mm"_s), zone);
}

QString formatDay(const QDateTime &utc)
{
    return utc.isValid() ? utc.toLocalTime().date().toString(u"yyyy-MM-dd"_s) : QString();
}

MoneyLabel::MoneyLabel(QWidget *parent) : QLabel(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void MoneyLabel::setMoney(const Money &money)
{
    setText(formatMoney(money));
}

void MoneyLabel::setMoney(const Money &money, PaymentKind kind)
{
    setText(formatSigned(money, kind));
}

} // namespace desk
