#pragma once

#include <QWidget>
#include <functional>

#include "command_attempt.h"
#include "desk_context.h"
#include "draft_store.h"
#include "kept_work.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace desk {

class Chip;
class EmptyState;
class Panel;
class TicketComposer;
class TicketHandling;
class TicketPayments;
class TicketThread;

/// One complaint: the payments as they were filed, what happened, the composer, and its handling. Every
/// change names the version on screen. When somebody was faster the tab reads the ticket again, says who
/// changed what, keeps what was typed, and offers the same change on the new version.
class TicketTab : public QWidget, public KeepsWork
{
    Q_OBJECT

public:
    /// \a desk must outlive the tab. The window title is the ticket's number.
    TicketTab(DeskContext &desk, const TicketNo &ticket, QWidget *parent = nullptr);
    ~TicketTab() override;

    const TicketNo &ticketNo() const { return m_ticketNo; }
    const TicketDetail &ticket() const { return m_ticket; }
    /// Which composer is open.
    QVariantMap keptWork() const override;
    void restoreKeptWork(const QVariantMap &work) override;

public Q_SLOTS:
    void reload();

private:
    using Change = std::function<Future<int>(const CommandId &command, int version)>;

    QWidget *makeHeader();
    QWidget *makeConflict();
    QWidget *makePage();
    void connectSteps();
    /// Sends \a change against the version on screen; \a done once it is on record.
    void change(Change change, std::function<void()> done = {});
    void followAttempt();
    void show(const TicketDetail &ticket);
    void explainConflict(const TicketDetail &before);

    DeskContext &m_desk;
    TicketNo m_ticketNo;
    TicketDetail m_ticket;
    QHash<QString, QString> m_names; ///< of the staff by login
    CommandAttempt m_attempt;
    Change m_change;
    std::function<void()> m_done;
    bool m_conflict = false;
    quint64 m_generation = 0;
    QStackedWidget *m_pages;
    EmptyState *m_state;
    QLabel *m_subject;
    Chip *m_category;
    Chip *m_stateChip;
    QLabel *m_about;
    QPushButton *m_customer;
    Panel *m_conflictPanel;
    QLabel *m_conflictText;
    QPushButton *m_sendAnyway;
    TicketPayments *m_payments;
    TicketThread *m_thread;
    TicketComposer *m_composer;
    TicketHandling *m_handling;
};

} // namespace desk
