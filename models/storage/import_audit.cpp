#include "import_audit.h"

#include <QCryptographicHash>
#include <QDateTime>

#include "admin_connection.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// The leaf of resources/sql/schema/*/0003_evidence.sql over the row's fields; null text is NULL.
QString leafOf(const QStringList &fields)
{
    QByteArray bytes;
    for (const QString &field : fields) {
        const QByteArray text = field.toUtf8();
        bytes += field.isNull() ? QByteArray("-") : QByteArray::number(text.size()) + ':' + text;
    }
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

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
    QSqlQuery query = connection.prepared(u"import/audit"_s);
    query.bindValue(u":action"_s, action);
    query.bindValue(u":kind"_s, targetKind);
    query.bindValue(u":id"_s, targetId);
    query.bindValue(u":detail"_s, detail);
    if (connection.dialect() == Dialect::Sqlite) {
        const qint64 at = QDateTime::currentMSecsSinceEpoch();
        const QString login = importerLogin(connection);
        query.bindValue(u":at"_s, at);
        query.bindValue(u":login"_s, login);
        query.bindValue(u":leaf"_s, leafOf({QString::number(at), login, action, targetKind, targetId,
                                            QString(), detail, QString()}));
    }
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
