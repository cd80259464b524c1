#include "intruder.h"

#include <QUrl>
#include <libpq-fe.h>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QByteArray conninfo(TestDesk &desk, const QString &login, const QString &more)
{
    const QUrl url(desk.url(login));
    return u"host=%1 port=%2 dbname=%3 user=%4 password=%5 %6"_s.arg(url.host())
        .arg(url.port())
        .arg(url.path().mid(1), login, TestDesk::passwordOf(login), more)
        .toUtf8();
}

void noteDown(void *heard, const PGresult *notice)
{
    *static_cast<QString *>(heard) += QString::fromUtf8(PQresultErrorMessage(notice));
}

} // namespace

Intruder::Intruder(TestDesk &desk, const QString &login, const QString &options)
    : m_connection(PQconnectdb(conninfo(desk, login, options)))
{
    if (PQstatus(m_connection) != CONNECTION_OK)
        qFatal("%s cannot sign in: %s", qPrintable(login), PQerrorMessage(m_connection));
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE);
    PQsetErrorContextVisibility(m_connection, PQSHOW_CONTEXT_ALWAYS);
    PQsetNoticeReceiver(m_connection, noteDown, &m_heard);
}

Intruder::~Intruder()
{
    PQfinish(m_connection);
}

QString Intruder::refusedEntry(TestDesk &desk, const QString &login, const QString &more)
{
    PGconn *connection = PQconnectdb(conninfo(desk, login, more));
    const QString words =
        PQstatus(connection) == CONNECTION_OK ? QString() : QString::fromUtf8(PQerrorMessage(connection));
    PQfinish(connection);
    return words;
}

QString Intruder::state(const QString &sql)
{
    send(sql);
    return finish();
}

void Intruder::send(const QString &sql)
{
    m_value.clear();
    if (PQsendQuery(m_connection, sql.toUtf8()) != 1)
        m_heard += QString::fromUtf8(PQerrorMessage(m_connection));
}

QString Intruder::finish()
{
    QString last;
    while (PGresult *result = PQgetResult(m_connection)) {
        if (PQresultStatus(result) == PGRES_COPY_OUT) {
            char *row = nullptr;
            while (PQgetCopyData(m_connection, &row, 0) > 0) {
                m_heard += QString::fromUtf8(row);
                PQfreemem(row);
            }
        } else if (PQresultStatus(result) == PGRES_COPY_IN) {
            PQputCopyEnd(m_connection, "no data");
        }
        last = take(result);
        PQclear(result);
    }
    return PQstatus(m_connection) == CONNECTION_OK ? last : u"gone"_s;
}

QString Intruder::take(PGresult *result)
{
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column)
            m_heard += QString::fromUtf8(PQgetvalue(result, row, column)) + u'\n';
    }
    m_heard += QString::fromUtf8(PQresultErrorMessage(result));
    if (const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE)) {
        const QString state = QString::fromLatin1(code);
        const QString word = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
        return state.startsWith(u"WD") ? state + u' ' + word : state;
    }
    if (PQntuples(result) > 0)
        m_value = QString::fromUtf8(PQgetvalue(result, 0, 0));
    return {};
}

} // namespace desk
