#pragma once

#include <QString>
#include <memory>

#include "workspace_url.h"

namespace desk {

/// A throw-away PostgreSQL of this test program: made from a template in the build folder, listening on a
/// socket in a temporary folder and on the loopback, gone with the program however that ends.
class PostgresCluster
{
public:
    /// Never null: started at first use. Where none can be started the program ends, saying why: a contract
    /// that was not tried on PostgreSQL has not passed.
    static PostgresCluster *shared();
    ~PostgresCluster();

    int port() const { return m_port; }
    /// The postmaster's process, for tests that stop or kill servers.
    qint64 process() const;
    /// "postgresql://USER@127.0.0.1:PORT/DATABASE"
    QString url(const QString &user, const QString &database) const;
    /// As the superuser, who needs no password.
    WorkspaceUrl admin(const QString &database) const;
    /// What the server has written to its log so far.
    QString log() const;
    /// The folder of the server's data, socket and logs.
    QString folder() const { return m_folder; }
    /// Gives \a path to whoever runs the server.
    void giveToServer(const QString &path) const;
    bool start();
    void stop(const QString &mode);

private:
    PostgresCluster() = default;
    bool make();
    bool run(const QString &program, const QStringList &arguments) const;
    void printLogs() const;

    QString m_bin;
    QString m_folder;
    int m_port = 0;
};

} // namespace desk
