#pragma once

#include <QScrollArea>

#include "ticket_words.h"

namespace desk {

/// What happened on a ticket, oldest first. A note (internal), a reply and the customer's words differ in
/// colour, in place and in their heading.
class TicketThread : public QScrollArea
{
    Q_OBJECT

public:
    explicit TicketThread(QWidget *parent = nullptr);

    /// Shows \a ticket and scrolls to its end when something was added.
    void showEvents(const TicketDetail &ticket, const StaffNames &names, const QDateTime &now);

private:
    QWidget *makeText(const TicketEvent &event, const QString &customer, const QDateTime &now);
    QWidget *makeChange(const TicketEvent &event, const StaffNames &names, const QDateTime &now);

    QWidget *m_rows;
    int m_lastSeq = -1;
};

} // namespace desk
