#pragma once

#include <QDialog>

#include "command_attempt.h"
#include "desk_context.h"
#include "incident_work.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTabBar;

namespace desk {

class CommandStatus;
class KeyButton;

/// The steps of an open incident, a page each: attach tickets, tell everybody, answer the customers, close.
/// Each says whom it reaches before it is sent; a ticket that refuses does not stop the others and is named.
class IncidentDialog : public QDialog
{
    Q_OBJECT

public:
    enum Step { Tickets, Announcement, Reply, Close };

    /// \a desk must outlive the dialog.
    IncidentDialog(DeskContext &desk, const IncidentId &id, QWidget *parent = nullptr);

    /// Waits while a command is under way: what becomes of it is shown here.
    void reject() override;

private:
    QWidget *makeTickets();
    QWidget *makeAnnouncement();
    QWidget *makeReply();
    QWidget *makeClose();
    QPlainTextEdit *makeText(const QString &name, const QString &accessible, QWidget *parent);
    void read();
    void proposeTexts();
    void showTickets();
    QList<TicketNo> chosenTickets() const;
    void attach(const std::optional<QList<TicketNo>> &tickets);
    void announce();
    void reply();
    void closeIncident();
    void changed(const QString &told);
    void showResults(const QList<TicketResult> &results, const QString &told);
    void refresh();

    DeskContext &m_desk;
    IncidentId m_id;
    IncidentWork m_work;
    CommandAttempt m_attempt;
    std::optional<Incident> m_incident;
    QList<IncidentTicket> m_tickets;
    NewestOnly m_readingIncident, m_readingTickets;
    QLabel *m_title;
    QLabel *m_facts;
    QTabBar *m_steps;
    QListWidget *m_list = nullptr;
    QPlainTextEdit *m_zh = nullptr;
    QPlainTextEdit *m_en = nullptr;
    QPlainTextEdit *m_reply = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QComboBox *m_disposition = nullptr;
    KeyButton *m_attachAll = nullptr;
    KeyButton *m_attachChosen = nullptr;
    KeyButton *m_announce = nullptr;
    KeyButton *m_send = nullptr;
    KeyButton *m_close = nullptr;
    QLabel *m_results;
    CommandStatus *m_status;
};

} // namespace desk
