#include "progress.h"

#include <QByteArray>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace desk {

std::function<void(qint64, qint64)> progressBar()
{
#ifdef Q_OS_UNIX
    if (isatty(STDERR_FILENO) == 0)
        return {};
    return [last = -1](qint64 done, qint64 total) mutable {
        const int percent = total > 0 ? int(done * 100 / total) : 100;
        if (percent == last)
            return;
        last = percent;
        const QByteArray bar = QByteArray(percent / 2, '#').leftJustified(50, '.');
        std::fprintf(stderr, "\r[%s] %3d%%%s", bar.constData(), percent, percent == 100 ? "\n" : "");
        std::fflush(stderr);
    };
#else
    return {};
#endif
}

} // namespace desk
