#include <QTest>
#include <QtEndian>
#include <arpa/inet.h>
#include <array>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "admin_connection.h"
#include "server_version.h"
#include "sign_in.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QByteArray number(quint32 value)
{
    QByteArray wire(4, '\0');
    qToBigEndian(value, wire.data());
    return wire;
}

QByteArray message(char type, const QByteArray &body)
{
    return type + number(quint32(body.size()) + 4) + body;
}

/// Speaks as much of PostgreSQL's protocol as it takes to sign in: lets everybody in, says that it is \a
/// release, and answers every statement with nothing. Counts the statements that it was sent.
class OldServer
{
public:
    explicit OldServer(const QByteArray &release) : m_release(release)
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *plain = static_cast<sockaddr *>(static_cast<void *>(&address));
        m_good = ::bind(m_listener, plain, length) == 0 && ::listen(m_listener, 4) == 0
                 && ::getsockname(m_listener, plain, &length) == 0;
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~OldServer()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        ::close(m_listener);
    }
    OldServer(const OldServer &) = delete;
    OldServer &operator=(const OldServer &) = delete;

    WorkspaceUrl url() const
    {
        return *WorkspaceUrl::parse(u"postgresql://alice@127.0.0.1:%1/desk"_s.arg(m_port));
    }
    bool isListening() const { return m_good; }
    /// What clients asked for, in order.
    QByteArrayList statements()
    {
        const std::lock_guard lock(m_mutex);
        return m_statements;
    }

private:
    void serve()
    {
        for (int client = ::accept(m_listener, nullptr, nullptr); client >= 0;
             client = ::accept(m_listener, nullptr, nullptr)) {
            if (greet(client))
                answer(client);
            ::close(client);
        }
    }
    static QByteArray take(int client, quint32 count)
    {
        if (count == 0)
            return {}; // recv() would wait for something
        QByteArray bytes(qsizetype(count), '\0');
        const ssize_t got = ::recv(client, bytes.data(), count, MSG_WAITALL);
        return got == ssize_t(count) ? bytes : QByteArray();
    }
    static quint32 takeNumber(int client)
    {
        const QByteArray bytes = take(client, 4);
        return bytes.isEmpty() ? 0 : qFromBigEndian<quint32>(bytes.constData());
    }
    static void send(int client, const QByteArray &bytes)
    {
        (void)::send(client, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
    }
    bool greet(int client)
    {
        constexpr quint32 protocol = 3 << 16;
        for (quint32 length = takeNumber(client); length >= 8; length = takeNumber(client)) {
            const quint32 code = takeNumber(client);
            if (take(client, length - 8).size() != qsizetype(length) - 8)
                return false;
            if (code == protocol)
                break;
            send(client, "N"); // neither TLS nor GSSAPI
        }
        send(client, message('R', number(0)));
        for (const auto &[name, value] :
             std::to_array<std::pair<QByteArray, QByteArray>>({{"server_version", m_release},
                                                               {"server_encoding", "UTF8"},
                                                               {"client_encoding", "UTF8"},
                                                               {"standard_conforming_strings", "on"}}))
            send(client, message('S', name + '\0' + value + '\0'));
        send(client, message('K', number(42) + number(42)) + message('Z', "I"));
        return true;
    }
    void answer(int client)
    {
        for (QByteArray type = take(client, 1); type == "Q"; type = take(client, 1)) {
            const QByteArray statement = take(client, takeNumber(client) - 4);
            {
                const std::lock_guard lock(m_mutex);
                m_statements.append(statement);
            }
            send(client, message('C', QByteArray("SET") + '\0') + message('Z', "I"));
        }
    }

    const QByteArray m_release;
    std::mutex m_mutex;
    QByteArrayList m_statements;
    std::thread m_thread;
    int m_listener = -1;
    quint16 m_port = 0;
    bool m_good = false;
};

} // namespace

class TstServerVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsTooOld_data();
    void knowsWhatIsTooOld();
    void refusesAnOldServer_data();
    void refusesAnOldServer();
};

void TstServerVersion::knowsWhatIsTooOld_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("refused");
    QTest::newRow("9.6.24") << 90624 << u"9.6.24"_s;
    QTest::newRow("10.0") << 100000 << u"10.0"_s;
    QTest::newRow("14.9") << 140009 << u"14.9"_s;
    QTest::newRow("14.22") << 140022 << u"14.22"_s;
    QTest::newRow("unknown") << 0 << u"0.0.0"_s;
    QTest::newRow("15 beta") << 150000 << QString();
    QTest::newRow("15.14") << 150014 << QString();
    QTest::newRow("18.1") << 180001 << QString();
}

void TstServerVersion::knowsWhatIsTooOld()
{
    QFETCH(int, version);
    QFETCH(QString, refused);
    const auto fits = checkServerVersion(version);
    QCOMPARE(fits.has_value(), refused.isEmpty());
    if (fits)
        return;
    QCOMPARE(fits.error().kind, ErrorKind::Schema);
    QCOMPARE(fits.error().reason, u"server_too_old"_s);
    QCOMPARE(fits.error().state, refused);
}

void TstServerVersion::refusesAnOldServer_data()
{
    QTest::addColumn<QByteArray>("release");
    QTest::addColumn<QString>("refused");
    QTest::newRow("14") << QByteArray("14.9 (Debian 14.9-1)") << u"14.9"_s;
    QTest::newRow("9.6") << QByteArray("9.6.24") << u"9.6.24"_s;
    // The same server goes on to what it cannot answer once it says that it is new enough.
    QTest::newRow("15") << QByteArray("15.19") << QString();
}

/// Signing in, as the desktop and walletdeskctl do, and the administrator's way.
void TstServerVersion::refusesAnOldServer()
{
    QFETCH(QByteArray, release);
    QFETCH(QString, refused);
    OldServer server(release);
    QVERIFY(server.isListening());
    const auto person = signIn({server.url(), {}, u"secret"_s});
    const auto admin = AdminConnection::open(server.url(), {});
    const auto found = [](const Error &error) {
        return error.reason == u"server_too_old" ? error.state : QString();
    };
    QVERIFY(!person);
    QCOMPARE(found(person.error()), refused);
    QCOMPARE(admin.has_value(), refused.isEmpty());
    QCOMPARE(admin ? QString() : found(admin.error()), refused);
    // Of the house's own statements the old one got none: nothing was changed there.
    const QByteArrayList statements = server.statements();
    const bool asked = std::ranges::any_of(
        statements, [](const QByteArray &statement) { return statement.contains("TimeZone"); });
    QCOMPARE(asked, refused.isEmpty());
}

QTEST_GUILESS_MAIN(TstServerVersion)
#include "tst_server_version.moc"
