#include "refund_section.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "answer.h"
#include "chip.h"
#include "command_status.h"
#include "error_text.h"
#include "format.h"
#include "icons.h"
#include "key_button.h"
#include "refund_words.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// Who asked and what became of it, line by line.
QString historyOf(const RefundRequest &request, const QDateTime &now)
{
    QStringList lines{RefundSection::tr("%1, %2: %3")
                          .arg(request.requestedBy, formatInstant(request.requestedAt, now), request.note)};
    const QString decided = formatInstant(request.decidedAt, now);
    switch (request.state) {
    case RefundState::Waiting:
        lines += RefundSection::tr("Lapses %1 unless a supervisor decides.")
                     .arg(formatInstant(request.lapsesAt, now));
        break;
    case RefundState::Lapsed:
        lines += RefundSection::tr("Nobody decided until %1.").arg(formatInstant(request.lapsesAt, now));
        break;
    case RefundState::Withdrawn:
        break;
    default:
        lines += request.decidedBy.isEmpty() ? RefundSection::tr("Approved within the limit.")
                                             : RefundSection::tr("Decided by %1, %2: %3")
                                                   .arg(request.decidedBy, decided, request.decisionNote);
    }
    if (request.state == RefundState::Settled)
        lines += RefundSection::tr("Carried out %1 as %2.")
                     .arg(formatInstant(request.settledAt, now), request.refundOrderNo.value());
    return lines.join(u'\n');
}

} // namespace

RefundSection::RefundSection(DeskContext &desk, const PaymentRow &payment, bool verified, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_order(payment.orderNo)
    , m_refundable(payment.kind == PaymentKind::Payment
                   && (payment.status == PaymentStatus::Succeeded
                       || payment.status == PaymentStatus::PartiallyRefunded))
    , m_attempt(desk.workspace)
    , m_ask(new KeyButton(tr("Refund…"), QKeySequence(Qt::Key_R), ButtonKind::Plain, this))
    , m_status(new CommandStatus(m_attempt, this))
{
    setObjectName(u"refundSection"_s);
    m_ask->setObjectName(u"refundAsk"_s);
    m_ask->setAccessibleName(tr("Ask for a refund of this payment"));
    m_ask->setVisible(m_refundable);
    auto *head = new QHBoxLayout;
    head->addWidget(textLabel(tr("Refund requests"), TextRole::Heading, this), 1);
    head->addWidget(m_ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_status);
    setVisible(m_refundable);
    m_status->hide();
    connect(&m_attempt, &CommandAttempt::phaseChanged, this,
            [this] { m_status->setVisible(m_attempt.phase() != CommandAttempt::Phase::Done); });
    connect(m_ask, &QPushButton::clicked, this, [this] { m_desk.navigator.openRefundDialog(m_order); });
    connect(&desk.navigator, &Navigator::refundsChanged, this, [this](const OrderNo &order) {
        if (order == m_order)
            read();
    });
    setVerified(verified);
    read();
}

void RefundSection::setVerified(bool verified)
{
    m_ask->setEnabled(verified);
    m_ask->setIcon(verified ? QIcon() : deskIcon(u"lock"_s));
    if (verified)
        m_ask->setHelp(tr("Ask for a refund of this payment"));
    else
        m_ask->setToolTip(tr("Locked until the caller is verified (F4)"));
}

void RefundSection::read()
{
    onAnswer(this, m_desk.workspace.refunds().ofPayment(m_order),
             [this](const Result<QList<RefundRequest>> &answer) { show(answer); });
}

void RefundSection::show(const Result<QList<RefundRequest>> &answer)
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    if (!answer)
        layout->addWidget(
            textLabel(tr("The refund requests could not be read: %1").arg(errorText(answer.error()).title),
                      TextRole::Bad, m_rows));
    const QList<RefundRequest> requests = answer.value_or(QList<RefundRequest>());
    for (const RefundRequest &request : requests)
        layout->addWidget(rowOf(request));
    qobject_cast<QVBoxLayout *>(this->layout())->insertWidget(1, m_rows);
    setVisible(m_refundable || !requests.isEmpty() || !answer);
}

QWidget *RefundSection::rowOf(const RefundRequest &request)
{
    auto *row = new QWidget(m_rows);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(textLabel(tr("%1 · %2").arg(formatMoney(request.amount), wordOf(request.reason)),
                             TextRole::Body, row),
                   1);
    if (request.mine && request.state == RefundState::Waiting) {
        auto *back = new QPushButton(tr("Withdraw"), row);
        back->setObjectName(u"refundWithdraw_"_s + request.id.value());
        back->setAccessibleName(tr("Withdraw the request for %1").arg(formatMoney(request.amount)));
        back->setProperty("kind", u"link"_s);
        connect(back, &QPushButton::clicked, this, [this, id = request.id] { withdraw(id); });
        top->addWidget(back);
    }
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(top);
    auto *state = new Chip(statusOf(request.state), row);
    state->setObjectName(u"refundState_"_s + request.id.value());
    layout->addWidget(state, 0, Qt::AlignLeft);
    layout->addWidget(textLabel(historyOf(request, m_desk.clock.now()), TextRole::Muted, row));
    return row;
}

void RefundSection::withdraw(const RefundRequestId &request)
{
    m_attempt.send<QDateTime>(
        [this, request](const CommandId &command) {
            return m_desk.workspace.refunds().withdraw(command, request);
        },
        [this](const QDateTime &) {
            m_desk.navigator.showMessage(Tone::Good, tr("The request is withdrawn; nothing is refunded."));
            Q_EMIT m_desk.navigator.refundsChanged(m_order);
        });
}

} // namespace desk
