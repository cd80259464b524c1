#include "audit_view.h"

#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

#include "audit_model.h"
#include "audit_words.h"
#include "empty_state.h"
#include "format.h"
#include "rail.h"
#include "screen.h"
#include "words.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

AuditEntry entry(qint64 id, const QDateTime &at, const QString &login, const QString &action)
{
    AuditEntry one;
    one.id = id;
    one.at = at;
    one.login = Login(login);
    one.person = u"Person "_s + login;
    one.action = action;
    one.targetKind = u"user"_s;
    one.targetId = u"U-42"_s;
    one.userNo = UserNo(u"U1000042"_s);
    return one;
}

/// A screen whose evidence has three rows of today.
struct Evidence : Screen
{
    Evidence()
    {
        const QDateTime now = desk.clock.now();
        AuditEntry hold = entry(3, now.addSecs(-60), u"alice"_s, u"hold_placed"_s);
        hold.detail = u"scope=outgoing reason=lost_phone"_s;
        AuditEntry ticket = entry(2, now.addSecs(-120), u"bob"_s, u"ticket_opened"_s);
        ticket.ticketNo = TicketNo(u"T-2026-000318"_s);
        desk.auditStore.rows = {hold, ticket, entry(1, now.addSecs(-180), u"alice"_s, u"customer_opened"_s)};
        desk.auditStore.state = {.number = 42,
                                 .series = 1,
                                 .rows = 3,
                                 .sealedAt = now.addSecs(-1),
                                 .root = QString(64, u'a'),
                                 .pending = 0,
                                 .pendingSince = {}};
    }
};

} // namespace

class TestAuditView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasAWord();
    void showsWhoDidWhat();
    void filtersChooseTheRows();
    void showsOneCustomer();
    void opensTheCustomerOrTheTicket();
    void alertsNarrowTheRows();
    void saysHowFarItIsSealed();
    void exportsWhatIsShown();
    void emptyAndErrorStates();
    void isForSupervisorsAndAuditors();
    void everythingHasItsName();
};

/// What the database writes into the evidence, from the texts themselves; of a name made of two ("refund_"
/// and the decision) both decisions.
void TestAuditView::everyActionHasAWord()
{
    static const QRegularExpression forms[] = {
        QRegularExpression(u"api\\.audit\\('(\\w+)'"_s),
        QRegularExpression(u"--@ audit\\s+SELECT '(\\w+)'"_s),
        QRegularExpression(u"evidence\\.audit \\([^)]*\\)\\s+VALUES \\('(\\w+)'"_s)};
    QStringList found;
    QStringList unnamed;
    QDirIterator files(QStringLiteral(SOURCE_DIR "/resources/sql"), {u"*.sql"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpression &form : forms) {
            for (const auto &match : form.globalMatch(text)) {
                const QString word = match.captured(1);
                found += word.endsWith(u'_') ? QStringList{word + u"approved"_s, word + u"rejected"_s}
                                             : QStringList{word};
            }
        }
    }
    for (const QString &word : std::as_const(found)) {
        if (!AuditWords::actions().contains(word))
            unnamed.append(word);
    }
    QCOMPARE(unnamed, QStringList());
    QVERIFY(found.contains(u"refund_settled"_s) && found.contains(u"vip_rejected"_s));
    QVERIFY(found.size() > 60); // the forms still match the texts
}

void TestAuditView::showsWhoDidWhat()
{
    Evidence screen;
    AuditView view(screen.context);
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "auditTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, AuditModel::Person), u"Person alice"_s);
    QCOMPARE(cell(0, AuditModel::Action), u"Hold placed"_s);
    QCOMPARE(cell(0, AuditModel::On), u"Customer U1000042"_s);
    QVERIFY(cell(0, AuditModel::Detail).startsWith(u"Scope: "));
    QVERIFY(!cell(0, AuditModel::Detail).contains(u"lost_phone"));
    QVERIFY(cell(1, AuditModel::On).startsWith(u"T-2026-000318"));
    QCOMPARE(AuditWords::action(u"of_a_newer_program"_s), u"of_a_newer_program"_s);
    AuditEntry ring = entry(4, screen.desk.clock.now(), u"alice"_s, u"ring_held"_s);
    ring.detail = u"link=device members=8 placed=6 scope=outgoing reason=fraud_suspected"_s;
    QCOMPARE(AuditWords::detail(ring),
             u"Shared: Device · Customers: 8 · Newly frozen: 6 · Scope: %1 · Reason: %2"_s.arg(
                 wordOf(HoldScope::Outgoing), wordOf(HoldReason::FraudSuspected)));
    AuditEntry refund = entry(5, screen.desk.clock.now(), u"corebot"_s, u"refund_settled"_s);
    refund.targetKind = u"payment"_s;
    refund.detail = u"request=0198 amount=1200:CNY refund=P-R2"_s;
    QCOMPARE(AuditWords::action(refund.action), u"Refund carried out"_s);
    QCOMPARE(AuditWords::target(refund), u"Payment, customer U1000042"_s);
    QCOMPARE(AuditWords::detail(refund), u"Amount: "_s + formatMoney({1200, *Currency::fromCode(u"CNY")}));
    QCOMPARE(AuditWords::action(u"refunds_opened"_s), u"Waiting refunds looked at"_s);
    QCOMPARE(screen.desk.auditStore.pagesAsked, 1);
}

void TestAuditView::filtersChooseTheRows()
{
    Evidence screen;
    AuditView view(screen.context);
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "auditTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    auto *action = child<QComboBox>(view, "auditAction");
    action->setCurrentIndex(action->findData(u"customer_opened"_s));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    click(view, "auditClear");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    auto *customer = child<QLineEdit>(view, "auditCustomer");
    customer->setFocus();
    QTest::keyClicks(customer, u"U404"_s);
    QTest::keyClick(customer, Qt::Key_Return);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    auto *empty = child<EmptyState>(view, "auditEmpty");
    QTRY_COMPARE(empty->title(), u"Nothing is on record for these filters."_s);
    Q_EMIT empty->actionTriggered();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QVERIFY(customer->text().isEmpty());
}

void TestAuditView::showsOneCustomer()
{
    Evidence screen;
    AuditEntry other = entry(0, screen.desk.clock.now().addDays(-3), u"bob"_s, u"customer_opened"_s);
    screen.desk.auditStore.rows.append(other); // of this week
    other.userNo = UserNo(u"U1000077"_s);
    screen.desk.auditStore.rows.append(other);
    AuditView view(screen.context);
    view.showCustomer(UserNo(u"U1000042"_s));
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "auditTable");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QCOMPARE(screen.desk.auditStore.pagesAsked, 1);
    // Whatever was chosen since, the next customer stands alone.
    child<QComboBox>(view, "auditAction")->setCurrentIndex(1);
    view.showCustomer(UserNo(u"U1000077"_s));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(child<QLineEdit>(view, "auditCustomer")->text(), u"U1000077"_s);
    QCOMPARE(child<QComboBox>(view, "auditAction")->currentIndex(), 0);
    QVERIFY(child<QPushButton>(view, "auditClear")->isVisible());
}

void TestAuditView::opensTheCustomerOrTheTicket()
{
    Evidence screen;
    AuditView view(screen.context);
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "auditTable");
    QTRY_VERIFY(table->currentIndex().isValid());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(screen.navigator.asked, QStringList({u"customer U1000042"_s, u"ticket T-2026-000318"_s}));
}

void TestAuditView::alertsNarrowTheRows()
{
    Evidence screen;
    const QDateTime now = screen.desk.clock.now();
    screen.desk.auditStore.alerts = {{Login(u"alice"_s), u"Person alice"_s, u"customer_opened"_s, 83,
                                      now.addSecs(-3600), now.addSecs(-60)}};
    AuditView view(screen.context);
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "auditTable");
    auto *alerts = child<QListWidget>(view, "browsingAlertList");
    QTRY_COMPARE(alerts->count(), 1);
    QVERIFY(alerts->isVisible());
    QVERIFY(alerts->item(0)->text().startsWith(u"Person alice opened 83 customer"));
    alerts->setFocus();
    QTest::keyClick(alerts, Qt::Key_Return);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(child<QComboBox>(view, "auditPerson")->currentData().toString(), u"alice"_s);
    QVERIFY(table->hasFocus());
}

void TestAuditView::saysHowFarItIsSealed()
{
    Evidence screen;
    {
        AuditView view(screen.context);
        QVERIFY(showNow(view));
        QTRY_VERIFY(child<QLabel>(view, "auditSealed")->text().contains(u"seal 42"));
    }
    screen.desk.auditStore.state.pending = 7;
    screen.desk.auditStore.state.pendingSince = screen.desk.clock.now().addSecs(-30);
    {
        AuditView view(screen.context);
        QVERIFY(showNow(view));
        QTRY_VERIFY(child<QLabel>(view, "auditSealed")->text().contains(u"seal 42"));
    }
    screen.desk.auditStore.state.pendingSince = screen.desk.clock.now().addSecs(-121);
    AuditView view(screen.context);
    QVERIFY(showNow(view));
    QTRY_VERIFY(child<QLabel>(view, "auditSealed")->text().startsWith(u"⚠ 7 row(s) wait for a seal"));
}

void TestAuditView::exportsWhatIsShown()
{
    Evidence screen;
    AuditView view(screen.context);
    const QString path = screen.folder.filePath(u"audit.csv"_s);
    QString suggested;
    view.setAskPath([&](QWidget *, const QString &name) {
        suggested = name;
        return path;
    });
    QVERIFY(showNow(view));
    auto *table = child<QTableView>(view, "auditTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_E);
    QTRY_COMPARE(screen.navigator.asked, QStringList(u"message 3 row(s) were exported."_s));
    QVERIFY(suggested.startsWith(u"audit-"));
    QVERIFY(screen.desk.calls.contains(u"beginAuditExport"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 4);
    screen.desk.failures.insert(u"beginAuditExport"_s, {ErrorKind::Denied, {}, {}, {}, {}});
    click(view, "auditExport");
    QTRY_COMPARE(screen.navigator.asked.size(), 2);
    QVERIFY(screen.navigator.asked.last().startsWith(u"message You may not"));
}

void TestAuditView::emptyAndErrorStates()
{
    Evidence screen;
    screen.desk.mode = FakeMode::Slow;
    AuditView view(screen.context);
    QVERIFY(showNow(view));
    auto *empty = child<EmptyState>(view, "auditEmpty");
    QVERIFY(empty->isVisible());
    screen.desk.mode = FakeMode::Offline;
    screen.desk.deliver();
    QTRY_COMPARE(empty->title(), u"The workspace cannot be reached."_s);
    screen.desk.mode = FakeMode::Normal;
    Q_EMIT empty->actionTriggered();
    QTRY_COMPARE(child<QTableView>(view, "auditTable")->model()->rowCount(), 3);
}

void TestAuditView::isForSupervisorsAndAuditors()
{
    Staff person;
    const auto sees = [&person](StaffKind kind, Section section) {
        person.kinds = {kind};
        return hasSection(person, section);
    };
    QVERIFY(sees(StaffKind::Supervisor, Section::Audit));
    QVERIFY(sees(StaffKind::Auditor, Section::Audit));
    QVERIFY(!sees(StaffKind::Agent, Section::Audit));
    QVERIFY(!sees(StaffKind::Security, Section::Audit));
    QVERIFY(!sees(StaffKind::Auditor, Section::Approvals));
    QVERIFY(sees(StaffKind::Agent, Section::Tickets));
    QVERIFY(sees(StaffKind::Agent, Section::Customers));
    QVERIFY(sees(StaffKind::Auditor, Section::Tickets));
    QVERIFY(!sees(StaffKind::Auditor, Section::Customers));
    QVERIFY(!sees(StaffKind::Security, Section::Customers));
    QVERIFY(!sees(StaffKind::Security, Section::Tickets));
    QVERIFY(sees(StaffKind::Security, Section::Knowledge));
}

void TestAuditView::everythingHasItsName()
{
    Evidence screen;
    AuditView view(screen.context);
    QVERIFY(showNow(view));
    QCOMPARE(nameless(view), QStringList());
}

QTEST_MAIN(TestAuditView)
#include "tst_audit_view.moc"
