#include <QSqlError>
#include <QSqlQuery>

#include "admin_connection.h"
#include "attacked_world.h"
#include "own_connection.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// What people with a login, the functions' owner and the database's administrator can do to the evidence.
class TstEvidenceAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<ContractWorld>(u"postgres"_s); }
    void cleanup() { m_world.reset(); }

    void keepsTheEvidenceFromEverybody();
    void keepsFieldsOfTheServerFromTheApi();
    void holdsAgainstTheAdministratorsTriggersOff();
    void takesTheServersClock();
    void readsOnlyWithinAReadingOnRecord();
    void leavesSealingToItsFunction();
    void keepsSealsFinalBesideWriters();

private:
    /// The SQLSTATE of \a sql by the administrator under \a role.
    QString asRole(const QString &role, const QString &sql)
    {
        QSqlQuery query(m_world->desk().admin().database());
        query.exec(u"SET ROLE "_s + role);
        const bool done = query.exec(sql);
        const QString state = done ? QString() : query.lastError().nativeErrorCode();
        query.exec(u"RESET ROLE"_s);
        return state;
    }
    qint64 rows() { return m_world->number(u"SELECT count(*) FROM evidence.audit"_s); }

    std::unique_ptr<ContractWorld> m_world;
};

void TstEvidenceAttacks::keepsTheEvidenceFromEverybody()
{
    const qint64 before = rows();
    const QList<std::pair<QString, QString>> tables{
        {u"audit"_s, u"at"_s}, {u"seals"_s, u"at"_s}, {u"audit_readings"_s, u"opened_at"_s}};
    for (const auto &[table, column] : tables) {
        const QStringList changes{
            u"DELETE FROM evidence.%1"_s, u"TRUNCATE evidence.%1"_s, u"DROP TABLE evidence.%1"_s,
            u"ALTER TABLE evidence.%1 DISABLE TRIGGER ALL"_s, u"UPDATE evidence.%1 SET %2 = %2"_s};
        for (const QString &form : changes) {
            const QString sql = QString(form).replace(u"%1"_s, table).replace(u"%2"_s, column);
            for (const char *login : {"alice", "sue", "amy", "sec"}) {
                OwnConnection own(m_world->desk(), QString::fromLatin1(login));
                QVERIFY2(own.state(sql) == u"42501", qPrintable(sql));
                QCOMPARE(own.state(u"SELECT * FROM evidence."_s + table), u"42501"_s);
                QCOMPARE(own.state(u"INSERT INTO evidence.%1 DEFAULT VALUES"_s.arg(table)), u"42501"_s);
            }
            for (const char *role :
                 {"walletdesk_core", "walletdesk_api", "walletdesk_owner", "walletdesk_provision"})
                QVERIFY2(asRole(QString::fromLatin1(role), sql) == u"42501", qPrintable(sql));
        }
    }
    QCOMPARE(asRole(u"walletdesk_api"_s, u"INSERT INTO evidence.seals DEFAULT VALUES"_s), u"42501"_s);
    QCOMPARE(rows(), before);
}

void TstEvidenceAttacks::keepsFieldsOfTheServerFromTheApi()
{
    for (const char *column : {"at", "login", "txid", "leaf"})
        QCOMPARE(
            asRole(u"walletdesk_api"_s,
                   u"INSERT INTO evidence.audit (action, target_kind, target_id, %1) VALUES ('a', 'b', 'c', "
                   "NULL)"_s.arg(QLatin1StringView(column))),
            u"42501"_s);
    for (const char *column : {"opened_at", "txid"})
        QCOMPARE(
            asRole(u"walletdesk_api"_s,
                   u"INSERT INTO evidence.audit_readings (id, login, purpose, %1) VALUES ('a', 'b', 'read', "
                   "NULL)"_s.arg(QLatin1StringView(column))),
            u"42501"_s);
}

void TstEvidenceAttacks::holdsAgainstTheAdministratorsTriggersOff()
{
    QVERIFY(TestDesk::wait(m_world->as(u"alice"_s).customers().customer(UserNo(u"U1"_s))));
    QVERIFY(TestDesk::wait(m_world->as(u"alice"_s).audit().seal()));
    QSqlQuery query(m_world->desk().admin().database());
    for (const char *role : {"origin", "replica"}) {
        QVERIFY(query.exec(u"SET session_replication_role = "_s + QLatin1StringView(role)));
        for (const char *table : {"audit", "seals"}) {
            for (const char *form :
                 {"UPDATE evidence.%1 SET at = at", "DELETE FROM evidence.%1", "TRUNCATE evidence.%1"}) {
                const QString sql = QString::fromLatin1(form).arg(QLatin1StringView(table));
                QVERIFY2(!query.exec(sql), qPrintable(sql));
                QCOMPARE(query.lastError().nativeErrorCode(), u"42501"_s);
                QVERIFY(query.lastError().databaseText().contains(u"append_only"));
            }
        }
    }
    query.exec(u"SET session_replication_role = origin"_s);
}

/// A transaction that was opened long ago dates nothing back.
void TstEvidenceAttacks::takesTheServersClock()
{
    OwnConnection own(m_world->desk(), u"alice"_s);
    QCOMPARE(own.state(u"BEGIN"_s), QString());
    QCOMPARE(own.state(u"SELECT now()"_s), QString());
    QTest::qWait(1500);
    QCOMPARE(own.state(u"SET LOCAL TimeZone = 'Pacific/Kiritimati'"_s), QString());
    QCOMPARE(own.state(u"SELECT api.open_customer_v1('%1', 'U1')"_s.arg(newCommandId().value())), QString());
    QCOMPARE(own.state(u"COMMIT"_s), QString());
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit WHERE login = 'alice' AND action = "
                             "'customer_opened' AND at > clock_timestamp() - interval '1 second' AND at <= "
                             "clock_timestamp()"_s),
             1);
}

void TstEvidenceAttacks::readsOnlyWithinAReadingOnRecord()
{
    const QString opening = u"SELECT api.open_audit_v1('%1', 'read')"_s;
    const QString reading = u"SELECT count(*) FROM api.audit_rows_v1('%1', 0, 1000, 10)"_s;
    const auto idOf = [](const OwnConnection &own) {
        return own.value().section(u"\"reading\": \""_s, 1).section(u'"', 0, 0);
    };
    OwnConnection own(m_world->desk(), u"amy"_s);
    QCOMPARE(own.state(reading.arg(u"none"_s)), u"WD007 no_audit_reading"_s);
    QCOMPARE(own.state(u"BEGIN"_s), QString());
    QCOMPARE(own.state(opening.arg(newCommandId().value())), QString());
    QCOMPARE(own.state(reading.arg(idOf(own))), u"WD008 same_transaction"_s);
    QCOMPARE(own.state(u"ROLLBACK"_s), QString());
    QCOMPARE(own.state(opening.arg(newCommandId().value())), QString());
    const QString id = idOf(own);
    QCOMPARE(own.state(reading.arg(id)), QString());
    OwnConnection other(m_world->desk(), u"sue"_s);
    QCOMPARE(other.state(reading.arg(id)), u"WD007 no_audit_reading"_s);
    QVERIFY(m_world->desk().adminExec(
        u"ALTER TABLE evidence.audit_readings DISABLE TRIGGER append_only; UPDATE evidence.audit_readings "
        u"SET "
        "opened_at = opened_at - interval '61 minutes'; ALTER TABLE evidence.audit_readings ENABLE TRIGGER "
        "append_only"_s));
    QCOMPARE(own.state(reading.arg(id)), u"WD009 audit_reading_expired"_s);
    OwnConnection agent(m_world->desk(), u"alice"_s);
    QCOMPARE(agent.state(opening.arg(newCommandId().value())), u"42501"_s);
    QCOMPARE(agent.state(reading.arg(id)), u"42501"_s);
}

void TstEvidenceAttacks::leavesSealingToItsFunction()
{
    OwnConnection own(m_world->desk(), u"alice"_s);
    for (const char *sql :
         {"SELECT * FROM evidence.seal()", "SELECT evidence.anchor()",
          "SELECT pg_try_advisory_xact_lock(7233119042261)", "SELECT pg_advisory_lock(7233119042261)",
          "SELECT * FROM api.seals_page_v1('x', 0, 10)"})
        QVERIFY2(own.state(QString::fromLatin1(sql)) == u"42501", sql);
    QCOMPARE(own.state(u"SET default_transaction_isolation = 'repeatable read'"_s), QString());
    QCOMPARE(own.state(u"SELECT * FROM api.seal_audit_v1()"_s), u"WD002 session_not_acceptable"_s);
}

/// Fifteen sessions write, some keep their transactions open over several sealings, some roll them back: no
/// row joins a seal after it was made, and none is left out (60 rounds; WALLETDESK_SEAL_ROUNDS says how
/// many).
void TstEvidenceAttacks::keepsSealsFinalBesideWriters()
{
    const int wanted = qEnvironmentVariableIntValue("WALLETDESK_SEAL_ROUNDS");
    const QString write = u"SELECT api.open_audit_v1('{cmd}', 'read')"_s;
    const QString seal = u"SELECT number FROM api.seal_audit_v1()"_s;
    std::vector<std::unique_ptr<Intruder>> writers;
    for (const char *login : {"sue", "sam", "amy"}) {
        for (int i = 0; i < 5; ++i)
            writers.push_back(std::make_unique<Intruder>(m_world->desk(), QString::fromLatin1(login)));
    }
    Intruder sealer(m_world->desk(), u"alice"_s);
    QCOMPARE(sealer.state(seal), QString());
    int seals = 0;
    for (int round = 0; round < (wanted > 0 ? wanted : 60); ++round) {
        for (size_t i = 0; i < writers.size(); ++i) {
            const int turn = (round + int(i)) % 5;
            const QString opened = AttackedWorld::filled(u"BEGIN; "_s + write);
            writers[i]->send(i % 3 == 0  ? AttackedWorld::filled(write)
                             : turn == 0 ? opened
                             : turn == 3 ? (i % 2 == 0 ? u"COMMIT"_s : u"ROLLBACK"_s)
                             : turn == 4 ? AttackedWorld::filled(write)
                                         : u"SELECT 1"_s);
        }
        QCOMPARE(sealer.state(seal), QString()); // while they write
        seals += sealer.value() == u"0" ? 0 : 1;
        for (const auto &writer : writers)
            QCOMPARE(writer->finish(), QString());
        QCOMPARE(sealer.state(seal), QString()); // while some are open
        seals += sealer.value() == u"0" ? 0 : 1;
    }
    writers.clear();
    QTRY_COMPARE(
        m_world->number(u"SELECT count(*) FROM pg_stat_activity WHERE usename IN ('sue', 'sam', 'amy') "
                        "AND backend_xid IS NOT NULL"_s),
        0);
    QCOMPARE(sealer.state(seal), QString());
    QVERIFY(seals > 20);
    QCOMPARE(m_world->number(
                 u"SELECT count(*) FROM evidence.seals AS s WHERE NOT s.opening AND s.row_count <> (SELECT "
                 "count(*) FROM evidence.audit AS a WHERE a.txid::bigint >= s.window_from AND a.txid::bigint "
                 "< s.window_to AND a.id > s.base_id)"_s),
             0);
    QCOMPARE(m_world->number(u"SELECT sum(row_count)::bigint FROM evidence.seals"_s), rows());
}

QTEST_GUILESS_MAIN(TstEvidenceAttacks)
#include "tst_evidence_attacks.moc"
