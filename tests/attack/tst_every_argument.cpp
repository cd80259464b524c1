#include <QRegularExpression>
#include <memory>

#include "attacked_world.h"
#include "command_script.h"
#include "postgres_cluster.h"
#include "statement.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// What nobody types by chance, in every hostile argument.
const QString mark = u"13811112222"_s;

/// The arguments' own SQL for a call that means something: alice has U1 open and verified.
QString sensible(const ParamSpec &param)
{
    static const QHash<QString, QString> known{
        {u"user_no"_s, u"'U1'"_s},
        {u"order_no"_s, u"'O1'"_s},
        {u"ticket_no"_s, u"'T-U1'"_s},
        {u"orders"_s, u"'[\"O1\"]'"_s},
        {u"login"_s, u"session_user"_s},
        {u"member"_s, u"'bob'"_s},
        {u"command"_s, u"gen_random_uuid()::text"_s},
        {u"kinds"_s, u"'[\"agent\"]'"_s},
        {u"request_id"_s, u"'r-alice'"_s},
        {u"hold_id"_s, u"'h-sue'"_s},
        {u"contact_id"_s, u"'c-alice'"_s},
        {u"grant_id"_s, u"'g-now'"_s},
        {u"session"_s, u"'s-' || session_user"_s},
        {u"reading"_s, u"'reading-' || session_user"_s},
        {u"incident_id"_s, u"'incident'"_s},
        {u"entity"_s, u"'unionpay'"_s},
        {u"currency"_s, u"'CNY'"_s},
        {u"employee_no"_s, u"'E-new'"_s},
        {u"operation"_s, u"'open_customer'"_s},
        {u"word"_s, u"'not_staff'"_s},
        {u"content"_s, u"'{}'"_s},
        {u"link_id"_s, u"'O1'"_s},
        {u"started_at"_s, u"1"_s},
        {u"amount_minor"_s, u"100"_s},
        {u"verifier"_s, u"'SCRAM-SHA-256$4096:AAAAAAAAAAAAAAAAAAAAAA==$' || repeat('B', 43) || '=:' || "
                        "repeat('C', 43) || '='"_s},
    };
    if (known.contains(param.name))
        return known.value(param.name);
    if (!param.required)
        return u"NULL"_s;
    if (!param.members.isEmpty())
        return u"'%1'"_s.arg(param.members.first());
    switch (param.type) {
    case ValueType::Text:
        return param.name == u"state" ? u"'WD001'"_s : u"'words that are long enough'"_s;
    case ValueType::Json:
        return u"'[]'"_s;
    case ValueType::Flag:
        return u"true"_s;
    case ValueType::Integer:
        return u"5"_s;
    case ValueType::Instant:
        return u"(extract(epoch FROM clock_timestamp()) * 1000)::bigint"_s;
    }
    return u"NULL"_s;
}

QStringList hostile(ValueType type)
{
    if (type == ValueType::Flag)
        return {u"NULL"_s, u"true"_s};
    if (type == ValueType::Integer || type == ValueType::Instant)
        return {u"NULL"_s, u"0"_s, u"-1"_s, mark, u"9223372036854775807"_s, u"-9223372036854775808"_s};
    const QStringList texts{u"''"_s,
                            u"'%1'"_s,
                            u"$$%1' OR 1=1; --$$"_s,
                            u"repeat('%1', 20000)"_s,
                            u"repeat('长', 1000) || '%1'"_s,
                            u"E'\\u202E\\u0301\\u200D\\u0001\\n%1'"_s,
                            u"'[\"%1\"'"_s,
                            u"'\"%1\"'"_s,
                            u"'{\"%1\": 1}'"_s,
                            u"'[\"%1\", null, 1, [\"%1\"]]'"_s,
                            u"'[{\"order_no\": \"%1\", \"check\": %1, \"checklist\": {\"id\": [], "
                            u"\"version\": \"%1\"}}]'"_s,
                            u"'[\"\\u0000%1\"]'"_s,
                            u"repeat('[', 20000)"_s};
    QStringList all{u"NULL"_s};
    for (const QString &text : texts)
        all.append(text.contains(u"%1") ? text.arg(mark) : text);
    return all;
}

} // namespace

/// Every function that a login reaches, with everything else sensible and one argument hostile, turn by turn:
/// it goes through or is refused in a closed word, and no answer, message, detail, hint or context, nor the
/// server's log, has a value in it.
class TstEveryArgument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void keepsToClosedWords_data();
    void keepsToClosedWords();
    void keepsEverythingAsItWas();
    void keepsValuesOutOfTheLog();

private:
    QString attack(Intruder &intruder, const QString &function, const QStringList &arguments);

    std::unique_ptr<AttackedWorld> m_world;
    QHash<QString, SqlHeader> m_headers;
    QString m_before;
    int m_through = 0; ///< functions that the sensible arguments went through
    QStringList m_refused;
};

void TstEveryArgument::initTestCase()
{
    m_world = std::make_unique<AttackedWorld>();
    for (const Statement &statement : StatementCatalogue::of(Dialect::Postgres).all())
        m_headers.insert(statement.header.name, statement.header);
    for (const CommandSpec &command : CommandCatalogue::of(Dialect::Postgres).all())
        m_headers.insert(command.header.name, command.header);
    QVERIFY(m_world->desk().adminExec(
        u"UPDATE wallet.payments SET scheme = 'iso8583', response_code = '51' WHERE order_no = 'O1'"_s));
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO desk.openings (id, login, user_id, txid) SELECT 'o-' || s.login || u.id, s.login, "
        "u.id, '1' FROM desk.staff AS s, wallet.users AS u;"
        "INSERT INTO desk.openings (id, login, txid) VALUES ('many', 'sue', '1');"
        "INSERT INTO desk.refund_readings (id, login, txid) SELECT 'reading-' || s.login, s.login, '1' FROM "
        "desk.staff AS s;"
        "INSERT INTO evidence.audit_readings (id, login, purpose, txid) SELECT 'reading-' || s.login, "
        "s.login, 'read', '1' FROM desk.staff AS s;"
        "INSERT INTO desk.search_sessions (id, login, txid) SELECT 's-' || s.login, s.login, '1' FROM "
        "desk.staff AS s;"
        "INSERT INTO desk.incidents (id, dimension, entity, label, scheme, code, started_at, declared_by, "
        "declared_at) VALUES ('incident', 'channel', 'c', 'C', '', '', now(), 'sue', now())"_s));
    m_before = m_world->fingerprint();
}

void TstEveryArgument::keepsToClosedWords_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("function");
    for (const char *login : {"alice", "sue", "amy", "sec"}) {
        const QStringList functions = m_world->column(
            u"SELECT p.proname FROM pg_proc AS p WHERE p.pronamespace = 'api'::regnamespace AND "
            "has_function_privilege('%1', p.oid, 'EXECUTE') ORDER BY 1"_s.arg(QLatin1StringView(login)));
        QVERIFY(functions.size() > 8);
        for (const QString &function : functions) {
            const QString name = function.chopped(3);
            QVERIFY2(function.endsWith(u"_v1") && m_headers.contains(name), qPrintable(function));
            QTest::addRow("%s: %s", login, qPrintable(name)) << QString::fromLatin1(login) << name;
        }
    }
}

void TstEveryArgument::keepsToClosedWords()
{
    QFETCH(const QString, login);
    QFETCH(const QString, function);
    Intruder intruder(m_world->desk(), login);
    const QList<ParamSpec> &params = m_headers[function].params;
    const bool command = CommandCatalogue::of(Dialect::Postgres).find(function) != nullptr;
    QStringList arguments;
    if (command)
        arguments.append(u"'{cmd}'"_s);
    for (const ParamSpec &param : params)
        arguments.append(m_headers[function].param(param.name + u"_end"_s) ? u"NULL"_s : sensible(param));
    const QString plain = attack(intruder, function, arguments);
    m_through += plain.isEmpty() ? 1 : 0;
    if (!plain.isEmpty())
        m_refused.append(login + u' ' + function + u' ' + plain);
    for (qsizetype i = 0; i < params.size(); ++i) {
        for (const QString &value : hostile(params[i].type)) {
            QStringList some = arguments;
            some[command ? i + 1 : i] = value;
            if (i + 1 < params.size() && params[i + 1].name == params[i].name + u"_end"_s)
                some[i + 1] = value + u" || chr(1114111)"_s; // a text that is searched for
            attack(intruder, function, some);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

QString TstEveryArgument::attack(Intruder &intruder, const QString &function, const QStringList &arguments)
{
    intruder.forget();
    const QString sql = u"SELECT * FROM api.%1_v1(%2)"_s.arg(function, arguments.join(u", "));
    const QString state = intruder.state(u"BEGIN; "_s + AttackedWorld::filled(sql));
    const QString heard = intruder.heard();
    intruder.state(u"ROLLBACK"_s);
    static const QRegularExpression closed(u"^(|WD0[01][0-9] [a-z0-9_]+)$"_s);
    // A reveal that goes through says what it is for.
    const bool told = state.isEmpty() && function == u"reveal_field";
    if (!closed.match(state).hasMatch() || (!told && !AttackedWorld::leakIn(heard).isEmpty())
        || (!state.isEmpty() && heard.contains(mark)))
        QTest::qFail(qPrintable(state + u" from "_s + sql.left(400) + u'\n' + heard.left(600)), __FILE__,
                     __LINE__);
    return state;
}

void TstEveryArgument::keepsEverythingAsItWas()
{
    QVERIFY2(m_through > 170, qPrintable(m_refused.join(u'\n')));
    QCOMPARE(m_world->fingerprint(), m_before);
}

void TstEveryArgument::keepsValuesOutOfTheLog()
{
    const QString log = PostgresCluster::shared()->log();
    QVERIFY(log.contains(u"walletdesk refused login=alice"));
    QVERIFY(!log.contains(mark));
    QCOMPARE(AttackedWorld::leakIn(log), QString());
}

QTEST_GUILESS_MAIN(TstEveryArgument)
#include "tst_every_argument.moc"
