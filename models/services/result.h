#pragma once

#include <QFuture>
#include <QString>
#include <expected>

#include "closed_set.h"

namespace desk {

enum class ErrorKind {
    NotFound,    ///< nothing with that number, or not for this person
    Conflict,    ///< somebody else changed it, or it is no longer in that state
    Denied,      ///< this person may not; also a wrong password
    Invalid,     ///< an argument is missing or out of its set
    Busy,        ///< locked by another writer; asking again helps
    Unavailable, ///< no connection to the database
    Timeout,     ///< the time limit of the statement ran out
    Cancelled,   ///< overtaken or stopped by the caller
    Schema,      ///< schema newer or older than this program, or not a workspace
    Storage,     ///< full, read-only or corrupt
    Internal     ///< a defect: neither the user nor the operator can mend it
};
template <>
inline constexpr auto closedSet<ErrorKind> =
    std::to_array<const char *>({"not_found", "conflict", "denied", "invalid", "busy", "unavailable",
                                 "timeout", "cancelled", "schema", "storage", "internal"});

/// What went wrong, without any bound value, personal data or SQL text. `ui` and walletdeskctl word it.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString operation{};   ///< name of the statement or command, e.g. "place_hold"
    QString reason{};      ///< closed word that says which rule spoke, e.g. "same_person"; see docs/errors.md
    QString state{};       ///< SQLSTATE or SQLite's extended code, for the log
    QString correlation{}; ///< ties the screen, the local log and the server's log together
};

template <class T>
using Result = std::expected<T, Error>;

/// Answer of every slow call, delivered on a worker thread. A QObject takes it with onAnswer() of answer.h:
/// `.then(context, …)` of Qt 6.4 asserts when the context has died before the answer comes.
template <class T>
using Future = QFuture<Result<T>>;

} // namespace desk
