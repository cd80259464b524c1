#include "plain_table.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace desk {

void setUpRows(QTableView &table, int height, int stretched,
               std::initializer_list<std::pair<int, int>> widths)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(height);
    QHeaderView *header = table.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    for (const auto &[column, width] : widths)
        table.setColumnWidth(column, std::max(width, header->sectionSizeHint(column)));
}

QTableView *plainTable(QAbstractItemModel *model, const QString &name, const QString &accessible,
                       int stretched, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessible);
    table->setModel(model);
    table->setWordWrap(false);
    setUpRows(*table, 30, stretched);
    return table;
}

} // namespace desk
