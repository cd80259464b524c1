#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Tickets on both databases.
class TstTicketContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void filesWithSnapshotAndDiagnosis();
    void refusesForeignPayments();
    void numbersPastAnImport();
    void opensOnFirstReplyOrAssignment();
    void goesOnlyAllowedWays_data();
    void goesOnlyAllowedWays();
    void reopensAClosedOneBySupervisor();
    void refusesAnOldVersion();
    void escalatesToThree();
    void assignsOnlyToAgents();
    void listsByFilterAndPage();
    void keepsItsRowsAgainstSql_data();
    void keepsItsRowsAgainstSql();
    void answersTheSameCommandAlike();
    void needsNoVersionFromScripts();

private:
    TicketStore &tickets(const QString &login) { return m_world->as(login).tickets(); }
    OpenTicket complaint(const QString &user = u"U1"_s) const;
    TicketNo filed(const OpenTicket &ticket);
    Result<int> moved(const QString &login, const TicketNo &ticket, TicketState state,
                      const QString &reason = {});
    int version(const TicketNo &ticket);

    std::unique_ptr<ContractWorld> m_world;
};

void TstTicketContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
}

OpenTicket TstTicketContract::complaint(const QString &user) const
{
    OpenTicket ticket;
    ticket.user = UserNo(user);
    ticket.category = TicketCategory::PaymentFailed;
    ticket.subject = u"Where is my money"_s;
    ticket.text = u"I paid and nothing came."_s;
    return ticket;
}

TicketNo TstTicketContract::filed(const OpenTicket &ticket)
{
    return TestDesk::wait(tickets(u"alice"_s).open(newCommandId(), ticket)).value_or(TicketNo());
}

int TstTicketContract::version(const TicketNo &ticket)
{
    const auto detail = TestDesk::wait(tickets(u"sue"_s).ticket(ticket));
    return detail ? detail->row.version : 0;
}

Result<int> TstTicketContract::moved(const QString &login, const TicketNo &ticket, TicketState state,
                                     const QString &reason)
{
    StateChange change{.state = state, .disposition = {}, .reason = reason};
    if (state == TicketState::Resolved)
        change.disposition = Disposition::Explained;
    return TestDesk::wait(tickets(login).setState(newCommandId(), ticket, version(ticket), change));
}

void TstTicketContract::filesWithSnapshotAndDiagnosis()
{
    OpenTicket ticket = complaint();
    ticket.payments = {OrderNo(u"O1"_s), OrderNo(u"O3"_s)};
    ticket.diagnoses = {
        QJsonObject{{u"order_no"_s, u"O1"_s},
                    {u"outcome"_s, u"definite"_s},
                    {u"primary_cause"_s, u"insufficient_funds"_s},
                    {u"checklist"_s, QJsonObject{{u"id"_s, u"builtin"_s}, {u"version"_s, 3}}}}};
    const TicketNo number = filed(ticket);
    QVERIFY2(number.value().startsWith(u"T-20"_s), qPrintable(number.value()));
    QCOMPARE(number.value().size(), 13);
    m_world->changed(u"UPDATE wallet.payments SET status = 'reversed' WHERE order_no = 'O1'"_s);

    const auto detail = TestDesk::wait(tickets(u"sue"_s).ticket(number));
    QVERIFY(detail);
    QCOMPARE(detail->row.customer, u"**明"_s);
    QCOMPARE(detail->row.state, TicketState::New);
    QCOMPARE(detail->row.team, u"desk"_s);
    QCOMPARE(detail->row.amountAtRisk->toDecimal(), u"100.00"_s);
    QCOMPARE(detail->createdBy, u"Person alice"_s);
    QCOMPARE(detail->events.size(), 1);
    QCOMPARE(detail->events.first().body, ticket.text);
    QCOMPARE(detail->snapshots.size(), 2);
    QJsonObject snapshot;
    for (const TicketSnapshot &taken : detail->snapshots) {
        if (taken.orderNo.value() == u"O1")
            snapshot = taken.content;
    }
    QCOMPARE(snapshot[u"status"_s].toString(), u"failed"_s); // as it was filed
    QCOMPARE(snapshot[u"payee"_s].toString(), u"*雷"_s);
    QCOMPARE(snapshot[u"amount"_s].toObject()[u"amount"_s].toString(), u"50.00"_s);
    QVERIFY(snapshot[u"created_at"_s].toString().endsWith(u'Z'));
    QCOMPARE(detail->diagnoses.size(), 1);
    QCOMPARE(detail->diagnoses.first().primaryCause, u"insufficient_funds"_s);
    QCOMPARE(detail->diagnoses.first().content, ticket.diagnoses.first());
}

void TstTicketContract::refusesForeignPayments()
{
    OpenTicket ticket = complaint();
    ticket.payments = {OrderNo(u"O2"_s)};
    REFUSED(TestDesk::wait(tickets(u"alice"_s).open(newCommandId(), ticket)), ErrorKind::NotFound,
            u"unknown_payment"_s);
    ticket = complaint();
    ticket.diagnoses = {QJsonObject{{u"order_no"_s, u"O1"_s}, {u"outcome"_s, u"made_up"_s}}};
    REFUSED(TestDesk::wait(tickets(u"alice"_s).open(newCommandId(), ticket)), ErrorKind::Invalid,
            u"diagnosis_invalid"_s);
    ticket = complaint();
    ticket.subject = u"   "_s;
    REFUSED(TestDesk::wait(tickets(u"alice"_s).open(newCommandId(), ticket)), ErrorKind::Invalid,
            u"subject_length"_s);
    REFUSED(TestDesk::wait(tickets(u"alice"_s).open(newCommandId(), complaint(u"U9"_s))), ErrorKind::NotFound,
            u"unknown_user"_s);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.tickets"_s), 0);
}

void TstTicketContract::numbersPastAnImport()
{
    const QString year = QString::number(QDateTime::currentDateTimeUtc().date().year());
    QCOMPARE(filed(complaint()).value(), u"T-%1-000001"_s.arg(year));
    QCOMPARE(m_world->changed(
                 u"INSERT INTO desk.tickets (id, ticket_no, user_id, category, subject, created_by, "
                 "created_at, updated_by, updated_at) VALUES ('i1', 'T-%1-000002', 'U-1', 'other', 's', "
                 "'bob', %2, 'bob', %2), ('i2', 'T-%1-000009', 'U-1', 'other', 's', 'bob', %2, 'bob', "
                 "%2)"_s.arg(year, m_world->clock())),
             QString());
    QCOMPARE(filed(complaint()).value(), u"T-%1-000010"_s.arg(year));
    QCOMPARE(filed(complaint()).value(), u"T-%1-000011"_s.arg(year));
}

void TstTicketContract::opensOnFirstReplyOrAssignment()
{
    const TicketNo replied = filed(complaint());
    QCOMPARE(
        TestDesk::wait(tickets(u"bob"_s).addNote(newCommandId(), replied, 1, u"looked at it"_s)).value_or(0),
        2);
    QCOMPARE(TestDesk::wait(tickets(u"bob"_s).addReply(newCommandId(), replied, 2, u"Dear customer"_s))
                 .value_or(0),
             3);
    auto detail = TestDesk::wait(tickets(u"sue"_s).ticket(replied));
    QVERIFY(detail);
    QCOMPARE(detail->row.state, TicketState::Open);
    QCOMPARE(detail->updatedBy, u"Person bob"_s);
    QList<TicketEventKind> kinds;
    for (const TicketEvent &event : detail->events)
        kinds.append(event.kind);
    QCOMPARE(kinds, (QList{TicketEventKind::Filed, TicketEventKind::Note, TicketEventKind::Reply,
                           TicketEventKind::State}));

    const TicketNo assigned = filed(complaint());
    QCOMPARE(
        TestDesk::wait(tickets(u"bob"_s).assign(newCommandId(), assigned, 1, Login(u"sue"_s))).value_or(0),
        2);
    detail = TestDesk::wait(tickets(u"sue"_s).ticket(assigned));
    QVERIFY(detail);
    QCOMPARE(detail->row.state, TicketState::Open);
    QCOMPARE(detail->row.ownerName, u"Person sue"_s);
    REFUSED(TestDesk::wait(tickets(u"bob"_s).addNote(newCommandId(), assigned, 2, u"  "_s)),
            ErrorKind::Invalid, u"text_length"_s);
}

void TstTicketContract::goesOnlyAllowedWays_data()
{
    QTest::addColumn<QList<TicketState>>("way");
    QTest::addColumn<bool>("lastOneRefused");
    using enum TicketState;
    QTest::newRow("wait for the customer") << QList{Open, PendingCustomer, Open, Resolved} << false;
    QTest::newRow("wait for another") << QList{Open, PendingThirdParty, Resolved, Closed} << false;
    QTest::newRow("resolve and reopen") << QList{Open, Resolved, Open, Resolved} << false;
    QTest::newRow("resolve a new one") << QList{Resolved} << true;
    QTest::newRow("close an open one") << QList{Open, Closed} << true;
    QTest::newRow("from one waiting to another") << QList{Open, PendingCustomer, PendingThirdParty} << true;
    QTest::newRow("back to new") << QList{Open, New} << true;
    QTest::newRow("to where it is") << QList{Open, Open} << true;
}

void TstTicketContract::goesOnlyAllowedWays()
{
    QFETCH(QList<TicketState>, way);
    QFETCH(bool, lastOneRefused);
    const TicketNo ticket = filed(complaint());
    for (qsizetype i = 0; i < way.size(); ++i) {
        const auto step = moved(u"bob"_s, ticket, way.at(i));
        if (i + 1 == way.size() && lastOneRefused)
            REFUSED(step, ErrorKind::Conflict, u"transition_not_allowed"_s);
        else
            QVERIFY2(step, qPrintable(toText(way.at(i))));
    }
    if (lastOneRefused)
        return;
    REFUSED(TestDesk::wait(tickets(u"bob"_s).setState(newCommandId(), filed(complaint()), 1,
                                                      {TicketState::Resolved, {}, {}})),
            ErrorKind::Conflict, u"transition_not_allowed"_s);
}

void TstTicketContract::reopensAClosedOneBySupervisor()
{
    const TicketNo ticket = filed(complaint());
    for (const TicketState state : {TicketState::Open, TicketState::Resolved, TicketState::Closed})
        QVERIFY(moved(u"bob"_s, ticket, state));
    REFUSED(moved(u"bob"_s, ticket, TicketState::Open, u"please"_s), ErrorKind::Denied,
            u"supervisor_needed"_s);
    REFUSED(moved(u"sue"_s, ticket, TicketState::Open), ErrorKind::Invalid, u"missing_reason"_s);
    REFUSED(
        TestDesk::wait(tickets(u"sue"_s).addNote(newCommandId(), ticket, version(ticket), u"late note"_s)),
        ErrorKind::Conflict, u"ticket_closed"_s);
    QVERIFY(moved(u"sue"_s, ticket, TicketState::Open, u"new evidence"_s));
    const auto detail = TestDesk::wait(tickets(u"sue"_s).ticket(ticket));
    QVERIFY(detail && !detail->disposition);
    REFUSED(TestDesk::wait(tickets(u"bob"_s).setState(newCommandId(), ticket, version(ticket),
                                                      {TicketState::Resolved, {}, {}})),
            ErrorKind::Invalid, u"missing_disposition"_s);
}

void TstTicketContract::refusesAnOldVersion()
{
    const TicketNo ticket = filed(complaint());
    QVERIFY(TestDesk::wait(tickets(u"bob"_s).addNote(newCommandId(), ticket, 1, u"first"_s)));
    REFUSED(TestDesk::wait(tickets(u"alice"_s).addNote(newCommandId(), ticket, 1, u"second"_s)),
            ErrorKind::Conflict, u"version_conflict"_s);
    REFUSED(TestDesk::wait(tickets(u"alice"_s).assign(newCommandId(), ticket, 1, Login(u"bob"_s))),
            ErrorKind::Conflict, u"version_conflict"_s);
    const auto detail = TestDesk::wait(tickets(u"alice"_s).ticket(ticket));
    QVERIFY(detail);
    QCOMPARE(detail->updatedBy, u"Person bob"_s); // who was faster
    QCOMPARE(detail->events.size(), 2);
}

void TstTicketContract::escalatesToThree()
{
    const TicketNo ticket = filed(complaint());
    REFUSED(TestDesk::wait(tickets(u"bob"_s).escalate(newCommandId(), ticket, 1, u"short"_s)),
            ErrorKind::Invalid, u"reason_too_short"_s);
    QVERIFY(TestDesk::wait(tickets(u"bob"_s).escalate(newCommandId(), ticket, 1, u"needs a specialist"_s)));
    QVERIFY(TestDesk::wait(tickets(u"bob"_s).escalate(newCommandId(), ticket, 2, u"needs a manager"_s)));
    REFUSED(TestDesk::wait(tickets(u"bob"_s).escalate(newCommandId(), ticket, 3, u"needs a wonder"_s)),
            ErrorKind::Conflict, u"highest_level"_s);
    const auto detail = TestDesk::wait(tickets(u"alice"_s).ticket(ticket));
    QVERIFY(detail);
    QCOMPARE(detail->row.level, 3);
    QCOMPARE(detail->events.last().from, u"2"_s);
    QCOMPARE(detail->events.last().to, u"3"_s);
}

void TstTicketContract::assignsOnlyToAgents()
{
    const TicketNo ticket = filed(complaint());
    for (const QString &login : {u"amy"_s, u"sec"_s, u"nobody"_s})
        REFUSED(TestDesk::wait(tickets(u"bob"_s).assign(newCommandId(), ticket, 1, Login(login))),
                ErrorKind::NotFound, u"unknown_agent"_s);
    const auto byAuditor =
        TestDesk::wait(tickets(u"amy"_s).addNote(newCommandId(), ticket, 1, u"only reading"_s));
    QVERIFY(!byAuditor);
    QCOMPARE(byAuditor.error().kind, ErrorKind::Denied);
}

void TstTicketContract::listsByFilterAndPage()
{
    OpenTicket about = complaint();
    about.payments = {OrderNo(u"O1"_s)};
    const TicketNo first = filed(about);
    const TicketNo second = filed(complaint(u"U2"_s));
    const TicketNo third = filed(complaint());
    QVERIFY(TestDesk::wait(tickets(u"bob"_s).assign(newCommandId(), third, 1, Login(u"bob"_s))));
    const auto numbers = [&](const TicketFilter &filter) {
        QStringList all;
        const auto page = TestDesk::wait(tickets(u"amy"_s).list(filter, {}, 10, {}));
        for (const TicketRow &row : page ? page->rows : QList<TicketRow>())
            all.append(row.ticketNo.value().right(1));
        return all.join(u',');
    };
    TicketFilter filter;
    QCOMPARE(numbers(filter), u"3,2,1"_s);
    filter.user = UserNo(u"U1"_s);
    QCOMPARE(numbers(filter), u"3,1"_s);
    filter.unassigned = true;
    filter.unsolvedOnly = true;
    QCOMPARE(numbers(filter), u"1"_s);
    filter = {};
    filter.payment = OrderNo(u"O1"_s);
    QCOMPARE(numbers(filter), u"1"_s);
    filter = {};
    filter.owner = Login(u"bob"_s);
    filter.state = TicketState::Open;
    filter.category = TicketCategory::PaymentFailed;
    filter.minLevel = 1;
    QCOMPARE(numbers(filter), u"3"_s);

    const auto page = TestDesk::wait(tickets(u"amy"_s).list({}, {}, 2, {}));
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 2);
    const auto rest = TestDesk::wait(tickets(u"amy"_s).list({}, page->next, 2, {}));
    QVERIFY(rest);
    QCOMPARE(rest->rows.size(), 1);
    QCOMPARE(rest->rows.first().ticketNo, first);
    QVERIFY(rest->next.isEmpty());
    REFUSED(TestDesk::wait(tickets(u"amy"_s).list({}, u"nonsense"_s, 2, {})), ErrorKind::Invalid,
            u"cursor"_s);
    const auto none = TestDesk::wait(tickets(u"amy"_s).ticket(TicketNo(u"T-2000-000001"_s)));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void TstTicketContract::keepsItsRowsAgainstSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    QTest::newRow("skipping a state")
        << u"UPDATE desk.tickets SET state = 'resolved', disposition = 'explained', version = version + 1"_s
        << u"transition_not_allowed"_s;
    QTest::newRow("without a version")
        << u"UPDATE desk.tickets SET state = 'open'"_s << u"version_conflict"_s;
    QTest::newRow("another customer")
        << u"UPDATE desk.tickets SET user_id = 'U-2', version = version + 1"_s << u"ticket_immutable"_s;
    QTest::newRow("rewriting the story") << u"UPDATE desk.ticket_events SET body = 'x'"_s << u"append_only"_s;
    QTest::newRow("rewriting the snapshot")
        << u"UPDATE desk.ticket_snapshots SET content = '{}'"_s << u"append_only"_s;
    QTest::newRow("removing it") << u"DELETE FROM desk.tickets"_s << u"append_only"_s;
}

void TstTicketContract::keepsItsRowsAgainstSql()
{
    QFETCH(QString, sql);
    QFETCH(QString, word);
    OpenTicket ticket = complaint();
    ticket.payments = {OrderNo(u"O1"_s)};
    QVERIFY(!filed(ticket).isEmpty());
    QCOMPARE(m_world->changed(sql), word);
}

void TstTicketContract::answersTheSameCommandAlike()
{
    const CommandId command = newCommandId();
    const auto first = TestDesk::wait(tickets(u"alice"_s).open(command, complaint()));
    const auto again = TestDesk::wait(tickets(u"alice"_s).open(command, complaint()));
    QVERIFY(first && again);
    QCOMPARE(*again, *first);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.tickets"_s), 1);
    const auto stolen = TestDesk::wait(tickets(u"bob"_s).open(command, complaint()));
    QVERIFY(!stolen); // an id is good for one person
    QCOMPARE(stolen.error().kind, ErrorKind::Conflict);
}

void TstTicketContract::needsNoVersionFromScripts()
{
    const TicketNo ticket = filed(complaint());
    const CommandId command = newCommandId();
    for (int times = 0; times < 2; ++times) {
        const auto noted = TestDesk::wait(tickets(u"bob"_s).addNote(command, ticket, 0, u"once"_s));
        QVERIFY(noted);
        QCOMPARE(*noted, 2);
    }
    REFUSED(TestDesk::wait(tickets(u"bob"_s).addNote(command, ticket, 0, u"twice"_s)), ErrorKind::Conflict,
            u"command_reused"_s);
    QCOMPARE(TestDesk::wait(tickets(u"bob"_s).assign(newCommandId(), ticket, 0, Login(u"bob"_s))).value_or(0),
             3);
    QCOMPARE(version(ticket), 3);
}

QTEST_GUILESS_MAIN(TstTicketContract)
#include "tst_ticket_contract.moc"
