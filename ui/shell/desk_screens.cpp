#include "desk_screens.h"

#include "approvals_view.h"
#include "audit_view.h"
#include "checklist_editor.h"
#include "customer_tab.h"
#include "hold_dialog.h"
#include "insights_view.h"
#include "knowledge_view.h"
#include "open_ticket_dialog.h"
#include "refund_dialog.h"
#include "reveal_dialog.h"
#include "ring_dialog.h"
#include "ticket_tab.h"
#include "tickets_view.h"
#include "verify_dialog.h"

namespace desk {

Screens deskScreens()
{
    Screens screens;
    screens.customer = [](DeskContext &desk, const UserNo &user, QWidget *parent) -> QWidget * {
        auto *tab = new CustomerTab(desk, user, parent);
        tab->setWindowTitle(tab->title());
        QObject::connect(tab, &CustomerTab::titleChanged, tab, &QWidget::setWindowTitle);
        return tab;
    };
    screens.showPayment = [](QWidget *tab, const OrderNo &order) {
        if (auto *customer = qobject_cast<CustomerTab *>(tab))
            customer->showPayment(order);
    };
    screens.tickets = [](DeskContext &desk, QWidget *parent) {
        return new TicketsView(desk, parent);
    };
    screens.ticket = [](DeskContext &desk, const TicketNo &ticket, QWidget *parent) {
        return new TicketTab(desk, ticket, parent);
    };
    screens.approvals = [](DeskContext &desk, QWidget *parent) {
        return new ApprovalsView(desk, parent);
    };
    screens.insights = [](DeskContext &desk, QWidget *parent) {
        return new InsightsView(desk, parent);
    };
    screens.knowledge = [](DeskContext &desk, QWidget *parent) {
        auto *view = new KnowledgeView(desk, parent);
        if (desk.isSupervisor()) {
            auto *checklists = new ChecklistEditor(desk, view);
            view->addPage(checklists, checklists->windowTitle());
        }
        return view;
    };
    screens.audit = [](DeskContext &desk, QWidget *parent) {
        return new AuditView(desk, parent);
    };
    screens.showAuditOf = [](QWidget *screen, const UserNo &user) {
        if (auto *audit = qobject_cast<AuditView *>(screen))
            audit->showCustomer(user);
    };
    screens.lookUp = [](QWidget *screen, const QString &scheme, const QString &code) {
        if (auto *knowledge = qobject_cast<KnowledgeView *>(screen))
            knowledge->lookUp(scheme, code);
    };
    screens.holdDialog = [](DeskContext &desk, const UserNo &user, QWidget *parent) {
        return new HoldDialog(desk, user, parent);
    };
    screens.ringDialog = [](DeskContext &desk, const UserNo &user, const std::optional<CustomerLink> &link,
                            QWidget *parent) {
        return new RingDialog(desk, user, link, parent);
    };
    screens.ticketDialog = [](DeskContext &desk, const UserNo &user, const QList<OrderNo> &payments,
                              const QList<QJsonObject> &diagnoses, QWidget *parent) {
        return new OpenTicketDialog(desk, user, payments, diagnoses, parent);
    };
    screens.verifyDialog = [](DeskContext &desk, const UserNo &user, QWidget *parent) {
        return new VerifyDialog(desk, user, parent);
    };
    screens.revealDialog = [](DeskContext &desk, const UserNo &user, RevealField field, QWidget *parent) {
        return new RevealDialog(desk, user, field, parent);
    };
    screens.refundDialog = [](DeskContext &desk, const OrderNo &order, QWidget *parent) {
        return new RefundDialog(desk, order, parent);
    };
    return screens;
}

} // namespace desk
