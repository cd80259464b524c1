#pragma once

#include <functional>

#include "desk_context.h"

class QDialog;
class QWidget;

namespace desk {

/// Makes the screens and dialogs that the window shows; each belongs to the parent it is made with. A
/// screen's windowTitle is its tab's text.
struct Screens
{
    std::function<QWidget *(DeskContext &, const UserNo &, QWidget *)> customer;
    std::function<void(QWidget *, const OrderNo &)> showPayment; ///< in a screen that `customer` made
    std::function<QWidget *(DeskContext &, QWidget *)> tickets;
    std::function<QWidget *(DeskContext &, const TicketNo &, QWidget *)> ticket;
    std::function<QWidget *(DeskContext &, QWidget *)> approvals;
    std::function<QWidget *(DeskContext &, QWidget *)> insights;
    std::function<QWidget *(DeskContext &, QWidget *)> knowledge;
    std::function<QWidget *(DeskContext &, QWidget *)> audit;
    std::function<void(QWidget *, const UserNo &)> showAuditOf; ///< in a screen that `audit` made
    /// In a screen that `knowledge` made: looks \a code up.
    std::function<void(QWidget *, const QString &scheme, const QString &code)> lookUp;
    std::function<QDialog *(DeskContext &, const UserNo &, QWidget *)> holdDialog;
    std::function<QDialog *(DeskContext &, const UserNo &, const std::optional<CustomerLink> &, QWidget *)>
        ringDialog;
    std::function<QDialog *(DeskContext &, const UserNo &, const QList<OrderNo> &, const QList<QJsonObject> &,
                            QWidget *)>
        ticketDialog;
    std::function<QDialog *(DeskContext &, const UserNo &, QWidget *)> verifyDialog;
    std::function<QDialog *(DeskContext &, const UserNo &, RevealField, QWidget *)> revealDialog;
    std::function<QDialog *(DeskContext &, const OrderNo &, QWidget *)> refundDialog;
};

} // namespace desk
