#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <optional>
#include <stop_token>

#include "ticket_store.h"

namespace desk {

/// Tickets of one filter, newest first: keyset pages that are fetched as the view scrolls, at most maxRows of
/// them. Lives on the GUI thread and never waits. Texts come from the wording that `ui` hands in.
class TicketListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Subject, Customer, Category, State, Priority, Level, Owner, Updated };
    static constexpr int columnsTotal = Updated + 1;
    enum Role { TicketNoRole = Qt::UserRole + 1, StateRole, PriorityRole, LevelRole };
    enum class Load { Empty, Loading, Ready, Failed };
    static constexpr int pageSize = 100;
    static constexpr int maxRows = 5000;

    struct Wording
    {
        std::function<QString(Column)> header;
        std::function<QString(const TicketRow &, Column)> cell;
        std::function<QString(const TicketRow &, Column)> toolTip;
    };

    /// \a store must outlive the model.
    TicketListModel(TicketStore &store, Wording wording, QObject *parent = nullptr);
    ~TicketListModel() override;

    /// Reads the first page of \a filter; the rows shown stay until it is there.
    void setFilter(const TicketFilter &filter);
    const TicketFilter &filter() const { return m_filter; }
    /// Reads again from the start; a running read is overtaken.
    void reload();

    Load load() const { return m_load; }
    const std::optional<Error> &error() const { return m_error; }
    /// True when maxRows were read and there are more: the filter wants narrowing.
    bool capped() const { return m_rows.size() >= maxRows && !m_next.isEmpty(); }
    /// \a row within 0 … rowCount() - 1.
    const TicketRow &ticketAt(int row) const { return m_rows.at(row); }
    /// The row that shows \a ticket, -1 if none does.
    int rowOf(const TicketNo &ticket) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadChanged(desk::TicketListModel::Load load);

private:
    void read(const Cursor &after);
    void show(const Result<Page<TicketRow>> &answer, bool first);
    void setLoad(Load load);

    TicketStore &m_store;
    Wording m_wording;
    TicketFilter m_filter;
    QList<TicketRow> m_rows;
    Cursor m_next;
    Load m_load = Load::Empty;
    std::optional<Error> m_error;
    std::stop_source m_stop;
    quint64 m_generation = 0;
};

} // namespace desk
