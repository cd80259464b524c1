#include "ticket_composer.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <chrono>

#include "card_warning.h"
#include "command_status.h"
#include "format.h"
#include "key_button.h"
#include "text_label.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace desk {

TicketComposer::TicketComposer(DeskContext &desk, CommandAttempt &attempt, const TicketNo &ticket,
                               QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_attempt(attempt)
    , m_ticket(ticket)
    , m_toReply(new KeyButton(tr("Reply to customer"), QKeySequence(Qt::Key_R), ButtonKind::Plain, this))
    , m_toNote(new KeyButton(tr("Internal note"), QKeySequence(Qt::Key_N), ButtonKind::Plain, this))
    , m_audience(textLabel({}, TextRole::Muted, this))
    , m_draft(textLabel({}, TextRole::Muted, this))
    , m_reply(makeEdit(DraftKind::Reply))
    , m_note(makeEdit(DraftKind::Note))
    , m_edits(new QStackedWidget(this))
    , m_replyCards(new CardWarning(m_reply, m_reply))
    , m_noteCards(new CardWarning(m_note, m_note))
    , m_status(new CommandStatus(attempt, this))
    , m_sendReply(
          new KeyButton(tr("Send reply"), QKeySequence(Qt::CTRL | Qt::Key_Return), ButtonKind::Primary, this))
    , m_sendNote(new KeyButton(tr("Save internal note"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                               ButtonKind::Plain, this))
{
    m_toReply->setObjectName(u"composeReply"_s);
    m_toNote->setObjectName(u"composeNote"_s);
    m_toNote->setProperty("tone", u"warn"_s);
    m_sendReply->setObjectName(u"sendReply"_s);
    m_sendNote->setObjectName(u"sendNote"_s);
    m_sendNote->setProperty("tone", u"warn"_s);
    m_draft->setObjectName(u"draftState"_s);
    m_draft->setWordWrap(false);
    m_audience->setObjectName(u"composeAudience"_s);
    m_audience->setWordWrap(false);
    for (const auto &[edit, cards] : {std::pair(m_reply, m_replyCards), std::pair(m_note, m_noteCards)}) {
        auto *page = new QWidget(this);
        auto *rows = new QVBoxLayout(page);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(4);
        rows->addWidget(edit, 1);
        rows->addWidget(cards);
        m_edits->addWidget(page);
    }
    for (KeyButton *mode : {m_toReply, m_toNote})
        mode->setCheckable(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_toReply);
    head->addWidget(m_toNote);
    head->addWidget(m_audience);
    head->addStretch(1);
    head->addWidget(m_draft);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(m_sendReply);
    foot->addWidget(m_sendNote);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_edits, 1);
    layout->addLayout(foot);

    connect(m_toReply, &QPushButton::clicked, this, [this] { setKind(DraftKind::Reply); });
    connect(m_toNote, &QPushButton::clicked, this, [this] { setKind(DraftKind::Note); });
    for (KeyButton *button : {m_sendReply, m_sendNote})
        connect(button, &QPushButton::clicked, this, &TicketComposer::send);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &TicketComposer::refresh);
    m_saving.setSingleShot(true);
    m_saving.setInterval(2s);
    connect(&m_saving, &QTimer::timeout, this, &TicketComposer::saveDrafts);
    restore();
    refresh();
}

TicketComposer::~TicketComposer()
{
    saveDrafts();
}

QPlainTextEdit *TicketComposer::makeEdit(DraftKind kind)
{
    auto *edit = new QPlainTextEdit(this);
    const bool reply = kind == DraftKind::Reply;
    edit->setObjectName(reply ? u"replyText"_s : u"noteText"_s);
    edit->setAccessibleName(reply ? tr("Reply to the customer") : tr("Internal note"));
    edit->setPlaceholderText(reply ? tr("What the customer will read")
                                   : tr("For colleagues only: what you found, what comes next"));
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(56);
    if (!reply)
        edit->setProperty("role", u"note"_s);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, kind] {
        m_dirty[size_t(kind)] = true;
        if (!m_saving.isActive())
            m_saving.start();
        refresh();
    });
    return edit;
}

void TicketComposer::restore()
{
    for (const DraftKind kind : {DraftKind::Note, DraftKind::Reply}) {
        if (const auto draft = m_desk.drafts.load(m_ticket, kind)) {
            edit(kind)->setPlainText(draft->text);
            edit(kind)->moveCursor(QTextCursor::End);
            m_draft->setText(
                tr("draft of %1 restored").arg(formatInstant(draft->savedAt, m_desk.clock.now())));
            m_kind = kind;
        }
        m_dirty[size_t(kind)] = false;
    }
    m_saving.stop();
}

void TicketComposer::saveDrafts()
{
    for (const DraftKind kind : {DraftKind::Reply, DraftKind::Note}) {
        if (!std::exchange(m_dirty[size_t(kind)], false))
            continue;
        const QDateTime now = m_desk.clock.now();
        m_desk.drafts.save(m_ticket, kind, text(kind), now);
        if (!m_desk.drafts.isHealthy())
            m_draft->setText(tr("✕ drafts cannot be saved on this computer"));
        else
            m_draft->setText(text(kind).isEmpty() ? QString()
                             : m_desk.drafts.isLasting()
                                 ? tr("draft saved, %1").arg(formatInstant(now, now))
                                 : tr("▲ draft kept only until you sign out: no keychain here"));
    }
}

void TicketComposer::showKind(DraftKind kind)
{
    m_kind = kind;
    refresh();
}

void TicketComposer::setKind(DraftKind kind)
{
    showKind(kind);
    edit(kind)->setFocus();
}

QString TicketComposer::text(DraftKind kind) const
{
    return edit(kind)->toPlainText();
}

void TicketComposer::addToReply(const QString &text)
{
    setKind(DraftKind::Reply);
    m_reply->moveCursor(QTextCursor::End);
    m_reply->insertPlainText(m_reply->toPlainText().isEmpty() ? text : u"\n\n"_s + text);
    m_reply->ensureCursorVisible();
}

void TicketComposer::sent(DraftKind kind)
{
    edit(kind)->clear();
    m_dirty[size_t(kind)] = false;
    m_desk.drafts.remove(m_ticket, kind);
    m_draft->clear();
    refresh();
}

void TicketComposer::setOrders(const QStringList &orders)
{
    m_replyCards->setKnown(orders);
    m_noteCards->setKnown(orders);
}

void TicketComposer::setClosed(bool closed)
{
    m_closed = closed;
    refresh();
}

void TicketComposer::send()
{
    const QString body = text(m_kind).trimmed();
    if (!body.isEmpty() && !m_attempt.isOpen() && !m_closed)
        Q_EMIT sendWanted(m_kind, body);
}

void TicketComposer::refresh()
{
    const bool reply = m_kind == DraftKind::Reply;
    m_toReply->setChecked(reply);
    m_toNote->setChecked(!reply);
    m_edits->setCurrentWidget(edit(m_kind)->parentWidget());
    m_audience->setText(reply ? tr("→ goes to the customer") : tr("■ not visible to the customer"));
    setTextRole(m_audience, reply ? TextRole::Muted : TextRole::Warn);
    const bool may = !m_attempt.isOpen() && !m_closed;
    m_reply->setReadOnly(!may);
    m_note->setReadOnly(!may);
    m_sendReply->setVisible(reply);
    m_sendNote->setVisible(!reply);
    for (KeyButton *button : {m_sendReply, m_sendNote})
        button->setEnabled(may && !text(m_kind).trimmed().isEmpty());
    m_status->setHint(m_closed ? tr("The ticket is closed and takes no more text.") : QString());
}

} // namespace desk
