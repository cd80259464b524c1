#pragma once

#include <QString>
#include <expected>
#include <optional>

namespace desk {

/// An ISO 4217 alphabetic code with its number of decimals. Only codes of the ISO list can be made.
class Currency
{
public:
    Currency() = default;
    /// Nothing when \a code is not an active ISO 4217 code (three capital letters).
    static std::optional<Currency> fromCode(QStringView code);

    const QString &code() const { return m_code; }
    /// Decimals of the minor unit (ISO 4217 list one): 2 for CNY, 0 for JPY, 3 for KWD.
    int decimals() const { return m_decimals; }

    friend bool operator==(const Currency &, const Currency &) = default;

private:
    QString m_code;
    int m_decimals = 2;
};

/// An amount in minor units of one currency. Never a double; amounts of different currencies are not
/// comparable, so there is no operator<.
struct Money
{
    qint64 minor = 0;
    Currency currency;

    friend bool operator==(const Money &, const Money &) = default;

    /// Plain decimal text in major units with all decimals of the currency and a '.', no grouping: "12.00".
    /// The form of JSON and CSV; screens format through QLocale (ui).
    QString toDecimal() const;
};

enum class DecimalError { Empty, NotDecimal, TooManyDecimals, TooLarge };

/// Parses `-?digits[.digits]` in major units exactly (after NFKC, so full-width digits are digits) into
/// minor units. Grouping signs, currency signs, exponents, blanks inside and surplus decimals are errors.
std::expected<qint64, DecimalError> parseDecimal(QStringView text, const Currency &currency);

} // namespace desk
