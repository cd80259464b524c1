#include "reveal_dialog.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <chrono>

#include "card_warning.h"
#include "chip.h"
#include "command_status.h"
#include "key_button.h"
#include "key_choice.h"
#include "panel.h"
#include "small_screen.h"
#include "text_label.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace desk {

namespace {

constexpr qint64 lifeSeconds = 120;

} // namespace

RevealDialog::RevealDialog(DeskContext &desk, const UserNo &user, RevealField field, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_user(user)
    , m_field(field)
    , m_attempt(desk.workspace)
    , m_copying(desk.workspace)
    , m_clipboard(&SecretClipboard::ofProgram())
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"revealDialog"_s);
    setProperty("about", u"%1 %2"_s.arg(user.value(), toText(field)));
    setWindowTitle(tr("Reveal a field"));
    resizeOnScreen(*this, {440, 400});
    m_pages->addWidget(makeAskPage());
    m_pages->addWidget(makeValuePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(textLabel(tr("%1 of %2").arg(wordOf(field), user.value()), TextRole::Title, this));
    layout->addWidget(m_pages, 1);
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &RevealDialog::tick);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &RevealDialog::refresh);
    connect(m_clipboard, &SecretClipboard::cleared, m_copied, &QLabel::clear);
    m_reason->setFocus();
    refresh();
}

QWidget *RevealDialog::makeAskPage()
{
    auto *page = new QWidget(this);
    m_reason = new KeyChoice(1, page);
    for (size_t i = 0; i < closedSet<RevealReason>.size(); ++i)
        m_reason->add(u"revealReason_"_s + toText(RevealReason(i)), wordOf(RevealReason(i)));
    m_note = new QLineEdit(page);
    m_note->setObjectName(u"revealNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note, if there is one"));
    m_show = new QPushButton(tr("Show for 120 seconds"), page);
    m_show->setObjectName(u"revealShow"_s);
    m_show->setAccessibleName(m_show->text());
    m_show->setProperty("kind", u"primary"_s);
    m_show->setDefault(true);
    m_status = new CommandStatus(m_attempt, page);
    m_status->setObjectName(u"revealStatus"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(
        textLabel(tr("Why do you need to see it? Your name, the field and the reason are recorded."),
                  TextRole::Muted, page));
    layout->addWidget(m_reason);
    layout->addWidget(m_note);
    layout->addWidget(new CardWarning(m_note, page));
    layout->addStretch(1);
    layout->addWidget(m_status);
    layout->addWidget(m_show, 0, Qt::AlignRight);
    connect(m_reason, &KeyChoice::chosen, this, &RevealDialog::refresh);
    connect(m_show, &QPushButton::clicked, this, &RevealDialog::ask);
    return page;
}

QWidget *RevealDialog::makeValuePage()
{
    auto *page = new QWidget(this);
    auto *panel = new Panel({}, page);
    m_value = new QLabel(panel);
    m_value->setObjectName(u"revealValue"_s);
    m_value->setAccessibleName(wordOf(m_field));
    m_value->setTextFormat(Qt::PlainText);
    m_value->setProperty("role", u"figure"_s);
    m_value->setWordWrap(true);
    m_value->setAlignment(Qt::AlignCenter);
    m_left = new Chip(panel);
    m_left->setObjectName(u"revealLeft"_s);
    panel->body()->addStretch(1);
    panel->body()->addWidget(m_value);
    panel->body()->addWidget(m_left, 0, Qt::AlignHCenter);
    panel->body()->addStretch(1);
    m_copied = textLabel({}, TextRole::Muted, page);
    m_copied->setObjectName(u"revealCopied"_s);
    m_copy = new KeyButton(tr("Copy"), QKeySequence(Qt::Key_C), ButtonKind::Plain, page);
    m_copy->setObjectName(u"revealCopy"_s);
    m_copy->setAutoDefault(false);
    m_close = new QPushButton(tr("Hide now"), page);
    m_close->setObjectName(u"revealHide"_s);
    m_close->setAccessibleName(m_close->text());
    auto *copying = new CommandStatus(m_copying, page);
    copying->setObjectName(u"copyStatus"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_copied, 1);
    foot->addWidget(m_copy);
    foot->addWidget(m_close);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel, 1);
    layout->addWidget(copying);
    layout->addLayout(foot);
    connect(m_copy, &QPushButton::clicked, this, &RevealDialog::copy);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    return page;
}

void RevealDialog::ask()
{
    if (!m_show->isEnabled())
        return;
    const auto reason = RevealReason(m_reason->choice());
    m_attempt.send<Revealed>(
        [this, reason, note = m_note->text().trimmed()](const CommandId &command) {
            return m_desk.workspace.contacts().reveal(command, m_user, m_field, reason, note);
        },
        [this](const Revealed &revealed) { showValue(revealed); });
}

void RevealDialog::showValue(const Revealed &revealed)
{
    const QDateTime now = m_desk.clock.now();
    const qint64 life = now.secsTo(revealed.expiresAt);
    // A seat whose clock is wrong shows it for the full life and not longer.
    m_expires = now.addSecs(life > 0 && life <= lifeSeconds ? life : lifeSeconds);
    m_grant = revealed.grant;
    m_value->setText(revealed.value);
    m_pages->setCurrentIndex(1);
    m_copy->setEnabled(true);
    m_close->setDefault(true);
    m_close->setFocus();
    m_timer.start();
    tick();
}

/// On record first, then on the clipboard; what was hidden meanwhile is not copied any more.
void RevealDialog::copy()
{
    m_copying.send<QDateTime>(
        [this](const CommandId &command) { return m_desk.workspace.contacts().recordCopy(command, m_grant); },
        [this](const QDateTime &) {
            if (!isShown())
                return;
            m_clipboard->copy(m_value->text());
            m_copied->setText(tr("Copied. The clipboard is emptied after 30 seconds."));
        });
}

void RevealDialog::tick()
{
    const qint64 left = m_desk.clock.now().secsTo(m_expires);
    if (left <= 0) {
        forget();
        return;
    }
    m_left->setStatus(
        {u"●"_s, tr("Hidden in %1:%2").arg(left / 60).arg(left % 60, 2, 10, QChar(u'0')), Tone::Warn});
}

void RevealDialog::forget()
{
    if (!m_expires.isValid())
        return;
    m_timer.stop();
    m_expires = {};
    m_value->setText(tr("Hidden again"));
    m_left->setStatus({u"■"_s, tr("The time is over"), Tone::Neutral});
    m_copy->setEnabled(false);
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
}

void RevealDialog::hideEvent(QHideEvent *event)
{
    forget();
    QDialog::hideEvent(event);
}

void RevealDialog::refresh()
{
    m_reason->setEnabled(!m_attempt.isOpen());
    m_note->setReadOnly(m_attempt.isOpen());
    m_show->setEnabled(m_reason->choice() >= 0 && !m_attempt.isOpen());
    m_status->setHint(m_reason->choice() < 0 ? tr("Choose a reason: press 1 to 4.") : QString());
}

} // namespace desk
