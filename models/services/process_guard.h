#pragma once

namespace desk {

/// To be called first in main(): what this process writes is for its user alone (umask 077), and neither a
/// crash nor another process of the same user gets at its memory (no core files, PR_SET_DUMPABLE 0 on Linux).
/// On Windows it does nothing.
void guardProcess();

} // namespace desk
