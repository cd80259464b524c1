#pragma once

#include "result.h"

namespace desk {

class AdminConnection;

/// The login that the database knows the administrator by; empty when there is none yet.
QString importerLogin(AdminConnection &connection);

/// Tells SQLite's triggers within the transaction that what comes is history; PostgreSQL knows its
/// administrator. Holds do not stop history.
Result<void> setImporting(AdminConnection &connection, bool on);

/// One audit row, written as the importer. \a detail holds no personal data.
Result<void> auditAdministration(AdminConnection &connection, const QString &action,
                                 const QString &targetKind, const QString &targetId, const QString &detail);

/// An audit row for each row that the present import changed, naming its columns.
Result<void> auditImportChanges(AdminConnection &connection, const QString &kind);

} // namespace desk
