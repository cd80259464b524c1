#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QLocalSocket>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <future>

#include "desk_link.h"
#include "screen_lock.h"
#include "single_instance.h"
#include "system_keychain.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Stands in for logind.
class Sessions : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public Q_SLOTS:
    QDBusObjectPath
    GetSession(const QString &id) const // NOLINT(readability-identifier-naming): D-Bus' own name
    {
        return QDBusObjectPath(u"/org/freedesktop/login1/session/_"_s + id);
    }
};

/// Buses of its own, with what a desktop says on them.
class TestSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hearsTheScreenSaver_data();
    void hearsTheScreenSaver();
    void hearsTheSession_data();
    void hearsTheSession();
    void withoutAServiceThereIsNoKeychain();
    void keepsSecretsInAKeychain();
    void opensTheOneLinkThatIsMeant_data();
    void opensTheOneLinkThatIsMeant();
    void comesToTheFrontWithATicket();
    void hangsUpOnEverythingElse();
    void leavesTheNameToItsOwner();
    void cleanupTestCase();

private:
    QString startBus();
    static void send(const QDBusConnection &bus, const QString &path, const QString &interface,
                     const QString &name, const QVariantList &arguments)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        QVERIFY(bus.send(signal));
    }

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<QProcess>> m_daemons;
    Sessions m_sessions;
    std::unique_ptr<ScreenLock> m_lock;
};

QString TestSystem::startBus()
{
    auto &daemon = *m_daemons.emplace_back(std::make_unique<QProcess>());
    // Without the system's services: a bus that could start a keychain by itself would have one.
    QFile config(m_folder.filePath(u"bus.conf"_s));
    if (config.open(QIODevice::WriteOnly))
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                     "<auth>EXTERNAL</auth><policy context=\"default\">"
                     "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                     "<allow own=\"*\"/></policy></busconfig>");
    config.close();
    daemon.start(u"dbus-daemon"_s, {u"--config-file"_s, config.fileName(), u"--nofork"_s, u"--nopidfile"_s,
                                    u"--print-address"_s});
    if (!daemon.waitForReadyRead(30'000))
        qFatal("dbus-daemon does not start");
    return QString::fromLatin1(daemon.readLine()).trimmed();
}

void TestSystem::initTestCase()
{
    // Before any bus: there is none to ask, and the answer is there at once.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    const auto nothing = SystemKeychain().read(u"x"_s);
    QVERIFY(nothing.isFinished());
    QCOMPARE(nothing.result().error().kind, ErrorKind::Unavailable);

    qputenv("DBUS_SESSION_BUS_ADDRESS", startBus().toLatin1());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", startBus().toLatin1());
    qputenv("XDG_SESSION_ID", "7");
    QDBusConnection desktop =
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s);
    QDBusConnection logind =
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), u"logind"_s);
    QVERIFY(desktop.isConnected() && logind.isConnected());
    QVERIFY(logind.registerService(u"org.freedesktop.login1"_s));
    QVERIFY(
        logind.registerObject(u"/org/freedesktop/login1"_s, &m_sessions, QDBusConnection::ExportAllSlots));
    m_lock = std::make_unique<ScreenLock>();
}

void TestSystem::hearsTheScreenSaver_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("interface");
    QTest::newRow("freedesktop") << u"/ScreenSaver"_s << u"org.freedesktop.ScreenSaver"_s;
    QTest::newRow("KDE's place") << u"/org/freedesktop/ScreenSaver"_s << u"org.freedesktop.ScreenSaver"_s;
    QTest::newRow("GNOME") << u"/org/gnome/ScreenSaver"_s << u"org.gnome.ScreenSaver"_s;
    QTest::newRow("Cinnamon") << u"/org/cinnamon/ScreenSaver"_s << u"org.cinnamon.ScreenSaver"_s;
    QTest::newRow("MATE") << u"/org/mate/ScreenSaver"_s << u"org.mate.ScreenSaver"_s;
}

void TestSystem::hearsTheScreenSaver()
{
    QFETCH(QString, path);
    QFETCH(QString, interface);
    QSignalSpy locked(m_lock.get(), &ScreenLock::locked);
    const QDBusConnection desktop(u"desktop"_s);
    send(desktop, path, interface, u"ActiveChanged"_s, {false});
    send(desktop, path, interface, u"ActiveChanged"_s, {true});
    QTRY_COMPARE(locked.count(), 1);
}

void TestSystem::hearsTheSession_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("interface");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariantList>("arguments");
    QTest::addColumn<int>("count");
    const QString session = u"/org/freedesktop/login1/session/_7"_s;
    const QString properties = u"org.freedesktop.DBus.Properties"_s;
    const auto changed = [](const QString &name, bool value) {
        return QVariantList{u"org.freedesktop.login1.Session"_s, QVariantMap{{name, value}}, QStringList()};
    };
    QTest::newRow("asked to lock") << session << u"org.freedesktop.login1.Session"_s << u"Lock"_s
                                   << QVariantList() << 1;
    QTest::newRow("another's session")
        << u"/org/freedesktop/login1/session/_8"_s << u"org.freedesktop.login1.Session"_s << u"Lock"_s
        << QVariantList() << 0;
    QTest::newRow("another user in front")
        << session << properties << u"PropertiesChanged"_s << changed(u"Active"_s, false) << 1;
    QTest::newRow("back in front") << session << properties << u"PropertiesChanged"_s
                                   << changed(u"Active"_s, true) << 0;
    QTest::newRow("locked hint") << session << properties << u"PropertiesChanged"_s
                                 << changed(u"LockedHint"_s, true) << 1;
    QTest::newRow("goes to sleep") << u"/org/freedesktop/login1"_s << u"org.freedesktop.login1.Manager"_s
                                   << u"PrepareForSleep"_s << QVariantList{true} << 1;
    QTest::newRow("wakes up") << u"/org/freedesktop/login1"_s << u"org.freedesktop.login1.Manager"_s
                              << u"PrepareForSleep"_s << QVariantList{false} << 0;
}

void TestSystem::hearsTheSession()
{
    QFETCH(QString, path);
    QFETCH(QString, interface);
    QFETCH(QString, name);
    QFETCH(QVariantList, arguments);
    QFETCH(int, count);
    const QDBusConnection logind(u"logind"_s);
    QSignalSpy locked(m_lock.get(), &ScreenLock::locked);
    // Until the session is known nothing of it is heard; a sign that is heard in any case closes each try.
    QTRY_VERIFY([&] {
        locked.clear();
        send(logind, path, interface, name, arguments);
        send(logind, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s,
             {true});
        return QTest::qWaitFor([&] { return locked.count() >= 1 + count; }, 500)
               && locked.count() == 1 + count;
    }());
}

void TestSystem::withoutAServiceThereIsNoKeychain()
{
    SystemKeychain keychain;
    const auto read = keychain.read(u"drafts-x"_s);
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), 40'000);
    QCOMPARE(read.result().error().kind, ErrorKind::Unavailable);
    const auto written = keychain.write(u"drafts-x"_s, "secret");
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), 40'000);
    QVERIFY(!written.result());
}

void TestSystem::keepsSecretsInAKeychain()
{
    if (QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
        QSKIP("no keychain is installed here");
    auto &keyring = *m_daemons.emplace_back(std::make_unique<QProcess>());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    keyring.setProcessEnvironment(environment);
    keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s,
                                              u"--control-directory"_s, m_folder.path()});
    QVERIFY(keyring.waitForStarted(30'000));
    keyring.write("password");
    keyring.closeWriteChannel();
    const auto wait = [](const auto &future) {
        return QTest::qWaitFor([&] { return future.isFinished(); }, 40'000);
    };
    SystemKeychain keychain;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const auto none = keychain.read(u"drafts-x"_s);
            return wait(none) && none.result().error().kind == ErrorKind::NotFound;
        }(),
        30'000);
    const QByteArray secret("\0\1two\xff", 6);
    const auto written = keychain.write(u"drafts-x"_s, secret);
    QVERIFY(wait(written) && written.result());
    const auto read = keychain.read(u"drafts-x"_s);
    QVERIFY(wait(read) && read.result());
    QCOMPARE(read.result().value(), secret);
}

void TestSystem::opensTheOneLinkThatIsMeant_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("ticket");
    QTest::newRow("good") << u"walletdesk://ticket/T-2026-000318"_s << u"T-2026-000318"_s;
    const char *hostile[] = {"walletdesk://ticket/T-2026-000318?hold=1",
                             "walletdesk://ticket/T-2026-000318#x",
                             "walletdesk://me@ticket/T-2026-000318",
                             "WalletDesk://ticket/T-2026-000318",
                             "walletdesk://ticket/t-2026-000318",
                             "walletdesk://ticket/T-2026-000318/",
                             "walletdesk://ticket/T-2026-%30%30318",
                             "walletdesk://ticket/../T-2026-000318",
                             "walletdesk://hold/T-2026-000318",
                             "walletdesk://ticket/T-2026-00031800000",
                             "walletdesk://ticket/T-2026-000318\n",
                             " walletdesk://ticket/T-2026-000318",
                             "walletdesk:ticket/T-2026-000318",
                             "walletdesk://ticket/T-2026-\u0660\u0661\u0662\u0663\u0664\u0665",
                             "walletdesk://ticket/",
                             "https://example.com/T-2026-000318",
                             "--demo",
                             ""};
    for (const char *link : hostile)
        QTest::newRow(link) << QString::fromUtf8(link) << QString();
}

void TestSystem::opensTheOneLinkThatIsMeant()
{
    QFETCH(QString, link);
    QFETCH(QString, ticket);
    QCOMPARE(ticketOfLink(link).value_or(TicketNo()).value(), ticket);
}

void TestSystem::comesToTheFrontWithATicket()
{
    const QString name = m_folder.filePath(u"front"_s);
    QVERIFY(!SingleInstance::handOver(name, {})); // nobody there
    SingleInstance running(name);
    QVERIFY(running.listen());
    QCOMPARE(QFile::permissions(name)
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QSignalSpy asked(&running, &SingleInstance::asked);
    for (const char *number : {"", "T-2026-000318"}) {
        const TicketNo ticket(QString::fromLatin1(number));
        const auto handed =
            std::async(std::launch::async, [&] { return SingleInstance::handOver(name, ticket); });
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(handed.wait_for(std::chrono::seconds(5)) == std::future_status::ready);
        QCOMPARE(asked.takeFirst().constFirst().value<TicketNo>().value(), ticket.value());
    }
}

/// A million messages that chance wrote, some from a good one; a thousand of them over the socket.
void TestSystem::hangsUpOnEverythingElse()
{
    const QString name = m_folder.filePath(u"noise"_s);
    SingleInstance running(name);
    QVERIFY(running.listen());
    QSignalSpy asked(&running, &SingleInstance::asked);
    QRandomGenerator chance(20261122);
    for (int i = 0; i < 1'000'000; ++i) {
        QByteArray message = i % 2 == 0 ? QByteArray("walletdesk T-2026-000318\n") : QByteArray();
        const int length = message.isEmpty() ? chance.bounded(200) : int(message.size());
        message.resize(length);
        const int changes = i % 2 == 0 ? 1 + chance.bounded(3) : length;
        for (int change = 0; change < changes && length > 0; ++change)
            message[chance.bounded(length)] = char(chance.bounded(256));
        const auto read = SingleInstance::read(message);
        QVERIFY(!read || read->value().isEmpty() || isTicketNumber(read->value()));
        if (i % 1000 != 1)
            continue;
        QLocalSocket socket;
        socket.connectToServer(name);
        QVERIFY(socket.waitForConnected());
        socket.write(message);
        socket.flush();
        QCoreApplication::processEvents();
    }
    QCOMPARE(asked.size(), 0);
    const auto handed = std::async(std::launch::async, [&] { return SingleInstance::handOver(name, {}); });
    QTRY_COMPARE(asked.size(), 1);
}

void TestSystem::leavesTheNameToItsOwner()
{
    const QString name = m_folder.filePath(u"name"_s);
    {
        SingleInstance first(name);
        QVERIFY(first.listen());
        QVERIFY(!SingleInstance(name).listen());
    }
    // One that crashed leaves its socket's file.
    QFile left(name);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(SingleInstance(name).listen());
}

void TestSystem::cleanupTestCase()
{
    m_lock.reset();
    for (const auto &daemon : m_daemons) {
        daemon->terminate();
        daemon->waitForFinished(30'000);
    }
}

QTEST_GUILESS_MAIN(TestSystem)
#include "tst_system.moc"
