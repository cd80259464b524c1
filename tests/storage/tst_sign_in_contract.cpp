#include <QTest>

#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThePerson_data() { TestDesk::backends(); }
    void knowsThePerson()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        const auto workspace = desk.workspaceOf(u"alice"_s);
        const auto self = TestDesk::wait(workspace->staff().self());
        QVERIFY(self);
        QCOMPARE(self->login.value(), u"alice"_s);
        QCOMPARE(self->kinds, QList{StaffKind::Agent});
        QVERIFY(!workspace->name().contains(TestDesk::passwordOf(u"alice"_s)));
    }

    void refusesAWrongPassword_data() { TestDesk::backends(); }
    void refusesAWrongPassword()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        for (const QString &password : {u"wrong"_s, u""_s}) {
            const auto opened = desk.tryWorkspaceOf(u"alice"_s, password);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, ErrorKind::Denied);
            QCOMPARE(opened.error().reason, u"wrong_password"_s);
        }
        const auto stranger = desk.tryWorkspaceOf(u"nobody"_s, u"wrong"_s);
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().kind, ErrorKind::Denied);
    }

    void refusesWhoLeft_data() { TestDesk::backends(); }
    void refusesWhoLeft()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        const auto workspace = desk.workspaceOf(u"bob"_s);
        QVERIFY(desk.adminExec(u"UPDATE desk.staff SET active = (1 = 0) WHERE login = 'bob'"_s));
        const auto self = TestDesk::wait(workspace->staff().self());
        QVERIFY(!self);
        QCOMPARE(self.error().kind, ErrorKind::Denied);
        const auto again = desk.tryWorkspaceOf(u"bob"_s, TestDesk::passwordOf(u"bob"_s));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Denied);
        QCOMPARE(again.error().reason, u"not_staff"_s);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_sign_in_contract.moc"
