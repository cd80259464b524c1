#include "theme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPixmapCache>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace desk {

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_systemIsDark(application.palette().color(QPalette::Window).lightness() < 128)
{
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font = application.font();
    // Faces that carry Latin and simplified Han in one design, before the platform's own.
    // others.
    font.setFamilies(
        {u"Segoe UI"_s, u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s, font.family()});
    font.setPixelSize(13);
    application.setFont(font);
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    QPixmapCache::clear();
    m_application.setPalette(tokens().palette());
    m_application.setStyleSheet(styleSheet(tokens()));
    Q_EMIT changed();
}

const Tokens &Theme::tokens() const
{
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_systemIsDark);
    return dark ? Tokens::dark() : Tokens::light();
}

QString Theme::styleSheet(const Tokens &tokens)
{
    QFile file(u":/walletdesk/styles/desk.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const NamedToken &token : namedTokens())
        sheet.replace(u'@' + QLatin1StringView(token.name) + u'@', (tokens.*token.member).name());
    sheet.replace(u"@scheme@"_s, &tokens == &Tokens::dark() ? u"dark"_s : u"light"_s);
    return sheet;
}

} // namespace desk
