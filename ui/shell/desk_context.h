#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <optional>

#include "clock.h"
#include "id.h"
#include "staff_store.h"
#include "tone.h"
#include "workspace.h"

namespace desk {

class DiagnosisService;
class DraftStore;

/// How a screen asks the window for something that is not its own: other tabs, dialogs, a message. It also
/// tells every screen what a dialog changed, so that a tab reads again only what is stale. GUI thread only.
class Navigator : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void openCustomer(const UserNo &user) = 0;
    virtual void openTicket(const TicketNo &ticket) = 0;
    /// Opens the payment's customer with that payment selected and diagnosed.
    virtual void openPayment(const OrderNo &order) = 0;
    virtual void openHoldDialog(const UserNo &user) = 0;
    /// \a link: what of theirs is chosen to begin with; none: the first of the list.
    virtual void openRingDialog(const UserNo &user, const std::optional<CustomerLink> &link) = 0;
    /// A complaint on \a payments; \a diagnoses are documents of Diagnosis::toJson() to be frozen on it.
    virtual void openTicketDialog(const UserNo &user, const QList<OrderNo> &payments,
                                  const QList<QJsonObject> &diagnoses) = 0;
    virtual void openVerifyDialog(const UserNo &user) = 0;
    virtual void openRevealDialog(const UserNo &user, RevealField field) = 0;
    /// Asks for the refund of a payment; refundsChanged() once it is on record.
    virtual void openRefundDialog(const OrderNo &order) = 0;
    /// The evidence of what concerns \a user. For those who have that section.
    virtual void openAudit(const UserNo &user) = 0;
    /// The dictionary of response codes, looked up for \a code; \a scheme: which of them to look at first.
    virtual void openDictionary(const QString &scheme, const QString &code) = 0;
    /// A line over the status bar that goes by itself; an error (Tone::Bad) stays until it is closed.
    virtual void showMessage(Tone tone, const QString &text) = 0;

Q_SIGNALS:
    void holdsChanged(const desk::UserNo &user);      ///< placed, release asked or decided
    void ticketChanged(const desk::TicketNo &ticket); ///< opened or changed
    void refundsChanged(const desk::OrderNo &order);  ///< asked for, withdrawn or decided
    void incidentsChanged();                          ///< declared, announced or closed
    void contactChanged(const desk::UserNo &user);    ///< contact opened, closed, or a question recorded
    /// Read from the workspace: whether the person has a contact open with \a user.
    void contactRead(const desk::UserNo &user, bool open);
};

/// What a screen gets by its constructor, and all that it may reach. Outlives every screen.
struct DeskContext
{
    Workspace &workspace;
    DiagnosisService &diagnosis;
    const Clock &clock;
    Navigator &navigator;
    Staff self;            ///< who is signed in
    QString privateFolder; ///< 0700, of this (workspace, person): settings; empty: keep nothing
    DraftStore &drafts;    ///< of the person

    bool isSupervisor() const { return self.kinds.contains(StaffKind::Supervisor); }
};

} // namespace desk
