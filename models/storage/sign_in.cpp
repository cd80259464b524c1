#include "sign_in.h"

#include <QFileInfo>
#include <QSqlError>
#include <libpq-fe.h>
#include <sodium.h>

#include "api_generator.h"
#include "error_map.h"
#include "migrator.h"
#include "sql_text.h"
#include "staff_guard.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QString operation = u"sign_in"_s;

// The check reads the whole file, so a large one would keep people waiting at every start.
constexpr qint64 quickCheckBytes = 64LL * 1024 * 1024;

const QStringList &everybody()
{
    static const QStringList kinds{u"agent"_s, u"supervisor"_s, u"auditor"_s, u"security"_s};
    return kinds;
}

Result<void> quickCheck(Connection &connection, const QString &path)
{
    if (QFileInfo(path).size() > quickCheckBytes)
        return {};
    QSqlQuery query(connection.database());
    const bool sound = query.exec(sessionText(u"quick_check"_s, Dialect::Sqlite)) && query.next()
                       && query.value(0).toString() == u"ok";
    if (query.lastError().isValid())
        return std::unexpected(connection.errorOf(operation, query.lastError()));
    return sound ? Result<void>() : failure(ErrorKind::Storage, operation, u"storage_corrupt"_s);
}

Result<QString> oneText(Connection &connection, const QString &sql, const QVariantHash &values)
{
    const auto query = connection.run(operation, sql, values);
    if (!query)
        return std::unexpected(query.error());
    const QString text = (*query)->next() ? (*query)->value(0).toString() : QString();
    (*query)->finish();
    return text;
}

bool matches(const QString &hash, const QString &password)
{
    const QByteArray stored = hash.toUtf8();
    const QByteArray typed = password.toUtf8();
    return sodium_init() >= 0
           && crypto_pwhash_str_verify(stored.constData(), typed.constData(), size_t(typed.size())) == 0;
}

/// The file's owner needs no password until they set one; with \a trustOwner none at all.
Result<void> checkPassword(Connection &connection, const Login &login, const SignInRequest &request)
{
    const auto owner = oneText(connection, sessionText(u"owner"_s, Dialect::Sqlite), {});
    if (!owner)
        return std::unexpected(owner.error());
    const auto hash =
        oneText(connection, sessionText(u"password"_s, Dialect::Sqlite), {{u"login"_s, login.value()}});
    if (!hash)
        return std::unexpected(hash.error());
    const bool isOwner = login.value() == *owner;
    if (isOwner && (hash->isEmpty() || (request.trustOwner && request.login.isEmpty())))
        return {};
    if (hash->isEmpty() || !matches(*hash, request.password))
        return failure(ErrorKind::Denied, operation, u"wrong_password"_s);
    return {};
}

Result<void> fitSchema(const WorkspaceUrl &url, Connection &connection)
{
    const auto fits = Migrator(connection).check();
    if (fits || fits.error().reason != u"schema_older")
        return fits;
    Connection migrating({url, {}, 0, true, false});
    if (const auto opened = migrating.open(); !opened)
        return opened;
    const auto migrated = Migrator(migrating).migrate(false);
    return migrated ? Result<void>() : std::unexpected(migrated.error());
}

Result<Credentials> signInSqlite(const SignInRequest &request)
{
    Connection probing({request.url, {}, 0, true, false});
    if (const auto opened = probing.open(); !opened)
        return std::unexpected(opened.error());
    if (const auto sound = quickCheck(probing, request.url.path); !sound)
        return std::unexpected(sound.error());
    if (const auto fits = fitSchema(request.url, probing); !fits)
        return std::unexpected(fits.error());
    Login login = request.login;
    if (login.isEmpty()) {
        const auto owner = oneText(probing, sessionText(u"owner"_s, Dialect::Sqlite), {});
        if (!owner)
            return std::unexpected(owner.error());
        login = Login(*owner);
    }
    if (const auto right = checkPassword(probing, login, request); !right)
        return std::unexpected(right.error());
    const Credentials credentials{login, {}};
    Connection person({request.url, credentials, 0, false, false});
    if (const auto opened = person.open(); !opened)
        return std::unexpected(opened.error());
    const auto staff = checkStaff(person, operation, everybody());
    return staff ? Result<Credentials>(credentials) : std::unexpected(staff.error());
}

/// A pooler lends the server's sessions to one client after another: what a session prepared, set or cancels
/// would be another's. Its sessions have keys of their own.
Result<void> refusePooler(Connection &connection)
{
    const auto query = connection.run(operation, sessionText(u"backend_pid"_s, Dialect::Postgres));
    if (!query)
        return std::unexpected(query.error());
    const bool direct = (*query)->next() && (*query)->value(0).toInt() == PQbackendPID(connection.postgres());
    (*query)->finish();
    return direct ? Result<void>() : failure(ErrorKind::Unavailable, operation, u"pooler_between"_s);
}

Result<Credentials> signInPostgres(const SignInRequest &request)
{
    const Credentials credentials{request.login.isEmpty() ? Login(request.url.user) : request.login,
                                  request.password};
    Connection person({request.url, credentials, 15000, false, false});
    if (const auto opened = person.open(); !opened)
        return std::unexpected(opened.error());
    if (const auto direct = refusePooler(person); !direct)
        return std::unexpected(direct.error());
    const Statement *statement = StatementCatalogue::of(Dialect::Postgres).find(u"schema_version"_s);
    const auto query = person.run(operation, readCall(statement->header));
    if (!query) {
        Error error = query.error();
        if (error.reason == u"right_missing")
            error.reason = u"not_staff"_s; // no group role: schema api is closed to this login
        return std::unexpected(error);
    }
    const int version = (*query)->next() ? (*query)->value(0).toInt() : 0;
    (*query)->finish();
    const int latest = Migrator::latest(Dialect::Postgres);
    if (version > latest)
        return failure(ErrorKind::Schema, operation, u"schema_newer"_s);
    if (version < latest)
        return failure(ErrorKind::Schema, operation, u"schema_older"_s);
    return credentials;
}

} // namespace

Result<Credentials> signIn(const SignInRequest &request)
{
    return request.url.dialect == Dialect::Sqlite ? signInSqlite(request) : signInPostgres(request);
}

} // namespace desk
