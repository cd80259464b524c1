#pragma once

#include <QDialog>

#include "command_attempt.h"
#include "desk_context.h"

class QPlainTextEdit;
class QPushButton;

namespace desk {

class CommandStatus;
class KeyChoice;

/// Asks for the release of a standing hold: a reason (keys 1…5) and a note. Another person decides.
/// accepted() once the request is on record.
class ReleaseDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int noteLength = 8;

    /// \a desk must outlive the dialog.
    ReleaseDialog(DeskContext &desk, const Hold &hold, QWidget *parent = nullptr);

private:
    void send();
    void refresh();

    DeskContext &m_desk;
    Hold m_hold;
    CommandAttempt m_attempt;
    KeyChoice *m_reason;
    QPlainTextEdit *m_note;
    CommandStatus *m_status;
    QPushButton *m_confirm;
};

} // namespace desk
