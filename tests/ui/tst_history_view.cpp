#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

#include "history_filter_bar.h"
#include "history_view.h"
#include "screen.h"

using namespace desk;

namespace {

struct Fixture : Screen
{
    explicit Fixture(FakeMode mode = FakeMode::Normal)
    {
        QLocale::setDefault(QLocale(u"en_US"_qs));
        desk.mode = mode;
        view.resize(900, 400);
        showNow(view);
        view.model().setFilter({});
    }
    bool ready() { return view.model().rowCount() > 0; }
    /// \a count more payments happen.
    void pay(int count)
    {
        QList<PaymentRow> &rows = desk.paymentsOf[UserNo(u"U1000042"_qs)];
        for (int i = 0; i < count; ++i) {
            PaymentRow row = rows.first();
            const QString number = QString::number(900'000 + rows.size());
            row.id = PaymentId(u"p"_qs + number);
            row.orderNo = OrderNo(u"D"_qs + number);
            row.createdAt = row.createdAt.addSecs(1);
            rows.prepend(row);
        }
    }
    QString settings() const { return folder.filePath(u"columns.ini"_qs); }

    HistoryView view{desk, UserNo(u"U1000042"_qs), desk.clock, settings()};
    QTableView *table = child<QTableView>(view, "historyTable");
};

} // namespace

class TestHistoryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsAheadOfTheScroll()
    {
        Fixture f;
        QTRY_COMPARE(f.view.model().rowCount(), 200);
        QCOMPARE(f.view.model().index(0, int(HistoryColumn::Amount)).data().toString(), u"−¥50.00"_qs);
        f.table->verticalScrollBar()->setValue(f.table->verticalScrollBar()->maximum());
        QTRY_VERIFY(f.view.model().rowCount() >= 400);
        f.table->verticalScrollBar()->setValue(f.table->verticalScrollBar()->maximum());
        QTRY_VERIFY(f.view.model().state().atEnd);
        QCOMPARE(f.view.model().rowCount(), 459);
    }

    void keepsTheSelectionQuietly()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        QSignalSpy selected(&f.view, &HistoryView::selected);
        f.view.select(OrderNo(u"D00000005"_qs));
        QCOMPARE(f.table->currentIndex().row(), 4);
        f.view.model().reload();
        QTRY_COMPARE(f.table->currentIndex().row(), 4);
        QCOMPARE(selected.size(), 0);
        f.table->setFocus();
        QTest::keyClick(f.table, Qt::Key_Down);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.first().first().value<PaymentRow>().orderNo, OrderNo(u"D00000006"_qs));
    }

    void remembersColumns()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        f.table->horizontalHeader()->resizeSection(int(HistoryColumn::Kind), 123);
        QTRY_VERIFY(QFile::exists(f.settings()));
        HistoryView again(f.desk, UserNo(u"U1000042"_qs), f.desk.clock, f.settings());
        auto *header = child<QTableView>(again, "historyTable")->horizontalHeader();
        QCOMPARE(header->sectionSize(int(HistoryColumn::Kind)), 123);
    }

    void hidesTheBalanceWhereItIsNarrow()
    {
        Fixture f;
        QVERIFY(!f.table->isColumnHidden(int(HistoryColumn::BalanceAfter)));
        f.view.resize(520, 400);
        QTRY_VERIFY(f.table->isColumnHidden(int(HistoryColumn::BalanceAfter)));
    }

    void saysThatThereIsNothing()
    {
        Fixture f(FakeMode::Empty);
        QTRY_COMPARE(child<QLabel>(f.view, "emptyTitle")->text(), u"No payments here"_qs);
        HistoryFilter filter;
        filter.text = u"nobody"_qs;
        f.view.model().setFilter(filter);
        QSignalSpy wanted(&f.view, &HistoryView::clearFilterWanted);
        QTRY_VERIFY(child<QPushButton>(f.view, "emptyAction")->isVisible());
        click(f.view, "emptyAction");
        QCOMPARE(wanted.size(), 1);
    }

    void offlineAndBack()
    {
        Fixture f(FakeMode::Offline);
        QTRY_VERIFY(child<QPushButton>(f.view, "emptyAction")->isVisible());
        f.desk.mode = FakeMode::Normal;
        click(f.view, "emptyAction");
        QTRY_VERIFY(f.ready());
    }

    void furtherPageFails()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        f.desk.mode = FakeMode::Offline;
        f.table->verticalScrollBar()->setValue(f.table->verticalScrollBar()->maximum());
        auto *retry = child<QPushButton>(f.view, "historyRetry");
        QTRY_VERIFY(retry->isVisible());
        QCOMPARE(f.view.model().rowCount(), 200);
        f.desk.mode = FakeMode::Normal;
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY(f.view.model().rowCount() >= 400);
        QVERIFY(!retry->isVisible());
    }

    void newPaymentsLeaveWhatIsRead()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        QScrollBar *bar = f.table->verticalScrollBar();
        bar->setValue(10 * f.table->verticalHeader()->defaultSectionSize() + 7);
        const auto place = [&] {
            const int row = f.view.model().rowOf(OrderNo(u"D00000015"_qs));
            return f.table->visualRect(f.view.model().index(row, 0)).top();
        };
        const int before = place();
        QSignalSpy unseen(&f.view, &HistoryView::unseen);
        f.pay(3);
        f.view.model().lookForNewer();
        QTRY_COMPARE(unseen.size(), 1);
        QCOMPARE(unseen.last().first().toInt(), 3);
        QCOMPARE(place(), before);
        f.pay(1);
        f.view.model().lookForNewer();
        QTRY_COMPARE(unseen.size(), 2);
        QCOMPARE(unseen.last().first().toInt(), 4);
        QCOMPARE(place(), before);
        f.view.scrollToNewest();
        QCOMPARE(unseen.last().first().toInt(), 0);
        QCOMPARE(f.table->rowAt(0), 0);
    }

    void filterBarSaysWhatItMeans()
    {
        FakeClock clock;
        HistoryFilterBar bar(clock);
        showNow(bar);
        QSignalSpy changed(&bar, &HistoryFilterBar::changed);
        QVERIFY(bar.filter().from.isValid());
        child<QComboBox>(bar, "historyPeriod")->setCurrentIndex(3);
        QVERIFY(!bar.filter().from.isValid());
        child<QComboBox>(bar, "historyKind")->setCurrentIndex(1 + int(PaymentKind::Refund));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.last().first().value<HistoryFilter>().kind, PaymentKind::Refund);
        child<QPushButton>(bar, "historyMore")->click();
        QTest::keyClicks(child<QLineEdit>(bar, "historyMin"), u"12.5"_qs);
        QTest::keyClicks(child<QLineEdit>(bar, "historyMax"), u"abc"_qs);
        QTest::keyClick(child<QLineEdit>(bar, "historyMax"), Qt::Key_Return);
        QCOMPARE(bar.filter().minMinor, std::optional<qint64>(1250));
        QVERIFY(!bar.filter().maxMinor);
        QVERIFY(child<QLineEdit>(bar, "historyMax")->property("wrong").toBool());
        QSignalSpy jump(&bar, &HistoryFilterBar::jumpWanted);
        click(bar, "historyJump");
        QCOMPARE(jump.size(), 1);
        bar.clear();
        QCOMPARE(bar.filter(), HistoryFilter());
        QCOMPARE(nameless(bar), QStringList());
    }
};

QTEST_MAIN(TestHistoryView)
#include "tst_history_view.moc"
