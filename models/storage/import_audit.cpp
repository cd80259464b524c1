#include "import_audit.h"

#include <QDateTime>

#include "admin_connection.h"
#include "audit_write.h"

using namespace Qt::StringLiterals;

namespace desk {

QString importerLogin(AdminConnection &connection)
{
    QSqlQuery query = connection.prepared(u"import/importer"_s);
    return connection.run(query, u"import"_s) && query.next() ? query.value(0).toString() : QString();
}

Result<void> setImporting(AdminConnection &connection, bool on)
{
    if (connection.dialect() == Dialect::Postgres)
        return {};
    return connection.script(on ? u"import/begin_history"_s : u"import/end_history"_s);
}

Result<void> auditAdministration(AdminConnection &connection, const QString &action,
                                 const QString &targetKind, const QString &targetId, const QString &detail)
{
    if (connection.dialect() == Dialect::Sqlite)
        return writeAudit(connection.connection(), u"audit"_s,
                          {QDateTime::currentMSecsSinceEpoch(),
                           importerLogin(connection),
                           action,
                           targetKind,
                           targetId,
                           {},
                           detail,
                           {}});
    QSqlQuery query = connection.prepared(u"import/audit"_s);
    query.bindValue(u":action"_s, action);
    query.bindValue(u":kind"_s, targetKind);
    query.bindValue(u":id"_s, targetId);
    query.bindValue(u":detail"_s, detail);
    return connection.run(query, u"audit"_s);
}

Result<void> auditImportChanges(AdminConnection &connection, const QString &kind)
{
    if (connection.dialect() == Dialect::Postgres) {
        QSqlQuery query = connection.prepared(u"import/audit_changed"_s);
        query.bindValue(u":kind"_s, kind);
        return connection.run(query, u"audit"_s);
    }
    QSqlQuery changes = connection.prepared(u"import/changes"_s);
    if (const auto done = connection.run(changes, u"audit"_s); !done)
        return done;
    while (changes.next()) {
        const auto done =
            auditAdministration(connection, u"import_updated"_s, kind, changes.value(0).toString(),
                                changes.value(1).toString().trimmed());
        if (!done)
            return done;
    }
    return {};
}

} // namespace desk
