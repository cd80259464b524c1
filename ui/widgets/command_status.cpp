#include "command_status.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "error_text.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

CommandStatus::CommandStatus(CommandAttempt &attempt, QWidget *parent)
    : QWidget(parent)
    , m_attempt(attempt)
    , m_label(textLabel({}, TextRole::Muted, this))
    , m_again(new QPushButton(tr("Ask again"), this))
{
    m_label->setObjectName(u"commandStatus"_s);
    m_again->setObjectName(u"askAgain"_s);
    m_again->setAccessibleName(m_again->text());
    m_again->setToolTip(tr("Asks for the answer to the same step; it is never done twice."));
    m_again->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label, 1);
    row->addWidget(m_again);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &CommandStatus::show);
    connect(m_again, &QPushButton::clicked, &m_attempt, &CommandAttempt::askAgain);
    show();
}

void CommandStatus::hideWhenSilent()
{
    m_hidesWhenSilent = true;
    show();
}

void CommandStatus::setHint(const QString &hint)
{
    m_hint = hint;
    show();
}

QString CommandStatus::text() const
{
    return m_label->text();
}

void CommandStatus::show()
{
    word();
    if (m_hidesWhenSilent)
        setVisible(!m_label->text().isEmpty());
}

void CommandStatus::word()
{
    using Phase = CommandAttempt::Phase;
    m_again->setVisible(m_attempt.phase() == Phase::Unconfirmed);
    switch (m_attempt.phase()) {
    case Phase::Sending:
        m_label->setText(tr("… Sending"));
        setTextRole(m_label, TextRole::Muted);
        return;
    case Phase::Unconfirmed:
        m_label->setText(
            tr("? Unconfirmed: it was sent, the answer is not there yet. Checking; nothing is done twice."));
        setTextRole(m_label, TextRole::Warn);
        return;
    case Phase::Refused:
        m_label->setText(u"✕ "_s + errorText(*m_attempt.error()).text());
        setTextRole(m_label, TextRole::Bad);
        return;
    default:
        m_label->setText(m_hint);
        setTextRole(m_label, TextRole::Muted);
    }
}

} // namespace desk
