#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace desk {

/// A small table of texts that is read whole: every row is shown as it was given.
class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        bool number = false; ///< right-aligned
    };

    TextTableModel(QList<Column> columns, QObject *parent = nullptr);

    /// Each row has a text for every column.
    void setRows(QList<QStringList> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace desk
