#include "incident_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "card_warning.h"
#include "command_status.h"
#include "diagnosis_words.h"
#include "error_text.h"
#include "format.h"
#include "key_button.h"
#include "small_screen.h"
#include "text_label.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    return layout;
}

KeyButton *addButton(QVBoxLayout *layout, const QString &name, const QString &text, const QKeySequence &key,
                     QWidget *page)
{
    auto *button = new KeyButton(text, key, ButtonKind::Primary, page);
    button->setObjectName(name);
    button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(button);
    layout->addLayout(row);
    return button;
}

bool isEmpty(const QPlainTextEdit *edit)
{
    return edit->toPlainText().trimmed().isEmpty();
}

} // namespace

IncidentDialog::IncidentDialog(DeskContext &desk, const IncidentId &id, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_id(id)
    , m_work(desk.workspace.incidents())
    , m_attempt(desk.workspace)
    , m_title(textLabel(tr("Incident"), TextRole::Title, this))
    , m_facts(textLabel({}, TextRole::Muted, this))
    , m_steps(new QTabBar(this))
    , m_results(textLabel({}, TextRole::Body, this))
    , m_status(new CommandStatus(m_attempt, this))
{
    setObjectName(u"incidentDialog"_s);
    setProperty("about", id.value());
    setWindowTitle(tr("Incident"));
    resizeOnScreen(*this, {640, 520});
    m_facts->setObjectName(u"incidentFacts"_s);
    m_results->setObjectName(u"incidentResults"_s);
    m_steps->setObjectName(u"incidentSteps"_s);
    m_steps->setAccessibleName(tr("Steps of the incident"));
    m_steps->setDrawBase(false);
    for (const QString &step : {tr("Tickets"), tr("Announcement"), tr("Reply"), tr("Close")})
        m_steps->addTab(step);
    auto *pages = new QStackedWidget(this);
    for (QWidget *page : {makeTickets(), makeAnnouncement(), makeReply(), makeClose()})
        pages->addWidget(page);
    auto *done = new QPushButton(tr("Done"), this);
    done->setObjectName(u"incidentDone"_s);
    done->setAccessibleName(tr("Close this dialog"));
    done->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_steps);
    layout->addWidget(pages, 1);
    layout->addWidget(m_results);
    layout->addLayout(foot);
    connect(m_steps, &QTabBar::currentChanged, pages, &QStackedWidget::setCurrentIndex);
    connect(done, &QPushButton::clicked, this, &IncidentDialog::reject);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &IncidentDialog::refresh);
    read();
    refresh();
}

QWidget *IncidentDialog::makeTickets()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    layout->addWidget(
        textLabel(tr("Unsolved tickets about payments that fall in this incident. Space chooses one."),
                  TextRole::Muted, page));
    m_list = new QListWidget(page);
    m_list->setObjectName(u"incidentTickets"_s);
    m_list->setAccessibleName(tr("Tickets of the incident"));
    layout->addWidget(m_list, 1);
    m_attachChosen = addButton(layout, u"attachChosen"_s, tr("Attach the chosen ones"),
                               QKeySequence(Qt::CTRL | Qt::Key_Return), page);
    m_attachAll =
        addButton(layout, u"attachAll"_s, tr("Attach all"), QKeySequence(Qt::ALT | Qt::Key_A), page);
    connect(m_list, &QListWidget::itemChanged, this, &IncidentDialog::refresh);
    connect(m_attachChosen, &QPushButton::clicked, this, [this] { attach(chosenTickets()); });
    connect(m_attachAll, &QPushButton::clicked, this, [this] { attach(std::nullopt); });
    return page;
}

QPlainTextEdit *IncidentDialog::makeText(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessible);
    edit->setToolTip(accessible);
    edit->setTabChangesFocus(true);
    connect(edit, &QPlainTextEdit::textChanged, this, &IncidentDialog::refresh);
    return edit;
}

QWidget *IncidentDialog::makeAnnouncement()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    layout->addWidget(
        textLabel(tr("Everybody at a desk sees it, until the incident is closed."), TextRole::Muted, page));
    m_zh = makeText(u"announcementZh"_s, tr("Announcement in Chinese"), page);
    m_en = makeText(u"announcementEn"_s, tr("Announcement in English"), page);
    for (QPlainTextEdit *edit : {m_zh, m_en}) {
        layout->addWidget(textLabel(edit->accessibleName(), TextRole::Heading, page));
        layout->addWidget(edit, 1);
        layout->addWidget(new CardWarning(edit, page));
    }
    m_announce =
        addButton(layout, u"announceIncident"_s, tr("Announce"), QKeySequence(Qt::ALT | Qt::Key_N), page);
    connect(m_announce, &QPushButton::clicked, this, &IncidentDialog::announce);
    return page;
}

QWidget *IncidentDialog::makeReply()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    layout->addWidget(textLabel(tr("One reply, sent to the customer of every attached ticket, once."),
                                TextRole::Muted, page));
    m_reply = makeText(u"incidentReply"_s, tr("Reply to the customers"), page);
    layout->addWidget(m_reply, 1);
    layout->addWidget(new CardWarning(m_reply, page));
    m_send = addButton(layout, u"sendIncidentReply"_s, tr("Send"), QKeySequence(Qt::ALT | Qt::Key_S), page);
    connect(m_send, &QPushButton::clicked, this, &IncidentDialog::reply);
    return page;
}

QWidget *IncidentDialog::makeClose()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    layout->addWidget(
        textLabel(tr("Ends the incident and its announcement, and resolves the attached tickets."),
                  TextRole::Muted, page));
    m_disposition = new QComboBox(page);
    m_disposition->setObjectName(u"incidentDisposition"_s);
    m_disposition->setAccessibleName(tr("How the tickets end"));
    m_disposition->setToolTip(m_disposition->accessibleName());
    for (size_t i = 0; i < closedSet<Disposition>.size(); ++i)
        m_disposition->addItem(wordOf(Disposition(i)), int(i));
    layout->addWidget(textLabel(m_disposition->accessibleName(), TextRole::Heading, page));
    layout->addWidget(m_disposition);
    m_note = makeText(u"incidentNote"_s, tr("What was found"), page);
    layout->addWidget(textLabel(m_note->accessibleName(), TextRole::Heading, page));
    layout->addWidget(m_note, 1);
    layout->addWidget(new CardWarning(m_note, page));
    m_close = addButton(layout, u"closeIncident"_s, tr("Close the incident"),
                        QKeySequence(Qt::ALT | Qt::Key_C), page);
    connect(m_close, &QPushButton::clicked, this, &IncidentDialog::closeIncident);
    return page;
}

void IncidentDialog::read()
{
    m_readingIncident.ask(
        this, [this](std::stop_token) { return m_desk.workspace.incidents().incident(m_id); },
        [this](const Result<Incident> &incident) {
            if (!incident)
                return m_results->setText(u"✕ "_s + errorText(incident.error()).text());
            const bool first = !m_incident;
            m_incident = *incident;
            if (first)
                proposeTexts();
            refresh();
        });
    m_readingTickets.ask(
        this, [this](std::stop_token) { return m_desk.workspace.incidents().incidentTickets(m_id); },
        [this](const Result<QList<IncidentTicket>> &tickets) {
            if (!tickets)
                return m_results->setText(u"✕ "_s + errorText(tickets.error()).text());
            m_tickets = *tickets;
            showTickets();
            refresh();
        });
}

void IncidentDialog::proposeTexts()
{
    const bool told = m_incident->announcedAt.isValid();
    // Data in two languages, not a text of the program: both are proposed whatever it speaks.
    const auto propose = [](QPlainTextEdit *edit, const QString &text) {
        if (isEmpty(edit)) // else it was typed before the seat was locked
            edit->setPlainText(text);
    };
    propose(m_zh, told ? m_incident->announcement.zhCN
                       : u"%1 支付异常，正在处理。请勿让客户重复付款。"_s.arg(m_incident->label));
    propose(m_en,
            told
                ? m_incident->announcement.en
                : u"Payments by %1 are disturbed; it is being worked on. Do not ask customers to pay again."_s
                      .arg(m_incident->label));
    propose(m_reply, m_incident->reply);
}

void IncidentDialog::showTickets()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const IncidentTicket &one : std::as_const(m_tickets)) {
        QStringList parts{one.ticketNo.value(), one.customer, one.subject, statusOf(one.state).text()};
        if (one.attached)
            parts << tr("attached");
        if (one.repliedAt.isValid())
            parts << tr("answered");
        if (one.settledAt.isValid())
            parts << tr("settled");
        auto *item = new QListWidgetItem(parts.join(u" · "_s), m_list);
        item->setData(Qt::UserRole, one.ticketNo.value());
        item->setFlags(one.attached ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                    : item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(one.attached ? Qt::Checked : Qt::Unchecked);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

QList<TicketNo> IncidentDialog::chosenTickets() const
{
    QList<TicketNo> chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem *item = m_list->item(i);
        if (item->flags().testFlag(Qt::ItemIsUserCheckable) && item->checkState() == Qt::Checked)
            chosen.append(TicketNo(item->data(Qt::UserRole).toString()));
    }
    return chosen;
}

void IncidentDialog::changed(const QString &told)
{
    m_results->setText(u"✓ "_s + told);
    Q_EMIT m_desk.navigator.incidentsChanged();
    read();
}

void IncidentDialog::attach(const std::optional<QList<TicketNo>> &tickets)
{
    m_attempt.send<int>(
        [this, tickets](const CommandId &command) {
            return m_desk.workspace.incidents().attachTickets(command, m_id, tickets);
        },
        [this](int added) { changed(tr("%n ticket(s) attached.", nullptr, added)); });
}

void IncidentDialog::announce()
{
    const LocalText text{m_en->toPlainText().trimmed(), m_zh->toPlainText().trimmed()};
    m_attempt.send<QDateTime>(
        [this, text](const CommandId &command) {
            return m_desk.workspace.incidents().announceIncident(command, m_id, text);
        },
        [this](const QDateTime &) { changed(tr("Announced to everybody.")); });
}

void IncidentDialog::reply()
{
    const QString text = m_reply->toPlainText().trimmed();
    m_attempt.send<QList<TicketResult>>(
        [this, text](const CommandId &command) { return m_work.reply(command, m_id, text); },
        [this](const QList<TicketResult> &results) {
            showResults(results, tr("%n ticket(s) answered.", nullptr,
                                    int(std::ranges::count_if(
                                        results, [](const TicketResult &one) { return !one.refused; }))));
        });
}

void IncidentDialog::closeIncident()
{
    const auto disposition = Disposition(m_disposition->currentData().toInt());
    const QString note = m_note->toPlainText().trimmed();
    m_attempt.send<QList<TicketResult>>(
        [this, disposition, note](const CommandId &command) {
            return m_work.close(command, m_id, disposition, note);
        },
        [this](const QList<TicketResult> &results) {
            showResults(results, tr("The incident is closed; %n ticket(s) settled.", nullptr,
                                    int(std::ranges::count_if(
                                        results, [](const TicketResult &one) { return !one.refused; }))));
        });
}

void IncidentDialog::showResults(const QList<TicketResult> &results, const QString &told)
{
    QStringList refused;
    for (const TicketResult &one : results) {
        Q_EMIT m_desk.navigator.ticketChanged(one.ticketNo);
        if (one.refused)
            refused << u"✕ %1: %2"_s.arg(one.ticketNo.value(), errorText(*one.refused).title);
    }
    changed(refused.isEmpty() ? told : told + u'\n' + refused.join(u'\n'));
}

void IncidentDialog::refresh()
{
    const bool open = m_incident && m_incident->isOpen() && !m_attempt.isOpen();
    if (m_incident) {
        const DeclareIncident &declared = m_incident->declared;
        const QString code = declared.responseCode.isEmpty()
                                 ? tr("no answer")
                                 : schemeName(declared.scheme) + u' ' + declared.responseCode;
        m_title->setText(u"%1 · %2"_s.arg(m_incident->label, code));
        m_facts->setText(
            tr("Since %1, declared by %2. %n ticket(s), %3 answered, %4 settled.", nullptr,
               m_incident->tickets)
                .arg(formatInstant(declared.startedAt, m_desk.clock.now()), m_incident->declaredBy)
                .arg(m_incident->replied)
                .arg(m_incident->settled)
            + (m_incident->isOpen() ? QString() : u' ' + tr("Closed.")));
    }
    const auto others =
        std::ranges::count_if(m_tickets, [](const IncidentTicket &one) { return !one.attached; });
    const int unanswered = m_incident ? m_incident->tickets - m_incident->replied : 0;
    const int unsettled = m_incident ? m_incident->tickets - m_incident->settled : 0;
    m_attachAll->setText(tr("Attach all %n", nullptr, int(others)));
    m_attachAll->setEnabled(open && others > 0);
    m_attachChosen->setEnabled(open && !chosenTickets().isEmpty());
    m_announce->setEnabled(open && !isEmpty(m_zh) && !isEmpty(m_en));
    m_reply->setReadOnly(m_incident && m_incident->repliedAt.isValid());
    m_send->setText(tr("Send to %n ticket(s)", nullptr, unanswered));
    m_send->setEnabled(open && !isEmpty(m_reply) && unanswered > 0);
    m_close->setText(tr("Close the incident and resolve %n ticket(s)", nullptr, unsettled));
    // Closing goes on with the tickets that are left, also when the incident itself is closed.
    m_close->setEnabled((open || (m_incident && unsettled > 0 && !m_attempt.isOpen())) && !isEmpty(m_note));
}

void IncidentDialog::reject()
{
    if (m_attempt.phase() != CommandAttempt::Phase::Sending)
        QDialog::reject();
}

} // namespace desk
