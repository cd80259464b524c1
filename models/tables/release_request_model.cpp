#include "release_request_model.h"

#include "answer.h"

namespace desk {

ReleaseRequestModel::ReleaseRequestModel(HoldStore &store, Wording wording, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_wording(std::move(wording))
{
}

void ReleaseRequestModel::reload()
{
    const quint64 generation = ++m_generation;
    setLoad(Load::Loading);
    onAnswer(this, m_store.openRequests(), [this, generation](const Result<QList<ReleaseRequest>> &answer) {
        if (generation != m_generation)
            return;
        if (!answer) {
            m_error = answer.error();
            setLoad(Load::Failed);
            return;
        }
        m_error.reset();
        beginResetModel();
        m_rows = *answer;
        endResetModel();
        setLoad(Load::Ready);
    });
}

int ReleaseRequestModel::rowOf(const ReleaseRequestId &request) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                 [&](const ReleaseRequest &row) { return row.id == request; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

int ReleaseRequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReleaseRequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsTotal;
}

QVariant ReleaseRequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReleaseRequest &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_wording.cell(row, Column(index.column()));
    case RequestIdRole:
        return row.id.value();
    case InErrorRole:
        return row.reason == ReleaseReason::PlacedInError;
    case MayDecideRole:
        return row.mayDecide;
    default:
        return {};
    }
}

QVariant ReleaseRequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnsTotal)
        return {};
    return m_wording.header(Column(section));
}

void ReleaseRequestModel::setLoad(Load load)
{
    m_load = load;
    Q_EMIT loadChanged(load);
}

} // namespace desk
