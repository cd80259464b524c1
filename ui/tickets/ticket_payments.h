#pragma once

#include <QWidget>

#include "desk_context.h"

class QHBoxLayout;
class QVBoxLayout;

namespace desk {

/// The payments that a ticket is about, as they were when it was filed, with what is different by now.
class TicketPayments : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the widget.
    explicit TicketPayments(DeskContext &desk, QWidget *parent = nullptr);

    void showTicket(const TicketDetail &ticket);

Q_SIGNALS:
    /// What a diagnosis says to the customer is to go into the reply.
    void replyWanted(const QString &text);

private:
    void addSnapshot(const TicketSnapshot &snapshot);
    void addDiagnosis(const TicketDiagnosis &diagnosis);
    void addScripts(QHBoxLayout *row, const QJsonObject &content, QWidget *parent);

    DeskContext &m_desk;
    QVBoxLayout *m_layout;
};

} // namespace desk
