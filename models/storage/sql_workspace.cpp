#include "sql_workspace.h"

#include "sql_audit_store.h"
#include "sql_checklist_store.h"
#include "sql_command_store.h"
#include "sql_contact_store.h"
#include "sql_customer_store.h"
#include "sql_diagnosis_store.h"
#include "sql_history_store.h"
#include "sql_hold_store.h"
#include "sql_incident_store.h"
#include "sql_insight_store.h"
#include "sql_knowledge_store.h"
#include "sql_refund_store.h"
#include "sql_search_store.h"
#include "sql_staff_store.h"
#include "sql_ticket_store.h"
#include "sql_vip_store.h"

namespace desk {

using namespace Qt::StringLiterals;

SqlWorkspace::SqlWorkspace(const WorkspaceUrl &url, const Credentials &credentials)
    : m_name(url.displayName()), m_lowered(url.loweredProtection())
{
    Executor::Events events;
    events.link = [this](LinkState state) {
        tellLink(state);
    };
    events.latency = [this](int milliseconds) {
        QMetaObject::invokeMethod(
            this, [this, milliseconds] { Q_EMIT latencyMeasured(milliseconds); }, Qt::QueuedConnection);
    };
    events.answered = [this] {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT evidenceGrew(); }, Qt::QueuedConnection);
    };
    m_executor = std::make_unique<Executor>(url, credentials, std::move(events));
    m_audit = std::make_unique<SqlAuditStore>(*m_executor);
    m_checklists = std::make_unique<SqlChecklistStore>(*m_executor);
    m_commands = std::make_unique<SqlCommandStore>(*m_executor);
    m_contacts = std::make_unique<SqlContactStore>(*m_executor);
    m_customers = std::make_unique<SqlCustomerStore>(*m_executor);
    m_diagnosis = std::make_unique<SqlDiagnosisStore>(*m_executor);
    m_history = std::make_unique<SqlHistoryStore>(*m_executor);
    m_holds = std::make_unique<SqlHoldStore>(*m_executor);
    m_incidents = std::make_unique<SqlIncidentStore>(*m_executor);
    m_vip = std::make_unique<SqlVipStore>(*m_executor);
    m_insights = std::make_unique<SqlInsightStore>(*m_executor);
    m_knowledge = std::make_unique<SqlKnowledgeStore>(*m_executor);
    m_refunds = std::make_unique<SqlRefundStore>(*m_executor);
    m_search = std::make_unique<SqlSearchStore>(*m_executor);
    m_staff = std::make_unique<SqlStaffStore>(*m_executor);
    m_tickets = std::make_unique<SqlTicketStore>(*m_executor);
}

SqlWorkspace::~SqlWorkspace() = default;

void SqlWorkspace::tellLink(LinkState state)
{
    if (m_link.exchange(state) == state)
        return;
    QMetaObject::invokeMethod(this, [this, state] { Q_EMIT linkChanged(state); }, Qt::QueuedConnection);
}

} // namespace desk
