#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "fake_desk.h"
#include "search_box.h"
#include "search_results.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// Keeps every search open until the test answers it, to see who overtakes whom.
class HeldSearch final : public SearchStore
{
public:
    struct Call
    {
        QString text;
        std::stop_token stop;
        QPromise<Result<SearchAnswer>> promise;

        void answer(const QString &userNo)
        {
            SearchHit hit;
            hit.match = SearchMatch::User;
            hit.userNo = UserNo(userNo);
            promise.addResult(SearchAnswer{{hit}, SearchHint::None});
            promise.finish();
        }
    };

    Future<SearchAnswer> search(const QString &text, std::stop_token stop) override
    {
        auto call = std::make_unique<Call>(Call{text, std::move(stop), {}});
        call->promise.start();
        calls.push_back(std::move(call));
        return calls.back()->promise.future();
    }
    std::vector<std::unique_ptr<Call>> calls;
};

struct Window : QWidget
{
    explicit Window(SearchStore &store)
    {
        resize(900, 600);
        auto *layout = new QVBoxLayout(this);
        box = new SearchBox(store, clock, this);
        layout->addWidget(box);
        layout->addStretch();
        setFocusPolicy(Qt::StrongFocus);
        show();
        box->setFocus();
    }
    QListView *list() const { return findChild<QListView *>(u"searchResults"_s); }
    FakeClock clock;
    SearchBox *box;
};

} // namespace

class TestSearchBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAsYouType();
    void enterChoosesWithKeyboard();
    void enterBeforeTheAnswerChoosesTheFirst();
    void mouseChooses();
    void newerTextOvertakes();
    void escapeClosesThenClears();
    void hints_data();
    void hints();
    void errorIsWordedInTheList();
    void groupsByMatchAndSkipsHeadings();
    void marksOnlyTheMatch();
};

void TestSearchBox::findsAsYouType()
{
    FakeDesk desk;
    Window window(desk);
    QTest::keyClicks(window.box, u"8000"_s);
    QTRY_VERIFY(window.box->isListOpen() && window.box->results().firstHit() >= 0);
    QCOMPARE(window.box->results().hit(window.box->results().firstHit())->userNo.value(), u"U1000042"_s);
    QVERIFY(window.box->hasFocus());
    window.box->clear();
    QVERIFY(!window.box->isListOpen());
}

void TestSearchBox::enterChoosesWithKeyboard()
{
    FakeDesk desk;
    Window window(desk);
    QSignalSpy chosen(window.box, &SearchBox::chosen);
    QTest::keyClicks(window.box, u"U10000"_s);
    QTRY_COMPARE(window.box->results().rowCount(), 3);
    QCOMPARE(window.list()->currentIndex().row(), 1);
    QTest::keyClick(window.box, Qt::Key_Down);
    QCOMPARE(window.list()->currentIndex().row(), 2);
    QTest::keyClick(window.box, Qt::Key_Down);
    QCOMPARE(window.list()->currentIndex().row(), 2);
    QTest::keyClick(window.box, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<SearchHit>().userNo.value(), u"U1000077"_s);
    QVERIFY(!window.box->isListOpen());
    QCOMPARE(window.box->text(), QString());
}

void TestSearchBox::enterBeforeTheAnswerChoosesTheFirst()
{
    HeldSearch store;
    Window window(store);
    QSignalSpy chosen(window.box, &SearchBox::chosen);
    QTest::keyClicks(window.box, u"8000"_s);
    QTest::keyClick(window.box, Qt::Key_Return);
    QTRY_COMPARE(store.calls.size(), size_t(1));
    QCOMPARE(chosen.count(), 0);
    store.calls[0]->answer(u"U1"_s);
    QTRY_COMPARE(chosen.count(), 1);
}

void TestSearchBox::mouseChooses()
{
    FakeDesk desk;
    Window window(desk);
    QSignalSpy chosen(window.box, &SearchBox::chosen);
    QTest::keyClicks(window.box, u"8000"_s);
    QTRY_VERIFY(window.box->results().firstHit() >= 0);
    const QModelIndex first = window.list()->model()->index(window.box->results().firstHit(), 0);
    QTest::mouseClick(window.list()->viewport(), Qt::LeftButton, {},
                      window.list()->visualRect(first).center());
    QCOMPARE(chosen.count(), 1);
}

void TestSearchBox::newerTextOvertakes()
{
    HeldSearch store;
    Window window(store);
    QTest::keyClicks(window.box, u"80"_s);
    QTRY_COMPARE(store.calls.size(), size_t(1));
    QTest::keyClicks(window.box, u"00"_s);
    QVERIFY(store.calls[0]->stop.stop_requested());
    QTRY_COMPARE(store.calls.size(), size_t(2));
    QCOMPARE(store.calls[1]->text, u"8000"_s);
    QVERIFY(!store.calls[1]->stop.stop_requested());
    store.calls[1]->answer(u"U-new"_s);
    QTRY_VERIFY(window.box->results().firstHit() >= 0);
    store.calls[0]->answer(u"U-old"_s);
    QTest::qWait(0);
    QCOMPARE(window.box->results().hit(window.box->results().firstHit())->userNo.value(), u"U-new"_s);
}

void TestSearchBox::escapeClosesThenClears()
{
    FakeDesk desk;
    Window window(desk);
    QTest::keyClicks(window.box, u"8000"_s);
    QTRY_VERIFY(window.box->isListOpen());
    QTest::keyClick(window.box, Qt::Key_Escape);
    QVERIFY(!window.box->isListOpen());
    QCOMPARE(window.box->text(), u"8000"_s);
    QTest::keyClick(window.box, Qt::Key_Escape);
    QCOMPARE(window.box->text(), QString());
    QTest::keyClick(window.box, Qt::Key_Escape);
    QVERIFY(!window.box->hasFocus());
}

void TestSearchBox::hints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("too short") << u"x"_s << u"little more"_s;
    QTest::newRow("nothing") << u"nobody"_s << u"Nothing matches"_s;
}

void TestSearchBox::hints()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    FakeDesk desk;
    Window window(desk);
    QTest::keyClicks(window.box, text);
    QTRY_VERIFY(window.list()->model()->index(0, 0).data().toString().contains(word));
    QCOMPARE(window.box->results().firstHit(), -1);
    QTest::keyClick(window.box, Qt::Key_Return);
    QVERIFY(window.box->isListOpen());
}

void TestSearchBox::errorIsWordedInTheList()
{
    FakeDesk desk;
    desk.mode = FakeMode::Offline;
    Window window(desk);
    QTest::keyClicks(window.box, u"8000"_s);
    QTRY_VERIFY(window.list()->model()->index(0, 0).data().toString().contains(u"cannot be reached"_s));
    QCOMPARE(window.box->text(), u"8000"_s);
}

void TestSearchBox::groupsByMatchAndSkipsHeadings()
{
    SearchResults results;
    QAbstractItemModelTester tester(&results);
    SearchAnswer answer;
    for (SearchMatch match : {SearchMatch::Phone, SearchMatch::CardNumber, SearchMatch::Phone}) {
        SearchHit hit;
        hit.match = match;
        hit.userNo = UserNo(u"U1"_s);
        answer.hits.append(hit);
    }
    results.setAnswer(answer, FakeClock().now());
    QCOMPARE(results.rowCount(), 5);
    QCOMPARE(results.index(0, 0).data().toString(), u"Phone"_s);
    QCOMPARE(results.index(3, 0).data().toString(), u"Card number"_s);
    QCOMPARE(results.step(2, 1), 4);
    QCOMPARE(results.step(1, -1), 1);
    results.clear();
    QCOMPARE(results.rowCount(), 0);
}

void TestSearchBox::marksOnlyTheMatch()
{
    SearchResults results;
    SearchHit hit;
    hit.userNo = UserNo(u"U1"_s);
    hit.name = u"***娜"_s;
    hit.phone = u"138****8000"_s;
    hit.marked = hit.phone;
    hit.markStart = 7;
    hit.markLength = 4;
    const QList<HitPart> parts = results.parts(hit);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[0].markStart, -1);
    QCOMPARE(parts[1].text.mid(parts[1].markStart, parts[1].markLength), u"8000"_s);
    hit.marked = u"o***@example.com"_s;
    QCOMPARE(results.parts(hit).at(1).text, u"o***@example.com"_s);
}

QTEST_MAIN(TestSearchBox)
#include "tst_search_box.moc"
