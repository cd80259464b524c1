#include "feedback_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "card_warning.h"
#include "catalogue.h"
#include "command_status.h"
#include "key_button.h"
#include "small_screen.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int noteLength = 2000;

RecordFeedback shown(const Diagnosis &diagnosis)
{
    const QString cause = diagnosis.primaryCause.isEmpty() ? u"unknown"_s : diagnosis.primaryCause;
    return {.order = diagnosis.orderNo,
            .checklistId = diagnosis.checklistId,
            .checklistVersion = diagnosis.checklistVersion,
            .shownCause = cause,
            .cause = cause,
            .checks = {},
            .note = {}};
}

} // namespace

FeedbackDialog::FeedbackDialog(DeskContext &desk, const Diagnosis &diagnosis, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_feedback(shown(diagnosis))
    , m_attempt(desk.workspace)
    , m_cause(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_status(new CommandStatus(m_attempt, this))
    , m_confirm(new KeyButton(tr("Confirm the cause"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                              ButtonKind::Primary, this))
{
    setObjectName(u"feedbackDialog"_s);
    setProperty("about", diagnosis.orderNo.value());
    setWindowTitle(tr("Was the diagnosis right?"));
    resizeOnScreen(*this, {480, 410});
    const QString language = QLocale().name();
    m_cause->setObjectName(u"feedbackCause"_s);
    m_cause->setAccessibleName(tr("The cause in the end"));
    for (const QString &cause : causes())
        m_cause->addItem(causeName(cause).in(language), cause);
    m_cause->setCurrentIndex(m_cause->findData(m_feedback.shownCause));
    m_note->setObjectName(u"feedbackNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(noteLength);
    m_note->setPlaceholderText(tr("How it came out, if there is more to say"));
    m_confirm->setObjectName(u"feedbackConfirm"_s);
    m_confirm->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"feedbackCancel"_s);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(textLabel(tr("The cause in the end"), TextRole::Heading, this));
    layout->addWidget(m_cause);
    layout->addWidget(makeChecks(diagnosis));
    layout->addWidget(textLabel(tr("Note"), TextRole::Heading, this));
    layout->addWidget(m_note);
    auto *warning = new CardWarning(m_note, this);
    warning->setKnown({diagnosis.orderNo.value()});
    layout->addWidget(warning);
    layout->addStretch(1);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &FeedbackDialog::send);
    connect(m_cause, &QComboBox::currentIndexChanged, this, [this] {
        proposeChecks();
        refresh();
    });
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &FeedbackDialog::refresh);
    m_cause->setFocus();
    refresh();
}

QWidget *FeedbackDialog::makeChecks(const Diagnosis &diagnosis)
{
    const QString language = QLocale().name();
    auto *rows = new QWidget(this);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const Finding &finding : diagnosis.findings) {
        if (finding.verdict != Verdict::Fail)
            continue;
        auto *box = new QCheckBox(
            tr("%1: %2").arg(finding.title.in(language), causeName(finding.cause).in(language)), rows);
        box->setObjectName(u"feedbackCheck_"_s + finding.check);
        box->setAccessibleName(tr("The check “%1” was right").arg(finding.title.in(language)));
        box->setChecked(true);
        column->addWidget(box);
        m_checks.append({{finding.check, finding.check == diagnosis.primaryCheck, true}, finding.cause, box});
    }
    if (!m_checks.isEmpty())
        column->insertWidget(0, textLabel(tr("Which checks were right?"), TextRole::Heading, rows));
    rows->setVisible(!m_checks.isEmpty());
    return rows;
}

/// Another cause puts the check that gave the cause in doubt; what merely stood beside it may well be so.
void FeedbackDialog::proposeChecks()
{
    const QString cause = m_cause->currentData().toString();
    for (const Judged &one : std::as_const(m_checks))
        one.box->setChecked(!one.judgement.leading || one.cause == cause);
}

RecordFeedback FeedbackDialog::feedback() const
{
    RecordFeedback given = m_feedback;
    given.cause = m_cause->currentData().toString();
    given.note = m_note->text().trimmed();
    for (const Judged &one : m_checks) {
        given.checks.append(one.judgement);
        given.checks.last().right = one.box->isChecked();
    }
    return given;
}

void FeedbackDialog::send()
{
    if (!m_confirm->isEnabled())
        return;
    m_attempt.send<QDateTime>(
        [this, given = feedback()](const CommandId &command) {
            return m_desk.workspace.knowledge().recordFeedback(command, given);
        },
        [this](const QDateTime &) { accept(); });
}

void FeedbackDialog::refresh()
{
    const bool same = m_cause->currentData().toString() == m_feedback.shownCause;
    m_confirm->setText(same ? tr("Confirm the cause") : tr("Correct the cause"));
    m_confirm->setAccessibleName(m_confirm->text());
    m_status->setHint(same ? QString() : tr("Supervisors see how often each check was right."));
    const bool may = !m_attempt.isOpen();
    m_cause->setEnabled(may);
    m_note->setReadOnly(!may);
    for (const Judged &one : std::as_const(m_checks))
        one.box->setEnabled(may);
    m_confirm->setEnabled(may);
}

} // namespace desk
