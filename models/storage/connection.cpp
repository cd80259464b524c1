#include "connection.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <atomic>
#include <libpq-fe.h>
#include <sqlite3.h>

#include "error_map.h"
#include "interruptors.h"
#include "postgres_options.h"
#include "server_version.h"
#include "sql_text.h"
#include "sqlite_functions.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype preparedLimit = 128;

/// The driver's handle. Qt names its type after the typedef or after the struct, as the compiler spells it.
template <class Handle>
Handle *handleOf(const QSqlDatabase &database, const QByteArrayList &types)
{
    const QVariant handle = database.driver() ? database.driver()->handle() : QVariant();
    if (!handle.isValid() || !types.contains(handle.typeName()))
        return nullptr;
    return *static_cast<Handle *const *>(handle.constData());
}

QString nextName()
{
    static std::atomic<quint64> number = 0;
    return u"walletdesk-%1"_s.arg(++number);
}

} // namespace

Connection::Connection(Settings settings) : m_settings(std::move(settings)), m_name(nextName()) {}

Connection::~Connection()
{
    close();
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

pg_conn *Connection::postgres() const
{
    return dialect() == Dialect::Postgres ? handleOf<pg_conn>(database(), {"PGconn*", "pg_conn*"}) : nullptr;
}

sqlite3 *Connection::sqlite() const
{
    return dialect() == Dialect::Sqlite ? handleOf<sqlite3>(database(), {"sqlite3*"}) : nullptr;
}

bool Connection::isOpen() const
{
    return QSqlDatabase::contains(m_name) && database().isOpen() && !isLost();
}

bool Connection::isLost() const
{
    if (m_broken)
        return true;
    const auto *handle =
        dialect() == Dialect::Postgres && QSqlDatabase::contains(m_name) ? postgres() : nullptr;
    return handle && PQstatus(handle) == CONNECTION_BAD;
}

Result<void> Connection::open()
{
    close();
    m_broken = false;
    QSqlDatabase::addDatabase(dialect() == Dialect::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_name);
    const auto done = dialect() == Dialect::Sqlite ? openSqlite() : openPostgres();
    if (!done)
        close();
    return done;
}

void Connection::close()
{
    if (m_interruptor)
        m_interruptor->detach();
    m_interruptor.reset();
    m_prepared.clear();
    if (!QSqlDatabase::contains(m_name))
        return;
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::openSqlite()
{
    const QFileInfo file(m_settings.url.path);
    if (!m_settings.create && !file.exists())
        return failure(ErrorKind::Schema, u"open"_s, u"file_missing"_s);
    // The file is not looked into by other means than SQLite's: closing it would drop the locks of every
    // connection that this process has to it, and another process then deletes the log that they write to.
    QSqlDatabase db = database();
    db.setDatabaseName(m_settings.url.path);
    if (!db.open())
        return std::unexpected(errorOf(u"open"_s, db.lastError()));
    // Handles are only passed to our SQLite when the plug-in runs the very same library.
    QSqlQuery source(db);
    const bool same = source.exec(sessionText(u"source_id"_s, Dialect::Sqlite)) && source.next()
                      && source.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
    if (!same)
        return failure(ErrorKind::Internal, u"open"_s, u"sqlite_mismatch"_s);
    source.clear();
    sqlite3_extended_result_codes(sqlite(), 1);
    registerSqliteFunctions(sqlite(), login());
    m_interruptor = std::make_shared<SqliteInterruptor>(sqlite());
    const auto done = script(u"open"_s, sessionText(u"open"_s, Dialect::Sqlite));
    if (!done && done.error().state == QString::number(SQLITE_NOTADB))
        return failure(ErrorKind::Schema, u"open"_s, u"not_a_workspace"_s);
    return done;
}

Result<void> Connection::openPostgres()
{
    QSqlDatabase db = database();
    const WorkspaceUrl &url = m_settings.url;
    db.setHostName(url.hosts.join(u','));
    db.setDatabaseName(url.database);
    db.setUserName(m_settings.credentials.login.isEmpty() ? url.user : m_settings.credentials.login.value());
    if (!m_settings.credentials.password.isEmpty())
        db.setPassword(m_settings.credentials.password);
    db.setConnectOptions(connectOptions(url));
    if (!db.open())
        return std::unexpected(refusal());
    if (!postgres())
        return failure(ErrorKind::Internal, u"open"_s, u"libpq_mismatch"_s);
    if (const auto fits = checkServerVersion(PQserverVersion(postgres())); !fits)
        return fits;
    m_interruptor = std::make_shared<PostgresInterruptor>(postgres());
    return execute(u"open"_s, m_settings.administrator
                                  ? sessionText(u"open_admin"_s, Dialect::Postgres)
                                  : sessionText(u"open"_s, Dialect::Postgres,
                                                {{u"LIMIT_MS"_s, QString::number(m_settings.limitMs)}}));
}

/// Why the server did not let us in: the driver keeps no state of a refused connection, so it is asked again.
Error Connection::refusal() const
{
    const Refusal reason =
        probe(m_settings.url, m_settings.credentials.login, m_settings.credentials.password);
    if (reason.needsPassword)
        return Error{ErrorKind::Denied, u"sign_in"_s, u"wrong_password"_s, {}, newCorrelation()};
    if (reason.state == u"42501")
        return Error{ErrorKind::Denied, u"sign_in"_s, u"not_staff"_s, reason.state, newCorrelation()};
    if (!reason.state.isEmpty())
        return postgresError(u"sign_in"_s, reason.state, {});
    static const QHash<Refusal::Protection, QString> words{
        {Refusal::Protection::Fine, u"server_down"_s},
        {Refusal::Protection::NoTls, u"tls_missing"_s},
        {Refusal::Protection::RootMissing, u"tls_root_missing"_s},
        {Refusal::Protection::Untrusted, u"tls_refused"_s},
        {Refusal::Protection::ChannelBinding, u"channel_binding_refused"_s}};
    return Error{ErrorKind::Unavailable, u"sign_in"_s, words.value(reason.protection), {}, newCorrelation()};
}

Error Connection::errorOf(const QString &operation, const QSqlError &error) const
{
    const Error mapped = sqlError(dialect(), operation, error, isLost());
    // A server that says good-bye does so before its socket is found closed.
    if (mapped.kind == ErrorKind::Unavailable)
        m_broken = true;
    return mapped;
}

Result<QSqlQuery *> Connection::run(const QString &operation, const QString &sql, const QVariantHash &values)
{
    auto &query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(database());
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const Error error = errorOf(operation, fresh->lastError());
            m_prepared.remove(sql);
            return std::unexpected(error);
        }
        if (m_prepared.size() > preparedLimit) {
            m_prepared.clear();
            m_prepared[sql] = fresh;
        } else {
            query = fresh;
        }
    }
    QSqlQuery *ready = m_prepared.value(sql).get();
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        ready->bindValue(u':' + value.key(), value.value());
    if (!ready->exec())
        return std::unexpected(errorOf(operation, ready->lastError()));
    return ready;
}

Result<void> Connection::execute(const QString &operation, const QString &sql)
{
    QSqlQuery query(database());
    bool done = query.exec(sql);
    // QPSQL's exec() answers for the first statement of a text; the others are asked for one by one.
    while (done && query.nextResult())
        continue;
    if (query.lastError().isValid())
        return std::unexpected(errorOf(operation, query.lastError()));
    return {};
}

Result<void> Connection::script(const QString &operation, const QString &sql)
{
    if (dialect() == Dialect::Postgres)
        return execute(operation, sql);
    for (const QString &statement : sqliteStatements(sql)) {
        if (const auto done = execute(operation, statement); !done)
            return done;
    }
    return {};
}

} // namespace desk
