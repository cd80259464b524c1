#pragma once

#include "connection.h"
#include "migration_report.h"

namespace desk {

/// Brings a database to this program's schema: numbered files of resources/sql/schema, forward only, each
/// once, all in one transaction; on PostgreSQL with the functions of `api` rebuilt and each called once.
class Migrator
{
public:
    using Report = MigrationReport;

    /// \a connection: of the administrator.
    explicit Migrator(Connection &connection) : m_connection(connection) {}

    /// The version that this program's files make.
    static int latest(Dialect dialect);

    /// Schema with reason not_a_workspace, schema_newer, schema_older or schema_changed; nothing when it
    /// fits.
    Result<void> check();
    /// Makes or migrates. Waits for another migrator that runs (PostgreSQL: without limit; SQLite: 5 s, then
    /// Busy).
    /// \a mayCreate: an empty database becomes a workspace; otherwise it is refused as not_a_workspace.
    Result<Report> migrate(bool mayCreate);

private:
    struct Applied
    {
        QList<std::pair<int, QString>> versions; ///< number and SHA-256 of its file, ascending
        bool foreign = false;                    ///< something else is in there
    };
    Result<Applied> applied();
    Result<void> compare(const Applied &state, bool olderIsFine) const;
    Result<Report> migrateInside(bool mayCreate);
    Result<void> apply(const QString &path, Report &report);
    Result<void> rebuildApi(Report &report);
    Result<void> execute(const QString &sql);

    Connection &m_connection;
};

} // namespace desk
