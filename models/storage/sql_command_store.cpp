#include "sql_command_store.h"

#include "answers.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

CommandOutcome outcomeOf(Session &session, const CommandId &command)
{
    const auto known = session.list<QString>(u"command_outcome"_s, {{u"command"_s, command.value()}},
                                             [](const Row &row) { return row.text("name"_L1); });
    if (!known)
        return CommandOutcome::Unknown;
    return known->isEmpty() ? CommandOutcome::NotDone : CommandOutcome::Done;
}

} // namespace

Future<QList<LostCommand>> SqlCommandStore::lost()
{
    const auto left = m_executor.work<QList<SentCommand>>(
        u"left_behind"_s,
        [this](Session &) -> Result<QList<SentCommand>> { return m_executor.leftBehind(); });
    return chained<QList<LostCommand>>(left, [this](const QList<SentCommand> &commands) {
        if (commands.isEmpty())
            return QtFuture::makeReadyFuture(Result<QList<LostCommand>>());
        // Waiting for one that still runs must not hold up what the person reads.
        return m_executor.work<QList<LostCommand>>(
            u"command_outcome"_s,
            [commands](Session &session) -> Result<QList<LostCommand>> {
                QList<LostCommand> all;
                for (const SentCommand &command : commands)
                    all.append({command, outcomeOf(session, command.id)});
                return all;
            },
            {}, Lane::Background);
    });
}

} // namespace desk
