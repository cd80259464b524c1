#include "diagnosis_words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace desk {

QString schemeName(const QString &scheme)
{
    static const QHash<QString, const char *> names{
        {u"iso8583"_s, "ISO 8583"},
        {u"unionpay"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "UnionPay")},
        {u"wechatpay_v2"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "WeChat Pay v2")},
        {u"wechatpay_v3"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "WeChat Pay v3")},
        {u"alipay"_s, QT_TRANSLATE_NOOP("DiagnosisWords", "Alipay")},
        {u"stripe"_s, "Stripe"},
        {u"adyen"_s, "Adyen"}};
    const auto name = names.constFind(scheme);
    return name == names.cend() ? scheme : QCoreApplication::translate("DiagnosisWords", *name);
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
