#pragma once

#include <QStyledItemDelegate>

namespace desk {

/// Draws a ticket's state and priority as chips: sign, word and colour.
class TicketDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace desk
