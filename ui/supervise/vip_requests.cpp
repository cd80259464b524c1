#include "vip_requests.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "answer.h"
#include "command_status.h"
#include "error_text.h"
#include "format.h"
#include "key_button.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

VipRequests::VipRequests(DeskContext &desk, QWidget *parent)
    : Panel(tr("Access to VIP customers"), parent)
    , m_desk(desk)
    , m_attempt(desk.workspace)
    , m_status(new CommandStatus(m_attempt, this))
{
    setObjectName(u"vipRequests"_s);
    body()->addWidget(m_status);
    m_status->hideWhenSilent();
    hide();
}

void VipRequests::reload()
{
    onAnswer(this, m_desk.workspace.vip().openRequests(), [this](const Result<QList<VipRequest>> &answer) {
        m_status->setHint(answer ? QString() : u"✕ "_s + errorText(answer.error()).text());
        if (answer)
            show(*answer);
        else // agents may not ask; who may is told why nothing is there
            setVisible(m_waiting > 0 || answer.error().kind != ErrorKind::Denied);
    });
}

void VipRequests::show(const QList<VipRequest> &requests)
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    bool keyed = false;
    for (const VipRequest &request : requests) {
        layout->addWidget(rowOf(request, request.mayDecide && !keyed));
        keyed = keyed || request.mayDecide;
    }
    body()->insertWidget(0, m_rows);
    setVisible(!requests.isEmpty());
    m_waiting = int(requests.size());
    Q_EMIT waitingChanged();
}

QWidget *VipRequests::rowOf(const VipRequest &request, bool keyed)
{
    auto *row = new QWidget(m_rows);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *who = new QPushButton(u"★ %1 %2"_s.arg(request.customer, request.userNo.value()), row);
    who->setProperty("kind", u"link"_s);
    who->setAccessibleName(tr("Open customer %1").arg(request.userNo.value()));
    layout->addWidget(who);
    const QString asked = formatInstant(request.at, m_desk.clock.now());
    auto *text =
        textLabel(tr("%1, %2: %3").arg(request.requestedBy, asked, request.note), TextRole::Body, row);
    text->setTextFormat(Qt::PlainText);
    layout->addWidget(text, 1);
    const std::tuple<Decision, QString, Qt::Key> decisions[] = {
        {Decision::Rejected, tr("Keep it locked"), Qt::Key_X},
        {Decision::Approved, tr("Let them look for 8 hours"), Qt::Key_L}};
    for (const auto &[decision, name, key] : decisions) {
        auto *button =
            new KeyButton(name, keyed ? QKeySequence(key) : QKeySequence(), ButtonKind::Plain, row);
        button->setObjectName(u"vip_%1_%2"_s.arg(toText(decision), request.userNo.value()));
        button->setAccessibleName(
            tr("%1: %2, customer %3").arg(name, request.requestedBy, request.userNo.value()));
        button->setEnabled(request.mayDecide);
        button->setHelp(request.mayDecide ? button->accessibleName()
                                          : tr("Another person who is a supervisor must decide."));
        connect(button, &QPushButton::clicked, this,
                [this, id = request.id, made = decision] { decide(id, made); });
        layout->addWidget(button);
    }
    connect(who, &QPushButton::clicked, this,
            [this, user = request.userNo] { m_desk.navigator.openCustomer(user); });
    return row;
}

void VipRequests::decide(const VipRequestId &request, Decision decision)
{
    m_attempt.send<QDateTime>(
        [this, request, decision](const CommandId &command) {
            return m_desk.workspace.vip().decide(command, request, decision, {});
        },
        [this](const QDateTime &until) {
            m_desk.navigator.showMessage(
                Tone::Good, until.isValid()
                                ? tr("They may look until %1.").arg(formatInstant(until, m_desk.clock.now()))
                                : tr("The records stay locked."));
            reload();
        });
}

} // namespace desk
