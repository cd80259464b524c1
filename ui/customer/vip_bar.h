#pragma once

#include <QWidget>
#include <functional>

#include "command_attempt.h"
#include "desk_context.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace desk {

class CommandStatus;

/// Says that a VIP customer's records are locked for this person, asks a supervisor for leave with a reason,
/// and notices that it was decided. Hidden while they are not locked.
class VipBar final : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the bar.
    VipBar(DeskContext &desk, const UserNo &user, QWidget *parent = nullptr);

    void setLocked(bool locked);
    bool isLocked() const { return !isHidden(); }
    /// Where a request was made: whether it still waits, and what became of it. Many looks while it waits
    /// read no record, so that none is refused.
    void lookAgain();

Q_SIGNALS:
    void letIn(); ///< the records can be read now

private:
    enum class State { Locked, Asked, Declined };
    void readOutcome();
    /// Whether a request of this person for this customer waits.
    void askForMine(const std::function<void(bool waits)> &then);
    void ask();
    void refresh();

    DeskContext &m_desk;
    const UserNo m_user;
    CommandAttempt m_attempt;
    QLabel *m_text;
    QLineEdit *m_note;
    QPushButton *m_ask;
    CommandStatus *m_status;
    State m_state = State::Locked;
};

} // namespace desk
