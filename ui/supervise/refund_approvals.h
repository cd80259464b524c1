#pragma once

#include "command_attempt.h"
#include "desk_context.h"
#include "panel.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace desk {

class CommandStatus;
class KeyButton;

/// Refunds above an agent's limit that wait for a second person: the list, and beside it the payment, who
/// asked and why, this supervisor's limit, and the decision with its note. Hidden while none waits.
class RefundApprovals final : public Panel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 50;

    /// \a desk must outlive the panel.
    explicit RefundApprovals(DeskContext &desk, QWidget *parent = nullptr);

    /// The request that a note is being written for; empty when there is none.
    const RefundRequestId &current() const { return m_current; }
    void setCurrent(const RefundRequestId &request);
    /// How many wait, of those that were read.
    int waiting() const { return int(m_waiting.size()); }

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void waitingChanged();

private:
    QTableWidget *makeTable();
    QWidget *makeDetail();
    void readMore();
    void take(const Result<Page<WaitingRefund>> &answer, bool more);
    void fill();
    void showCurrent();
    void decide(Decision decision);
    void followAttempt();
    void refresh();
    const WaitingRefund *wanted() const;
    QString barred(const WaitingRefund &request) const;

    DeskContext &m_desk;
    CommandAttempt m_attempt;
    QList<WaitingRefund> m_waiting;
    Cursor m_next;
    RefundRequestId m_current;
    QTableWidget *m_table;
    QPushButton *m_more;
    QLabel *m_unread; ///< why the list could not be read
    QWidget *m_halves;
    QPushButton *m_payment = nullptr;
    QLabel *m_facts[3];
    QLabel *m_barred = nullptr;
    QPlainTextEdit *m_note = nullptr;
    KeyButton *m_approve = nullptr;
    KeyButton *m_reject = nullptr;
    CommandStatus *m_status = nullptr;
};

} // namespace desk
