#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Contacts, verification and reveals on both databases.
class TstContactContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void keepsOneOpenContactEach();
    void closesOnlyOnesOwn();
    void verifiesByTwoQuestions();
    void locksAfterThreeFailures();
    void revealsToWhoVerified();
    void revealsUntilHalfAnHourAfter();
    void refusesAGrantOfItsOwnTransaction();
    void keepsTheGateAgainstSql_data();
    void keepsTheGateAgainstSql();
    void keepsValuesOutOfEvidence();
    void recordsWhoseRecordsAreRead();
    void recordsWhatWasRefused();
    void grantsTenRevealsAnHour();
    void locksVipCustomers();

private:
    ContactStore &contacts(const QString &login) { return m_world->as(login).contacts(); }
    ContactId opened(const QString &login, const QString &user = u"U1"_s);
    Result<Verification> asked(const QString &login, const ContactId &contact, VerificationQuestion question,
                               bool passed);
    Result<Revealed> revealed(const QString &login);
    ContactId verified(const QString &login);

    std::unique_ptr<ContractWorld> m_world;
};

void TstContactContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
}

ContactId TstContactContract::opened(const QString &login, const QString &user)
{
    return TestDesk::wait(contacts(login).open(newCommandId(), UserNo(user), ContactChannel::Call))
        .value_or(ContactId());
}

Result<Verification> TstContactContract::asked(const QString &login, const ContactId &contact,
                                               VerificationQuestion question, bool passed)
{
    return TestDesk::wait(contacts(login).verify(newCommandId(), contact, question, passed));
}

Result<Revealed> TstContactContract::revealed(const QString &login)
{
    return TestDesk::wait(contacts(login).reveal(newCommandId(), UserNo(u"U1"_s), RevealField::Phone,
                                                 RevealReason::CallBack, u"call was cut"_s));
}

ContactId TstContactContract::verified(const QString &login)
{
    const ContactId contact = opened(login);
    (void)asked(login, contact, VerificationQuestion::SmsCode, true);
    (void)asked(login, contact, VerificationQuestion::IdLast4, true);
    return contact;
}

void TstContactContract::keepsOneOpenContactEach()
{
    const ContactId contact = opened(u"alice"_s);
    QVERIFY(!contact.isEmpty());
    QCOMPARE(opened(u"alice"_s), contact);
    QVERIFY(opened(u"bob"_s) != contact);
    const auto open = TestDesk::wait(contacts(u"alice"_s).openContact(UserNo(u"U1"_s)));
    QVERIFY(open);
    QCOMPARE(open->id, contact);
    QCOMPARE(open->handledBy, u"Person alice"_s);
    const auto all = TestDesk::wait(contacts(u"sue"_s).contacts(UserNo(u"U1"_s), 10));
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    const auto none = TestDesk::wait(contacts(u"sue"_s).openContact(UserNo(u"U1"_s)));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void TstContactContract::closesOnlyOnesOwn()
{
    const ContactId contact = opened(u"alice"_s);
    REFUSED(TestDesk::wait(contacts(u"bob"_s).close(newCommandId(), contact, ContactOutcome::Dropped, {})),
            ErrorKind::NotFound, u"unknown_contact"_s);
    const auto ended = TestDesk::wait(
        contacts(u"alice"_s).close(newCommandId(), contact, ContactOutcome::FollowUp, u"calls back"_s));
    QVERIFY(ended);
    QVERIFY(ended->isValid());
    REFUSED(TestDesk::wait(contacts(u"alice"_s).close(newCommandId(), contact, ContactOutcome::Dropped, {})),
            ErrorKind::Conflict, u"contact_ended"_s);
    REFUSED(asked(u"alice"_s, contact, VerificationQuestion::SmsCode, true), ErrorKind::Conflict,
            u"contact_ended"_s);
}

void TstContactContract::verifiesByTwoQuestions()
{
    const ContactId contact = opened(u"alice"_s);
    auto known = asked(u"alice"_s, contact, VerificationQuestion::SmsCode, true);
    QVERIFY(known && !known->verified);
    known = asked(u"alice"_s, contact, VerificationQuestion::SmsCode, true);
    QVERIFY(known && !known->verified); // the same question twice proves nothing more
    known = asked(u"alice"_s, contact, VerificationQuestion::BirthDate, false);
    QVERIFY(known && !known->verified);
    known = asked(u"alice"_s, contact, VerificationQuestion::CardLast4, true);
    QVERIFY(known && known->verified && !known->locked);
    QCOMPARE(known->passed, (QList{VerificationQuestion::SmsCode, VerificationQuestion::CardLast4}));
    QCOMPARE(known->failed, QList{VerificationQuestion::BirthDate});
    REFUSED(asked(u"bob"_s, contact, VerificationQuestion::SmsCode, true), ErrorKind::NotFound,
            u"unknown_contact"_s);
}

void TstContactContract::locksAfterThreeFailures()
{
    const ContactId first = opened(u"alice"_s);
    const ContactId second = opened(u"bob"_s);
    QVERIFY(asked(u"alice"_s, first, VerificationQuestion::SmsCode, false));
    QVERIFY(asked(u"bob"_s, second, VerificationQuestion::SmsCode, false));
    const auto third = asked(u"alice"_s, first, VerificationQuestion::IdLast4, false);
    QVERIFY(third && third->locked && !third->verified);
    REFUSED(asked(u"bob"_s, second, VerificationQuestion::CardLast4, true), ErrorKind::Denied,
            u"verification_locked"_s);
    REFUSED(revealed(u"alice"_s), ErrorKind::Denied, u"verification_locked"_s);
    QVERIFY(asked(u"bob"_s, opened(u"bob"_s, u"U2"_s), VerificationQuestion::CardLast4, true));
}

void TstContactContract::revealsToWhoVerified()
{
    REFUSED(revealed(u"alice"_s), ErrorKind::Denied, u"not_verified"_s);
    QVERIFY(!verified(u"alice"_s).isEmpty());
    const auto shown = revealed(u"alice"_s);
    QVERIFY(shown);
    QCOMPARE(shown->value, u"13800000001"_s);
    const qint64 life = QDateTime::currentDateTimeUtc().msecsTo(shown->expiresAt);
    QVERIFY2(life > 60000 && life <= 125000, qPrintable(QString::number(life)));
    REFUSED(revealed(u"bob"_s), ErrorKind::Denied,
            u"not_verified"_s); // somebody else's contact verifies nobody
    QCOMPARE(m_world->column(u"SELECT action FROM evidence.audit WHERE action LIKE '%reveal%' ORDER BY id"_s),
             (QStringList{u"reveal_granted"_s, u"field_revealed"_s}));
    const auto copied = [&](const QString &login) {
        return TestDesk::wait(contacts(login).recordCopy(newCommandId(), shown->grant));
    };
    QVERIFY(copied(u"alice"_s));
    REFUSED(copied(u"bob"_s), ErrorKind::Denied, u"no_grant"_s);
    QCOMPARE(m_world->column(u"SELECT detail FROM evidence.audit WHERE action = 'field_copied'"_s),
             QStringList{u"field=phone"_s});
}

void TstContactContract::revealsUntilHalfAnHourAfter()
{
    const ContactId contact = verified(u"alice"_s);
    QVERIFY(TestDesk::wait(contacts(u"alice"_s).close(newCommandId(), contact, ContactOutcome::Dropped, {})));
    QVERIFY(revealed(u"alice"_s)); // calling back
    const QString earlier =
        m_world->onPostgres() ? u"ended_at - interval '31 minutes'"_s : u"ended_at - 1860000"_s;
    const QString start =
        m_world->onPostgres() ? u"started_at - interval '2 hours'"_s : u"started_at - 7200000"_s;
    const QString drop = m_world->onPostgres() ? u"ALTER TABLE desk.contacts DISABLE TRIGGER check_contact"_s
                                               : u"DROP TRIGGER contacts_check"_s;
    QCOMPARE(m_world->changed(drop), QString());
    QCOMPARE(
        m_world->changed(u"UPDATE desk.contacts SET started_at = %1, ended_at = %2"_s.arg(start, earlier)),
        QString());
    REFUSED(revealed(u"alice"_s), ErrorKind::Denied, u"not_verified"_s);
}

/// What one transaction showed, its rollback would un-record: so the database itself wants two.
void TstContactContract::refusesAGrantOfItsOwnTransaction()
{
    if (!m_world->onPostgres())
        return; // one seat reads at once; both steps are on record there
    QVERIFY(!verified(u"alice"_s).isEmpty());
    const QString both =
        u"SELECT (SELECT value FROM api.reveal_field_v1(api.grant_reveal_v1('%1', 'U1', 'phone', "
        "'call_back', 'x')::jsonb ->> 'grant_id', 1))"_s.arg(newUuid());
    QCOMPARE(m_world->changedPastTheProgram(u"alice"_s, both), u"WD008 grant_not_committed"_s);
    QVERIFY(revealed(u"alice"_s));
    const QString grant = m_world->column(u"SELECT id FROM desk.reveal_grants"_s).constFirst();
    const QString read = u"SELECT * FROM api.reveal_field_v1('%1', 1)"_s.arg(grant);
    QCOMPARE(m_world->changedPastTheProgram(u"bob"_s, read), u"WD007 no_grant"_s);
    QCOMPARE(m_world->changedPastTheProgram(u"alice"_s, read), QString());
    QCOMPARE(m_world->changedPastTheProgram(u"alice"_s, u"SELECT phone FROM wallet.users"_s).left(5),
             u"42501"_s);
    QCOMPARE(m_world->changedPastTheProgram(u"alice"_s, u"INSERT INTO desk.reveal_grants (id) VALUES ('x')"_s)
                 .left(5),
             u"42501"_s);
}

void TstContactContract::keepsTheGateAgainstSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    const QString question =
        u"INSERT INTO desk.verifications (id, contact_id, user_id, login, question, passed, at) "
        "SELECT 'x', id, %1, %2, 'sms_code', (1 = 1), CLOCK FROM desk.contacts"_s;
    const QString grant = u"INSERT INTO desk.reveal_grants (id, login, user_id, contact_id, field, reason, "
                          "granted_at, expires_at) SELECT 'x', %1, user_id, id, 'phone', 'call_back', CLOCK, "
                          "LATER FROM desk.contacts"_s;
    QTest::newRow("another customer") << question.arg(u"'U-2'"_s, u"'alice'"_s) << u"contact_ended"_s;
    QTest::newRow("another person") << question.arg(u"'U-1'"_s, u"'bob'"_s) << u"contact_ended"_s;
    QTest::newRow("a grant for nobody verified") << grant.arg(u"'alice'"_s) << u"not_verified"_s;
    QTest::newRow("unmaking an answer") << u"DELETE FROM desk.verifications"_s << u"append_only"_s;
    QTest::newRow("changing an answer")
        << u"UPDATE desk.verifications SET login = 'bob'"_s << u"append_only"_s;
}

void TstContactContract::keepsTheGateAgainstSql()
{
    QFETCH(QString, sql);
    QFETCH(QString, word);
    const ContactId contact = opened(u"alice"_s);
    QVERIFY(asked(u"alice"_s, contact, VerificationQuestion::SmsCode, true));
    const QString later = m_world->onPostgres() ? m_world->clock() + u" + interval '60 seconds'"_s
                                                : m_world->clock() + u" + 60000"_s;
    QCOMPARE(m_world->changed(sql.replace(u"CLOCK"_s, m_world->clock()).replace(u"LATER"_s, later)), word);
}

void TstContactContract::keepsValuesOutOfEvidence()
{
    QVERIFY(!verified(u"alice"_s).isEmpty());
    QVERIFY(revealed(u"alice"_s));
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit WHERE detail LIKE '%1380%'"_s), 0);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.commands WHERE result LIKE '%1380%'"_s), 0);
}

/// Reading opens what is not open: one row for a customer, none for the next read, one for a supervisor's
/// many.
void TstContactContract::recordsWhoseRecordsAreRead()
{
    const auto opened = [this](const QString &login) {
        return m_world->column(
            u"SELECT action || ' ' || target_id FROM evidence.audit WHERE login = '%1' AND "
            "action LIKE '%_opened' ORDER BY id"_s.arg(login));
    };
    Workspace &alice = m_world->as(u"alice"_s);
    QVERIFY(TestDesk::wait(alice.customers().accounts(UserNo(u"U1"_s))));
    QVERIFY(TestDesk::wait(alice.history().detail(OrderNo(u"O1"_s))));
    QCOMPARE(opened(u"alice"_s), QStringList{u"customer_opened U-1"_s});
    QVERIFY(TestDesk::wait(alice.history().detail(OrderNo(u"O2"_s))));
    QVERIFY(TestDesk::wait(alice.customers().cards(UserNo(u"U2"_s))));
    QCOMPARE(opened(u"alice"_s), (QStringList{u"customer_opened U-1"_s, u"customer_opened U-2"_s}));
    // The tab itself leaves its row, and what is read for it none.
    QVERIFY(TestDesk::wait(m_world->as(u"bob"_s).customers().customer(UserNo(u"U1"_s))));
    QVERIFY(TestDesk::wait(m_world->as(u"bob"_s).customers().accounts(UserNo(u"U1"_s))));
    QCOMPARE(opened(u"bob"_s), QStringList{u"customer_opened U-1"_s});
    // It reads itself anew after each change: one look within five minutes, a new one after them.
    QVERIFY(TestDesk::wait(m_world->as(u"bob"_s).customers().customer(UserNo(u"U1"_s))));
    QVERIFY(TestDesk::wait(alice.customers().customer(UserNo(u"U1"_s))));
    QCOMPARE(opened(u"bob"_s).size(), 1);
    QCOMPARE(opened(u"alice"_s).size(), 2);
    const QString ago = m_world->onPostgres() ? u" - interval '301 seconds'"_s : u" - 301000"_s;
    QCOMPARE(m_world->changed(u"INSERT INTO desk.openings (id, login, user_id, opened_at) VALUES "
                              "('before', 'bob', 'U-2', "_s
                              + m_world->clock() + ago + u')'),
             QString());
    QVERIFY(TestDesk::wait(m_world->as(u"bob"_s).customers().customer(UserNo(u"U2"_s))));
    QCOMPARE(opened(u"bob"_s), (QStringList{u"customer_opened U-1"_s, u"customer_opened U-2"_s}));
    const QList<OrderNo> orders{OrderNo(u"O1"_s), OrderNo(u"O2"_s)};
    QVERIFY(TestDesk::wait(m_world->as(u"sue"_s).diagnosis().facts(orders, {})));
    QVERIFY(TestDesk::wait(m_world->as(u"sue"_s).diagnosis().facts(orders, {})));
    QCOMPARE(opened(u"sue"_s), QStringList{u"many_opened sue"_s});
    QVERIFY(TestDesk::wait(m_world->as(u"bob"_s).diagnosis().facts(orders, {})));
    QCOMPARE(opened(u"bob"_s).size(), 2); // both are open
    QVERIFY(TestDesk::wait(m_world->as(u"bob"_s).customers().accounts(UserNo(u"U9"_s)))->isEmpty());
}

/// The refusal rolled its own rows back; what the client tells of it stays, with words alone.
void TstContactContract::recordsWhatWasRefused()
{
    const auto refused = [this] {
        return m_world->column(u"SELECT login || ' ' || target_id || ' ' || detail FROM evidence.audit WHERE "
                               "action = 'refused' ORDER BY id"_s);
    };
    QVERIFY(!opened(u"alice"_s).isEmpty());
    REFUSED(revealed(u"alice"_s), ErrorKind::Denied, u"not_verified"_s);
    QCOMPARE(refused(), QStringList{u"alice grant_reveal state=WD012 word=not_verified"_s});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const InstantRange range{now.addDays(-1), now};
    REFUSED(TestDesk::wait(m_world->as(u"alice"_s).insights().failedOrders(range, {}, 10, {})),
            ErrorKind::Denied, u"right_missing"_s);
    QCOMPARE(refused().size(), 2);
    // What does not exist or was mistyped is no refusal of a right.
    QVERIFY(!TestDesk::wait(m_world->as(u"alice"_s).customers().customer(UserNo(u"U9"_s))));
    QCOMPARE(refused().size(), 2);
    for (int i = 0; i < 70; ++i)
        (void)revealed(u"alice"_s);
    QCOMPARE(refused().size(), 60);
}

void TstContactContract::grantsTenRevealsAnHour()
{
    QVERIFY(!verified(u"alice"_s).isEmpty());
    for (int i = 0; i < 10; ++i)
        QVERIFY(revealed(u"alice"_s));
    REFUSED(revealed(u"alice"_s), ErrorKind::Denied, u"reveal_quota"_s);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.reveal_grants"_s), 10);
}

/// The masked tab opens; records, reveal and export wait for a supervisor's leave, which is for one login.
void TstContactContract::locksVipCustomers()
{
    QVERIFY(m_world->desk().adminExec(u"UPDATE wallet.users SET vip = %1 WHERE id = 'U-1'"_s.arg(
        m_world->onPostgres() ? u"true"_s : u"1"_s)));
    const UserNo user(u"U1"_s);
    const auto accounts = [&](const QString &login) {
        return TestDesk::wait(m_world->as(login).customers().accounts(user));
    };
    const auto vip = [this](const QString &login) -> VipStore & {
        return m_world->as(login).vip();
    };
    const auto customer = TestDesk::wait(m_world->as(u"alice"_s).customers().customer(user));
    QVERIFY(customer && customer->vip);
    REFUSED(accounts(u"alice"_s), ErrorKind::Denied, u"vip_grant_needed"_s);
    REFUSED(TestDesk::wait(m_world->as(u"alice"_s).history().detail(OrderNo(u"O1"_s))), ErrorKind::Denied,
            u"vip_grant_needed"_s);
    REFUSED(
        TestDesk::wait(m_world->as(u"alice"_s).diagnosis().facts({OrderNo(u"O2"_s), OrderNo(u"O1"_s)}, {})),
        ErrorKind::Denied, u"vip_grant_needed"_s);
    // What a tab is refused part by part is one row.
    QCOMPARE(m_world->number(
                 u"SELECT count(*) FROM evidence.audit WHERE login = 'alice' AND action = 'refused'"_s),
             1);
    QVERIFY(!verified(u"alice"_s).isEmpty());
    REFUSED(revealed(u"alice"_s), ErrorKind::Denied, u"vip_grant_needed"_s);
    REFUSED(TestDesk::wait(m_world->as(u"alice"_s).history().beginExport(newCommandId(), user, {})),
            ErrorKind::Denied, u"vip_grant_needed"_s);
    QVERIFY(accounts(u"sue"_s)); // a supervisor
    // Freezing, and the contact in which it is asked for, wait for nobody.
    PlaceHold lost;
    lost.user = user;
    lost.reason = HoldReason::LostPhone;
    const auto hold = TestDesk::wait(m_world->as(u"alice"_s).holds().place(newCommandId(), lost));
    QVERIFY(hold);
    for (const QString &login : {u"alice"_s, u"bob"_s}) {
        const auto holds = TestDesk::wait(m_world->as(login).holds().holds(user));
        QVERIFY(holds && holds->size() == 1 && holds->first().id == *hold);
        QVERIFY(TestDesk::wait(m_world->as(login).contacts().contacts(user, 5)));
    }
    const auto contact = TestDesk::wait(m_world->as(u"alice"_s).contacts().openContact(user));
    QVERIFY(contact);

    REFUSED(TestDesk::wait(vip(u"alice"_s).request(newCommandId(), user, u"short"_s)), ErrorKind::Invalid,
            u"note_too_short"_s);
    REFUSED(TestDesk::wait(vip(u"alice"_s).request(newCommandId(), UserNo(u"U2"_s), u"no reason at all"_s)),
            ErrorKind::Conflict, u"no_grant_needed"_s);
    const auto request =
        TestDesk::wait(vip(u"alice"_s).request(newCommandId(), user, u"calls about a refund"_s));
    QVERIFY(request);
    REFUSED(TestDesk::wait(vip(u"alice"_s).request(newCommandId(), user, u"calls about a refund"_s)),
            ErrorKind::Conflict, u"request_open"_s);
    REFUSED(TestDesk::wait(vip(u"alice2"_s).decide(newCommandId(), *request, Decision::Approved, {})),
            ErrorKind::Denied, u"same_person"_s);
    REFUSED(TestDesk::wait(vip(u"bob"_s).decide(newCommandId(), *request, Decision::Approved, {})),
            ErrorKind::Denied, u"right_missing"_s);
    REFUSED(
        TestDesk::wait(vip(u"alice2"_s).grant(newCommandId(), user, Login(u"alice"_s), u"I let myself in"_s)),
        ErrorKind::Denied, u"same_person"_s);
    const auto open = TestDesk::wait(vip(u"sue"_s).openRequests());
    QVERIFY(open && open->size() == 1 && open->first().mayDecide);
    QCOMPARE(open->first().note, u"calls about a refund"_s);
    QVERIFY(!TestDesk::wait(vip(u"alice2"_s).openRequests())->first().mayDecide);
    REFUSED(accounts(u"alice"_s), ErrorKind::Denied, u"vip_grant_needed"_s);

    const auto until =
        TestDesk::wait(vip(u"sue"_s).decide(newCommandId(), *request, Decision::Approved, u"ok"_s));
    QVERIFY(until && *until > QDateTime::currentDateTimeUtc().addSecs(7 * 3600));
    QVERIFY(accounts(u"alice"_s));
    QVERIFY(revealed(u"alice"_s));
    REFUSED(accounts(u"bob"_s), ErrorKind::Denied, u"vip_grant_needed"_s);
    REFUSED(TestDesk::wait(vip(u"sam"_s).decide(newCommandId(), *request, Decision::Rejected, {})),
            ErrorKind::Conflict, u"request_decided"_s);
    QVERIFY(
        TestDesk::wait(vip(u"sam"_s).grant(newCommandId(), user, Login(u"bob"_s), u"takes the case over"_s)));
    QVERIFY(accounts(u"bob"_s));
    QCOMPARE(m_world->column(
                 u"SELECT login || ' ' || action FROM evidence.audit WHERE action LIKE 'vip_%' ORDER BY "
                 "id"_s),
             (QStringList{u"alice vip_requested"_s, u"sue vip_approved"_s, u"sam vip_approved"_s}));
}

QTEST_GUILESS_MAIN(TstContactContract)
#include "tst_contact_contract.moc"
