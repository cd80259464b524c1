#include "vip_bar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "card_warning.h"
#include "command_status.h"
#include "text_label.h"

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
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &VipBar::refresh);
    hide();
}

void VipBar::setLocked(bool locked)
{
    setVisible(locked);
    if (!locked)
        m_asked = false;
    refresh();
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
            m_asked = true;
            m_note->clear();
            refresh();
        });
}

void VipBar::refresh()
{
    const bool stands =
        m_attempt.phase() == CommandAttempt::Phase::Refused && m_attempt.error()->reason == u"request_open";
    const bool asked = m_asked || stands;
    m_text->setText(asked ? tr("★ Asked for access: a supervisor decides under Approvals. F5 reads again.")
                          : tr("★ VIP: locked until a supervisor lets you look."));
    m_note->setVisible(!asked);
    m_ask->setVisible(!asked);
    m_note->setReadOnly(m_attempt.isOpen());
    m_ask->setEnabled(m_note->text().trimmed().size() >= leastNote && !m_attempt.isOpen());
}

} // namespace desk
