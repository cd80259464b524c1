#include "ring_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>

#include "empty_state.h"
#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

/// The fake world's ring: U1000042, U1000077 (held), a VIP and a closed customer share a device.
class TestRingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAloneFreezeTheRing();
    void showsNobodyBeforeItIsAskedFor();
    void anotherChoiceTakesTheNamesAway();
    void judgesByTheScope();
    void noteAndEndGoToEachHold();
    void aChangedRingMustBeLookedAtAgain();
    void unconfirmedIsAskedAgainWithTheSameId();
    void saysWhyNothingIsShown_data();
    void saysWhyNothingIsShown();
    void nobodyLeftToFreeze();
    void beginsWithTheLinkItWasCalledFor();
    void aLinkThatIsGoneChoosesNothing();
    void everythingHasItsName();

private:
    static QStringList rowsOf(const QDialog &dialog, const char *table);
    /// The dialog on the screen with the three things that are shared.
    static bool showsTheChoices(QDialog &dialog);
    /// The same with the four customers who share the first.
    static bool showsTheRing(QDialog &dialog);
    const UserNo m_na{u"U1000042"_s};
};

QStringList TestRingDialog::rowsOf(const QDialog &dialog, const char *table)
{
    const QAbstractItemModel *model = child<QTableView>(dialog, table)->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(row, column).data().toString());
        rows.append(cells.join(u'|'));
    }
    return rows;
}

bool TestRingDialog::showsTheChoices(QDialog &dialog)
{
    return showNow(dialog)
           && QTest::qWaitFor([&dialog] { return rowsOf(dialog, "ringChoices").size() == 3; });
}

bool TestRingDialog::showsTheRing(QDialog &dialog)
{
    if (!showsTheChoices(dialog))
        return false;
    click(dialog, "ringShow");
    return QTest::qWaitFor([&dialog] { return rowsOf(dialog, "ringMembers").size() == 4; });
}

void TestRingDialog::keysAloneFreezeTheRing()
{
    Screen screen;
    RingDialog dialog(screen.context, m_na);
    QSignalSpy changed(&screen.navigator, &Navigator::holdsChanged);
    QVERIFY(showsTheChoices(dialog));
    QCOMPARE(dialog.focusWidget(), child<QTableView>(dialog, "ringChoices"));
    QVERIFY(rowsOf(dialog, "ringChoices").first().startsWith(u"Device|Mate 60|"));
    auto *confirm = child<QPushButton>(dialog, "ringConfirm");
    QVERIFY(!confirm->isEnabled());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(rowsOf(dialog, "ringMembers").size(), 4);
    QCOMPARE(child<QLabel>(dialog, "ringCount")->text(), u"4 customer(s)"_s);
    QCOMPARE(confirm->text(), u"Freeze 2 customer(s) now"_s);
    QVERIFY(!confirm->isEnabled());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_5);
    QVERIFY(confirm->isEnabled());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(screen.desk.ringsPlaced.size(), 1);
    const PlaceRingHold &ring = screen.desk.ringsPlaced.first();
    QCOMPARE(ring.preview.user, m_na);
    QCOMPARE(ring.preview.link, RingLink::Device);
    QCOMPARE(ring.preview.linkId, u"d42"_s);
    QCOMPARE(ring.reason, HoldReason::FraudSuspected);
    QCOMPARE(ring.scope, HoldScope::Outgoing);
    QVERIFY(!ring.until.isValid());
    QTRY_COMPARE(changed.size(), 2);
    QTRY_VERIFY(child<QLabel>(dialog, "ringDone")->text().contains(u"2 customer(s) newly frozen."));
    QCOMPARE(child<QLabel>(dialog, "ringRest")->text(), u"■ 1 frozen already  ·  ✕ 1 not frozen, closed"_s);
    const QStringList results = rowsOf(dialog, "ringResults");
    QVERIFY(results[0].startsWith(u"U1000042|✓ Frozen now|"));
    QVERIFY(results[1].startsWith(u"U1000077|■ Frozen already|"));
    QVERIFY(results[3].startsWith(u"U1000403|✕ Not frozen: the customer is closed|"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog.isVisible());
}

void TestRingDialog::showsNobodyBeforeItIsAskedFor()
{
    Screen screen;
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showsTheChoices(dialog));
    QCOMPARE(screen.desk.calls.count(u"previewRing"_s), 0);
    QVERIFY(rowsOf(dialog, "ringMembers").isEmpty());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_5);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(screen.desk.calls.count(u"placeRing"_s), 0);
    click(dialog, "ringShow");
    QTRY_COMPARE(rowsOf(dialog, "ringMembers").size(), 4);
    QCOMPARE(screen.desk.calls.count(u"previewRing"_s), 1);
    // Of a VIP nothing but the number.
    QCOMPARE(rowsOf(dialog, "ringMembers")[2], u"U1000402|VIP, not shown||"_s);
    QVERIFY(rowsOf(dialog, "ringMembers")[1].endsWith(u"■ Frozen already"));
}

void TestRingDialog::anotherChoiceTakesTheNamesAway()
{
    Screen screen;
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showsTheChoices(dialog));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(rowsOf(dialog, "ringMembers").size(), 4);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_5);
    QTest::keyClick(child<QTableView>(dialog, "ringChoices"), Qt::Key_Down);
    QVERIFY(rowsOf(dialog, "ringMembers").isEmpty());
    QVERIFY(!child<QPushButton>(dialog, "ringConfirm")->isEnabled());
    // Enter shows the other ring, and freezes nobody.
    QTest::keyClick(child<QTableView>(dialog, "ringChoices"), Qt::Key_Return);
    QTRY_COMPARE(rowsOf(dialog, "ringMembers").size(), 4);
    QCOMPARE(screen.desk.calls.count(u"placeRing"_s), 0);
    QTest::keyClick(child<QTableView>(dialog, "ringChoices"), Qt::Key_Return);
    QTRY_COMPARE(screen.desk.ringsPlaced.size(), 1);
    QCOMPARE(screen.desk.ringsPlaced.first().preview.link, RingLink::Card);
}

void TestRingDialog::judgesByTheScope()
{
    Screen screen;
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showsTheRing(dialog));
    screen.desk.ringMemberList[1].held = false;
    child<QRadioButton>(dialog, "holdScope_sign_in")->click();
    QTRY_COMPARE(child<QPushButton>(dialog, "ringConfirm")->text(), u"Freeze 3 customer(s) now"_s);
    QCOMPARE(screen.desk.calls.count(u"ringMembers"_s), 2);
    QCOMPARE(screen.desk.calls.count(u"previewRing"_s), 1);
}

void TestRingDialog::noteAndEndGoToEachHold()
{
    Screen screen;
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showsTheRing(dialog));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_7);
    auto *note = child<QPlainTextEdit>(dialog, "holdNote");
    QTest::keyClicks(note, u"mule accounts"_s);
    child<QComboBox>(dialog, "holdEnd")->setCurrentIndex(1);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(screen.desk.ringsPlaced.size(), 1);
    QCOMPARE(screen.desk.ringsPlaced.first().reason, HoldReason::Other);
    QCOMPARE(screen.desk.ringsPlaced.first().note, u"mule accounts"_s);
    QCOMPARE(screen.desk.ringsPlaced.first().until, screen.desk.clock.now().addDays(1));
    QVERIFY(!child<QComboBox>(dialog, "holdAccount")->isVisible());
}

void TestRingDialog::aChangedRingMustBeLookedAtAgain()
{
    Screen screen;
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showsTheRing(dialog));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_5);
    screen.desk.failures[u"placeRing"_s] = {
        ErrorKind::Conflict, u"place_ring_hold"_s, u"ring_changed"_s, {}, {}};
    click(dialog, "ringConfirm");
    QTRY_VERIFY(child<QLabel>(dialog, "commandStatus")->text().contains(u"nobody was frozen"));
    QVERIFY(rowsOf(dialog, "ringMembers").isEmpty());
    QVERIFY(!child<QPushButton>(dialog, "ringConfirm")->isEnabled());
    screen.desk.failures.clear();
    click(dialog, "ringShow");
    QTRY_COMPARE(rowsOf(dialog, "ringMembers").size(), 4);
    click(dialog, "ringConfirm");
    QTRY_COMPARE(screen.desk.ringsPlaced.size(), 1);
}

void TestRingDialog::unconfirmedIsAskedAgainWithTheSameId()
{
    Screen screen;
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showsTheRing(dialog));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_5);
    screen.desk.mode = FakeMode::Offline;
    click(dialog, "ringConfirm");
    QTRY_VERIFY(child<QLabel>(dialog, "commandStatus")->text().contains(u"Unconfirmed"));
    QVERIFY(!child<QPushButton>(dialog, "ringShow")->isEnabled());
    screen.desk.mode = FakeMode::Normal;
    click(dialog, "askAgain");
    QTRY_COMPARE(screen.desk.ringsPlaced.size(), 1);
    QTRY_VERIFY(child<QLabel>(dialog, "ringDone")->isVisible());
}

void TestRingDialog::saysWhyNothingIsShown_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("title");
    QTest::newRow("too large") << u"previewRing"_s << u"ring_too_large"_s
                               << u"More than 200 customers share this."_s;
    QTest::newRow("no right") << u"ringChoices"_s << u"right_missing"_s
                              << u"Your role does not include this."_s;
    QTest::newRow("gone") << u"ringMembers"_s << u"ring_preview_expired"_s
                          << u"You were shown this ring more than 15 minutes ago."_s;
}

void TestRingDialog::saysWhyNothingIsShown()
{
    QFETCH(QString, operation);
    QFETCH(QString, reason);
    QFETCH(QString, title);
    Screen screen;
    screen.desk.failures[operation] = {ErrorKind::Denied, operation, reason, {}, {}};
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showNow(dialog));
    child<QPushButton>(dialog, "ringShow")->click();
    QTRY_VERIFY(std::ranges::any_of(dialog.findChildren<EmptyState *>(), [&title](const EmptyState *state) {
        return state->isVisible() && state->title() == title;
    }));
    QVERIFY(!child<QPushButton>(dialog, "ringConfirm")->isEnabled());
}

void TestRingDialog::nobodyLeftToFreeze()
{
    Screen screen;
    for (RingMember &member : screen.desk.ringMemberList)
        member.held = true;
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showsTheRing(dialog));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_5);
    QVERIFY(!child<QPushButton>(dialog, "ringConfirm")->isEnabled());
    QCOMPARE(child<QLabel>(dialog, "commandStatus")->text(), u"Nobody is left to freeze."_s);
}

void TestRingDialog::beginsWithTheLinkItWasCalledFor()
{
    Screen screen;
    const CustomerLink card = screen.desk.linksOf.value(m_na)[1];
    RingDialog dialog(screen.context, m_na, card);
    QVERIFY(showsTheChoices(dialog));
    QCOMPARE(child<QTableView>(dialog, "ringChoices")->currentIndex().row(), 1);
    QCOMPARE(screen.desk.calls.count(u"previewRing"_s), 0); // to be shown them is on record: by Enter
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(rowsOf(dialog, "ringMembers").size(), 4);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_5);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(screen.desk.ringsPlaced.size(), 1);
    QCOMPARE(screen.desk.ringsPlaced.first().preview.link, RingLink::Card);
    QCOMPARE(screen.desk.ringsPlaced.first().preview.linkId, u"c1"_s);
}

void TestRingDialog::aLinkThatIsGoneChoosesNothing()
{
    Screen screen;
    CustomerLink card = screen.desk.linksOf.value(m_na)[1];
    card.value = u"another"_s;
    card.ringId = u"c9"_s;
    RingDialog dialog(screen.context, m_na, card);
    QVERIFY(showsTheChoices(dialog));
    QVERIFY(!child<QPushButton>(dialog, "ringShow")->isEnabled());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QTest::qWait(20);
    QCOMPARE(screen.desk.calls.count(u"previewRing"_s), 0);
    QTest::keyClick(child<QTableView>(dialog, "ringChoices"), Qt::Key_Down);
    QTest::keyClick(child<QTableView>(dialog, "ringChoices"), Qt::Key_Return);
    QTRY_COMPARE(screen.desk.calls.count(u"previewRing"_s), 1);
}

void TestRingDialog::everythingHasItsName()
{
    Screen screen;
    RingDialog dialog(screen.context, m_na);
    QVERIFY(showsTheChoices(dialog));
    QCOMPARE(nameless(dialog), QStringList());
}

QTEST_MAIN(TestRingDialog)
#include "tst_ring_dialog.moc"
