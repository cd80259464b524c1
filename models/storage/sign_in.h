#pragma once

#include "connection.h"

namespace desk {

/// What signing in needs to know besides the credentials.
struct SignInRequest
{
    WorkspaceUrl url;
    Login login; ///< empty: the URL's user (PostgreSQL) or the file's owner (SQLite)
    QString password;
    bool trustOwner = false; ///< walletdeskctl: whoever runs it reads the whole file anyway
};

/// Opens a connection once, checks file, schema and person, and answers the credentials for the executor.
/// Migrates an older SQLite file. Denied: wrong_password, not_staff; Schema; Storage; Unavailable. Blocks.
Result<Credentials> signIn(const SignInRequest &request);

} // namespace desk
