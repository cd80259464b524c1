#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <optional>
#include <stop_token>

#include "audit_store.h"

namespace desk {

/// The evidence of one filter, newest first: keyset pages that are fetched as the view scrolls, at most
/// maxRows of them. Rows that are written meanwhile do not move what is shown; reload() brings them. Lives on
/// the GUI thread and never waits. Texts come from the wording that `ui` hands in.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { At, Person, Action, On, Detail };
    static constexpr int columnsTotal = Detail + 1;
    enum class Load { Empty, Loading, Ready, Failed };
    static constexpr int pageSize = 200;
    static constexpr int maxRows = 10'000;

    struct Wording
    {
        std::function<QString(Column)> header;
        std::function<QString(const AuditEntry &, Column)> cell;
        std::function<QString(const AuditEntry &, Column)> toolTip;
    };

    /// \a store must outlive the model.
    AuditModel(AuditStore &store, Wording wording, QObject *parent = nullptr);
    ~AuditModel() override;

    /// Reads the first page of \a filter; the rows shown stay until it is there.
    void setFilter(const AuditFilter &filter);
    const AuditFilter &filter() const { return m_filter; }
    /// Reads again from the start; a running read is overtaken.
    void reload();

    Load load() const { return m_load; }
    const std::optional<Error> &error() const { return m_error; }
    /// True when maxRows were read and there are more: the filter wants narrowing.
    bool capped() const { return m_rows.size() >= maxRows && !m_next.isEmpty(); }
    /// \a row within 0 … rowCount() - 1.
    const AuditEntry &entryAt(int row) const { return m_rows.at(row); }
    /// The row that shows the entry \a id, -1 if none does.
    int rowOf(qint64 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadChanged(desk::AuditModel::Load load);

private:
    void read(const Cursor &after);
    void show(const Result<Page<AuditEntry>> &answer, bool first);
    void setLoad(Load load);

    AuditStore &m_store;
    Wording m_wording;
    AuditFilter m_filter;
    QList<AuditEntry> m_rows;
    Cursor m_next;
    Load m_load = Load::Empty;
    std::optional<Error> m_error;
    std::stop_source m_stop;
    quint64 m_generation = 0;
};

} // namespace desk
