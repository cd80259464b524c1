#pragma once

#include <QSqlError>

#include "result.h"
#include "workspace_url.h"

// The one place where a database's own codes become errors of the house. Nothing of a message passes but
// closed words.
namespace desk {

/// \a state: SQLSTATE; \a message: the server's text, of which only our own one-word reasons are used.
Error postgresError(const QString &operation, const QString &state, const QString &message);
/// \a code: SQLite's extended result code; \a message: sqlite3_errmsg, used for triggers' words only.
Error sqliteError(const QString &operation, int code, const QString &message);
/// The error of a statement; \a lost: the connection was found broken.
Error sqlError(Dialect dialect, const QString &operation, const QSqlError &error, bool lost);
/// A short random word that ties a screen, the log and the server's log together.
QString newCorrelation();

inline std::unexpected<Error> failure(ErrorKind kind, const QString &operation, const QString &reason)
{
    return std::unexpected(Error{kind, operation, reason, {}, newCorrelation()});
}

} // namespace desk
