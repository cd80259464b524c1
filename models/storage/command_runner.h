#pragma once

#include <QJsonObject>

#include "command_script.h"
#include "connection.h"
#include "id.h"

namespace desk {

/// One attempt at a command on an open connection. PostgreSQL: one call of its function. SQLite: its script
/// in one immediate transaction with the same idempotence, guard and audit.
Result<QJsonObject> runCommand(Connection &connection, const CommandSpec &command, const CommandId &id,
                               const Params &params);

} // namespace desk
