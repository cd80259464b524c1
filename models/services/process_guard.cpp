#include "process_guard.h"

#include <QtGlobal>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace desk {

void guardProcess()
{
#ifdef Q_OS_UNIX
    umask(077);
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
    // The limit alone does not stop a system that pipes its cores to a program. The sanitizers look into
    // their own process from outside, so theirs stays open.
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace desk
