#include "postgres_cluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString newestBin()
{
    QDir versions(u"/usr/lib/postgresql"_s);
    int best = 0;
    for (const QString &name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(versions.filePath(name) + u"/bin/initdb"_s))
            best = std::max(best, name.toInt());
    }
    return best < 15 ? QString() : versions.filePath(QString::number(best)) + u"/bin/"_s;
}

int freePort()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *plain = static_cast<sockaddr *>(static_cast<void *>(&address));
    const bool bound = ::bind(listener, plain, length) == 0 && ::getsockname(listener, plain, &length) == 0;
    ::close(listener);
    return bound ? ntohs(address.sin_port) : 0;
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(text) == text.size();
}

/// Removes the cluster when this process is gone, also after a crash or a kill.
void watchFromOutside(const QString &folder)
{
    // A test may have stopped the server: it takes the signal when it is continued.
    const QString script = u"while kill -0 %1 2>/dev/null; do sleep 0.3; done; "
                           "if [ -f '%2/data/postmaster.pid' ]; then p=$(head -1 '%2/data/postmaster.pid'); "
                           "kill -QUIT $p; kill -CONT $p; sleep 1; fi 2>/dev/null; rm -rf '%2'"_s
                               .arg(QCoreApplication::applicationPid())
                               .arg(folder);
    QProcess::startDetached(u"setsid"_s, {u"sh"_s, u"-c"_s, script});
}

} // namespace

PostgresCluster *PostgresCluster::shared()
{
    static const std::unique_ptr<PostgresCluster> cluster = [] {
        std::unique_ptr<PostgresCluster> made(new PostgresCluster);
        if (!made->make()) {
            made->printLogs();
            made.reset();
            qFatal("These tests start a PostgreSQL 15 or later of their own and could not: "
                   "apt-get install postgresql (./dev check does it), or read the lines above");
        }
        return made;
    }();
    return cluster.get();
}

PostgresCluster::~PostgresCluster()
{
    if (m_folder.isEmpty())
        return;
    stop(u"immediate"_s);
    QDir(m_folder).removeRecursively();
}

/// Runs \a program as a user who may run a server: postgres where we are root.
bool PostgresCluster::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(m_folder + u"/commands.log"_s, QIODevice::Append);
    if (geteuid() == 0)
        process.start(u"runuser"_s, QStringList{u"-u"_s, u"postgres"_s, u"--"_s, program} + arguments);
    else
        process.start(program, arguments);
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

bool PostgresCluster::make()
{
    m_bin = newestBin();
    if (m_bin.isEmpty()) {
        qWarning("no PostgreSQL 15 or later in /usr/lib/postgresql");
        return false;
    }
    QTemporaryDir folder(QDir::tempPath() + u"/walletdesk-pg-XXXXXX"_s);
    folder.setAutoRemove(false);
    m_folder = folder.path();
    if (geteuid() == 0)
        QProcess::execute(u"chown"_s, {u"postgres"_s, m_folder});
    watchFromOutside(m_folder);

    const QString build = qEnvironmentVariable("WALLETDESK_BIN", QCoreApplication::applicationDirPath());
    const QString kept = build + u"/../postgres-template"_s;
    QLockFile lock(build + u"/../postgres-template.lock"_s);
    lock.lock();
    const QString data = m_folder + u"/data"_s;
    if (!QFile::exists(kept + u"/PG_VERSION"_s)) {
        const QStringList options{u"-D"_s,    data,    u"-U"_s,   u"postgres"_s,         u"-A"_s,
                                  u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"-N"_s};
        if (!run(m_bin + u"initdb"_s, options))
            return false;
        QProcess::execute(u"cp"_s, {u"-a"_s, data, kept + u".new"_s});
        QDir().rename(kept + u".new"_s, kept);
    } else if (QProcess::execute(u"cp"_s, {u"-a"_s, kept, data}) != 0) {
        return false;
    }
    lock.unlock();
    QFile::remove(data + u"/pg_hba.conf"_s);
    if (!write(data + u"/pg_hba.conf"_s,
               "local all postgres trust\nhost all postgres 127.0.0.1/32 trust\n"
               "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n"))
        return false;
    write(
        data + u"/postgresql.conf"_s,
        "fsync = off\nfull_page_writes = off\nmax_connections = 120\nmin_wal_size = 32MB\nmax_wal_size = "
        "128MB\n"
        "unix_socket_directories = '"
            + m_folder.toUtf8()
            + "'\n"
              "listen_addresses = '127.0.0.1,127.0.0.2'\nshared_buffers = 32MB\ntrack_commit_timestamp = on\n"
              "log_min_messages = log\nautovacuum = off\n");
    if (geteuid() == 0)
        QProcess::execute(u"chown"_s, {u"-R"_s, u"postgres"_s, data});
    for (int attempt = 0; attempt < 3; ++attempt) {
        m_port = freePort();
        if (start())
            return true;
    }
    return false;
}

void PostgresCluster::giveToServer(const QString &path) const
{
    if (geteuid() == 0)
        QProcess::execute(u"chown"_s, {u"postgres"_s, path});
}

bool PostgresCluster::start()
{
    return run(m_bin + u"pg_ctl"_s,
               {u"-D"_s, m_folder + u"/data"_s, u"-w"_s, u"-l"_s, m_folder + u"/server.log"_s, u"-o"_s,
                u"-p %1"_s.arg(m_port), u"start"_s});
}

void PostgresCluster::stop(const QString &mode)
{
    run(m_bin + u"pg_ctl"_s, {u"-D"_s, m_folder + u"/data"_s, u"-w"_s, u"-m"_s, mode, u"stop"_s});
}

QString PostgresCluster::log() const
{
    QFile file(m_folder + u"/server.log"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void PostgresCluster::printLogs() const
{
    for (const QString &name : {u"/commands.log"_s, u"/server.log"_s}) {
        QFile file(m_folder + name);
        if (!m_folder.isEmpty() && file.open(QIODevice::ReadOnly))
            qWarning("%s", file.readAll().constData());
    }
}

qint64 PostgresCluster::process() const
{
    QFile file(m_folder + u"/data/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

QString PostgresCluster::url(const QString &user, const QString &database) const
{
    return u"postgresql://%1@127.0.0.1:%2/%3"_s.arg(user).arg(m_port).arg(database);
}

WorkspaceUrl PostgresCluster::admin(const QString &database) const
{
    return *WorkspaceUrl::parse(url(u"postgres"_s, database));
}

} // namespace desk
