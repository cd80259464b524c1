#include "admin_connection.h"

#include <QSqlError>

#include "migrator.h"
#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<AdminConnection>> AdminConnection::open(const WorkspaceUrl &url,
                                                               const QString &password, bool create)
{
    Connection::Settings settings{url, {Login(url.user), password}, 0, true, create};
    std::unique_ptr<AdminConnection> admin(new AdminConnection(std::move(settings)));
    if (const auto opened = admin->m_connection.open(); !opened)
        return std::unexpected(opened.error());
    return admin;
}

Result<std::unique_ptr<AdminConnection>> AdminConnection::openCurrent(const WorkspaceUrl &url,
                                                                      const QString &password)
{
    auto admin = open(url, password);
    if (!admin)
        return admin;
    if (const auto fits = Migrator((*admin)->m_connection).check(); !fits)
        return std::unexpected(asOwner(fits.error()));
    return admin;
}

Error AdminConnection::asOwner(Error error)
{
    if (error.reason == u"right_missing")
        error.reason = u"not_owner"_s;
    return error;
}

QString AdminConnection::text(const QString &name) const
{
    const bool lite = dialect() == Dialect::Sqlite;
    QString found = sqlFile(u"admin/"_s + name + (lite ? u".sqlite.sql"_s : u".postgres.sql"_s));
    if (found.isEmpty())
        found = sqlFile(u"admin/"_s + name + u".sql"_s);
    Q_ASSERT_X(!found.isEmpty(), "AdminConnection::text", qUtf8Printable(name));
    found = withoutComments(found);
    return lite ? withoutSchemas(found) : withCompat(found);
}

QSqlQuery AdminConnection::prepared(const QString &name) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    query.prepare(text(name));
    return query;
}

Result<void> AdminConnection::run(QSqlQuery &query, const QString &operation) const
{
    // What could not be prepared must not be sent: PostgreSQL would speak of the syntax of EXECUTE.
    if (query.lastError().isValid() || !query.exec())
        return std::unexpected(m_connection.errorOf(operation, query.lastError()));
    return {};
}

Result<void> AdminConnection::script(const QString &name)
{
    return m_connection.script(name, text(name));
}

Result<void> AdminConnection::begin()
{
    return m_connection.execute(u"begin"_s, sessionText(u"begin"_s, dialect()));
}

Result<void> AdminConnection::commit()
{
    return m_connection.execute(u"commit"_s, sessionText(u"commit"_s, dialect()));
}

Result<void> AdminConnection::rollback()
{
    return m_connection.execute(u"rollback"_s, sessionText(u"rollback"_s, dialect()));
}

} // namespace desk
