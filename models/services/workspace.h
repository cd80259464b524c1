#pragma once

#include <QObject>
#include <memory>

#include "audit_store.h"
#include "checklist_store.h"
#include "command_store.h"
#include "contact_store.h"
#include "customer_store.h"
#include "diagnosis_store.h"
#include "history_store.h"
#include "hold_store.h"
#include "incident_store.h"
#include "insight_store.h"
#include "knowledge_store.h"
#include "refund_store.h"
#include "search_store.h"
#include "staff_store.h"
#include "ticket_store.h"
#include "vip_store.h"

namespace desk {

enum class LinkState {
    Connecting,
    Connected,
    Unconfirmed, ///< a command was sent and its answer is not known yet: it is asked again, never "failed"
    Offline
};

/// An open, signed-in workspace: the stores of one person. Lives on the GUI thread; its stores may be called
/// from there and answer on workers. Made by desk_storage, handed to `ui` by the composition root.
class Workspace : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString name() const = 0; ///< for the status bar; never with a password
    virtual LinkState linkState() const = 0;
    /// By what the connection to another machine is less protected than usual ("sslmode=require"); told on
    /// screen.
    virtual QStringList loweredProtection() const = 0;
    virtual SearchStore &search() = 0;
    virtual CustomerStore &customers() = 0;
    virtual HistoryStore &history() = 0;
    virtual DiagnosisStore &diagnosis() = 0;
    virtual HoldStore &holds() = 0;
    virtual KnowledgeStore &knowledge() = 0;
    virtual ContactStore &contacts() = 0;
    virtual TicketStore &tickets() = 0;
    virtual StaffStore &staff() = 0;
    virtual CommandStore &commands() = 0;
    virtual InsightStore &insights() = 0;
    virtual IncidentStore &incidents() = 0;
    virtual ChecklistStore &checklists() = 0;
    virtual AuditStore &audit() = 0;
    virtual VipStore &vip() = 0;
    virtual RefundStore &refunds() = 0;

Q_SIGNALS:
    void linkChanged(desk::LinkState state);
    void evidenceGrew();                    ///< a command of this person was answered
    void latencyMeasured(int milliseconds); ///< of the last interactive read, time of the round trip
};

/// Opens workspaces for the sign-in screen. Answers within the time limit of the connection.
class WorkspaceOpener
{
public:
    virtual ~WorkspaceOpener() = default;
    /// \a url without password. Denied: wrong password or not staff; Schema: too new or not a workspace;
    /// Unavailable, Storage as they say.
    virtual Future<std::shared_ptr<Workspace>> open(const QString &url, const Login &login,
                                                    const QString &password) = 0;
    /// Makes (once) and opens the demo workspace of this user: SQLite, seeded, its owner a supervisor.
    virtual Future<std::shared_ptr<Workspace>> openDemo() = 0;
};

} // namespace desk
