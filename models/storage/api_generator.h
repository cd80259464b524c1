#pragma once

#include "command_script.h"
#include "statement.h"

// PostgreSQL: the functions of schema `api` made from the files of resources/sql. Pure; thread-safe.
namespace desk {

/// DDL of `api.<name>_v1(…)` for a read, with its grants to the groups of its guard.
QString readFunction(const Statement &statement);
/// DDL of `api.<name>_v1(p_command, …)` for a command in its envelope.
QString commandFunction(const CommandSpec &command);
/// `SELECT * FROM api.<name>_v1(:a, :b …)`: the client's call, placeholders in the header's order.
QString readCall(const SqlHeader &header);
QString commandCall(const SqlHeader &header);
/// All of it in order: support functions of resources/sql/api, then the generated ones.
QStringList apiScript();

} // namespace desk
