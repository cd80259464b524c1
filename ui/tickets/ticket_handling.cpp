#include "ticket_handling.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "card_warning.h"
#include "chip.h"
#include "format.h"
#include "key_button.h"
#include "panel.h"
#include "rail.h"
#include "text_label.h"
#include "ticket_rules.h"
#include "ticket_words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int reasonLength = 8; ///< of an escalation and of opening a closed ticket again

template <class W>
W *named(W *widget, const QString &name, const QString &accessible)
{
    widget->setObjectName(name);
    widget->setAccessibleName(accessible);
    return widget;
}

} // namespace

TicketHandling::TicketHandling(DeskContext &desk, CommandAttempt &attempt, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_attempt(attempt)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeState());
    layout->addWidget(makeOwner());
    layout->addWidget(makeLevel());
    layout->addWidget(makeFacts());
    layout->addStretch(1);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &TicketHandling::refresh);
    setStaff({desk.self});
    refresh();
}

Panel *TicketHandling::makeFacts()
{
    auto *panel = new Panel(tr("Ticket"), this);
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const QString names[] = {tr("Team"),    tr("Priority"), tr("At risk"),
                             tr("Channel"), tr("Filed by"), tr("Outcome")};
    for (int i = 0; i < 6; ++i) {
        auto *name = textLabel(names[i], TextRole::Muted, panel);
        name->setWordWrap(false);
        m_facts[i] = textLabel({}, TextRole::Body, panel);
        grid->addWidget(name, i, 0, Qt::AlignTop);
        grid->addWidget(m_facts[i], i, 1);
    }
    panel->body()->addLayout(grid);
    return panel;
}

Panel *TicketHandling::makeOwner()
{
    auto *panel = new Panel(tr("Owner"), this);
    m_owner = textLabel({}, TextRole::Subtitle, panel);
    m_owner->setObjectName(u"ticketOwner"_s);
    m_toMe = new KeyButton(tr("Assign to me"), QKeySequence(Qt::Key_M), ButtonKind::Plain, panel);
    m_toMe->setObjectName(u"assignToMe"_s);
    m_people = named(new QComboBox(panel), u"assignPerson"_s, tr("Person to assign the ticket to"));
    m_assign = named(new QPushButton(tr("Assign"), panel), u"assign"_s, tr("Assign to the chosen person"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_people, 1);
    row->addWidget(m_assign);
    panel->body()->addWidget(m_owner);
    panel->body()->addWidget(m_toMe);
    panel->body()->addLayout(row);
    connect(m_toMe, &QPushButton::clicked, this, [this] { Q_EMIT assignWanted(m_desk.self.login); });
    connect(m_assign, &QPushButton::clicked, this,
            [this] { Q_EMIT assignWanted(Login(m_people->currentData().toString())); });
    connect(m_people, &QComboBox::currentIndexChanged, this, &TicketHandling::refresh);
    return panel;
}

Panel *TicketHandling::makeState()
{
    auto *panel = new Panel(tr("State"), this);
    m_state = new Chip(panel);
    m_state->setObjectName(u"ticketState"_s);
    panel->addToHeading(m_state);
    m_next = named(new QComboBox(panel), u"nextState"_s, tr("State to change to"));
    m_disposition = named(new QComboBox(panel), u"disposition"_s, tr("How the complaint ended"));
    m_disposition->addItem(tr("How did it end?"), -1);
    for (size_t i = 0; i < closedSet<Disposition>.size(); ++i)
        m_disposition->addItem(wordOf(Disposition(i)), int(i));
    m_reason = named(new QLineEdit(panel), u"stateReason"_s, tr("Reason of the change"));
    m_change = named(new QPushButton(panel), u"changeState"_s, {});
    panel->body()->addWidget(m_next);
    panel->body()->addWidget(m_disposition);
    panel->body()->addWidget(m_reason);
    panel->body()->addWidget(new CardWarning(m_reason, panel));
    panel->body()->addWidget(m_change);
    connect(m_next, &QComboBox::currentIndexChanged, this, &TicketHandling::refresh);
    connect(m_disposition, &QComboBox::currentIndexChanged, this, &TicketHandling::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &TicketHandling::refresh);
    connect(m_reason, &QLineEdit::returnPressed, m_change, &QPushButton::click);
    connect(m_change, &QPushButton::clicked, this, &TicketHandling::sendState);
    return panel;
}

Panel *TicketHandling::makeLevel()
{
    auto *panel = new Panel(tr("Level"), this);
    m_level = textLabel({}, TextRole::Body, panel);
    m_level->setObjectName(u"ticketLevel"_s);
    panel->addToHeading(m_level);
    m_escalate = new KeyButton(tr("Escalate …"), QKeySequence(Qt::Key_E), ButtonKind::Plain, panel);
    m_escalate->setObjectName(u"escalate"_s);
    m_escalateReason = named(new QLineEdit(panel), u"escalateReason"_s, tr("Reason of the escalation"));
    m_escalateReason->setPlaceholderText(tr("Why, in at least %n characters", nullptr, reasonLength));
    m_escalateNow = named(new QPushButton(panel), u"escalateNow"_s, {});
    panel->body()->addWidget(m_escalate);
    panel->body()->addWidget(m_escalateReason);
    panel->body()->addWidget(new CardWarning(m_escalateReason, panel));
    panel->body()->addWidget(m_escalateNow);
    connect(m_escalate, &QPushButton::clicked, this, &TicketHandling::beginEscalation);
    connect(m_escalateReason, &QLineEdit::textChanged, this, &TicketHandling::refresh);
    connect(m_escalateReason, &QLineEdit::returnPressed, m_escalateNow, &QPushButton::click);
    connect(m_escalateNow, &QPushButton::clicked, this,
            [this] { Q_EMIT escalateWanted(m_escalateReason->text().trimmed()); });
    return panel;
}

void TicketHandling::beginEscalation()
{
    m_escalating = true;
    refresh();
    m_escalateReason->setFocus();
}

void TicketHandling::setStaff(const QList<Staff> &staff)
{
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    for (const Staff &person : staff) {
        if (person.active
            && (person.kinds.contains(StaffKind::Agent) || person.kinds.contains(StaffKind::Supervisor)))
            m_people->addItem(u"%1 (%2)"_s.arg(person.name, person.login.value()), person.login.value());
    }
    refresh();
}

void TicketHandling::showTicket(const TicketDetail &ticket)
{
    const bool moved = ticket.row.state != m_ticket.row.state || m_next->count() == 0;
    if (ticket.row.level != m_ticket.row.level) {
        m_escalating = false;
        m_escalateReason->clear();
    }
    m_ticket = ticket;
    if (moved)
        showState();
    const TicketRow &row = ticket.row;
    m_facts[0]->setText(row.team.isEmpty() ? tr("None") : row.team);
    m_facts[1]->setText(statusOf(row.priority).text());
    m_facts[2]->setText(row.amountAtRisk ? formatMoney(*row.amountAtRisk) : tr("None"));
    m_facts[3]->setText(wordOf(ticket.channel));
    m_facts[4]->setText(tr("%1, %2").arg(ticket.createdBy, formatInstant(row.createdAt, m_desk.clock.now())));
    m_facts[5]->setText(ticket.disposition ? wordOf(*ticket.disposition) : tr("Not yet"));
    refresh();
}

void TicketHandling::showState()
{
    const QSignalBlocker quiet(m_next);
    m_next->clear();
    const QList<TicketState> next = servesCustomers(m_desk.self)
                                        ? nextStates(m_ticket.row.state, m_desk.isSupervisor())
                                        : QList<TicketState>();
    for (const TicketState state : next)
        m_next->addItem(wordOf(state), int(state));
    m_disposition->setCurrentIndex(0);
    m_reason->clear();
}

void TicketHandling::sendState()
{
    StateChange change;
    change.state = TicketState(m_next->currentData().toInt());
    if (change.state == TicketState::Resolved)
        change.disposition = Disposition(m_disposition->currentData().toInt());
    else if (change.state == TicketState::Closed)
        change.disposition = m_ticket.disposition;
    change.reason = m_reason->text().trimmed();
    Q_EMIT stateWanted(change);
}

void TicketHandling::refresh()
{
    const TicketRow &row = m_ticket.row;
    const bool serves = servesCustomers(m_desk.self);
    const bool may = !m_attempt.isOpen() && !row.ticketNo.isEmpty();
    const bool closed = row.state == TicketState::Closed;
    m_owner->setText(TicketWords::owner(row));
    m_toMe->setVisible(serves && row.owner != m_desk.self.login);
    m_people->setVisible(serves);
    m_assign->setVisible(serves);
    m_toMe->setEnabled(may && !closed);
    m_people->setEnabled(may && !closed);
    m_assign->setEnabled(may && !closed && m_people->currentData().toString() != row.owner.value());

    m_state->setStatus(statusOf(row.state));
    const bool any = m_next->count() > 0;
    const auto next = TicketState(m_next->currentData().toInt());
    const bool reopening = closed && next == TicketState::Open;
    m_next->setVisible(any);
    m_disposition->setVisible(any && next == TicketState::Resolved);
    m_reason->setVisible(any);
    m_reason->setPlaceholderText(reopening ? tr("Reason, in at least %n characters", nullptr, reasonLength)
                                           : tr("Reason, if there is one"));
    m_change->setVisible(any);
    m_change->setText(tr("Change to: %1").arg(wordOf(next)));
    m_change->setAccessibleName(m_change->text());
    m_change->setEnabled(may && any
                         && (next != TicketState::Resolved || m_disposition->currentData().toInt() >= 0)
                         && (!reopening || m_reason->text().trimmed().size() >= reasonLength));
    for (QWidget *field : {static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_disposition)})
        field->setEnabled(may);

    m_level->setText(TicketWords::level(row.level));
    const bool canRise = row.level < 3 && isUnsolved(row.state);
    m_escalate->setVisible(serves && !m_escalating);
    m_escalate->setEnabled(may && canRise);
    m_escalateReason->setVisible(m_escalating);
    m_escalateNow->setVisible(m_escalating);
    m_escalateNow->setText(tr("Escalate to level %1").arg(std::min(3, row.level + 1)));
    m_escalateNow->setAccessibleName(m_escalateNow->text());
    m_escalateNow->setEnabled(may && canRise && m_escalateReason->text().trimmed().size() >= reasonLength);
}

} // namespace desk
