#pragma once

#include <QWidget>

#include "command_attempt.h"
#include "desk_context.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace desk {

class CommandStatus;

/// Says that a VIP customer's records are locked for this person, and asks a supervisor for leave with a
/// reason. Hidden while they are not.
class VipBar final : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the bar.
    VipBar(DeskContext &desk, const UserNo &user, QWidget *parent = nullptr);

    void setLocked(bool locked);

private:
    void ask();
    void refresh();

    DeskContext &m_desk;
    const UserNo m_user;
    CommandAttempt m_attempt;
    QLabel *m_text;
    QLineEdit *m_note;
    QPushButton *m_ask;
    CommandStatus *m_status;
    bool m_asked = false;
};

} // namespace desk
