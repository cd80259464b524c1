#pragma once

#include <QLabel>

namespace desk {

/// The few ways in which a screen writes text: the styles of "role" in desk.qss.
enum class TextRole { Body, Muted, Heading, Title, Subtitle, Bad, Warn, Good };

/// A label of plain text. Body, Muted and the toned ones wrap; the others stay on one line.
QLabel *textLabel(const QString &text, TextRole role, QWidget *parent = nullptr);
/// Changes how an existing label writes.
void setTextRole(QLabel *label, TextRole role);
/// A one-pixel line between rows.
QFrame *separatorLine(QWidget *parent = nullptr);

} // namespace desk
