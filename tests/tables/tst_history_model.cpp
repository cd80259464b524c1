#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "history_model.h"

using namespace desk;
using Phase = HistoryState::Phase;

namespace {

/// 10,000 payments, five to an instant, answered one turn of the event loop later.
class ManyPayments final : public HistoryStore
{
public:
    explicit ManyPayments(int count = 10'000)
    {
        const Currency cny = *Currency::fromCode(u"CNY");
        for (int i = 0; i < count; ++i) {
            PaymentRow row;
            row.id = PaymentId(u"P%1"_qs.arg(count - i, 6, 10, QLatin1Char('0')));
            row.orderNo = OrderNo(u"O%1"_qs.arg(i));
            row.kind = i % 3 == 0 ? PaymentKind::TopUp : PaymentKind::Payment;
            row.amount = {100 + i, cny};
            row.createdAt = QDateTime::fromMSecsSinceEpoch(newest - (i / 5) * 60'000LL, Qt::UTC);
            rows.append(row);
        }
    }

    Future<Page<PaymentRow>> page(const UserNo &, const HistoryFilter &filter, const Cursor &after, int limit,
                                  std::stop_token stop) override
    {
        QList<PaymentRow> found;
        for (const PaymentRow &row : std::as_const(rows)) {
            if (found.size() < limit && passes(filter, row) && (after.isEmpty() || below(row, after)))
                found.append(row);
        }
        return answer(found, found.size() == limit ? cursorOf(found.last()) : Cursor(), stop);
    }

    Future<Page<PaymentRow>> pageBefore(const UserNo &, const HistoryFilter &filter, const Cursor &before,
                                        int limit, std::stop_token stop) override
    {
        QList<PaymentRow> found;
        for (const PaymentRow &row : std::as_const(rows)) {
            if (passes(filter, row) && !below(row, before) && cursorOf(row) != before)
                found.append(row);
        }
        found = found.last(std::min<qsizetype>(found.size(), limit));
        return answer(found, found.size() == limit ? cursorOf(found.first()) : Cursor(), stop);
    }

    Future<QList<CurrencyTotal>> totals(const UserNo &, const HistoryFilter &, std::stop_token) override
    {
        return QtFuture::makeReadyFuture(Result<QList<CurrencyTotal>>(QList<CurrencyTotal>()));
    }
    Future<PaymentDetail> detail(const OrderNo &) override
    {
        return QtFuture::makeReadyFuture(Result<PaymentDetail>(std::unexpected(Error{ErrorKind::NotFound})));
    }
    Future<PaymentRow> latestFailure(const UserNo &) override
    {
        return QtFuture::makeReadyFuture(Result<PaymentRow>(std::unexpected(Error{ErrorKind::NotFound})));
    }
    Future<QDateTime> beginExport(const CommandId &, const UserNo &, const HistoryFilter &) override
    {
        return QtFuture::makeReadyFuture(Result<QDateTime>(QDateTime::currentDateTimeUtc()));
    }

    /// \a count payments happen now.
    void arrive(int count)
    {
        for (int i = 0; i < count; ++i) {
            PaymentRow row;
            const int number = 900'000 + m_arrived++;
            row.id = PaymentId(u"P%1"_qs.arg(number));
            row.orderNo = OrderNo(u"O%1"_qs.arg(number));
            row.amount = {100, *Currency::fromCode(u"CNY")};
            row.createdAt = QDateTime::fromMSecsSinceEpoch(newest + m_arrived * 1000LL, Qt::UTC);
            rows.prepend(row);
        }
    }

    static constexpr qint64 newest = 1'780'000'000'000;
    QList<PaymentRow> rows;
    int asked = 0;
    int running = 0;
    int mostRunning = 0;
    int stopped = 0;
    bool hold = false;         ///< answers wait for release()
    std::optional<Error> fail; ///< the next answers are this

    void release()
    {
        hold = false;
        for (const auto &send : std::exchange(m_held, {}))
            send();
    }

private:
    static bool passes(const HistoryFilter &filter, const PaymentRow &row)
    {
        return (!filter.kind || *filter.kind == row.kind)
               && (!filter.from.isValid() || row.createdAt >= filter.from);
    }

    static bool below(const PaymentRow &row, const Cursor &cursor)
    {
        const qint64 at = cursor.section(u':', 0, 0).toLongLong();
        const qint64 own = row.createdAt.toMSecsSinceEpoch();
        return own < at || (own == at && row.id.value() < cursor.section(u':', 1));
    }

    Future<Page<PaymentRow>> answer(const QList<PaymentRow> &found, const Cursor &next, std::stop_token stop)
    {
        ++asked;
        mostRunning = std::max(mostRunning, ++running);
        auto promise = std::make_shared<QPromise<Result<Page<PaymentRow>>>>();
        promise->start();
        const auto send = [this, promise, found, next, stop, error = fail] {
            --running;
            stopped += stop.stop_requested() ? 1 : 0;
            if (stop.stop_requested())
                promise->addResult(std::unexpected(Error{ErrorKind::Cancelled}));
            else if (error)
                promise->addResult(std::unexpected(*error));
            else
                promise->addResult(Page<PaymentRow>{found, next});
            promise->finish();
        };
        if (hold)
            m_held.append(send);
        else
            QTimer::singleShot(0, &m_timers, send);
        return promise->future();
    }

    int m_arrived = 0;
    QList<std::function<void()>> m_held;
    QObject m_timers;
};

class PlainText final : public HistoryText
{
public:
    QString header(HistoryColumn column) const override { return u"column %1"_qs.arg(int(column)); }
    QString cell(const PaymentRow &row, HistoryColumn column) const override
    {
        return column == HistoryColumn::Amount ? row.amount.toDecimal() : row.orderNo.value();
    }
    QString toolTip(const PaymentRow &, HistoryColumn) const override { return {}; }
};

struct Fixture
{
    explicit Fixture(int count = 10'000) : store(count) {}

    /// The place of the window's first row in the whole history; the window must be a gapless slice of it.
    int slice(const QList<PaymentRow> &truth) const
    {
        if (model.rowCount() == 0)
            return 0;
        const auto start = std::ranges::find(truth, model.payment(0).orderNo, &PaymentRow::orderNo);
        const int first = int(start - truth.cbegin());
        for (int row = 0; row < model.rowCount(); ++row) {
            if (first + row >= truth.size() || model.payment(row).orderNo != truth[first + row].orderNo)
                return -1;
        }
        return first;
    }

    bool settled() const { return store.running == 0 && !model.state().loadingMore; }

    ManyPayments store;
    PlainText text;
    HistoryModel model{store, UserNo(u"U1"_qs), text};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsIdleAndLoadsTheNewest();
    void showsCells();
    void walksToTheEndAndBack();
    void staysASliceUnderAnyScrolling_data();
    void staysASliceUnderAnyScrolling();
    void newFilterDropsTheRunningAnswer();
    void onlyOneRequestRuns();
    void jumpsToADay_data();
    void jumpsToADay();
    void failsAndTriesAgain();
    void failureOfAFurtherPageKeepsTheRows();
    void emptyHistory();
    void newPaymentsComeInAbove();
    void lookingForNewPaymentsIsQuiet();
    void theFirstPaymentOfAllComesIn();
    void goesAwayWhileLoading();
};

void TestHistoryModel::startsIdleAndLoadsTheNewest()
{
    Fixture f;
    QCOMPARE(f.model.state().phase, Phase::Idle);
    f.model.setFilter({});
    QCOMPARE(f.model.state().phase, Phase::Loading);
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    QCOMPARE(f.model.rowCount(), HistoryModel::pageSize);
    QVERIFY(f.model.state().atStart);
    QVERIFY(!f.model.state().atEnd);
    QCOMPARE(f.slice(f.store.rows), 0);
    QCOMPARE(f.model.rowOf(OrderNo(u"O7"_qs)), 7);
    QCOMPARE(f.model.rowOf(OrderNo(u"none"_qs)), -1);
}

void TestHistoryModel::showsCells()
{
    Fixture f;
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    const QModelIndex amount = f.model.index(3, int(HistoryColumn::Amount));
    QCOMPARE(amount.data().toString(), u"1.03"_qs);
    QVERIFY(amount.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QCOMPARE(amount.data(HistoryModel::PaymentRole).value<PaymentRow>().orderNo, OrderNo(u"O3"_qs));
    QCOMPARE(f.model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"column 2"_qs);
    QSignalSpy headers(&f.model, &HistoryModel::headerDataChanged);
    f.model.retranslate();
    QCOMPARE(headers.size(), 1);
}

void TestHistoryModel::walksToTheEndAndBack()
{
    Fixture f(2'350);
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    QSet<QString> seen;
    for (int guard = 0; !f.model.state().atEnd && guard < 100; ++guard) {
        for (int row = 0; row < f.model.rowCount(); ++row)
            seen.insert(f.model.payment(row).orderNo.value());
        f.model.showing(f.model.rowCount() - 30, f.model.rowCount() - 1);
        QTRY_VERIFY(f.settled());
        QVERIFY(f.model.rowCount() <= HistoryModel::pageSize * HistoryModel::pagesKept);
    }
    QCOMPARE(f.slice(f.store.rows) + f.model.rowCount(), 2'350);
    QVERIFY(!f.model.state().atStart);
    for (int row = 0; row < f.model.rowCount(); ++row)
        seen.insert(f.model.payment(row).orderNo.value());
    QCOMPARE(seen.size(), 2'350);
    for (int guard = 0; !f.model.state().atStart && guard < 100; ++guard) {
        f.model.showing(0, 30);
        QTRY_VERIFY(f.settled());
    }
    QCOMPARE(f.slice(f.store.rows), 0);
    QVERIFY(!f.model.state().atEnd);
}

void TestHistoryModel::staysASliceUnderAnyScrolling_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("filtered");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0);
}

void TestHistoryModel::staysASliceUnderAnyScrolling()
{
    QFETCH(quint32, seed);
    QFETCH(bool, filtered);
    Fixture f;
    HistoryFilter filter;
    QList<PaymentRow> truth = f.store.rows;
    if (filtered) {
        filter.kind = PaymentKind::TopUp;
        truth.removeIf([](const PaymentRow &row) { return row.kind != PaymentKind::TopUp; });
    }
    f.model.setFilter(filter);
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    QRandomGenerator random(seed);
    for (int step = 0; step < 60; ++step) {
        const int move = random.bounded(10);
        if (move == 0) {
            const int place = random.bounded(10'000);
            f.model.jumpTo(f.store.rows[place].createdAt);
        } else {
            const int first = random.bounded(std::max(1, f.model.rowCount()));
            f.model.showing(first, first + 30);
        }
        if (random.bounded(3) > 0)
            QTRY_VERIFY(f.settled());
        const int start = f.slice(truth);
        QVERIFY(start >= 0);
        QVERIFY(f.model.rowCount() <= HistoryModel::pageSize * HistoryModel::pagesKept);
        if (f.settled() && f.model.state().atStart)
            QCOMPARE(start, 0);
        if (f.settled() && f.model.state().atEnd)
            QCOMPARE(start + f.model.rowCount(), int(truth.size()));
    }
    QCOMPARE(f.store.mostRunning, 1);
}

void TestHistoryModel::newFilterDropsTheRunningAnswer()
{
    Fixture f;
    f.store.hold = true;
    f.model.setFilter({});
    HistoryFilter topUps;
    topUps.kind = PaymentKind::TopUp;
    f.model.setFilter(topUps);
    QCOMPARE(f.store.asked, 1);
    f.store.release();
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    QCOMPARE(f.store.stopped, 1);
    QCOMPARE(f.store.asked, 2);
    QCOMPARE(f.model.payment(1).kind, PaymentKind::TopUp);
}

void TestHistoryModel::onlyOneRequestRuns()
{
    Fixture f;
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    f.store.hold = true;
    for (int i = 0; i < 20; ++i)
        f.model.showing(f.model.rowCount() - 20, f.model.rowCount() - 1);
    QCOMPARE(f.store.running, 1);
    QVERIFY(f.model.state().loadingMore);
    f.store.release();
    QTRY_VERIFY(f.settled());
    QCOMPARE(f.model.rowCount(), 2 * HistoryModel::pageSize);
}

void TestHistoryModel::jumpsToADay_data()
{
    QTest::addColumn<qint64>("minutesBack");
    QTest::addColumn<int>("firstBelow"); ///< place of the newest row that is older
    QTest::newRow("middle") << qint64(1'000) << 5'005;
    QTest::newRow("newer than all") << qint64(-10) << 0;
    QTest::newRow("older than all") << qint64(5'000) << 10'000;
}

void TestHistoryModel::jumpsToADay()
{
    QFETCH(qint64, minutesBack);
    QFETCH(int, firstBelow);
    Fixture f;
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    f.store.asked = 0;
    f.model.jumpTo(QDateTime::fromMSecsSinceEpoch(ManyPayments::newest - minutesBack * 60'000, Qt::UTC));
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    if (firstBelow < 10'000) {
        QCOMPARE(f.store.asked, 1);
        QCOMPARE(f.slice(f.store.rows), firstBelow);
    } else {
        QCOMPARE(f.slice(f.store.rows) + f.model.rowCount(), 10'000);
        QVERIFY(f.model.state().atEnd);
    }
    f.model.showing(0, 30);
    QTRY_VERIFY(f.settled());
    QVERIFY(f.slice(f.store.rows) >= 0);
}

void TestHistoryModel::failsAndTriesAgain()
{
    Fixture f;
    f.store.fail = Error{ErrorKind::Unavailable};
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Failed);
    QCOMPARE(f.model.state().error->kind, ErrorKind::Unavailable);
    f.store.fail.reset();
    f.model.retry();
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    QVERIFY(!f.model.state().error);
}

void TestHistoryModel::failureOfAFurtherPageKeepsTheRows()
{
    Fixture f;
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    f.store.fail = Error{ErrorKind::Timeout};
    f.model.showing(170, 199);
    QTRY_VERIFY(f.model.state().error.has_value());
    QCOMPARE(f.model.state().phase, Phase::Ready);
    QCOMPARE(f.model.rowCount(), HistoryModel::pageSize);
    const int asked = f.store.asked;
    f.model.showing(170, 199);
    QCOMPARE(f.store.asked, asked);
    f.store.fail.reset();
    f.model.retry();
    QTRY_COMPARE(f.model.rowCount(), 2 * HistoryModel::pageSize);
    QVERIFY(!f.model.state().error);
}

void TestHistoryModel::emptyHistory()
{
    Fixture f(0);
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Empty);
    QVERIFY(f.model.state().atEnd);
    f.model.jumpTo(QDateTime::fromMSecsSinceEpoch(ManyPayments::newest, Qt::UTC));
    QTRY_COMPARE(f.model.state().phase, Phase::Empty);
}

void TestHistoryModel::newPaymentsComeInAbove()
{
    Fixture f(600);
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    const OrderNo first = f.model.payment(0).orderNo;
    QSignalSpy arrived(&f.model, &HistoryModel::arrived);
    f.model.lookForNewer();
    QTRY_VERIFY(f.settled());
    QCOMPARE(arrived.count(), 0);
    // Often one, so that pages of one row each would push the rest out of the window.
    for (int i = 0; i < 3 * HistoryModel::pagesKept; ++i) {
        f.store.arrive(1);
        f.model.lookForNewer();
        QVERIFY(!f.model.state().loadingMore);
        QTRY_COMPARE(arrived.count(), i + 1);
    }
    QCOMPARE(f.model.rowOf(first), 3 * HistoryModel::pagesKept);
    QCOMPARE(f.model.rowCount(), HistoryModel::pageSize + 3 * HistoryModel::pagesKept);
    QVERIFY(f.model.state().atStart);
    QCOMPARE(f.slice(f.store.rows), 0);
}

void TestHistoryModel::lookingForNewPaymentsIsQuiet()
{
    Fixture f(10);
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    f.store.fail = Error{ErrorKind::Unavailable};
    const int asked = f.store.asked;
    f.model.lookForNewer();
    QTRY_COMPARE(f.store.asked, asked + 1);
    QTRY_VERIFY(f.settled());
    QVERIFY(!f.model.state().error);
    QCOMPARE(f.model.rowCount(), 10);
    f.store.fail.reset();
    f.store.arrive(2);
    f.model.lookForNewer();
    QTRY_COMPARE(f.model.rowCount(), 12);
}

void TestHistoryModel::theFirstPaymentOfAllComesIn()
{
    Fixture f(0);
    f.model.setFilter({});
    QTRY_COMPARE(f.model.state().phase, Phase::Empty);
    f.store.arrive(1);
    f.model.lookForNewer();
    QTRY_COMPARE(f.model.state().phase, Phase::Ready);
    QCOMPARE(f.model.rowCount(), 1);
}

void TestHistoryModel::goesAwayWhileLoading()
{
    ManyPayments store(10);
    store.hold = true;
    PlainText text;
    {
        HistoryModel model(store, UserNo(u"U1"_qs), text);
        model.reload();
    }
    store.release();
    QCoreApplication::processEvents();
    QCOMPARE(store.stopped, 1);
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_history_model.moc"
