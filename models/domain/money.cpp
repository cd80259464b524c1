#include "money.h"

#include <QHash>
#include <limits>

namespace desk {

namespace {

// ISO 4217 list one (active codes), by number of decimals of the minor unit.
const char *const isoTwo =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP "
    "BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
    "GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT "
    "LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN "
    "NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP "
    "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES "
    "WST XCD YER ZAR ZMW ZWG";
const char *const isoZero = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const char *const isoThree = "BHD IQD JOD KWD LYD OMR TND";

QHash<QString, int> isoTable()
{
    QHash<QString, int> table;
    const auto add = [&table](const char *codes, int decimals) {
        const auto list = QString::fromLatin1(codes).split(u' ');
        for (const QString &code : list)
            table.insert(code, decimals);
    };
    add(isoTwo, 2);
    add(isoZero, 0);
    add(isoThree, 3);
    return table;
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    static const QHash<QString, int> table = isoTable();
    const auto found = table.constFind(code.toString());
    if (found == table.cend())
        return {};
    Currency currency;
    currency.m_code = found.key();
    currency.m_decimals = found.value();
    return currency;
}

QString Money::toDecimal() const
{
    const bool negative = minor < 0;
    // Unsigned, because the smallest qint64 has no positive twin.
    const quint64 absolute = negative ? quint64(0) - quint64(minor) : quint64(minor);
    QString digits = QString::number(absolute);
    const int decimals = currency.decimals();
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    }
    return negative ? QString(u'-' + digits) : digits;
}

std::expected<qint64, DecimalError> parseDecimal(QStringView text, const Currency &currency)
{
    const QString plain = text.toString().normalized(QString::NormalizationForm_KC).trimmed();
    if (plain.isEmpty())
        return std::unexpected(DecimalError::Empty);
    const bool negative = plain.startsWith(u'-');
    quint64 value = 0;
    int decimals = -1; // -1 until the point was read
    bool digitSeen = false;
    constexpr quint64 limit = quint64(std::numeric_limits<qint64>::max());
    const auto push = [&value](quint64 digit) {
        if (value > (limit - digit) / 10)
            return false;
        value = value * 10 + digit;
        return true;
    };
    for (qsizetype i = negative ? 1 : 0; i < plain.size(); ++i) {
        const char16_t c = plain[i].unicode();
        if (c == u'.') {
            if (decimals >= 0 || !digitSeen)
                return std::unexpected(DecimalError::NotDecimal);
            decimals = 0;
        } else if (c >= u'0' && c <= u'9') {
            digitSeen = true;
            if (decimals >= 0 && ++decimals > currency.decimals())
                return std::unexpected(DecimalError::TooManyDecimals);
            if (!push(c - u'0'))
                return std::unexpected(DecimalError::TooLarge);
        } else {
            return std::unexpected(DecimalError::NotDecimal);
        }
    }
    if (!digitSeen || decimals == 0)
        return std::unexpected(DecimalError::NotDecimal);
    for (int i = std::max(decimals, 0); i < currency.decimals(); ++i) {
        if (!push(0))
            return std::unexpected(DecimalError::TooLarge);
    }
    const qint64 minor = qint64(value);
    return negative ? -minor : minor;
}

} // namespace desk
