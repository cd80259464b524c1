#pragma once

#include <QDialog>
#include <QTimer>

#include "command_attempt.h"
#include "desk_context.h"
#include "secret_clipboard.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace desk {

class Chip;
class CommandStatus;
class KeyChoice;

/// Shows one masked field for up to 120 s, with a reason (keys 1…4). The value is gone from the screen when
/// the time is over, when the dialog closes and when its window is hidden (tab left, screen locked).
class RevealDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a desk must outlive the dialog.
    RevealDialog(DeskContext &desk, const UserNo &user, RevealField field, QWidget *parent = nullptr);

    bool isShown() const { return m_expires.isValid(); }
    /// Empties the screen; the clipboard keeps to its own 30 s.
    void forget();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeAskPage();
    QWidget *makeValuePage();
    void ask();
    void showValue(const Revealed &revealed);
    void copy();
    void tick();
    void refresh();

    DeskContext &m_desk;
    UserNo m_user;
    RevealField m_field;
    QDateTime m_expires; ///< by the desk's clock; invalid while nothing is shown
    CommandAttempt m_attempt;
    CommandAttempt m_copying;
    QString m_grant; ///< of what is shown
    SecretClipboard *m_clipboard;
    QTimer m_timer;
    QStackedWidget *m_pages;
    KeyChoice *m_reason = nullptr;
    QLineEdit *m_note = nullptr;
    QPushButton *m_show = nullptr;
    CommandStatus *m_status = nullptr;
    QLabel *m_value = nullptr;
    Chip *m_left = nullptr;
    QPushButton *m_copy = nullptr;
    QLabel *m_copied = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace desk
