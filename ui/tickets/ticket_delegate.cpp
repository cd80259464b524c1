#include "ticket_delegate.h"

#include <QApplication>

#include "paint.h"
#include "ticket_list_model.h"

namespace desk {

void TicketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto column = TicketListModel::Column(index.column());
    if (column != TicketListModel::State && column != TicketListModel::Priority) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    const StatusWord status =
        column == TicketListModel::State
            ? statusOf(TicketState(index.data(TicketListModel::StateRole).toInt()))
            : statusOf(TicketPriority(index.data(TicketListModel::PriorityRole).toInt()));
    drawChip(painter, option.palette, status, option.rect.adjusted(11, 0, -4, 0), Qt::AlignLeft,
             option.state & QStyle::State_Selected);
}

} // namespace desk
