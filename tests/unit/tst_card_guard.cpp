#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// walletdeskctl and texts with a full card number in them.
class TestCardGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();

private:
    static constexpr int notFound = 3; ///< the verb ran: there is no such customer
    static constexpr int invalid = 6;
    int run(const QStringList &arguments);

    QTemporaryDir m_folder;
    QByteArray m_output;
};

int TestCardGuard::run(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"WALLETDESK_WORKSPACE"_s, u"sqlite:"_s + m_folder.filePath(u"desk.db"_s));
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("WALLETDESK_BIN") + u"/walletdeskctl"_s, arguments);
    if (!program.waitForFinished(120'000))
        return -1;
    m_output = program.readAll();
    return program.exitCode();
}

void TestCardGuard::initTestCase()
{
    QCOMPARE(run({u"init"_s}), 0);
}

void TestCardGuard::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString card = u"4111 1111 1111 1111"_s;
    const auto open = [](const QString &subject, const QStringList &more = {}) {
        return QStringList{u"ticket"_s,     u"open"_s,  u"--user"_s,    u"U1"_s,
                           u"--category"_s, u"other"_s, u"--subject"_s, subject}
               + more;
    };
    QTest::newRow("plain subject") << open(u"Paid twice"_s) << notFound;
    QTest::newRow("subject") << open(u"card "_s + card) << invalid;
    QTest::newRow("full-width") << open(u"卡号４１１１１１１１１１１１１１１１"_s) << invalid;
    QTest::newRow("text") << open(u"Paid twice"_s, {u"--text"_s, card}) << invalid;
    QTest::newRow("meant") << open(card, {u"--card-number-is-meant"_s}) << notFound;
    QTest::newRow("an order of the ticket")
        << open(u"about 4111111111111111"_s, {u"--payment"_s, u"4111111111111111"_s}) << notFound;
    QTest::newRow("note of a hold") << QStringList{u"hold"_s,    u"place"_s,  u"U1"_s,
                                                   u"--scope"_s, u"all"_s,    u"--reason"_s,
                                                   u"other"_s,   u"--note"_s, card}
                                    << invalid;
    QTest::newRow("what the holds of a ring rest on")
        << QStringList{u"hold"_s,     u"ring"_s,        u"U1"_s,      u"--device"_s, u"D1"_s,
                       u"--reason"_s, u"legal_order"_s, u"--basis"_s, card}
        << invalid;
    QTest::newRow("looking something up")
        << QStringList{u"history"_s, u"U1"_s, u"--text"_s, card} << notFound;
}

void TestCardGuard::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const int answered = run(arguments);
    QVERIFY2(answered == code, m_output.constData());
    QCOMPARE(m_output.contains("[card_number]"), code == invalid);
    QVERIFY(!m_output.contains("1111"));
}

QTEST_GUILESS_MAIN(TestCardGuard)
#include "tst_card_guard.moc"
