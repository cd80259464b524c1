#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <optional>

#include "tokens.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QPixmap rendered(const QString &name, const QColor &colour, QSize size)
{
    const QString key = u"desk/%1/%2/%3x%4"_s.arg(name, colour.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/walletdesk/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class DeskIconEngine final : public QIconEngine
{
public:
    DeskIconEngine(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, rendered(m_name, colour(mode, state), rect.size() * ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_name, colour(mode, state), size);
    }
    QIconEngine *clone() const override { return new DeskIconEngine(*this); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Tokens &tokens = Tokens::of(QGuiApplication::palette());
        if (m_tone)
            return tokens.tone(*m_tone);
        if (mode == QIcon::Disabled)
            return tokens.muted;
        return mode == QIcon::Selected || state == QIcon::On ? tokens.accent : tokens.text;
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon deskIcon(const QString &name)
{
    return QIcon(new DeskIconEngine(name, {}));
}

QIcon deskIcon(const QString &name, Tone tone)
{
    return QIcon(new DeskIconEngine(name, tone));
}

} // namespace desk
