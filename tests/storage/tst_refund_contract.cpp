#include "contract_world.h"
#include "evidence_hash.h"
#include "postgres_cluster.h"
#include "refund_limits.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Refund requests on both databases: S1 is a payment of U1 over 50.00 CNY that succeeded, S2 another one;
/// alone one may have 20.00 approved, a supervisor may approve 100.00.
class TstRefundContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void approvesWithinTheLimit();
    void waitsAboveTheLimit();
    void answersTheSameCommandAlike();
    void refusesBadArguments_data();
    void refusesBadArguments();
    void wantsAVerifiedCaller();
    void countsSmallParts();
    void neverExceedsWhatWasPaid();
    void decidesByAnotherPerson();
    void refusesTheSamePerson_data();
    void refusesTheSamePerson();
    void keepsTheSupervisorsLimit();
    void refusesALapsedRequest();
    void rejectsForWhoLeft();
    void waitsAfterARejection();
    void withdrawsOnesOwn();
    void settlesByTheCoresRefund();
    void keepsTheCoreFromAStaleApproval();
    void passesAHold();
    void pagesTheWaiting();
    void keepsItsRowsAgainstSql_data();
    void keepsItsRowsAgainstSql();
    void recordsWhoLooksAtTheQueue();
    void recordsWhichRequestsWereShown();
    void recordsWhatTheCoreCarriedOut();
    void setsLimitsAsTheAdministrator();
    void leavesEvidence();

private:
    RefundStore &refunds(const QString &login) { return m_world->as(login).refunds(); }
    void verify(const QString &login, const QString &user = u"U1"_s);
    Result<RefundAnswer> asked(const QString &login, qint64 minor, const QString &order = u"S1"_s);
    RefundStanding standing(const QString &login, const QString &order = u"S1"_s);
    QString coreRefund(const QString &id, const QString &original, qint64 minor,
                       const QString &status = u"succeeded"_s);
    void limit(const QString &kind, qint64 minor);
    void makeOlder(int hours);

    const Currency m_cny = *Currency::fromCode(u"CNY");
    std::unique_ptr<ContractWorld> m_world;
};

void TstRefundContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
    for (const char *id : {"S1", "S2"})
        QVERIFY(m_world->desk().adminExec(
            m_world->payment(QString::fromLatin1(id), u"U-1"_s, u"A1"_s, u"payment"_s, u"succeeded"_s)));
    limit(u"agent"_s, 2000);
    limit(u"supervisor"_s, 10000);
    verify(u"alice"_s);
}

void TstRefundContract::limit(const QString &kind, qint64 minor)
{
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO desk.refund_limits (kind, currency, limit_minor) VALUES ('%1', 'CNY', %2) "
        "ON CONFLICT (kind, currency) DO UPDATE SET limit_minor = excluded.limit_minor"_s.arg(kind)
            .arg(minor)));
}

void TstRefundContract::verify(const QString &login, const QString &user)
{
    ContactStore &contacts = m_world->as(login).contacts();
    const auto contact = TestDesk::wait(contacts.open(newCommandId(), UserNo(user), ContactChannel::Call))
                             .value_or(ContactId());
    for (const auto question : {VerificationQuestion::SmsCode, VerificationQuestion::IdLast4})
        QVERIFY(TestDesk::wait(contacts.verify(newCommandId(), contact, question, true)));
}

/// The customer's records are open then, as they are when somebody looks at the payment.
RefundStanding TstRefundContract::standing(const QString &login, const QString &order)
{
    const auto answer = TestDesk::wait(refunds(login).standing(OrderNo(order)));
    if (!answer)
        qWarning("standing: %s", qPrintable(answer.error().reason));
    return answer.value_or(RefundStanding());
}

Result<RefundAnswer> TstRefundContract::asked(const QString &login, qint64 minor, const QString &order)
{
    (void)standing(login, order);
    return TestDesk::wait(refunds(login).request(
        newCommandId(),
        {OrderNo(order), {minor, m_cny}, RefundReason::DuplicatePayment, u"paid it twice"_s}));
}

QString TstRefundContract::coreRefund(const QString &id, const QString &original, qint64 minor,
                                      const QString &status)
{
    return u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, currency, "
           "status, created_at, local_day, original_id) VALUES ('P-%1', '%1', 'U-1', 'A1', 'refund', %2, "
           "'CNY', '%3', %4, 20261122, 'P-%5')"_s.arg(id)
               .arg(minor)
               .arg(status, m_world->clock(), original);
}

/// As if everything had been asked for \a hours earlier.
void TstRefundContract::makeOlder(int hours)
{
    if (m_world->onPostgres()) {
        QVERIFY(m_world->desk().adminExec(
            u"ALTER TABLE desk.refund_requests DISABLE TRIGGER change_refund_request;"
            "UPDATE desk.refund_requests SET requested_at = requested_at - interval '%1 hours', lapses_at = "
            "lapses_at - interval '%1 hours', decided_at = decided_at - interval '%1 hours';"
            "ALTER TABLE desk.refund_requests ENABLE TRIGGER change_refund_request;"_s.arg(hours)));
        return;
    }
    const QString trigger =
        m_world->column(u"SELECT sql FROM sqlite_master WHERE name = 'refund_requests_change'"_s).value(0);
    QVERIFY(m_world->changed(u"DROP TRIGGER refund_requests_change"_s).isEmpty());
    QVERIFY(
        m_world
            ->changed(u"UPDATE refund_requests SET requested_at = requested_at - %1, lapses_at = lapses_at - "
                      "%1, decided_at = decided_at - %1"_s.arg(qint64(hours) * 3600000))
            .isEmpty());
    QVERIFY(m_world->changed(trigger).isEmpty());
}

void TstRefundContract::approvesWithinTheLimit()
{
    const RefundStanding before = standing(u"alice"_s);
    QCOMPARE(before.paid.minor, 5000);
    QCOMPARE(before.remaining().minor, 5000);
    QCOMPARE(before.free().minor, 2000);
    QVERIFY(before.verified && before.isRefundable());
    const auto answer = asked(u"alice"_s, 2000);
    QVERIFY(answer);
    QCOMPARE(answer->state, RefundState::Approved);
    const RefundStanding after = standing(u"alice"_s);
    QCOMPARE(after.underway.minor, 2000);
    QCOMPARE(after.remaining().minor, 3000);
    QCOMPARE(after.free().minor, 0);
    QCOMPARE(standing(u"bob"_s).free().minor, 2000);
    QVERIFY(!standing(u"bob"_s).verified);
    const auto all = TestDesk::wait(refunds(u"alice"_s).ofPayment(OrderNo(u"S1"_s)));
    QVERIFY(all);
    QCOMPARE(all->size(), 1);
    const RefundRequest &request = all->first();
    QCOMPARE(request.id, answer->id);
    QCOMPARE(request.amount, (Money{2000, m_cny}));
    QCOMPARE(request.requestedBy, u"Person alice"_s);
    QCOMPARE(request.state, RefundState::Approved);
    QVERIFY(request.decidedBy.isEmpty() && request.decidedAt.isValid() && request.mine);
    QCOMPARE(m_world->column(u"SELECT order_no || ' ' || amount_minor FROM wallet.approved_refunds"_s),
             QStringList{u"S1 2000"_s});
    const auto waiting = TestDesk::wait(refunds(u"sue"_s).waiting({}, 50));
    QVERIFY(waiting && waiting->rows.isEmpty());
}

void TstRefundContract::waitsAboveTheLimit()
{
    const auto answer = asked(u"alice"_s, 2001);
    QVERIFY(answer);
    QCOMPARE(answer->state, RefundState::Waiting);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM wallet.approved_refunds"_s), 0);
    const auto waiting = TestDesk::wait(refunds(u"sue"_s).waiting({}, 50));
    QVERIFY(waiting);
    QCOMPARE(waiting->rows.size(), 1);
    const WaitingRefund &one = waiting->rows.first();
    QCOMPARE(one.id, answer->id);
    QCOMPARE(one.customer, u"**明"_s);
    QCOMPARE(one.orderNo, OrderNo(u"S1"_s));
    QCOMPARE(one.paid.minor, 5000);
    QCOMPARE(one.requestedAt.msecsTo(one.lapsesAt), 72 * 3600 * 1000);
    QCOMPARE(answer->lapsesAt, one.lapsesAt);
    QVERIFY(one.anotherPerson && one.requesterActive && one.isWithinLimit());
    const auto own = TestDesk::wait(refunds(u"alice2"_s).waiting({}, 50));
    QVERIFY(own && !own->rows.first().anotherPerson);
    const auto auditor = TestDesk::wait(refunds(u"amy"_s).waiting({}, 50));
    QVERIFY(auditor && !auditor->rows.first().anotherPerson);
    const auto agent = TestDesk::wait(refunds(u"bob"_s).waiting({}, 50));
    QVERIFY(!agent);
    QCOMPARE(agent.error().kind, ErrorKind::Denied);
    // No row for the currency: a second person always decides.
    QVERIFY(m_world->desk().adminExec(u"DELETE FROM desk.refund_limits"_s));
    QCOMPARE(asked(u"alice"_s, 1)->state, RefundState::Waiting);
}

void TstRefundContract::answersTheSameCommandAlike()
{
    (void)standing(u"alice"_s);
    const CommandId command = newCommandId();
    RequestRefund refund{OrderNo(u"S1"_s), {1500, m_cny}, RefundReason::Goodwill, u"for the trouble"_s};
    const auto first = TestDesk::wait(refunds(u"alice"_s).request(command, refund));
    const auto second = TestDesk::wait(refunds(u"alice"_s).request(command, refund));
    QVERIFY(first && second);
    QCOMPARE(second->id, first->id);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.refund_requests"_s), 1);
    refund.amount.minor = 1501;
    REFUSED(TestDesk::wait(refunds(u"alice"_s).request(command, refund)), ErrorKind::Conflict,
            u"command_reused"_s);
    verify(u"bob"_s);
    (void)standing(u"bob"_s);
    REFUSED(TestDesk::wait(refunds(u"bob"_s).request(command, refund)), ErrorKind::Conflict,
            u"command_reused"_s);
}

void TstRefundContract::refusesBadArguments_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("note");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("word");
    const QString fine = u"paid it twice"_s;
    const auto row = [](const char *name, const QString &order, qint64 minor, const QString &currency,
                        const QString &note, ErrorKind kind, const QString &word) {
        QTest::newRow(name) << order << minor << currency << note << kind << word;
    };
    row("no such payment", u"S9"_s, 100, u"CNY"_s, fine, ErrorKind::NotFound, u"unknown_payment"_s);
    row("nothing", u"S1"_s, 0, u"CNY"_s, fine, ErrorKind::Invalid, u"amount_not_positive"_s);
    row("less than nothing", u"S1"_s, -100, u"CNY"_s, fine, ErrorKind::Invalid, u"amount_not_positive"_s);
    row("another currency", u"S1"_s, 100, u"USD"_s, fine, ErrorKind::Invalid, u"currency_differs"_s);
    row("a short note", u"S1"_s, 100, u"CNY"_s, u"   short  "_s, ErrorKind::Invalid, u"note_too_short"_s);
    row("a long note", u"S1"_s, 100, u"CNY"_s, QString(2001, u'n'), ErrorKind::Invalid, u"text_too_long"_s);
    row("more than was paid", u"S1"_s, 5001, u"CNY"_s, fine, ErrorKind::Conflict, u"exceeds_paid"_s);
    row("as much as fits", u"S1"_s, std::numeric_limits<qint64>::max(), u"CNY"_s, fine, ErrorKind::Conflict,
        u"exceeds_paid"_s);
    row("a failed payment", u"O1"_s, 100, u"CNY"_s, fine, ErrorKind::Conflict, u"not_refundable"_s);
    row("a pending payment", u"O4"_s, 100, u"CNY"_s, fine, ErrorKind::Conflict, u"not_refundable"_s);
    row("a withdrawal", u"O3"_s, 100, u"CNY"_s, fine, ErrorKind::Conflict, u"not_refundable"_s);
    row("a transfer", u"S3"_s, 100, u"CNY"_s, fine, ErrorKind::Conflict, u"not_refundable"_s);
}

void TstRefundContract::refusesBadArguments()
{
    QFETCH(QString, order);
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(QString, note);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, word);
    m_world->desk().adminExec(
        m_world->payment(u"S3"_s, u"U-1"_s, u"A1"_s, u"transfer_out"_s, u"succeeded"_s));
    (void)standing(u"alice"_s);
    REFUSED(TestDesk::wait(
                refunds(u"alice"_s)
                    .request(
                        newCommandId(),
                        {OrderNo(order), {minor, *Currency::fromCode(currency)}, RefundReason::Other, note})),
            kind, word);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.refund_requests"_s), 0);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.commands WHERE name = 'request_refund'"_s), 0);
}

void TstRefundContract::wantsAVerifiedCaller()
{
    REFUSED(asked(u"bob"_s, 100), ErrorKind::Denied, u"not_verified"_s);
    ContactStore &contacts = m_world->as(u"bob"_s).contacts();
    const auto contact = TestDesk::wait(contacts.open(newCommandId(), UserNo(u"U1"_s), ContactChannel::Call));
    QVERIFY(contact);
    QVERIFY(TestDesk::wait(contacts.verify(newCommandId(), *contact, VerificationQuestion::SmsCode, true)));
    REFUSED(asked(u"bob"_s, 100), ErrorKind::Denied, u"not_verified"_s);
    QVERIFY(TestDesk::wait(contacts.verify(newCommandId(), *contact, VerificationQuestion::IdLast4, true)));
    QVERIFY(asked(u"bob"_s, 100));
    QVERIFY(TestDesk::wait(contacts.close(newCommandId(), *contact, ContactOutcome::Answered, {})));
    REFUSED(asked(u"bob"_s, 100), ErrorKind::Denied, u"not_verified"_s);
    // Somebody else's customer is not opened by it either.
    REFUSED(TestDesk::wait(m_world->as(u"sam"_s).refunds().request(
                newCommandId(), {OrderNo(u"S1"_s), {100, m_cny}, RefundReason::Other, u"paid it twice"_s})),
            ErrorKind::Denied, u"customer_not_opened"_s);
}

/// Neither several requests, nor another payment of the customer, nor another login gets round the limit.
void TstRefundContract::countsSmallParts()
{
    QCOMPARE(asked(u"alice"_s, 1500)->state, RefundState::Approved);
    QCOMPARE(asked(u"alice"_s, 501)->state, RefundState::Waiting);
    QCOMPARE(asked(u"alice"_s, 400, u"S2"_s)->state, RefundState::Waiting);
    verify(u"alice2"_s);
    QCOMPARE(asked(u"alice2"_s, 400, u"S2"_s)->state, RefundState::Waiting);
    verify(u"bob"_s);
    QCOMPARE(asked(u"bob"_s, 2000, u"S2"_s)->state, RefundState::Approved);
    // A day later the customer is free again, the same payment is not.
    makeOlder(25);
    QCOMPARE(standing(u"alice"_s, u"S2"_s).used.minor, 800);
    QCOMPARE(standing(u"alice"_s).used.minor, 2001);
    QCOMPARE(asked(u"alice"_s, 1200, u"S2"_s)->state, RefundState::Approved);
    QCOMPARE(asked(u"alice"_s, 1, u"S1"_s)->state, RefundState::Waiting);
}

void TstRefundContract::neverExceedsWhatWasPaid()
{
    QVERIFY(m_world->changedAsCore(coreRefund(u"R1"_s, u"S1"_s, 1000)).isEmpty());
    QVERIFY(m_world->changedAsCore(coreRefund(u"R2"_s, u"S1"_s, 900, u"failed"_s)).isEmpty());
    QCOMPARE(standing(u"alice"_s).refunded.minor, 1000);
    REFUSED(asked(u"alice"_s, 4001), ErrorKind::Conflict, u"exceeds_paid"_s);
    QVERIFY(asked(u"alice"_s, 3000));
    REFUSED(asked(u"alice"_s, 1001), ErrorKind::Conflict, u"exceeds_paid"_s);
    QVERIFY(asked(u"alice"_s, 1000));
    REFUSED(asked(u"alice"_s, 1), ErrorKind::Conflict, u"exceeds_paid"_s);
}

void TstRefundContract::decidesByAnotherPerson()
{
    const auto first = asked(u"alice"_s, 3000);
    const auto second = asked(u"alice"_s, 2000);
    QVERIFY(first && second);
    REFUSED(TestDesk::wait(refunds(u"sue"_s).decide(newCommandId(), first->id, Decision::Approved, u" "_s)),
            ErrorKind::Invalid, u"missing_note"_s);
    const auto approved = TestDesk::wait(
        refunds(u"sue"_s).decide(newCommandId(), first->id, Decision::Approved, u"seen twice"_s));
    QVERIFY(approved);
    QCOMPARE(*approved, Decision::Approved);
    const auto rejected = TestDesk::wait(
        refunds(u"sam"_s).decide(newCommandId(), second->id, Decision::Rejected, u"not proven"_s));
    QVERIFY(rejected);
    QCOMPARE(*rejected, Decision::Rejected);
    for (const auto &id : {first->id, second->id})
        REFUSED(TestDesk::wait(refunds(u"sam"_s).decide(newCommandId(), id, Decision::Approved, u"again"_s)),
                ErrorKind::Conflict, u"request_decided"_s);
    const auto all = TestDesk::wait(refunds(u"alice"_s).ofPayment(OrderNo(u"S1"_s)));
    QVERIFY(all);
    QCOMPARE(all->at(0).state, RefundState::Rejected);
    QCOMPARE(all->at(0).decisionNote, u"not proven"_s);
    QCOMPARE(all->at(1).state, RefundState::Approved);
    QCOMPARE(all->at(1).decidedBy, u"Person sue"_s);
    QCOMPARE(m_world->number(u"SELECT sum(amount_minor) FROM wallet.approved_refunds"_s), 3000);
    REFUSED(TestDesk::wait(refunds(u"sue"_s).decide(newCommandId(), RefundRequestId(u"none"_s),
                                                    Decision::Approved, u"what"_s)),
            ErrorKind::NotFound, u"unknown_request"_s);
}

void TstRefundContract::refusesTheSamePerson_data()
{
    QTest::addColumn<QString>("requester");
    QTest::addColumn<QString>("decider");
    QTest::addColumn<QString>("word");
    QTest::newRow("a supervisor's own") << u"sue"_s << u"sue"_s << u"same_person"_s;
    QTest::newRow("their other login") << u"alice"_s << u"alice2"_s << u"same_person"_s;
    QTest::newRow("an agent") << u"alice"_s << u"bob"_s << u"supervisor_needed"_s;
}

void TstRefundContract::refusesTheSamePerson()
{
    QFETCH(QString, requester);
    QFETCH(QString, decider);
    QFETCH(QString, word);
    verify(requester);
    const auto request = asked(requester, 3000);
    QVERIFY(request);
    const auto answer = TestDesk::wait(
        refunds(decider).decide(newCommandId(), request->id, Decision::Approved, u"mine is fine"_s));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Denied);
    // The rule stands below the command too.
    const QString past =
        u"UPDATE desk.refund_requests SET state = 'approved', decided_by = '%1', decided_at = "
        "%2"_s.arg(decider, m_world->clock());
    QCOMPARE(m_world->changed(past), word);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.refund_requests WHERE state = 'waiting'"_s), 1);
}

void TstRefundContract::keepsTheSupervisorsLimit()
{
    limit(u"supervisor"_s, 3000);
    verify(u"bob"_s);
    const auto big = asked(u"alice"_s, 3001);
    const auto small = asked(u"bob"_s, 1999, u"S2"_s);
    const auto next = asked(u"bob"_s, 1600, u"S2"_s);
    const auto third = asked(u"alice"_s, 1500, u"S2"_s);
    QVERIFY(big && !third && next); // 5000 were paid
    QCOMPARE(small->state, RefundState::Approved);
    const auto decide = [this](const QString &login, const RefundRequestId &id) {
        return TestDesk::wait(refunds(login).decide(newCommandId(), id, Decision::Approved, u"checked"_s));
    };
    REFUSED(decide(u"sue"_s, big->id), ErrorKind::Denied, u"above_limit"_s);
    QVERIFY(decide(u"sue"_s, next->id));
    const auto more = asked(u"alice"_s, 1401, u"S2"_s);
    QVERIFY(more);
    REFUSED(decide(u"sue"_s, more->id), ErrorKind::Denied,
            u"above_limit"_s); // with what they approved before
    QVERIFY(decide(u"sam"_s, more->id));
    limit(u"supervisor"_s, 0);
    REFUSED(decide(u"sam"_s, big->id), ErrorKind::Denied, u"above_limit"_s);
    QVERIFY(
        TestDesk::wait(refunds(u"sam"_s).decide(newCommandId(), big->id, Decision::Rejected, u"too much"_s)));
}

void TstRefundContract::refusesALapsedRequest()
{
    const auto request = asked(u"alice"_s, 5000);
    QVERIFY(request);
    makeOlder(73);
    REFUSED(TestDesk::wait(
                refunds(u"sue"_s).decide(newCommandId(), request->id, Decision::Approved, u"too late"_s)),
            ErrorKind::Denied, u"request_lapsed"_s);
    REFUSED(TestDesk::wait(refunds(u"alice"_s).withdraw(newCommandId(), request->id)), ErrorKind::Denied,
            u"request_lapsed"_s);
    const auto all = TestDesk::wait(refunds(u"alice"_s).ofPayment(OrderNo(u"S1"_s)));
    QVERIFY(all);
    QCOMPARE(all->first().state, RefundState::Lapsed);
    const auto waiting = TestDesk::wait(refunds(u"sue"_s).waiting({}, 50));
    QVERIFY(waiting && waiting->rows.isEmpty());
    QVERIFY(asked(u"alice"_s, 5000)); // what lapsed takes nothing of the payment
}

void TstRefundContract::rejectsForWhoLeft()
{
    const auto first = asked(u"alice"_s, 3000);
    QVERIFY(first);
    QVERIFY(m_world->desk().adminExec(u"UPDATE desk.staff SET active = false WHERE login = 'alice'"_s));
    const auto waiting = TestDesk::wait(refunds(u"sue"_s).waiting({}, 50));
    QVERIFY(waiting && !waiting->rows.first().requesterActive);
    REFUSED(TestDesk::wait(
                refunds(u"sue"_s).decide(newCommandId(), first->id, Decision::Approved, u"looks right"_s)),
            ErrorKind::Conflict, u"requester_inactive"_s);
    QVERIFY(TestDesk::wait(
        refunds(u"sue"_s).decide(newCommandId(), first->id, Decision::Rejected, u"ask anew"_s)));
    REFUSED(asked(u"alice"_s, 1), ErrorKind::Denied, u"not_staff"_s);
}

/// What one person said no to, no limit says yes to.
void TstRefundContract::waitsAfterARejection()
{
    const auto first = asked(u"alice"_s, 5000);
    QVERIFY(first && first->state == RefundState::Waiting);
    QVERIFY(TestDesk::wait(
        refunds(u"sue"_s).decide(newCommandId(), first->id, Decision::Rejected, u"not proven"_s)));
    const auto small = asked(u"alice"_s, 1);
    QVERIFY(small);
    QVERIFY(small->state == RefundState::Waiting);
    const auto elsewhere = asked(u"alice"_s, 1, u"S2"_s);
    QVERIFY(elsewhere);
    QVERIFY(elsewhere->state == RefundState::Approved);
}

void TstRefundContract::withdrawsOnesOwn()
{
    const auto first = asked(u"alice"_s, 5000);
    QVERIFY(first);
    REFUSED(TestDesk::wait(refunds(u"bob"_s).withdraw(newCommandId(), first->id)), ErrorKind::Denied,
            u"not_requester"_s);
    const auto at = TestDesk::wait(refunds(u"alice"_s).withdraw(newCommandId(), first->id));
    QVERIFY(at && at->isValid());
    REFUSED(TestDesk::wait(refunds(u"alice"_s).withdraw(newCommandId(), first->id)), ErrorKind::Conflict,
            u"request_decided"_s);
    REFUSED(
        TestDesk::wait(refunds(u"sue"_s).decide(newCommandId(), first->id, Decision::Approved, u"checked"_s)),
        ErrorKind::Conflict, u"request_decided"_s);
    QCOMPARE(standing(u"alice"_s).free().minor, 2000);
    const auto second = asked(u"alice"_s, 2000);
    QCOMPARE(second->state, RefundState::Approved);
    REFUSED(TestDesk::wait(refunds(u"alice"_s).withdraw(newCommandId(), second->id)), ErrorKind::Conflict,
            u"request_decided"_s);
}

void TstRefundContract::settlesByTheCoresRefund()
{
    const auto request = asked(u"alice"_s, 1200);
    QVERIFY(request);
    QVERIFY(m_world->changedAsCore(coreRefund(u"R1"_s, u"S1"_s, 1100)).isEmpty()); // another amount
    QVERIFY(m_world->changedAsCore(coreRefund(u"R2"_s, u"S2"_s, 1200)).isEmpty()); // another payment
    QVERIFY(m_world->changedAsCore(coreRefund(u"R3"_s, u"S1"_s, 1200, u"failed"_s)).isEmpty());
    QCOMPARE(m_world->number(u"SELECT count(*) FROM wallet.approved_refunds"_s), 1);
    QVERIFY(m_world->changedAsCore(coreRefund(u"R4"_s, u"S1"_s, 1200, u"pending"_s)).isEmpty());
    QCOMPARE(m_world->number(u"SELECT count(*) FROM wallet.approved_refunds"_s), 0);
    const auto all = TestDesk::wait(refunds(u"alice"_s).ofPayment(OrderNo(u"S1"_s)));
    QVERIFY(all);
    QCOMPARE(all->first().state, RefundState::Settled);
    QCOMPARE(all->first().refundOrderNo, OrderNo(u"R4"_s));
    QVERIFY(all->first().settledAt.isValid());
    QVERIFY(m_world->changedAsCore(u"UPDATE wallet.payments SET status = 'succeeded' WHERE order_no = 'R4'"_s)
                .isEmpty());
    const RefundStanding after = standing(u"alice"_s);
    QCOMPARE(after.refunded.minor, 2300);
    QCOMPARE(after.underway.minor, 0);
    QCOMPARE(after.used.minor, 1200); // carried out, it still counts against the limit
    QVERIFY(m_world->changedAsCore(coreRefund(u"R5"_s, u"S1"_s, 1200)).isEmpty()); // the core's own
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.refund_requests WHERE state = 'settled'"_s), 1);
}

/// What a merchant refunded meanwhile is not refunded a second time.
void TstRefundContract::keepsTheCoreFromAStaleApproval()
{
    QVERIFY(asked(u"alice"_s, 2000));
    const auto waiting = asked(u"alice"_s, 3000);
    QVERIFY(waiting);
    QVERIFY(m_world->changedAsCore(coreRefund(u"R1"_s, u"S1"_s, 3500)).isEmpty());
    QCOMPARE(m_world->number(u"SELECT count(*) FROM wallet.approved_refunds"_s), 0);
    REFUSED(TestDesk::wait(
                refunds(u"sue"_s).decide(newCommandId(), waiting->id, Decision::Approved, u"checked"_s)),
            ErrorKind::Conflict, u"exceeds_paid"_s);
    QVERIFY(m_world->changedAsCore(u"UPDATE wallet.payments SET status = 'refunded' WHERE order_no = 'S1'"_s)
                .isEmpty());
    REFUSED(TestDesk::wait(
                refunds(u"sue"_s).decide(newCommandId(), waiting->id, Decision::Approved, u"checked"_s)),
            ErrorKind::Conflict, u"not_refundable"_s);
}

void TstRefundContract::passesAHold()
{
    PlaceHold hold;
    hold.user = UserNo(u"U1"_s);
    hold.scope = HoldScope::All;
    QVERIFY(TestDesk::wait(m_world->as(u"alice"_s).holds().place(newCommandId(), hold)));
    QCOMPARE(standing(u"alice"_s).holds, 1);
    QCOMPARE(asked(u"alice"_s, 2000)->state, RefundState::Approved);
    QVERIFY(m_world->changedAsCore(coreRefund(u"R1"_s, u"S1"_s, 2000)).isEmpty());
    QVERIFY(asked(u"alice"_s, 3000));
    const auto waiting = TestDesk::wait(refunds(u"sue"_s).waiting({}, 50));
    QVERIFY(waiting);
    QCOMPARE(waiting->rows.first().holds, 1);
    QCOMPARE(waiting->rows.first().refunded.minor, 2000);
}

void TstRefundContract::pagesTheWaiting()
{
    limit(u"agent"_s, 0);
    QStringList made;
    for (int i = 1; i <= 5; ++i)
        made.append(asked(u"alice"_s, i)->id.value());
    QStringList read;
    Cursor cursor;
    do {
        const auto page = TestDesk::wait(refunds(u"sue"_s).waiting(cursor, 2));
        QVERIFY(page);
        QVERIFY(page->rows.size() <= 2);
        for (const WaitingRefund &row : page->rows)
            read.append(row.id.value());
        cursor = page->next;
    } while (!cursor.isEmpty());
    QCOMPARE(read, made);
    REFUSED(TestDesk::wait(refunds(u"sue"_s).waiting(u"nonsense"_s, 2)), ErrorKind::Invalid, u"cursor"_s);
}

void TstRefundContract::keepsItsRowsAgainstSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &set, const QString &word) {
        QTest::newRow(name) << u"UPDATE desk.refund_requests SET "_s + set << word;
    };
    row("a larger amount", u"amount_minor = 4000"_s, u"request_immutable"_s);
    row("another payment", u"payment_id = 'P-S2'"_s, u"request_immutable"_s);
    row("a longer life", u"lapses_at = CLOCK"_s, u"request_immutable"_s);
    row("settled by nothing",
        u"state = 'settled', settled_at = CLOCK, decided_at = CLOCK, refund_payment_id = 'P-S2'"_s,
        u"request_immutable"_s);
    row("approved by nobody", u"state = 'approved', decided_at = CLOCK"_s, u"supervisor_needed"_s);
    row("withdrawn by another", u"state = 'withdrawn', decided_by = 'sue', decided_at = CLOCK"_s,
        u"not_requester"_s);
    QTest::newRow("removing") << u"DELETE FROM desk.refund_requests"_s << u"append_only"_s;
}

void TstRefundContract::keepsItsRowsAgainstSql()
{
    QFETCH(QString, sql);
    QFETCH(QString, word);
    QVERIFY(asked(u"alice"_s, 3000));
    QCOMPARE(m_world->changed(sql.replace(u"CLOCK"_s, m_world->clock())), word);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.refund_requests WHERE state = 'waiting'"_s), 1);
}

/// One row for a look at the queue, however many pages; one for each person who looks.
void TstRefundContract::recordsWhoLooksAtTheQueue()
{
    limit(u"agent"_s, 0);
    QVERIFY(asked(u"alice"_s, 1) && asked(u"alice"_s, 2));
    const auto first = TestDesk::wait(refunds(u"sue"_s).waiting({}, 1));
    QVERIFY(first && !first->next.isEmpty());
    QVERIFY(TestDesk::wait(refunds(u"sue"_s).waiting(first->next, 1)));
    const auto all = TestDesk::wait(refunds(u"amy"_s).waiting({}, 1'000'000));
    QVERIFY(all);
    QCOMPARE(all->rows.size(), 2);
    REFUSED(TestDesk::wait(refunds(u"alice"_s).waiting({}, 5)), ErrorKind::Denied, u"right_missing"_s);
    QCOMPARE(m_world->column(u"SELECT a.login || ' ' || a.target_kind FROM evidence.audit AS a JOIN "
                             "desk.refund_readings AS r ON r.id = a.target_id AND r.login = a.login WHERE "
                             "a.action = 'refunds_opened' ORDER BY a.id"_s),
             (QStringList{u"sue refunds"_s, u"amy refunds"_s}));
    QCOMPARE(m_world->changed(u"UPDATE desk.refund_readings SET login = 'bob'"_s), u"append_only"_s);
    QCOMPARE(m_world->changed(u"DELETE FROM desk.refund_readings"_s), u"append_only"_s);
}

/// Each request once in a look: those that arrive later when they are shown, and none that is not.
void TstRefundContract::recordsWhichRequestsWereShown()
{
    limit(u"agent"_s, 0);
    const auto shown = [this](const QString &login) {
        return m_world->column(
            u"SELECT a.target_kind || ' ' || a.target_id || ' ' || r.amount_minor FROM "
            "evidence.audit AS a JOIN desk.refund_requests AS r ON a.detail = 'request=' || r.id "
            "WHERE a.action = 'refund_shown' AND a.login = '%1' ORDER BY a.id"_s.arg(login));
    };
    const auto look = [this](const QString &login, int rows) {
        const auto page = TestDesk::wait(refunds(login).waiting({}, rows));
        return page ? page->rows.size() : -1;
    };
    QCOMPARE(look(u"sue"_s, 200), 0);
    QCOMPARE(shown(u"sue"_s), QStringList());
    for (int amount = 1; amount <= 3; ++amount)
        QVERIFY(asked(u"alice"_s, amount));
    QCOMPARE(look(u"sue"_s, 1), 1);
    // The second was read too: it tells that something follows.
    const QString payment =
        m_world->column(u"SELECT payment_id FROM desk.refund_requests LIMIT 1"_s).value(0);
    const QString row = u"payment "_s + payment + u' ';
    QCOMPARE(shown(u"sue"_s), (QStringList{row + u'1', row + u'2'}));
    QCOMPARE(look(u"sue"_s, 200), 3);
    QCOMPARE(look(u"sue"_s, 200), 3);
    QCOMPARE(shown(u"sue"_s), (QStringList{row + u'1', row + u'2', row + u'3'}));
    QCOMPARE(look(u"amy"_s, 200), 3);
    QCOMPARE(shown(u"amy"_s).size(), 3);
    QCOMPARE(m_world->changed(u"UPDATE desk.refunds_read SET reading_id = reading_id"_s), u"append_only"_s);
    QCOMPARE(m_world->changed(u"DELETE FROM desk.refunds_read"_s), u"append_only"_s);
}

/// Under the login that wrote the refund, with a leaf like any other row's; nothing for one that settles
/// nothing.
void TstRefundContract::recordsWhatTheCoreCarriedOut()
{
    const auto request = asked(u"alice"_s, 1200);
    QVERIFY(request);
    QVERIFY(m_world->changedAsCore(coreRefund(u"R1"_s, u"S1"_s, 1200, u"failed"_s)).isEmpty());
    QVERIFY(m_world->changedAsCore(coreRefund(u"R2"_s, u"S1"_s, 1200, u"pending"_s)).isEmpty());
    QVERIFY(m_world->changedAsCore(u"UPDATE wallet.payments SET status = 'succeeded' WHERE order_no = 'R2'"_s)
                .isEmpty());
    QVERIFY(m_world->changedAsCore(coreRefund(u"R3"_s, u"S1"_s, 1200)).isEmpty());
    const QString settled = u" FROM evidence.audit WHERE action = 'refund_settled'"_s;
    const auto field = [&](const QString &name) {
        return m_world->column(u"SELECT "_s + name + settled);
    };
    QCOMPARE(field(u"target_kind || ' ' || target_id"_s), QStringList{u"payment P-S1"_s});
    const QString detail = u"request=%1 amount=1200:CNY refund=P-R2"_s.arg(request->id.value());
    QCOMPARE(field(u"detail"_s), QStringList{detail});
    const QString login = field(u"login"_s).value(0);
    QCOMPARE(login,
             m_world->onPostgres() ? u"corebot"_s : u"owner"_s); // the file's, without a person signed in
    const QString at = m_world->onPostgres() ? u"(extract(epoch FROM at) * 1000)::bigint"_s : u"at"_s;
    const QString txid = m_world->onPostgres() ? field(u"txid"_s).value(0) : QString();
    QCOMPARE(field(u"leaf"_s), QStringList{auditLeaf({field(at).value(0).toLongLong(),
                                                      login,
                                                      u"refund_settled"_s,
                                                      u"payment"_s,
                                                      u"P-S1"_s,
                                                      {},
                                                      detail,
                                                      txid})});
}

void TstRefundContract::setsLimitsAsTheAdministrator()
{
    auto url = *WorkspaceUrl::parse(m_world->desk().url(m_world->onPostgres() ? u"alice"_s : QString()));
    const RefundLimit wanted{StaffKind::Agent, {7700, m_cny}};
    if (m_world->onPostgres()) {
        qputenv("PGPASSWORD", TestDesk::passwordOf(u"alice"_s).toUtf8());
        REFUSED(setRefundLimit(url, wanted), ErrorKind::Denied, u"not_owner"_s);
        qunsetenv("PGPASSWORD");
        QCOMPARE(m_world->number(u"SELECT limit_minor FROM desk.refund_limits WHERE kind = 'agent'"_s), 2000);
        url = PostgresCluster::shared()->admin(url.database);
    }
    REFUSED(setRefundLimit(url, {StaffKind::Auditor, {1, m_cny}}), ErrorKind::Invalid, u"invalid_kind"_s);
    REFUSED(setRefundLimit(url, {StaffKind::Agent, {-1, m_cny}}), ErrorKind::Invalid, u"invalid_amount"_s);
    QVERIFY(setRefundLimit(url, wanted));
    const auto limits = refundLimits(url);
    QVERIFY(limits);
    QCOMPARE(limits->size(), 2);
    QCOMPARE(limits->first().limit, wanted.limit);
    QCOMPARE(standing(u"alice"_s).limit.minor, 7700);
    QCOMPARE(
        m_world->column(u"SELECT detail FROM evidence.audit WHERE action = 'refund_limit_set' ORDER BY id"_s),
        QStringList{u"kind=agent amount=7700:CNY"_s});
}

void TstRefundContract::leavesEvidence()
{
    const auto request = asked(u"alice"_s, 3000);
    QVERIFY(request);
    QVERIFY(TestDesk::wait(
        refunds(u"sue"_s).decide(newCommandId(), request->id, Decision::Approved, u"13800000001 paid"_s)));
    const auto other = asked(u"alice"_s, 1000);
    QVERIFY(other);
    QVERIFY(TestDesk::wait(refunds(u"alice"_s).withdraw(newCommandId(), other->id)));
    QCOMPARE(m_world->column(u"SELECT login || ' ' || action || ' ' || target_id FROM evidence.audit WHERE "
                             "action LIKE 'refund%' ORDER BY id"_s),
             (QStringList{u"alice refund_requested P-S1"_s, u"sue refund_approved P-S1"_s,
                          u"alice refund_requested P-S1"_s, u"alice refund_withdrawn P-S1"_s}));
    QCOMPARE(m_world
                 ->column(u"SELECT replace(detail, '%1', '#') FROM evidence.audit WHERE action = "
                          "'refund_requested' ORDER BY id"_s.arg(request->id.value()))
                 .value(0),
             u"request=# amount=3000:CNY reason=duplicate_payment state=waiting"_s);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit WHERE detail LIKE '%1380%' OR detail LIKE "
                             "'%twice%'"_s),
             0);
}

QTEST_GUILESS_MAIN(TstRefundContract)
#include "tst_refund_contract.moc"
