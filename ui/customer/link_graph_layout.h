#pragma once

#include <QList>
#include <QRectF>

namespace desk {

/// Where the nodes of a LinkGraph lie: the customer in the middle, links on both sides of it (the first at
/// the left, the second at the right, and so on downwards), outside of each the others who share it.
struct LinkGraphLayout
{
    struct Branch
    {
        QRectF link;
        QRectF others;
        bool left = true;
    };
    QRectF customer;
    QList<Branch> branches;
    qreal height = 0; ///< what the graph needs; at least the height it was given
};

/// Of \a count links in a graph \a size large.
LinkGraphLayout layoutOfLinks(int count, const QSizeF &size);

/// The branch that an arrow key leads to from \a current, of \a count; the same where there is none.
int besideLink(int current, int count, int key);

} // namespace desk
