#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <stop_token>

#include "history_store.h"

namespace desk {

enum class HistoryColumn { Time, Kind, Counterparty, Amount, Status, BalanceAfter };
inline constexpr int historyColumns = 6;

/// Words the cells of a history; `ui` implements it, so that the model holds no text of its own.
class HistoryText
{
public:
    virtual ~HistoryText() = default;
    virtual QString header(HistoryColumn column) const = 0;
    virtual QString cell(const PaymentRow &row, HistoryColumn column) const = 0;
    /// Empty: no tool tip.
    virtual QString toolTip(const PaymentRow &row, HistoryColumn column) const = 0;
};

/// Where the loading of a history stands.
struct HistoryState
{
    enum class Phase { Idle, Loading, Ready, Empty, Failed };
    Phase phase = Phase::Idle;  ///< Failed: the first page did not come; rows are there in Ready only
    bool loadingMore = false;   ///< a further page is on its way
    bool atStart = true;        ///< the newest row is in the window
    bool atEnd = false;         ///< the oldest row is in the window
    std::optional<Error> error; ///< of the first page (Failed) or of a further one (Ready)

    friend bool operator==(const HistoryState &a, const HistoryState &b)
    {
        return a.phase == b.phase && a.loadingMore == b.loadingMore && a.atStart == b.atStart
               && a.atEnd == b.atEnd && a.error.has_value() == b.error.has_value();
    }
};

/// A customer's payments, newest first, as a window of whole pages around what is looked at: scrolling loads
/// ahead and forgets the far side, so memory stays the same however long the history is. At most one request
/// runs and one waits; a change of the filter stops the running one and drops its answer.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 200;
    static constexpr int pagesKept = 5;
    static constexpr int prefetchRows = 100; ///< how near to the window's edge the next page is asked for

    enum Role {
        PaymentRole = Qt::UserRole ///< the PaymentRow
    };

    /// \a store and \a text outlive the model. Nothing is loaded before setFilter() or reload().
    HistoryModel(HistoryStore &store, const UserNo &user, const HistoryText &text, QObject *parent = nullptr);
    ~HistoryModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const HistoryState &state() const { return m_state; }
    const HistoryFilter &filter() const { return m_filter; }
    const PaymentRow &payment(int row) const { return m_rows[row]; }
    /// The row of an order within the window, or -1.
    int rowOf(const OrderNo &order) const;

    /// Starts again from the newest payment that the filter lets through.
    void setFilter(const HistoryFilter &filter);
    void reload();
    /// Puts the window below \a instant (UTC, exclusive) in one query; what is newer loads when scrolled to.
    void jumpTo(const QDateTime &instant);
    /// Asks again for what failed last.
    void retry();
    /// Asks whether something newer than the newest row has come, and takes it in above; arrived() tells.
    /// Says nothing when it fails, and does nothing while the newest row is not in the window.
    void lookForNewer();
    /// Tells which rows are on screen; loads the next page when they come near an edge.
    void showing(int first, int last);
    /// Texts changed (language, zone): headers and cells are read again.
    void retranslate();

Q_SIGNALS:
    void stateChanged();
    void arrived(int count); ///< payments that lookForNewer() found

private:
    enum class Direction { Restart, Older, Newer };
    struct Request
    {
        Direction direction = Direction::Restart;
        Cursor cursor;      ///< Restart: empty for the newest
        bool quiet = false; ///< asked by nobody: neither its waiting nor its failing shows
    };

    void restart(const Cursor &anchor);
    void request(const Request &wanted);
    void startPending();
    void answered(quint64 generation, const Request &request, const Result<Page<PaymentRow>> &answer);
    void take(const Request &request, const Page<PaymentRow> &page);
    void failed(const Request &request, const Error &error);
    /// \a ownPage: false where a few rows join the page beside them, which so stays in the window.
    void insert(int at, const QList<PaymentRow> &rows, bool ownPage = true);
    /// Forgets whole pages at \a side until the window is small enough; true when it forgot any.
    bool evict(Direction side);
    void setState(const HistoryState &state);

    HistoryStore &m_store;
    const UserNo m_user;
    const HistoryText &m_text;
    HistoryFilter m_filter;
    QList<PaymentRow> m_rows;
    QList<int> m_pages; ///< sizes of the pages in m_rows, newest first
    HistoryState m_state;
    std::optional<Request> m_running;
    std::optional<Request> m_pending;
    std::optional<Request> m_failed;
    std::stop_source m_stop;
    quint64 m_generation = 0;
};

} // namespace desk
