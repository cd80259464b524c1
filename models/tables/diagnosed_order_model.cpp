#include "diagnosed_order_model.h"

namespace desk {

DiagnosedOrderModel::DiagnosedOrderModel(const MassDiagnosis &mass, Wording wording, QObject *parent)
    : QAbstractTableModel(parent), m_mass(mass), m_wording(std::move(wording))
{
}

void DiagnosedOrderModel::show(const InstantRange &range, const QTimeZone &zone, const MassFilter &filter)
{
    clear();
    m_range = range;
    m_zone = zone;
    m_filter = filter;
    read();
}

void DiagnosedOrderModel::clear()
{
    m_newest.drop();
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    endResetModel();
    m_error.reset();
    setLoad(Load::Empty);
}

int DiagnosedOrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DiagnosedOrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsTotal;
}

QVariant DiagnosedOrderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_wording.cell(m_rows.at(index.row()), column);
    if (role == Qt::TextAlignmentRole && column == Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant DiagnosedOrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnsTotal)
        return {};
    if (role == Qt::DisplayRole)
        return m_wording.header(Column(section));
    if (role == Qt::TextAlignmentRole && section == Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool DiagnosedOrderModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_load == Load::Ready && !m_next.isEmpty() && m_rows.size() < maxRows;
}

void DiagnosedOrderModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read();
}

void DiagnosedOrderModel::read()
{
    setLoad(Load::Loading);
    m_newest.ask(
        this,
        [this](std::stop_token stop) {
            return m_mass.payments(m_range, m_zone, m_filter, m_next, pageSize, stop);
        },
        [this](const Result<Page<DiagnosedOrder>> &answer) { take(answer); });
}

void DiagnosedOrderModel::take(const Result<Page<DiagnosedOrder>> &answer)
{
    if (!answer) {
        m_error = answer.error();
        return setLoad(Load::Failed);
    }
    m_error.reset();
    m_next = answer->next;
    if (!answer->rows.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(answer->rows.size()) - 1);
        m_rows += answer->rows;
        endInsertRows();
    } else if (!m_next.isEmpty()) {
        return read(); // few of many match: the page before held none
    }
    setLoad(Load::Ready);
}

void DiagnosedOrderModel::setLoad(Load load)
{
    m_load = load;
    Q_EMIT loadChanged(load);
}

} // namespace desk
