#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <optional>

#include "hold_store.h"

namespace desk {

/// The undecided release requests in the order of the store ("placed in error" first, then the oldest).
/// Lives on the GUI thread and never waits. Texts come from the wording that `ui` hands in.
class ReleaseRequestModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reason, Customer, Scope, PlacedBy, RequestedBy, Lapses };
    static constexpr int columnsTotal = Lapses + 1;
    enum Role { RequestIdRole = Qt::UserRole + 1, InErrorRole, MayDecideRole };
    enum class Load { Empty, Loading, Ready, Failed };

    struct Wording
    {
        std::function<QString(Column)> header;
        std::function<QString(const ReleaseRequest &, Column)> cell;
    };

    /// \a store must outlive the model.
    ReleaseRequestModel(HoldStore &store, Wording wording, QObject *parent = nullptr);

    /// Reads the list again; the rows shown stay until it is there, and the newest call wins.
    void reload();

    Load load() const { return m_load; }
    const std::optional<Error> &error() const { return m_error; }
    /// \a row within 0 … rowCount() - 1.
    const ReleaseRequest &requestAt(int row) const { return m_rows.at(row); }
    int rowOf(const ReleaseRequestId &request) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// A request that this person may not decide on stays selectable, so that the reason can be read.
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loadChanged(desk::ReleaseRequestModel::Load load);

private:
    void setLoad(Load load);

    HoldStore &m_store;
    Wording m_wording;
    QList<ReleaseRequest> m_rows;
    Load m_load = Load::Empty;
    std::optional<Error> m_error;
    quint64 m_generation = 0;
};

} // namespace desk
