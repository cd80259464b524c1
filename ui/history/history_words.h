#pragma once

#include "clock.h"
#include "history_model.h"
#include "words.h"

namespace desk {

/// The cells of a history in the program's language and the agent's zone.
class HistoryWords final : public HistoryText
{
public:
    /// \a clock outlives the words; it decides what "Today" is.
    explicit HistoryWords(const Clock &clock) : m_clock(clock) {}

    QString header(HistoryColumn column) const override;
    QString cell(const PaymentRow &row, HistoryColumn column) const override;
    QString toolTip(const PaymentRow &row, HistoryColumn column) const override;

private:
    const Clock &m_clock;
};

/// A failed payment's state names its cause where the response code tells it; else the state of the payment.
StatusWord paymentState(const PaymentRow &row);

/// True when the payment moved money: its amount is not greyed.
bool movedMoney(PaymentStatus status);

} // namespace desk
