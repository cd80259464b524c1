#include "csv_text.h"

#include <QRegularExpression>

namespace desk {

QString csvField(QString text)
{
    static constexpr QStringView formula = u"=+-@\t\r";
    if (!text.isEmpty() && formula.contains(text[0]))
        text.prepend(u'\'');
    const bool quote =
        text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (!quote)
        return text;
    text.replace(QLatin1StringView("\""), QLatin1StringView("\"\""));
    return u'"' + text + u'"';
}

QString csvId(const QString &id)
{
    static const QRegularExpression number(QStringLiteral("^[0-9]+([.,/:-]?[0-9]+)*([eE][0-9]+)?$"));
    return csvField(number.match(id).hasMatch() ? u'\'' + id : id);
}

QByteArray csvLine(const QStringList &fields)
{
    return fields.join(u',').toUtf8() + "\r\n";
}

} // namespace desk
