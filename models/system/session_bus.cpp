#include "session_bus.h"

#include <QFileInfo>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace desk {

bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace desk
