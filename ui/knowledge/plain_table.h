#pragma once

class QAbstractItemModel;
class QString;
class QTableView;
class QWidget;

namespace desk {

/// A table of whole rows, one of which can be current, in the house's look. \a stretched: the column that
/// takes the room.
QTableView *plainTable(QAbstractItemModel *model, const QString &name, const QString &accessible,
                       int stretched, QWidget *parent);

} // namespace desk
