#pragma once

#include "screens.h"

namespace desk {

/// The screens of the program.
Screens deskScreens();

} // namespace desk
