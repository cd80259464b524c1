#pragma once

#include "id.h"
#include "migration_report.h"
#include "result.h"
#include "workspace_url.h"

namespace desk {

/// The first security officer of a shared desk, who adds the rest.
struct SecurityOfficer
{
    Login login;
    QString employeeNo;
    QString name;
    QString password; ///< leaves this program as a SCRAM verifier only
};

/// The system's login name of whoever runs this program.
Login systemLogin();

/// SQLite: makes the file (0600, its folder 0700 when it is made too) and its owner: agent, supervisor and
/// security officer. Conflict with reason already_initialised when there is a workspace. Blocks.
Result<MigrationReport> initialiseSqlite(const WorkspaceUrl &url, const Login &owner);

/// PostgreSQL, as a superuser: schemas, roles, functions and, where \a officer has a login, the first
/// security officer. \a password is the superuser's, may be empty. Blocks.
Result<MigrationReport> initialisePostgres(const WorkspaceUrl &url, const QString &password,
                                           const SecurityOfficer &officer);

/// Brings an existing workspace of either database to this program's schema. Blocks.
Result<MigrationReport> migrateWorkspace(const WorkspaceUrl &url, const QString &password);

} // namespace desk
