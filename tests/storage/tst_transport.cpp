#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "postgres_cluster.h"
#include "postgres_options.h"
#include "sql_workspace_opener.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

/// An authority of its own with one server certificate a name.
class Authority
{
public:
    explicit Authority(const QString &folder) : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_good = openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                          u"-subj"_s, u"/CN=Authority"_s, u"-keyout"_s, at(u"ca.key"_s), u"-out"_s, root()});
    }

    QString root() const { return at(u"ca.crt"_s); }
    /// Puts the key and certificate of a server at \a address to server.key and server.crt of \a target.
    bool issue(const QString &address, const QString &target) const
    {
        const QString key = target + u"/server.key"_s;
        const QString certificate = target + u"/server.crt"_s;
        QFile extension(at(u"san.cnf"_s));
        if (!extension.open(QIODevice::WriteOnly)
            || extension.write("subjectAltName=IP:" + address.toUtf8() + '\n') < 0)
            return false;
        extension.close();
        return m_good
               && openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=server"_s,
                           u"-keyout"_s, key, u"-out"_s, at(u"server.csr"_s)})
               && openssl({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, at(u"server.csr"_s), u"-CA"_s,
                           root(), u"-CAkey"_s, at(u"ca.key"_s), u"-CAcreateserial"_s, u"-extfile"_s,
                           at(u"san.cnf"_s), u"-out"_s, certificate})
               && QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);
    }

private:
    QString at(const QString &name) const { return m_folder + u'/' + name; }

    QString m_folder;
    bool m_good = false;
};

} // namespace

/// 127.0.0.2 is this machine too, but the program takes it for another one.
class TstTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void protectsWhatLeavesTheMachine_data();
    void protectsWhatLeavesTheMachine();
    void signsInToAProvenServer();
    void refusesAnUnprovenServer_data();
    void refusesAnUnprovenServer();
    void goesOnWhereTheAddressSaysSo();
    void refusesAPoolerBetween();

private:
    /// The server's certificate and how it asks for passwords, in force for connections made from now on.
    void serve(bool tls, const Authority &authority, const QString &address, const QString &method);
    QString url(const QString &options) const
    {
        QString remote = m_desk->url(u"alice"_s);
        remote.replace(u"127.0.0.1"_s, u"127.0.0.2"_s);
        return remote + (options.isEmpty() ? QString() : u'?' + options);
    }
    Result<std::shared_ptr<Workspace>> signIn(const QString &options)
    {
        return TestDesk::wait(m_opener.open(url(options), {}, TestDesk::passwordOf(u"alice"_s)));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<Authority> m_own;
    std::unique_ptr<Authority> m_other;
    QByteArray m_hba; ///< as the cluster was made
    SqlWorkspaceOpener m_opener{true};
};

void TstTransport::initTestCase()
{
    qputenv("HOME", m_folder.path().toUtf8()); // no root certificate of whoever runs this
    m_desk = std::make_unique<TestDesk>(u"postgres"_s);
    m_own = std::make_unique<Authority>(m_folder.filePath(u"own"_s));
    m_other = std::make_unique<Authority>(m_folder.filePath(u"other"_s));
    QFile hba(PostgresCluster::shared()->folder() + u"/data/pg_hba.conf"_s);
    QVERIFY(hba.open(QIODevice::ReadOnly));
    m_hba = hba.readAll();
}

void TstTransport::serve(bool tls, const Authority &authority, const QString &address, const QString &method)
{
    const QString data = PostgresCluster::shared()->folder() + u"/data"_s;
    QVERIFY(authority.issue(address, data));
    PostgresCluster::shared()->giveToServer(data + u"/server.key"_s);
    PostgresCluster::shared()->giveToServer(data + u"/server.crt"_s);
    QFile hba(data + u"/pg_hba.conf"_s);
    QVERIFY(hba.open(QIODevice::WriteOnly | QIODevice::Truncate));
    // Whoever connects to 127.0.0.2 comes from 127.0.0.1.
    hba.write("hostssl all alice 127.0.0.1/32 " + method.toUtf8() + '\n' + m_hba);
    hba.close();
    const auto loaded = [this] {
        return m_desk->adminValue(u"SELECT extract(epoch FROM pg_conf_load_time())::text"_s).toString();
    };
    const QString before = loaded();
    QVERIFY(m_desk->adminExec(u"ALTER SYSTEM SET ssl = %1"_s.arg(tls ? u"on"_s : u"off"_s)));
    QVERIFY(m_desk->adminExec(u"SELECT pg_reload_conf()"_s));
    QTRY_VERIFY(loaded() != before);
    // The postmaster reads its files before it makes the next session.
    QTRY_COMPARE(m_desk->adminValue(u"SHOW ssl"_s).toString(), tls ? u"on"_s : u"off"_s);
}

void TstTransport::protectsWhatLeavesTheMachine_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isProtected");
    QTest::addColumn<QStringList>("lowered");
    QTest::newRow("another machine") << u"db.example.com/w"_s << true << QStringList();
    QTest::newRow("one of two is another") << u"localhost,db2/w"_s << true << QStringList();
    QTest::newRow("socket") << u"%2Frun%2Fpostgresql/w"_s << false << QStringList();
    QTest::newRow("no host") << u"/w"_s << false << QStringList();
    QTest::newRow("loopback") << u"127.0.0.1:5433/w"_s << false << QStringList();
    QTest::newRow("loopback, less") << u"127.0.0.1/w?sslmode=prefer"_s << false << QStringList();
    QTest::newRow("as usual") << u"db/w?sslmode=verify-full&channel_binding=require"_s << true
                              << QStringList();
    QTest::newRow("newer protocol") << u"db/w?ssl_min_protocol_version=TLSv1.3"_s << true << QStringList();
    QTest::newRow("any certificate") << u"db/w?sslmode=require"_s << true
                                     << QStringList{u"sslmode=require"_s};
    QTest::newRow("no binding") << u"db/w?channel_binding=prefer"_s << true
                                << QStringList{u"channel_binding=prefer"_s};
    QTest::newRow("old protocol") << u"db/w?ssl_min_protocol_version=TLSv1"_s << true
                                  << QStringList{u"ssl_min_protocol_version=TLSv1"_s};
}

void TstTransport::protectsWhatLeavesTheMachine()
{
    QFETCH(QString, address);
    QFETCH(bool, isProtected);
    QFETCH(QStringList, lowered);
    const auto url = WorkspaceUrl::parse(u"postgresql://alice@"_s + address);
    QVERIFY(url);
    QCOMPARE(url->loweredProtection(), lowered);
    const QString options = connectOptions(*url);
    if (!isProtected) {
        QVERIFY(!options.contains(u"verify-full"_s) && !options.contains(u"channel_binding"_s));
        return;
    }
    for (const QString &one : {u"sslmode"_s, u"channel_binding"_s, u"ssl_min_protocol_version"_s})
        QCOMPARE(options.count(one + u'='), 1);
    QCOMPARE(options.contains(u"sslmode='verify-full'"_s), !lowered.contains(u"sslmode=require"_s));
    QCOMPARE(options.contains(u"channel_binding='require'"_s),
             !lowered.contains(u"channel_binding=prefer"_s));
}

void TstTransport::signsInToAProvenServer()
{
    serve(true, *m_own, u"127.0.0.2"_s, u"scram-sha-256"_s);
    const auto workspace = signIn(u"sslrootcert="_s + m_own->root());
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().reason));
    const auto self = TestDesk::wait((*workspace)->staff().self());
    QVERIFY(self);
    QCOMPARE(self->login.value(), u"alice"_s);
    QCOMPARE((*workspace)->loweredProtection(), QStringList());
    const QString protocols =
        u"SELECT string_agg(DISTINCT s.version, ',') FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) "
        "WHERE a.usename = 'alice'"_s;
    QVERIFY(m_desk->adminValue(protocols).toString().startsWith(u"TLSv1."_s));
}

void TstTransport::refusesAnUnprovenServer_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("ownAuthority");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("knowsRoot");
    QTest::addColumn<QString>("reason");
    const QString scram = u"scram-sha-256"_s;
    QTest::newRow("no TLS") << false << true << u"127.0.0.2"_s << scram << true << u"tls_missing"_s;
    QTest::newRow("no root certificate")
        << true << true << u"127.0.0.2"_s << scram << false << u"tls_root_missing"_s;
    QTest::newRow("another authority")
        << true << false << u"127.0.0.2"_s << scram << true << u"tls_refused"_s;
    QTest::newRow("another name") << true << true << u"127.0.0.3"_s << scram << true << u"tls_refused"_s;
    QTest::newRow("asks for the password itself")
        << true << true << u"127.0.0.2"_s << u"password"_s << true << u"channel_binding_refused"_s;
    QTest::newRow("asks for nothing")
        << true << true << u"127.0.0.2"_s << u"trust"_s << true << u"channel_binding_refused"_s;
}

void TstTransport::refusesAnUnprovenServer()
{
    QFETCH(bool, tls);
    QFETCH(bool, ownAuthority);
    QFETCH(QString, address);
    QFETCH(QString, method);
    QFETCH(bool, knowsRoot);
    QFETCH(QString, reason);
    serve(tls, ownAuthority ? *m_own : *m_other, address, method);
    const auto refused = signIn(knowsRoot ? u"sslrootcert="_s + m_own->root() : QString());
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, reason);
    QCOMPARE(toText(refused.error().kind), toText(ErrorKind::Unavailable));
}

void TstTransport::goesOnWhereTheAddressSaysSo()
{
    serve(true, *m_other, u"127.0.0.3"_s, u"password"_s);
    const auto workspace = signIn(u"sslmode=require&channel_binding=prefer"_s);
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().reason));
    const QStringList told{u"sslmode=require"_s, u"channel_binding=prefer"_s};
    QCOMPARE((*workspace)->loweredProtection(), told);
}

void TstTransport::refusesAPoolerBetween()
{
    QProcess pooler;
    pooler.start(u"python3"_s, {QStringLiteral(SOURCE_DIR "/tests/storage/pooler.py"),
                                QString::number(PostgresCluster::shared()->port())});
    QVERIFY(pooler.waitForReadyRead(10'000));
    QUrl address(m_desk->url(u"alice"_s) + u"?sslmode=disable"_s);
    const auto signInThere = [&] {
        return TestDesk::wait(m_opener.open(address.toString(), {}, TestDesk::passwordOf(u"alice"_s)));
    };
    QVERIFY(signInThere());
    address.setPort(pooler.readLine().trimmed().toInt());
    const auto refused = signInThere();
    pooler.kill();
    pooler.waitForFinished();
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, u"pooler_between"_s);
}

QTEST_GUILESS_MAIN(TstTransport)
#include "tst_transport.moc"
