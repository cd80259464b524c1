#include "diagnosis_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "chip.h"
#include "diagnosis_service.h"
#include "diagnosis_words.h"
#include "empty_state.h"
#include "finding_row.h"
#include "format.h"
#include "icons.h"
#include "key_button.h"
#include "question_row.h"
#include "text_label.h"
#include "wrapped_label.h"

using namespace Qt::StringLiterals;

namespace desk {

DiagnosisPanel::Source DiagnosisPanel::sourceOf(DiagnosisService &service)
{
    return {
        [&service](const OrderNo &order, const Answers &answers) { return service.diagnose(order, answers); },
        [&service](const OrderNo &order, const Answers &answers) { return service.snapshot(order, answers); },
        [&service](const OrderNo &order, const Answers &answers) {
            return service.reevaluate(order, answers);
        }};
}

DiagnosisPanel::DiagnosisPanel(DeskContext &desk, Source source, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_source(std::move(source))
    , m_locale(u"zh_CN"_s)
    , m_stack(new QStackedLayout(this))
    , m_state(new EmptyState(this))
    , m_page(new QWidget(this))
    , m_scroll(new QScrollArea(m_page))
    , m_zoneNote(textLabel({}, TextRole::Muted, m_page))
{
    setObjectName(u"diagnosisPanel"_s);
    setAccessibleName(tr("Diagnosis"));
    m_state->setObjectName(u"diagnosisState"_s);
    m_scroll->setObjectName(u"diagnosisFindings"_s);
    m_scroll->setAccessibleName(tr("Findings"));
    m_scroll->setWidgetResizable(true);
    auto *host = new QWidget;
    (new QVBoxLayout(host))->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(host);
    host->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setMinimumHeight(140); // a long script leaves the findings in sight
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the script keeps its height
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_zoneNote->setObjectName(u"diagnosisZone"_s);
    m_zoneNote->setContentsMargins(12, 4, 12, 0);
    m_zoneNote->hide();
    layout->addWidget(m_zoneNote);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildScript());
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_page);
    connect(m_state, &EmptyState::actionTriggered, this, &DiagnosisPanel::diagnose);
    showNothing();
}

DiagnosisPanel::~DiagnosisPanel() = default;

QWidget *DiagnosisPanel::buildScript()
{
    auto *foot = new QWidget(m_page);
    m_script = new WrappedLabel({}, TextRole::Body, foot);
    m_script->setObjectName(u"diagnosisReply"_s);
    m_script->setAccessibleName(tr("What to say to the customer"));
    auto *quote = new QFrame(foot);
    quote->setProperty("role", u"quote"_s);
    auto *inside = new QVBoxLayout(quote);
    inside->setContentsMargins(10, 8, 10, 8);
    inside->addWidget(m_script);
    m_copy = new KeyButton(tr("Copy"), QKeySequence(u"Ctrl+Shift+C"_s), ButtonKind::Plain, foot);
    m_copy->setObjectName(u"diagnosisCopy"_s);
    m_copy->setAccessibleName(tr("Copy what to say to the customer"));
    m_language = new KeyButton({}, QKeySequence(Qt::Key_L), ButtonKind::Plain, foot);
    m_language->setObjectName(u"diagnosisLanguage"_s);
    m_language->setProperty("kind", u"link"_s);
    auto *feedback =
        new KeyButton(tr("Confirm or correct the cause…"), QKeySequence(Qt::Key_Y), ButtonKind::Plain, foot);
    feedback->setObjectName(u"diagnosisFeedback"_s);
    feedback->setProperty("kind", u"link"_s);
    feedback->setAccessibleName(tr("Confirm or correct the cause"));
    feedback->setHelp(tr("At the end: say whether the diagnosis was right"));
    m_ticket = new QPushButton(tr("Open ticket"), foot);
    m_ticket->setObjectName(u"diagnosisTicket"_s);
    m_ticket->setProperty("kind", u"primary"_s);
    m_ticket->setAccessibleName(tr("Open a ticket with this diagnosis"));
    m_ticket->setToolTip(tr("Open a ticket on this payment; the diagnosis and the answers are kept on it"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_ticket);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(6);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(new WrappedLabel(tr("Say to the customer"), TextRole::Heading, foot), 1);
    head->addWidget(m_language);
    layout->addLayout(head);
    layout->addWidget(quote);
    layout->addLayout(m_steps);
    layout->addLayout(buttons);
    layout->addWidget(feedback, 0, Qt::AlignLeft);
    connect(feedback, &QPushButton::clicked, this, &DiagnosisPanel::openFeedbackDialog);
    connect(m_language, &QPushButton::clicked, this, [this] {
        m_said = spoken().startsWith(u"zh"_s) ? u"en"_s : u"zh_CN"_s;
        showScript();
    });
    connect(m_copy, &QPushButton::clicked, this, &DiagnosisPanel::copyScript);
    connect(m_ticket, &QPushButton::clicked, this, &DiagnosisPanel::openTicket);
    return foot;
}

void DiagnosisPanel::showPayment(const UserNo &user, const PaymentRow &payment)
{
    if (payment.orderNo != m_payment.orderNo) {
        m_answers.clear();
        m_notKnown.clear();
    }
    m_user = user;
    m_payment = payment;
    m_diagnosis.reset();
    m_followUp = {};
    m_said.clear();
    m_state->showLoading();
    m_stack->setCurrentWidget(m_state);
    diagnose();
    readFollowUp();
}

void DiagnosisPanel::showNothing()
{
    m_request.drop();
    m_following.drop();
    m_diagnosis.reset();
    m_payment = {};
    m_answers.clear();
    m_notKnown.clear();
    m_state->showEmpty(tr("No payment chosen"),
                       tr("Choose a payment in the history to see why it went as it did."));
    m_stack->setCurrentWidget(m_state);
}

void DiagnosisPanel::setCustomerLocale(const QString &locale)
{
    m_locale = locale;
    showScript();
}

void DiagnosisPanel::setZone(const QString &zone)
{
    m_zone = zone;
    showZone();
}

void DiagnosisPanel::showZone()
{
    const bool other = m_diagnosis && !accountTime(m_payment.createdAt, m_zone).isEmpty();
    m_zoneNote->setText(other ? tr("Times here are those of the account: %1").arg(m_zone) : QString());
    m_zoneNote->setVisible(other);
}

void DiagnosisPanel::setVerified(bool verified)
{
    m_verified = verified;
    showScript();
}

void DiagnosisPanel::diagnose()
{
    if (m_payment.orderNo.isEmpty())
        return;
    if (!m_diagnosis) {
        m_state->showLoading();
        m_stack->setCurrentWidget(m_state);
    }
    m_request.ask(
        this, [this](std::stop_token) { return m_source.diagnose(m_payment.orderNo, m_answers); },
        [this](const Result<Diagnosis> &answer) {
            if (answer) {
                show(*answer);
                return;
            }
            m_diagnosis.reset();
            m_touched.clear();
            m_state->showError(answer.error());
            m_stack->setCurrentWidget(m_state);
            Q_EMIT failed(m_payment.orderNo, answer.error());
        });
}

void DiagnosisPanel::show(const Diagnosis &diagnosis)
{
    const bool again = m_diagnosis.has_value();
    const int place = m_scroll->verticalScrollBar()->value();
    m_diagnosis = diagnosis;
    m_lock.clear();
    QWidget *host = m_scroll->widget();
    if (m_content) {
        // What is replaced may be what was just clicked. It keeps its parent: another one would mean another
        // style.
        m_content->hide();
        host->layout()->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = buildContent(diagnosis, host);
    host->layout()->addWidget(m_content);
    m_content->show();
    showZone();
    showScript();
    showSteps();
    m_stack->setCurrentWidget(m_page);
    if (again) {
        host->adjustSize();
        m_scroll->verticalScrollBar()->setValue(place);
    }
    collectUnknown(diagnosis);
    goOn(m_content);
    Q_EMIT diagnosed(diagnosis);
}

QWidget *DiagnosisPanel::buildContent(const Diagnosis &diagnosis, QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(4);
    addVerdict(layout, diagnosis, content);
    layout->addSpacing(4);
    layout->addWidget(buildFindings(diagnosis, content));
    layout->addStretch(1);
    return content;
}

void DiagnosisPanel::addVerdict(QVBoxLayout *layout, const Diagnosis &diagnosis, QWidget *parent)
{
    const QString language = QLocale().name();
    auto *outcome = new Chip(statusOf(diagnosis.outcome), parent);
    outcome->setObjectName(u"diagnosisOutcome"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(outcome);
    top->addStretch(1);
    if (!diagnosis.checklistId.isEmpty()) {
        auto *version =
            textLabel(tr("Checklist v%1").arg(diagnosis.checklistVersion), TextRole::Muted, parent);
        version->setToolTip(diagnosis.checklistId);
        version->setWordWrap(false);
        top->addWidget(version);
    }
    layout->addLayout(top);
    const bool fine = diagnosis.outcome == OutcomeClass::NotFailed;
    auto *cause = new WrappedLabel(fine ? tr("This payment did not fail")
                                        : causeName(diagnosis.primaryCause).in(language),
                                   TextRole::Title, parent);
    cause->setObjectName(u"diagnosisCause"_s);
    layout->addWidget(cause);
    // A failed check says the same with its evidence, right below.
    const bool shownBelow = std::ranges::any_of(
        diagnosis.findings, [](const Finding &finding) { return finding.verdict == Verdict::Fail; });
    if (const QString headline = diagnosis.headline.in(language); !shownBelow && !headline.isEmpty())
        layout->addWidget(new WrappedLabel(headline, TextRole::Muted, parent));
    addCode(layout, diagnosis, parent);
    if (diagnosis.moneyTaken)
        addMoneyTaken(layout, parent);
    if (diagnosis.outcome == OutcomeClass::QueryFirst)
        addQueryLock(layout, diagnosis, parent);
    addFollowUp(layout, parent);
}

QWidget *DiagnosisPanel::buildFindings(const Diagnosis &diagnosis, QWidget *parent)
{
    const auto given = [this](const QString &check) {
        GivenAnswer answer;
        answer.given = m_answers.contains(check) || m_notKnown.contains(check);
        answer.known = !m_notKnown.contains(check);
        answer.value = m_answers.value(check);
        return answer;
    };
    auto *list = new FindingList(diagnosis.findings, given, m_payment.amount.currency, m_folds, parent);
    connect(list, &FindingList::answered, this,
            [this](const QString &check, const QString &value) { answer(check, value); });
    connect(list, &FindingList::notKnown, this,
            [this](const QString &check) { answer(check, std::nullopt, false); });
    connect(list, &FindingList::withdrawn, this,
            [this](const QString &check) { answer(check, std::nullopt); });
    return list;
}

void DiagnosisPanel::answer(const QString &check, const std::optional<QString> &value, bool known)
{
    m_answers.remove(check);
    m_notKnown.remove(check);
    if (value)
        m_answers[check] = *value;
    else if (!known)
        m_notKnown.insert(check);
    m_touched = check;
    judgeAgain();
}

QVariantMap DiagnosisPanel::givenAnswers() const
{
    QVariantMap given;
    for (const auto &[check, value] : m_answers.asKeyValueRange())
        given.insert(check, value);
    for (const QString &check : m_notKnown)
        given.insert(check, {});
    return given;
}

void DiagnosisPanel::restoreAnswers(const OrderNo &order, const QVariantMap &answers)
{
    m_payment.orderNo = order;
    m_answers.clear();
    m_notKnown.clear();
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        if (it.value().isValid())
            m_answers[it.key()] = it.value().toString();
        else
            m_notKnown.insert(it.key());
    }
}

/// The widget that was answered is gone: the keyboard goes to the question itself when its answer was taken
/// back, else to the next open question, else to the answer just given.
void DiagnosisPanel::goOn(QWidget *content)
{
    if (m_touched.isEmpty())
        return;
    const auto open = content->findChildren<QuestionRow *>();
    const auto own = std::ranges::find(open, u"question_"_s + m_touched, &QObject::objectName);
    QWidget *next = own != open.end() ? *own : open.isEmpty() ? nullptr : open.first();
    if (!next)
        next = content->findChild<QWidget *>(u"change_"_s + m_touched);
    m_touched.clear();
    if (!next)
        return;
    next->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(next);
}

void DiagnosisPanel::showScript()
{
    m_copy->setEnabled(m_verified && m_diagnosis);
    m_copy->setIcon(deskIcon(m_verified ? u"copy"_s : u"lock"_s));
    m_copy->setHelp(m_verified ? tr("Copy what to say to the customer")
                               : tr("Locked until the caller is verified (F4)"));
    m_script->setText(m_diagnosis ? m_diagnosis->reply.in(spoken()) : QString());
    const bool chinese = spoken().startsWith(u"zh"_s);
    m_language->setText(chinese ? u"English"_s : u"中文"_s); // each language is named in itself
    m_language->setAccessibleName(chinese ? tr("Say it in English") : tr("Say it in Chinese"));
    m_language->setHelp(m_language->accessibleName());
}

QString DiagnosisPanel::spoken() const
{
    return m_said.isEmpty() ? m_locale : m_said;
}

void DiagnosisPanel::showSteps()
{
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList steps;
    for (const Finding &finding : m_diagnosis->findings) {
        if (finding.verdict == Verdict::Fail && !finding.nextStep.isEmpty()
            && !steps.contains(finding.nextStep))
            steps.append(finding.nextStep);
    }
    steps.removeAll(u"open_ticket"_s); // it has its own button
    for (const QString &step : std::as_const(steps)) {
        const QString text = nextStepText(step);
        if (text.isEmpty())
            continue;
        if (step != u"place_hold" && step != u"verify") {
            auto *hint =
                new WrappedLabel(tr("Next: %1").arg(text), TextRole::Muted, m_script->parentWidget());
            hint->setObjectName(u"step_"_s + step);
            m_steps->addWidget(hint);
            continue;
        }
        auto *go = new QPushButton(text, this);
        go->setObjectName(u"step_"_s + step);
        go->setAccessibleName(text);
        connect(go, &QPushButton::clicked, this, [this, step] {
            step == u"place_hold" ? m_desk.navigator.openHoldDialog(m_user)
                                  : m_desk.navigator.openVerifyDialog(m_user);
        });
        m_steps->addWidget(go);
    }
}

void DiagnosisPanel::copyScript()
{
    if (!m_verified || !m_diagnosis)
        return;
    QGuiApplication::clipboard()->setText(m_diagnosis->reply.in(spoken()));
    m_desk.navigator.showMessage(Tone::Good, tr("The text for the customer was copied."));
}

void DiagnosisPanel::openTicket()
{
    if (!m_diagnosis)
        return;
    QJsonObject document = m_source.snapshot(m_payment.orderNo, m_answers).value_or(m_diagnosis->toJson());
    document.insert(u"reply_language"_s, spoken());
    m_desk.navigator.openTicketDialog(m_user, {m_payment.orderNo}, {document});
}

/// Judges a changed answer from the facts that were read, in the same frame.
void DiagnosisPanel::judgeAgain()
{
    const auto known = m_source.reevaluate ? m_source.reevaluate(m_payment.orderNo, m_answers) : std::nullopt;
    if (!known)
        return diagnose();
    m_request.drop();
    show(*known);
}

} // namespace desk
