#pragma once

#include "executor.h"
#include "page.h"

namespace desk {

/// Adds the row that \a after ("instant_ms:id") stands on as cur_ts and cur_id; false for any other form.
inline bool addPosition(Params &params, const Cursor &after)
{
    if (after.isEmpty())
        return true;
    const qsizetype colon = after.indexOf(u':');
    bool valid = false;
    const qint64 ms = colon > 0 ? QStringView(after).first(colon).toLongLong(&valid) : 0;
    if (!valid || colon + 1 >= after.size())
        return false;
    params[QStringLiteral("cur_ts")] = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    params[QStringLiteral("cur_id")] = after.sliced(colon + 1);
    return true;
}

/// The answer to a cursor that is not of this list.
template <class T>
Future<Page<T>> refusedCursor(const QString &statement)
{
    return QtFuture::makeReadyFuture(Result<Page<T>>(
        std::unexpected(Error{ErrorKind::Invalid, statement, QStringLiteral("cursor"), {}, {}})));
}

} // namespace desk
