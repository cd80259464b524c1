#include "payment_detail_pane.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "chip.h"
#include "diagnosis_words.h"
#include "empty_state.h"
#include "format.h"
#include "history_words.h"
#include "refund_section.h"

using namespace Qt::StringLiterals;

namespace desk {

static QLabel *label(const QString &text, const char *role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role)
        made->setProperty("role", QString::fromLatin1(role));
    return made;
}

PaymentDetailPane::PaymentDetailPane(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(desk.clock)
    , m_stack(new QStackedLayout(this))
    , m_state(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"paymentDetail"_s);
    setAccessibleName(tr("Details of the payment"));
    m_state->setObjectName(u"paymentDetailState"_s);
    m_scroll->setObjectName(u"paymentDetailScroll"_s);
    m_scroll->setAccessibleName(tr("Timeline, relatives and references"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_scroll);
    connect(m_state, &EmptyState::actionTriggered, this, &PaymentDetailPane::read);
    showNothing();
}

PaymentDetailPane::~PaymentDetailPane() = default;

void PaymentDetailPane::showPayment(const OrderNo &order)
{
    m_order = order;
    read();
}

void PaymentDetailPane::showNothing()
{
    m_request.drop();
    m_order = {};
    m_state->showEmpty(tr("No payment chosen"), tr("Choose a payment in the history to see its timeline."));
    m_stack->setCurrentWidget(m_state);
}

void PaymentDetailPane::setVerified(bool verified)
{
    m_verified = verified;
    if (m_refunds)
        m_refunds->setVerified(verified);
}

void PaymentDetailPane::read()
{
    if (m_order.isEmpty())
        return;
    m_state->showLoading();
    m_stack->setCurrentWidget(m_state);
    m_request.ask(
        this, [this](std::stop_token) { return m_desk.workspace.history().detail(m_order); },
        [this](const Result<PaymentDetail> &answer) {
            if (answer) {
                show(*answer);
                return;
            }
            m_state->showError(answer.error());
        });
}

void PaymentDetailPane::show(const PaymentDetail &detail)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    addHead(layout, detail, content);
    addRefunds(layout, detail, content);
    addTimeline(layout, detail, content);
    addRelatives(layout, detail, content);
    addFacts(layout, detail, content);
    layout->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_stack->setCurrentWidget(m_scroll);
}

void PaymentDetailPane::addHead(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent)
{
    const PaymentRow &row = detail.row;
    auto *top = new QHBoxLayout;
    auto *state = new Chip(paymentState(row), parent);
    state->setObjectName(u"paymentState"_s);
    top->addWidget(label(wordOf(row.kind), "muted", parent), 1);
    top->addWidget(state);
    layout->addLayout(top);
    auto *amount = label(formatSigned(row.amount, row.kind), "figure", parent);
    amount->setObjectName(u"paymentAmount"_s);
    layout->addWidget(amount);
    layout->addWidget(label(row.counterparty, nullptr, parent));
}

void PaymentDetailPane::addRefunds(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent)
{
    if (detail.row.kind != PaymentKind::Payment)
        return;
    m_refunds = new RefundSection(m_desk, detail.row, m_verified, parent);
    layout->addWidget(m_refunds);
}

void PaymentDetailPane::addTimeline(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent)
{
    layout->addSpacing(6);
    layout->addWidget(label(tr("Timeline"), "heading", parent));
    if (detail.timeline.isEmpty()) {
        layout->addWidget(label(tr("No events were recorded."), "muted", parent));
        return;
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    QDate day;
    int line = 0;
    for (const PaymentEvent &event : detail.timeline) {
        const QDateTime local = event.at.toLocalTime();
        const bool sameDay = local.date() == day;
        day = local.date();
        auto *at = label(sameDay ? local.time().toString(u"HH:mm:ss"_s)
                                 : formatInstant(event.at, m_clock.now(), true),
                         "muted", parent);
        at->setWordWrap(false);
        at->setAlignment(Qt::AlignRight | Qt::AlignTop);
        at->setToolTip(instantToolTip(event.at));
        const QString what = paymentEventWord(event.kind);
        auto *text =
            label(event.detail.isEmpty() ? what : tr("%1: %2").arg(what, event.detail), nullptr, parent);
        text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(at, line, 0);
        grid->addWidget(text, line, 1);
        ++line;
    }
    layout->addLayout(grid);
}

void PaymentDetailPane::addRelatives(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent)
{
    if (detail.relatives.isEmpty())
        return;
    layout->addSpacing(6);
    layout->addWidget(
        label(detail.row.kind == PaymentKind::Refund ? tr("Refund of") : tr("Refunds"), "heading", parent));
    for (const PaymentRow &relative : detail.relatives) {
        const QString text = tr("%1 %2 · %3")
                                 .arg(wordOf(relative.kind), formatSigned(relative.amount, relative.kind),
                                      formatInstant(relative.createdAt, m_clock.now()));
        auto *go = new QPushButton(text, parent);
        go->setObjectName(u"relative_"_s + relative.orderNo.value());
        go->setProperty("kind", u"link"_s);
        go->setAccessibleName(tr("Show %1").arg(text));
        go->setToolTip(tr("Order %1").arg(relative.orderNo.value()));
        connect(go, &QPushButton::clicked, this, [this, relative] { Q_EMIT paymentWanted(relative); });
        auto *line = new QHBoxLayout;
        line->addWidget(go);
        line->addWidget(new Chip(paymentState(relative), parent));
        line->addStretch(1);
        layout->addLayout(line);
    }
}

void PaymentDetailPane::addFacts(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent)
{
    layout->addSpacing(6);
    layout->addWidget(label(tr("References"), "heading", parent));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, const QString &value, const QString &tip = {}) {
        if (value.isEmpty())
            return;
        const int line = grid->rowCount();
        auto *key = label(name, "muted", parent);
        key->setWordWrap(false);
        auto *text = label(value, nullptr, parent);
        text->setAccessibleName(tr("%1: %2").arg(name, value));
        text->setToolTip(tip);
        grid->addWidget(key, line, 0, Qt::AlignTop);
        grid->addWidget(text, line, 1, Qt::AlignTop);
    };
    const PaymentRow &row = detail.row;
    add(tr("Order"), row.orderNo.value());
    add(tr("Merchant order"), detail.merchantOrderNo);
    add(tr("Channel reference"), detail.channelRef);
    add(tr("Channel"), detail.channel);
    add(tr("Paid from"), detail.funding.isEmpty() ? QString() : fundingWord(detail.funding));
    add(tr("Card"), detail.card);
    add(tr("Merchant"), detail.merchantNo);
    add(tr("Device"), detail.device);
    QString risk = detail.riskDecision.isEmpty() ? QString() : riskDecision(detail.riskDecision).text();
    if (detail.riskScore && !risk.isEmpty())
        risk = tr("%1 (score %2)").arg(risk).arg(*detail.riskScore);
    add(tr("Risk check"), risk);
    if (!row.responseCode.isEmpty())
        add(tr("Response code"), u"%1 %2"_s.arg(schemeName(row.scheme), row.responseCode));
    if (row.fee.minor > 0)
        add(tr("Fee"), formatMoney(row.fee));
    if (row.balanceAfter)
        add(tr("Balance after"), formatMoney(*row.balanceAfter));
    add(tr("Created"), formatInstant(row.createdAt, m_clock.now(), true), instantToolTip(row.createdAt));
    add(tr("Completed"), formatInstant(detail.completedAt, m_clock.now(), true),
        instantToolTip(detail.completedAt));
    layout->addLayout(grid);
}

} // namespace desk
