#include "ticket_list_model.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

/// Answers lists from memory, when the test says so.
class ListStore final : public TicketStore
{
public:
    struct Call
    {
        TicketFilter filter;
        Cursor after;
        std::stop_token stop;
        QPromise<Result<Page<TicketRow>>> promise;

        void answer(Result<Page<TicketRow>> result)
        {
            promise.addResult(std::move(result));
            promise.finish();
        }
    };
    std::vector<std::unique_ptr<Call>> calls;

    Future<Page<TicketRow>> list(const TicketFilter &filter, const Cursor &after, int,
                                 std::stop_token stop) override
    {
        calls.push_back(std::make_unique<Call>(filter, after, stop, QPromise<Result<Page<TicketRow>>>()));
        calls.back()->promise.start();
        return calls.back()->promise.future();
    }

    Future<TicketNo> open(const CommandId &, const OpenTicket &) override { return unused<TicketNo>(); }
    Future<TicketDetail> ticket(const TicketNo &) override { return unused<TicketDetail>(); }
    Future<int> addNote(const CommandId &, const TicketNo &, int, const QString &) override
    {
        return unused<int>();
    }
    Future<int> addReply(const CommandId &, const TicketNo &, int, const QString &) override
    {
        return unused<int>();
    }
    Future<int> assign(const CommandId &, const TicketNo &, int, const Login &) override
    {
        return unused<int>();
    }
    Future<int> setState(const CommandId &, const TicketNo &, int, const StateChange &) override
    {
        return unused<int>();
    }
    Future<int> escalate(const CommandId &, const TicketNo &, int, const QString &) override
    {
        return unused<int>();
    }

private:
    template <class T>
    static Future<T> unused()
    {
        return QtFuture::makeReadyFuture(Result<T>(std::unexpected(Error{})));
    }
};

TicketListModel::Wording wording()
{
    return {[](TicketListModel::Column column) { return u"h%1"_s.arg(column); },
            [](const TicketRow &row, TicketListModel::Column column) {
                return column == TicketListModel::Number ? row.ticketNo.value() : row.subject;
            },
            [](const TicketRow &, TicketListModel::Column) {
                return QString();
            }};
}

Page<TicketRow> pageOf(int first, int count, const Cursor &next = {})
{
    Page<TicketRow> page;
    for (int i = 0; i < count; ++i) {
        TicketRow row;
        row.ticketNo = TicketNo(u"T-%1"_s.arg(first + i));
        row.state = TicketState::Open;
        row.level = 2;
        page.rows << row;
    }
    page.next = next;
    return page;
}

} // namespace

class TestTicketListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowTheCursor();
    void anOvertakenReadIsDropped();
    void rowsStayWhenAReadFails();
    void rowsAreCapped();
};

void TestTicketListModel::pagesFollowTheCursor()
{
    ListStore store;
    TicketListModel model(store, wording());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.load(), TicketListModel::Load::Empty);
    model.reload();
    QCOMPARE(model.load(), TicketListModel::Load::Loading);
    QVERIFY(!model.canFetchMore({}));
    store.calls[0]->answer(pageOf(0, 3, u"c1"_s));
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(store.calls.size(), size_t(2));
    QCOMPARE(store.calls[1]->after, u"c1"_s);
    store.calls[1]->answer(pageOf(3, 2));
    QTRY_COMPARE(model.rowCount(), 5);
    QVERIFY(!model.canFetchMore({}));
    QVERIFY(!model.capped());
    QCOMPARE(model.index(4, TicketListModel::Number).data().toString(), u"T-4"_s);
    QCOMPARE(model.index(4, 0).data(TicketListModel::LevelRole).toInt(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"h1"_s);
    QCOMPARE(model.rowOf(TicketNo(u"T-3"_s)), 3);
    QCOMPARE(model.rowOf(TicketNo(u"T-9"_s)), -1);
}

void TestTicketListModel::anOvertakenReadIsDropped()
{
    ListStore store;
    TicketListModel model(store, wording());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    TicketFilter mine;
    mine.owner = Login(u"chen"_s);
    model.setFilter(mine);
    QVERIFY(store.calls[0]->stop.stop_requested());
    QVERIFY(!store.calls[1]->stop.stop_requested());
    QCOMPARE(store.calls[1]->filter, mine);
    store.calls[1]->answer(pageOf(10, 1));
    QTRY_COMPARE(model.rowCount(), 1);
    store.calls[0]->answer(pageOf(0, 7));
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.ticketAt(0).ticketNo, TicketNo(u"T-10"_s));
}

void TestTicketListModel::rowsStayWhenAReadFails()
{
    ListStore store;
    TicketListModel model(store, wording());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    store.calls[0]->answer(pageOf(0, 2));
    QTRY_COMPARE(model.rowCount(), 2);
    model.reload();
    store.calls[1]->answer(std::unexpected(Error{ErrorKind::Unavailable, u"tickets_page"_s, {}, {}, {}}));
    QTRY_COMPARE(model.load(), TicketListModel::Load::Failed);
    QCOMPARE(model.error()->kind, ErrorKind::Unavailable);
    QCOMPARE(model.rowCount(), 2);
    model.reload();
    store.calls[2]->answer(pageOf(0, 0));
    QTRY_COMPARE(model.load(), TicketListModel::Load::Ready);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.error());
}

void TestTicketListModel::rowsAreCapped()
{
    ListStore store;
    TicketListModel model(store, wording());
    model.reload();
    store.calls[0]->answer(pageOf(0, TicketListModel::maxRows, u"more"_s));
    QTRY_COMPARE(model.rowCount(), TicketListModel::maxRows);
    QVERIFY(model.capped());
    QVERIFY(!model.canFetchMore({}));
}

QTEST_GUILESS_MAIN(TestTicketListModel)
#include "tst_ticket_list_model.moc"
