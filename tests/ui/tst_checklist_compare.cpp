#include "checklist_compare_view.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "checklist.h"
#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

/// The built-in checklist with another opinion about short balances.
QByteArray changed()
{
    return Checklist::builtInJson().replace("\"cause\": \"insufficient_funds\"",
                                            "\"cause\": \"limit_exceeded\"");
}

struct Comparing : Screen
{
    Comparing()
    {
        desk.checklistStore.add(u"builtin"_s, ChecklistState::Active, Checklist::builtInJson());
        for (int i = 0; i < 3; ++i) {
            FailedOrder order;
            order.id = PaymentId(u"f%1"_s.arg(i));
            order.orderNo = OrderNo(u"F%1"_s.arg(i));
            order.createdAt = desk.clock.now().addSecs(-3600 * (3 - i));
            desk.failedList.append(order);
            PaymentFacts facts;
            facts.orderNo = order.orderNo.value();
            facts.currency = u"CNY"_s;
            facts.set(u"kind", u"payment"_s);
            facts.set(u"status", u"failed"_s);
            facts.set(u"funding", u"balance"_s);
            facts.set(u"available", qint64(i == 2 ? 9000 : 1200));
            facts.set(u"balance_part", qint64(5000));
            facts.set(u"fee", qint64(0));
            desk.factsOf.insert(order.orderNo, facts);
        }
        view = std::make_unique<ChecklistCompareView>(context);
        view->resize(1100, 600);
    }
    void offer(const QByteArray &json)
    {
        view->offer(desk.checklistStore.versions, json, u"Version 1 with your changes"_s);
    }
    QString state() const { return child<QLabel>(*view, "compareState")->text(); }
    QTreeWidget *list() const { return child<QTreeWidget>(*view, "compareList"); }

    std::unique_ptr<ChecklistCompareView> view;
};

} // namespace

class TestChecklistCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsWhatChanges();
    void nothingChanges();
    void noPaymentsInThePeriod();
    void stoppedHalfway();
    void errorsAreTold();
    void brokenTextIsTold();
    void everythingHasItsName();
};

void TestChecklistCompare::groupsWhatChanges()
{
    Comparing c;
    QVERIFY(showNow(*c.view));
    c.offer(changed());
    QCOMPARE(child<QComboBox>(*c.view, "compareBefore")->currentText().left(9), u"Version 1"_s);
    QTest::keyClick(c.view.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(c.list()->isVisible());
    QVERIFY(c.state().startsWith(u"3 payment(s) compared, 2 diagnosis change(s)."_s));
    QCOMPARE(c.list()->topLevelItemCount(), 1);
    const QTreeWidgetItem *group = c.list()->topLevelItem(0);
    QVERIFY(group->text(0).startsWith(u"Insufficient balance"_s));
    QVERIFY(group->text(1).startsWith(u"→ Limit exceeded"_s));
    QCOMPARE(group->text(2), u"2"_s);
    // By keyboard: the group is open, go to its first payment, open that.
    QTest::keyClick(c.list(), Qt::Key_Down);
    QCOMPARE(c.list()->currentItem()->text(0), u"F0"_s);
    QTest::keyClick(c.list(), Qt::Key_Return);
    QCOMPARE(c.navigator.asked, QStringList{u"payment F0"_s});
}

void TestChecklistCompare::nothingChanges()
{
    Comparing c;
    QVERIFY(showNow(*c.view));
    c.offer(Checklist::builtInJson());
    click<QPushButton>(*c.view, "compareStart");
    QTRY_COMPARE(child<QLabel>(*c.view, "emptyTitle")->text(), u"No diagnosis changes."_s);
    QVERIFY(c.state().startsWith(u"3 payment(s) compared, 0"_s));
}

void TestChecklistCompare::noPaymentsInThePeriod()
{
    Comparing c;
    QVERIFY(showNow(*c.view));
    c.offer(changed());
    child<QDateEdit>(*c.view, "compareFrom")->setDate(QDate(2020, 1, 1));
    child<QDateEdit>(*c.view, "compareTo")->setDate(QDate(2020, 1, 2));
    click<QPushButton>(*c.view, "compareStart");
    QTRY_COMPARE(child<QLabel>(*c.view, "emptyTitle")->text(), u"No failed payments in this period."_s);
    child<QDateEdit>(*c.view, "compareTo")->setDate(QDate(2019, 1, 2));
    click<QPushButton>(*c.view, "compareStart");
    QCOMPARE(child<QLabel>(*c.view, "emptyTitle")->text(), u"The period ends before it begins."_s);
}

void TestChecklistCompare::stoppedHalfway()
{
    Comparing c;
    QVERIFY(showNow(*c.view));
    c.offer(changed());
    c.desk.mode = FakeMode::Slow;
    click<QPushButton>(*c.view, "compareStart");
    c.desk.deliver(); // the version's text
    auto *stop = child<QPushButton>(*c.view, "compareStop");
    QVERIFY(stop->isVisible());
    QVERIFY(!child<QPushButton>(*c.view, "compareStart")->isVisible());
    QTRY_VERIFY(c.desk.calls.contains(u"failedOrders"_s));
    click<QPushButton>(*c.view, "compareStop");
    c.desk.mode = FakeMode::Normal;
    c.desk.deliver();
    QTRY_VERIFY(c.state().startsWith(u"Stopped"_s));
    QVERIFY(child<QPushButton>(*c.view, "compareStart")->isVisible());
}

void TestChecklistCompare::errorsAreTold()
{
    Comparing c;
    QVERIFY(showNow(*c.view));
    c.offer(changed());
    c.desk.mode = FakeMode::Denied;
    click<QPushButton>(*c.view, "compareStart");
    QTRY_VERIFY(child<QPushButton>(*c.view, "compareStart")->isVisible());
    QTRY_VERIFY(!child<QLabel>(*c.view, "emptyTitle")->text().isEmpty());
    QVERIFY(child<QLabel>(*c.view, "emptyTitle")->isVisible());
}

void TestChecklistCompare::brokenTextIsTold()
{
    Comparing c;
    QVERIFY(showNow(*c.view));
    c.offer("{}");
    click<QPushButton>(*c.view, "compareStart");
    QTRY_COMPARE(child<QLabel>(*c.view, "emptyTitle")->text(), u"This checklist cannot be run."_s);
}

void TestChecklistCompare::everythingHasItsName()
{
    Comparing c;
    QVERIFY(showNow(*c.view));
    c.offer(changed());
    QCOMPARE(nameless(*c.view), QStringList());
    click<QPushButton>(*c.view, "compareStart");
    QTRY_VERIFY(c.list()->isVisible());
    QCOMPARE(nameless(*c.view), QStringList());
}

QTEST_MAIN(TestChecklistCompare)
#include "tst_checklist_compare.moc"
