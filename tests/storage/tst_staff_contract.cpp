#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Staff on both databases. Logins are roles of the whole cluster on PostgreSQL, so each test has its own.
class TstStaffContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void addsALoginThatWorks();
    void endsALoginAtOnce();
    void changesKindsAndTeam();
    void setsOnesOwnPassword();
    void refusesBadLogins_data();
    void refusesBadLogins();
    void leavesStaffToSecurity();
    void takesNoClearPassword();

private:
    StaffStore &staff(const QString &login) { return m_world->as(login).staff(); }
    Result<Login> added(const QString &by, const QString &login, const QString &person,
                        StaffKind kind = StaffKind::Agent, const QString &password = u"a good one, 密码"_s);

    std::unique_ptr<ContractWorld> m_world;
};

void TstStaffContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
}

Result<Login> TstStaffContract::added(const QString &by, const QString &login, const QString &person,
                                      StaffKind kind, const QString &password)
{
    const AddStaff member{.login = Login(login),
                          .employeeNo = person,
                          .name = u"New Person"_s,
                          .kind = kind,
                          .team = u"night"_s};
    return TestDesk::wait(staff(by).add(newCommandId(), member, password));
}

void TstStaffContract::addsALoginThatWorks()
{
    QVERIFY(added(u"sec"_s, u"nina"_s, u"E-nina"_s, StaffKind::Supervisor));
    const auto workspace = m_world->desk().tryWorkspaceOf(u"nina"_s, u"a good one, 密码"_s);
    QVERIFY(workspace);
    const auto self = TestDesk::wait((*workspace)->staff().self());
    QVERIFY(self);
    QCOMPARE(self->name, u"New Person"_s);
    QCOMPARE(self->team, u"night"_s);
    QCOMPARE(self->kinds, QList{StaffKind::Supervisor});
    QVERIFY(!m_world->desk().tryWorkspaceOf(u"nina"_s, u"a bad one, 密码"_s));
    const auto all = TestDesk::wait(staff(u"amy"_s).list());
    QVERIFY(all);
    QCOMPARE(
        std::count_if(all->begin(), all->end(), [](const Staff &one) { return one.employeeNo == u"E-nina"; }),
        1);
    REFUSED(added(u"sec"_s, u"nina"_s, u"E-other"_s), ErrorKind::Conflict, u"login_taken"_s);
}

void TstStaffContract::endsALoginAtOnce()
{
    QVERIFY(added(u"sec"_s, u"oskar"_s, u"E-oskar"_s));
    const auto workspace = m_world->desk().tryWorkspaceOf(u"oskar"_s, u"a good one, 密码"_s);
    QVERIFY(workspace);
    QVERIFY(TestDesk::wait((*workspace)->staff().self()));
    QVERIFY(TestDesk::wait(staff(u"sec"_s).deactivate(newCommandId(), Login(u"oskar"_s))));
    QVERIFY(!TestDesk::wait((*workspace)->staff().self())); // the open session too
    QVERIFY(!m_world->desk().tryWorkspaceOf(u"oskar"_s, u"a good one, 密码"_s));
    REFUSED(TestDesk::wait(staff(u"sec"_s).deactivate(newCommandId(), Login(u"oskar"_s))),
            ErrorKind::Conflict, u"already_inactive"_s);
    REFUSED(TestDesk::wait(staff(u"sec"_s).deactivate(newCommandId(), Login(u"sec"_s))), ErrorKind::Denied,
            u"same_person"_s);
    REFUSED(TestDesk::wait(staff(u"sec"_s).deactivate(newCommandId(), Login(u"postgres"_s))),
            ErrorKind::NotFound, u"unknown_login"_s);
}

/// Kinds count at once, in the open session too; nobody changes themselves.
void TstStaffContract::changesKindsAndTeam()
{
    QVERIFY(added(u"sec"_s, u"rita"_s, u"E-rita"_s));
    const auto rita = m_world->desk().tryWorkspaceOf(u"rita"_s, u"a good one, 密码"_s);
    QVERIFY(rita);
    const auto change = [this](const QString &by, const ChangeStaff &wanted) {
        return TestDesk::wait(staff(by).change(newCommandId(), wanted));
    };
    QVERIFY(!TestDesk::wait((*rita)->insights().tallies({}, InsightDimension::Channel, {})));
    QVERIFY(change(u"sec"_s, {Login(u"rita"_s), {StaffKind::Supervisor, StaffKind::Auditor}, {}}));
    auto self = TestDesk::wait((*rita)->staff().self());
    QVERIFY(self);
    QCOMPARE(self->kinds, (QList{StaffKind::Auditor, StaffKind::Supervisor}));
    QCOMPARE(self->team, u"night"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(
        TestDesk::wait((*rita)->insights().tallies({now.addDays(-1), now}, InsightDimension::Channel, {})));
    QVERIFY(change(u"sec"_s, {Login(u"rita"_s), {StaffKind::Agent}, u"day"_s}));
    REFUSED(
        TestDesk::wait((*rita)->insights().tallies({now.addDays(-1), now}, InsightDimension::Channel, {})),
        ErrorKind::Denied, u"right_missing"_s);
    self = TestDesk::wait((*rita)->staff().self());
    QCOMPARE(self->team, u"day"_s);
    QCOMPARE(
        m_world->column(u"SELECT detail FROM evidence.audit WHERE action = 'staff_changed' ORDER BY id"_s),
        (QStringList{u"kinds=auditor,supervisor"_s, u"kinds=agent team"_s}));
    REFUSED(change(u"sec"_s, {Login(u"sec"_s), {StaffKind::Supervisor}, {}}), ErrorKind::Denied,
            u"same_person"_s);
    REFUSED(change(u"sec"_s, {Login(u"rita"_s), {}, {}}), ErrorKind::Invalid, u"kinds_invalid"_s);
    REFUSED(change(u"sec"_s, {Login(u"nobody"_s), {StaffKind::Agent}, {}}), ErrorKind::NotFound,
            u"unknown_login"_s);
    REFUSED(change(u"alice"_s, {Login(u"alice"_s), {StaffKind::Supervisor}, {}}), ErrorKind::Denied,
            u"right_missing"_s);
    QVERIFY(TestDesk::wait(staff(u"sec"_s).deactivate(newCommandId(), Login(u"rita"_s))));
    REFUSED(change(u"sec"_s, {Login(u"rita"_s), {StaffKind::Agent}, {}}), ErrorKind::Conflict,
            u"already_inactive"_s);
}

void TstStaffContract::setsOnesOwnPassword()
{
    QVERIFY(added(u"sec"_s, u"paula"_s, u"E-paula"_s));
    const auto workspace = m_world->desk().tryWorkspaceOf(u"paula"_s, u"a good one, 密码"_s);
    QVERIFY(workspace);
    REFUSED(TestDesk::wait((*workspace)->staff().setPassword(newCommandId(), u"short"_s)), ErrorKind::Invalid,
            u"password_too_short"_s);
    QVERIFY(TestDesk::wait((*workspace)->staff().setPassword(newCommandId(), u"quite another"_s)));
    QVERIFY(m_world->desk().tryWorkspaceOf(u"paula"_s, u"quite another"_s));
    QVERIFY(!m_world->desk().tryWorkspaceOf(u"paula"_s, u"a good one, 密码"_s));
}

void TstStaffContract::refusesBadLogins_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("word");
    QTest::newRow("capital") << u"Nina"_s << u"E-1"_s << u"login_invalid"_s;
    QTest::newRow("a quote") << u"ni\"na"_s << u"E-1"_s << u"login_invalid"_s;
    QTest::newRow("the server's own") << u"pg_nina"_s << u"E-1"_s << u"login_invalid"_s;
    QTest::newRow("a group") << u"walletdesk_owner"_s << u"E-1"_s << u"login_invalid"_s;
    QTest::newRow("no person") << u"nina2"_s << u"  "_s << u"missing_person"_s;
    QTest::newRow("another login of oneself") << u"sec2"_s << u"E-sec"_s << u"same_person"_s;
    QTest::newRow("taken") << u"bob"_s << u"E-1"_s << u"login_taken"_s;
}

void TstStaffContract::refusesBadLogins()
{
    QFETCH(QString, login);
    QFETCH(QString, person);
    QFETCH(QString, word);
    const auto answer = added(u"sec"_s, login, person, StaffKind::Supervisor);
    QVERIFY(!answer);
    QCOMPARE(answer.error().reason, word);
}

void TstStaffContract::leavesStaffToSecurity()
{
    for (const QString &login : {u"alice"_s, u"sue"_s, u"amy"_s}) {
        const auto adding = added(login, u"quentin"_s, u"E-quentin"_s);
        QVERIFY(!adding);
        QCOMPARE(adding.error().kind, ErrorKind::Denied);
        const auto closing = TestDesk::wait(staff(login).deactivate(newCommandId(), Login(u"bob"_s)));
        QVERIFY(!closing);
        QCOMPARE(closing.error().kind, ErrorKind::Denied);
    }
    if (!m_world->onPostgres())
        return;
    for (const QString &sql : {u"CREATE ROLE quentin LOGIN"_s, u"GRANT walletdesk_supervisor TO alice"_s,
                               u"SET ROLE walletdesk_api"_s, u"SELECT api.provision_close('bob')"_s,
                               u"INSERT INTO desk.staff_kinds VALUES ('alice', 'supervisor')"_s})
        QVERIFY2(m_world->changedPastTheProgram(u"alice"_s, sql).startsWith(u"42501"_s), qPrintable(sql));
}

void TstStaffContract::takesNoClearPassword()
{
    if (!m_world->onPostgres())
        return;
    const QString sql = u"SELECT api.set_password_v1('%1', 'my clear password')"_s.arg(newUuid());
    QCOMPARE(m_world->changedPastTheProgram(u"bob"_s, sql), u"WD003 verifier_invalid"_s);
}

QTEST_GUILESS_MAIN(TstStaffContract)
#include "tst_staff_contract.moc"
