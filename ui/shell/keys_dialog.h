#pragma once

#include <QDialog>

#include "key_shortcut.h"

namespace desk {

/// The list of keys: those of the window and those of the screen in front.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const QList<KeyHelp> &everywhere, const QList<KeyHelp> &here, QWidget *parent);
};

} // namespace desk
