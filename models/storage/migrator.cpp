#include "migrator.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSqlError>

#include "api_generator.h"
#include "api_smoke.h"
#include "error_map.h"
#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QString operation = u"migrate"_s;

struct Migration
{
    int version = 0; ///< 1 for 0000_…, so that 0 means "none"
    QString name;
    QString path;
    QString sha256;
};

QString digest(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QList<Migration> migrations(Dialect dialect)
{
    static const QRegularExpression form(u"/(\\d{4})_(\\w+)\\.sql$"_s);
    QList<Migration> all;
    for (const QString &path :
         sqlFiles(dialect == Dialect::Sqlite ? u"schema/sqlite"_s : u"schema/postgres"_s)) {
        const auto match = form.match(path);
        if (match.hasMatch())
            all.append({match.captured(1).toInt() + 1, match.captured(2), path, digest(sqlFile(path))});
    }
    return all;
}

} // namespace

int Migrator::latest(Dialect dialect)
{
    return migrations(dialect).last().version;
}

Result<void> Migrator::execute(const QString &sql)
{
    return m_connection.script(operation, sql);
}

Result<Migrator::Applied> Migrator::applied()
{
    const Dialect dialect = m_connection.dialect();
    Applied state;
    QSqlQuery query(m_connection.database());
    if (!query.exec(sessionText(u"has_migrations"_s, dialect)) || !query.next())
        return std::unexpected(m_connection.errorOf(operation, query.lastError()));
    const bool there = query.value(0).toBool();
    state.foreign = !there && query.value(1).toBool();
    query.finish();
    if (!there)
        return state;
    if (!query.exec(sessionText(u"applied"_s, dialect)))
        return std::unexpected(m_connection.errorOf(operation, query.lastError()));
    while (query.next())
        state.versions.append({query.value(0).toInt(), query.value(1).toString()});
    return state;
}

Result<void> Migrator::compare(const Applied &state, bool olderIsFine) const
{
    const QList<Migration> known = migrations(m_connection.dialect());
    if (state.foreign)
        return failure(ErrorKind::Schema, operation, u"not_a_workspace"_s);
    if (!state.versions.isEmpty() && state.versions.last().first > known.last().version)
        return failure(ErrorKind::Schema, operation, u"schema_newer"_s);
    for (const auto &[version, sha256] : state.versions) {
        const auto same = [&](const Migration &migration) {
            return migration.version == version && migration.sha256 == sha256;
        };
        if (std::none_of(known.cbegin(), known.cend(), same))
            return failure(ErrorKind::Schema, operation, u"schema_changed"_s);
    }
    if (!olderIsFine && state.versions.isEmpty())
        return failure(ErrorKind::Schema, operation, u"not_a_workspace"_s);
    if (!olderIsFine && state.versions.last().first < known.last().version)
        return failure(ErrorKind::Schema, operation, u"schema_older"_s);
    return {};
}

Result<void> Migrator::check()
{
    const auto state = applied();
    if (!state)
        return std::unexpected(state.error());
    return compare(*state, false);
}

Result<Migrator::Report> Migrator::migrate(bool mayCreate)
{
    const Dialect dialect = m_connection.dialect();
    if (const auto begun = m_connection.execute(operation, sessionText(u"begin"_s, dialect)); !begun)
        return std::unexpected(begun.error());
    auto report = migrateInside(mayCreate);
    const auto ended =
        m_connection.execute(operation, sessionText(report ? u"commit"_s : u"rollback"_s, dialect));
    if (report && !ended)
        return std::unexpected(ended.error());
    return report;
}

Result<Migrator::Report> Migrator::migrateInside(bool mayCreate)
{
    const Dialect dialect = m_connection.dialect();
    if (dialect == Dialect::Postgres) {
        if (const auto locked = execute(sessionText(u"migrate_lock"_s, dialect)); !locked)
            return std::unexpected(locked.error());
    }
    const auto state = applied();
    if (!state)
        return std::unexpected(state.error());
    if (const auto fits = compare(*state, true); !fits)
        return std::unexpected(fits.error());
    if (state->versions.isEmpty() && !mayCreate)
        return failure(ErrorKind::Schema, operation, u"not_a_workspace"_s);

    Report report;
    report.from = state->versions.isEmpty() ? 0 : state->versions.last().first;
    report.to = latest(dialect);
    for (const Migration &migration : migrations(dialect)) {
        if (migration.version <= report.from)
            continue;
        if (const auto done = apply(migration.path, report); !done)
            return std::unexpected(done.error());
        const auto recorded = m_connection.run(operation, sessionText(u"record_migration"_s, dialect),
                                               {{u"version"_s, migration.version},
                                                {u"name"_s, migration.name},
                                                {u"sha256"_s, migration.sha256}});
        if (!recorded)
            return std::unexpected(recorded.error());
        (*recorded)->finish();
        report.applied.append(migration.name);
    }
    if (dialect == Dialect::Postgres) {
        if (const auto done = rebuildApi(report); !done)
            return std::unexpected(done.error());
    }
    return report;
}

Result<void> Migrator::apply(const QString &path, Report &report)
{
    auto done = execute(sqlFile(path));
    if (!done) {
        done.error().operation = path;
        return done;
    }
    // The table of migrations stands in a schema that PostgreSQL's first file makes.
    if (report.from == 0 && report.applied.isEmpty())
        return execute(sessionText(u"make_migrations"_s, m_connection.dialect()));
    return {};
}

Result<void> Migrator::rebuildApi(Report &report)
{
    const QStringList script = apiScript();
    const QString sha256 = digest(script.join(u'\n'));
    QSqlQuery known(m_connection.database());
    if (!known.exec(sessionText(u"api_digest"_s, Dialect::Postgres)))
        return std::unexpected(m_connection.errorOf(operation, known.lastError()));
    const bool same = known.next() && known.value(0).toString() == sha256;
    if (same && report.applied.isEmpty())
        return {};
    for (const QString &text : script) {
        if (auto done = execute(text); !done) {
            static const QRegularExpression made(u"\\b(api\\.\\w+_v1)"_s);
            done.error().operation = operation + u' ' + made.match(text).captured(1);
            return done;
        }
    }
    if (const auto done = smokeCallReads(m_connection); !done)
        return done;
    const auto recorded =
        m_connection.run(operation, sessionText(u"record_api"_s, Dialect::Postgres), {{u"digest"_s, sha256}});
    if (!recorded)
        return std::unexpected(recorded.error());
    (*recorded)->finish();
    report.apiRebuilt = true;
    return {};
}

} // namespace desk
