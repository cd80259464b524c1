#pragma once

#include <QSet>
#include <QWidget>
#include <functional>
#include <optional>

#include "answer.h"
#include "desk_context.h"
#include "diagnosis.h"
#include "finding_list.h"
#include "history_store.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace desk {

class EmptyState;
class KeyButton;

/// Why a payment is as it is: outcome class, cause, findings with their evidence, questions to the customer
/// that are judged at once, what to say, and the next step.
class DiagnosisPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Where the explanations come from: DiagnosisService, or a test's own.
    struct Source
    {
        std::function<Future<Diagnosis>(const OrderNo &order, const Answers &answers)> diagnose;
        /// What a ticket freezes; nothing when the payment is not remembered any more.
        std::function<std::optional<QJsonObject>(const OrderNo &order, const Answers &answers)> snapshot;
    };
    /// \a service outlives the panel.
    static Source sourceOf(DiagnosisService &service);

    DiagnosisPanel(DeskContext &desk, Source source, QWidget *parent = nullptr);
    ~DiagnosisPanel() override;

    /// Diagnoses \a payment of \a user; the answers given before belong to another payment and are forgotten.
    void showPayment(const UserNo &user, const PaymentRow &payment);
    void showNothing();
    /// Language of what is said to the customer, e.g. "zh_CN".
    void setCustomerLocale(const QString &locale);
    /// Zone of the account (IANA), in which the evidence and the script give their times.
    void setZone(const QString &zone);
    /// Copying the script is locked until the caller is verified.
    void setVerified(bool verified);

    const std::optional<Diagnosis> &diagnosis() const { return m_diagnosis; }
    const Answers &answers() const { return m_answers; }

Q_SIGNALS:
    void diagnosed(const desk::Diagnosis &diagnosis);
    void failed(const desk::OrderNo &order, const desk::Error &error);

private:
    QWidget *buildScript();
    void diagnose();
    void show(const Diagnosis &diagnosis);
    QWidget *buildContent(const Diagnosis &diagnosis);
    void addVerdict(QVBoxLayout *layout, const Diagnosis &diagnosis, QWidget *parent);
    QWidget *buildFindings(const Diagnosis &diagnosis, QWidget *parent);
    void showZone();
    void showScript();
    void showSteps();
    void copyScript();
    void openTicket();

    DeskContext &m_desk;
    const Source m_source;
    UserNo m_user;
    PaymentRow m_payment;
    QString m_locale;
    QString m_zone;
    Answers m_answers;
    QSet<QString> m_notKnown;
    FindingList::Folds m_folds;
    std::optional<Diagnosis> m_diagnosis;
    bool m_verified = false;
    NewestOnly m_request;
    QStackedLayout *m_stack;
    EmptyState *m_state;
    QWidget *m_page;
    QScrollArea *m_scroll;
    QLabel *m_zoneNote;
    QLabel *m_script = nullptr;
    KeyButton *m_copy = nullptr;
    QPushButton *m_ticket = nullptr;
    QVBoxLayout *m_steps = nullptr;
};

} // namespace desk
