#include "phone.h"

#include <phonenumbers/phonenumberutil.h>

namespace desk {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

QString phoneToE164(QStringView text, QStringView region)
{
    QString plain = text.toString().normalized(QString::NormalizationForm_KC).trimmed();
    if (plain.isEmpty() || plain.size() > 64)
        return {};
    if (plain.startsWith(QLatin1StringView("00")))
        plain.replace(0, 2, u'+');
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(plain.toStdString(), region.toString().toStdString(), &number)
        != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    if (!util.IsPossibleNumber(number))
        return {};
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    return QString::fromStdString(e164);
}

QString phoneRegionOf(QStringView locale)
{
    const qsizetype end = qMax(locale.lastIndexOf(u'_'), locale.lastIndexOf(u'-'));
    const QStringView region = end < 0 ? QStringView() : locale.sliced(end + 1);
    const bool isRegion = region.size() == 2 && region[0].isUpper() && region[1].isUpper();
    return isRegion ? region.toString() : QStringLiteral("CN");
}

QString nationalDigits(QStringView e164)
{
    PhoneNumber number;
    if (!e164.startsWith(u'+')
        || PhoneNumberUtil::GetInstance()->Parse(e164.toString().toStdString(), "ZZ", &number)
               != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    return QString::number(number.national_number());
}

} // namespace desk
