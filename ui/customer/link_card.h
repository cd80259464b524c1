#pragma once

#include <QWidget>
#include <functional>

#include "customer_link.h"

namespace desk {

/// What the customer shares, the most telling ones in a line each, and the way to the rest: \a show is called
/// by its button and key. A widget without parent; null when nothing is shared. \a now: UTC.
QWidget *linksContent(const QList<CustomerLink> &links, const QDateTime &now,
                      const std::function<void()> &show);

} // namespace desk
