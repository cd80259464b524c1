#include "contract_world.h"
#include "linked_ring.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 3600 * 1000LL;

/// "device iPhone 2 1 frozen": kind, value, others with a + for more, held.
QString told(const CustomerLink &link)
{
    return u"%1 %2 %3%4 %5"_s.arg(toText(link.kind), link.value, QString::number(link.others),
                                  link.capped ? u"+"_s : u""_s, QString::number(link.held));
}

QStringList told(const QList<CustomerLink> &links)
{
    QStringList lines;
    for (const CustomerLink &link : links)
        lines.append(told(link));
    return lines;
}

} // namespace

/// U1 and U2 of ContractWorld, U3 (VIP) to U6, each with an account. What they share the tests add.
class TstLinkContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void isEmptyWhereNothingIsShared();
    void countsTheOthers_data();
    void countsTheOthers();
    void putsTheTellingOnesFirst();
    void countsHoldsThatStand();
    void tellsInstantsAndUsesOfTheCustomerAlone();
    void countsSuccessfulSignInsOfTheQuarter();
    void stopsCountingAtTwoHundred();
    void stopsReadingABusyAddress();
    void showsNothingOfTheOthers();
    void refusesWhoMayNot();
    void refusesAnotherDay();
    void isEmptyForAnUnknownCustomer();
    void leadsToItsRing();

private:
    QList<CustomerLink> linksOf(const QString &user, const QString &login = u"alice"_s);
    QString at(qint64 msAgo) const;
    void device(const QString &id, const QString &user, const QString &fingerprint, qint64 msAgo = 0);
    void card(const QString &id, const QString &user, const QString &fingerprint);
    void paid(const QString &id, const QString &user, const QString &payee, qint64 msAgo = 0,
              const QString &more = {});
    void signedIn(const QString &id, const QString &user, const QString &ip, qint64 msAgo = 0,
                  const QString &outcome = u"succeeded"_s, const QString &deviceId = {});
    void exec(const QString &sql) { QVERIFY(m_world->desk().adminExec(sql)); }

    std::unique_ptr<ContractWorld> m_world;
};

void TstLinkContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
    for (int i = 3; i <= 6; ++i) {
        exec(u"INSERT INTO wallet.users (id, user_no, name, phone, vip, created_at) VALUES "
             "('U-%1', 'U%1', 'Marked Other%1', '1390000000%1', %2, %3)"_s.arg(i)
                 .arg(m_world->onPostgres() ? (i == 3 ? u"true"_s : u"false"_s) : QString::number(i == 3),
                      m_world->clock()));
        exec(u"INSERT INTO wallet.accounts (id, user_id, currency) VALUES ('A%1', 'U-%1', 'CNY')"_s.arg(i));
    }
}

QList<CustomerLink> TstLinkContract::linksOf(const QString &user, const QString &login)
{
    const auto links = TestDesk::wait(m_world->as(login).customers().links(UserNo(user)));
    if (!links)
        qWarning("links: %s %s", qPrintable(links.error().state), qPrintable(links.error().reason));
    return links.value_or(QList<CustomerLink>());
}

QString TstLinkContract::at(qint64 msAgo) const
{
    const QDateTime instant = QDateTime::currentDateTimeUtc().addMSecs(-msAgo);
    return m_world->onPostgres() ? u"'%1'"_s.arg(instant.toString(Qt::ISODateWithMs))
                                 : QString::number(instant.toMSecsSinceEpoch());
}

void TstLinkContract::device(const QString &id, const QString &user, const QString &fingerprint, qint64 msAgo)
{
    exec(u"INSERT INTO wallet.devices (id, user_id, name, fingerprint, first_seen_at, last_seen_at) VALUES "
         "('%1', '%2', 'iPhone of %1', '%3', %4, %4)"_s.arg(id, user, fingerprint, at(msAgo)));
}

void TstLinkContract::card(const QString &id, const QString &user, const QString &fingerprint)
{
    exec(u"INSERT INTO wallet.cards (id, user_id, issuer, last4, fingerprint, bound_at) VALUES "
         "('%1', '%2', 'ICBC', '1234', '%3', %4)"_s.arg(id, user, fingerprint, at(0)));
}

void TstLinkContract::paid(const QString &id, const QString &user, const QString &payee, qint64 msAgo,
                           const QString &more)
{
    exec(u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, currency, "
         u"status, "
         "payee_name, payee_no, created_at, local_day, device_id) VALUES ('%1', 'N-%1', '%2', '%3', "
         "'transfer_out', 100, 'CNY', 'succeeded', 'Paula Payee', '%4', %5, 20261122, %6)"_s.arg(
             id, user, u"A"_s + user.back(), payee, at(msAgo),
             more.isEmpty() ? u"NULL"_s : u"'%1'"_s.arg(more)));
}

void TstLinkContract::signedIn(const QString &id, const QString &user, const QString &ip, qint64 msAgo,
                               const QString &outcome, const QString &deviceId)
{
    exec(u"INSERT INTO wallet.sign_ins (id, user_id, at, ip, place, outcome, device_id) VALUES "
         "('%1', '%2', %3, '%4', 'Shanghai', '%5', %6)"_s.arg(
             id, user, at(msAgo), ip, outcome, deviceId.isEmpty() ? u"NULL"_s : u"'%1'"_s.arg(deviceId)));
}

void TstLinkContract::isEmptyWhereNothingIsShared()
{
    device(u"d1"_s, u"U-1"_s, u"alone"_s);
    exec(u"INSERT INTO wallet.devices (id, user_id, name, first_seen_at, last_seen_at) VALUES "
         "('d2', 'U-1', 'x', %1, %1), ('d3', 'U-2', 'x', %1, %1)"_s.arg(at(0)));
    card(u"c1"_s, u"U-1"_s, u"mine"_s);
    paid(u"p1"_s, u"U-1"_s, u"U77"_s);
    signedIn(u"s1"_s, u"U-1"_s, u"203.0.113.7"_s);
    signedIn(u"s2"_s, u"U-2"_s, u"203.0.113.8"_s); // the same place by name
    QCOMPARE(linksOf(u"U1"_s), QList<CustomerLink>());
}

void TstLinkContract::countsTheOthers_data()
{
    QTest::addColumn<QStringList>("sharing"); ///< "kind user", each of the one link
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a device") << QStringList{u"device U-1"_s, u"device U-2"_s}
                              << QStringList{u"device iPhone of 0 1 0"_s};
    QTest::newRow("a VIP customer as any other")
        << QStringList{u"device U-1"_s, u"device U-3"_s, u"device U-2"_s}
        << QStringList{u"device iPhone of 0 2 0"_s};
    QTest::newRow("who has it twice counts once")
        << QStringList{u"card U-1"_s, u"card U-2"_s, u"card U-2"_s, u"card U-4"_s}
        << QStringList{u"card ICBC **** 1234 2 0"_s};
    QTest::newRow("twice one's own") << QStringList{u"card U-1"_s, u"card U-1"_s, u"card U-6"_s}
                                     << QStringList{u"card ICBC **** 1234 1 0"_s};
    QTest::newRow("a payee") << QStringList{u"payee U-1"_s, u"payee U-2"_s, u"payee U-2"_s, u"payee U-5"_s}
                             << QStringList{u"payee P*** 2 0"_s};
    QTest::newRow("an address") << QStringList{u"place U-1"_s, u"place U-1"_s, u"place U-2"_s, u"place U-4"_s}
                                << QStringList{u"place 203.0.113.*** 2 0"_s};
    QTest::newRow("others among themselves")
        << QStringList{u"device U-2"_s, u"card U-3"_s, u"card U-4"_s} << QStringList();
}

void TstLinkContract::countsTheOthers()
{
    QFETCH(const QStringList, sharing);
    QFETCH(const QStringList, expected);
    for (int i = 0; i < sharing.size(); ++i) {
        const QString kind = sharing[i].section(u' ', 0, 0);
        const QString user = sharing[i].section(u' ', 1);
        const QString id = QString::number(i);
        if (kind == u"device")
            device(id, user, u"f"_s);
        else if (kind == u"card")
            card(id, user, u"f"_s);
        else if (kind == u"payee")
            paid(id, user, u"U77"_s);
        else
            signedIn(id, user, u"203.0.113.7"_s);
    }
    QCOMPARE(told(linksOf(u"U1"_s)), expected);
}

void TstLinkContract::putsTheTellingOnesFirst()
{
    signedIn(u"s1"_s, u"U-1"_s, u"203.0.113.7"_s);
    signedIn(u"s2"_s, u"U-2"_s, u"203.0.113.7"_s);
    paid(u"p1"_s, u"U-1"_s, u"U77"_s);
    paid(u"p2"_s, u"U-2"_s, u"U77"_s);
    for (const char *user : {"U-1", "U-2", "U-4"})
        device(u"many"_s + QLatin1StringView(user), QString::fromLatin1(user), u"many"_s);
    for (const char *user : {"U-1", "U-5"})
        device(u"frozen"_s + QLatin1StringView(user), QString::fromLatin1(user), u"frozen"_s, day);
    card(u"c1"_s, u"U-1"_s, u"c"_s);
    card(u"c2"_s, u"U-6"_s, u"c"_s);
    QVERIFY(TestDesk::wait(
        m_world->as(u"bob"_s).holds().place(newCommandId(), {.user = UserNo(u"U5"_s),
                                                             .account = {},
                                                             .scope = HoldScope::Outgoing,
                                                             .reason = HoldReason::FraudSuspected,
                                                             .note = {},
                                                             .until = {}})));
    QCOMPARE(told(linksOf(u"U1"_s)),
             QStringList({u"device iPhone of frozenU-1 1 1"_s, u"device iPhone of manyU-1 2 0"_s,
                          u"card ICBC **** 1234 1 0"_s, u"payee P*** 1 0"_s, u"place 203.0.113.*** 1 0"_s}));
}

void TstLinkContract::countsHoldsThatStand()
{
    for (const char *user : {"U-1", "U-2", "U-4", "U-5"}) {
        device(QString::fromLatin1(user), QString::fromLatin1(user), u"f"_s);
        signedIn(QString::fromLatin1(user), QString::fromLatin1(user), u"203.0.113.7"_s);
    }
    const auto hold = [this](const char *user, const QString &until) {
        exec(u"INSERT INTO desk.holds (id, user_id, scope, reason_code, placed_by, placed_at, until) VALUES "
             "('%1', '%2', 'sign_in', 'fraud_suspected', 'bob', %3, %4)"_s.arg(
                 newCommandId().value(), QString::fromLatin1(user), at(2 * day), until));
    };
    hold("U-1", u"NULL"_s);
    hold("U-2", u"NULL"_s);
    hold("U-2", u"NULL"_s);
    hold("U-5", at(-day));
    hold("U-4", at(day)); // lapsed
    QCOMPARE(told(linksOf(u"U1"_s)),
             QStringList({u"device iPhone of U-1 3 2"_s, u"place 203.0.113.*** 3 2"_s}));
}

void TstLinkContract::tellsInstantsAndUsesOfTheCustomerAlone()
{
    device(u"d1"_s, u"U-1"_s, u"f"_s, 40 * day);
    device(u"d2"_s, u"U-2"_s, u"f"_s, 400 * day);
    signedIn(u"s1"_s, u"U-1"_s, u"203.0.113.7"_s, 31 * day, u"succeeded"_s, u"d1"_s);
    signedIn(u"s2"_s, u"U-1"_s, u"203.0.113.9"_s, 29 * day, u"succeeded"_s, u"d1"_s);
    signedIn(u"s3"_s, u"U-1"_s, u"203.0.113.9"_s, day, u"wrong_password"_s, u"d1"_s);
    paid(u"p1"_s, u"U-1"_s, u"U77"_s, 2 * day, u"d1"_s);
    paid(u"p2"_s, u"U-1"_s, u"U77"_s, 50 * day);
    paid(u"p3"_s, u"U-2"_s, u"U77"_s, day, u"d2"_s);
    paid(u"p4"_s, u"U-2"_s, u"U77"_s, 80 * day, u"d2"_s);
    const QList<CustomerLink> links = linksOf(u"U1"_s);
    QCOMPARE(told(links), QStringList({u"device iPhone of d1 1 0"_s, u"payee P*** 1 0"_s}));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(links[0].uses30d, 2);
    QCOMPARE(links[0].firstSeenAt.daysTo(now), 40);
    QCOMPARE(links[0].lastSeenAt.daysTo(now), 40);
    QCOMPARE(links[1].uses30d, 1);
    QCOMPARE(links[1].firstSeenAt.daysTo(now), 50);
    QCOMPARE(links[1].lastSeenAt.daysTo(now), 2);
}

void TstLinkContract::countsSuccessfulSignInsOfTheQuarter()
{
    for (const char *ip : {"198.51.100.1", "198.51.100.2", "198.51.100.3"})
        signedIn(QString::fromLatin1(ip), u"U-1"_s, QString::fromLatin1(ip));
    signedIn(u"failed"_s, u"U-2"_s, u"198.51.100.1"_s, 0, u"wrong_password"_s);
    signedIn(u"blocked"_s, u"U-4"_s, u"198.51.100.1"_s, 0, u"blocked"_s);
    signedIn(u"old"_s, u"U-2"_s, u"198.51.100.2"_s, 92 * day);
    signedIn(u"within"_s, u"U-4"_s, u"198.51.100.3"_s, 89 * day);
    QCOMPARE(told(linksOf(u"U1"_s)), QStringList({u"place 198.51.100.*** 1 0"_s}));
}

void TstLinkContract::stopsCountingAtTwoHundred()
{
    exec(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT n.i + 1 FROM n WHERE n.i < 205) "
         "INSERT INTO wallet.users (id, user_no, name, created_at) "
         "SELECT 'B-' || n.i, 'B' || n.i, 'Many', %1 FROM n"_s.arg(at(0)));
    exec(u"INSERT INTO wallet.accounts (id, user_id, currency) "
         "SELECT 'A' || u.id, u.id, 'CNY' FROM wallet.users AS u WHERE u.id LIKE 'B-%'"_s);
    exec(u"INSERT INTO wallet.devices (id, user_id, name, fingerprint, first_seen_at, last_seen_at) "
         "SELECT 'd' || u.id, u.id, 'x', 'f', %1, %1 FROM wallet.users AS u WHERE u.id LIKE 'B-%'"_s.arg(
             at(0)));
    exec(u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, kind, amount_minor, currency, "
         u"status, "
         "payee_name, payee_no, created_at, local_day) SELECT 'p' || u.id, 'N' || u.id, u.id, 'A' || u.id, "
         "'transfer_out', 1, 'CNY', 'succeeded', 'Water works', 'WATER', %1, 20261122 "
         "FROM wallet.users AS u WHERE u.id LIKE 'B-%'"_s.arg(at(0)));
    device(u"d1"_s, u"U-1"_s, u"f"_s);
    paid(u"p1"_s, u"U-1"_s, u"WATER"_s);
    QCOMPARE(told(linksOf(u"U1"_s)), QStringList({u"device iPhone of d1 200+ 0"_s, u"payee P*** 200+ 0"_s}));
}

/// An address under attack: the newest 1,000 attempts are looked at, and the count says that there may be
/// more.
void TstLinkContract::stopsReadingABusyAddress()
{
    signedIn(u"old"_s, u"U-4"_s, u"203.0.113.7"_s, 2 * day);
    exec(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT n.i + 1 FROM n WHERE n.i < 1200) "
         "INSERT INTO wallet.sign_ins (id, user_id, at, ip, outcome) "
         "SELECT 'a' || n.i, 'U-2', %1, '203.0.113.7', 'wrong_password' FROM n"_s.arg(at(day)));
    signedIn(u"s1"_s, u"U-1"_s, u"203.0.113.7"_s);
    signedIn(u"s2"_s, u"U-5"_s, u"203.0.113.7"_s);
    QCOMPARE(told(linksOf(u"U1"_s)), QStringList({u"place 203.0.113.*** 1+ 0"_s}));
}

void TstLinkContract::showsNothingOfTheOthers()
{
    for (const char *user : {"U-1", "U-2", "U-3"}) {
        const QString id = QString::fromLatin1(user);
        exec(
            u"INSERT INTO wallet.devices (id, user_id, name, fingerprint, first_seen_at, last_seen_at) "
            u"VALUES "
            "('d%1', '%1', 'Own name %1', 'secret-print', %2, %2)"_s.arg(id, at(id == u"U-1" ? 0 : 5 * day)));
        card(u"c"_s + id, id, u"secret-token"_s);
        paid(u"p"_s + id, id, u"U2"_s, id == u"U-1" ? 0 : 5 * day);
        signedIn(u"s"_s + id, id, u"203.0.113.7"_s, id == u"U-1" ? 0 : 5 * day);
    }
    const QList<CustomerLink> links = linksOf(u"U1"_s);
    QCOMPARE(links.size(), 4);
    for (const CustomerLink &link : links) {
        for (const char *theirs :
             {"U-2", "U-3", "U2", "U3", "Bob", "Vera", "Marked", "Paula", "secret", "113.7"})
            QVERIFY2(!link.value.contains(QLatin1StringView(theirs)), qPrintable(link.value));
        for (const QDateTime &instant : {link.firstSeenAt, link.lastSeenAt})
            QVERIFY(instant.secsTo(QDateTime::currentDateTimeUtc()) < 600);
        QVERIFY2(link.ringId.isEmpty() ? link.kind == LinkKind::Place : link.ringId.endsWith(u"U-1"),
                 qPrintable(link.ringId));
        QCOMPARE(link.others, 2);
    }
}

void TstLinkContract::refusesWhoMayNot()
{
    for (const char *login : {"amy", "sec"})
        REFUSED(TestDesk::wait(m_world->as(QString::fromLatin1(login)).customers().links(UserNo(u"U1"_s))),
                ErrorKind::Denied, u"right_missing"_s);
    QVERIFY(TestDesk::wait(m_world->as(u"sue"_s).customers().links(UserNo(u"U1"_s))));
}

/// Moving the day that one says it is would tell when somebody unnamed signed in.
void TstLinkContract::refusesAnotherDay()
{
    if (!m_world->onPostgres())
        QSKIP("the owner of a file reads it anyway");
    QVERIFY(TestDesk::wait(m_world->as(u"alice"_s).customers().customer(UserNo(u"U1"_s))));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto asked = [&](qint64 ms) {
        return m_world->changedPastTheProgram(u"alice"_s,
                                              u"SELECT * FROM api.customer_links_v1('U1', %1)"_s.arg(ms));
    };
    QCOMPARE(asked(now), QString());
    QCOMPARE(asked(now - day + 60000), QString());
    for (const qint64 ms : {now - day - 60000, now + day + 60000, qint64(0)})
        QCOMPARE(asked(ms), u"WD003 clock_differs"_s);
    for (const qint64 ms : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()})
        QCOMPARE(asked(ms), u"WD003 invalid_now"_s);
}

void TstLinkContract::isEmptyForAnUnknownCustomer()
{
    QCOMPARE(linksOf(u"U404"_s), QList<CustomerLink>());
}

/// Devices of one name, cards of one issuer and end, payees of one masked name: each link is the ring that
/// has as many others, and a sign-in address is none.
void TstLinkContract::leadsToItsRing()
{
    for (const auto &[id, fingerprint, ago] :
         {std::tuple(u"D1"_s, u"F1"_s, day), {u"D2"_s, u"F2"_s, 2 * day}, {u"D3"_s, u"F1"_s, 3 * day}})
        device(id, u"U-1"_s, fingerprint, ago);
    exec(u"UPDATE wallet.devices SET name = 'iPhone'"_s);
    device(u"D4"_s, u"U-2"_s, u"F1"_s);
    device(u"D5"_s, u"U-4"_s, u"F1"_s);
    device(u"D6"_s, u"U-4"_s, u"F2"_s);
    card(u"C1"_s, u"U-1"_s, u"K1"_s);
    QTest::qWait(5); // bound at another millisecond
    card(u"C2"_s, u"U-1"_s, u"K2"_s);
    card(u"C3"_s, u"U-2"_s, u"K1"_s);
    card(u"C4"_s, u"U-2"_s, u"K2"_s);
    card(u"C5"_s, u"U-4"_s, u"K2"_s);
    paid(u"P1"_s, u"U-1"_s, u"N1"_s, day);
    paid(u"P2"_s, u"U-1"_s, u"N2"_s, 2 * day);
    paid(u"P6"_s, u"U-1"_s, u"N3"_s, 2 * day); // the name and the instant of the one before
    paid(u"P7"_s, u"U-5"_s, u"N3"_s, day);
    paid(u"P3"_s, u"U-2"_s, u"N1"_s, day);
    paid(u"P4"_s, u"U-2"_s, u"N2"_s, day);
    paid(u"P5"_s, u"U-4"_s, u"N2"_s, day);
    signedIn(u"S1"_s, u"U-1"_s, u"203.0.113.7"_s);
    signedIn(u"S2"_s, u"U-2"_s, u"203.0.113.7"_s);
    const auto choices = TestDesk::wait(m_world->as(u"sue"_s).holds().ringChoices(UserNo(u"U1"_s)));
    QVERIFY(choices);
    const QList<CustomerLink> links = linksOf(u"U1"_s, u"sue"_s);
    QCOMPARE(links.size(), 8);
    for (const CustomerLink &link : links) {
        const auto choice = choiceOf(link, *choices);
        if (!link.ringId.isEmpty())
            QCOMPARE(choice ? (*choices)[*choice].linkId : QString(), link.ringId);
        QCOMPARE(choice.has_value(), link.kind != LinkKind::Place);
        if (!choice)
            continue;
        QCOMPARE(toText((*choices)[*choice].link), toText(link.kind));
        QCOMPARE((*choices)[*choice].members, link.others + 1);
    }
}

QTEST_GUILESS_MAIN(TstLinkContract)
#include "tst_link_contract.moc"
