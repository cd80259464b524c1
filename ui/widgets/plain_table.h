#pragma once

#include <utility>

class QAbstractItemModel;
class QString;
class QTableView;
class QWidget;

namespace desk {

/// Makes \a table, which has its model, one of whole rows of \a height pixels, one of which can be current,
/// in the house's look. \a stretched: the column that takes the room; \a widths: of others, by column.
void setUpRows(QTableView &table, int height, int stretched,
               std::initializer_list<std::pair<int, int>> widths = {});

/// A table of whole rows, one of which can be current, in the house's look. \a stretched: the column that
/// takes the room.
QTableView *plainTable(QAbstractItemModel *model, const QString &name, const QString &accessible,
                       int stretched, QWidget *parent);

} // namespace desk
