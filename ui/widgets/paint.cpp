#include "paint.h"

#include <QPainter>

#include "tokens.h"

namespace desk {

QRect drawChip(QPainter *painter, const QPalette &palette, const StatusWord &status, const QRect &line,
               Qt::Alignment alignment, bool selected)
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
    // On a selected row the tint would vanish in that of the selection.
    painter->setPen(selected ? QPen(tokens.tone(status.tone)) : QPen(Qt::NoPen));
    painter->setBrush(selected ? tokens.card : tokens.tint(status.tone));
    const QRectF edge = selected ? QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(chip);
    painter->drawRoundedRect(edge, edge.height() / 2, edge.height() / 2);
    painter->setPen(tokens.tone(status.tone));
    painter->drawText(chip.adjusted(8, 0, -8, 0), Qt::AlignCenter,
                      metrics.elidedText(status.text(), Qt::ElideRight, width - 16));
    painter->restore();
    return chip;
}

} // namespace desk
