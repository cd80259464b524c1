#pragma once

#include <QStyledItemDelegate>

namespace desk {

/// A line of a Pareto list: name, number of payments, share and cumulative share in words, and under them a
/// bar as long as its number, with a tick at the cumulative share.
class ParetoDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a cumulative: whether the lines add up in their order (hours do not).
    explicit ParetoDelegate(bool cumulative, QObject *parent = nullptr);

    void setCumulative(bool cumulative) { m_cumulative = cumulative; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // Widths of the figures' columns, from the right; the headings above the list use them too.
    static constexpr int paymentsWidth = 72;
    static constexpr int shareWidth = 58;
    static constexpr int cumulativeWidth = 82;

private:
    bool m_cumulative;
};

} // namespace desk
