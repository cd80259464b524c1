#include "release_request_model.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

class RequestStore final : public HoldStore
{
public:
    using Answer = Result<QList<ReleaseRequest>>;
    std::vector<std::unique_ptr<QPromise<Answer>>> calls;

    void answer(size_t call, Answer result)
    {
        calls[call]->addResult(std::move(result));
        calls[call]->finish();
    }

    Future<QList<ReleaseRequest>> openRequests() override
    {
        calls.push_back(std::make_unique<QPromise<Answer>>());
        calls.back()->start();
        return calls.back()->future();
    }

    Future<HoldId> place(const CommandId &, const PlaceHold &) override { return unused<HoldId>(); }
    Future<QList<Hold>> holds(const UserNo &) override { return unused<QList<Hold>>(); }
    Future<QList<InFlight>> inFlight(const UserNo &, HoldScope, const AccountId &) override
    {
        return unused<QList<InFlight>>();
    }
    Future<ReleaseRequestId> requestRelease(const CommandId &, const HoldId &, ReleaseReason,
                                            const QString &) override
    {
        return unused<ReleaseRequestId>();
    }
    Future<Decision> decide(const CommandId &, const ReleaseRequestId &, Decision, const QString &) override
    {
        return unused<Decision>();
    }
    Future<QList<RingChoice>> ringChoices(const UserNo &) override { return unused<QList<RingChoice>>(); }
    Future<RingPreview> previewRing(const UserNo &, RingLink, const QString &) override
    {
        return unused<RingPreview>();
    }
    Future<QList<RingMember>> ringMembers(const RingPreviewId &, HoldScope, const QDateTime &) override
    {
        return unused<QList<RingMember>>();
    }
    Future<QList<RingHold>> placeRing(const CommandId &, const PlaceRingHold &) override
    {
        return unused<QList<RingHold>>();
    }

private:
    template <class T>
    static Future<T> unused()
    {
        return QtFuture::makeReadyFuture(Result<T>(std::unexpected(Error{})));
    }
};

ReleaseRequest requestOf(const QString &id, ReleaseReason reason, bool mayDecide)
{
    ReleaseRequest request;
    request.id = ReleaseRequestId(id);
    request.reason = reason;
    request.mayDecide = mayDecide;
    return request;
}

ReleaseRequestModel::Wording wording()
{
    return {[](ReleaseRequestModel::Column column) { return u"h%1"_s.arg(column); },
            [](const ReleaseRequest &row, ReleaseRequestModel::Column) {
                return row.id.value();
            }};
}

} // namespace

class TestReleaseRequestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndRoles();
    void theNewestReadWins();
    void rowsStayWhenAReadFails();
};

void TestReleaseRequestModel::rowsAndRoles()
{
    RequestStore store;
    ReleaseRequestModel model(store, wording());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    store.answer(0, QList{requestOf(u"a"_s, ReleaseReason::PlacedInError, true),
                          requestOf(u"b"_s, ReleaseReason::Other, false)});
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), int(ReleaseRequestModel::columnsTotal));
    QVERIFY(model.index(0, 0).data(ReleaseRequestModel::InErrorRole).toBool());
    QVERIFY(!model.index(1, 0).data(ReleaseRequestModel::InErrorRole).toBool());
    QVERIFY(!model.index(1, 0).data(ReleaseRequestModel::MayDecideRole).toBool());
    QCOMPARE(model.index(1, 0).data().toString(), u"b"_s);
    QCOMPARE(model.rowOf(ReleaseRequestId(u"b"_s)), 1);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"h2"_s);
}

void TestReleaseRequestModel::theNewestReadWins()
{
    RequestStore store;
    ReleaseRequestModel model(store, wording());
    model.reload();
    model.reload();
    store.answer(1, QList{requestOf(u"new"_s, ReleaseReason::Other, true)});
    QTRY_COMPARE(model.rowCount(), 1);
    store.answer(0, QList<ReleaseRequest>());
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 1);
}

void TestReleaseRequestModel::rowsStayWhenAReadFails()
{
    RequestStore store;
    ReleaseRequestModel model(store, wording());
    model.reload();
    store.answer(0, QList{requestOf(u"a"_s, ReleaseReason::Other, true)});
    QTRY_COMPARE(model.rowCount(), 1);
    model.reload();
    store.answer(1, std::unexpected(Error{ErrorKind::Timeout, u"open_requests"_s, {}, {}, {}}));
    QTRY_COMPARE(model.load(), ReleaseRequestModel::Load::Failed);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.error()->kind, ErrorKind::Timeout);
}

QTEST_GUILESS_MAIN(TestReleaseRequestModel)
#include "tst_release_request_model.moc"
