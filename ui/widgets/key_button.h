#pragma once

#include <QKeySequence>
#include <QPushButton>

#include "key_shortcut.h"

namespace desk {

enum class ButtonKind { Plain, Primary, Danger };

/// A button that shows its key after its text and names it in its tooltip. The key works in the window (or,
/// with Qt::WidgetWithChildrenShortcut, only where its parent has the focus) and triggers clicked(); a single
/// letter is not taken while a text field has the focus.
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    KeyButton(const QString &text, const QKeySequence &key, ButtonKind kind = ButtonKind::Plain,
              QWidget *parent = nullptr);

    /// What it does, in a sentence; the key is appended.
    void setHelp(const QString &help);
    const QKeySequence &key() const { return m_key; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void press();
    int keyWidth() const;

    QKeySequence m_key;
};

} // namespace desk
