#pragma once

#include "command_store.h"
#include "executor.h"

namespace desk {

/// What became of commands, over the executor, which outlives the store's calls.
class SqlCommandStore final : public CommandStore
{
public:
    explicit SqlCommandStore(Executor &executor) : m_executor(executor) {}

    QList<SentCommand> unanswered() const override { return m_executor.unconfirmed(); }
    Future<QList<LostCommand>> lost() override;
    void forget(const CommandId &command) override { m_executor.forget(command); }

private:
    Executor &m_executor;
};

} // namespace desk
