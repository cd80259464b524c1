#include <algorithm>

#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Query results, unknown codes and feedback on causes, on both databases.
class TstKnowledgeContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void recordsAQueryOnce();
    void refusesQueries();
    void aQuerysResultIsAFact();
    void collectsACodeOnce();
    void showsCodesToSupervisorsOnly();
    void recordsFeedback();
    void countsHowOftenAChecksWasRight();
    void refusesFeedback_data();
    void refusesFeedback();
    void keepsWhatWasRecorded();

private:
    KnowledgeStore &knowledge(const QString &login) { return m_world->as(login).knowledge(); }
    static RecordFeedback feedback(const QString &cause, bool balanceRight);
    bool said(const QString &login, const RecordFeedback &given)
    {
        return TestDesk::wait(knowledge(login).recordFeedback(newCommandId(), given)).has_value();
    }

    std::unique_ptr<ContractWorld> m_world;
};

void TstKnowledgeContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
}

RecordFeedback TstKnowledgeContract::feedback(const QString &cause, bool balanceRight)
{
    return {.order = OrderNo(u"O1"_s),
            .checklistId = u"builtin"_s,
            .checklistVersion = 1,
            .shownCause = u"insufficient_funds"_s,
            .cause = cause,
            .checks = {{u"balance"_s, true, balanceRight}, {u"kyc"_s, false, true}},
            .note = u"seen in the wallet"_s};
}

void TstKnowledgeContract::recordsAQueryOnce()
{
    const OrderNo order(u"O4"_s);
    const CommandId command = newCommandId();
    const auto ask = [&] {
        return TestDesk::wait(
            knowledge(u"alice"_s).recordQuery(command, order, QueryResult::StillUnknown, u"channel busy"_s));
    };
    const auto at = ask();
    QVERIFY(at);
    QVERIFY(at->isValid());
    QCOMPARE(ask().value_or(QDateTime()), *at); // asked again: the same answer, and nothing twice
    QVERIFY(TestDesk::wait(
        knowledge(u"sue"_s).recordQuery(newCommandId(), order, QueryResult::Failed, QString())));
    const auto found = TestDesk::wait(knowledge(u"bob"_s).followUp(order));
    QVERIFY(found);
    QCOMPARE(found->queries.size(), 2);
    QCOMPARE(found->queries[0].result, QueryResult::Failed);
    QCOMPARE(found->queries[1].by, u"Person alice"_s);
    QCOMPARE(found->queries[1].at, *at);
    QCOMPARE(found->queries[1].note, u"channel busy"_s);
    QCOMPARE(m_world->column(u"SELECT login || ' ' || detail FROM evidence.audit WHERE action = "
                             "'payment_query_recorded' ORDER BY detail"_s),
             QStringList({u"sue result=failed"_s, u"alice result=still_unknown"_s}));
}

void TstKnowledgeContract::refusesQueries()
{
    const auto ask = [&](const QString &login, const QString &order, const QString &note) {
        return TestDesk::wait(
            knowledge(login).recordQuery(newCommandId(), OrderNo(order), QueryResult::Failed, note));
    };
    REFUSED(ask(u"alice"_s, u"none"_s, {}), ErrorKind::NotFound, u"unknown_payment"_s);
    REFUSED(ask(u"alice"_s, u"O1"_s, QString(2001, u'x')), ErrorKind::Invalid, u"text_too_long"_s);
    const auto amy = ask(u"amy"_s, u"O1"_s, {});
    QVERIFY(!amy);
    QCOMPARE(amy.error().kind, ErrorKind::Denied);
}

void TstKnowledgeContract::aQuerysResultIsAFact()
{
    const OrderNo order(u"O4"_s);
    QVERIFY(TestDesk::wait(
        knowledge(u"alice"_s).recordQuery(newCommandId(), order, QueryResult::Succeeded, QString())));
    const auto facts = TestDesk::wait(m_world->as(u"alice"_s).diagnosis().facts(order));
    QVERIFY(facts);
    QCOMPARE(std::get<QString>(facts->value(u"query_result")), u"succeeded"_s);
    QCOMPARE(facts->locale, u"zh_CN"_s);
    QCOMPARE(facts->checklistVersion, 0);
}

void TstKnowledgeContract::collectsACodeOnce()
{
    const OrderNo order(u"O1"_s);
    QVERIFY(m_world->desk().adminExec(
        u"UPDATE wallet.payments SET scheme = 'iso8583', response_code = 'ZZ' WHERE order_no = 'O1'"_s));
    for (const char *login : {"alice", "bob"})
        QVERIFY(
            TestDesk::wait(m_world->as(QString::fromLatin1(login)).customers().customer(UserNo(u"U1"_s))));
    const CommandId command = newCommandId();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(TestDesk::wait(knowledge(u"alice"_s).collectUnknownCode(command, order)).value_or(false),
                 true);
    QCOMPARE(TestDesk::wait(knowledge(u"bob"_s).collectUnknownCode(newCommandId(), order)).value_or(true),
             false);
    const auto codes = TestDesk::wait(knowledge(u"sue"_s).unknownCodes());
    QVERIFY(codes);
    QCOMPARE(codes->size(), 1);
    QCOMPARE(codes->first().scheme, u"iso8583"_s);
    QCOMPARE(codes->first().code, u"ZZ"_s);
    QCOMPARE(codes->first().firstOrder, order);
    QCOMPARE(
        m_world->number(u"SELECT count(*) FROM evidence.audit WHERE action = 'unknown_code_collected'"_s), 1);
    QVERIFY(m_world->desk().adminExec(
        u"UPDATE wallet.payments SET response_code = NULL WHERE order_no = 'O1'"_s));
    REFUSED(TestDesk::wait(knowledge(u"alice"_s).collectUnknownCode(newCommandId(), order)),
            ErrorKind::Conflict, u"no_response_code"_s);
}

void TstKnowledgeContract::showsCodesToSupervisorsOnly()
{
    for (const char *login : {"alice", "amy"}) {
        const auto codes = TestDesk::wait(knowledge(QString::fromLatin1(login)).unknownCodes());
        QVERIFY(!codes);
        QCOMPARE(codes.error().kind, ErrorKind::Denied);
        QVERIFY(!TestDesk::wait(knowledge(QString::fromLatin1(login)).checkAccuracy()));
    }
}

void TstKnowledgeContract::recordsFeedback()
{
    const RecordFeedback given = feedback(u"limit_exceeded"_s, false);
    const CommandId command = newCommandId();
    const auto ask = [&] {
        return TestDesk::wait(knowledge(u"alice"_s).recordFeedback(command, given));
    };
    const auto at = ask();
    QVERIFY(at);
    QCOMPARE(ask().value_or(QDateTime()), *at);
    const auto found = TestDesk::wait(knowledge(u"bob"_s).followUp(given.order));
    QVERIFY(found);
    QCOMPARE(found->feedback.size(), 1);
    QCOMPARE(found->feedback.first().by, u"Person alice"_s);
    QCOMPARE(found->feedback.first().at, *at);
    QCOMPARE(found->feedback.first().shownCause, u"insufficient_funds"_s);
    QCOMPARE(found->feedback.first().cause, u"limit_exceeded"_s);
    QCOMPARE(m_world->column(u"SELECT login || ' ' || detail FROM evidence.audit WHERE action = "
                             "'cause_feedback_recorded'"_s),
             QStringList(u"alice shown=insufficient_funds cause=limit_exceeded"_s));
}

void TstKnowledgeContract::countsHowOftenAChecksWasRight()
{
    QVERIFY(said(u"alice"_s, feedback(u"limit_exceeded"_s, false)));
    QVERIFY(said(u"alice"_s, feedback(u"insufficient_funds"_s, true))); // the latest of a person counts
    QVERIFY(said(u"bob"_s, feedback(u"limit_exceeded"_s, false)));
    RecordFeedback other = feedback(u"insufficient_funds"_s, true);
    other.order = OrderNo(u"O2"_s);
    other.checklistVersion = 2;
    other.checks.removeLast();
    QVERIFY(said(u"alice"_s, other));
    const auto all = TestDesk::wait(knowledge(u"sue"_s).checkAccuracy());
    QVERIFY(all);
    QStringList lines;
    for (const CheckAccuracy &one : *all)
        lines.append(u"%1 v%2 %3: %4 judged, %5 right, %6 led, %7 confirmed"_s.arg(one.checklistId)
                         .arg(one.checklistVersion)
                         .arg(one.check)
                         .arg(one.judged)
                         .arg(one.right)
                         .arg(one.led)
                         .arg(one.confirmed));
    QCOMPARE(lines, QStringList({u"builtin v2 balance: 1 judged, 1 right, 1 led, 1 confirmed"_s,
                                 u"builtin v1 balance: 2 judged, 1 right, 2 led, 1 confirmed"_s,
                                 u"builtin v1 kyc: 2 judged, 2 right, 0 led, 0 confirmed"_s}));
}

void TstKnowledgeContract::refusesFeedback_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("order") << u"order"_s << u"unknown_payment"_s;
    QTest::newRow("version") << u"version"_s << u"diagnosis_invalid"_s;
    QTest::newRow("check id") << u"check"_s << u"checks_invalid"_s;
    QTest::newRow("doubled check") << u"doubled"_s << u"checks_invalid"_s;
    QTest::newRow("note") << u"note"_s << u"text_too_long"_s;
    QTest::newRow("cause") << u"cause"_s << u"invalid_cause"_s;
}

void TstKnowledgeContract::refusesFeedback()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    RecordFeedback given = feedback(u"limit_exceeded"_s, true);
    if (what == u"order")
        given.order = OrderNo(u"none"_s);
    else if (what == u"version")
        given.checklistVersion = 0;
    else if (what == u"check")
        given.checks.first().check = u"Bal ance"_s;
    else if (what == u"doubled")
        given.checks.append(given.checks.first());
    else if (what == u"note")
        given.note = QString(2001, u'x');
    else
        given.cause = u"bad weather"_s;
    const auto answer = TestDesk::wait(knowledge(u"alice"_s).recordFeedback(newCommandId(), given));
    QVERIFY(!answer);
    QCOMPARE(answer.error().reason, reason);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.cause_feedback"_s), 0);
}

void TstKnowledgeContract::keepsWhatWasRecorded()
{
    QVERIFY(said(u"alice"_s, feedback(u"limit_exceeded"_s, false)));
    QVERIFY(said(u"bob"_s, feedback(u"limit_exceeded"_s, false)));
    for (const char *sql :
         {"UPDATE desk.cause_feedback SET cause = 'unknown'",
          "UPDATE desk.check_feedback SET was_right = true", "DELETE FROM desk.check_feedback",
          "DELETE FROM desk.cause_feedback", "UPDATE desk.payment_queries SET result = 'failed'",
          "INSERT INTO desk.check_feedback SELECT id, 'amount', true, true FROM desk.cause_feedback WHERE "
          "login = 'alice'"}) {
        if (QLatin1StringView(sql).contains("payment_queries"_L1))
            QVERIFY(TestDesk::wait(
                knowledge(u"alice"_s)
                    .recordQuery(newCommandId(), OrderNo(u"O4"_s), QueryResult::StillUnknown, {})));
        QVERIFY2(m_world->changed(QString::fromLatin1(sql)).contains(u"append_only"), sql);
    }
    if (!m_world->onPostgres())
        return;
    // Past the program's statements, with its rights: nobody writes in another's name.
    const QString row = u"INSERT INTO desk.cause_feedback (id, payment_id, login, at, checklist_id, "
                        "checklist_version, shown_cause, cause) SELECT 'f1', id, '%1', now(), 'builtin', 1, "
                        "'unknown', 'unknown' FROM wallet.payments WHERE order_no = 'O1'"_s;
    QVERIFY(m_world->changed(row.arg(u"alice"_s)).contains(u"not_own_login"));
    QVERIFY(m_world->changedPastTheProgram(u"alice"_s, row.arg(u"alice"_s)).startsWith(u"42501"));
    QVERIFY(m_world->changedPastTheProgram(u"alice"_s, row.arg(u"bob"_s)).startsWith(u"42501"));
}

QTEST_GUILESS_MAIN(TstKnowledgeContract)
#include "tst_knowledge_contract.moc"
