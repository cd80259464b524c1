#include "history_delegate.h"

#include <QApplication>
#include <QPainter>

#include "history_model.h"
#include "history_words.h"
#include "paint.h"
#include "tokens.h"

namespace desk {

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (HistoryColumn(index.column()) != HistoryColumn::Status) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    const StatusWord state = paymentState(index.data(HistoryModel::PaymentRole).value<PaymentRow>());
    drawChip(painter, option.palette, state, option.rect.adjusted(11, 0, -4, 0), Qt::AlignLeft,
             option.state & QStyle::State_Selected);
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int chip = HistoryColumn(index.column()) == HistoryColumn::Status ? 20 : 0;
    return {size.width() + chip, std::max(size.height(), 28)};
}

void HistoryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
    const auto column = HistoryColumn(index.column());
    const bool figure = column == HistoryColumn::Amount || column == HistoryColumn::BalanceAfter;
    const auto row = index.data(HistoryModel::PaymentRole).value<PaymentRow>();
    if (column == HistoryColumn::BalanceAfter || (figure && !movedMoney(row.status)))
        option->palette.setColor(QPalette::Text, Tokens::of(option->palette).muted);
}

} // namespace desk
