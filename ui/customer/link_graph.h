#pragma once

#include <QDateTime>
#include <QWidget>

#include "customer_link.h"
#include "link_graph_layout.h"

namespace desk {

/// The customer in the middle, what they share around them, and how many others share it; red where holds
/// stand. One branch is current: arrow keys and clicks move it, its sentence is the accessible description.
class LinkGraph final : public QWidget
{
    Q_OBJECT

public:
    /// \a customer: what the middle says. \a now: UTC.
    LinkGraph(const QString &customer, QList<CustomerLink> links, const QDateTime &now,
              QWidget *parent = nullptr);

    /// Shows what the customer shares now; the same branch stays current where it is still there.
    void setLinks(const QList<CustomerLink> &links, const QDateTime &now);
    int current() const { return m_current; }
    void setCurrent(int branch);
    /// Where the branch lies, for a scroll area.
    QRect placeOf(int branch) const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int branch);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    int branchAt(const QPointF &point) const;
    /// Where the customer stands now: in the middle of what of the graph is to be seen.
    QRectF customerPlace() const;
    void paintBranch(QPainter &painter, int branch) const;
    void paintCustomer(QPainter &painter) const;

    const QString m_customer;
    QList<CustomerLink> m_links;
    QDateTime m_now;
    LinkGraphLayout m_layout;
    int m_current = -1;
};

} // namespace desk
