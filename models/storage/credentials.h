#pragma once

#include "id.h"

namespace desk {

/// Who is signed in on the connections.
struct Credentials
{
    Login login;
    QString password; ///< PostgreSQL: may be empty, libpq then asks PGPASSFILE and PGPASSWORD
};

} // namespace desk
