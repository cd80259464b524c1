#pragma once

namespace desk {

/// Installs a message handler that prints severity, category and place of a message, and its text only where
/// that cannot hold personal data: our own category, and warnings of the platform's.
void keepLogsClean();

} // namespace desk
