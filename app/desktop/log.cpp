#include "log.h"

#include <QString>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace desk {

static void print(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    static constexpr const char *names[] = {"debug", "warning", "critical", "fatal", "info"};
    const QLatin1StringView category(context.category ? context.category : "default");
    const bool clean = type == QtFatalMsg || category.startsWith(QLatin1StringView("walletdesk"))
                       || category.startsWith(QLatin1StringView("qt.qpa"));
    std::fprintf(stderr, "walletdesk: %s %s %s\n", names[type], category.data(),
                 clean ? qPrintable(text) : "(text withheld)");
}

void keepLogsClean()
{
    qInstallMessageHandler(print);
#ifdef Q_OS_UNIX
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace desk
