#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "contract_world.h"
#include "postgres_cluster.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// What people see of walletdeskctl: its words, its exit codes, and nothing of anybody else's.
class TstVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void staffComesAndGoes();
    void refusesStaff_data();
    void refusesStaff();
    void showsWhoAVipIs();

private:
    struct Ran
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    Ran ctl(const QString &login, const QStringList &arguments, const QString &newPassword = {}) const;

    std::unique_ptr<ContractWorld> m_world;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstVerbs::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
    m_folder = std::make_unique<QTemporaryDir>();
}

TstVerbs::Ran TstVerbs::ctl(const QString &login, const QStringList &arguments,
                            const QString &newPassword) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, TestDesk::passwordOf(login));
    environment.insert(u"WALLETDESK_PASSWORD"_s, TestDesk::passwordOf(login));
    environment.insert(u"WALLETDESK_NEW_PASSWORD"_s, newPassword);
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QStringList all{u"--workspace"_s, m_world->desk().url(login)};
    if (!m_world->onPostgres())
        all += {u"--as"_s, login};
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("WALLETDESK_BIN") + u"/walletdeskctl"_s, all + arguments);
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Each step says what it did and nothing else: no notice of the server's, no password anywhere.
void TstVerbs::staffComesAndGoes()
{
    const QString sec = u"sec"_s;
    const QString password = u"Quiet-Harbour-77"_s;
    const QStringList member{u"staff"_s, u"change"_s, u"tia"_s};
    const QList<Ran> steps{
        ctl(sec,
            {u"staff"_s, u"add"_s, u"tia"_s, u"--person"_s, u"E77"_s, u"--name"_s, u"Tia"_s, u"--kind"_s,
             u"agent"_s},
            password),
        ctl(sec, member + QStringList{u"--kind"_s, u"agent"_s, u"--kind"_s, u"supervisor"_s}),
        ctl(sec, member + QStringList{u"--kind"_s, u"auditor"_s, u"--team"_s, u"night"_s}),
        ctl(u"alice"_s, {u"staff"_s, u"password"_s}, TestDesk::passwordOf(u"alice"_s)),
        ctl(sec, {u"staff"_s, u"deactivate"_s, u"tia"_s}),
    };
    for (const Ran &step : steps) {
        QCOMPARE(step.err, QByteArray());
        QCOMPARE(step.code, 0);
        QCOMPARE(step.out.count('\n'), 1);
        QVERIFY(!step.out.contains(password.toUtf8()));
    }
    const Ran listed = ctl(sec, {u"staff"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.code, 0);
    const QJsonArray rows = QJsonDocument::fromJson(listed.out).object()[u"results"_s].toArray();
    const auto tia = std::ranges::find_if(
        rows, [](const QJsonValue &row) { return row.toObject()[u"login"_s].toString() == u"tia"; });
    QVERIFY(tia != rows.end());
    QCOMPARE((*tia).toObject()[u"kinds"_s].toArray(), QJsonArray{u"auditor"_s});
    QCOMPARE((*tia).toObject()[u"team"_s].toString(), u"night"_s);
    QCOMPARE((*tia).toObject()[u"active"_s].toBool(true), false);
    if (m_world->onPostgres()) {
        QVERIFY(!PostgresCluster::shared()->log().contains(password));
        QVERIFY(!PostgresCluster::shared()->log().contains(u"SCRAM-SHA-256$"_s));
    }
}

void TstVerbs::refusesStaff_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QString &login, const QString &words, int code, const QString &reason) {
        QTest::newRow(qPrintable(login + u": "_s + words)) << login << words << code << reason;
    };
    const QString sec = u"sec"_s;
    row(sec, u"staff add alice --person E77 --name T --kind agent"_s, 5, u"login_taken"_s);
    row(sec, u"staff add tia --person E-alice --name T --kind agent"_s, 5, u"person_differs"_s);
    row(sec, u"staff add Tia! --person E77 --name T --kind agent"_s, 6, u"login_invalid"_s);
    row(sec, u"staff add tia --person E77 --name T --kind core"_s, 6, u"invalid_kind"_s);
    row(sec, u"staff add tia --person E77 --name T --kind agent --command nothing"_s, 6, u"command_id"_s);
    row(sec, u"staff change sec --kind supervisor"_s, 4, u"same_person"_s);
    row(sec, u"staff change alice"_s, 6, u"kinds_invalid"_s);
    row(sec, u"staff change nobody --kind agent"_s, 3, u"unknown_login"_s);
    row(sec, u"staff deactivate sec"_s, 4, u"same_person"_s);
    row(sec, u"staff deactivate nobody"_s, 3, u"unknown_login"_s);
    for (const QString &login : {u"alice"_s, u"sue"_s, u"amy"_s}) {
        row(login, u"staff add tia --person E77 --name T --kind agent"_s, 4, u"right_missing"_s);
        row(login, u"staff change bob --kind supervisor"_s, 4, u"right_missing"_s);
        row(login, u"staff deactivate bob"_s, 4, u"right_missing"_s);
    }
}

/// With the word in brackets, and nobody changed.
void TstVerbs::refusesStaff()
{
    QFETCH(const QString, login);
    QFETCH(const QString, words);
    QFETCH(const int, code);
    QFETCH(const QString, reason);
    const QString staff =
        u"SELECT s.login || s.active || s.team || coalesce(k.kind, '') FROM desk.staff AS s LEFT JOIN "
        "desk.staff_kinds AS k ON k.login = s.login ORDER BY 1"_s;
    const QStringList before = m_world->column(staff);
    const Ran refused = ctl(login, words.split(u' '), u"Quiet-Harbour-77"_s);
    QVERIFY2(refused.err.contains(reason.toUtf8()), refused.err.constData());
    QCOMPARE(refused.code, code);
    QCOMPARE(refused.err.count('\n'), 1);
    QCOMPARE(refused.out, QByteArray());
    QCOMPARE(m_world->column(staff), before);
}

/// The masked head is everybody's who opens it, the records behind it are not.
void TstVerbs::showsWhoAVipIs()
{
    QCOMPARE(m_world->changed(u"UPDATE wallet.users SET vip = %1 WHERE id = 'U-1'"_s.arg(
                 m_world->onPostgres() ? u"true"_s : u"1"_s)),
             QString());
    const Ran agent = ctl(u"alice"_s, {u"user"_s, u"U1"_s});
    QCOMPARE(agent.code, 4);
    QVERIFY(agent.err.contains("vip_grant_needed"));
    QVERIFY(agent.out.contains("**明") && !agent.out.contains("Account"));
    const Ran supervisor = ctl(u"sue"_s, {u"user"_s, u"U1"_s});
    QCOMPARE(supervisor.code, 0);
    QVERIFY(supervisor.out.contains("**明") && supervisor.out.contains("Account"));
    const Ran script = ctl(u"alice"_s, {u"user"_s, u"U1"_s, u"--json"_s});
    QCOMPARE(script.code, 4);
    QCOMPARE(script.out, QByteArray());
}

QTEST_GUILESS_MAIN(TstVerbs)
#include "tst_verbs.moc"
