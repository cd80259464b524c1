#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Rings of customers who share a device, a card or a payee. U1, U3, U4 (VIP), U5 (closed) and U6 share the
/// device; U1 and U3 the card; U1, U3 and U6 the payee, U2 paid it 31 days ago.
class TstRingContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void tellsWhatIsShared();
    void countsTheRing_data();
    void countsTheRing();
    void tellsNothingWithTheRecord();
    void showsItMasked();
    void freezesEach();
    void leavesWhoIsHeldLongEnough();
    void holdsWhoseReleaseIsAskedFor();
    void answersTheSameCommandAlike();
    void freezesNobodyOfARingThatChanged_data();
    void freezesNobodyOfARingThatChanged();
    void refusesBadArguments_data();
    void refusesBadArguments();
    void refusesALargeRing();
    void refusesAnOldPreview();
    void refusesWhoMayNot();
    void isReleasedByAnotherPerson();
    void stopsPayments();
    void leavesEvidence();

private:
    HoldStore &holds(const QString &login = u"sue"_s) { return m_world->as(login).holds(); }
    RingPreview previewed(RingLink link = RingLink::Device, const QString &id = u"D1"_s);
    static PlaceRingHold terms(const RingPreview &preview, HoldScope scope = HoldScope::Outgoing);
    QStringList placed(const PlaceRingHold &hold);
    qint64 count(const QString &from) { return m_world->number(u"SELECT count(*) FROM "_s + from); }

    std::unique_ptr<ContractWorld> m_world;
};

void TstRingContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
    const QString now = m_world->clock();
    QString world =
        u"INSERT INTO wallet.users (id, user_no, name, phone, status, vip, created_at) VALUES "
        "('U-3', 'U3', '陈小红', '13800000003', 'active', false, %1), "
        "('U-4', 'U4', '赵大伟', '13800000004', 'active', true, %1), "
        "('U-5', 'U5', '钱多', '13800000005', 'closed', false, %1), "
        "('U-6', 'U6', 'Carl Cole', '13800000006', 'frozen', false, %1);"
        "INSERT INTO wallet.accounts (id, user_id, currency) VALUES ('A3', 'U-3', 'CNY'), ('A4', 'U-4', "
        "'CNY'), "
        "('A6', 'U-6', 'CNY'), ('A6b', 'U-6', 'USD');"
        "INSERT INTO wallet.devices (id, user_id, name, first_seen_at, last_seen_at, fingerprint) VALUES "
        "('D1', 'U-1', 'Mate 60', %1, %1, 'df'), ('D3', 'U-3', 'Mate 60', %1, %1, 'df'), "
        "('D4', 'U-4', 'Mate 60', %1, %1, 'df'), ('D5', 'U-5', 'Mate 60', %1, %1, 'df'), "
        "('D6', 'U-6', 'Mate 60', %1, %1, 'df'), ('D1b', 'U-1', 'Tablet', %1, %1, NULL), "
        "('D2', 'U-2', 'Pixel 8', %1, %1, 'own'), ('D2b', 'U-2', 'Tablet', %1, %1, NULL);"
        "INSERT INTO wallet.cards (id, user_id, issuer, last4, bound_at, fingerprint) VALUES "
        "('C1', 'U-1', '工商银行', '1234', %1, 'cf'), ('C3', 'U-3', '工商银行', '1234', %1, 'cf'), "
        "('C2', 'U-2', '工商银行', '1234', %1, 'other');"_s.arg(now);
    if (!m_world->onPostgres())
        world.replace(u"true"_s, u"1"_s).replace(u"false"_s, u"0"_s);
    QVERIFY(m_world->desk().adminExec(world));
    for (const QString &user : {u"1"_s, u"3"_s, u"6"_s, u"2"_s})
        QVERIFY(m_world->desk().adminExec(
            m_world->payment(u"T"_s + user, u"U-"_s + user, u"A"_s + user, u"transfer_out"_s, u"failed"_s)));
    QVERIFY(m_world->desk().adminExec(
        u"UPDATE wallet.payments SET payee_no = 'P-77' WHERE order_no IN ('T1', 'T3', 'T6')"_s));
    const QString long_ago = m_world->onPostgres()
                                 ? u"date_trunc('milliseconds', clock_timestamp()) - interval '31 days'"_s
                                 : QString::number(QDateTime::currentMSecsSinceEpoch() - 31LL * 86'400'000);
    QVERIFY(m_world->desk().adminExec(u"INSERT INTO wallet.payments (id, order_no, user_id, account_id, "
                                      u"kind, amount_minor, currency, status, "
                                      "payee_name, payee_no, created_at, local_day) VALUES ('P-old', "
                                      "'T2old', 'U-2', 'A2', 'transfer_out', 5, "
                                      "'CNY', 'failed', '李雷', 'P-77', %1, 20261022)"_s.arg(long_ago)));
}

RingPreview TstRingContract::previewed(RingLink link, const QString &id)
{
    return TestDesk::wait(holds().previewRing(UserNo(u"U1"_s), link, id)).value_or(RingPreview());
}

PlaceRingHold TstRingContract::terms(const RingPreview &preview, HoldScope scope)
{
    return {.preview = preview,
            .scope = scope,
            .reason = HoldReason::FraudSuspected,
            .note = u"mule accounts"_s,
            .basis = u"case 17"_s,
            .until = {}};
}

/// "U1 placed" …; one word for a refusal.
QStringList TstRingContract::placed(const PlaceRingHold &hold)
{
    const auto results = TestDesk::wait(holds().placeRing(newCommandId(), hold));
    if (!results)
        return {results.error().reason};
    QStringList all;
    for (const RingHold &one : *results) {
        all.append(one.user.value() + u' ' + toText(one.outcome));
        if (one.hold.isEmpty() == (one.outcome == RingOutcome::Placed))
            all.append(u"wrong id"_s);
    }
    return all;
}

void TstRingContract::tellsWhatIsShared()
{
    const auto choices = TestDesk::wait(holds().ringChoices(UserNo(u"U1"_s)));
    QVERIFY2(choices, choices ? "" : qPrintable(choices.error().reason));
    QStringList all;
    for (const RingChoice &choice : *choices)
        all.append(
            u"%1 %2 %3 %4"_s.arg(toText(choice.link), choice.linkId, choice.label).arg(choice.members));
    QCOMPARE(all.first(), u"device D1 Mate 60 5"_s);
    all.sort();
    QCOMPARE(all, QStringList({u"card C1 工商银行 **** 1234 2"_s, u"device D1 Mate 60 5"_s,
                               u"device D1b Tablet 1"_s, u"payee T1 *雷 3"_s}));
    QVERIFY(TestDesk::wait(holds().ringChoices(UserNo(u"U404"_s)))->isEmpty());
}

void TstRingContract::countsTheRing_data()
{
    QTest::addColumn<int>("link");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("members");
    QTest::newRow("device") << int(RingLink::Device) << u"D1"_s
                            << QStringList{u"U1"_s, u"U3"_s, u"U4"_s, u"U5"_s, u"U6"_s};
    QTest::newRow("a device that nothing recognises")
        << int(RingLink::Device) << u"D1b"_s << QStringList{u"U1"_s};
    QTest::newRow("card") << int(RingLink::Card) << u"C1"_s << QStringList{u"U1"_s, u"U3"_s};
    QTest::newRow("payee of 30 days")
        << int(RingLink::Payee) << u"T1"_s << QStringList{u"U1"_s, u"U3"_s, u"U6"_s};
}

void TstRingContract::countsTheRing()
{
    QFETCH(int, link);
    QFETCH(QString, id);
    QFETCH(QStringList, members);
    const auto preview = TestDesk::wait(holds().previewRing(UserNo(u"U1"_s), RingLink(link), id));
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().reason));
    QCOMPARE(preview->members, members.size());
    const auto shown = TestDesk::wait(holds().ringMembers(preview->id, HoldScope::All, {}));
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().reason));
    QStringList all;
    for (const RingMember &member : *shown)
        all.append(member.user.value());
    QCOMPARE(all, members);
}

/// Names and phones as everywhere; of a VIP nothing but the number.
/// The command that puts the preview on record answers its id alone; the rest is a read of what stands there.
void TstRingContract::tellsNothingWithTheRecord()
{
    const RingPreview preview = previewed();
    QCOMPARE(preview.members, 5);
    QCOMPARE(preview.ring.size(), 64);
    const QStringList answers =
        m_world->column(u"SELECT result FROM desk.commands WHERE name = 'preview_ring'"_s);
    QCOMPARE(answers.size(), 1);
    const QJsonObject answer = QJsonDocument::fromJson(answers.first().toUtf8()).object();
    QCOMPARE(answer.keys(), QStringList{u"preview_id"_s});
    QCOMPARE(answer["preview_id"_L1].toString(), preview.id.value());
}

void TstRingContract::showsItMasked()
{
    QVERIFY(TestDesk::wait(holds().place(newCommandId(), {.user = UserNo(u"U6"_s),
                                                          .account = {},
                                                          .scope = HoldScope::All,
                                                          .reason = HoldReason::LostPhone,
                                                          .note = {},
                                                          .until = {}})));
    const auto shown = TestDesk::wait(holds().ringMembers(previewed().id, HoldScope::Withdrawals, {}));
    QVERIFY(shown);
    QStringList all;
    for (const RingMember &one : *shown)
        all.append(u"%1|%2|%3|%4|%5%6%7"_s.arg(
            one.user.value(), one.name, one.phone, one.status, one.vip ? u"vip"_s : QString(),
            one.held ? u"held"_s : QString(), one.start ? u"start"_s : QString()));
    QCOMPARE(all, QStringList({u"U1|**明|138****0001|active|start"_s, u"U3|**红|138****0003|active|"_s,
                               u"U4||||vip"_s, u"U5|*多|138****0005|closed|"_s,
                               u"U6|C***|138****0006|frozen|held"_s}));
    const auto signIn = TestDesk::wait(holds().ringMembers(previewed().id, HoldScope::SignIn, {}));
    QVERIFY(signIn && !signIn->last().held);
}

void TstRingContract::freezesEach()
{
    const QStringList all = placed(terms(previewed()));
    QCOMPARE(all, QStringList({u"U1 placed"_s, u"U3 placed"_s, u"U4 placed"_s, u"U5 customer_closed"_s,
                               u"U6 placed"_s}));
    const auto standing = TestDesk::wait(holds().holds(UserNo(u"U3"_s)));
    QVERIFY(standing && standing->size() == 1);
    const Hold &hold = standing->first();
    QVERIFY(hold.standing);
    QCOMPARE(hold.reason, HoldReason::FraudSuspected);
    QCOMPARE(hold.note, u"mule accounts"_s);
    QCOMPARE(hold.placedBy, u"Person sue"_s);
    QVERIFY(hold.accountId.isEmpty());
    QCOMPARE(count(u"desk.holds WHERE basis = 'case 17' AND source = 'agent'"_s), 4);
    QCOMPARE(m_world->column(u"SELECT hold_epoch FROM wallet.accounts ORDER BY id"_s),
             QStringList({u"1"_s, u"0"_s, u"1"_s, u"1"_s, u"1"_s, u"1"_s}));
}

/// A hold that ends sooner, covers less, stands for another reason or is asked to be released is no reason to
/// leave somebody out.
void TstRingContract::leavesWhoIsHeldLongEnough()
{
    const auto hold = [this](const char *user, HoldScope scope, const AccountId &account, int hours,
                             HoldReason reason = HoldReason::FraudSuspected) {
        const PlaceHold one{.user = UserNo(QString::fromLatin1(user)),
                            .account = account,
                            .scope = scope,
                            .reason = reason,
                            .note = {},
                            .until = hours > 0 ? QDateTime::currentDateTimeUtc().addSecs(hours * 3600)
                                               : QDateTime()};
        return TestDesk::wait(holds().place(newCommandId(), one)).has_value();
    };
    QVERIFY(hold("U1", HoldScope::All, {}, 0));
    QVERIFY(hold("U3", HoldScope::Outgoing, {}, 5));
    QVERIFY(hold("U4", HoldScope::Withdrawals, {}, 0));
    QVERIFY(hold("U6", HoldScope::Outgoing, AccountId(u"A6"_s), 0));
    PlaceRingHold ring = terms(previewed());
    ring.until = QDateTime::currentDateTimeUtc().addSecs(3600);
    QCOMPARE(placed(ring), QStringList({u"U1 already_held"_s, u"U3 already_held"_s, u"U4 placed"_s,
                                        u"U5 customer_closed"_s, u"U6 placed"_s}));
    QCOMPARE(placed(terms(previewed())), QStringList({u"U1 already_held"_s, u"U3 placed"_s, u"U4 placed"_s,
                                                      u"U5 customer_closed"_s, u"U6 placed"_s}));
}

void TstRingContract::holdsWhoseReleaseIsAskedFor()
{
    const auto placedHold = [this](const char *user, HoldReason reason) {
        return TestDesk::wait(holds().place(newCommandId(), {.user = UserNo(QString::fromLatin1(user)),
                                                             .account = {},
                                                             .scope = HoldScope::All,
                                                             .reason = reason,
                                                             .note = {},
                                                             .until = {}}));
    };
    QVERIFY(placedHold("U1", HoldReason::CustomerRequest));
    const auto same = placedHold("U3", HoldReason::FraudSuspected);
    QVERIFY(same);
    QVERIFY(TestDesk::wait(
        holds().requestRelease(newCommandId(), *same, ReleaseReason::PlacedInError, u"wrong customer"_s)));
    QVERIFY(placedHold("U4", HoldReason::FraudSuspected));
    QCOMPARE(placed(terms(previewed())), QStringList({u"U1 placed"_s, u"U3 placed"_s, u"U4 already_held"_s,
                                                      u"U5 customer_closed"_s, u"U6 placed"_s}));
}

void TstRingContract::answersTheSameCommandAlike()
{
    const CommandId command = newCommandId();
    PlaceRingHold ring = terms(previewed());
    const auto first = TestDesk::wait(holds().placeRing(command, ring));
    const auto second = TestDesk::wait(holds().placeRing(command, ring));
    QVERIFY(first && second);
    QCOMPARE(second->size(), 5);
    for (qsizetype i = 0; i < first->size(); ++i)
        QCOMPARE(second->at(i).hold, first->at(i).hold);
    QCOMPARE(count(u"desk.holds"_s), 4);
    QCOMPARE(count(u"evidence.audit WHERE action = 'ring_held'"_s), 1);
    ring.scope = HoldScope::All;
    REFUSED(TestDesk::wait(holds().placeRing(command, ring)), ErrorKind::Conflict, u"command_reused"_s);
    REFUSED(TestDesk::wait(holds(u"sam"_s).placeRing(command, terms(ring.preview))), ErrorKind::Conflict,
            u"command_reused"_s);
    QCOMPARE(count(u"desk.holds"_s), 4);
}

void TstRingContract::freezesNobodyOfARingThatChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("one more")
        << u"INSERT INTO wallet.devices (id, user_id, name, first_seen_at, last_seen_at, "
           "fingerprint) VALUES ('D9', 'U-2', 'x', %1, %1, 'df')"_s;
    QTest::newRow("one less") << u"UPDATE wallet.devices SET fingerprint = NULL WHERE id = 'D6'"_s;
    QTest::newRow("as many, others")
        << u"UPDATE wallet.devices SET fingerprint = CASE id WHEN 'D2' THEN 'df' END WHERE id IN ('D2', 'D6')"_s;
}

void TstRingContract::freezesNobodyOfARingThatChanged()
{
    QFETCH(QString, sql);
    const RingPreview preview = previewed();
    QVERIFY(m_world->desk().adminExec(sql.contains(u"%1") ? sql.arg(m_world->clock()) : sql));
    REFUSED(TestDesk::wait(holds().placeRing(newCommandId(), terms(preview))), ErrorKind::Conflict,
            u"ring_changed"_s);
    QCOMPARE(count(u"desk.holds"_s), 0);
    QCOMPARE(m_world->number(u"SELECT sum(hold_epoch) FROM wallet.accounts"_s), 0);
    QVERIFY(placed(terms(previewed())).contains(u"U1 placed"_s));
}

void TstRingContract::refusesBadArguments_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("link");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("word");
    const int device = int(RingLink::Device);
    const int payee = int(RingLink::Payee);
    QTest::newRow("unknown customer") << u"U404"_s << device << u"D1"_s << u"unknown_user"_s;
    QTest::newRow("unknown device") << u"U1"_s << device << u"D404"_s << u"unknown_link"_s;
    QTest::newRow("another customer's device") << u"U1"_s << device << u"D2"_s << u"unknown_link"_s;
    QTest::newRow("another customer's card")
        << u"U1"_s << int(RingLink::Card) << u"C2"_s << u"unknown_link"_s;
    QTest::newRow("a device as a card") << u"U1"_s << int(RingLink::Card) << u"D1"_s << u"unknown_link"_s;
    QTest::newRow("another customer's payment") << u"U1"_s << payee << u"T3"_s << u"unknown_link"_s;
    QTest::newRow("a payment to nobody") << u"U1"_s << payee << u"O1"_s << u"unknown_link"_s;
    QTest::newRow("the payee's number itself") << u"U1"_s << payee << u"P-77"_s << u"unknown_link"_s;
}

void TstRingContract::refusesBadArguments()
{
    QFETCH(QString, user);
    QFETCH(int, link);
    QFETCH(QString, id);
    QFETCH(QString, word);
    REFUSED(TestDesk::wait(holds().previewRing(UserNo(user), RingLink(link), id)), ErrorKind::NotFound, word);
    QCOMPARE(count(u"desk.ring_previews"_s), 0);
    PlaceRingHold ring = terms(previewed());
    ring.reason = HoldReason::Other;
    ring.note = u" short  "_s;
    REFUSED(TestDesk::wait(holds().placeRing(newCommandId(), ring)), ErrorKind::Invalid, u"note_too_short"_s);
    ring.reason = HoldReason::LegalOrder;
    ring.until = QDateTime::currentDateTimeUtc().addSecs(-60);
    REFUSED(TestDesk::wait(holds().placeRing(newCommandId(), ring)), ErrorKind::Invalid, u"until_past"_s);
    // What was not shown: another link, or others than those of this one.
    PlaceRingHold unseen = terms(previewed());
    unseen.preview.linkId = u"D1b"_s;
    REFUSED(TestDesk::wait(holds().placeRing(newCommandId(), unseen)), ErrorKind::Denied,
            u"no_ring_preview"_s);
    unseen = terms(previewed());
    unseen.preview.ring = previewed(RingLink::Card, u"C1"_s).ring;
    REFUSED(TestDesk::wait(holds().placeRing(newCommandId(), unseen)), ErrorKind::Denied,
            u"no_ring_preview"_s);
    QCOMPARE(count(u"desk.holds"_s), 0);
}

void TstRingContract::refusesALargeRing()
{
    const auto join = [this](int from, int to) {
        QString sql;
        for (int i = from; i < to; ++i)
            sql +=
                u"INSERT INTO wallet.users (id, user_no, name, created_at) VALUES ('V-%1', 'V%1', 'V', %2);"
                "INSERT INTO wallet.devices (id, user_id, name, first_seen_at, last_seen_at, fingerprint) "
                "VALUES "
                "('DV%1', 'V-%1', 'x', %2, %2, 'df');"_s.arg(i)
                    .arg(m_world->clock());
        return m_world->desk().adminExec(sql);
    };
    QVERIFY(join(0, ringLimit - 5));
    const auto largest = TestDesk::wait(holds().previewRing(UserNo(u"U1"_s), RingLink::Device, u"D1"_s));
    QVERIFY2(largest, largest ? "" : qPrintable(largest.error().reason));
    QCOMPARE(largest->members, ringLimit);
    QCOMPARE(TestDesk::wait(holds().ringMembers(largest->id, HoldScope::All, {}))->size(), ringLimit);
    QVERIFY(join(ringLimit - 5, ringLimit - 4));
    REFUSED(TestDesk::wait(holds().previewRing(UserNo(u"U1"_s), RingLink::Device, u"D1"_s)),
            ErrorKind::Invalid, u"ring_too_large"_s);
    REFUSED(TestDesk::wait(holds().placeRing(newCommandId(), terms(*largest))), ErrorKind::Conflict,
            u"ring_changed"_s);
    const auto choices = TestDesk::wait(holds().ringChoices(UserNo(u"U1"_s)));
    QVERIFY(choices && choices->first().members > ringLimit);
    QCOMPARE(count(u"desk.holds"_s), 0);
}

void TstRingContract::refusesAnOldPreview()
{
    const QString at = m_world->onPostgres()
                           ? u"clock_timestamp() - interval '16 minutes'"_s
                           : QString::number(QDateTime::currentMSecsSinceEpoch() - 16 * 60'000);
    QVERIFY(m_world->desk().adminExec(
        u"INSERT INTO desk.ring_previews (id, login, user_id, link, link_id, people, members, at) VALUES "
        "('r-old', 'sue', 'U-1', 'card', 'C1', '[\"U-1\",\"U-3\"]', 2, %1)"_s.arg(at)));
    const RingPreview old{
        .id = RingPreviewId(u"r-old"_s),
        .user = UserNo(u"U1"_s),
        .link = RingLink::Card,
        .linkId = u"C1"_s,
        .ring = QString::fromLatin1(
            QCryptographicHash::hash("[\"U-1\",\"U-3\"]", QCryptographicHash::Sha256).toHex()),
        .members = 2};
    REFUSED(TestDesk::wait(holds().placeRing(newCommandId(), terms(old))), ErrorKind::Denied,
            u"ring_preview_expired"_s);
    const auto shown = TestDesk::wait(holds().ringMembers(RingPreviewId(u"r-old"_s), HoldScope::All, {}));
    QVERIFY(!shown || shown->isEmpty());
    // Nor somebody else's.
    const RingPreview preview = previewed();
    REFUSED(TestDesk::wait(holds(u"sam"_s).placeRing(newCommandId(), terms(preview))), ErrorKind::Denied,
            u"no_ring_preview"_s);
    const auto others = TestDesk::wait(holds(u"sam"_s).ringMembers(preview.id, HoldScope::All, {}));
    QVERIFY(!others || others->isEmpty());
    QCOMPARE(count(u"desk.holds"_s), 0);
}

void TstRingContract::refusesWhoMayNot()
{
    const RingPreview preview = previewed();
    for (const QString &login : {u"alice"_s, u"amy"_s}) {
        HoldStore &store = holds(login);
        REFUSED(TestDesk::wait(store.ringChoices(UserNo(u"U1"_s))), ErrorKind::Denied, u"right_missing"_s);
        REFUSED(TestDesk::wait(store.previewRing(UserNo(u"U1"_s), RingLink::Card, u"C1"_s)),
                ErrorKind::Denied, u"right_missing"_s);
        REFUSED(TestDesk::wait(store.ringMembers(preview.id, HoldScope::All, {})), ErrorKind::Denied,
                u"right_missing"_s);
        REFUSED(TestDesk::wait(store.placeRing(newCommandId(), terms(preview))), ErrorKind::Denied,
                u"right_missing"_s);
    }
    QCOMPARE(count(u"desk.holds"_s), 0);
    // The table itself takes previews of supervisors alone, and keeps them as they are.
    QCOMPARE(
        m_world->changed(
            u"INSERT INTO desk.ring_previews (id, login, user_id, link, link_id, people, members, at) VALUES "
            "('r', 'alice', 'U-1', 'card', 'C1', '[]', 1, %1)"_s.arg(m_world->clock())),
        u"supervisor_needed"_s);
    QCOMPARE(m_world->changed(u"UPDATE desk.ring_previews SET people = '[]'"_s), u"append_only"_s);
    QCOMPARE(m_world->changed(u"DELETE FROM desk.ring_previews"_s), u"append_only"_s);
}

void TstRingContract::isReleasedByAnotherPerson()
{
    const auto all = TestDesk::wait(holds().placeRing(newCommandId(), terms(previewed())));
    QVERIFY(all);
    const auto request =
        TestDesk::wait(holds(u"alice"_s)
                           .requestRelease(newCommandId(), all->first().hold, ReleaseReason::PlacedInError,
                                           u"not one of them"_s));
    QVERIFY(request);
    REFUSED(TestDesk::wait(holds().decide(newCommandId(), *request, Decision::Approved, u"looked at it"_s)),
            ErrorKind::Denied, u"same_person"_s);
    QVERIFY(TestDesk::wait(
        holds(u"sam"_s).decide(newCommandId(), *request, Decision::Approved, u"looked at it"_s)));
    QCOMPARE(count(u"desk.holds WHERE closed_at IS NULL"_s), 3);
}

void TstRingContract::stopsPayments()
{
    const auto pay = [this](const QString &user, const QString &account) {
        static int number = 0;
        return m_world->changedAsCore(m_world->payment(u"N%1"_s.arg(++number), u"U-"_s + user, account,
                                                       u"transfer_out"_s, u"succeeded"_s));
    };
    QCOMPARE(pay(u"6"_s, u"A6b"_s), QString());
    QVERIFY(placed(terms(previewed())).contains(u"U6 placed"_s));
    for (const auto &[user, account] : QList<std::pair<QString, QString>>{
             {u"1"_s, u"A1"_s}, {u"3"_s, u"A3"_s}, {u"4"_s, u"A4"_s}, {u"6"_s, u"A6"_s}, {u"6"_s, u"A6b"_s}})
        QCOMPARE(pay(user, account), u"under_hold"_s);
    QCOMPARE(pay(u"2"_s, u"A2"_s), QString());
}

/// One row for what was shown, with the count; one for each hold; one for all of them. None of them says who
/// the others are.
void TstRingContract::leavesEvidence()
{
    QVERIFY(!placed(terms(previewed(RingLink::Payee, u"T1"_s))).isEmpty());
    QCOMPARE(m_world->column(
                 u"SELECT detail FROM evidence.audit WHERE action = 'ring_previewed' AND login = 'sue' "
                 "AND target_kind = 'user' AND target_id = 'U-1'"_s),
             QStringList{u"link=payee members=3"_s});
    QCOMPARE(
        m_world->column(u"SELECT target_id FROM evidence.audit WHERE action = 'hold_placed' AND "
                        "detail = 'scope=outgoing reason=fraud_suspected ring=payee' ORDER BY target_id"_s),
        QStringList({u"U-1"_s, u"U-3"_s, u"U-6"_s}));
    QCOMPARE(m_world->column(
                 u"SELECT detail FROM evidence.audit WHERE action = 'ring_held' AND target_id = 'U-1'"_s),
             QStringList{u"link=payee members=3 placed=3 scope=outgoing reason=fraud_suspected"_s});
    QCOMPARE(m_world->number(
                 u"SELECT count(DISTINCT command_id) FROM evidence.audit WHERE action IN ('hold_placed', "
                 "'ring_held')"_s),
             1);
    QCOMPARE(count(u"evidence.audit WHERE action = 'customer_opened' AND target_id <> 'U-1'"_s), 0);
}

QTEST_GUILESS_MAIN(TstRingContract)
#include "tst_ring_contract.moc"
