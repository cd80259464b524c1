#include "window_navigator.h"

namespace desk {

void WindowNavigator::openHoldDialog(const UserNo &user)
{
    m_window.showDialog(m_window.screens().holdDialog(m_window.context(), user, &m_window),
                        [=](Navigator &navigator) { navigator.openHoldDialog(user); });
}

void WindowNavigator::openRingDialog(const UserNo &user, const std::optional<CustomerLink> &link)
{
    m_window.showDialog(m_window.screens().ringDialog(m_window.context(), user, link, &m_window),
                        [=](Navigator &navigator) { navigator.openRingDialog(user, link); });
}

void WindowNavigator::openTicketDialog(const UserNo &user, const QList<OrderNo> &payments,
                                       const QList<QJsonObject> &diagnoses)
{
    m_window.showDialog(
        m_window.screens().ticketDialog(m_window.context(), user, payments, diagnoses, &m_window),
        [=](Navigator &navigator) { navigator.openTicketDialog(user, payments, diagnoses); });
}

void WindowNavigator::openVerifyDialog(const UserNo &user)
{
    m_window.showDialog(m_window.screens().verifyDialog(m_window.context(), user, &m_window),
                        [=](Navigator &navigator) { navigator.openVerifyDialog(user); });
}

void WindowNavigator::openRevealDialog(const UserNo &user, RevealField field)
{
    m_window.showDialog(m_window.screens().revealDialog(m_window.context(), user, field, &m_window),
                        [=](Navigator &navigator) { navigator.openRevealDialog(user, field); });
}

void WindowNavigator::openRefundDialog(const OrderNo &order)
{
    m_window.showDialog(m_window.screens().refundDialog(m_window.context(), order, &m_window),
                        [=](Navigator &navigator) { navigator.openRefundDialog(order); });
}

} // namespace desk
