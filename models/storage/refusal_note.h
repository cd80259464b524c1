#pragma once

#include "connection.h"

namespace desk {

/// Records in the audit that the database refused \a error's operation on \a connection, where it refused for
/// a person's want of a right, a grant, a quota or a second person; other errors, and a note that fails,
/// leave nothing. The refused call itself could leave no row: it rolled back what it would have written.
void noteRefusal(Connection &connection, const Error &error);

} // namespace desk
