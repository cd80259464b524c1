#include "paint.h"

#include <QPainter>

#include "tokens.h"

namespace desk {

QRect drawChip(QPainter *painter, const QPalette &palette, const StatusWord &status, const QRect &line,
               Qt::Alignment alignment)
{
    const Tokens &tokens = Tokens::of(palette);
    painter->save();
    QFont font = painter->font();
    font.setPixelSize(12);
    font.setBold(false);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const int width = std::min(metrics.horizontalAdvance(status.text()) + 18, line.width());
    const int height = metrics.height() + 4;
    const int left = alignment & Qt::AlignRight ? line.right() - width + 1 : line.left();
    const QRect chip(left, line.center().y() - height / 2 + 1, width, height);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.tint(status.tone));
    painter->drawRoundedRect(chip, height / 2.0, height / 2.0);
    painter->setPen(tokens.tone(status.tone));
    painter->drawText(chip.adjusted(8, 0, -8, 0), Qt::AlignCenter,
                      metrics.elidedText(status.text(), Qt::ElideRight, width - 16));
    painter->restore();
    return chip;
}

} // namespace desk
