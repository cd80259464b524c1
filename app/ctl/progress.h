#pragma once

#include <QtGlobal>
#include <functional>

namespace desk {

/// A bar on the terminal for work that tells (done, total); empty where standard error is no terminal.
std::function<void(qint64, qint64)> progressBar();

} // namespace desk
