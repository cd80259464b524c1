#pragma once

#include "id.h"

struct sqlite3;

namespace desk {

/// Gives a connection the functions that PostgreSQL has in schema `compat`: masks, local days, instants; and
/// me(), the login of whoever is signed in, and sha256_hex(text), for triggers.
void registerSqliteFunctions(sqlite3 *connection, const Login &me);

} // namespace desk
