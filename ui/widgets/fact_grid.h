#pragma once

#include <QStringList>
#include <span>

class QGridLayout;
class QLabel;
class QWidget;

namespace desk {

/// A row for each of \a names, muted, with its fact beside it, which wraps and takes the room. The facts'
/// labels are put into \a facts, as many as there are names, and called \a objectName with their number.
QGridLayout *factGrid(const QStringList &names, const QString &objectName, std::span<QLabel *> facts,
                      QWidget *parent);

} // namespace desk
