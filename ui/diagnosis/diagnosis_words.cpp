#include "diagnosis_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include "diagnosis.h"

using namespace Qt::StringLiterals;

namespace desk {

QString schemeName(const QString &scheme)
{
    return schemeText(scheme).in(QLocale().name());
}

QString nextStepText(const QString &step)
{
    static const QHash<QString, const char *> texts{
        {u"open_ticket"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "Open a ticket")},
        {u"place_hold"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "Freeze the account…")},
        {u"verify"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "Verify the caller…")},
        {u"check_channel"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "check the state of the channel")},
        {u"query_payment"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "query the payment at the channel")}};
    const auto text = texts.constFind(step);
    return text == texts.cend() ? QString() : QCoreApplication::translate("DiagnosisWords", *text);
}

} // namespace desk
