#pragma once

#include <QTimeZone>
#include <functional>

#include "result.h"
#include "workspace_url.h"

namespace desk {

class AdminConnection;

/// A row that was not taken and why; `reason` is a closed word, the value is never repeated.
struct RejectedRow
{
    qint64 line = 0; ///< of the file, 1-based, where the record begins
    QString column;  ///< empty: the row as a whole
    QString reason;
};

struct ImportOptions
{
    QTimeZone zone;         ///< of instants without an offset; invalid: such instants are rejected
    QString rejectsPath;    ///< where rejected rows go, with mode 0600
    bool dryRun = false;    ///< everything but storing
    bool keepGoing = false; ///< store the good rows of a file that has rejects
    std::function<void(qint64 done, qint64 total)> progress; ///< bytes of the file; may be empty
};

struct ImportReport
{
    QString kind;
    QStringList unknownColumns; ///< left out
    qint64 read = 0;            ///< rows without the header
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    QList<RejectedRow> rejects; ///< the first hundred
    QString rejectsPath;        ///< empty when nothing was rejected
    bool stored = false;
};

/// The names that importFile() takes for a kind, in an order in which references come first.
QStringList importKindNames();

/// Imports one CSV file in one transaction; see docs/import.md. Blocks; the connection belongs to this
/// thread. Errors of kind Invalid have the reason unknown_kind, cannot_open, encoding, unclosed_quote,
/// empty_file, missing_column or doubled_column (with the columns' names after a colon); nothing was read
/// then.
Result<ImportReport> importFile(AdminConnection &connection, const QString &kind, const QString &path,
                                const ImportOptions &options);

/// The same on a workspace that it opens and closes.
Result<ImportReport> importFile(const WorkspaceUrl &url, const QString &kind, const QString &path,
                                const ImportOptions &options);

} // namespace desk
