#pragma once

namespace desk {

/// What a colour stands for. Never shown without a sign and a word.
enum class Tone {
    Neutral,
    Accent, ///< information, selection, refunded
    Bad,    ///< failed, overdue, frozen
    Warn,   ///< unknown, pending, due soon, internal note
    Good    ///< succeeded, met, connected
};

} // namespace desk
