#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "command_attempt.h"
#include "desk_context.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace desk {

class Chip;
class CommandStatus;
class KeyButton;

/// The contact with a customer on the customer's tab: starts a call, chat or mail, shows how long it lasts
/// and who the caller proved to be, ends it with an outcome and a note.
class ContactBar : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the bar.
    ContactBar(DeskContext &desk, const UserNo &user, QWidget *parent = nullptr);

    /// The person's own open contact with the customer.
    const std::optional<Contact> &contact() const { return m_contact; }
    const Verification &verification() const { return m_verification; }

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    /// The contact or the verification was read again, whether it differs or not.
    void updated();

private:
    QWidget *makeIdle();
    QWidget *makeRunning();
    QWidget *makeEnding();
    void start(ContactChannel channel);
    void readVerification();
    void finish();
    void show();
    void tick();

    DeskContext &m_desk;
    UserNo m_user;
    std::optional<Contact> m_contact;
    Verification m_verification;
    quint64 m_generation = 0;
    bool m_ending = false;
    CommandAttempt m_attempt;
    QTimer m_timer;
    Chip *m_time = nullptr;
    Chip *m_verified = nullptr;
    KeyButton *m_verify = nullptr;
    QPushButton *m_endButton = nullptr;
    QComboBox *m_outcome = nullptr;
    QLineEdit *m_note = nullptr;
    QWidget *m_idle; ///< these make the widgets above
    QWidget *m_running;
    QWidget *m_end;
    QLabel *m_problem;
    CommandStatus *m_status;
};

} // namespace desk
