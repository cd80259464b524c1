#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace desk {

QStringList Language::codes()
{
    return {u"zh_CN"_s, u"en"_s};
}

QString Language::ofSystem()
{
    return QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
}

void Language::install(const QString &code)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_code = codes().contains(code) ? code : ofSystem();
    QLocale::setDefault(QLocale(m_code == u"en"_s ? u"en_US"_s : m_code));
    // The English file holds the plurals.
    if (m_own.load(u"walletdesk_"_s + m_code, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(u"qtbase_"_s + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace desk
