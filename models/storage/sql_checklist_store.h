#pragma once

#include "checklist_store.h"
#include "executor.h"

namespace desk {

/// Checklists over the executor, on both databases. \a executor outlives the store's calls.
class SqlChecklistStore final : public ChecklistStore
{
public:
    explicit SqlChecklistStore(Executor &executor) : m_executor(executor) {}

    Future<QList<ChecklistVersion>> list() override;
    Future<StoredChecklist> content(const QString &id, int version) override;
    Future<int> saveDraft(const CommandId &command, const QString &id, int base,
                          const QByteArray &json) override;
    Future<QDateTime> recordRun(const CommandId &command, const QString &id, int version,
                                const QString &sha256, int cases, int failed) override;
    Future<int> activate(const CommandId &command, const QString &id, int version,
                         const QString &sha256) override;
    Future<int> retire(const CommandId &command, const QString &id, int version) override;

private:
    Executor &m_executor;
};

} // namespace desk
