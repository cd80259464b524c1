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

/// The cursor behind a row of a list that has cursorAfter() for it.
struct AfterRow
{
    template <class T>
    Cursor operator()(const T &row) const
    {
        return cursorAfter(row);
    }
};

/// The page of \a rows, which were asked for \a wanted and one more: that one tells whether anything follows.
/// \a after: the cursor behind a row, where it is not cursorAfter().
template <class T, class After = AfterRow>
Result<Page<T>> pageOf(Result<QList<T>> rows, qsizetype wanted, After after = {})
{
    if (!rows)
        return std::unexpected(rows.error());
    Page<T> page;
    const bool more = rows->size() > wanted;
    page.rows = more ? rows->first(wanted) : *std::move(rows);
    if (more)
        page.next = after(page.rows.last());
    return page;
}

} // namespace desk
