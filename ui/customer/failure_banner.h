#pragma once

#include <QFrame>
#include <optional>

#include "clock.h"
#include "diagnosis.h"
#include "history_store.h"
#include "tone.h"

class QLabel;
class QPushButton;

namespace desk {

class Chip;
class KeyButton;

/// One line: what failed lately and why. Hidden when nothing did.
class FailureBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit FailureBanner(const Clock &clock, QWidget *parent = nullptr);

    void showFailure(const PaymentRow &payment);
    /// The zone of the customer's account (IANA): where it is another, its time is added.
    void setZone(const QString &zone);
    /// Adds why, once it is known.
    void showReason(const Diagnosis &diagnosis);
    void showNoReason(const Error &error);
    /// The latest failure itself could not be read.
    void showError(const Error &error);
    void showNothing();
    const std::optional<PaymentRow> &payment() const { return m_payment; }
    /// A failure is shown and nobody has said why yet.
    bool awaitsReason() const { return m_payment && m_awaitsReason; }

Q_SIGNALS:
    void diagnosisWanted();
    void retryWanted();

private:
    void setTone(Tone tone);
    void setWhy(const QString &why);
    void showText();

    const Clock &m_clock;
    std::optional<PaymentRow> m_payment;
    Chip *m_state;
    QLabel *m_text;
    KeyButton *m_show;
    QPushButton *m_retry;
    QString m_zone;
    QString m_why;
    bool m_awaitsReason = false;
};

} // namespace desk
