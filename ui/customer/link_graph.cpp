#include "link_graph.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "icons.h"
#include "link_words.h"
#include "tokens.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int leastWidth = 760;
constexpr qreal radius = 8;
constexpr int iconSize = 18;

/// From the customer's edge to the link, leaving and arriving level.
QPainterPath bow(const QPointF &from, const QPointF &to)
{
    const qreal half = (from.x() + to.x()) / 2;
    QPainterPath path(from);
    path.cubicTo({half, from.y()}, {half, to.y()}, to);
    return path;
}

} // namespace

LinkGraph::LinkGraph(const QString &customer, QList<CustomerLink> links, const QDateTime &now,
                     QWidget *parent)
    : QWidget(parent), m_customer(customer), m_links(std::move(links)), m_now(now)
{
    setObjectName(u"linkGraph"_s);
    setAccessibleName(tr("What this customer shares with others, as a graph"));
    setFocusPolicy(Qt::StrongFocus);
    m_layout = layoutOfLinks(int(m_links.size()), size());
    if (!m_links.isEmpty())
        setCurrent(0);
}

void LinkGraph::setLinks(const QList<CustomerLink> &links, const QDateTime &now)
{
    const CustomerLink before = m_links.value(m_current);
    const auto same = [&before](const CustomerLink &one) {
        return one.kind == before.kind && one.value == before.value && one.firstSeenAt == before.firstSeenAt;
    };
    const auto it = std::ranges::find_if(links, same);
    m_links = links;
    m_now = now;
    m_layout = layoutOfLinks(int(m_links.size()), size());
    m_current = -1;
    setCurrent(it == links.end() ? 0 : int(it - links.begin()));
    updateGeometry();
    update();
}

void LinkGraph::setCurrent(int branch)
{
    if (branch == m_current || branch < 0 || branch >= m_links.size())
        return;
    m_current = branch;
    setAccessibleDescription(LinkWords::sentence(m_links[branch], m_now));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
    Q_EMIT currentChanged(branch);
}

QRect LinkGraph::placeOf(int branch) const
{
    return branch < 0 || branch >= m_layout.branches.size()
               ? QRect()
               : m_layout.branches[branch].link.united(m_layout.branches[branch].others).toAlignedRect();
}

QSize LinkGraph::minimumSizeHint() const
{
    return {leastWidth, int(layoutOfLinks(int(m_links.size()), {leastWidth, 0}).height)};
}

void LinkGraph::resizeEvent(QResizeEvent *event)
{
    m_layout = layoutOfLinks(int(m_links.size()), size());
    QWidget::resizeEvent(event);
}

void LinkGraph::keyPressEvent(QKeyEvent *event)
{
    const int wanted = besideLink(m_current, int(m_links.size()), event->key());
    if (wanted == m_current)
        QWidget::keyPressEvent(event);
    else
        setCurrent(wanted);
}

int LinkGraph::branchAt(const QPointF &point) const
{
    for (int i = 0; i < m_layout.branches.size(); ++i) {
        if (m_layout.branches[i].link.contains(point) || m_layout.branches[i].others.contains(point))
            return i;
    }
    return -1;
}

void LinkGraph::mousePressEvent(QMouseEvent *event)
{
    setCurrent(branchAt(event->position()));
}

bool LinkGraph::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int branch = branchAt(help->pos());
    if (branch < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), LinkWords::sentence(m_links[branch], m_now), this);
    return true;
}

void LinkGraph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_links.size(); ++i)
        paintBranch(painter, i);
    paintCustomer(painter);
}

QRectF LinkGraph::customerPlace() const
{
    QRectF place = m_layout.customer;
    const QRect seen = visibleRegion().boundingRect();
    if (!seen.isEmpty())
        place.moveCenter({place.center().x(), qreal(seen.center().y())});
    return place;
}

void LinkGraph::paintCustomer(QPainter &painter) const
{
    const Tokens &tokens = Tokens::of(palette());
    const QRectF place = customerPlace();
    painter.setPen(QPen(tokens.accent, 1.5));
    painter.setBrush(tokens.accentTint);
    painter.drawRoundedRect(place, radius, radius);
    const QRectF inner = place.adjusted(10, 6, -10, -6);
    painter.setPen(tokens.text);
    const QStringList lines = m_customer.split(u'\n');
    QStringList fitting;
    for (const QString &line : lines)
        fitting.append(painter.fontMetrics().elidedText(line, Qt::ElideRight, int(inner.width())));
    painter.drawText(inner, Qt::AlignCenter, fitting.join(u'\n'));
}

void LinkGraph::paintBranch(QPainter &painter, int branch) const
{
    const Tokens &tokens = Tokens::of(palette());
    const CustomerLink &link = m_links[branch];
    const LinkGraphLayout::Branch &place = m_layout.branches[branch];
    const bool frozen = link.held > 0;
    const bool current = branch == m_current;
    const QColor line = frozen ? tokens.bad : tokens.control;
    const auto inwards = [&place](const QRectF &node) {
        return QPointF(place.left ? node.right() : node.left(), node.center().y());
    };
    const QPointF outwards(place.left ? place.link.left() : place.link.right(), place.link.center().y());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, current ? 2.5 : 1.5));
    const QRectF customer = customerPlace();
    painter.drawPath(
        bow({place.left ? customer.left() : customer.right(), customer.center().y()}, inwards(place.link)));
    painter.drawLine(outwards, inwards(place.others));

    // A focus that is seen: the current link has a heavy edge, heavier still while keys move it.
    painter.setPen(current ? QPen(tokens.accent, hasFocus() ? 2.5 : 1.5) : QPen(tokens.control, 1));
    painter.setBrush(current ? tokens.accentTint : tokens.card);
    painter.drawRoundedRect(place.link, radius, radius);
    const QRect icon(int(place.link.left()) + 9, int(place.link.center().y()) - iconSize / 2, iconSize,
                     iconSize);
    deskIcon(LinkWords::icon(link.kind)).paint(&painter, icon);
    const QRectF words = place.link.adjusted(9 + iconSize + 7, 0, -8, 0);
    painter.setPen(tokens.text);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(LinkWords::label(link), Qt::ElideRight, int(words.width())));

    painter.setPen(QPen(line, frozen ? 1.5 : 1));
    painter.setBrush(frozen ? tokens.badTint : tokens.card);
    painter.drawRoundedRect(place.others, place.others.height() / 2, place.others.height() / 2);
    const QRectF figures = place.others.adjusted(8, 3, -8, -3);
    painter.setPen(tokens.text);
    if (!frozen) {
        painter.drawText(figures, Qt::AlignCenter, LinkWords::others(link));
        return;
    }
    painter.drawText(figures, Qt::AlignHCenter | Qt::AlignTop, LinkWords::others(link));
    painter.setPen(tokens.bad);
    painter.drawText(figures, Qt::AlignHCenter | Qt::AlignBottom, u"✕ "_s + LinkWords::held(link));
}

} // namespace desk
