#include "own_connection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

namespace desk {

using namespace Qt::StringLiterals;

OwnConnection::OwnConnection(TestDesk &desk, const QString &login) : m_name(u"own-"_s + login)
{
    const QUrl url(desk.url(login));
    auto database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    database.setHostName(url.host());
    database.setPort(url.port());
    database.setDatabaseName(url.path().mid(1));
    database.setUserName(login);
    database.setPassword(TestDesk::passwordOf(login));
    if (!database.open())
        qFatal("%s cannot sign in", qPrintable(login));
}

OwnConnection::~OwnConnection()
{
    QSqlDatabase::removeDatabase(m_name);
}

QString OwnConnection::state(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    m_value.clear();
    if (query.exec(sql)) {
        m_value = query.next() ? query.value(0).toString() : QString();
        return {};
    }
    const QString code = query.lastError().nativeErrorCode();
    return code.startsWith(u"WD")
               ? code + u' ' + query.lastError().databaseText().section(u'\n', 0, 0).section(u"  "_s, 1)
               : code;
}

} // namespace desk
