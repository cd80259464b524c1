#pragma once

#include <QList>
#include <QString>

namespace desk {

/// Opaque keyset position ("instant_ms:id"); empty means the beginning.
using Cursor = QString;

/// One page of a list. An empty \a next says that nothing follows.
template <class T>
struct Page
{
    QList<T> rows;
    Cursor next;
};

} // namespace desk
