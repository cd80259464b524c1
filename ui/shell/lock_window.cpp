#include "lock_window.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

#include "error_text.h"
#include "icons.h"
#include "panel.h"
#include "text_label.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace desk {

static constexpr int longestPause = 60; ///< s

LockWindow::LockWindow(const Clock &clock, const QString &person, Key key, bool draftsLast, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_key(key)
    , m_about(textLabel({}, TextRole::Body, this))
    , m_label(textLabel(tr("Password"), TextRole::Muted, this))
    , m_password(new QLineEdit(this))
    , m_unlock(new QPushButton(tr("Unlock"), this))
    , m_switch(new QPushButton(tr("Switch person"), this))
    , m_progress(new QProgressBar(this))
    , m_problem(new Panel({}, this))
    , m_problemTitle(textLabel({}, TextRole::Bad, m_problem))
    , m_problemAdvice(textLabel({}, TextRole::Body, m_problem))
{
    setObjectName(u"lockWindow"_s);
    setProperty("role", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("WalletDesk is locked"));
    setWindowIcon(deskIcon(u"walletdesk"_s, Tone::Accent));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(32, 24, 32, 24);
    rows->addStretch(2);
    auto *columns = new QHBoxLayout;
    columns->addStretch();
    columns->addWidget(makeForm(person, draftsLast)); // no alignment: its lines are as high as they wrap
    columns->addStretch();
    rows->addLayout(columns);
    rows->addStretch(3);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &LockWindow::refresh);
    connect(m_unlock, &QPushButton::clicked, this, &LockWindow::ask);
    connect(m_password, &QLineEdit::returnPressed, this, &LockWindow::ask);
    connect(m_switch, &QPushButton::clicked, this, &LockWindow::switchAsked);
    setKey(key);
}

QWidget *LockWindow::makeForm(const QString &person, bool draftsLast)
{
    auto *panel = new Panel({}, this);
    panel->setFixedWidth(440);
    QVBoxLayout *form = panel->body();
    form->setSpacing(8);
    auto *head = new QHBoxLayout;
    auto *sign = new QLabel(panel);
    sign->setPixmap(deskIcon(u"lock"_s, Tone::Accent).pixmap(22, 22));
    head->addWidget(sign);
    head->addWidget(textLabel(tr("WalletDesk is locked"), TextRole::Title, panel), 1);
    form->addLayout(head);
    auto *name = textLabel(tr("Signed in: %1").arg(person), TextRole::Body, panel);
    name->setObjectName(u"lockPerson"_s);
    form->addWidget(name);
    m_about->setObjectName(u"lockAbout"_s);
    m_about->setWordWrap(true);
    form->addWidget(m_about);
    form->addSpacing(4);
    m_password->setObjectName(u"lockPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setToolTip(tr("The password that you sign in with."));
    m_label->setBuddy(m_password);
    form->addWidget(m_label);
    form->addWidget(m_password);
    m_problem->setObjectName(u"lockProblem"_s);
    m_problem->setTone(Tone::Bad);
    m_problem->body()->setSpacing(4);
    m_problemTitle->setObjectName(u"lockProblemTitle"_s);
    for (QLabel *label : {m_problemTitle, m_problemAdvice}) {
        label->setWordWrap(true);
        m_problem->body()->addWidget(label);
    }
    m_problem->hide();
    form->addWidget(m_problem);
    m_unlock->setObjectName(u"lockUnlock"_s);
    m_unlock->setProperty("kind", u"primary"_s);
    m_unlock->setAccessibleName(m_unlock->text());
    m_unlock->setToolTip(tr("Unlock (Enter)."));
    for (QPushButton *button : {m_unlock, m_switch})
        button->setAutoDefault(true); // no dialog that would do it: Enter presses what has the focus
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Connecting to the workspace…"));
    QSizePolicy keep(QSizePolicy::Expanding, QSizePolicy::Fixed);
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    m_progress->hide();
    form->addWidget(m_unlock);
    form->addWidget(m_progress);
    m_switch->setObjectName(u"lockSwitch"_s);
    m_switch->setProperty("kind", u"link"_s);
    m_switch->setAccessibleName(m_switch->text());
    m_switch->setToolTip(tr("Signs %1 out, so that somebody else can sign in.").arg(person));
    auto *note = textLabel(
        draftsLast ? tr("Tabs are closed then; drafts on tickets stay, encrypted, for %1 alone.").arg(person)
                   : tr("Tabs are closed then, and what %1 typed and did not send is lost: this "
                        "computer has no keychain.")
                         .arg(person),
        TextRole::Muted, panel);
    note->setWordWrap(true);
    form->addWidget(m_switch, 0, Qt::AlignHCenter);
    form->addWidget(note);
    return panel;
}

void LockWindow::setKey(Key key)
{
    m_key = key;
    const bool password = key == Key::Password;
    m_label->setVisible(password);
    m_password->setVisible(password);
    m_about->setText(password ? tr("Your tabs and what you typed come back with your password.")
                              : tr("This workspace has no password: anybody at this computer can unlock it. "
                                   "Set one with “walletdeskctl staff password”."));
    setFocusProxy(password ? static_cast<QWidget *>(m_password) : m_unlock);
    setFocus();
}

int LockWindow::pauseAfter(int wrong)
{
    constexpr int free = 2;
    return wrong <= free ? 0 : std::min(longestPause, 5 << std::min(wrong - free - 1, 10));
}

int LockWindow::waiting() const
{
    return m_until.isValid() ? int(std::clamp<qint64>(m_clock.now().secsTo(m_until), 0, longestPause)) : 0;
}

void LockWindow::ask()
{
    if (m_busy || waiting() > 0)
        return;
    const QString password = m_password->text();
    if (m_key == Key::Password && password.isEmpty()) {
        showProblem(tr("The password is missing."), tr("Type the one that you sign in with."));
        return;
    }
    m_password->clear();
    Q_EMIT unlockAsked(password);
}

void LockWindow::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    if (busy)
        m_problem->hide();
    refresh();
}

void LockWindow::refuse(const Error &error)
{
    if (error.reason == u"wrong_password") {
        if (m_key == Key::None)
            setKey(Key::Password); // one was set meanwhile
        else
            m_until = m_clock.now().addSecs(pauseAfter(++m_wrong));
        showProblem(tr("The password is wrong."), tr("Check Caps Lock, then try again."));
    } else {
        const ErrorText text = errorText(error);
        showProblem(text.title, text.advice);
    }
    setBusy(false);
    m_problem->show();
}

void LockWindow::refresh()
{
    const int left = waiting();
    const bool may = !m_busy && left == 0;
    m_password->setEnabled(may);
    m_unlock->setEnabled(may);
    m_switch->setEnabled(!m_busy);
    m_unlock->setText(left > 0 ? tr("Try again in %n s", nullptr, left) : tr("Unlock"));
    m_unlock->setAccessibleName(m_unlock->text());
    if (left > 0) {
        m_timer.start();
    } else {
        m_timer.stop();
        if (may && isVisible())
            focusProxy()->setFocus();
    }
}

void LockWindow::showProblem(const QString &title, const QString &advice)
{
    m_problemTitle->setText(u"✕ "_s + title);
    m_problemAdvice->setText(advice);
    m_problem->setAccessibleName(title);
    m_problem->setAccessibleDescription(advice);
    m_problem->show();
}

} // namespace desk
