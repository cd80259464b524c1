#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TstHoldContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void placesAtOnce();
    void answersTheSameCommandAlike();
    void refusesBadArguments_data();
    void refusesBadArguments();
    void saysWhatIsInFlight();
    void asksOnceForARelease();
    void releasesByAnotherPerson();
    void refusesTheSamePerson_data();
    void refusesTheSamePerson();
    void rejectsAndLeavesStanding();
    void refusesALapsedRequest();
    void endsByItself();
    void stopsWhatIsToldAsRefunded();
    void refusesWhoMayNot();
    void knowsAnUnknownCustomer();
    void refusesPaymentsUnderAHold_data();
    void refusesPaymentsUnderAHold();
    void keepsItsRowsAgainstSql_data();
    void keepsItsRowsAgainstSql();
    void leavesEvidence();

private:
    HoldStore &holds(const QString &login) { return m_world->as(login).holds(); }
    HoldId placed(const QString &login, HoldScope scope = HoldScope::Outgoing);
    ReleaseRequestId requested(const QString &login, const HoldId &hold);

    std::unique_ptr<ContractWorld> m_world;
};

void TstHoldContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
}

HoldId TstHoldContract::placed(const QString &login, HoldScope scope)
{
    const auto hold =
        TestDesk::wait(holds(login).place(newCommandId(), {.user = UserNo(u"U1"_s),
                                                           .account = {},
                                                           .scope = scope,
                                                           .reason = HoldReason::AccountTakeover,
                                                           .note = {},
                                                           .until = {}}));
    return hold.value_or(HoldId());
}

ReleaseRequestId TstHoldContract::requested(const QString &login, const HoldId &hold)
{
    const auto request = TestDesk::wait(holds(login).requestRelease(
        newCommandId(), hold, ReleaseReason::CustomerVerified, u"identity was proven"_s));
    return request.value_or(ReleaseRequestId());
}

void TstHoldContract::placesAtOnce()
{
    const HoldId id = placed(u"alice"_s);
    QVERIFY(!id.isEmpty());
    const auto all = TestDesk::wait(holds(u"sue"_s).holds(UserNo(u"U1"_s)));
    QVERIFY(all);
    QCOMPARE(all->size(), 1);
    const Hold &hold = all->first();
    QCOMPARE(hold.id, id);
    QCOMPARE(hold.customer, u"**明"_s);
    QCOMPARE(hold.placedBy, u"Person alice"_s);
    QCOMPARE(hold.source, u"agent"_s);
    QVERIFY(hold.standing);
    QVERIFY(!hold.releaseRequested);
    QVERIFY(qAbs(hold.placedAt.msecsTo(QDateTime::currentDateTimeUtc())) < 60000);
    QCOMPARE(m_world->number(u"SELECT hold_epoch FROM wallet.accounts WHERE id = 'A1'"_s), 1);
    QCOMPARE(m_world->number(u"SELECT hold_epoch FROM wallet.accounts WHERE id = 'A2'"_s), 0);
}

void TstHoldContract::answersTheSameCommandAlike()
{
    const CommandId command = newCommandId();
    PlaceHold hold{.user = UserNo(u"U1"_s),
                   .account = {},
                   .scope = HoldScope::All,
                   .reason = HoldReason::LostPhone,
                   .note = {},
                   .until = {}};
    const auto first = TestDesk::wait(holds(u"alice"_s).place(command, hold));
    const auto second = TestDesk::wait(holds(u"alice"_s).place(command, hold));
    QVERIFY(first && second);
    QCOMPARE(*second, *first);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.holds"_s), 1);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit WHERE action = 'hold_placed'"_s), 1);
    hold.scope = HoldScope::Withdrawals;
    REFUSED(TestDesk::wait(holds(u"alice"_s).place(command, hold)), ErrorKind::Conflict, u"command_reused"_s);
}

void TstHoldContract::refusesBadArguments_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("note");
    QTest::addColumn<int>("untilSeconds");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("word");
    const QString none;
    QTest::newRow("unknown customer")
        << u"U9"_s << none << u"lost_phone"_s << none << 0 << ErrorKind::NotFound << u"unknown_user"_s;
    QTest::newRow("somebody else's account")
        << u"U1"_s << u"A2"_s << u"lost_phone"_s << none << 0 << ErrorKind::NotFound << u"unknown_account"_s;
    QTest::newRow("other without a note")
        << u"U1"_s << none << u"other"_s << none << 0 << ErrorKind::Invalid << u"note_too_short"_s;
    QTest::newRow("other with blanks") << u"U1"_s << none << u"other"_s << u"   short    "_s << 0
                                       << ErrorKind::Invalid << u"note_too_short"_s;
    QTest::newRow("an end that is past")
        << u"U1"_s << none << u"lost_phone"_s << none << -60 << ErrorKind::Invalid << u"until_past"_s;
}

void TstHoldContract::refusesBadArguments()
{
    QFETCH(QString, user);
    QFETCH(QString, account);
    QFETCH(QString, reason);
    QFETCH(QString, note);
    QFETCH(int, untilSeconds);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, word);
    const PlaceHold hold{.user = UserNo(user),
                         .account = AccountId(account),
                         .scope = HoldScope::Outgoing,
                         .reason = *fromText<HoldReason>(reason),
                         .note = note,
                         .until = untilSeconds == 0 ? QDateTime()
                                                    : QDateTime::currentDateTimeUtc().addSecs(untilSeconds)};
    REFUSED(TestDesk::wait(holds(u"alice"_s).place(newCommandId(), hold)), kind, word);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.holds"_s), 0);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.commands WHERE name = 'place_hold'"_s), 0);
}

void TstHoldContract::saysWhatIsInFlight()
{
    const auto all = TestDesk::wait(holds(u"alice"_s).inFlight(UserNo(u"U1"_s), HoldScope::Withdrawals, {}));
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    for (const InFlight &one : *all)
        QCOMPARE(one.stopped, one.payment.kind == PaymentKind::Withdrawal);
    const auto other = TestDesk::wait(
        holds(u"alice"_s).inFlight(UserNo(u"U1"_s), HoldScope::All, AccountId(u"elsewhere"_s)));
    QVERIFY(other);
    QVERIFY(!other->first().stopped);
}

void TstHoldContract::asksOnceForARelease()
{
    const HoldId hold = placed(u"alice"_s);
    REFUSED(TestDesk::wait(
                holds(u"alice"_s).requestRelease(newCommandId(), hold, ReleaseReason::Other, u"short"_s)),
            ErrorKind::Invalid, u"note_too_short"_s);
    const ReleaseRequestId request = requested(u"bob"_s, hold);
    QVERIFY(!request.isEmpty());
    REFUSED(TestDesk::wait(
                holds(u"alice"_s)
                    .requestRelease(newCommandId(), hold, ReleaseReason::Other, u"once more, please"_s)),
            ErrorKind::Conflict, u"request_open"_s);
    REFUSED(TestDesk::wait(holds(u"alice"_s)
                               .requestRelease(newCommandId(), HoldId(u"none"_s), ReleaseReason::Other,
                                               u"once more, please"_s)),
            ErrorKind::NotFound, u"unknown_hold"_s);
    const auto open = TestDesk::wait(holds(u"sue"_s).openRequests());
    QVERIFY(open);
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->first().id, request);
    QCOMPARE(open->first().requestedBy, u"Person bob"_s);
    QCOMPARE(open->first().at.msecsTo(open->first().lapsesAt), 72 * 3600 * 1000);
    QVERIFY(open->first().mayDecide);
    const auto own = TestDesk::wait(holds(u"alice"_s).openRequests());
    QVERIFY(own && !own->first().mayDecide);
}

void TstHoldContract::releasesByAnotherPerson()
{
    const HoldId hold = placed(u"alice"_s);
    const ReleaseRequestId request = requested(u"bob"_s, hold);
    const auto decision = TestDesk::wait(
        holds(u"sue"_s).decide(newCommandId(), request, Decision::Approved, u"checked with the customer"_s));
    QVERIFY(decision);
    QCOMPARE(*decision, Decision::Approved);
    const auto all = TestDesk::wait(holds(u"alice"_s).holds(UserNo(u"U1"_s)));
    QVERIFY(all);
    QVERIFY(!all->first().standing);
    QCOMPARE(all->first().closedBy, u"Person sue"_s);
    QCOMPARE(all->first().closeReason, u"released"_s);
    REFUSED(TestDesk::wait(
                holds(u"sue"_s).decide(newCommandId(), request, Decision::Rejected, u"on second thought"_s)),
            ErrorKind::Conflict, u"request_decided"_s);
    REFUSED(TestDesk::wait(
                holds(u"alice"_s)
                    .requestRelease(newCommandId(), hold, ReleaseReason::Other, u"once more, please"_s)),
            ErrorKind::Conflict, u"hold_closed"_s);
}

void TstHoldContract::refusesTheSamePerson_data()
{
    QTest::addColumn<QString>("placer");
    QTest::addColumn<QString>("requester");
    QTest::addColumn<QString>("decider");
    QTest::newRow("who placed it") << u"sue"_s << u"bob"_s << u"sue"_s;
    QTest::newRow("who asked for it") << u"alice"_s << u"sue"_s << u"sue"_s;
    QTest::newRow("another login of who placed it") << u"alice"_s << u"bob"_s << u"alice2"_s;
    QTest::newRow("another login of who asked") << u"bob"_s << u"alice"_s << u"alice2"_s;
}

void TstHoldContract::refusesTheSamePerson()
{
    QFETCH(QString, placer);
    QFETCH(QString, requester);
    QFETCH(QString, decider);
    const HoldId hold = placed(placer);
    const ReleaseRequestId request = requested(requester, hold);
    REFUSED(TestDesk::wait(holds(decider).decide(newCommandId(), request, Decision::Approved, u"mine"_s)),
            ErrorKind::Denied, u"same_person"_s);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.holds WHERE closed_at IS NULL"_s), 1);
    // The rule stands below the command too.
    QCOMPARE(m_world->changed(u"UPDATE desk.release_requests SET decision = 'approved', decided_by = '%1', "
                              "decided_at = %2, decision_note = 'x'"_s.arg(decider, m_world->clock())),
             u"same_person"_s);
}

void TstHoldContract::rejectsAndLeavesStanding()
{
    const HoldId hold = placed(u"alice"_s);
    const auto decision = TestDesk::wait(holds(u"sue"_s).decide(newCommandId(), requested(u"bob"_s, hold),
                                                                Decision::Rejected, u"not proven"_s));
    QVERIFY(decision);
    const auto all = TestDesk::wait(holds(u"alice"_s).holds(UserNo(u"U1"_s)));
    QVERIFY(all && all->first().standing);
    QVERIFY(!requested(u"alice"_s, hold).isEmpty());
}

void TstHoldContract::refusesALapsedRequest()
{
    const HoldId hold = placed(u"alice"_s);
    const ReleaseRequestId request = requested(u"bob"_s, hold);
    const bool postgres = m_world->onPostgres();
    QCOMPARE(m_world->changed(postgres ? u"ALTER TABLE desk.release_requests DISABLE TRIGGER check_release"_s
                                       : u"DROP TRIGGER release_requests_check_update"_s),
             QString());
    QCOMPARE(m_world->changed(postgres ? u"UPDATE desk.release_requests SET at = at - interval '73 hours', "
                                         "lapses_at = lapses_at - interval '73 hours'"_s
                                       : u"UPDATE desk.release_requests SET at = at - 262800000, "
                                         "lapses_at = lapses_at - 262800000"_s),
             QString());
    REFUSED(TestDesk::wait(
                holds(u"sue"_s).decide(newCommandId(), request, Decision::Approved, u"much too late"_s)),
            ErrorKind::Denied, u"request_lapsed"_s);
    const auto open = TestDesk::wait(holds(u"sue"_s).openRequests());
    QVERIFY(open && open->isEmpty());
    const auto all = TestDesk::wait(holds(u"sue"_s).holds(UserNo(u"U1"_s)));
    QVERIFY(all && all->first().standing && !all->first().releaseRequested);
    QVERIFY(!requested(u"alice"_s, hold).isEmpty()); // it may be asked for again
}

void TstHoldContract::endsByItself()
{
    PlaceHold hold;
    hold.user = UserNo(u"U1"_s);
    hold.until = QDateTime::currentDateTimeUtc().addMSecs(2000);
    QVERIFY(TestDesk::wait(holds(u"alice"_s).place(newCommandId(), hold)));
    const QString payment = m_world->payment(u"O9"_s, u"U-1"_s, u"A1"_s, u"payment"_s, u"pending"_s);
    QCOMPARE(m_world->changedAsCore(payment), u"under_hold"_s);
    const auto standing = [&] {
        const auto all = TestDesk::wait(holds(u"alice"_s).holds(UserNo(u"U1"_s)));
        return all && all->first().standing;
    };
    QTRY_VERIFY(!standing());
    bool paid = false; // SQLite's trigger counts in whole seconds
    QTRY_VERIFY(paid || (paid = m_world->changedAsCore(payment).isEmpty()));
}

/// A refund of what was taken under the hold is a payment past it; of what was taken before, it is none.
void TstHoldContract::stopsWhatIsToldAsRefunded()
{
    const auto paid = [this](const QString &id, const QString &status) {
        return m_world->payment(id, u"U-1"_s, u"A1"_s, u"payment"_s, status);
    };
    const auto told = [](const QString &id, const QString &status) {
        return u"UPDATE wallet.payments SET status = '%1' WHERE order_no = '%2'"_s.arg(status, id);
    };
    QCOMPARE(m_world->changedAsCore(paid(u"R1"_s, u"succeeded"_s)), QString());
    placed(u"alice"_s);
    for (const QString &status : {u"partially_refunded"_s, u"refunded"_s}) {
        QCOMPARE(m_world->changedAsCore(paid(u"R2"_s, status)), u"under_hold"_s);
        QCOMPARE(m_world->changedAsCore(told(u"O4"_s, status)), u"under_hold"_s);
        QCOMPARE(m_world->changedAsCore(told(u"R1"_s, status)), QString());
    }
}

void TstHoldContract::refusesWhoMayNot()
{
    const HoldId hold = placed(u"alice"_s);
    const ReleaseRequestId request = requested(u"alice"_s, hold);
    const auto byAgent =
        TestDesk::wait(holds(u"bob"_s).decide(newCommandId(), request, Decision::Approved, u"I may not"_s));
    QVERIFY(!byAgent);
    QCOMPARE(byAgent.error().kind, ErrorKind::Denied);
    PlaceHold another;
    another.user = UserNo(u"U1"_s);
    const auto bySecurity = TestDesk::wait(holds(u"sec"_s).place(newCommandId(), another));
    QVERIFY(!bySecurity);
    QCOMPARE(bySecurity.error().kind, ErrorKind::Denied);
}

void TstHoldContract::knowsAnUnknownCustomer()
{
    const auto none = TestDesk::wait(holds(u"alice"_s).holds(UserNo(u"U9"_s)));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    const auto empty = TestDesk::wait(holds(u"alice"_s).holds(UserNo(u"U2"_s)));
    QVERIFY(empty);
    QVERIFY(empty->isEmpty());
}

void TstHoldContract::refusesPaymentsUnderAHold_data()
{
    QTest::addColumn<HoldScope>("scope");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char *name, HoldScope scope, const QString &kind, const QString &status,
                        bool refused) {
        QTest::newRow(name) << scope << kind << status << refused;
    };
    row("outgoing stops a payment", HoldScope::Outgoing, u"payment"_s, u"pending"_s, true);
    row("outgoing stops a transfer", HoldScope::Outgoing, u"transfer_out"_s, u"succeeded"_s, true);
    row("outgoing lets a top-up pass", HoldScope::Outgoing, u"top_up"_s, u"succeeded"_s, false);
    row("a failed attempt is on record", HoldScope::Outgoing, u"payment"_s, u"failed"_s, false);
    row("withdrawals stops one", HoldScope::Withdrawals, u"withdrawal"_s, u"pending"_s, true);
    row("withdrawals lets a payment pass", HoldScope::Withdrawals, u"payment"_s, u"pending"_s, false);
    row("all stops a top-up", HoldScope::All, u"top_up"_s, u"pending"_s, true);
    row("all lets a refund pass", HoldScope::All, u"refund"_s, u"pending"_s, false);
    row("all lets a fee pass", HoldScope::All, u"fee"_s, u"pending"_s, false);
    row("sign-in stops no money", HoldScope::SignIn, u"payment"_s, u"pending"_s, false);
}

void TstHoldContract::refusesPaymentsUnderAHold()
{
    QFETCH(HoldScope, scope);
    QFETCH(QString, kind);
    QFETCH(QString, status);
    QFETCH(bool, refused);
    QVERIFY(!placed(u"alice"_s, scope).isEmpty());
    QCOMPARE(m_world->changedAsCore(m_world->payment(u"O9"_s, u"U-1"_s, u"A1"_s, kind, status)),
             refused ? u"under_hold"_s : QString());
    QCOMPARE(m_world->changedAsCore(m_world->payment(u"O8"_s, u"U-2"_s, u"A2"_s, kind, status)), QString());
}

void TstHoldContract::keepsItsRowsAgainstSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    QTest::newRow("narrowing") << u"UPDATE desk.holds SET scope = 'sign_in'"_s << u"hold_immutable"_s;
    QTest::newRow("an earlier end") << u"UPDATE desk.holds SET until = CLOCK"_s << u"hold_immutable"_s;
    QTest::newRow("closing without a decision")
        << u"UPDATE desk.holds SET closed_at = CLOCK, closed_by = 'sue', close_reason = 'released'"_s
        << u"release_not_approved"_s;
    QTest::newRow("closing as lapsed")
        << u"UPDATE desk.holds SET closed_at = CLOCK, closed_by = 'sue', close_reason = 'lapsed'"_s
        << u"hold_not_lapsed"_s;
    QTest::newRow("removing") << u"DELETE FROM desk.holds"_s << u"append_only"_s;
    QTest::newRow("deciding as an agent")
        << u"UPDATE desk.release_requests SET decision = 'approved', decided_by = 'bob', "
           "decided_at = CLOCK"_s
        << u"supervisor_needed"_s;
    QTest::newRow("a longer life of the request")
        << u"UPDATE desk.release_requests SET note = 'another ground'"_s << u"request_immutable"_s;
    QTest::newRow("changing the evidence")
        << u"UPDATE evidence.audit SET login = 'sue'"_s << u"append_only"_s;
}

void TstHoldContract::keepsItsRowsAgainstSql()
{
    QFETCH(QString, sql);
    QFETCH(QString, word);
    QVERIFY(!requested(u"alice"_s, placed(u"alice"_s)).isEmpty());
    QCOMPARE(m_world->changed(sql.replace(u"CLOCK"_s, m_world->clock())), word);
}

void TstHoldContract::leavesEvidence()
{
    const HoldId hold = placed(u"alice"_s);
    const ReleaseRequestId request = requested(u"bob"_s, hold);
    QVERIFY(TestDesk::wait(
        holds(u"sue"_s).decide(newCommandId(), request, Decision::Approved, u"13800000001 is theirs"_s)));
    QCOMPARE(m_world->column(u"SELECT login || ' ' || action FROM evidence.audit WHERE action LIKE 'hold%' "
                             "OR action LIKE 'release%' ORDER BY id"_s),
             (QStringList{u"alice hold_placed"_s, u"bob release_requested"_s, u"sue release_approved"_s}));
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit WHERE detail LIKE '%1380%'"_s), 0);
}

QTEST_GUILESS_MAIN(TstHoldContract)
#include "tst_hold_contract.moc"
