#pragma once

#include <QDialog>

#include "command_attempt.h"
#include "desk_context.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace desk {

class CommandStatus;
class Panel;

/// Files a complaint from a customer, a payment or a diagnosis: the payments and diagnoses it is opened with
/// are shown and frozen on it; category and subject are proposed from them. Ctrl+Enter opens the ticket and
/// its tab.
class OpenTicketDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int subjectLength = 300; ///< the most that the database takes
    static constexpr int textLength = 20000;

    /// \a desk must outlive the dialog. \a diagnoses: documents of Diagnosis::toJson().
    OpenTicketDialog(DeskContext &desk, const UserNo &user, const QList<OrderNo> &payments,
                     const QList<QJsonObject> &diagnoses, QWidget *parent = nullptr);

    const TicketNo &ticketNo() const { return m_ticketNo; }

public Q_SLOTS:
    /// Esc closes; while the command is being sent the dialog stays.
    void reject() override;

private:
    Panel *makeAttached();
    QWidget *makeFields();
    void readCustomer();
    void proposeSubject();
    void readContact();
    void send();
    void refresh();

    DeskContext &m_desk;
    UserNo m_user;
    QList<OrderNo> m_payments;
    QList<QJsonObject> m_diagnoses;
    TicketNo m_ticketNo;
    CommandAttempt m_attempt;
    QLabel *m_title;
    QComboBox *m_category;
    QLineEdit *m_subCategory;
    QComboBox *m_priority;
    QComboBox *m_channel;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    CommandStatus *m_status;
    QPushButton *m_open;
};

} // namespace desk
