#pragma once

namespace desk {

/// Whether the desktop session has a bus. Asking where there is none would start one that nobody ends.
bool hasSessionBus();

} // namespace desk
