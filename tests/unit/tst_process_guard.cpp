#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "process_guard.h"

using namespace desk;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true; // these look into their own process from outside: it stays open
#else
constexpr bool sanitized = false;
#endif

/// Nobody where the tests run as root, who reads everything.
void becomeOrdinary()
{
    constexpr unsigned nobody = 65534;
    if (::geteuid() == 0
        && (::setresgid(nobody, nobody, nobody) != 0 || ::setresuid(nobody, nobody, nobody) != 0))
        ::_exit(120);
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // as a program is that an ordinary user has started
}

/// A process that waits to be killed, guarded or not.
pid_t started(bool guarded)
{
    int ready[2];
    if (::pipe(ready) != 0)
        return -1;
    const pid_t process = ::fork();
    if (process == 0) {
        becomeOrdinary();
        if (guarded)
            guardProcess();
        (void)!::write(ready[1], "", 1);
        for (;;)
            ::pause();
    }
    char byte = 0;
    (void)!::read(ready[0], &byte, 1);
    ::close(ready[0]);
    ::close(ready[1]);
    return process;
}

/// What another process of the same user gets of \a file: 0, or errno.
int opened(pid_t process, const char *file)
{
    const pid_t other = ::fork();
    if (other == 0) {
        becomeOrdinary();
        const QByteArray path = "/proc/" + QByteArray::number(process) + '/' + file;
        ::_exit(::open(path.constData(), O_RDONLY) >= 0 ? 0 : errno);
    }
    int status = 0;
    ::waitpid(other, &status, 0);
    return WEXITSTATUS(status);
}

} // namespace

class TestProcessGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What programs of the same user may read of another, and no more once it is guarded.
    void keepsItsMemoryToItself()
    {
        if (sanitized)
            QSKIP("a sanitized program stays open");
        const pid_t open = started(false);
        const pid_t guarded = started(true);
        const int before = opened(open, "environ");
        const int after = opened(guarded, "environ");
        const int memory = opened(guarded, "mem");
        for (const pid_t process : {open, guarded}) {
            ::kill(process, SIGKILL);
            ::waitpid(process, nullptr, 0);
        }
        QCOMPARE(before, 0);
        QCOMPARE(after, EACCES);
        QCOMPARE(memory, EACCES);
    }

    void leavesNoCore()
    {
        const pid_t process = ::fork();
        if (process == 0) {
            guardProcess();
            rlimit limit{1, 1};
            ::getrlimit(RLIMIT_CORE, &limit);
            ::_exit(limit.rlim_cur == 0 && limit.rlim_max == 0
                            && (sanitized || ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
                        ? 0
                        : 1);
        }
        int status = 0;
        ::waitpid(process, &status, 0);
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_GUILESS_MAIN(TestProcessGuard)
#include "tst_process_guard.moc"
