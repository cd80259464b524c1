#include "diagnosis_panel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "diagnosis_words.h"
#include "feedback_dialog.h"
#include "format.h"
#include "key_button.h"
#include "query_dialog.h"
#include "query_lock.h"
#include "text_label.h"
#include "words.h"
#include "wrapped_label.h"

using namespace Qt::StringLiterals;

// What leads on from a diagnosis and is recorded of it: codes, queries, complaints, the cause in the end.
namespace desk {

namespace {

WrappedLabel *selectable(const QString &text, TextRole role, const QString &name, QWidget *parent)
{
    auto *made = new WrappedLabel(text, role, parent);
    made->setObjectName(name);
    return made;
}

} // namespace

void DiagnosisPanel::addCode(QVBoxLayout *layout, const Diagnosis &diagnosis, QWidget *parent)
{
    if (diagnosis.code.isEmpty())
        return;
    const QString meaning =
        diagnosis.codeKnown ? diagnosis.codeMeaning.in(QLocale().name()) : tr("not in the catalogue");
    QLabel *code = selectable(tr("%1 %2 – %3").arg(schemeName(diagnosis.scheme), diagnosis.code, meaning),
                              TextRole::Muted, u"diagnosisCode"_s, parent);
    auto *dictionary = new KeyButton(tr("Dictionary"), QKeySequence(Qt::Key_K), ButtonKind::Plain, parent);
    dictionary->setObjectName(u"diagnosisDictionary"_s);
    dictionary->setProperty("kind", u"link"_s);
    dictionary->setAccessibleName(tr("Look the code up in the dictionary"));
    dictionary->setHelp(tr("Look the code up in all schemes"));
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(code, 1);
    line->addWidget(dictionary, 0, Qt::AlignTop);
    layout->addLayout(line);
    connect(dictionary, &QPushButton::clicked, this,
            [this, scheme = diagnosis.scheme, text = diagnosis.code] {
                m_desk.navigator.openDictionary(scheme, text);
            });
}

void DiagnosisPanel::addMoneyTaken(QVBoxLayout *layout, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("role", u"note"_s);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(10, 6, 10, 8);
    QLabel *words = selectable(
        tr("The money was taken but the order is not settled. Do not let the customer pay again: open a "
           "complaint."),
        TextRole::Warn, u"diagnosisMoneyTaken"_s, frame);
    auto *open = new KeyButton(tr("Open a complaint…"), QKeySequence(Qt::Key_O), ButtonKind::Primary, frame);
    open->setObjectName(u"diagnosisComplaint"_s);
    open->setHelp(tr("Open a complaint with the evidence, this diagnosis and the amount at risk"));
    inside->addWidget(words);
    inside->addWidget(open, 0, Qt::AlignLeft);
    layout->addWidget(frame);
    connect(open, &QPushButton::clicked, this, &DiagnosisPanel::openTicket);
}

void DiagnosisPanel::addQueryLock(QVBoxLayout *layout, const Diagnosis &diagnosis, QWidget *parent)
{
    m_lock = new QueryLock(diagnosis, m_desk.clock, parent);
    connect(m_lock, &QueryLock::recordWanted, this, &DiagnosisPanel::openQueryDialog);
    layout->addWidget(m_lock);
}

/// What was recorded of this payment's diagnosis, filled in when it has been read.
void DiagnosisPanel::addFollowUp(QVBoxLayout *layout, QWidget *parent)
{
    m_queried = selectable({}, TextRole::Muted, u"diagnosisQueried"_s, parent);
    m_judged = selectable({}, TextRole::Muted, u"diagnosisJudged"_s, parent);
    layout->addWidget(m_queried);
    layout->addWidget(m_judged);
    showFollowUp();
}

void DiagnosisPanel::openQueryDialog()
{
    if (!m_diagnosis)
        return;
    auto *dialog = new QueryDialog(m_desk, m_payment.orderNo, m_diagnosis->refund, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, order = m_payment.orderNo] {
        if (order != m_payment.orderNo)
            return;
        readFollowUp();
        diagnose();
    });
    dialog->open();
}

void DiagnosisPanel::openFeedbackDialog()
{
    if (!m_diagnosis)
        return;
    auto *dialog = new FeedbackDialog(m_desk, *m_diagnosis, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        readFollowUp();
        m_desk.navigator.showMessage(Tone::Good, tr("Recorded, thank you."));
    });
    dialog->open();
}

void DiagnosisPanel::readFollowUp()
{
    m_following.ask(
        this, [this](std::stop_token) { return m_desk.workspace.knowledge().followUp(m_payment.orderNo); },
        [this](const Result<FollowUp> &answer) {
            m_followUp = answer.value_or(FollowUp());
            showFollowUp();
        });
}

void DiagnosisPanel::showFollowUp()
{
    const auto latest =
        m_followUp.queries.isEmpty() ? std::nullopt : std::optional(m_followUp.queries.first());
    if (m_lock)
        m_lock->setLatest(latest);
    const QDateTime now = m_desk.clock.now();
    if (m_queried) {
        const bool apart = latest && !m_lock;
        m_queried->setText(apart
                               ? tr("Last query: %1, %2, %3")
                                     .arg(wordOf(latest->result), latest->by, formatInstant(latest->at, now))
                               : QString());
        m_queried->setVisible(apart);
    }
    if (m_judged) {
        const bool any = !m_followUp.feedback.isEmpty();
        m_judged->setVisible(any);
        if (any) {
            const CauseFeedback &one = m_followUp.feedback.first();
            const QString cause = causeName(one.cause).in(QLocale().name());
            m_judged->setText((one.cause == one.shownCause ? tr("Cause confirmed: %1 (%2, %3)")
                                                           : tr("Cause corrected: %1 (%2, %3)"))
                                  .arg(cause, one.by, formatInstant(one.at, now)));
        }
    }
}

void DiagnosisPanel::collectUnknown(const Diagnosis &diagnosis)
{
    const QString key = diagnosis.scheme + u' ' + diagnosis.code;
    if (diagnosis.code.isEmpty() || diagnosis.codeKnown || m_collected.contains(key))
        return;
    m_collected.insert(key);
    // For the supervisors' list; the diagnosis stands without it, and the next one reports it again.
    onAnswer(this, m_desk.workspace.knowledge().collectUnknownCode(newCommandId(), diagnosis.orderNo),
             [this, key](const Result<bool> &done) {
                 if (!done)
                     m_collected.remove(key);
             });
}

} // namespace desk
