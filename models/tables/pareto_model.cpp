#include "pareto_model.h"

namespace desk {

ParetoModel::ParetoModel(Wording wording, QObject *parent)
    : QAbstractListModel(parent), m_wording(std::move(wording))
{
}

void ParetoModel::setLines(const QList<ParetoLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_largest = 0;
    for (const ParetoLine &line : lines)
        m_largest = std::max(m_largest, line.payments);
    endResetModel();
}

int ParetoModel::rowOf(const QString &key) const
{
    const auto it = std::find_if(m_lines.cbegin(), m_lines.cend(),
                                 [&](const ParetoLine &line) { return line.key == key; });
    return it == m_lines.cend() ? -1 : int(it - m_lines.cbegin());
}

int ParetoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant ParetoModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ParetoLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_wording.label(line.key);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return m_wording.sentence(m_wording.label(line.key), line);
    case KeyRole:
        return line.key;
    case PaymentsRole:
        return line.payments;
    case ShareRole:
        return line.share;
    case CumulativeRole:
        return line.cumulative;
    case LargestRole:
        return m_largest;
    default:
        return {};
    }
}

} // namespace desk
