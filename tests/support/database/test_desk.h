#pragma once

#include <QEventLoop>
#include <QFutureWatcher>
#include <QVariant>
#include <memory>

#include "workspace.h"
#include "workspace_url.h"

namespace desk {

class AdminConnection;

/// A fresh, migrated workspace of either database with a small staff: alice and bob (agents), sue and sam
/// (supervisors), amy (auditor), sec (security), each a person of their own. Gone with the object.
class TestDesk
{
public:
    /// For a test's _data(): the column "backend" with the rows "sqlite" and, where it can be had,
    /// "postgres".
    static void backends();

    explicit TestDesk(const QString &backend);
    ~TestDesk();

    Dialect dialect() const { return m_url.dialect; }
    /// The workspace's URL for \a login.
    QString url(const QString &login) const;
    static QString passwordOf(const QString &login) { return QStringLiteral("pass-of-") + login; }

    /// Signs in; ends the test program when that fails.
    std::shared_ptr<Workspace> workspaceOf(const QString &login);
    Result<std::shared_ptr<Workspace>> tryWorkspaceOf(const QString &login, const QString &password);

    /// As the database's administrator, who passes no guard. \a sql may say wallet., desk. and evidence. on
    /// both. exec answers false (and prints why) for an error.
    bool adminExec(const QString &sql);
    QVariant adminValue(const QString &sql);
    AdminConnection &admin();

    /// A store's answer, while events are handled.
    template <class T>
    static Result<T> wait(const Future<T> &future)
    {
        QFutureWatcher<Result<T>> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished())
            loop.exec();
        return future.result();
    }

private:
    WorkspaceUrl m_url; ///< the administrator's
    QString m_folder;   ///< SQLite
    std::unique_ptr<AdminConnection> m_admin;
};

} // namespace desk
