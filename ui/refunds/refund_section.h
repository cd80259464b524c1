#pragma once

#include <QWidget>

#include "command_attempt.h"
#include "desk_context.h"

class QVBoxLayout;

namespace desk {

class CommandStatus;
class KeyButton;

/// The refund requests of one payment with what became of them, one's own waiting ones to withdraw, and the
/// button (R) that asks for a refund. Hidden where there is neither.
class RefundSection final : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the section. \a verified: whether the caller is, in an open contact.
    RefundSection(DeskContext &desk, const PaymentRow &payment, bool verified, QWidget *parent = nullptr);

    /// Asking is locked until the caller is verified.
    void setVerified(bool verified);

private:
    void read();
    void show(const Result<QList<RefundRequest>> &answer);
    QWidget *rowOf(const RefundRequest &request);
    void withdraw(const RefundRequestId &request);

    DeskContext &m_desk;
    const OrderNo m_order;
    const bool m_refundable;
    CommandAttempt m_attempt;
    KeyButton *m_ask;
    QWidget *m_rows = nullptr;
    CommandStatus *m_status;
};

} // namespace desk
