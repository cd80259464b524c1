#pragma once

namespace desk {

/// Installs a message handler that prints severity, category and place of a message, and its text only where
/// that cannot hold personal data: our own category and the platform's. Turns core dumps off where the system
/// has them, for they hold what was on the screen.
void keepLogsClean();

} // namespace desk
