#pragma once

#include <QPointer>
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
class QueryLock;
class WrappedLabel;

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
        /// The same with other answers, at once and without a round trip; nothing as above. May be left out.
        std::function<std::optional<Diagnosis>(const OrderNo &order, const Answers &answers)> reevaluate = {};
    };
    /// \a service outlives the panel.
    static Source sourceOf(DiagnosisService &service);

    DiagnosisPanel(DeskContext &desk, Source source, QWidget *parent = nullptr);
    ~DiagnosisPanel() override;

    /// Diagnoses \a payment of \a user; answers given for another payment are forgotten.
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
    /// The answers by check, an invalid value for "don't know"; to be given back to restoreAnswers().
    QVariantMap givenAnswers() const;
    /// Answers of \a order, which is shown next.
    void restoreAnswers(const OrderNo &order, const QVariantMap &answers);

Q_SIGNALS:
    void diagnosed(const desk::Diagnosis &diagnosis);
    void failed(const desk::OrderNo &order, const desk::Error &error);

private:
    QWidget *buildScript();
    void diagnose();
    void judgeAgain();
    void readFollowUp();
    void showFollowUp();
    void collectUnknown(const Diagnosis &diagnosis);
    void show(const Diagnosis &diagnosis);
    QWidget *buildContent(const Diagnosis &diagnosis, QWidget *parent);
    void addVerdict(QVBoxLayout *layout, const Diagnosis &diagnosis, QWidget *parent);
    void addCode(QVBoxLayout *layout, const Diagnosis &diagnosis, QWidget *parent);
    void addMoneyTaken(QVBoxLayout *layout, QWidget *parent);
    void addQueryLock(QVBoxLayout *layout, const Diagnosis &diagnosis, QWidget *parent);
    void addFollowUp(QVBoxLayout *layout, QWidget *parent);
    QWidget *buildFindings(const Diagnosis &diagnosis, QWidget *parent);
    void showZone();
    void showScript();
    void showSteps();
    void copyScript();
    QString spoken() const; ///< language of the script
    void openTicket();
    void answer(const QString &check, const std::optional<QString> &value, bool known = true);
    void goOn(QWidget *content);
    void openQueryDialog();
    void openFeedbackDialog();

    DeskContext &m_desk;
    const Source m_source;
    UserNo m_user;
    PaymentRow m_payment;
    QString m_locale; ///< the customer's
    QString m_said;   ///< language of the script where the agent chose another; empty: the customer's
    QString m_zone;
    Answers m_answers;
    QSet<QString> m_notKnown;
    FindingList::Folds m_folds;
    std::optional<Diagnosis> m_diagnosis;
    bool m_verified = false;
    QString m_touched; ///< the check that was answered last: the keyboard goes on from there
    NewestOnly m_request;
    NewestOnly m_following;
    FollowUp m_followUp;
    QSet<QString> m_collected; ///< "scheme code" that this panel reported
    QPointer<QueryLock> m_lock;
    QPointer<WrappedLabel> m_queried;
    QPointer<WrappedLabel> m_judged;
    QStackedLayout *m_stack;
    EmptyState *m_state;
    QWidget *m_page;
    QScrollArea *m_scroll;
    QWidget *m_content = nullptr; ///< what the scroll area shows of the last diagnosis
    QLabel *m_zoneNote;
    WrappedLabel *m_script = nullptr;
    KeyButton *m_copy = nullptr;
    KeyButton *m_language = nullptr;
    QPushButton *m_ticket = nullptr;
    QVBoxLayout *m_steps = nullptr;
};

} // namespace desk
