#include "seed_demo.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QStandardPaths>

#include "seed_run.h"
#include "workspace_setup.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

Error failure(const QString &reason)
{
    return {ErrorKind::Storage, u"open_demo"_s, reason, {}, {}};
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

Result<void> makeDemo(const QString &path)
{
    removeDatabase(path);
    const auto url = WorkspaceUrl::parse(u"sqlite:"_s + path);
    if (!url)
        return std::unexpected(url.error());
    if (const auto made = initialiseSqlite(*url, systemLogin()); !made)
        return std::unexpected(made.error());
    const auto seeded = seedWorkspace(*url, {});
    return seeded ? Result<void>() : std::unexpected(seeded.error());
}

} // namespace

Result<WorkspaceUrl> demoWorkspace()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    if (!folder.mkpath(u"."_s))
        return std::unexpected(failure(u"storage_read_only"_s));
    const QString path = folder.filePath(u"demo.db"_s);
    // Two programs started at once make one demo: the second waits and finds it.
    QLockFile lock(folder.filePath(u"demo.lock"_s));
    if (!lock.lock())
        return std::unexpected(failure(u"storage_read_only"_s));
    if (!QFile::exists(path)) {
        const QString unfinished = folder.filePath(u"demo.new.db"_s);
        if (const auto made = makeDemo(unfinished); !made)
            return std::unexpected(made.error());
        if (!QFile::rename(unfinished, path))
            return std::unexpected(failure(u"storage_io"_s));
    }
    return WorkspaceUrl::parse(u"sqlite:"_s + path);
}

} // namespace desk
