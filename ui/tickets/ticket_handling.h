#pragma once

#include <QWidget>

#include "command_attempt.h"
#include "desk_context.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace desk {

class Chip;
class KeyButton;
class Panel;

/// The right column of a ticket: who owns it, its state, its level, and the steps that change them. Offers
/// only what the database would accept; a step that needs a reason or a disposition asks for it in place.
class TicketHandling : public QWidget
{
    Q_OBJECT

public:
    /// \a desk and \a attempt must outlive the widget.
    TicketHandling(DeskContext &desk, CommandAttempt &attempt, QWidget *parent = nullptr);

    void showTicket(const TicketDetail &ticket);
    /// Everybody who can own a ticket; without it only oneself can be chosen.
    void setStaff(const QList<Staff> &staff);

public Q_SLOTS:
    void beginEscalation();

Q_SIGNALS:
    void assignWanted(const desk::Login &owner);
    void stateWanted(const desk::StateChange &change);
    void escalateWanted(const QString &reason);

private:
    Panel *makeFacts();
    Panel *makeOwner();
    Panel *makeState();
    Panel *makeLevel();
    void showState();
    void sendState();
    void refresh();

    DeskContext &m_desk;
    CommandAttempt &m_attempt;
    TicketDetail m_ticket;
    bool m_escalating = false;
    QLabel *m_facts[6];
    QLabel *m_owner;
    KeyButton *m_toMe;
    QComboBox *m_people;
    QPushButton *m_assign;
    Chip *m_state;
    QComboBox *m_next;
    QComboBox *m_disposition;
    QLineEdit *m_reason;
    QPushButton *m_change;
    QLabel *m_level;
    KeyButton *m_escalate;
    QLineEdit *m_escalateReason;
    QPushButton *m_escalateNow;
};

} // namespace desk
