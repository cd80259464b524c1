#include "ticket_tab.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "answer.h"
#include "chip.h"
#include "empty_state.h"
#include "format.h"
#include "panel.h"
#include "rail.h"
#include "text_label.h"
#include "ticket_composer.h"
#include "ticket_handling.h"
#include "ticket_payments.h"
#include "ticket_thread.h"
#include "ticket_words.h"

using namespace Qt::StringLiterals;

namespace desk {

TicketTab::TicketTab(DeskContext &desk, const TicketNo &ticket, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ticketNo(ticket)
    , m_attempt(desk.workspace)
    , m_pages(new QStackedWidget(this))
    , m_state(new EmptyState(this))
{
    setObjectName(u"ticketTab"_s);
    setWindowTitle(ticket.value());
    setProperty("role", u"page"_s);
    m_pages->addWidget(m_state);
    m_pages->addWidget(makePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(m_pages);
    connectSteps();
    reload();
}

TicketTab::~TicketTab()
{
    delete m_pages; // the composer uses the attempt
}

QVariantMap TicketTab::keptWork() const
{
    return {{u"note"_s, m_composer->kind() == DraftKind::Note}};
}

void TicketTab::restoreKeptWork(const QVariantMap &work)
{
    m_composer->showKind(work.value(u"note"_s).toBool() ? DraftKind::Note : DraftKind::Reply);
}

QWidget *TicketTab::makeHeader()
{
    auto *box = new QWidget(this);
    m_subject = textLabel({}, TextRole::Title, box);
    m_subject->setObjectName(u"ticketSubject"_s);
    m_subject->setWordWrap(true);
    m_category = new Chip(box);
    m_stateChip = new Chip(box);
    m_stateChip->setObjectName(u"headerState"_s);
    m_about = textLabel({}, TextRole::Muted, box);
    m_customer = new QPushButton(box);
    m_customer->setObjectName(u"openCustomer"_s);
    m_customer->setProperty("kind", u"link"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_category);
    row->addWidget(m_stateChip);
    row->addWidget(m_customer);
    row->addWidget(m_about, 1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_subject);
    layout->addLayout(row);
    return box;
}

QWidget *TicketTab::makeConflict()
{
    m_conflictPanel = new Panel({}, this);
    m_conflictPanel->setObjectName(u"ticketConflict"_s);
    m_conflictPanel->setTone(Tone::Warn);
    m_conflictPanel->setVisible(false);
    m_conflictText = textLabel({}, TextRole::Body, m_conflictPanel);
    m_conflictText->setObjectName(u"conflictText"_s);
    m_sendAnyway = new QPushButton(tr("Send anyway on the new version"), m_conflictPanel);
    m_sendAnyway->setObjectName(u"sendAnyway"_s);
    m_sendAnyway->setAccessibleName(m_sendAnyway->text());
    m_sendAnyway->setProperty("kind", u"primary"_s);
    auto *leave = new QPushButton(tr("Leave it"), m_conflictPanel);
    leave->setObjectName(u"leaveConflict"_s);
    leave->setAccessibleName(tr("Leave it: the step is not taken, the text stays"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_conflictText, 1);
    row->addWidget(leave, 0, Qt::AlignBottom);
    row->addWidget(m_sendAnyway, 0, Qt::AlignBottom);
    m_conflictPanel->body()->addLayout(row);
    connect(leave, &QPushButton::clicked, m_conflictPanel, &QWidget::hide);
    connect(m_sendAnyway, &QPushButton::clicked, this, [this] {
        m_conflictPanel->hide();
        change(m_change, m_done);
    });
    return m_conflictPanel;
}

QWidget *TicketTab::makePage()
{
    auto *page = new QWidget(this);
    m_payments = new TicketPayments(m_desk, page);
    m_thread = new TicketThread(page);
    m_composer = new TicketComposer(m_desk, m_attempt, m_ticketNo, page);
    m_handling = new TicketHandling(m_desk, m_attempt, page);
    connect(m_payments, &TicketPayments::replyWanted, m_composer, &TicketComposer::addToReply);
    auto *thread = new Panel({}, page);
    thread->body()->addWidget(m_thread);
    auto *composer = new Panel({}, page);
    composer->body()->addWidget(m_composer);
    composer->setVisible(servesCustomers(m_desk.self));
    auto *texts = new QSplitter(Qt::Vertical, page);
    texts->setChildrenCollapsible(false);
    texts->setHandleWidth(10);
    texts->addWidget(thread);
    texts->addWidget(composer);
    texts->setStretchFactor(0, 5);
    texts->setStretchFactor(1, 1);
    texts->setSizes({380, 170});
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(makeHeader());
    left->addWidget(m_payments);
    left->addWidget(texts, 1);
    left->addWidget(makeConflict());
    auto *side = new QScrollArea(page);
    side->setWidgetResizable(true);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFixedWidth(300);
    side->setWidget(m_handling);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(left, 1);
    layout->addWidget(side);
    return page;
}

void TicketTab::connectSteps()
{
    TicketStore &store = m_desk.workspace.tickets();
    connect(m_state, &EmptyState::actionTriggered, this, &TicketTab::reload);
    connect(m_customer, &QPushButton::clicked, this,
            [this] { m_desk.navigator.openCustomer(m_ticket.row.userNo); });
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &TicketTab::followAttempt);
    connect(m_composer, &TicketComposer::sendWanted, this,
            [this, &store](DraftKind kind, const QString &text) {
                change(
                    [this, &store, kind, text](const CommandId &command, int version) {
                        return kind == DraftKind::Reply ? store.addReply(command, m_ticketNo, version, text)
                                                        : store.addNote(command, m_ticketNo, version, text);
                    },
                    [this, kind] { m_composer->sent(kind); });
            });
    connect(m_handling, &TicketHandling::assignWanted, this, [this, &store](const Login &owner) {
        change([this, &store, owner](const CommandId &command, int version) {
            return store.assign(command, m_ticketNo, version, owner);
        });
    });
    connect(m_handling, &TicketHandling::stateWanted, this, [this, &store](const StateChange &step) {
        change([this, &store, step](const CommandId &command, int version) {
            return store.setState(command, m_ticketNo, version, step);
        });
    });
    connect(m_handling, &TicketHandling::escalateWanted, this, [this, &store](const QString &reason) {
        change([this, &store, reason](const CommandId &command, int version) {
            return store.escalate(command, m_ticketNo, version, reason);
        });
    });
    connect(&m_desk.navigator, &Navigator::ticketChanged, this, [this](const TicketNo &changed) {
        if (changed == m_ticketNo && !m_attempt.isOpen())
            reload();
    });
    onAnswer(this, m_desk.workspace.staff().list(), [this](const Result<QList<Staff>> &answer) {
        if (!answer)
            return;
        for (const Staff &person : *answer)
            m_names.insert(person.login.value(), person.name);
        m_handling->setStaff(*answer);
        if (!m_ticket.row.ticketNo.isEmpty())
            m_thread->showEvents(m_ticket, m_names, m_desk.clock.now());
    });
}

void TicketTab::change(Change change, std::function<void()> done)
{
    if (m_attempt.isOpen())
        return;
    m_change = std::move(change);
    m_done = std::move(done);
    m_conflictPanel->hide();
    const int version = m_ticket.row.version;
    m_attempt.send<int>([ask = m_change, version](const CommandId &command) { return ask(command, version); },
                        [this](int) {
                            if (m_done)
                                m_done();
                            Q_EMIT m_desk.navigator.ticketChanged(m_ticketNo);
                        });
}

void TicketTab::followAttempt()
{
    if (m_attempt.phase() != CommandAttempt::Phase::Refused || m_attempt.error()->kind != ErrorKind::Conflict)
        return;
    m_conflict = true;
    reload();
}

void TicketTab::reload()
{
    const quint64 generation = ++m_generation;
    if (m_ticket.row.ticketNo.isEmpty())
        m_state->showLoading();
    onAnswer(this, m_desk.workspace.tickets().ticket(m_ticketNo),
             [this, generation](const Result<TicketDetail> &answer) {
                 if (generation != m_generation)
                     return;
                 if (answer) {
                     const TicketDetail before = m_ticket;
                     show(*answer);
                     if (std::exchange(m_conflict, false))
                         explainConflict(before);
                 } else if (m_ticket.row.ticketNo.isEmpty()) {
                     m_state->showError(answer.error());
                 }
             });
}

void TicketTab::show(const TicketDetail &ticket)
{
    const bool sameVersion = m_ticket.row.version == ticket.row.version && !m_ticket.row.ticketNo.isEmpty();
    m_ticket = ticket;
    const TicketRow &row = ticket.row;
    m_subject->setText(row.subject);
    QString category = wordOf(row.category);
    if (!ticket.subCategory.isEmpty())
        category += u" › "_s + ticket.subCategory;
    m_category->setStatus({{}, category, Tone::Accent});
    m_stateChip->setStatus(statusOf(row.state));
    m_customer->setText(u"%1 %2"_s.arg(row.customer, row.userNo.value()).trimmed());
    m_customer->setAccessibleName(tr("Open customer %1").arg(row.userNo.value()));
    m_about->setText(u"%1 · %2 · %3"_s.arg(row.ticketNo.value(), wordOf(ticket.channel),
                                           formatInstant(row.createdAt, m_desk.clock.now())));
    m_about->setToolTip(instantToolTip(row.createdAt));
    if (!sameVersion)
        m_payments->showTicket(ticket);
    m_thread->showEvents(ticket, m_names, m_desk.clock.now());
    QStringList orders;
    for (const TicketSnapshot &snapshot : ticket.snapshots)
        orders.append(snapshot.orderNo.value());
    m_composer->setOrders(orders);
    m_composer->setClosed(row.state == TicketState::Closed);
    m_handling->showTicket(ticket);
    m_pages->setCurrentIndex(1);
}

void TicketTab::explainConflict(const TicketDetail &before)
{
    const int seen = before.events.isEmpty() ? 0 : before.events.last().seq;
    QStringList lines;
    for (const TicketEvent &event : m_ticket.events) {
        if (event.seq > seen)
            lines << u"• "_s + TicketWords::who(event, m_names, m_desk.clock.now());
    }
    if (lines.isEmpty() && m_ticket.row.version != before.row.version)
        lines << u"• "_s
                     + tr("%1 changed it (%2)")
                           .arg(m_ticket.updatedBy,
                                formatInstant(m_ticket.row.updatedAt, m_desk.clock.now()));
    lines.prepend(lines.isEmpty()
                      ? tr("Your step does not fit the ticket as it is now. Nothing you typed is lost.")
                      : tr("Somebody else was faster. Your step was not taken; nothing you typed is lost."));
    m_conflictText->setText(lines.join(u'\n'));
    m_conflictPanel->show();
    m_sendAnyway->setFocus();
}

} // namespace desk
