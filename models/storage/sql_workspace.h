#pragma once

#include <QPointer>
#include <atomic>

#include "executor.h"
#include "workspace.h"

namespace desk {

/// The stores of one signed-in person over one executor.
class SqlWorkspace final : public Workspace
{
    Q_OBJECT

public:
    SqlWorkspace(const WorkspaceUrl &url, const Credentials &credentials);
    ~SqlWorkspace() override;

    QString name() const override { return m_name; }
    LinkState linkState() const override { return m_link; }
    QStringList loweredProtection() const override { return m_lowered; }
    SearchStore &search() override { return *m_search; }
    CustomerStore &customers() override { return *m_customers; }
    HistoryStore &history() override { return *m_history; }
    DiagnosisStore &diagnosis() override { return *m_diagnosis; }
    HoldStore &holds() override { return *m_holds; }
    KnowledgeStore &knowledge() override { return *m_knowledge; }
    ContactStore &contacts() override { return *m_contacts; }
    TicketStore &tickets() override { return *m_tickets; }
    StaffStore &staff() override { return *m_staff; }
    CommandStore &commands() override { return *m_commands; }
    InsightStore &insights() override { return *m_insights; }
    IncidentStore &incidents() override { return *m_incidents; }
    ChecklistStore &checklists() override { return *m_checklists; }
    AuditStore &audit() override { return *m_audit; }
    VipStore &vip() override { return *m_vip; }
    RefundStore &refunds() override { return *m_refunds; }
    Executor &executor() { return *m_executor; }

private:
    void tellLink(LinkState state);

    QString m_name;
    QStringList m_lowered;
    std::atomic<LinkState> m_link = LinkState::Connecting;
    std::unique_ptr<AuditStore> m_audit;
    std::unique_ptr<ChecklistStore> m_checklists;
    std::unique_ptr<CommandStore> m_commands;
    std::unique_ptr<SearchStore> m_search;
    std::unique_ptr<CustomerStore> m_customers;
    std::unique_ptr<HistoryStore> m_history;
    std::unique_ptr<DiagnosisStore> m_diagnosis;
    std::unique_ptr<HoldStore> m_holds;
    std::unique_ptr<IncidentStore> m_incidents;
    std::unique_ptr<InsightStore> m_insights;
    std::unique_ptr<KnowledgeStore> m_knowledge;
    std::unique_ptr<RefundStore> m_refunds;
    std::unique_ptr<ContactStore> m_contacts;
    std::unique_ptr<TicketStore> m_tickets;
    std::unique_ptr<StaffStore> m_staff;
    std::unique_ptr<VipStore> m_vip;
    std::unique_ptr<Executor> m_executor; ///< ends first: its jobs use the stores
};

} // namespace desk
