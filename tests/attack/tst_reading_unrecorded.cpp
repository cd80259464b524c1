#include <memory>

#include "contract_world.h"
#include "intruder.h"
#include "statement.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Reading somebody's records without leaving a row that says so, or more of them than one person may. U1 has
/// the ticket T-U1.
class TstReadingUnrecorded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void asksEverySubjectToBeOpened();
    void refuses_data();
    void refuses();
    void readsNothingBackThatItWrote_data();
    void readsNothingBackThatItWrote();
    void letsTheRecordedReaderThrough_data();
    void letsTheRecordedReaderThrough();
    void refusesMassReadingOfAgents();
    void refusesTheCustomerBeyondTheQuota();
    void refusesTheSearchSessionBeyondTheQuota();
    void refusesTheEleventhReveal();
    void refusesTheFourthWrongAnswer();

private:
    int rows(const QString &table) { return int(m_world->number(u"SELECT count(*) FROM "_s + table)); }
    void limit(const QString &key, int value)
    {
        m_world->desk().adminExec(
            u"INSERT INTO desk.settings (key, value) VALUES ('%1', '%2') ON CONFLICT (key) "
            "DO UPDATE SET value = excluded.value"_s.arg(key)
                .arg(value));
    }

    std::unique_ptr<ContractWorld> m_world;
};

namespace {

QString command(const QString &call)
{
    return u"SELECT api."_s + call.arg(newCommandId().value());
}

const QString openU1 = u"open_customer_v1('%1', 'U1')"_s;

QString argument(const ParamSpec &param)
{
    static const QHash<QString, QString> known{{u"user_no"_s, u"'U1'"_s},      {u"order_no"_s, u"'O1'"_s},
                                               {u"ticket_no"_s, u"'T-U1'"_s},  {u"orders"_s, u"'[\"O1\"]'"_s},
                                               {u"from_ts"_s, u"0"_s},         {u"since"_s, u"0"_s},
                                               {u"login"_s, u"session_user"_s}};
    if (known.contains(param.name))
        return known.value(param.name);
    if (!param.required)
        return u"NULL"_s;
    if (!param.members.isEmpty())
        return u"'%1'"_s.arg(param.members.first());
    if (param.name == u"lim")
        return u"5"_s;
    return QString::number(QDateTime::currentMSecsSinceEpoch() + 600000);
}

QString reading(const Statement &statement)
{
    QStringList arguments;
    for (const ParamSpec &param : statement.header.params)
        arguments.append(argument(param));
    return u"SELECT * FROM api.%1_v1(%2)"_s.arg(statement.header.name, arguments.join(u", "));
}

std::vector<const Statement *> readings()
{
    std::vector<const Statement *> all;
    for (const Statement &statement : StatementCatalogue::of(Dialect::Postgres).all()) {
        if (!statement.header.opened.isEmpty())
            all.push_back(&statement);
    }
    return all;
}

QString readerOf(const Statement &statement)
{
    return statement.header.guard.contains(u"agent"_s) ? u"bob"_s : u"sam"_s;
}

/// Ways to have an opening that is not on record, as steps before the reading.
const QList<std::pair<const char *, QStringList>> &tricks()
{
    static const QString open = u"{open}"_s;
    static const QList<std::pair<const char *, QStringList>> all{
        {"never opened", {}},
        {"in the same transaction", {u"BEGIN"_s, open}},
        {"after a rollback", {u"BEGIN"_s, open, u"ROLLBACK"_s}},
        {"after a savepoint's rollback",
         {u"BEGIN"_s, u"SAVEPOINT s"_s, open, u"ROLLBACK TO s"_s, u"COMMIT"_s}},
        {"in a savepoint of the same transaction", {u"BEGIN"_s, u"SAVEPOINT s"_s, open, u"RELEASE s"_s}},
        {"with another zone", {u"SET TimeZone = 'Pacific/Kiritimati'"_s}}};
    return all;
}

} // namespace

void TstReadingUnrecorded::initTestCase()
{
    m_world = std::make_unique<ContractWorld>(u"postgres"_s);
    m_world->desk().adminExec(
        u"INSERT INTO desk.tickets (id, ticket_no, user_id, category, subject, created_by, created_at, "
        u"updated_by, "
        "updated_at) VALUES ('t1', 'T-U1', 'U-1', 'other', 'x', 'alice', now(), 'alice', now());"
        // Somebody else's opening, and one's own from yesterday.
        "INSERT INTO desk.openings (id, login, user_id) VALUES ('o1', 'alice', 'U-1');"
        "INSERT INTO desk.openings (id, login, user_id, opened_at) VALUES ('o2', 'bob', 'U-1', now() - "
        "interval "
        "'241 minutes'), ('o3', 'sam', 'U-1', now() - interval '241 minutes');"
        "INSERT INTO desk.openings (id, login) VALUES ('o4', 'sue');"
        "INSERT INTO wallet.users (id, user_no, name, vip, created_at) VALUES ('U-9', 'U9', 'Vera Vipson', "
        "true, now());"_s);
}

/// A read of one customer's, order's or ticket's records asks for the opening; what needs none is listed
/// here.
void TstReadingUnrecorded::asksEverySubjectToBeOpened()
{
    // Masked lines of lists; a search and the audit have openings of their own on record; the head of a tab
    // has its own gate, since a VIP's is shown too.
    const QStringList masked{u"customer_head"_s, u"tickets_page"_s, u"ticket_head"_s, u"search"_s,
                             u"audit_page"_s};
    QStringList found;
    for (const Statement &statement : StatementCatalogue::of(Dialect::Postgres).all()) {
        const bool subject = std::any_of(
            statement.header.params.cbegin(), statement.header.params.cend(), [](const ParamSpec &param) {
                return QStringList{u"user_no"_s, u"order_no"_s, u"ticket_no"_s, u"orders"_s}.contains(
                    param.name);
            });
        if (subject && statement.header.opened.isEmpty() && !masked.contains(statement.header.name))
            found.append(statement.header.name);
    }
    QCOMPARE(found, QStringList());
    QVERIFY(readings().size() >= 20);
}

void TstReadingUnrecorded::refuses_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("sql");
    for (const Statement *statement : readings()) {
        for (const auto &[name, steps] : tricks())
            QTest::addRow("%s %s", qPrintable(statement->header.name), name)
                << readerOf(*statement) << steps << reading(*statement);
    }
}

void TstReadingUnrecorded::refuses()
{
    QFETCH(const QString, login);
    QFETCH(const QStringList, steps);
    QFETCH(const QString, sql);
    const QString open =
        sql.contains(u"failed_payments") ? u"open_records_v1('%1', NULL, NULL, NULL, NULL)"_s : openU1;
    Intruder intruder(m_world->desk(), login);
    for (const QString &step : steps)
        QCOMPARE(intruder.state(step == u"{open}" ? command(open) : step), QString());
    const int openings = rows(u"desk.openings"_s);
    const int evidence = rows(u"evidence.audit"_s);
    intruder.forget();
    const QString state = intruder.state(sql);
    // Some are not read in a transaction that has written at all.
    QVERIFY2(state == u"WD007 customer_not_opened"
                 || (state == u"WD008 same_transaction" && sql.contains(u"_links_")),
             qPrintable(state));
    QVERIFY2(!intruder.heard().contains(u"5000") && !intruder.heard().contains(u"138"),
             qPrintable(intruder.heard()));
    intruder.state(u"ROLLBACK"_s);
    QCOMPARE(rows(u"desk.openings"_s), openings);
    QCOMPARE(rows(u"evidence.audit"_s), evidence);
}

/// A row that is made for somebody, the list that shows their masked name beside it, and a rollback.
void TstReadingUnrecorded::readsNothingBackThatItWrote_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QStringList>("steps"); // {key}: of the last answer
    QTest::addColumn<QString>("sql");
    const QString now = u"(extract(epoch FROM clock_timestamp()) * 1000)::bigint"_s;
    const QStringList ticket{
        u"open_ticket_v1('%1', 'U2', 'x', NULL, NULL, 'other', NULL, NULL, NULL, NULL)"_s};
    const QString page =
        u"SELECT * FROM api.tickets_page_v1(NULL, NULL, NULL, NULL, %1, NULL, NULL, NULL, NULL, NULL, 5)"_s;
    QTest::newRow("a ticket's head") << u"bob"_s << ticket
                                     << u"SELECT * FROM api.ticket_head_v1('{ticket_no}')"_s;
    QTest::newRow("a customer's tickets") << u"bob"_s << ticket << page.arg(u"'U2'"_s);
    QTest::newRow("all tickets") << u"bob"_s << ticket << page.arg(u"NULL"_s);
    QTest::newRow("unassigned tickets")
        << u"bob"_s << ticket
        << u"SELECT * FROM api.tickets_page_v1(NULL, NULL, NULL, true, NULL, NULL, NULL, NULL, NULL, NULL, 5)"_s;
    QTest::newRow("who waits for a release")
        << u"bob"_s
        << QStringList{u"place_hold_v1('%1', 'U2', NULL, 'sign_in', 'lost_phone', NULL, NULL)"_s,
                       u"request_release_v1('%1', '{hold_id}', 'not needed', 'other')"_s}
        << u"SELECT * FROM api.release_requests_open_v1('bob', %1)"_s.arg(now);
    QTest::newRow("who waits for a VIP grant")
        << u"bob"_s << QStringList{u"request_vip_v1('%1', 'U9', 'wants to look')"_s}
        << u"SELECT * FROM api.vip_requests_open_v1('bob', %1)"_s.arg(now);
    QTest::newRow("an incident's tickets")
        << u"sam"_s << ticket << u"SELECT * FROM api.incident_tickets_v1('i', 5)"_s;
}

void TstReadingUnrecorded::readsNothingBackThatItWrote()
{
    QFETCH(const QString, login);
    QFETCH(const QStringList, steps);
    QFETCH(const QString, sql);
    Intruder intruder(m_world->desk(), login);
    QString answer;
    const auto filled = [&answer](const QString &text) {
        const QString key = text.section(u'{', 1).section(u'}', 0, 0);
        const QString value = answer.section(u"\"%1\": \""_s.arg(key), 1).section(u'"', 0, 0);
        return key.isEmpty() ? text : QString(text).replace(u'{' + key + u'}', value);
    };
    const auto write = [&] {
        for (const QString &step : steps) {
            QCOMPARE(intruder.state(command(filled(step))), QString());
            answer = intruder.value();
        }
    };
    const int evidence = rows(u"evidence.audit"_s);
    QCOMPARE(intruder.state(u"BEGIN"_s), QString());
    write();
    QCOMPARE(intruder.state(u"SAVEPOINT s"_s), QString());
    QCOMPARE(intruder.state(filled(sql)), u"WD008 same_transaction"_s);
    QCOMPARE(intruder.state(u"ROLLBACK TO s"_s), QString());
    // Nor once the row is taken back within the transaction.
    QCOMPARE(intruder.state(filled(sql)), u"WD008 same_transaction"_s);
    intruder.state(u"ROLLBACK"_s);
    QVERIFY2(!intruder.heard().contains(u"***"), qPrintable(intruder.heard()));
    QCOMPARE(rows(u"evidence.audit"_s), evidence);
    // On record, it is shown.
    write();
    QCOMPARE(intruder.state(filled(sql)), QString());
    QVERIFY(rows(u"evidence.audit"_s) > evidence);
}

void TstReadingUnrecorded::letsTheRecordedReaderThrough_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("sql");
    for (const Statement *statement : readings())
        QTest::addRow("%s", qPrintable(statement->header.name))
            << readerOf(*statement) << reading(*statement);
}

void TstReadingUnrecorded::letsTheRecordedReaderThrough()
{
    QFETCH(const QString, login);
    QFETCH(const QString, sql);
    Intruder reader(m_world->desk(), login);
    QCOMPARE(reader.state(command(sql.contains(u"failed_payments")
                                      ? u"open_records_v1('%1', NULL, NULL, NULL, NULL)"_s
                                      : openU1)),
             QString());
    QCOMPARE(reader.state(sql), QString());
}

void TstReadingUnrecorded::refusesMassReadingOfAgents()
{
    const QString many = u"open_records_v1('%1', NULL, NULL, NULL, NULL)"_s;
    const int before = rows(u"desk.openings"_s);
    for (const char *login : {"bob", "amy"}) {
        Intruder intruder(m_world->desk(), QString::fromLatin1(login));
        QCOMPARE(intruder.state(command(many)), u"WD017 supervisor_needed"_s);
    }
    QCOMPARE(rows(u"desk.openings"_s), before);
    // Who is no supervisor any more does not live off what they opened as one.
    m_world->desk().adminExec(u"DELETE FROM desk.staff_kinds WHERE login = 'sue'"_s);
    m_world->desk().adminExec(u"INSERT INTO desk.staff_kinds (login, kind) VALUES ('sue', 'agent')"_s);
    Intruder former(m_world->desk(), u"sue"_s);
    QCOMPARE(former.state(u"SELECT * FROM api.payment_facts_v1('[\"O1\", \"O2\"]', 1)"_s),
             u"WD007 customer_not_opened"_s);
    m_world->desk().adminExec(u"INSERT INTO desk.staff_kinds (login, kind) VALUES ('sue', 'supervisor')"_s);
    QCOMPARE(former.state(u"SELECT * FROM api.payment_facts_v1('[\"O1\", \"O2\"]', 1)"_s), QString());
}

void TstReadingUnrecorded::refusesTheCustomerBeyondTheQuota()
{
    limit(u"customers_an_hour"_s, 1);
    Intruder intruder(m_world->desk(), u"alice"_s);
    QCOMPARE(intruder.state(command(openU1)), QString()); // the one that is open already
    const int before = rows(u"desk.openings"_s);
    QCOMPARE(intruder.state(command(u"open_customer_v1('%1', 'U2')"_s)), u"WD005 customer_quota"_s);
    QCOMPARE(intruder.state(command(u"open_records_v1('%1', NULL, 'O2', NULL, NULL)"_s)),
             u"WD005 customer_quota"_s);
    QCOMPARE(intruder.state(command(u"open_records_v1('%1', NULL, NULL, NULL, '[\"O2\"]')"_s)),
             u"WD005 customer_quota"_s);
    Intruder other(m_world->desk(), u"alice2"_s); // the same person
    QCOMPARE(other.state(command(u"open_customer_v1('%1', 'U2')"_s)), u"WD005 customer_quota"_s);
    QVERIFY(!intruder.heard().contains(u"B***"));
    QCOMPARE(rows(u"desk.openings"_s), before);
    limit(u"customers_an_hour"_s, 120);
}

void TstReadingUnrecorded::refusesTheSearchSessionBeyondTheQuota()
{
    limit(u"search_sessions_an_hour"_s, 3);
    std::vector<std::unique_ptr<Intruder>> sessions;
    for (int i = 0; i < 6; ++i)
        sessions.push_back(std::make_unique<Intruder>(m_world->desk(), u"bob"_s));
    for (const auto &session : sessions)
        session->send(command(u"open_search_v1('%1')"_s));
    int opened = 0;
    for (const auto &session : sessions) {
        const QString state = session->finish();
        QVERIFY(state.isEmpty() || state == u"WD005 search_quota");
        opened += state.isEmpty() ? 1 : 0;
    }
    QCOMPARE(opened, 3);
    QCOMPARE(rows(u"desk.search_sessions WHERE login = 'bob'"_s), 3);
    limit(u"search_sessions_an_hour"_s, 40);
}

/// Six sessions ask eight times each at once: ten are granted, whatever the order.
void TstReadingUnrecorded::refusesTheEleventhReveal()
{
    Intruder alice(m_world->desk(), u"alice"_s);
    QCOMPARE(alice.state(command(u"open_contact_v1('%1', 'U1', 'call')"_s)), QString());
    const QString contact = alice.value().section(u"\"contact_id\": \""_s, 1).section(u'"', 0, 0);
    for (const char *question : {"sms_code", "id_last4"})
        QCOMPARE(alice.state(command(u"record_verification_v1('%1', '%2', true, '%3')"_s.arg(
                     u"%1"_s, contact, QString::fromLatin1(question)))),
                 QString());
    std::vector<std::unique_ptr<Intruder>> sessions;
    for (int i = 0; i < 6; ++i)
        sessions.push_back(std::make_unique<Intruder>(m_world->desk(), u"alice"_s));
    int granted = 0;
    for (int round = 0; round < 8; ++round) {
        for (const auto &session : sessions)
            session->send(command(u"grant_reveal_v1('%1', 'U1', 'phone', 'call_back', NULL)"_s));
        for (const auto &session : sessions) {
            const QString state = session->finish();
            QVERIFY2(state.isEmpty() || state == u"WD005 reveal_quota", qPrintable(state));
            granted += state.isEmpty() ? 1 : 0;
        }
    }
    QCOMPARE(granted, 10);
    QCOMPARE(rows(u"desk.reveal_grants"_s), 10);
    QCOMPARE(rows(u"evidence.audit WHERE action = 'reveal_granted'"_s), 10);
    // A bulk of them in one statement is refused as a whole.
    QCOMPARE(
        alice.state(u"SELECT api.grant_reveal_v1(gen_random_uuid()::text, 'U1', 'phone', 'call_back', NULL) "
                    "FROM generate_series(1, 5)"_s),
        u"WD005 reveal_quota"_s);
}

/// Answers for one customer at the same moment: the third wrong one locks, the others are refused.
void TstReadingUnrecorded::refusesTheFourthWrongAnswer()
{
    std::vector<std::unique_ptr<Intruder>> sessions;
    QStringList contacts;
    for (const char *login : {"bob", "sue", "sam", "bob", "sue", "sam", "bob", "sue", "sam"}) {
        sessions.push_back(std::make_unique<Intruder>(m_world->desk(), QString::fromLatin1(login)));
        QCOMPARE(sessions.back()->state(command(u"open_contact_v1('%1', 'U2', 'call')"_s)), QString());
        contacts.append(sessions.back()->value().section(u"\"contact_id\": \""_s, 1).section(u'"', 0, 0));
    }
    for (size_t i = 0; i < sessions.size(); ++i)
        sessions[i]->send(command(u"record_verification_v1('%1', '%2', false, 'birth_date')"_s.arg(
            u"%1"_s, contacts[qsizetype(i)])));
    int wrong = 0;
    for (const auto &session : sessions) {
        const QString state = session->finish();
        QVERIFY2(state.isEmpty() || state == u"WD016 verification_locked", qPrintable(state));
        wrong += state.isEmpty() ? 1 : 0;
    }
    QCOMPARE(wrong, 3);
    QCOMPARE(rows(u"desk.verifications WHERE user_id = 'U-2'"_s), 3);
}

QTEST_GUILESS_MAIN(TstReadingUnrecorded)
#include "tst_reading_unrecorded.moc"
