#include "contact_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <chrono>

#include "answer.h"
#include "card_warning.h"
#include "chip.h"
#include "command_status.h"
#include "error_text.h"
#include "format.h"
#include "key_button.h"
#include "text_label.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace desk {

namespace {

QHBoxLayout *rowOf(QWidget *box)
{
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

QString clockText(qint64 seconds)
{
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QChar(u'0'))
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

ContactBar::ContactBar(DeskContext &desk, const UserNo &user, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_user(user)
    , m_attempt(desk.workspace)
    , m_idle(makeIdle())
    , m_running(makeRunning())
    , m_end(makeEnding())
    , m_problem(textLabel({}, TextRole::Bad, this))
    , m_status(new CommandStatus(m_attempt, this))
{
    setObjectName(u"contactBar"_s);
    setAccessibleName(tr("Contact with the customer"));
    m_problem->setObjectName(u"contactProblem"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *part :
         {m_idle, m_running, m_end, static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_status)})
        layout->addWidget(part);
    layout->addWidget(new CardWarning(m_note, this));
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &ContactBar::tick);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &ContactBar::show);
    connect(&desk.navigator, &Navigator::contactChanged, this, [this](const UserNo &changed) {
        if (changed == m_user)
            refresh();
    });
    refresh();
    show();
}

QWidget *ContactBar::makeIdle()
{
    auto *box = new QWidget(this);
    QHBoxLayout *row = rowOf(box);
    auto *text = textLabel(tr("No contact is open."), TextRole::Muted, box);
    text->setWordWrap(false);
    row->addWidget(text);
    const std::pair<ContactChannel, QString> starts[] = {{ContactChannel::Call, tr("Start call")},
                                                         {ContactChannel::Chat, tr("Start chat")},
                                                         {ContactChannel::Mail, tr("Start mail")}};
    for (const auto &[channel, label] : starts) {
        auto *button = new QPushButton(label, box);
        button->setObjectName(u"contactStart_"_s + toText(channel));
        button->setAccessibleName(label);
        button->setToolTip(tr("Opens a contact; the caller is verified within it."));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, channel] { start(channel); });
    }
    row->addStretch(1);
    return box;
}

QWidget *ContactBar::makeRunning()
{
    auto *box = new QWidget(this);
    QHBoxLayout *row = rowOf(box);
    m_time = new Chip(box);
    m_time->setObjectName(u"contactTime"_s);
    m_verified = new Chip(box);
    m_verified->setObjectName(u"contactVerified"_s);
    m_verify = new KeyButton(tr("Verify"), {}, ButtonKind::Plain, box);
    m_verify->setObjectName(u"contactVerify"_s);
    m_verify->setHelp(tr("Records which questions the caller answered (F4)."));
    m_endButton = new QPushButton(tr("End contact …"), box);
    m_endButton->setObjectName(u"contactEnd"_s);
    m_endButton->setAccessibleName(tr("End the contact"));
    row->addWidget(m_time);
    row->addWidget(m_verified);
    row->addWidget(m_verify);
    row->addWidget(m_endButton);
    row->addStretch(1);
    connect(m_verify, &QPushButton::clicked, this, [this] { m_desk.navigator.openVerifyDialog(m_user); });
    connect(m_endButton, &QPushButton::clicked, this, [this] {
        m_ending = true;
        show();
        m_outcome->setFocus();
    });
    return box;
}

QWidget *ContactBar::makeEnding()
{
    auto *box = new QWidget(this);
    QHBoxLayout *row = rowOf(box);
    m_outcome = new QComboBox(box);
    m_outcome->setObjectName(u"contactOutcome"_s);
    m_outcome->setAccessibleName(tr("Outcome of the contact"));
    for (size_t i = 0; i < closedSet<ContactOutcome>.size(); ++i)
        m_outcome->addItem(wordOf(ContactOutcome(i)), int(i));
    m_note = new QLineEdit(box);
    m_note->setObjectName(u"contactNote"_s);
    m_note->setAccessibleName(tr("Note on the contact"));
    m_note->setPlaceholderText(tr("Note, if there is one"));
    auto *end = new QPushButton(tr("End contact"), box);
    end->setObjectName(u"contactFinish"_s);
    end->setAccessibleName(end->text());
    end->setProperty("kind", u"primary"_s);
    auto *back = new QPushButton(tr("Go on"), box);
    back->setObjectName(u"contactGoOn"_s);
    back->setAccessibleName(tr("Go on with the contact"));
    row->addWidget(m_outcome);
    row->addWidget(m_note, 1);
    row->addWidget(back);
    row->addWidget(end);
    connect(end, &QPushButton::clicked, this, &ContactBar::finish);
    connect(m_note, &QLineEdit::returnPressed, this, &ContactBar::finish);
    connect(back, &QPushButton::clicked, this, [this] {
        m_ending = false;
        show();
    });
    return box;
}

void ContactBar::start(ContactChannel channel)
{
    m_attempt.send<ContactId>(
        [this, channel](const CommandId &command) {
            return m_desk.workspace.contacts().open(command, m_user, channel);
        },
        [this](const ContactId &) { Q_EMIT m_desk.navigator.contactChanged(m_user); });
}

void ContactBar::finish()
{
    if (!m_contact)
        return;
    const auto outcome = ContactOutcome(m_outcome->currentData().toInt());
    m_attempt.send<QDateTime>(
        [this, outcome, id = m_contact->id, note = m_note->text().trimmed()](const CommandId &command) {
            return m_desk.workspace.contacts().close(command, id, outcome, note);
        },
        [this](const QDateTime &) {
            m_ending = false;
            m_note->clear();
            Q_EMIT m_desk.navigator.contactChanged(m_user);
        });
}

void ContactBar::refresh()
{
    const quint64 generation = ++m_generation;
    onAnswer(this, m_desk.workspace.contacts().openContact(m_user),
             [this, generation](const Result<Contact> &answer) {
                 if (generation != m_generation)
                     return;
                 const bool none = !answer && answer.error().kind == ErrorKind::NotFound;
                 m_problem->setText(answer || none ? QString() : errorText(answer.error()).text());
                 if (answer || none) {
                     m_contact = answer ? std::optional(*answer) : std::nullopt;
                     m_verification = {};
                     Q_EMIT m_desk.navigator.contactRead(m_user, m_contact.has_value());
                 }
                 if (answer)
                     readVerification();
                 show();
                 Q_EMIT updated();
             });
}

void ContactBar::readVerification()
{
    onAnswer(this, m_desk.workspace.contacts().verification(m_contact->id),
             [this, generation = m_generation](const Result<Verification> &answer) {
                 if (!answer || generation != m_generation)
                     return;
                 m_verification = *answer;
                 show();
                 Q_EMIT updated();
             });
}

void ContactBar::show()
{
    const bool open = m_contact.has_value();
    m_ending = m_ending && open;
    m_idle->setVisible(!open);
    m_running->setVisible(open);
    m_end->setVisible(m_ending);
    m_endButton->setVisible(!m_ending);
    m_problem->setVisible(!m_problem->text().isEmpty());
    using Phase = CommandAttempt::Phase;
    m_status->setVisible(m_attempt.isOpen() || m_attempt.phase() == Phase::Refused);
    for (QWidget *part : {m_idle, m_running, m_end})
        part->setEnabled(!m_attempt.isOpen());
    m_verified->setStatus(verificationStatus(m_verification));
    if (open)
        m_timer.start();
    else
        m_timer.stop();
    tick();
}

void ContactBar::tick()
{
    if (!m_contact)
        return;
    const QString time = clockText(std::max<qint64>(0, m_contact->startedAt.secsTo(m_desk.clock.now())));
    m_time->setStatus({u"●"_s, tr("%1 %2").arg(wordOf(m_contact->channel), time), Tone::Accent});
    m_time->setToolTip(tr("Since %1").arg(instantToolTip(m_contact->startedAt)));
}

} // namespace desk
