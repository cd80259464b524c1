#include "clean_log.h"

#include <QString>
#include <cstdio>

namespace desk {

static void print(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    static constexpr const char *names[] = {"debug", "warning", "critical", "fatal", "info"};
    const QLatin1StringView category(context.category ? context.category : "default");
    // Who debugs the platform sees which keys are pressed.
    const bool chatter = type == QtDebugMsg || type == QtInfoMsg;
    const bool clean = type == QtFatalMsg || category.startsWith(QLatin1StringView("walletdesk"))
                       || (category.startsWith(QLatin1StringView("qt.qpa")) && !chatter);
    std::fprintf(stderr, "walletdesk: %s %s %s\n", names[type], category.data(),
                 clean ? qPrintable(text) : "(text withheld)");
}

void keepLogsClean()
{
    qInstallMessageHandler(print);
}

} // namespace desk
