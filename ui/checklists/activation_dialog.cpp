#include "activation_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "checklist_versions.h"
#include "command_status.h"
#include "format.h"
#include "key_button.h"
#include "small_screen.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

ActivationDialog::ActivationDialog(DeskContext &desk, ChecklistService &service,
                                   const ChecklistVersion &version, int active, const CaseReport &report,
                                   QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_service(service)
    , m_version(version)
    , m_report(report)
    , m_attempt(desk.workspace)
    , m_status(new CommandStatus(m_attempt, this))
    , m_confirm(new KeyButton(tr("Activate version %1").arg(version.version),
                              QKeySequence(Qt::CTRL | Qt::Key_Return), ButtonKind::Primary, this))
{
    setObjectName(u"activationDialog"_s);
    setProperty("about", u"%1 %2"_s.arg(version.id).arg(version.version));
    const bool again = version.activatedAt.isValid();
    setWindowTitle(again ? tr("Go back to version %1").arg(version.version)
                         : tr("Activate version %1").arg(version.version));
    const QString retires = active > 0 ? tr("Version %1 retires; it can be made active again.").arg(active)
                                       : tr("The built-in checklist is no longer used.");
    auto *what = textLabel(tr("From then on every diagnosis of this desk is made with version %1 of “%2”. %3 "
                              "Diagnoses frozen on tickets stay as they are.")
                               .arg(version.version)
                               .arg(version.id, retires),
                           TextRole::Body, this);
    what->setObjectName(u"activationWhat"_s);
    auto *cases = textLabel(
        report.cases() == 0 ? tr("✕ It carries no test cases: at least one is needed.")
        : report.isGreen()
            ? tr("✓ %n test case(s) come out as expected.", nullptr, report.cases())
            : tr("✕ %1 of %2 test cases differ: mend them first.").arg(report.failed()).arg(report.cases()),
        report.isGreen() ? TextRole::Good : TextRole::Bad, this);
    cases->setObjectName(u"activationCases"_s);
    auto *who =
        textLabel(tr("Saved by %1, %2. Whoever wrote a version, or a draft that it grew from, does not "
                     "activate it: that takes a second supervisor.")
                      .arg(version.createdBy, formatInstant(version.createdAt, desk.clock.now())),
                  TextRole::Muted, this);
    auto *bar = textLabel(barred(), TextRole::Warn, this);
    bar->setObjectName(u"activationBarred"_s);
    bar->setVisible(!bar->text().isEmpty());
    m_confirm->setObjectName(u"activationConfirm"_s);
    auto *cancel = new KeyButton(tr("Cancel"), QKeySequence(Qt::Key_Escape), ButtonKind::Plain, this);
    cancel->setObjectName(u"activationCancel"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(textLabel(windowTitle(), TextRole::Title, this));
    for (QLabel *label : {what, cases, who, bar})
        layout->addWidget(label);
    layout->addStretch(1);
    layout->addLayout(foot);
    resizeOnScreen(*this, {560, 300});
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &ActivationDialog::activate);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &ActivationDialog::refresh);
    refresh();
}

QString ActivationDialog::barred() const
{
    if (!m_desk.isSupervisor())
        return tr("■ Only a supervisor activates a checklist.");
    if (!m_version.mayActivate)
        return tr("■ You wrote this version, or a draft that it grew from: another supervisor must activate "
                  "it, under Knowledge, Checklists.");
    return {};
}

void ActivationDialog::activate()
{
    m_attempt.send<int>(
        [this](const CommandId &command) {
            return m_service.activate(command, m_version.id, m_version.version);
        },
        [this](const int &version) {
            Q_EMIT activated(version);
            accept();
        });
}

void ActivationDialog::refresh()
{
    m_confirm->setEnabled(barred().isEmpty() && m_report.isGreen() && !m_attempt.isOpen());
}

} // namespace desk
