#pragma once

#include <QDialog>
#include <optional>

#include "command_attempt.h"
#include "desk_context.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace desk {

class CommandStatus;
class KeyChoice;
class Panel;

/// Asks for the refund of a payment: amount, a reason (keys 1…7) and a note. Says before it is sent whether
/// it will be approved at once or goes to a supervisor, and counts what was refunded and asked for already.
/// accepted() once the request is on record.
class RefundDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int noteLength = 8;

    /// \a desk must outlive the dialog.
    RefundDialog(DeskContext &desk, const OrderNo &order, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Esc closes; while the answer is open the dialog stays.
    void reject() override;

private:
    Panel *makeFacts();
    QWidget *makeAmount();
    QWidget *makeFoot();
    void read();
    void showStanding();
    void send();
    void finish(const Money &amount, const RefundAnswer &answer);
    void refresh();
    std::optional<Money> amount() const;
    QString hint() const;

    DeskContext &m_desk;
    const OrderNo m_order;
    std::optional<RefundStanding> m_standing;
    std::optional<Error> m_failure;
    CommandAttempt m_attempt;
    QLabel *m_facts[5];
    QLabel *m_hold = nullptr;
    QLabel *m_sign = nullptr;
    QLineEdit *m_amount = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_again = nullptr; ///< where the payment could not be read
    KeyChoice *m_reason;
    QPlainTextEdit *m_note;
    QLabel *m_outcome;
    CommandStatus *m_status = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace desk
