#include "link_graph_layout.h"

#include <algorithm>

namespace desk {

namespace {

constexpr qreal margin = 12;
constexpr qreal customerWidth = 150;
constexpr qreal customerHeight = 56;
constexpr qreal widestLink = 280;
constexpr qreal linkHeight = 34;
constexpr qreal othersWidth = 108;
constexpr qreal othersHeight = 40;
constexpr qreal rowHeight = 58;
constexpr qreal fan = 46;  ///< between the customer and the links
constexpr qreal edge = 22; ///< between a link and the others

} // namespace

LinkGraphLayout layoutOfLinks(int count, const QSizeF &size)
{
    LinkGraphLayout layout;
    const int rows = (count + 1) / 2;
    layout.height = std::max(size.height(), std::max<qreal>(rows * rowHeight, customerHeight) + 2 * margin);
    const QPointF middle(size.width() / 2, layout.height / 2);
    layout.customer = QRectF(0, 0, customerWidth, customerHeight);
    layout.customer.moveCenter(middle);
    const qreal linkWidth =
        std::clamp<qreal>(layout.customer.left() - margin - othersWidth - edge - fan, 60, widestLink);
    for (int i = 0; i < count; ++i) {
        const bool left = i % 2 == 0;
        const int inColumn = left ? rows : count / 2;
        const qreal y = middle.y() + (i / 2 - (inColumn - 1) / 2.0) * rowHeight;
        QRectF link(0, 0, linkWidth, linkHeight);
        QRectF others(0, 0, othersWidth, othersHeight);
        const qreal side = left ? -1 : 1;
        const qreal from = middle.x() + side * (customerWidth / 2 + fan);
        link.moveCenter({from + side * linkWidth / 2, y});
        others.moveCenter({from + side * (linkWidth + edge + othersWidth / 2), y});
        layout.branches.append({link, others, left});
    }
    return layout;
}

int besideLink(int current, int count, int key)
{
    if (count == 0)
        return -1;
    int wanted = current;
    switch (key) {
    case Qt::Key_Up:
        wanted = current - 2;
        break;
    case Qt::Key_Down:
        wanted = current + 2;
        break;
    case Qt::Key_Left:
        wanted = current % 2 == 1 ? current - 1 : current;
        break;
    case Qt::Key_Right:
        wanted = current % 2 == 0 ? current + 1 : current;
        break;
    case Qt::Key_Home:
        wanted = 0;
        break;
    case Qt::Key_End:
        wanted = count - 1;
        break;
    default:
        break;
    }
    return wanted >= 0 && wanted < count ? wanted : current;
}

} // namespace desk
