#include "release_dialog.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "card_warning.h"
#include "command_status.h"
#include "hold_words.h"
#include "key_choice.h"
#include "panel.h"
#include "small_screen.h"
#include "text_label.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

ReleaseDialog::ReleaseDialog(DeskContext &desk, const Hold &hold, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_hold(hold)
    , m_attempt(desk.workspace)
    , m_reason(new KeyChoice(1, this))
    , m_note(new QPlainTextEdit(this))
    , m_status(new CommandStatus(m_attempt, this))
    , m_confirm(new QPushButton(tr("Request the release"), this))
{
    setObjectName(u"releaseDialog"_s);
    setProperty("about", hold.id.value());
    setWindowTitle(tr("Request a release"));
    resizeOnScreen(*this, {480, 510});
    for (size_t i = 0; i < closedSet<ReleaseReason>.size(); ++i)
        m_reason->add(u"releaseReason_"_s + toText(ReleaseReason(i)), wordOf(ReleaseReason(i)));
    m_note->setObjectName(u"releaseNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What was checked, and how"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);
    m_confirm->setObjectName(u"releaseConfirm"_s);
    m_confirm->setAccessibleName(m_confirm->text());
    m_confirm->setToolTip(tr("Ctrl+Enter"));
    m_confirm->setProperty("kind", u"primary"_s);
    m_confirm->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"releaseCancel"_s);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);

    auto *what = new Panel({}, this);
    what->body()->addWidget(
        textLabel(tr("%1 of %2").arg(wordOf(hold.scope), hold.customer), TextRole::Body, what));
    what->body()->addWidget(textLabel(HoldWords::placed(hold, desk.clock.now()), TextRole::Muted, what));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(what);
    layout->addWidget(textLabel(tr("Why it can be released"), TextRole::Heading, this));
    layout->addWidget(m_reason);
    layout->addWidget(textLabel(tr("Note"), TextRole::Heading, this));
    layout->addWidget(m_note);
    layout->addWidget(new CardWarning(m_note, this));
    layout->addStretch(1);
    layout->addLayout(foot);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &ReleaseDialog::send);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &ReleaseDialog::send);
    connect(m_reason, &KeyChoice::chosen, this, [this] {
        m_note->setFocus();
        refresh();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, &ReleaseDialog::refresh);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &ReleaseDialog::refresh);
    m_reason->setFocus();
    refresh();
}

void ReleaseDialog::send()
{
    if (!m_confirm->isEnabled())
        return;
    const auto reason = ReleaseReason(m_reason->choice());
    m_attempt.send<ReleaseRequestId>(
        [this, reason, note = m_note->toPlainText().trimmed()](const CommandId &command) {
            return m_desk.workspace.holds().requestRelease(command, m_hold.id, reason, note);
        },
        [this](const ReleaseRequestId &) {
            Q_EMIT m_desk.navigator.holdsChanged(m_hold.userNo);
            accept();
        });
}

void ReleaseDialog::refresh()
{
    const bool noted = m_note->toPlainText().trimmed().size() >= noteLength;
    QString hint = tr("A supervisor who neither placed the hold nor asked decides within 72 hours.");
    if (m_reason->choice() < 0)
        hint = tr("Choose a reason: press 1 to 5.");
    else if (!noted)
        hint = tr("Write a note of at least %n characters.", nullptr, noteLength);
    m_status->setHint(hint);
    m_reason->setEnabled(!m_attempt.isOpen());
    m_note->setReadOnly(m_attempt.isOpen());
    m_confirm->setEnabled(m_reason->choice() >= 0 && noted && !m_attempt.isOpen());
}

} // namespace desk
