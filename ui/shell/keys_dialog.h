#pragma once

#include <QDialog>
#include <QList>

namespace desk {

struct KeyHelp
{
    QString key;
    QString does;
};

/// The list of keys: those of the window and those of the screen in front.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const QList<KeyHelp> &everywhere, const QList<KeyHelp> &here, QWidget *parent);

    /// The keys of the visible KeyButtons below \a screen.
    static QList<KeyHelp> keysOf(const QWidget *screen);
};

} // namespace desk
