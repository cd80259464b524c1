#include "audit_model.h"

#include <algorithm>

#include "answer.h"

namespace desk {

AuditModel::AuditModel(AuditStore &store, Wording wording, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_wording(std::move(wording))
{
}

AuditModel::~AuditModel()
{
    m_stop.request_stop();
}

void AuditModel::setFilter(const AuditFilter &filter)
{
    m_filter = filter;
    reload();
}

void AuditModel::reload()
{
    read({});
}

int AuditModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, &AuditEntry::id);
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsTotal;
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditEntry &entry = m_rows.at(index.row());
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return m_wording.cell(entry, column);
    if (role == Qt::ToolTipRole)
        return m_wording.toolTip(entry, column);
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnsTotal)
        return {};
    return m_wording.header(Column(section));
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_load == Load::Ready && !m_next.isEmpty() && m_rows.size() < maxRows;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_next);
}

void AuditModel::read(const Cursor &after)
{
    m_stop.request_stop();
    m_stop = {};
    const quint64 generation = ++m_generation;
    setLoad(Load::Loading);
    onAnswer(this, m_store.entries(m_filter, after, pageSize, m_stop.get_token()),
             [this, generation, first = after.isEmpty()](const Result<Page<AuditEntry>> &answer) {
                 if (generation == m_generation)
                     show(answer, first);
             });
}

void AuditModel::show(const Result<Page<AuditEntry>> &answer, bool first)
{
    if (!answer) {
        m_error = answer.error();
        setLoad(Load::Failed);
        return;
    }
    m_error.reset();
    m_next = answer->next;
    if (first) {
        beginResetModel();
        m_rows = answer->rows;
        endResetModel();
    } else if (!answer->rows.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(answer->rows.size()) - 1);
        m_rows += answer->rows;
        endInsertRows();
    }
    setLoad(Load::Ready);
}

void AuditModel::setLoad(Load load)
{
    m_load = load;
    Q_EMIT loadChanged(load);
}

} // namespace desk
