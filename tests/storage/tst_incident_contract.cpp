#include <QTest>

#include "contract_world.h"
#include "incident_finder.h"
#include "incident_work.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// A channel that answers 91 to three customers within the last half hour, and a ticket about each payment.
class IncidentWorld : public ContractWorld
{
public:
    explicit IncidentWorld(const QString &backend)
        : ContractWorld(backend), m_postgres(backend == u"postgres"), start(now().addSecs(-1800))
    {
        put(u"INSERT INTO wallet.channels (code, name, time_out_s) VALUES ('ch', 'Channel', 60)"_s);
        put(u"INSERT INTO wallet.channels (code, name, time_out_s) VALUES ('other', 'Other', 60)"_s);
        pay(u"f1"_s, u"U-1"_s, u"A1"_s, u"ch"_s, u"91"_s);
        pay(u"f2"_s, u"U-2"_s, u"A2"_s, u"ch"_s, u"91"_s);
        pay(u"f3"_s, u"U-1"_s, u"A1"_s, u"ch"_s, u"51"_s);
        pay(u"f4"_s, u"U-1"_s, u"A1"_s, u"other"_s, u"91"_s);
        for (const auto &[order, user] : {std::pair(u"Nf1"_s, u"U1"_s), std::pair(u"Nf2"_s, u"U2"_s),
                                          std::pair(u"Nf3"_s, u"U1"_s), std::pair(u"Nf4"_s, u"U1"_s)}) {
            OpenTicket ticket;
            ticket.user = UserNo(user);
            ticket.payments = {OrderNo(order)};
            ticket.subject = order;
            const auto made = TestDesk::wait(as(u"alice"_s).tickets().open(newCommandId(), ticket));
            tickets.append(made.value_or(TicketNo()));
        }
    }

    static QDateTime now()
    {
        return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    }

    void put(const QString &sql)
    {
        if (!desk().adminExec(sql))
            qFatal("the world cannot be made: %s", qUtf8Printable(sql));
    }

    void pay(const QString &id, const QString &user, const QString &account, const QString &channel,
             const QString &code)
    {
        const QString ms = QString::number(start.addSecs(60).toMSecsSinceEpoch());
        put(u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, currency, "
            "status, scheme, response_code, channel, created_at, local_day) VALUES "
            "('%1', 'N%1', '%2', '%3', 'payment', 1000, 'CNY', 'failed', 'unionpay', '%4', '%5', %6, 20260501)"_s
                .arg(id, user, account, code, channel, m_postgres ? u"compat.from_ms(%1)"_s.arg(ms) : ms));
    }

    DeclareIncident wanted() const
    {
        return {InsightDimension::Channel, u"ch"_s, u"unionpay"_s, u"91"_s, start, u"seen by many"_s};
    }

    Result<IncidentId> declare(const QString &login = u"sue"_s, const CommandId &command = newCommandId())
    {
        return TestDesk::wait(as(login).incidents().declareIncident(command, wanted()));
    }

    QString stateOf(const TicketNo &ticket)
    {
        return desk()
            .adminValue(u"SELECT state FROM desk.tickets WHERE ticket_no = '%1'"_s.arg(ticket.value()))
            .toString();
    }

    QList<TicketNo> tickets; ///< about 91 of ch (two), 51 of ch, 91 of another channel

private:
    const bool m_postgres;

public:
    const QDateTime start;
};

int doneOf(const QList<TicketResult> &results)
{
    return int(std::count_if(results.cbegin(), results.cend(),
                             [](const TicketResult &one) { return !one.refused; }));
}

} // namespace

class TestIncidentContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOpenIncidentForAnEntityAndCode_data() { TestDesk::backends(); }
    void oneOpenIncidentForAnEntityAndCode()
    {
        QFETCH(QString, backend);
        IncidentWorld world(backend);
        const CommandId command = newCommandId();
        const auto made = world.declare(u"sue"_s, command);
        QVERIFY(made);
        QCOMPARE(world.declare(u"sue"_s, command).value_or(IncidentId()).value(),
                 made->value()); // asked again
        REFUSED(world.declare(u"sam"_s, command), ErrorKind::Conflict,
                u"command_reused"_s); // somebody else's id
        REFUSED(world.declare(u"sam"_s), ErrorKind::Conflict, u"incident_stands"_s);
        QCOMPARE(world.number(u"SELECT count(*) FROM desk.incidents"_s), 1);
        QCOMPARE(world.number(u"SELECT count(*) FROM evidence.audit WHERE action = 'incident_declared'"_s),
                 1);
        const auto open = TestDesk::wait(world.as(u"alice"_s).incidents().incidents(true, {}, 10));
        QVERIFY(open);
        QCOMPARE(open->rows.size(), 1);
        QCOMPARE(open->rows.first().label, u"Channel"_s);
        QVERIFY(open->rows.first().isOpen());
    }

    void whatIsRefused_data() { TestDesk::backends(); }
    void whatIsRefused()
    {
        QFETCH(QString, backend);
        IncidentWorld world(backend);
        for (const QString &login : {u"alice"_s, u"amy"_s}) {
            const auto refused = world.declare(login);
            QVERIFY(!refused);
            QCOMPARE(toText(refused.error().kind), u"denied"_s);
        }
        IncidentStore &store = world.as(u"sue"_s).incidents();
        DeclareIncident wrong = world.wanted();
        wrong.entity = u"nowhere"_s;
        REFUSED(TestDesk::wait(store.declareIncident(newCommandId(), wrong)), ErrorKind::NotFound,
                u"unknown_entity"_s);
        wrong = world.wanted();
        wrong.startedAt = IncidentWorld::now().addSecs(3600);
        REFUSED(TestDesk::wait(store.declareIncident(newCommandId(), wrong)), ErrorKind::Invalid,
                u"starts_later"_s);
        REFUSED(
            TestDesk::wait(store.announceIncident(newCommandId(), IncidentId(u"none"_s), {u"a"_s, u"b"_s})),
            ErrorKind::NotFound, u"unknown_incident"_s);
    }

    void ruleOfTheTablesThemselves_data() { TestDesk::backends(); }
    void ruleOfTheTablesThemselves()
    {
        QFETCH(QString, backend);
        IncidentWorld world(backend);
        const auto id = world.declare();
        QVERIFY(id);
        QCOMPARE(world.changed(u"DELETE FROM desk.incidents"_s), u"append_only"_s);
        QCOMPARE(world.changed(u"UPDATE desk.incidents SET code = '05'"_s), u"incident_immutable"_s);
        QCOMPARE(
            world.changed(u"UPDATE desk.incidents SET text_en = 'a', text_zh = 'b', announced_by = 'alice', "
                          "announced_at = declared_at"_s),
            u"supervisor_needed"_s);
        QCOMPARE(world.changed(
                     u"INSERT INTO desk.incidents (id, dimension, entity, label, started_at, declared_by, "
                     "declared_at) VALUES ('x', 'channel', 'ch', 'Channel', %1, 'alice', %1)"_s.arg(
                         world.clock())),
                 u"supervisor_needed"_s);
        QCOMPARE(world.changed(
                     u"INSERT INTO desk.incident_tickets (incident_id, ticket_id, attached_by, attached_at) "
                     "SELECT '%1', id, 'alice', %2 FROM desk.tickets WHERE ticket_no = '%3'"_s.arg(
                         id->value(), world.clock(), world.tickets[0].value())),
                 u"supervisor_needed"_s);
        if (!world.onPostgres())
            return;
        QVERIFY(world.changedPastTheProgram(u"alice"_s, u"INSERT INTO desk.incidents (id) VALUES ('y')"_s)
                    .startsWith(u"42501"_s));
        QVERIFY(world
                    .changedPastTheProgram(
                        u"alice"_s, u"SELECT api.close_incident_v1('%1', '%2', 'done', 'explained')"_s.arg(
                                        newUuid(), id->value()))
                    .startsWith(u"42501"_s));
    }

    void fromTheTicketsToTheClosing_data() { TestDesk::backends(); }
    void fromTheTicketsToTheClosing()
    {
        QFETCH(QString, backend);
        IncidentWorld world(backend);
        Workspace &sue = world.as(u"sue"_s);
        IncidentStore &store = sue.incidents();
        const auto id = world.declare();
        QVERIFY(id);
        const auto candidates = TestDesk::wait(store.incidentTickets(*id));
        QVERIFY(candidates);
        QCOMPARE(candidates->size(), 2); // those about 91 of ch alone
        QVERIFY(!candidates->first().attached);
        // One that does not fall in it is not attached, whoever chooses it.
        const QList<TicketNo> chosen{world.tickets[0], world.tickets[2]};
        QCOMPARE(TestDesk::wait(store.attachTickets(newCommandId(), *id, chosen)).value_or(-1), 1);
        QCOMPARE(TestDesk::wait(store.attachTickets(newCommandId(), *id, {})).value_or(-1), 1);
        QCOMPARE(TestDesk::wait(store.attachTickets(newCommandId(), *id, {})).value_or(-1), 0);

        QVERIFY(TestDesk::wait(world.as(u"alice"_s).incidents().noticesOf(UserNo(u"U2"_s)))->isEmpty());
        QVERIFY(TestDesk::wait(
            store.announceIncident(newCommandId(), *id, {u"Channel disturbed"_s, u"渠道异常"_s})));
        const auto notices = TestDesk::wait(world.as(u"alice"_s).incidents().noticesOf(UserNo(u"U2"_s)));
        QVERIFY(notices);
        QCOMPARE(notices->size(), 1);
        QCOMPARE(notices->first().text.zhCN, u"渠道异常"_s);

        const IncidentWork work(store);
        const CommandId replying = newCommandId();
        const auto replied = TestDesk::wait(work.reply(replying, *id, u"It works again."_s));
        QVERIFY(replied);
        QCOMPARE(doneOf(*replied), 2);
        QCOMPARE(world.stateOf(world.tickets[0]), u"open"_s); // a first reply opens it
        const auto again = TestDesk::wait(work.reply(replying, *id, u"It works again."_s));
        QVERIFY(again);
        QVERIFY(again->isEmpty());
        QCOMPARE(world.number(u"SELECT count(*) FROM desk.ticket_events WHERE kind = 'reply'"_s), 2);
        REFUSED(TestDesk::wait(store.replyIncidentTicket(newCommandId(), *id, world.tickets[0])),
                ErrorKind::Conflict, u"incident_replied"_s);
        REFUSED(TestDesk::wait(work.reply(newCommandId(), *id, u"Something else."_s)), ErrorKind::Conflict,
                u"incident_replied"_s);
        REFUSED(TestDesk::wait(store.settleIncidentTicket(newCommandId(), *id, world.tickets[0])),
                ErrorKind::Conflict, u"incident_open"_s);

        const auto closed =
            TestDesk::wait(work.close(newCommandId(), *id, Disposition::Explained, u"over"_s));
        QVERIFY(closed);
        QCOMPARE(doneOf(*closed), 2);
        QCOMPARE(world.stateOf(world.tickets[0]), u"resolved"_s);
        QCOMPARE(world.stateOf(world.tickets[2]), u"new"_s);
        const auto twice = TestDesk::wait(work.close(newCommandId(), *id, Disposition::Explained, u"over"_s));
        QVERIFY(twice);
        QVERIFY(twice->isEmpty());
        REFUSED(TestDesk::wait(store.attachTickets(newCommandId(), *id, {})), ErrorKind::Conflict,
                u"incident_closed"_s);
        QVERIFY(TestDesk::wait(store.noticesOf(UserNo(u"U2"_s)))->isEmpty());
        QVERIFY(world.declare()); // the next one of that entity and code
    }

    void aClosedTicketDoesNotStopTheOthers_data() { TestDesk::backends(); }
    void aClosedTicketDoesNotStopTheOthers()
    {
        QFETCH(QString, backend);
        IncidentWorld world(backend);
        IncidentStore &store = world.as(u"sue"_s).incidents();
        const auto id = world.declare();
        QVERIFY(id);
        QCOMPARE(TestDesk::wait(store.attachTickets(newCommandId(), *id, {})).value_or(-1), 2);
        TicketStore &tickets = world.as(u"sue"_s).tickets();
        for (const StateChange &change : {StateChange{TicketState::Open, {}, {}},
                                          StateChange{TicketState::Resolved, Disposition::Explained, {}},
                                          StateChange{TicketState::Closed, {}, {}}})
            QVERIFY(TestDesk::wait(tickets.setState(newCommandId(), world.tickets[0], 0, change)));
        const IncidentWork work(store);
        const auto replied = TestDesk::wait(work.reply(newCommandId(), *id, u"It works again."_s));
        QVERIFY(replied);
        QCOMPARE(replied->size(), 2);
        QCOMPARE(doneOf(*replied), 1);
        const auto closed =
            TestDesk::wait(work.close(newCommandId(), *id, Disposition::Explained, u"over"_s));
        QVERIFY(closed);
        QCOMPARE(doneOf(*closed), 2);
        QCOMPARE(world.stateOf(world.tickets[0]), u"closed"_s); // stays as it was
        QCOMPARE(world.stateOf(world.tickets[1]), u"resolved"_s);
    }

    void talliesOfAWindow_data() { TestDesk::backends(); }
    void talliesOfAWindow()
    {
        QFETCH(QString, backend);
        IncidentWorld world(backend);
        const InstantRange window{world.start, IncidentWorld::now()};
        const auto tallies =
            TestDesk::wait(world.as(u"sue"_s).insights().tallies(window, InsightDimension::Channel, {}));
        QVERIFY(tallies);
        QCOMPARE(tallies->size(), 3);
        const AttemptTally &first = tallies->first();
        QCOMPARE(first.key + first.responseCode, u"ch51"_s);
        QCOMPARE(tallies->at(1).payments, 2);
        QCOMPARE(tallies->at(1).customers, 2);
        QVERIFY(tallies->at(1).failed);
        const auto refused =
            TestDesk::wait(world.as(u"alice"_s).insights().tallies(window, InsightDimension::Channel, {}));
        QVERIFY(!refused);
        QCOMPARE(toText(refused.error().kind), u"denied"_s);
    }
};

QTEST_GUILESS_MAIN(TestIncidentContract)
#include "tst_incident_contract.moc"
