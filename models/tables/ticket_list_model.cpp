#include "ticket_list_model.h"

#include "answer.h"

namespace desk {

TicketListModel::TicketListModel(TicketStore &store, Wording wording, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_wording(std::move(wording))
{
}

TicketListModel::~TicketListModel()
{
    m_stop.request_stop();
}

void TicketListModel::setFilter(const TicketFilter &filter)
{
    m_filter = filter;
    reload();
}

void TicketListModel::reload()
{
    read({});
}

int TicketListModel::rowOf(const TicketNo &ticket) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                 [&](const TicketRow &row) { return row.ticketNo == ticket; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

int TicketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TicketListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsTotal;
}

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TicketRow &row = m_rows.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return m_wording.cell(row, column);
    case Qt::ToolTipRole:
        return m_wording.toolTip(row, column);
    case TicketNoRole:
        return row.ticketNo.value();
    case StateRole:
        return int(row.state);
    case PriorityRole:
        return int(row.priority);
    case LevelRole:
        return row.level;
    default:
        return {};
    }
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnsTotal)
        return {};
    return m_wording.header(Column(section));
}

bool TicketListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_load == Load::Ready && !m_next.isEmpty() && m_rows.size() < maxRows;
}

void TicketListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_next);
}

void TicketListModel::read(const Cursor &after)
{
    m_stop.request_stop();
    m_stop = {};
    const quint64 generation = ++m_generation;
    setLoad(Load::Loading);
    onAnswer(this, m_store.list(m_filter, after, pageSize, m_stop.get_token()),
             [this, generation, first = after.isEmpty()](const Result<Page<TicketRow>> &answer) {
                 if (generation == m_generation)
                     show(answer, first);
             });
}

void TicketListModel::show(const Result<Page<TicketRow>> &answer, bool first)
{
    if (!answer) {
        m_error = answer.error();
        setLoad(Load::Failed);
        return;
    }
    m_error.reset();
    if (first) {
        beginResetModel();
        m_rows = answer->rows;
        m_next = answer->next;
        endResetModel();
    } else {
        m_next = answer->next;
        if (!answer->rows.isEmpty()) {
            beginInsertRows({}, rowCount(), rowCount() + int(answer->rows.size()) - 1);
            m_rows += answer->rows;
            endInsertRows();
        }
    }
    setLoad(Load::Ready);
}

void TicketListModel::setLoad(Load load)
{
    m_load = load;
    Q_EMIT loadChanged(load);
}

} // namespace desk
