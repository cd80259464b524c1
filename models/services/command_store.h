#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

#include "id.h"
#include "result.h"

namespace desk {

/// A command on its way, as this computer remembers it: what was typed is not kept.
struct SentCommand
{
    CommandId id;
    QString name; ///< of resources/sql/command, e.g. "place_hold"
    QDateTime at; ///< UTC, when it was first sent
};

enum class CommandOutcome {
    Done,
    NotDone, ///< it never arrived or was refused, and will not be done any more
    Unknown  ///< the database could not tell: it still runs there, or cannot be reached
};

/// False for commands that only leave a record of something read: nobody needs to hear what became of them.
inline bool changesSomething(const SentCommand &command)
{
    static const QStringList records{QStringLiteral("open_search"),          QStringLiteral("open_customer"),
                                     QStringLiteral("export_history"),       QStringLiteral("grant_reveal"),
                                     QStringLiteral("collect_unknown_code"), QStringLiteral("open_audit"),
                                     QStringLiteral("export_audit"),         QStringLiteral("preview_ring")};
    return !records.contains(command.name);
}

/// What became of a command whose answer nobody saw.
struct LostCommand
{
    SentCommand command;
    CommandOutcome outcome = CommandOutcome::Unknown;
};

/// The commands of one person in one workspace whose answer is not known.
class CommandStore
{
public:
    virtual ~CommandStore() = default;

    /// Sent or waiting in this run, no answer yet. Answers at once.
    virtual QList<SentCommand> unanswered() const = 0;
    /// What runs of the program that ended left behind, each asked in the database, oldest first. The same
    /// ones are answered until forget(). Asking ends it: one that did not arrive yet never will.
    virtual Future<QList<LostCommand>> lost() = 0;
    /// The person has been told.
    virtual void forget(const CommandId &command) = 0;
};

} // namespace desk
