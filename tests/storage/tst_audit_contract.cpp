#include <algorithm>

#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Reading the evidence on both databases: pages, filters, whom a row concerns, who saw unusually much.
class TstAuditContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void pagesHaveEveryRowOnce();
    void filters();
    void knowsWhomARowConcerns();
    void exportsLeaveTheirFilter();
    void refusesWhatIsNoFilter();
    void showsWhoSawUnusuallyMuch();

private:
    AuditStore &audit() { return m_world->as(u"amy"_s).audit(); }
    QList<AuditEntry> all(const AuditFilter &filter, int pageSize = 500);
    bool opened(const QString &login, const QString &user)
    {
        return TestDesk::wait(m_world->as(login).customers().customer(UserNo(user))).has_value();
    }
    /// \a count openings by the administrator of customers X1, X2, …, now.
    bool browsed(int count, bool sameCustomer);

    std::unique_ptr<ContractWorld> m_world;
};

void TstAuditContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
}

QList<AuditEntry> TstAuditContract::all(const AuditFilter &filter, int pageSize)
{
    QList<AuditEntry> entries;
    Cursor after;
    do {
        const auto page = TestDesk::wait(audit().entries(filter, after, pageSize, {}));
        if (!page)
            return {};
        entries += page->rows;
        after = page->next;
    } while (!after.isEmpty());
    return entries;
}

bool TstAuditContract::browsed(int count, bool sameCustomer)
{
    const QString target = sameCustomer ? u"'same'"_s : u"'X' || n.i"_s;
    const QString numbers =
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count);
    return m_world->desk().adminExec(
        m_world->onPostgres()
            ? numbers
                  + u"INSERT INTO evidence.audit (action, target_kind, target_id) SELECT 'customer_opened', "
                    "'user', %1 FROM n"_s.arg(target)
            : numbers
                  + u"INSERT INTO evidence.audit (at, login, action, target_kind, target_id, leaf) SELECT "
                    u"%2, "
                    "'owner', 'customer_opened', 'user', %1, sha256_hex('') FROM n"_s.arg(target)
                        .arg(QDateTime::currentMSecsSinceEpoch()));
}

void TstAuditContract::pagesHaveEveryRowOnce()
{
    QVERIFY(browsed(9, false));
    (void)all({}, 500); // the reading itself is on record from here on
    const QList<AuditEntry> whole = all({}, 500);
    const QList<AuditEntry> pieces = all({}, 2);
    QVERIFY(whole.size() > 9);
    QCOMPARE(pieces.size(), whole.size());
    for (qsizetype i = 0; i < whole.size(); ++i)
        QCOMPARE(pieces[i].id, whole[i].id);
    QVERIFY(std::ranges::is_sorted(whole, std::ranges::greater(), &AuditEntry::at));
    QVERIFY(!TestDesk::wait(audit().entries({}, u"rubbish"_s, 10, {})));
}

void TstAuditContract::filters()
{
    QVERIFY(opened(u"alice"_s, u"U1"_s));
    QVERIFY(opened(u"bob"_s, u"U1"_s));
    QVERIFY(opened(u"bob"_s, u"U2"_s));
    AuditFilter filter;
    filter.action = u"customer_opened"_s;
    QCOMPARE(all(filter).size(), 3);
    filter.login = Login(u"bob"_s);
    QCOMPARE(all(filter).size(), 2);
    QCOMPARE(all(filter).first().person, u"Person bob"_s);
    filter.userNo = UserNo(u"U2"_s);
    QCOMPARE(all(filter).size(), 1);
    QCOMPARE(all(filter).first().userNo.value(), u"U2"_s);
    filter.userNo = UserNo(u"U404"_s);
    QCOMPARE(all(filter).size(), 0);
    filter = {};
    filter.action = u"customer_opened"_s;
    filter.until = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QCOMPARE(all(filter).size(), 0);
    filter.from = filter.until;
    filter.until = QDateTime::currentDateTimeUtc().addSecs(60);
    QCOMPARE(all(filter).size(), 3);
}

void TstAuditContract::knowsWhomARowConcerns()
{
    PlaceHold hold;
    hold.user = UserNo(u"U1"_s);
    hold.reason = HoldReason::LostPhone;
    const auto placed = TestDesk::wait(m_world->as(u"alice"_s).holds().place(newCommandId(), hold));
    QVERIFY(placed);
    QVERIFY(TestDesk::wait(m_world->as(u"bob"_s).holds().requestRelease(
        newCommandId(), *placed, ReleaseReason::CustomerVerified, u"they called back"_s)));
    AuditFilter filter;
    filter.userNo = UserNo(u"U1"_s);
    QStringList actions;
    for (const AuditEntry &entry : all(filter)) {
        QCOMPARE(entry.userNo.value(), u"U1"_s);
        actions.append(entry.action);
    }
    QVERIFY(actions.contains(u"hold_placed"_s));
    QVERIFY(actions.contains(u"release_requested"_s)); // on the hold, which is the customer's
    filter.userNo = UserNo(u"U2"_s);
    for (const AuditEntry &entry : all(filter))
        QVERIFY(entry.action != u"release_requested");
}

void TstAuditContract::exportsLeaveTheirFilter()
{
    AuditFilter filter;
    filter.login = Login(u"alice"_s);
    filter.userNo = UserNo(u"U1"_s);
    filter.from = QDateTime::fromMSecsSinceEpoch(1'777'608'000'000, Qt::UTC);
    QVERIFY(TestDesk::wait(audit().beginAuditExport(newCommandId(), filter)));
    QVERIFY(TestDesk::wait(audit().beginAuditExport(newCommandId(), {})));
    filter = {};
    filter.login = Login(u"wei-1.chen"_s); // what add_staff takes for a login
    QVERIFY(TestDesk::wait(audit().beginAuditExport(newCommandId(), filter)));
    QCOMPARE(
        m_world->column(u"SELECT target_kind || ' ' || target_id || ' ' || detail FROM evidence.audit WHERE "
                        "action = 'audit_exported' ORDER BY id"_s),
        QStringList(
            {u"user U-1 login=alice from=1777608000000"_s, u"audit * "_s, u"audit * login=wei-1.chen"_s}));
}

void TstAuditContract::refusesWhatIsNoFilter()
{
    AuditFilter filter;
    filter.login = Login(u"13800138000 王小明"_s);
    REFUSED(TestDesk::wait(audit().beginAuditExport(newCommandId(), filter)), ErrorKind::Invalid,
            u"invalid_filter"_s);
    filter = {};
    filter.userNo = UserNo(u"U404"_s);
    REFUSED(TestDesk::wait(audit().beginAuditExport(newCommandId(), filter)), ErrorKind::NotFound,
            u"unknown_user"_s);
    QCOMPARE(
        TestDesk::wait(m_world->as(u"alice"_s).audit().beginAuditExport(newCommandId(), {})).error().kind,
        ErrorKind::Denied);
}

void TstAuditContract::showsWhoSawUnusuallyMuch()
{
    const auto alerts = [this] {
        return TestDesk::wait(audit().browsingAlerts(QDateTime::currentDateTimeUtc().addSecs(60)))
            .value_or(QList<BrowsingAlert>());
    };
    QVERIFY(browsed(59, false));
    QVERIFY(browsed(10, false)); // the same customers again
    QCOMPARE(alerts().size(), 0);
    QVERIFY(browsed(200, true)); // one customer more, over and over
    QCOMPARE(alerts().size(), 1);
    QCOMPARE(alerts().first().count, 60);
    QCOMPARE(alerts().first().action, u"customer_opened"_s);
    QVERIFY(alerts().first().from <= alerts().first().until);
    const auto tomorrow = TestDesk::wait(audit().browsingAlerts(QDateTime::currentDateTimeUtc().addDays(2)));
    QVERIFY(tomorrow);
    QVERIFY(tomorrow->isEmpty());
}

QTEST_GUILESS_MAIN(TstAuditContract)
#include "tst_audit_contract.moc"
