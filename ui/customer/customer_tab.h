#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>

#include "answer.h"
#include "customer_link.h"
#include "desk_context.h"
#include "diagnosis.h"
#include "kept_work.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace desk {

class CustomerHeader;
class DiagnosisPanel;
class FailureBanner;
class HistoryPanel;
class KeyButton;
class LinksDialog;
class LoadingCard;
class PaymentDetailPane;
class VipBar;

/// A customer on one page: who it is, what failed lately and why, what is frozen and open, the history, and
/// the diagnosis of the payment that is looked at. Each part loads by itself and says so when it cannot.
class CustomerTab final : public QWidget, public KeepsWork
{
    Q_OBJECT

public:
    CustomerTab(DeskContext &desk, const UserNo &user, QWidget *parent = nullptr);
    ~CustomerTab() override;

    const UserNo &user() const { return m_user; }
    /// Masked name and number, for the tab's label.
    QString title() const;
    /// Marks the payment and shows its diagnosis.
    void showPayment(const OrderNo &order);
    /// The payment on the right, which of its two panes is in front, and the answers given in the diagnosis.
    QVariantMap keptWork() const override;
    void restoreKeptWork(const QVariantMap &work) override;
    /// Reads everything again (F5).
    void reload();
    HistoryPanel &history() { return *m_history; }

protected:
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    void titleChanged(const QString &title);

private:
    QWidget *makeRingButton();
    QWidget *makeAuditButton();
    QWidget *buildLeft();
    QWidget *buildRight();
    void connectParts();
    void addKeys();
    void restoreSizes();
    void saveSizes() const;
    void readCustomer();
    void readAccounts();
    void readCards();
    void readSignIns();
    void readHolds();
    void readTickets();
    void readLinks();
    void lookAtLinks();
    void readWhatWasMissed();
    void showSharedLinks(const QList<CustomerLink> &links);
    void showNoLinks(const Error &error);
    void showLinks();
    void readVerification();
    void readLatestFailure();
    void showVerification(const std::optional<Verification> &verification, bool mayReveal);
    void showBannerReason(const PaymentRow &failure);
    void look(const PaymentRow &payment);
    void showRight(QWidget *pane);

    DeskContext &m_desk;
    const UserNo m_user;
    std::optional<Customer> m_customer;
    OrderNo m_wanted; ///< the payment on the right, or on its way there
    OrderNo m_shown;  ///< whose pane was chosen last: reading it again leaves the pane alone
    CustomerHeader *m_header;
    FailureBanner *m_banner;
    VipBar *m_vip;
    LoadingCard *m_accounts = nullptr;
    LoadingCard *m_cards = nullptr;
    LoadingCard *m_signIns = nullptr;
    LoadingCard *m_holds = nullptr;
    LoadingCard *m_tickets = nullptr;
    LoadingCard *m_links = nullptr;
    QList<CustomerLink> m_shared; ///< what the card m_links shows
    QPointer<LinksDialog> m_linksDialog;
    bool m_linksDue = false;   ///< they are read once what the caller asks about is
    bool m_linksShown = false; ///< they were read, be they none: they are looked at again
    bool m_linksAsked = false; ///< they will be looked at again in a moment
    bool m_missed = false;     ///< the workspace was out of reach since the last reading
    int m_looks = 0;           ///< of the history, since the tab is open
    NewestOnly m_linkReads;
    QLabel *m_contacts = nullptr;
    HistoryPanel *m_history;
    QStackedWidget *m_right = nullptr;
    DiagnosisPanel *m_diagnosis = nullptr;
    PaymentDetailPane *m_detail = nullptr;
    QPushButton *m_diagnosisButton = nullptr;
    KeyButton *m_detailButton = nullptr;
    QSplitter *m_splitter;
};

} // namespace desk
