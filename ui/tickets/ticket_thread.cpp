#include "ticket_thread.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "format.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

TicketThread::TicketThread(QWidget *parent) : QScrollArea(parent), m_rows(new QWidget(this))
{
    setObjectName(u"ticketThread"_s);
    setAccessibleName(tr("What happened on the ticket"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(10);
    layout->setAlignment(Qt::AlignTop);
    setWidget(m_rows);
}

void TicketThread::showEvents(const TicketDetail &ticket, const StaffNames &names, const QDateTime &now)
{
    while (QLayoutItem *item = m_rows->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const TicketEvent &event : ticket.events) {
        const bool text = TicketWords::change(event, names).isEmpty();
        m_rows->layout()->addWidget(text ? makeText(event, ticket.row.customer, now)
                                         : makeChange(event, names, now));
    }
    const int last = ticket.events.isEmpty() ? 0 : ticket.events.last().seq;
    if (last > m_lastSeq) // once the new rows have their height
        QTimer::singleShot(0, this,
                           [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); });
    m_lastSeq = last;
}

QWidget *TicketThread::makeText(const TicketEvent &event, const QString &customer, const QDateTime &now)
{
    auto *frame = new QFrame(m_rows);
    frame->setObjectName(u"event_"_s + toText(event.kind));
    QString who;
    QString what;
    switch (event.kind) {
    case TicketEventKind::Note:
        frame->setProperty("role", u"note"_s);
        who = tr("Internal note");
        what = tr("%1 · not visible to the customer").arg(event.person);
        break;
    case TicketEventKind::Reply:
        frame->setProperty("role", u"reply"_s);
        who = tr("Reply to the customer");
        what = event.person;
        break;
    case TicketEventKind::Filed:
        who = customer;
        what = tr("said when %1 filed the ticket").arg(event.person);
        break;
    default:
        who = customer;
        what = tr("wrote");
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(textLabel(who, TextRole::Subtitle, frame));
    auto *muted = textLabel(u"%1 · %2"_s.arg(what, formatInstant(event.at, now)), TextRole::Muted, frame);
    muted->setToolTip(instantToolTip(event.at));
    head->addWidget(muted, 1);
    auto *body = textLabel(event.body.isEmpty() ? tr("Nothing was written.") : event.body,
                           event.body.isEmpty() ? TextRole::Muted : TextRole::Body, frame);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body->setAccessibleName(u"%1 %2: %3"_s.arg(who, what, event.body));
    auto *layout = new QVBoxLayout(frame);
    const bool coloured = frame->property("role").isValid();
    layout->setContentsMargins(coloured ? 10 : 2, coloured ? 8 : 0, coloured ? 10 : 2, coloured ? 8 : 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(body);
    return frame;
}

QWidget *TicketThread::makeChange(const TicketEvent &event, const StaffNames &names, const QDateTime &now)
{
    QString text = tr("— %1 · %2, %3 —")
                       .arg(TicketWords::change(event, names), event.person, formatInstant(event.at, now));
    if (!event.body.isEmpty())
        text += u'\n' + event.body;
    auto *label = textLabel(text, TextRole::Muted, m_rows);
    label->setObjectName(u"event_"_s + toText(event.kind));
    label->setToolTip(instantToolTip(event.at));
    return label;
}

} // namespace desk
