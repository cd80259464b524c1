#pragma once

#include <QWidget>

#include "answer.h"
#include "clock.h"
#include "history_store.h"

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace desk {

class EmptyState;

/// Everything about one payment: amount, timeline, relatives, references, channel, card and risk.
class PaymentDetailPane final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the pane.
    PaymentDetailPane(HistoryStore &store, const Clock &clock, QWidget *parent = nullptr);
    ~PaymentDetailPane() override;

    void showPayment(const OrderNo &order);
    void showNothing();

Q_SIGNALS:
    void paymentWanted(const desk::PaymentRow &payment); ///< a relative was chosen

private:
    void read();
    void show(const PaymentDetail &detail);
    void addHead(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);
    void addTimeline(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);
    void addRelatives(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);
    void addFacts(QVBoxLayout *layout, const PaymentDetail &detail, QWidget *parent);

    HistoryStore &m_store;
    const Clock &m_clock;
    OrderNo m_order;
    NewestOnly m_request;
    QStackedLayout *m_stack;
    EmptyState *m_state;
    QScrollArea *m_scroll;
};

} // namespace desk
