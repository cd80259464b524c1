#pragma once

#include <QSize>

class QDialog;
class QScrollArea;
class QWidget;

namespace desk {

/// A frame around \a content, which it owns, that is scrolled where its window is too small for it: on a
/// small screen or a much enlarged one. Without a border and without the focus.
QScrollArea *scrollPane(QWidget *content, QWidget *parent);

/// Gives \a dialog the size that is \a comfortable, or what its screen leaves where that is less.
void resizeOnScreen(QDialog &dialog, const QSize &comfortable);

} // namespace desk
