#include "history_model.h"

#include <algorithm>
#include <utility>

#include "answer.h"

namespace desk {

namespace {

/// Stands just below \a instant: no id sorts before it, so every row at that very instant is newer.
Cursor cursorBelow(const QDateTime &instant)
{
    return QString::number(instant.toMSecsSinceEpoch()) + QLatin1StringView(":!");
}

} // namespace

HistoryModel::HistoryModel(HistoryStore &store, const UserNo &user, const HistoryText &text, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_user(user), m_text(text)
{
}

HistoryModel::~HistoryModel()
{
    m_stop.request_stop();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : historyColumns;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaymentRow &row = m_rows[index.row()];
    const auto column = HistoryColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return m_text.cell(row, column);
    case Qt::ToolTipRole: {
        const QString tip = m_text.toolTip(row, column);
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::TextAlignmentRole: {
        const bool figure = column == HistoryColumn::Amount || column == HistoryColumn::BalanceAfter;
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case PaymentRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= historyColumns)
        return {};
    const auto column = HistoryColumn(section);
    if (role == Qt::DisplayRole)
        return m_text.header(column);
    if (role == Qt::TextAlignmentRole) {
        const bool figure = column == HistoryColumn::Amount || column == HistoryColumn::BalanceAfter;
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

int HistoryModel::rowOf(const OrderNo &order) const
{
    const auto found = std::ranges::find(m_rows, order, &PaymentRow::orderNo);
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    m_filter = filter;
    restart({});
}

void HistoryModel::reload()
{
    restart({});
}

void HistoryModel::jumpTo(const QDateTime &instant)
{
    restart(cursorBelow(instant));
}

void HistoryModel::retry()
{
    if (!m_failed)
        return;
    const Request again = *m_failed;
    if (m_state.phase == HistoryState::Phase::Failed) {
        restart(again.cursor);
        return;
    }
    HistoryState state = m_state;
    state.error.reset();
    setState(state);
    request(again);
}

void HistoryModel::showing(int first, int last)
{
    if (m_state.phase != HistoryState::Phase::Ready || m_state.error || m_rows.isEmpty())
        return;
    if (!m_state.atEnd && last >= m_rows.size() - prefetchRows)
        request({Direction::Older, cursorOf(m_rows.last())});
    else if (!m_state.atStart && first < prefetchRows)
        request({Direction::Newer, cursorOf(m_rows.first())});
}

void HistoryModel::lookForNewer()
{
    const bool empty = m_state.phase == HistoryState::Phase::Empty;
    if (m_running || m_pending || !m_state.atStart || m_state.error
        || !(empty || m_state.phase == HistoryState::Phase::Ready))
        return;
    request(empty ? Request{Direction::Older, {}, true}
                  : Request{Direction::Newer, cursorOf(m_rows.first()), true});
}

void HistoryModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, historyColumns - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, historyColumns - 1));
}

void HistoryModel::restart(const Cursor &anchor)
{
    ++m_generation;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_failed.reset();
    m_pending = Request{Direction::Restart, anchor};
    beginResetModel();
    m_rows.clear();
    m_pages.clear();
    endResetModel();
    HistoryState state;
    state.phase = HistoryState::Phase::Loading;
    state.atStart = anchor.isEmpty();
    setState(state);
    startPending();
}

void HistoryModel::request(const Request &wanted)
{
    if (m_pending && m_pending->direction == Direction::Restart)
        return;
    if (m_running && m_running->direction == wanted.direction && m_running->cursor == wanted.cursor)
        return;
    m_pending = wanted;
    startPending();
}

void HistoryModel::startPending()
{
    if (m_running || !m_pending)
        return;
    const Request next = *std::exchange(m_pending, std::nullopt);
    m_running = next;
    if (m_state.phase == HistoryState::Phase::Ready && !next.quiet) {
        HistoryState state = m_state;
        state.loadingMore = true;
        setState(state);
    }
    const auto future = next.direction == Direction::Newer
                            ? m_store.pageBefore(m_user, m_filter, next.cursor, pageSize, m_stop.get_token())
                            : m_store.page(m_user, m_filter, next.cursor, pageSize, m_stop.get_token());
    onAnswer(this, future, [this, generation = m_generation, next](const Result<Page<PaymentRow>> &answer) {
        answered(generation, next, answer);
    });
}

void HistoryModel::answered(quint64 generation, const Request &request,
                            const Result<Page<PaymentRow>> &answer)
{
    const bool current = generation == m_generation;
    if (current && answer)
        take(request, *answer);
    m_running.reset();
    if (current && !answer)
        failed(request, answer.error());
    if (current && answer && !m_pending && m_state.loadingMore) {
        HistoryState state = m_state;
        state.loadingMore = false;
        setState(state);
    }
    startPending();
}

void HistoryModel::take(const Request &request, const Page<PaymentRow> &page)
{
    if (request.direction == Direction::Restart && page.rows.isEmpty() && !request.cursor.isEmpty()) {
        // Nothing is older than the day that was jumped to: show the oldest there is, from above.
        m_state.atEnd = true;
        m_pending = Request{Direction::Newer, request.cursor};
        return;
    }
    HistoryState state = m_state;
    const bool more = !page.next.isEmpty() && page.rows.size() >= pageSize;
    // A page asked for at an edge that has moved since is no neighbour of the window any more.
    if (request.direction == Direction::Newer) {
        if (m_rows.isEmpty() || cursorOf(m_rows.first()) == request.cursor) {
            state.atStart = !more;
            insert(0, page.rows, !request.quiet || more);
            state.atEnd = !evict(Direction::Older) && state.atEnd;
        }
    } else if (m_rows.isEmpty() || cursorOf(m_rows.last()) == request.cursor) {
        state.atEnd = !more;
        insert(int(m_rows.size()), page.rows);
        state.atStart = !evict(Direction::Newer) && state.atStart;
    }
    state.phase = m_rows.isEmpty() ? HistoryState::Phase::Empty : HistoryState::Phase::Ready;
    setState(state);
    if (request.quiet && !page.rows.isEmpty())
        Q_EMIT arrived(int(page.rows.size()));
}

void HistoryModel::failed(const Request &request, const Error &error)
{
    if (request.quiet)
        return;
    m_failed = request;
    m_pending.reset();
    HistoryState state = m_state;
    state.loadingMore = false;
    state.error = error;
    if (m_rows.isEmpty())
        state.phase = HistoryState::Phase::Failed;
    setState(state);
}

void HistoryModel::insert(int at, const QList<PaymentRow> &rows, bool ownPage)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, at, at + int(rows.size()) - 1);
    m_rows = m_rows.first(at) + rows + m_rows.sliced(at);
    if (ownPage || m_pages.isEmpty())
        m_pages.insert(at == 0 ? 0 : m_pages.size(), int(rows.size()));
    else
        (at == 0 ? m_pages.first() : m_pages.last()) += int(rows.size());
    endInsertRows();
}

bool HistoryModel::evict(Direction side)
{
    bool evicted = false;
    for (; m_pages.size() > pagesKept; evicted = true) {
        const int count = side == Direction::Newer ? m_pages.takeFirst() : m_pages.takeLast();
        const int first = side == Direction::Newer ? 0 : int(m_rows.size()) - count;
        beginRemoveRows({}, first, first + count - 1);
        m_rows.remove(first, count);
        endRemoveRows();
    }
    return evicted;
}

void HistoryModel::setState(const HistoryState &state)
{
    const bool changed = !(state == m_state);
    m_state = state;
    if (changed)
        Q_EMIT stateChanged();
}

} // namespace desk
