#pragma once

struct sqlite3;

namespace desk {

/// Gives a connection the functions that PostgreSQL has in schema `compat`: masks, local days, instants.
void registerSqliteFunctions(sqlite3 *connection);

} // namespace desk
