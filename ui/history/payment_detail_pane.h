#pragma once

#include <QPointer>
#include <QWidget>

#include "answer.h"
#include "desk_context.h"

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace desk {

class EmptyState;
class RefundSection;

/// Everything about one payment: amount, refund requests, timeline, relatives, references, channel, card and
/// risk.
class PaymentDetailPane final : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the pane.
    explicit PaymentDetailPane(DeskContext &desk, QWidget *parent = nullptr);
    ~PaymentDetailPane() override;

    void showPayment(const OrderNo &order);
    void showNothing();
    /// A refund can be asked for once the caller is verified.
    void setVerified(bool verified);

Q_SIGNALS:
    void paymentWanted(const desk::PaymentRow &payment); ///< a relative was chosen

private:
    void read();
    void show(const PaymentDetail &detail);
    void addHead(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);
    void addRefunds(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);
    void addTimeline(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);
    void addRelatives(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);
    void addFacts(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);

    DeskContext &m_desk;
    const Clock &m_clock;
    QPointer<RefundSection> m_refunds;
    bool m_verified = false;
    OrderNo m_order;
    NewestOnly m_request;
    QStackedLayout *m_stack;
    EmptyState *m_state;
    QScrollArea *m_scroll;
};

} // namespace desk
