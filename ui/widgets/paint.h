#pragma once

#include <QPalette>
#include <QRect>

#include "words.h"

class QPainter;

namespace desk {

/// Draws a Chip by hand (for item delegates) within \a line, vertically centred, at its left or right end.
/// On a \a selected row it has an edge. Answers the rectangle that it took.
QRect drawChip(QPainter *painter, const QPalette &palette, const StatusWord &status, const QRect &line,
               Qt::Alignment alignment = Qt::AlignLeft, bool selected = false);

} // namespace desk
