#include "hold_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "answer.h"
#include "chip.h"
#include "command_status.h"
#include "error_text.h"
#include "format.h"
#include "hold_effects.h"
#include "hold_form.h"
#include "hold_script.h"
#include "hold_words.h"
#include "panel.h"
#include "release_dialog.h"
#include "small_screen.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

HoldDialog::HoldDialog(DeskContext &desk, const UserNo &user, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_user(user)
    , m_attempt(desk.workspace)
    , m_title(textLabel(user.value(), TextRole::Title, this))
    , m_subtitle(textLabel({}, TextRole::Muted, this))
    , m_frozen(new Chip(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"holdDialog"_s);
    setProperty("about", user.value());
    setWindowTitle(tr("Freeze"));
    resizeOnScreen(*this, {860, 684}); // with room for a warning under the note
    m_pages->addWidget(makeFormPage());
    m_pages->addWidget(makeDonePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(makeHeader());
    layout->addWidget(m_pages, 1);

    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &HoldDialog::refresh);
    connect(m_form, &HoldForm::changed, this, &HoldDialog::refresh);
    connect(m_form, &HoldForm::targetChanged, this, &HoldDialog::readInFlight);
    connect(m_effects, &HoldEffects::releaseWanted, this, &HoldDialog::askRelease);
    for (const QKeySequence &key :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &HoldDialog::place);
    m_form->setFocus();
    readCustomer();
    readHolds();
    readInFlight();
    refresh();
}

QWidget *HoldDialog::makeHeader()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_title->setObjectName(u"holdTitle"_s);
    m_subtitle->setWordWrap(false);
    m_frozen->setVisible(false);
    row->addWidget(m_title);
    row->addWidget(m_subtitle);
    row->addStretch(1);
    row->addWidget(m_frozen);
    return box;
}

QWidget *HoldDialog::makeFormPage()
{
    auto *page = new QWidget(this);
    m_form = new HoldForm(page);
    m_effects = new HoldEffects(page);
    m_status = new CommandStatus(m_attempt, page);
    m_cancel = new QPushButton(tr("Cancel"), page);
    m_cancel->setObjectName(u"holdCancel"_s);
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setAutoDefault(false);
    m_confirm = new QPushButton(page);
    m_confirm->setObjectName(u"holdConfirm"_s);
    m_confirm->setProperty("kind", u"danger"_s);
    m_confirm->setDefault(true);
    m_confirm->setToolTip(tr("Freezes at once (Enter, or Ctrl+Enter from the note)"));
    connect(m_cancel, &QPushButton::clicked, this, &HoldDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &HoldDialog::place);

    auto *formPanel = new Panel({}, page);
    formPanel->body()->addWidget(m_form);
    auto *both = new QWidget(page);
    auto *halves = new QHBoxLayout(both);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(10);
    halves->addWidget(formPanel, 5);
    halves->addWidget(m_effects, 6);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(scrollPane(both, page), 1);
    layout->addLayout(foot);
    return page;
}

QWidget *HoldDialog::makeDonePage()
{
    auto *page = new QWidget(this);
    auto *done = new Panel({}, page);
    done->setTone(Tone::Good);
    m_doneTitle = textLabel({}, TextRole::Subtitle, done);
    m_doneTitle->setObjectName(u"holdDone"_s);
    m_doneTitle->setWordWrap(true);
    done->body()->addWidget(m_doneTitle);
    auto *script = new Panel(tr("Tell the customer"), page);
    m_doneScript = textLabel({}, TextRole::Body, script);
    m_doneScript->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    script->body()->addWidget(m_doneScript);
    auto *release = new Panel(tr("How it is released"), page);
    release->body()->addWidget(textLabel(HoldWords::releaseSteps(), TextRole::Body, release));
    m_doneClose = new QPushButton(tr("Close"), page);
    m_doneClose->setObjectName(u"holdClose"_s);
    m_doneClose->setAccessibleName(m_doneClose->text());
    connect(m_doneClose, &QPushButton::clicked, this, &HoldDialog::accept);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(done);
    layout->addWidget(script);
    layout->addWidget(release);
    layout->addStretch(1);
    layout->addWidget(m_doneClose, 0, Qt::AlignRight);
    return page;
}

void HoldDialog::readCustomer()
{
    onAnswer(this, m_desk.workspace.customers().customer(m_user), [this](const Result<Customer> &answer) {
        if (answer)
            m_customer = *answer;
        refresh();
    });
    onAnswer(this, m_desk.workspace.customers().accounts(m_user),
             [this](const Result<QList<Account>> &answer) {
                 if (answer && !m_attempt.isOpen())
                     m_form->setAccounts(*answer);
             });
}

void HoldDialog::readHolds()
{
    onAnswer(this, m_desk.workspace.holds().holds(m_user), [this](const Result<QList<Hold>> &answer) {
        m_effects->showHolds(answer, m_desk.clock.now());
        if (!answer)
            return;
        const auto standing =
            std::count_if(answer->begin(), answer->end(), [](const Hold &h) { return h.standing; });
        m_frozen->setVisible(standing > 0);
        m_frozen->setStatus({u"■"_s, tr("%n hold(s) standing", nullptr, int(standing)), Tone::Bad});
    });
}

void HoldDialog::readInFlight()
{
    m_effects->showInFlightLoading();
    const quint64 generation = ++m_flightGeneration;
    onAnswer(this, m_desk.workspace.holds().inFlight(m_user, m_form->scope(), m_form->account()),
             [this, generation](const Result<QList<InFlight>> &answer) {
                 if (generation == m_flightGeneration)
                     m_effects->showInFlight(answer, m_desk.clock.now());
             });
}

void HoldDialog::place()
{
    if (!m_form->isComplete() || m_attempt.isOpen() || !m_placed.isEmpty())
        return;
    m_sent = m_form->hold(m_user, m_desk.clock.now());
    m_attempt.send<HoldId>(
        [this](const CommandId &command) { return m_desk.workspace.holds().place(command, m_sent); },
        [this](const HoldId &hold) {
            m_placed = hold;
            showDone();
            Q_EMIT m_desk.navigator.holdsChanged(m_user);
            Q_EMIT placed(hold);
        });
}

void HoldDialog::showDone()
{
    m_doneTitle->setText(u"✓ "_s + HoldWords::done(m_sent.scope, name(), !m_sent.account.isEmpty()));
    m_doneScript->setText(holdScript(m_sent.scope, m_sent.until.isValid()).in(m_customer.locale));
    m_pages->setCurrentIndex(1);
    m_doneClose->setDefault(true);
    m_doneClose->setFocus();
}

void HoldDialog::askRelease(const Hold &hold)
{
    auto *dialog = new ReleaseDialog(m_desk, hold, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &HoldDialog::readHolds);
    dialog->open();
}

void HoldDialog::reject()
{
    if (m_attempt.phase() == CommandAttempt::Phase::Sending)
        return;
    QDialog::reject();
}

QString HoldDialog::name() const
{
    return m_customer.name.isEmpty() ? m_user.value() : m_customer.name;
}

void HoldDialog::refresh()
{
    const bool editable = !m_attempt.isOpen();
    const QString action = HoldWords::confirm(m_form->scope(), name(), !m_form->account().isEmpty());
    m_title->setText(tr("Freeze %1").arg(name()));
    m_subtitle->setText(m_customer.name.isEmpty() ? QString()
                                                  : u"%1  %2"_s.arg(m_user.value(), m_customer.phone));
    m_form->setEnabled(editable);
    m_cancel->setEnabled(m_attempt.phase() != CommandAttempt::Phase::Sending);
    m_confirm->setText(action);
    m_confirm->setAccessibleName(action);
    m_confirm->setEnabled(editable && m_form->isComplete());
    m_status->setHint(m_form->hint());
    m_effects->showScript(
        holdScript(m_form->scope(), m_form->hold(m_user, m_desk.clock.now()).until.isValid())
            .in(m_customer.locale));
}

} // namespace desk
