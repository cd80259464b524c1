#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

#include "chip.h"
#include "customer_tab.h"
#include "failed_payment.h"
#include "history_panel.h"
#include "link_graph.h"
#include "link_words.h"
#include "links_dialog.h"
#include "screen.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : Screen
{
    explicit Fixture(const char16_t *user = u"U1000042", FakeMode mode = FakeMode::Normal,
                     StaffKind kind = StaffKind::Agent)
    {
        context.self.kinds = {kind};
        desk.mode = mode;
        addFailure(desk);
        tab = std::make_unique<CustomerTab>(context, UserNo(QString::fromUtf16(user)));
        tab->resize(1208, 700);
        showNow(*tab);
    }
    QWidget *card() const { return child<QWidget>(*tab, "linksCard"); }
    /// In sight: a key counts only then.
    bool shows(const char *name) const
    {
        const auto *widget = tab->findChild<QWidget *>(QString::fromLatin1(name));
        return widget && widget->isVisible();
    }
    LinksDialog *dialog() const { return tab->window()->findChild<LinksDialog *>(); }
    bool openDialog() const
    {
        QTest::keyClick(tab.get(), Qt::Key_S);
        return QTest::qWaitFor([this] { return dialog() && dialog()->isActiveWindow(); });
    }

    std::unique_ptr<CustomerTab> tab;
};

CustomerLink linkOf(LinkKind kind, int others, int held, bool capped = false)
{
    return {kind, u"x"_s, others, capped, held, {}, {}, 0};
}

QList<CustomerLink> many(int count)
{
    QList<CustomerLink> links;
    for (int i = 0; i < count; ++i)
        links.append(linkOf(LinkKind(i % 4), i + 1, i % 3));
    return links;
}

} // namespace

class TestCustomerLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void saysHowManyShareIt_data()
    {
        QTest::addColumn<CustomerLink>("link");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("tone");
        QTest::addColumn<bool>("alarming");
        const auto row = [](const char *name, const CustomerLink &link, const QString &status, Tone tone,
                            bool alarming) {
            QTest::newRow(name) << link << status << int(tone) << alarming;
        };
        row("a device", linkOf(LinkKind::Device, 3, 0), u"! 3 others"_s, Tone::Warn, false);
        row("a card of a ring", linkOf(LinkKind::Card, 3, 2), u"✕ 2 of 3 frozen"_s, Tone::Bad, true);
        row("a payee", linkOf(LinkKind::Payee, 12, 0), u"12 others"_s, Tone::Neutral, false);
        row("a payee of everybody's", linkOf(LinkKind::Payee, 200, 17, true), u"✕ 17 of 200+ frozen"_s,
            Tone::Bad, false);
        row("an address", linkOf(LinkKind::Place, 640, 0, true), u"640+ others"_s, Tone::Neutral, false);
        row("an address of a ring", linkOf(LinkKind::Place, 6, 1), u"✕ 1 of 6 frozen"_s, Tone::Bad, true);
    }

    void saysHowManyShareIt()
    {
        QFETCH(CustomerLink, link);
        QFETCH(QString, status);
        QFETCH(int, tone);
        QFETCH(bool, alarming);
        QCOMPARE(LinkWords::status(link).text(), status);
        QCOMPARE(int(LinkWords::status(link).tone), tone);
        QCOMPARE(isAlarming(link), alarming);
    }

    void namesAPayeeWithoutAName()
    {
        CustomerLink link = linkOf(LinkKind::Payee, 2, 0);
        link.value.clear();
        QVERIFY(LinkWords::sentence(link, {}).startsWith(u"Payee without a name: shared with 2 others"_s));
    }

    void laysTheGraphOut_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("none") << 0 << QSizeF(760, 200);
        for (const int count : {1, 2, 3, 4, 12, 80}) {
            QTest::addRow("%d narrow", count) << count << QSizeF(760, 200);
            QTest::addRow("%d wide", count) << count << QSizeF(1700, 700);
        }
    }

    void laysTheGraphOut()
    {
        QFETCH(int, count);
        QFETCH(QSizeF, size);
        const LinkGraphLayout layout = layoutOfLinks(count, size);
        QCOMPARE(layout.branches.size(), count);
        QVERIFY(layout.height >= size.height());
        const QRectF whole(0, 0, size.width(), layout.height);
        QList<QRectF> nodes{layout.customer};
        for (const LinkGraphLayout::Branch &branch : layout.branches) {
            nodes << branch.link << branch.others;
            QCOMPARE(branch.left, branch.link.center().x() < layout.customer.left());
            QVERIFY(qAbs(branch.others.center().x() - whole.center().x())
                    > qAbs(branch.link.center().x() - whole.center().x()));
        }
        for (int i = 0; i < nodes.size(); ++i) {
            QVERIFY(whole.contains(nodes[i]));
            for (int j = 0; j < i; ++j)
                QVERIFY2(!nodes[i].intersects(nodes[j]), qPrintable(u"%1 %2"_s.arg(i).arg(j)));
        }
    }

    void goesThroughTheGraphByArrows_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("to");
        const auto row = [](const char *name, int from, int count, Qt::Key key, int to) {
            QTest::newRow(name) << from << count << int(key) << to;
        };
        row("down the left", 0, 5, Qt::Key_Down, 2);
        row("down the right", 1, 5, Qt::Key_Down, 3);
        row("not beyond the end", 3, 5, Qt::Key_Down, 3);
        row("up", 4, 5, Qt::Key_Up, 2);
        row("not above the top", 1, 5, Qt::Key_Up, 1);
        row("across to the right", 2, 5, Qt::Key_Right, 3);
        row("nothing beside the last", 4, 5, Qt::Key_Right, 4);
        row("across to the left", 3, 5, Qt::Key_Left, 2);
        row("at the left already", 2, 5, Qt::Key_Left, 2);
        row("home", 3, 5, Qt::Key_Home, 0);
        row("end", 0, 5, Qt::Key_End, 4);
        row("another key", 2, 5, Qt::Key_A, 2);
        row("nothing there", -1, 0, Qt::Key_Down, -1);
    }

    void goesThroughTheGraphByArrows()
    {
        QFETCH(int, from);
        QFETCH(int, count);
        QFETCH(int, key);
        QTEST(besideLink(from, count, key), "to");
    }

    void showsTheTellingOnesOnTheTab()
    {
        Fixture f;
        QTRY_VERIFY(f.shows("linksShow"));
        const QList<Chip *> chips = f.card()->findChildren<Chip *>();
        QCOMPARE(chips.size(), 4);
        QCOMPARE(chips[0]->text(), u"✕ 2 of 3 frozen"_s);
        QCOMPARE(f.card()->property("tone").toString(), u"bad"_s);
        // What the caller asks about comes first.
        QVERIFY(f.desk.calls.indexOf(u"links"_s) > f.desk.calls.indexOf(u"latestFailure"_s));
        QVERIFY(f.desk.calls.indexOf(u"links"_s) > f.desk.calls.indexOf(u"page"_s));
        QCOMPARE(f.desk.calls.count(u"links"_s), 1);
        QTest::keyClick(f.tab.get(), Qt::Key_F5);
        QTRY_COMPARE(f.desk.calls.count(u"links"_s), 2);
    }

    void saysThatNothingIsShared()
    {
        Fixture f(u"U1000077");
        QTRY_VERIFY(f.shows("linksCardEmpty"));
        QVERIFY(!f.shows("linksShow"));
        QTest::keyClick(f.tab.get(), Qt::Key_S);
        QVERIFY(!f.dialog());
    }

    void saysWhyItCannotBeReadAndTriesAgain()
    {
        Fixture f(u"U1000042", FakeMode::Slow);
        QVERIFY(f.shows("linksCardLoading"));
        f.desk.failures.insert(u"links"_s, Error{ErrorKind::Unavailable, {}, {}, {}, {}});
        f.desk.mode = FakeMode::Normal;
        f.desk.deliver();
        QTRY_VERIFY(f.shows("linksCardRetry"));
        QCOMPARE(f.card()->property("tone").toString(), u"neutral"_s);
        f.desk.failures.clear();
        child<QPushButton>(*f.tab, "linksCardRetry")->click();
        QTRY_VERIFY(f.shows("linksShow"));
    }

    void keyboardAlone()
    {
        Fixture f;
        QTRY_VERIFY(f.shows("linksShow"));
        QVERIFY(f.openDialog());
        auto *graph = child<LinkGraph>(*f.dialog(), "linkGraph");
        auto *table = child<QTableView>(*f.dialog(), "linksTable");
        QTRY_VERIFY(graph->hasFocus());
        QCOMPARE(table->model()->rowCount(), 4);
        QCOMPARE(table->currentIndex().row(), 0);
        QTest::keyClick(graph, Qt::Key_Right);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(graph, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 3);
        QVERIFY(graph->accessibleDescription().startsWith(u"Sign-in address 203.0.113.***"_s));
        QTest::keyClick(graph, Qt::Key_Tab);
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Up);
        QCOMPARE(graph->current(), 2);
        QVERIFY(graph->accessibleDescription().contains(u"shared with 200+ others, of whom 17 frozen"_s));
        QCOMPARE(nameless(*f.dialog()), QStringList());
        QTest::keyClick(f.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!f.dialog());
    }

    void followsOnesOwnHolds()
    {
        Fixture f;
        QTRY_VERIFY(f.shows("linksShow"));
        f.desk.linksOf[UserNo(u"U1000042"_s)][1].held = 1;
        // A ring of many customers is frozen: one read.
        for (int i = 0; i < 50; ++i)
            Q_EMIT f.navigator.holdsChanged(UserNo(u"U200%1"_s.arg(i)));
        QTRY_COMPARE(f.card()->findChildren<Chip *>().value(1)->text(), u"✕ 1 of 1 frozen"_s);
        QCOMPARE(f.desk.calls.count(u"links"_s), 2);
        QCOMPARE(f.desk.calls.count(u"holds"_s), 1);
    }

    void followsOthersHolds()
    {
        Fixture f;
        QTRY_VERIFY(f.shows("linksShow"));
        child<QPushButton>(*f.tab, "linksShow")->setFocus();
        const QPointer<QWidget> before = f.card()->findChild<QWidget *>(u"linksShow"_s);
        const auto look = [&f](int times) {
            for (int i = 0; i < times; ++i)
                Q_EMIT f.tab->history().looked();
            QTest::qWait(20);
        };
        look(2);
        QCOMPARE(f.desk.calls.count(u"links"_s), 1);
        look(1); // a minute
        QCOMPARE(f.desk.calls.count(u"links"_s), 2);
        QVERIFY(before); // nothing new: nothing is drawn anew
        f.desk.linksOf[UserNo(u"U1000042"_s)][0].held = 0;
        look(3);
        QTRY_VERIFY(!before);
        QCOMPARE(f.card()->findChildren<Chip *>().value(0)->text(), u"! 3 others"_s);
        QCOMPARE(f.tab->window()->focusWidget(), child<QWidget>(*f.tab, "linksShow"));
        // The next look fails: what is shown stays. Access that has ended takes it away, and asks no more.
        f.desk.failures.insert(u"links"_s, Error{ErrorKind::Unavailable, {}, {}, {}, {}});
        look(3);
        QVERIFY(f.shows("linksShow"));
        f.desk.failures.insert(u"links"_s, Error{ErrorKind::Denied, {}, u"vip_grant_needed"_s, {}, {}});
        look(3);
        QTRY_VERIFY(!f.shows("linksShow"));
        const auto asked = f.desk.calls.count(u"links"_s);
        look(3);
        QCOMPARE(f.desk.calls.count(u"links"_s), asked);
    }

    /// What others freeze meanwhile is seen in the open graph too, and what may not be seen any more goes.
    void theOpenDialogFollows()
    {
        Fixture f;
        QTRY_VERIFY(f.shows("linksShow"));
        QVERIFY(f.openDialog());
        auto *graph = child<LinkGraph>(*f.dialog(), "linkGraph");
        auto *table = child<QTableView>(*f.dialog(), "linksTable");
        graph->setCurrent(1);
        const auto frozen = [table](int row) {
            return table->model()->index(row, 3).data().toString();
        };
        QList<CustomerLink> &links = f.desk.linksOf[UserNo(u"U1000042"_s)];
        links[1].held = 1;
        links.move(1, 0);
        Q_EMIT f.navigator.holdsChanged(UserNo(u"U2000"_s));
        QTRY_COMPARE(frozen(0), u"✕ 1"_s);
        QCOMPARE(graph->current(), 0); // the same link
        QCOMPARE(table->currentIndex().row(), 0);
        QVERIFY(graph->accessibleDescription().contains(u"1 frozen"_s));
        f.desk.failures.insert(u"links"_s, Error{ErrorKind::Denied, {}, u"vip_grant_needed"_s, {}, {}});
        Q_EMIT f.navigator.holdsChanged(UserNo(u"U2000"_s));
        QTRY_VERIFY(!f.dialog());
    }

    void looksAgainWhenTheTabIsShownAgain()
    {
        Fixture f;
        QTRY_VERIFY(f.shows("linksShow"));
        f.tab->hide();
        Q_EMIT f.navigator.holdsChanged(UserNo(u"U2000"_s));
        QTest::qWait(20);
        QCOMPARE(f.desk.calls.count(u"links"_s), 1);
        f.tab->show();
        QTRY_COMPARE(f.desk.calls.count(u"links"_s), 2);
    }

    void leadsASupervisorToTheRing()
    {
        Fixture f(u"U1000042", FakeMode::Normal, StaffKind::Supervisor);
        QTRY_VERIFY(f.shows("linksShow"));
        QVERIFY(f.openDialog());
        auto *ring = child<QPushButton>(*f.dialog(), "linksRing");
        auto *graph = child<LinkGraph>(*f.dialog(), "linkGraph");
        QVERIFY(ring->isVisible() && ring->isEnabled());
        graph->setCurrent(3); // an address
        QVERIFY(!ring->isEnabled());
        QVERIFY(ring->toolTip().startsWith(u"A sign-in address makes no ring"));
        QTest::keyClick(f.dialog(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.dialog());
        graph->setCurrent(1);
        QTest::keyClick(f.dialog(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!f.dialog());
        QCOMPARE(f.navigator.asked, QStringList{u"ring U1000042 工商银行 **** 1111"_s});
    }

    void offersTheRingToSupervisorsAlone()
    {
        Fixture f;
        QTRY_VERIFY(f.shows("linksShow"));
        QVERIFY(f.openDialog());
        QVERIFY(!child<QPushButton>(*f.dialog(), "linksRing")->isVisible());
        QTest::keyClick(f.dialog(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.dialog());
        QCOMPARE(f.navigator.asked, QStringList());
    }

    void clicksMoveTheTable()
    {
        LinksDialog dialog(UserNo(u"U1"_s), {}, many(9), {});
        showNow(dialog);
        auto *graph = child<LinkGraph>(dialog, "linkGraph");
        auto *table = child<QTableView>(dialog, "linksTable");
        QAbstractItemModelTester tester(table->model());
        for (const int branch : {4, 7, 0}) {
            QTest::mouseClick(graph, Qt::LeftButton, {}, graph->placeOf(branch).center());
            QCOMPARE(table->currentIndex().row(), branch);
        }
        QTest::mouseClick(graph, Qt::LeftButton, {}, {2, 2});
        QCOMPARE(graph->current(), 0);
    }
};

QTEST_MAIN(TestCustomerLinks)
#include "tst_customer_links.moc"
