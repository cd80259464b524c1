#include "contract_world.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>

#include "admin_connection.h"
#include "sql_text.h"
#include "verifier.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// "hold_closed" of "ERROR:  hold_closed (WD013)" and of "WD013 hold_closed".
QString wordOf(const QSqlError &error)
{
    if (!error.isValid())
        return {};
    static const QRegularExpression form(u"(?:ERROR:\\s+|WD\\d{3} |42501 )([a-z_]+)"_s);
    const auto match = form.match(error.databaseText() + u' ' + error.driverText());
    return match.hasMatch() ? match.captured(1) : error.text();
}

const QString customers =
    u"INSERT INTO wallet.users (id, user_no, name, phone, created_at) VALUES "
    "('U-1', 'U1', '王小明', '13800000001', %1), ('U-2', 'U2', 'Bob Brown', '13800000002', %1);"
    "INSERT INTO wallet.accounts (id, user_id, currency) VALUES ('A1', 'U-1', 'CNY'), "
    "('A2', 'U-2', 'CNY');"_s;

} // namespace

ContractWorld::ContractWorld(const QString &backend) : m_desk(backend)
{
    m_desk.adminExec(customers.arg(clock()));
    m_desk.adminExec(payment(u"O1"_s, u"U-1"_s, u"A1"_s, u"payment"_s, u"failed"_s));
    m_desk.adminExec(payment(u"O2"_s, u"U-2"_s, u"A2"_s, u"payment"_s, u"pending"_s));
    m_desk.adminExec(payment(u"O3"_s, u"U-1"_s, u"A1"_s, u"withdrawal"_s, u"pending"_s));
    m_desk.adminExec(payment(u"O4"_s, u"U-1"_s, u"A1"_s, u"payment"_s, u"pending"_s));
    addSecondLogin();
}

void ContractWorld::addSecondLogin()
{
    if (onPostgres()) {
        // Roles belong to the cluster, which outlives this desk.
        if (m_desk.adminValue(u"SELECT count(*) FROM pg_roles WHERE rolname = 'alice2'"_s).toInt() == 0)
            m_desk.adminExec(u"CREATE ROLE alice2 LOGIN PASSWORD '%1' IN ROLE walletdesk_supervisor"_s.arg(
                scramVerifier(TestDesk::passwordOf(u"alice2"_s))));
        if (m_desk.adminValue(u"SELECT count(*) FROM pg_roles WHERE rolname = 'corebot'"_s).toInt() == 0)
            m_desk.adminExec(u"CREATE ROLE corebot LOGIN IN ROLE walletdesk_core"_s);
    }
    const QString hash =
        onPostgres() ? u"NULL"_s : u"'%1'"_s.arg(argon2Verifier(TestDesk::passwordOf(u"alice2"_s)));
    m_desk.adminExec(
        u"INSERT INTO desk.staff (login, person_id, team, password_hash, added_at) "
        "VALUES ('alice2', 'p-alice', 'desk', %1, %2);"
        "INSERT INTO desk.staff_kinds (login, kind) VALUES ('alice2', 'supervisor');"_s.arg(hash, clock()));
}

Workspace &ContractWorld::as(const QString &login)
{
    auto &workspace = m_workspaces[login];
    if (!workspace)
        workspace = m_desk.workspaceOf(login);
    return *workspace;
}

QStringList ContractWorld::column(const QString &sql)
{
    QSqlQuery query(m_desk.admin().database());
    QStringList all;
    if (!query.exec(onPostgres() ? sql : withoutSchemas(sql)))
        qWarning("admin: %s", qPrintable(query.lastError().text()));
    while (query.next())
        all.append(query.value(0).toString());
    return all;
}

QString ContractWorld::changed(const QString &sql)
{
    QSqlQuery query(m_desk.admin().database());
    query.exec(onPostgres() ? sql : withoutSchemas(sql));
    return wordOf(query.lastError());
}

QString ContractWorld::changedAsCore(const QString &sql)
{
    if (!onPostgres())
        return changed(sql);
    m_desk.adminExec(u"SET SESSION AUTHORIZATION corebot"_s);
    const QString word = changed(sql);
    m_desk.adminExec(u"RESET SESSION AUTHORIZATION"_s);
    return word;
}

QString ContractWorld::changedPastTheProgram(const QString &login, const QString &sql)
{
    m_desk.adminExec(u"SET SESSION AUTHORIZATION %1"_s.arg(login));
    QSqlQuery query(m_desk.admin().database());
    query.exec(sql);
    const QSqlError error = query.lastError();
    m_desk.adminExec(u"RESET SESSION AUTHORIZATION"_s);
    return error.isValid() ? error.nativeErrorCode() + u' ' + wordOf(error) : QString();
}

QString ContractWorld::payment(const QString &id, const QString &user, const QString &account,
                               const QString &kind, const QString &status) const
{
    return u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, currency, "
           u"status, "
           "payee_name, created_at, local_day) VALUES ('P-%1', '%1', '%2', '%3', '%4', 5000, 'CNY', '%5', "
           "'李雷', "
           "%6, 20261122)"_s.arg(id, user, account, kind, status, clock());
}

QString ContractWorld::clock() const
{
    return onPostgres() ? u"date_trunc('milliseconds', clock_timestamp())"_s
                        : QString::number(QDateTime::currentMSecsSinceEpoch());
}

} // namespace desk
