#pragma once

#include <CLI/CLI.hpp>

namespace desk {

/// Whether an option that takes free text to be stored holds what looks like a full card number. Numbers that
/// stand in the other arguments too (orders) are none. Called once everything is parsed.
bool givesCardNumber(const CLI::App &app);

} // namespace desk
