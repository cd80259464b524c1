#pragma once

#include <CLI/CLI.hpp>

#include "context.h"

namespace desk {

/// ticket note, reply, assign, state and escalate: each changes one version of a ticket.
void addTicketChanges(CLI::App &group, Context &context);

} // namespace desk
