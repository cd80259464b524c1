#pragma once

#include "main_window.h"

namespace desk {

/// The Navigator that the screens of a MainWindow get.
class WindowNavigator final : public Navigator
{
    Q_OBJECT

public:
    explicit WindowNavigator(MainWindow &window) : m_window(window) {}

    void openCustomer(const UserNo &user) override { m_window.openCustomer(user); }
    void openTicket(const TicketNo &ticket) override { m_window.openTicket(ticket); }
    void openPayment(const OrderNo &order) override { m_window.openPayment(order); }
    void openHoldDialog(const UserNo &user) override;
    void openRingDialog(const UserNo &user, const std::optional<CustomerLink> &link) override;
    void openTicketDialog(const UserNo &user, const QList<OrderNo> &payments,
                          const QList<QJsonObject> &diagnoses) override;
    void openVerifyDialog(const UserNo &user) override;
    void openRevealDialog(const UserNo &user, RevealField field) override;
    void openRefundDialog(const OrderNo &order) override;
    void openAudit(const UserNo &user) override { m_window.openAudit(user); }
    void openDictionary(const QString &scheme, const QString &code) override
    {
        m_window.openDictionary(scheme, code);
    }
    void showMessage(Tone tone, const QString &text) override { m_window.showMessage(tone, text); }

private:
    MainWindow &m_window;
};

} // namespace desk
