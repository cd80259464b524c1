#include "pareto_delegate.h"

#include <QPainter>

#include "insight_words.h"
#include "pareto_model.h"
#include "tokens.h"

namespace desk {

namespace {

constexpr int rowHeight = 36;
constexpr int barHeight = 6;
constexpr int margin = 8;

void drawBar(QPainter *painter, const Tokens &tokens, const QRect &track, double length, double tick)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.line);
    painter->drawRoundedRect(track, 3, 3);
    QRect bar = track;
    bar.setWidth(std::max(barHeight, int(track.width() * length)));
    painter->setBrush(tokens.accent);
    painter->drawRoundedRect(bar, 3, 3);
    if (tick < 0)
        return;
    const int at = track.left() + std::min(track.width() - 2, int(track.width() * tick));
    painter->setBrush(tokens.text);
    painter->drawRect(QRect(at, track.top() - 2, 2, barHeight + 4));
}

} // namespace

ParetoDelegate::ParetoDelegate(bool cumulative, QObject *parent)
    : QStyledItemDelegate(parent), m_cumulative(cumulative)
{
}

void ParetoDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(tokens.accent, 1) : QPen(Qt::NoPen));
        painter->setBrush(tokens.accentTint);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect inner = option.rect.adjusted(margin, 4, -margin, -4);
    QRect words = inner;
    words.setHeight(option.fontMetrics.height());
    const auto figure = [&](int width, const QString &text, const QColor &colour) {
        QRect cell = words;
        cell.setLeft(words.right() - width + 1);
        painter->setPen(colour);
        painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, text);
        words.setRight(words.right() - width);
    };
    if (m_cumulative)
        figure(cumulativeWidth, InsightWords::percent(index.data(ParetoModel::CumulativeRole).toDouble()),
               tokens.muted);
    figure(shareWidth, InsightWords::percent(index.data(ParetoModel::ShareRole).toDouble()), tokens.text);
    figure(paymentsWidth, InsightWords::number(index.data(ParetoModel::PaymentsRole).toLongLong()),
           tokens.text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    const auto largest = index.data(ParetoModel::LargestRole).toDouble();
    const double length = largest > 0 ? index.data(ParetoModel::PaymentsRole).toDouble() / largest : 0;
    drawBar(painter, tokens, {inner.left(), inner.bottom() - barHeight, inner.width(), barHeight}, length,
            m_cumulative ? index.data(ParetoModel::CumulativeRole).toDouble() : -1);
    painter->restore();
}

QSize ParetoDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, std::max(rowHeight, option.fontMetrics.height() + barHeight + 14)};
}

} // namespace desk
