#include "verify_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include "answer.h"
#include "chip.h"
#include "command_status.h"
#include "empty_state.h"
#include "panel.h"
#include "small_screen.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

enum Pages { StatePage, StartPage, QuestionsPage };

QPushButton *plainButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

} // namespace

VerifyDialog::VerifyDialog(DeskContext &desk, const UserNo &user, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_user(user)
    , m_attempt(desk.workspace)
    , m_pages(new QStackedWidget(this))
    , m_state(new EmptyState(this))
    , m_status(new CommandStatus(m_attempt, this))
{
    setObjectName(u"verifyDialog"_s);
    setProperty("about", user.value());
    setWindowTitle(tr("Verify the caller"));
    resizeOnScreen(*this, {560, 520});
    m_pages->addWidget(m_state);
    m_pages->addWidget(makeStartPage());
    m_pages->addWidget(makeQuestionsPage());
    auto *close = plainButton(u"verifyClose"_s, tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(textLabel(tr("Who is calling? %1").arg(user.value()), TextRole::Title, this));
    layout->addWidget(scrollPane(m_pages, this), 1);
    layout->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_state, &EmptyState::actionTriggered, this, &VerifyDialog::readContact);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &VerifyDialog::show);
    makeKeys();
    readContact();
}

QWidget *VerifyDialog::makeStartPage()
{
    auto *page = new Panel(tr("No contact is open"), this);
    page->body()->addWidget(textLabel(
        tr("A caller is verified within a contact. How do you talk to the customer?"), TextRole::Body, page));
    auto *row = new QHBoxLayout;
    for (size_t i = 0; i < closedSet<ContactChannel>.size(); ++i) {
        const auto channel = ContactChannel(i);
        QPushButton *button = plainButton(u"verifyStart_"_s + toText(channel), wordOf(channel), page);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, channel] { start(channel); });
    }
    row->addStretch(1);
    page->body()->addLayout(row);
    page->body()->addStretch(1);
    return page;
}

QWidget *VerifyDialog::makeQuestionsPage()
{
    auto *page = new QWidget(this);
    m_level = new Chip(page);
    m_level->setObjectName(u"verifyLevel"_s);
    m_levelText = textLabel({}, TextRole::Muted, page);
    m_locked = new Panel({}, page);
    m_locked->setObjectName(u"verifyLocked"_s);
    m_locked->setTone(Tone::Bad);
    m_locked->body()->addWidget(textLabel(
        tr("✕ Locked: three questions failed within 24 hours. Revealing, exporting and changes stay "
           "locked; placing a hold and filing a ticket go on."),
        TextRole::Bad, m_locked));
    auto *questions = new Panel(tr("Questions: two different ones must be passed"), page);
    for (size_t i = 0; i < closedSet<VerificationQuestion>.size(); ++i) {
        if (i > 0)
            questions->body()->addWidget(separatorLine(questions));
        questions->body()->addWidget(makeRow(VerificationQuestion(i)));
    }
    auto *level = new QHBoxLayout;
    level->addWidget(m_level);
    level->addWidget(m_levelText, 1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(level);
    layout->addWidget(m_locked);
    layout->addWidget(questions);
    layout->addWidget(textLabel(tr("Never ask for the security code or the full card number, and never for a "
                                   "password. Knowing the phone number proves nothing."),
                                TextRole::Warn, page));
    layout->addWidget(
        textLabel(tr("Keys: 1 to 6 choose a question, P passed, F failed."), TextRole::Muted, page));
    layout->addStretch(1);
    return page;
}

QWidget *VerifyDialog::makeRow(VerificationQuestion question)
{
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString word = wordOf(question);
    auto *text = textLabel(u"%1  %2"_s.arg(int(question) + 1).arg(word), TextRole::Body, box);
    Row row{box, new Chip(box), plainButton(u"verifyPassed_"_s + toText(question), tr("Passed"), box),
            plainButton(u"verifyFailed_"_s + toText(question), tr("Failed"), box)};
    row.passed->setAccessibleName(tr("%1: passed").arg(word));
    row.failed->setAccessibleName(tr("%1: failed").arg(word));
    layout->addWidget(text, 1);
    layout->addWidget(row.verdict);
    layout->addWidget(row.passed);
    layout->addWidget(row.failed);
    connect(row.passed, &QPushButton::clicked, this, [this, question] { record(question, true); });
    connect(row.failed, &QPushButton::clicked, this, [this, question] { record(question, false); });
    m_rows << row;
    return box;
}

void VerifyDialog::makeKeys()
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        auto *key = new QShortcut(QKeySequence(Qt::Key_1 + i), this);
        connect(key, &QShortcut::activated, this, [this, i] { choose(i); });
    }
    connect(new QShortcut(QKeySequence(Qt::Key_P), this), &QShortcut::activated, this,
            [this] { record(VerificationQuestion(m_current), true); });
    connect(new QShortcut(QKeySequence(Qt::Key_F), this), &QShortcut::activated, this,
            [this] { record(VerificationQuestion(m_current), false); });
}

void VerifyDialog::readContact()
{
    m_state->showLoading();
    onAnswer(this, m_desk.workspace.contacts().openContact(m_user), [this](const Result<Contact> &answer) {
        if (answer) {
            m_contact = answer->id;
            readVerification();
            return;
        }
        if (answer.error().kind == ErrorKind::NotFound)
            m_pages->setCurrentIndex(StartPage);
        else
            m_state->showError(answer.error());
    });
}

void VerifyDialog::start(ContactChannel channel)
{
    m_attempt.send<ContactId>(
        [this, channel](const CommandId &command) {
            return m_desk.workspace.contacts().open(command, m_user, channel);
        },
        [this](const ContactId &contact) {
            m_contact = contact;
            Q_EMIT m_desk.navigator.contactChanged(m_user);
            readVerification();
        });
}

void VerifyDialog::readVerification()
{
    onAnswer(this, m_desk.workspace.contacts().verification(*m_contact),
             [this](const Result<Verification> &answer) {
                 if (!answer) {
                     m_pages->setCurrentIndex(StatePage);
                     m_state->showError(answer.error());
                     return;
                 }
                 m_verification = *answer;
                 m_pages->setCurrentIndex(QuestionsPage);
                 show();
             });
}

void VerifyDialog::record(VerificationQuestion question, bool passed)
{
    if (!m_contact || m_verification.locked || m_pages->currentIndex() != QuestionsPage)
        return;
    choose(int(question));
    m_attempt.send<Verification>(
        [this, question, passed](const CommandId &command) {
            return m_desk.workspace.contacts().verify(command, *m_contact, question, passed);
        },
        [this](const Verification &verification) {
            m_verification = verification;
            choose(std::min(m_current + 1, int(m_rows.size()) - 1));
            Q_EMIT m_desk.navigator.contactChanged(m_user);
        });
}

void VerifyDialog::choose(int row)
{
    m_current = row;
    show();
}

void VerifyDialog::show()
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const auto question = VerificationQuestion(i);
        const bool passed = m_verification.passed.contains(question);
        const bool failed = m_verification.failed.contains(question);
        const Row &row = m_rows.at(i);
        row.verdict->setVisible(passed || failed);
        row.verdict->setStatus(passed ? StatusWord{u"✓"_s, tr("Passed"), Tone::Good}
                                      : StatusWord{u"✕"_s, tr("Failed"), Tone::Bad});
        const bool may = !m_attempt.isOpen() && !m_verification.locked;
        row.passed->setEnabled(may);
        row.failed->setEnabled(may);
        row.passed->setText(i == m_current ? tr("Passed  P") : tr("Passed"));
        row.failed->setText(i == m_current ? tr("Failed  F") : tr("Failed"));
    }
    m_level->setStatus(verificationStatus(m_verification));
    m_levelText->setText(tr("%1 passed, %2 failed in this contact")
                             .arg(m_verification.passed.size())
                             .arg(m_verification.failed.size()));
    m_locked->setVisible(m_verification.locked);
    if (m_pages->currentIndex() == QuestionsPage && !m_attempt.isOpen())
        m_rows.at(m_current).passed->setFocus();
}

} // namespace desk
