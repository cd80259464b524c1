#include "error_map.h"

#include <QHash>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <sqlite3.h>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Meaning
{
    ErrorKind kind;
    const char *reason;
};

Error made(const QString &operation, Meaning meaning, const QString &state)
{
    return {meaning.kind, operation, QString::fromLatin1(meaning.reason), state, newCorrelation()};
}

/// The kinds of our own states; their reason is the message's one word.
std::optional<ErrorKind> ownKind(const QString &state)
{
    static const QHash<QString, ErrorKind> kinds{
        {u"WD001"_s, ErrorKind::Denied},  {u"WD002"_s, ErrorKind::Internal},
        {u"WD003"_s, ErrorKind::Invalid}, {u"WD004"_s, ErrorKind::Conflict},
        {u"WD005"_s, ErrorKind::Denied},  {u"WD006"_s, ErrorKind::NotFound},
        {u"WD007"_s, ErrorKind::Denied},  {u"WD008"_s, ErrorKind::Internal},
        {u"WD009"_s, ErrorKind::Denied},  {u"WD010"_s, ErrorKind::Denied},
        {u"WD012"_s, ErrorKind::Denied},  {u"WD013"_s, ErrorKind::Conflict},
        {u"WD014"_s, ErrorKind::Denied},  {u"WD015"_s, ErrorKind::Conflict},
        {u"WD016"_s, ErrorKind::Denied},  {u"WD017"_s, ErrorKind::Denied}};
    const auto found = kinds.constFind(state);
    return found == kinds.cend() ? std::optional<ErrorKind>() : *found;
}

Meaning postgresMeaning(const QString &state)
{
    static const QHash<QString, Meaning> exact{{u"28P01"_s, {ErrorKind::Denied, "wrong_password"}},
                                               {u"28000"_s, {ErrorKind::Denied, "wrong_password"}},
                                               {u"3D000"_s, {ErrorKind::Schema, "not_a_workspace"}},
                                               {u"3F000"_s, {ErrorKind::Schema, "not_a_workspace"}},
                                               {u"42883"_s, {ErrorKind::Schema, "schema_older"}},
                                               {u"42501"_s, {ErrorKind::Denied, "right_missing"}},
                                               {u"57014"_s, {ErrorKind::Timeout, "statement_timeout"}},
                                               {u"25006"_s, {ErrorKind::Storage, "storage_read_only"}},
                                               {u"53100"_s, {ErrorKind::Storage, "storage_full"}},
                                               {u"53300"_s, {ErrorKind::Unavailable, "too_many_connections"}},
                                               {u"58030"_s, {ErrorKind::Storage, "storage_io"}},
                                               {u"XX001"_s, {ErrorKind::Storage, "storage_corrupt"}},
                                               {u"XX002"_s, {ErrorKind::Storage, "storage_corrupt"}},
                                               {u"23505"_s, {ErrorKind::Conflict, "exists_already"}},
                                               {u"55P03"_s, {ErrorKind::Busy, "locked"}},
                                               {u"40P01"_s, {ErrorKind::Busy, "locked"}},
                                               {u"40001"_s, {ErrorKind::Busy, "locked"}},
                                               {u"57P03"_s, {ErrorKind::Unavailable, "server_starting"}}};
    if (const auto found = exact.constFind(state); found != exact.cend())
        return *found;
    if (state.startsWith(u"08") || state.startsWith(u"57P"))
        return {ErrorKind::Unavailable, "server_gone"};
    if (state.startsWith(u"53"))
        return {ErrorKind::Busy, "server_short_of_resources"};
    return {ErrorKind::Internal, "unexpected_state"};
}

Meaning sqliteMeaning(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, "locked"};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Timeout, "statement_timeout"};
    case SQLITE_FULL:
        return {ErrorKind::Storage, "storage_full"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorKind::Storage, "storage_read_only"};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Storage, "storage_read_only"};
    case SQLITE_CORRUPT:
        return {ErrorKind::Storage, "storage_corrupt"};
    case SQLITE_NOTADB:
        return {ErrorKind::Storage, "storage_corrupt"};
    case SQLITE_IOERR:
        // On a full disk the first thing that fails is to grow the index of the write-ahead log.
        return {ErrorKind::Storage, code == SQLITE_IOERR_SHMSIZE ? "storage_full" : "storage_io"};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
            return {ErrorKind::Conflict, "exists_already"};
        return {ErrorKind::Internal, "constraint"};
    default:
        return {ErrorKind::Internal, "unexpected_state"};
    }
}

} // namespace

QString newCorrelation()
{
    return QString::number(QRandomGenerator::global()->generate(), 36);
}

Error postgresError(const QString &operation, const QString &state, const QString &message)
{
    // "<severity in the server's language>:  <our word>", then other lines.
    static const QRegularExpression ownWord(u"^[^\\n:]*:\\s+([a-z][a-z0-9_]*)\\s*(?:\\n|$)"_s);
    const auto match = ownWord.match(message);
    const auto kind = ownKind(state);
    if (kind || (state == u"42501" && match.hasMatch())) {
        const QString word = match.hasMatch() ? match.captured(1) : u"refused"_s;
        return {kind.value_or(ErrorKind::Denied), operation, word, state, newCorrelation()};
    }
    return made(operation, postgresMeaning(state), state);
}

Error sqliteError(const QString &operation, int code, const QString &message)
{
    static const QRegularExpression ownWords(u"^([0-9A-Z]{5}) ([a-z][a-z0-9_]*)$"_s);
    if (const auto match = ownWords.match(message.trimmed()); match.hasMatch())
        return {ownKind(match.captured(1)).value_or(ErrorKind::Denied), operation, match.captured(2),
                match.captured(1), newCorrelation()};
    return made(operation, sqliteMeaning(code), QString::number(code));
}

Error sqlError(Dialect dialect, const QString &operation, const QSqlError &error, bool lost)
{
    if (lost)
        return made(operation, {ErrorKind::Unavailable, "server_gone"}, error.nativeErrorCode());
    if (dialect == Dialect::Postgres)
        return postgresError(operation, error.nativeErrorCode(), error.databaseText());
    return sqliteError(operation, error.nativeErrorCode().toInt(), error.databaseText());
}

} // namespace desk
