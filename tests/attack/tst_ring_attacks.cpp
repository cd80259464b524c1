#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <memory>

#include "attacked_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Freezing a ring with psql. A ring of U-g1 to U-g6 and the VIP U-9 shares the device D-g1 and the payee of
/// the order T-g1; U-2's device D-2 is its own.
class TstRingAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void refuses_data();
    void refuses();
    void showsNothingBeforeItIsOnRecord();
    void showsNothingOfAVip();
    void answersOnceAndForAll();
    void stopsEveryPayment();
    void waitsForNobodyCrosswise();

private:
    static QString previewOf(const QString &user, const QString &link, const QString &id);
    static QString holdOf(const QString &user, const QString &link, const QString &id, const QString &ring,
                          const QString &command = u"{cmd}"_s);
    static QString digestOf(const QString &id, const QString &login = u"sue"_s);
    QString previewed(Intruder &intruder, const QString &id = u"D-g1"_s);
    void makeRing(const QString &name, int members);

    QString m_preview; ///< the last that was committed
    std::unique_ptr<AttackedWorld> m_world;
};

QString TstRingAttacks::previewOf(const QString &user, const QString &link, const QString &id)
{
    return u"SELECT api.preview_ring_v1('{cmd}', '%1', '%2', '%3')"_s.arg(user, link, id);
}

QString TstRingAttacks::holdOf(const QString &user, const QString &link, const QString &id,
                               const QString &ring, const QString &command)
{
    return u"SELECT api.place_ring_hold_v1('%5', '%1', '%2', '%3', '%4', 'outgoing', 'fraud_suspected', "
           u"NULL, "
           "NULL, NULL)"_s.arg(user, link, id, ring, command);
}

/// The digest of the ring that \a intruder is shown.
QString TstRingAttacks::previewed(Intruder &intruder, const QString &id)
{
    const QString user = id.sliced(2);
    intruder.state(AttackedWorld::filled(u"SELECT api.open_customer_v1('{cmd}', '%1')"_s.arg(user)));
    const QString state = intruder.state(AttackedWorld::filled(previewOf(user, u"device"_s, id)));
    if (!state.isEmpty())
        qWarning("preview: %s", qPrintable(state));
    m_preview = QJsonDocument::fromJson(intruder.value().toUtf8())["preview_id"_L1].toString();
    const QString shown = intruder.state(digestOf(m_preview));
    if (!shown.isEmpty())
        qWarning("digest: %s", qPrintable(shown));
    return m_world->desk()
        .adminValue(u"SELECT encode(sha256(convert_to(people, 'UTF8')), 'hex') FROM desk.ring_previews "
                    "WHERE id = '%1'"_s.arg(m_preview))
        .toString();
}

/// How many the preview \a id showed to sue, and the digest of who.
QString TstRingAttacks::digestOf(const QString &id, const QString &login)
{
    return u"SELECT ring, members FROM api.ring_digest_v1('%1', '%2', (extract(epoch FROM clock_timestamp()) "
           u"* 1000)::bigint)"_s.arg(id, login);
}

/// Customers \a name 1 … \a members, with an account each, who share a device and a payee.
void TstRingAttacks::makeRing(const QString &name, int members)
{
    QString sql =
        u"INSERT INTO wallet.users (id, user_no, name, created_at) SELECT 'U-%1' || i, '%1' || i, 'Ring', "
        u"now() "
        "FROM generate_series(1, %2) AS i;"
        "INSERT INTO wallet.accounts (id, user_id, currency) SELECT 'A-%1' || i, 'U-%1' || i, 'CNY' "
        "FROM generate_series(1, %2) AS i;"
        "INSERT INTO wallet.devices (id, user_id, name, first_seen_at, last_seen_at, fingerprint) "
        "SELECT 'D-%1' || i, 'U-%1' || i, 'Mate 60', now(), now(), 'df-%1' FROM generate_series(1, %2) AS i"_s
            .arg(name)
            .arg(members);
    QVERIFY(m_world->desk().adminExec(sql));
}

void TstRingAttacks::initTestCase()
{
    m_world = std::make_unique<AttackedWorld>();
    makeRing(u"g"_s, 6);
    makeRing(u"big"_s, 201);
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO wallet.devices (id, user_id, name, first_seen_at, last_seen_at, fingerprint) VALUES "
        "('D-9', 'U-9', 'Mate 60', now(), now(), 'df-g'), ('D-2', 'U-2', 'Pixel', now(), now(), 'df-2');"
        "INSERT INTO desk.openings (id, login, user_id, txid) SELECT 'o-' || l || u, l, u, '1' "
        "FROM unnest(ARRAY['alice', 'sue', 'sam']) AS l, unnest(ARRAY['U-g1', 'U-big1']) AS u;"
        // Shown to sam, and to sue 16 minutes ago.
        "INSERT INTO desk.ring_previews (id, login, user_id, link, link_id, people, members, at, txid) "
        "VALUES "
        "('r-sam', 'sam', 'U-g1', 'device', 'D-g1', '[\"U-9\"]', 1, clock_timestamp(), '1'), "
        "('r-sue', 'sue', 'U-g1', 'device', 'D-g1', '[\"U-1\"]', 1, clock_timestamp() - interval '16 "
        "minutes', '1'), "
        "('r-now', 'sue', 'U-g1', 'device', 'D-g1', '[\"U-2\"]', 1, clock_timestamp(), '1')"_s));
    QVERIFY(m_world->desk().adminExec(
        m_world->payment(u"T-g1"_s, u"U-g1"_s, u"A-g1"_s, u"transfer_out"_s, u"failed"_s)));
    QVERIFY(
        m_world->desk().adminExec(u"UPDATE wallet.payments SET payee_no = 'P-77' WHERE order_no = 'T-g1'"_s));
}

void TstRingAttacks::refuses_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("state");
    const auto sha = [](const char *people) {
        return u"' || encode(sha256('%1'), 'hex') || '"_s.arg(QString::fromLatin1(people));
    };
    const QString preview = previewOf(u"g1"_s, u"device"_s, u"D-g1"_s);
    const QString links =
        u"SELECT * FROM api.ring_links_v1('%1', (extract(epoch FROM clock_timestamp()) * 1000)::bigint)"_s;
    const QString members = u"SELECT * FROM api.ring_members_v1('%1', 'all', NULL, 'sue', 1)"_s;
    const QString right = u"42501"_s;
    for (const char *name : {"alice", "amy", "sec"}) {
        const QString login = QString::fromLatin1(name);
        QTest::addRow("%s: what is shared", name) << login << QStringList{links.arg(u"g1"_s)} << right;
        QTest::addRow("%s: preview", name) << login << QStringList{preview} << right;
        QTest::addRow("%s: members", name) << login << QStringList{members.arg(u"r-sam"_s)} << right;
        QTest::addRow("%s: digest", name) << login << QStringList{digestOf(u"r-sam"_s, login)} << right;
        QTest::addRow("%s: hold", name)
            << login << QStringList{holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, sha("[\"U-9\"]"))} << right;
    }
    const QString sue = u"sue"_s;
    const auto asSue = [&](const char *name, const QStringList &steps, const char *state) {
        QTest::newRow(name) << sue << steps << QString::fromLatin1(state);
    };
    asSue("a customer who was not opened: what is shared", {links.arg(u"U2"_s)}, "WD007 customer_not_opened");
    asSue("a customer who was not opened: preview", {previewOf(u"U2"_s, u"device"_s, u"D-2"_s)},
          "WD007 customer_not_opened");
    asSue("opened in the same transaction",
          {u"BEGIN"_s, u"SELECT api.open_customer_v1('{cmd}', 'U2')"_s,
           previewOf(u"U2"_s, u"device"_s, u"D-2"_s)},
          "WD007 customer_not_opened");
    asSue("opened and rolled back",
          {u"BEGIN"_s, u"SELECT api.open_customer_v1('{cmd}', 'U2')"_s, u"ROLLBACK"_s,
           previewOf(u"U2"_s, u"device"_s, u"D-2"_s)},
          "WD007 customer_not_opened");
    asSue("another customer's device", {previewOf(u"g1"_s, u"device"_s, u"D-2"_s)}, "WD006 unknown_link");
    asSue("another member's device", {previewOf(u"g1"_s, u"device"_s, u"D-g2"_s)}, "WD006 unknown_link");
    asSue("a fingerprint as a device", {previewOf(u"g1"_s, u"device"_s, u"df-g"_s)}, "WD006 unknown_link");
    asSue("a device as a card", {previewOf(u"g1"_s, u"card"_s, u"D-g1"_s)}, "WD006 unknown_link");
    asSue("another customer's order", {previewOf(u"g1"_s, u"payee"_s, u"O2"_s)}, "WD006 unknown_link");
    asSue("the payee by number", {previewOf(u"g1"_s, u"payee"_s, u"P-77"_s)}, "WD006 unknown_link");
    asSue("another kind of link", {previewOf(u"g1"_s, u"ip"_s, u"1"_s)}, "WD003 invalid_link");
    asSue("too many", {previewOf(u"big1"_s, u"device"_s, u"D-big1"_s)}, "WD003 ring_too_large");
    asSue("shown to somebody else: members", {members.arg(u"r-sam"_s)}, "WD007 no_ring_preview");
    asSue("shown to somebody else: digest", {digestOf(u"r-sam"_s)}, "WD007 no_ring_preview");
    asSue("shown to somebody else: digest, as them", {digestOf(u"r-sam"_s, u"sam"_s)},
          "WD007 no_ring_preview");
    asSue("shown long ago: digest", {digestOf(u"r-sue"_s)}, "WD009 ring_preview_expired");
    asSue("shown to somebody else: hold", {holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, sha("[\"U-9\"]"))},
          "WD007 no_ring_preview");
    asSue("shown long ago: members", {members.arg(u"r-sue"_s)}, "WD009 ring_preview_expired");
    asSue("shown long ago: hold", {holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, sha("[\"U-1\"]"))},
          "WD009 ring_preview_expired");
    asSue("other customers than the ring's", {holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, sha("[\"U-2\"]"))},
          "WD015 ring_changed");
    asSue("what was shown of another link", {holdOf(u"g1"_s, u"device"_s, u"D-g2"_s, sha("[\"U-2\"]"))},
          "WD007 no_ring_preview");
    asSue("a digest of one's own making", {holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, QString(64, u'0'))},
          "WD007 no_ring_preview");
    asSue("shown in the same statement",
          {u"SELECT * FROM api.ring_members_v1((api.preview_ring_v1('{cmd}', 'g1', 'device', 'D-g1')::json "
           "->> 'preview_id'), 'all', NULL, 'sue', 1)"_s},
          "WD007 no_ring_preview");
    asSue("its digest in the same statement",
          {u"SELECT * FROM api.ring_digest_v1((api.preview_ring_v1('{cmd}', 'g1', 'device', 'D-g1')::json "
           "->> 'preview_id'), 'sue', 1)"_s},
          "WD007 no_ring_preview");
    asSue("shown and rolled back",
          {u"BEGIN"_s, previewOf(u"g1"_s, u"payee"_s, u"T-g1"_s), u"ROLLBACK"_s,
           holdOf(u"g1"_s, u"payee"_s, u"T-g1"_s, sha("[\"U-g1\"]"))},
          "WD007 no_ring_preview");
    asSue("somebody else's command id",
          {holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, sha("[\"U-2\"]"),
                  u"00000000-0000-7000-8000-000000000001"_s)},
          "WD004 command_reused");
    asSue("an end in the past",
          {u"SELECT api.place_ring_hold_v1('{cmd}', 'g1', 'device', 'D-g1', encode(sha256('[\"U-2\"]'), "
           u"'hex'), "
           "'all', 'other', 'no reason at all', NULL, 1)"_s},
          "WD003 until_past");
    asSue("at REPEATABLE READ",
          {u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s,
           holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, sha("[\"U-2\"]"))},
          "WD002 session_not_acceptable");
    asSue("the helper itself",
          {u"SELECT api.put_hold('U-1', NULL, 'all', 'other', '', '', NULL, now(), '', '')"_s}, "42501");
    asSue("the members by hand", {u"SELECT api.ring_of('U-g1', 'device', 'D-g1')"_s}, "42501");
    asSue("the locks by hand", {u"SELECT desk.lock_accounts_of(ARRAY['U-1'])"_s}, "42501");
}

void TstRingAttacks::refuses()
{
    QFETCH(const QString, login);
    QFETCH(const QStringList, steps);
    QFETCH(const QString, state);
    Intruder intruder(m_world->desk(), login);
    const QString ring = u"SELECT count(*) FROM desk.holds"_s;
    const qint64 holds = m_world->number(ring);
    const qint64 previews = m_world->number(u"SELECT count(*) FROM desk.ring_previews"_s);
    const qint64 epochs = m_world->number(u"SELECT sum(hold_epoch) FROM wallet.accounts"_s);
    for (const QString &step : steps.first(steps.size() - 1))
        QCOMPARE(intruder.state(AttackedWorld::filled(step)), QString());
    intruder.forget();
    QCOMPARE(intruder.state(AttackedWorld::filled(steps.last())), state);
    intruder.state(u"ROLLBACK"_s);
    QCOMPARE(AttackedWorld::leakIn(intruder.heard()), QString());
    QVERIFY(!intruder.heard().contains(u"U-g2"));
    QCOMPARE(m_world->number(ring), holds);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.ring_previews"_s), previews);
    QCOMPARE(m_world->number(u"SELECT sum(hold_epoch) FROM wallet.accounts"_s), epochs);
}

/// What one transaction showed, its rollback would un-record: the preview is put on record without a word of
/// the ring, and neither its digest nor whether a guessed one is right is told before that.
void TstRingAttacks::showsNothingBeforeItIsOnRecord()
{
    const QString digest = m_world->desk()
                               .adminValue(u"SELECT encode(sha256(convert_to(to_jsonb(api.ring_of('U-g1', "
                                           "'device', 'D-g1'))::text, 'UTF8')), 'hex')"_s)
                               .toString();
    const qint64 evidence = m_world->number(u"SELECT count(*) FROM evidence.audit"_s);
    const qint64 previews = m_world->number(u"SELECT count(*) FROM desk.ring_previews"_s);
    Intruder sue(m_world->desk(), u"sue"_s);
    QCOMPARE(sue.state(u"BEGIN"_s), QString());
    QCOMPARE(sue.state(AttackedWorld::filled(previewOf(u"g1"_s, u"device"_s, u"D-g1"_s))), QString());
    const QJsonObject answer = QJsonDocument::fromJson(sue.value().toUtf8()).object();
    QCOMPARE(answer.keys(), QStringList{u"preview_id"_s});
    const QString id = answer["preview_id"_L1].toString();
    const QStringList asked{u"SELECT * FROM api.ring_members_v1('%1', 'all', NULL, 'sue', 1)"_s.arg(id),
                            digestOf(id), holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, digest),
                            holdOf(u"g1"_s, u"device"_s, u"D-g1"_s, QString(64, u'0'))};
    QCOMPARE(sue.state(u"SAVEPOINT s"_s), QString());
    for (const QString &sql : asked) {
        QCOMPARE(sue.state(AttackedWorld::filled(sql)), u"WD008 same_transaction"_s);
        QCOMPARE(sue.state(u"ROLLBACK TO s"_s), QString());
    }
    sue.state(u"ROLLBACK"_s);
    for (const QString &sql : asked)
        QCOMPARE(sue.state(AttackedWorld::filled(sql)), u"WD007 no_ring_preview"_s);
    QVERIFY(!sue.heard().contains(u"R***") && !sue.heard().contains(digest));
    QCOMPARE(AttackedWorld::leakIn(sue.heard()), QString());
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.ring_previews"_s), previews);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit"_s), evidence);
}

void TstRingAttacks::showsNothingOfAVip()
{
    Intruder sue(m_world->desk(), u"sue"_s);
    const QString ring = previewed(sue);
    QVERIFY(!ring.isEmpty());
    QVERIFY(sue.heard().contains(ring)); // on record, the second call tells
    const QString id = m_preview;
    sue.forget();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(sue.state(u"SELECT * FROM api.ring_members_v1('%1', 'all', NULL, 'sue', %2)"_s.arg(id).arg(now)),
             QString());
    QVERIFY(sue.heard().contains(u"U9\n\n\n\nt\n")); // number, no name, no phone, no status, vip
    QVERIFY(sue.heard().contains(u"R***"));
    QCOMPARE(AttackedWorld::leakIn(sue.heard()), QString());
}

/// The command asked again: the first answer, nothing twice, also when the ring is another one by now.
void TstRingAttacks::answersOnceAndForAll()
{
    makeRing(u"once"_s, 3);
    Intruder sue(m_world->desk(), u"sue"_s);
    const QString hold =
        holdOf(u"once1"_s, u"device"_s, u"D-once1"_s, previewed(sue, u"D-once1"_s), newCommandId().value());
    QCOMPARE(sue.state(hold), QString());
    const QString first = sue.value();
    QCOMPARE(QJsonDocument::fromJson(first.toUtf8())["placed"_L1].toInt(), 3);
    m_world->desk().adminExec(u"UPDATE wallet.devices SET fingerprint = 'df-once' WHERE id = 'D-2'"_s);
    QCOMPARE(sue.state(hold), QString());
    QCOMPARE(sue.value(), first);
    Intruder sam(m_world->desk(), u"sam"_s);
    QCOMPARE(sam.state(hold), u"WD004 command_reused"_s);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.holds WHERE user_id LIKE 'U-once%'"_s), 3);
    QCOMPARE(
        m_world->number(u"SELECT count(*) FROM desk.holds WHERE user_id = 'U-2' AND scope = 'outgoing'"_s),
        0);
}

/// Before the ring is frozen its members pay, afterwards none of them does, the VIP included.
void TstRingAttacks::stopsEveryPayment()
{
    makeRing(u"pay"_s, 5);
    m_world->desk().adminExec(u"UPDATE wallet.devices SET fingerprint = 'df-pay' WHERE id = 'D-9'"_s);
    QStringList accounts{u"A9"_s};
    for (int i = 1; i <= 5; ++i)
        accounts.append(u"A-pay%1"_s.arg(i));
    Intruder core(m_world->desk(), u"corebot"_s);
    int number = 0;
    const auto pay = [&](const QString &account) {
        const QString user = account == u"A9" ? u"U-9"_s : u"U-"_s + account.sliced(2);
        return core.state(
            m_world->payment(u"Z%1"_s.arg(++number), user, account, u"transfer_out"_s, u"succeeded"_s));
    };
    for (const QString &account : std::as_const(accounts))
        QCOMPARE(pay(account), QString());
    Intruder sue(m_world->desk(), u"sue"_s);
    const QString ring = previewed(sue, u"D-pay1"_s);
    QCOMPARE(sue.state(AttackedWorld::filled(holdOf(u"pay1"_s, u"device"_s, u"D-pay1"_s, ring))), QString());
    for (const QString &account : std::as_const(accounts))
        QCOMPARE(pay(account), u"WD010 under_hold"_s);
}

/// Two supervisors freeze one ring at the same moment while its members pay, over and over: nobody is told of
/// a deadlock, everybody is held once, and no payment is committed behind its hold.
void TstRingAttacks::waitsForNobodyCrosswise()
{
    constexpr int rounds = 25;
    constexpr int members = 12;
    constexpr size_t payers = 3;
    Intruder sue(m_world->desk(), u"sue"_s);
    Intruder sam(m_world->desk(), u"sam"_s);
    std::vector<std::unique_ptr<Intruder>> cores;
    for (size_t i = 0; i < payers; ++i)
        cores.push_back(std::make_unique<Intruder>(m_world->desk(), u"corebot"_s));
    QHash<QString, int> ends;
    for (int round = 0; round < rounds; ++round) {
        const QString name = u"w%1x"_s.arg(round);
        makeRing(name, members);
        // From two ends of the ring: whoever is looked for first is no order.
        const QString sues = holdOf(name + u'1', u"device"_s, u"D-%1%2"_s.arg(name).arg(1),
                                    previewed(sue, u"D-%1%2"_s.arg(name).arg(1)));
        const QString sams =
            holdOf(name + QString::number(members), u"device"_s, u"D-%1%2"_s.arg(name).arg(members),
                   previewed(sam, u"D-%1%2"_s.arg(name).arg(members)));
        for (size_t i = 0; i < payers; ++i) {
            const QString one = u"%1%2"_s.arg(name).arg(members - int(i) * 4);
            const QString balance =
                u"UPDATE wallet.accounts SET balance_minor = balance_minor - 1 WHERE id = 'A-%1'"_s.arg(one);
            const QString pay =
                m_world->payment(u"W-"_s + one, u"U-"_s + one, u"A-"_s + one, u"payment"_s, u"succeeded"_s);
            cores[i]->send(
                u"BEGIN; %1; %2; COMMIT"_s.arg(round % 2 ? pay : balance, round % 2 ? balance : pay));
        }
        sue.send(AttackedWorld::filled(sues));
        sam.send(AttackedWorld::filled(sams));
        QCOMPARE(sue.finish(), QString());
        QCOMPARE(sam.finish(), QString());
        for (const auto &core : cores) {
            ++ends[core->finish()];
            core->state(u"ROLLBACK"_s);
            core->forget();
        }
        QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.holds WHERE user_id LIKE 'U-%1%'"_s.arg(name)),
                 members);
    }
    QCOMPARE(ends.value(QString()) + ends.value(u"WD010 under_hold"_s), rounds * int(payers));
    QCOMPARE(m_world->number(
                 u"SELECT count(*) FROM wallet.payments AS p JOIN desk.holds AS h ON h.user_id = p.user_id "
                 "WHERE p.id LIKE 'P-W-%' AND pg_xact_commit_timestamp(p.xmin) > "
                 "pg_xact_commit_timestamp(h.xmin)"_s),
             0);
}

QTEST_GUILESS_MAIN(TstRingAttacks)
#include "tst_ring_attacks.moc"
