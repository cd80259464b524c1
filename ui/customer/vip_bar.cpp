#include "vip_bar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "answer.h"
#include "card_warning.h"
#include "command_status.h"
#include "text_label.h"
#include "vip_lock.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int leastNote = 8;

} // namespace

VipBar::VipBar(DeskContext &desk, const UserNo &user, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_user(user)
    , m_attempt(desk.workspace)
    , m_text(textLabel({}, TextRole::Warn, this))
    , m_note(new QLineEdit(this))
    , m_ask(new QPushButton(tr("Ask for access"), this))
    , m_status(new CommandStatus(m_attempt, this))
{
    setObjectName(u"vipBar"_s);
    setAccessibleName(tr("Access to a VIP customer"));
    m_text->setObjectName(u"vipText"_s);
    m_text->setWordWrap(false);
    m_note->setObjectName(u"vipNote"_s);
    m_note->setAccessibleName(tr("Why you need to look"));
    m_note->setPlaceholderText(tr("Why you need to look, in at least 8 characters"));
    m_note->setMaxLength(500);
    m_ask->setObjectName(u"vipAsk"_s);
    m_ask->setAccessibleName(m_ask->text());
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_note, 1);
    row->addWidget(m_ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(new CardWarning(m_note, this));
    layout->addWidget(m_status);
    m_status->hideWhenSilent();
    connect(m_note, &QLineEdit::textChanged, this, &VipBar::refresh);
    connect(m_note, &QLineEdit::returnPressed, this, &VipBar::ask);
    connect(m_ask, &QPushButton::clicked, this, &VipBar::ask);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, [this] {
        if (m_attempt.phase() == CommandAttempt::Phase::Refused
            && m_attempt.error()->reason == u"request_open")
            m_state = State::Asked;
        refresh();
    });
    hide();
}

void VipBar::setLocked(bool locked)
{
    const bool news = locked && !isLocked();
    setVisible(locked);
    if (!locked)
        m_state = State::Locked;
    refresh();
    if (!news)
        return;
    // They may have asked before a lock of the seat, or yesterday evening.
    askForMine([this](bool waits) {
        if (!waits || m_state != State::Locked)
            return;
        m_state = State::Asked;
        refresh();
    });
}

void VipBar::lookAgain()
{
    if (!isLocked() || m_state != State::Asked)
        return;
    askForMine([this](bool waits) {
        if (!waits)
            readOutcome();
    });
}

void VipBar::askForMine(const std::function<void(bool)> &then)
{
    onAnswer(this, m_desk.workspace.vip().openRequests(),
             [this, then](const Result<QList<VipRequest>> &answer) {
                 const auto mine = [this](const VipRequest &one) {
                     return one.userNo == m_user && one.requestedBy == m_desk.self.name;
                 };
                 if (answer)
                     then(std::ranges::any_of(*answer, mine));
             });
}

/// Decided or lapsed: the records themselves say which.
void VipBar::readOutcome()
{
    onAnswer(this, m_desk.workspace.customers().accounts(m_user),
             [this](const Result<QList<Account>> &answer) {
                 if (answer) {
                     Q_EMIT letIn();
                 } else if (isVipLocked(answer.error()) && m_state == State::Asked) {
                     m_state = State::Declined;
                     refresh();
                 }
             });
}

void VipBar::ask()
{
    if (!m_ask->isEnabled())
        return;
    m_attempt.send<VipRequestId>(
        [this, note = m_note->text().trimmed()](const CommandId &command) {
            return m_desk.workspace.vip().request(command, m_user, note);
        },
        [this](const VipRequestId &) {
            m_state = State::Asked;
            m_note->clear();
            refresh();
        });
}

void VipBar::refresh()
{
    const bool asked = m_state == State::Asked;
    m_text->setText(asked
                        ? tr("★ Asked for access: a supervisor decides under Approvals. The records open by "
                             "themselves.")
                    : m_state == State::Declined ? tr("★ VIP: you were not let in. You can ask again.")
                                                 : tr("★ VIP: locked until a supervisor lets you look."));
    m_note->setVisible(!asked);
    m_ask->setVisible(!asked);
    m_note->setReadOnly(m_attempt.isOpen());
    m_ask->setEnabled(m_note->text().trimmed().size() >= leastNote && !m_attempt.isOpen());
}

} // namespace desk
