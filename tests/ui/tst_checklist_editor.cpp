#include "checklist_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "checklist.h"
#include "edited_checklist.h"
#include "screen.h"

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

/// A small checklist with two checks, a question and a test case.
const QByteArray text = R"({
  "id": "desk",
  "version": 1,
  "undisclosed_advice": {"en": "Please contact your bank.", "zh_CN": "请联系您的发卡行。"},
  "query_after_seconds": {"default": 60},
  "checks": [
    {
      "id": "balance",
      "title": {"en": "Balance", "zh_CN": "余额"},
      "cases": [
        {
          "when": {
            "all": [
              {"fact": "funding", "eq": "balance"},
              {"fact": "available", "lt": {"sum": ["amount", "fee"]}}
            ]
          },
          "cause": "insufficient_funds",
          "basis": "records",
          "rank": 130,
          "advice": {"en": "Please top up.", "zh_CN": "请充值。"}
        }
      ]
    },
    {
      "id": "payee",
      "title": {"en": "Payee", "zh_CN": "收款方"},
      "question": {
        "text": {"en": "Is the name right?", "zh_CN": "姓名对吗？"},
        "type": "choice",
        "choices": {"same": {"en": "Yes", "zh_CN": "对"}, "different": {"en": "No", "zh_CN": "不对"}}
      },
      "cases": [
        {
          "when": {"fact": "answer", "eq": "different"},
          "cause": "payee_invalid",
          "basis": "customer",
          "rank": 200,
          "advice": {"en": "Please correct the payee.", "zh_CN": "请更正收款人。"}
        }
      ]
    }
  ],
  "tests": {
    "facts": {"currency": "CNY", "status": "failed", "kind": "payment"},
    "cases": [
      {
        "name": "Too little money",
        "facts": {"funding": "balance", "available": 1200, "amount": 5000, "fee": 0},
        "expect": {"primary_cause": "insufficient_funds", "verdicts": {"balance": "fail"}}
      }
    ]
  }
})";

struct Editing : Screen
{
    Editing() { desk.checklistStore.add(u"desk"_s, ChecklistState::Active, text); }

    bool open()
    {
        view = std::make_unique<ChecklistEditor>(context);
        view->resize(1280, 800);
        return showNow(*view) && QTest::qWaitFor([this] { return now() == text; });
    }
    QByteArray now() const { return view->edited().document().text(); }
    QTreeWidget *outline() const { return child<QTreeWidget>(*view, "checkOutline"); }
    /// Selects a check, or one of its cases.
    void select(int check, int oneCase = -1) const
    {
        QTreeWidgetItem *item = outline()->topLevelItem(check + 1);
        outline()->setCurrentItem(oneCase < 0 ? item : item->child(oneCase));
        outline()->setFocus();
    }
    QTreeWidget *when() const { return child<QTreeWidget>(*view, "conditionTree_when"); }
    QString status() const { return child<QLabel>(*view, "commandStatus")->text(); }
    QString about() const { return child<QLabel>(*view, "checklistAbout")->text(); }
    bool evaluated() const
    {
        return QTest::qWaitFor([this] { return !tab(1).isEmpty(); });
    }
    QString tab(int index) const { return child<QTabWidget>(*view, "findingTabs")->tabText(index); }
    /// The one of that name that can be seen; what an edit brings is shown from the event loop.
    template <class W>
    W *shown(const char *name) const
    {
        W *found = nullptr;
        const auto visible = [&] {
            for (W *widget : view->findChildren<W *>(QString::fromLatin1(name))) {
                if (widget->isVisible())
                    found = widget;
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(visible))
            qFatal("no %s on the screen", name);
        return found;
    }

    std::unique_ptr<ChecklistEditor> view;
};

} // namespace

class TestChecklistEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheActiveVersion();
    void fitsTheSmallestScreen();
    void searchesChecks();
    void conditionByKeyboard();
    void comparisonByMouse();
    void factsFoundByTyping();
    void textsInBothLanguages();
    void flagsAndChoices();
    void jsonChangesTheForm();
    void brokenJsonKeepsTheForm();
    void problemsLeadToTheirPlaces();
    void testCasesRunAtOnce();
    void checksAddedMovedAndTakenOut();
    void savedByKey();
    void conflictKeepsTheText();
    void unsavedChangesSurvive();
    void activatedByAnotherPerson();
    void ownDraftIsBarred();
    void rolledBack();
    void draftDiscarded();
    void differencesAreTold();
    void agentsOnlyRead();
    void offlineIsTold();
    void everythingHasItsName();
};

void TestChecklistEditor::showsTheActiveVersion()
{
    Editing e;
    QVERIFY(e.open());
    QCOMPARE(child<QListWidget>(*e.view, "checklistVersions")->count(), 2); // and the built-in one
    QCOMPARE(e.outline()->topLevelItemCount(), 3);
    QCOMPARE(e.outline()->topLevelItem(1)->text(0), u"Balance"_s);
    QCOMPARE(child<QPlainTextEdit>(*e.view, "checklistJson")->toPlainText().toUtf8(), text);
    QVERIFY(e.about().startsWith(u"Version 1, saved by Sam"_s));
    QTRY_VERIFY(e.tab(0).startsWith(u"✓"_s));
    QVERIFY(e.tab(1).startsWith(u"✓ 1 test case"_s));
    QVERIFY(!child<QPushButton>(*e.view, "checklistSave")->isEnabled());
}

/// 1,280 pixels less what the window has around a screen, with every part of the built-in checklist open.
void TestChecklistEditor::fitsTheSmallestScreen()
{
    Editing e;
    e.desk.checklistStore.versions.clear();
    e.desk.checklistStore.add(u"builtin"_s, ChecklistState::Active, Checklist::builtInJson());
    e.view = std::make_unique<ChecklistEditor>(e.context);
    e.view->resize(1176, 620);
    QVERIFY(showNow(*e.view));
    QTRY_VERIFY(e.outline()->topLevelItemCount() > 10);
    for (QTreeWidgetItemIterator part(e.outline()); *part; ++part) {
        e.outline()->setCurrentItem(*part);
        QTest::qWait(1);
        auto *tree = e.view->findChild<QTreeWidget *>(u"conditionTree_when"_s);
        if (tree && tree->isVisible()) {
            for (QTreeWidgetItemIterator node(tree); *node; ++node) {
                tree->setCurrentItem(*node);
                QTest::qWait(1);
                QVERIFY2(e.view->minimumSizeHint().width() <= 1176, qPrintable((*node)->text(0)));
            }
        }
        QVERIFY2(e.view->minimumSizeHint().width() <= 1176, qPrintable((*part)->text(0)));
    }
}

void TestChecklistEditor::searchesChecks()
{
    Editing e;
    QVERIFY(e.open());
    QTest::keyClick(e.view.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = child<QLineEdit>(*e.view, "checkSearch");
    QVERIFY(search->hasFocus());
    search->setText(u"更正收款"_s); // of an advice, in the other language
    QVERIFY(e.outline()->topLevelItem(1)->isHidden());
    QVERIFY(!e.outline()->topLevelItem(2)->isHidden());
    QVERIFY(!e.outline()->topLevelItem(0)->isHidden());
}

void TestChecklistEditor::conditionByKeyboard()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    QTreeWidget *tree = e.when();
    QCOMPARE(tree->topLevelItem(0)->text(0), u"All of these hold"_s);
    QCOMPARE(tree->topLevelItem(0)->child(1)->text(0), u"available is less than amount + fee"_s);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Insert);
    QCOMPARE(tree->topLevelItem(0)->childCount(), 3);
    QCOMPARE(tree->currentItem()->text(0), u"status is failed"_s);
    QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(tree->topLevelItem(0)->child(2)->text(0), u"status is failed"_s);
    QTest::keyClick(tree, Qt::Key_Insert, Qt::ShiftModifier);
    QCOMPARE(tree->topLevelItem(0)->child(3)->text(0), u"Any of these holds"_s);
    QTest::keyClick(tree, Qt::Key_Delete);
    QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier); // of what is selected then: nothing breaks
    while (e.now() != text && e.view->edited().document().canUndo())
        QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(e.now(), text);
    QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(e.now() != text);
}

void TestChecklistEditor::comparisonByMouse()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    e.when()->setCurrentItem(e.when()->topLevelItem(0)->child(0));
    auto *op = e.shown<QComboBox>("comparisonOp");
    QCOMPARE(op->count(), 3); // is, is not, is one of: words have no order
    QCOMPARE(op->currentText(), u"is"_s);
    op->setFocus();
    QTest::keyClick(op, Qt::Key_End); // is one of
    QVERIFY(e.now().contains(R"({"fact": "funding", "in": ["balance"]})"));
    auto *words = e.shown<QListWidget>("constantWords");
    QCOMPARE(words->count(), 3);
    words->item(2)->setCheckState(Qt::Checked);
    QVERIFY(e.now().contains(R"({"fact": "funding", "in": ["balance", "mixed"]})"));
    click<QPushButton>(*e.view, "negate_when");
    QVERIFY(e.now().contains(R"({"not": {"fact": "funding")"));
    click<QPushButton>(*e.view, "negate_when");
    QVERIFY(e.now().contains(R"({"fact": "funding", "in": ["balance", "mixed"]})"));
    e.when()->setCurrentItem(e.when()->topLevelItem(0)->child(1));
    auto *form = e.shown<QComboBox>("rightForm");
    form->setFocus();
    QTest::keyClick(form, Qt::Key_Home); // a value
    QVERIFY(e.now().contains(R"("lt": {"amount": "0.00", "currency": "CNY"}})"));
    auto *amount = e.shown<QLineEdit>("constantLine");
    amount->selectAll();
    QTest::keyClicks(amount, u"12.345"_s);
    QVERIFY(amount->property("wrong").toBool()); // CNY has two decimals
    QTest::keyClick(amount, Qt::Key_Backspace);
    QVERIFY(!amount->property("wrong").toBool());
    QVERIFY(e.now().contains(R"({"amount": "12.34", "currency": "CNY"})"));
    QVERIFY(e.shown<QLabel>("comparisonHelp")->text().contains(u"account_entries.balance_after_minor"_s));
}

void TestChecklistEditor::factsFoundByTyping()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    e.when()->setCurrentItem(e.when()->topLevelItem(0)->child(0));
    QTest::keyClick(e.when(), Qt::Key_Return); // to the form
    auto *fact = e.shown<QComboBox>("leftFact0");
    QTRY_VERIFY(fact->lineEdit()->hasSelectedText());
    QTest::keyClicks(fact->lineEdit(), u"verification lev"_s);
    QTest::keyClick(fact->lineEdit(), Qt::Key_Return);
    QVERIFY(e.now().contains(R"({"fact": "kyc_level", "eq": 0})"));
    // Orders fit a number.
    QCOMPARE(e.shown<QComboBox>("comparisonOp")->count(), 7);
    // A fact that does not exist is put back.
    fact->setFocus();
    fact->lineEdit()->selectAll();
    QTest::keyClicks(fact->lineEdit(), u"nonsense"_s);
    QTest::keyClick(fact->lineEdit(), Qt::Key_Return);
    QVERIFY(fact->currentText().contains(u"kyc_level"_s));
}

void TestChecklistEditor::textsInBothLanguages()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    auto *english = e.shown<QPlainTextEdit>("field_checks_0_cases_0_advice_en");
    auto *chinese = e.shown<QPlainTextEdit>("field_checks_0_cases_0_advice_zh_CN");
    QCOMPARE(english->toPlainText(), u"Please top up."_s);
    QCOMPARE(chinese->toPlainText(), u"请充值。"_s);
    QCOMPARE(english->mapTo(e.view.get(), QPoint()).y(), chinese->mapTo(e.view.get(), QPoint()).y());
    english->setFocus();
    english->moveCursor(QTextCursor::End);
    QTest::keyClicks(english, u" {availabel}"_s);
    QVERIFY(e.now().contains("Please top up. {availabel}"));
    QTRY_VERIFY(e.tab(0).startsWith(u"✕ 1 problem"_s));
    QVERIFY(
        child<QTreeWidget>(*e.view, "problemList")->topLevelItem(0)->text(1).contains(u"names no fact"_s));
    QTest::keyClick(english, Qt::Key_Z, Qt::ControlModifier); // all that was typed
    QCOMPARE(e.now(), text);
    QCOMPARE(english->toPlainText(), u"Please top up."_s);
}

void TestChecklistEditor::flagsAndChoices()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    QTest::mouseClick(e.shown<QCheckBox>("field_checks_0_cases_0_disclose"), Qt::LeftButton, {},
                      QPoint(8, 8));
    QVERIFY(e.now().contains(R"("disclose": false)"));
    auto *step = e.shown<QComboBox>("field_checks_0_cases_0_next_step");
    step->setFocus();
    QTest::keyClick(step, Qt::Key_Down);
    QVERIFY(e.now().contains(R"("next_step": "open_ticket")"));
    QTest::keyClick(step, Qt::Key_Home);
    QVERIFY(!e.now().contains("next_step"));
    auto *rank = e.shown<QSpinBox>("field_checks_0_cases_0_rank");
    rank->setFocus();
    QTest::keyClick(rank, Qt::Key_Up);
    QVERIFY(e.now().contains(R"("rank": 131)"));
}

void TestChecklistEditor::jsonChangesTheForm()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    auto *json = child<QPlainTextEdit>(*e.view, "checklistJson");
    QTextCursor cursor = json->document()->find(u"130"_s);
    QVERIFY(!cursor.isNull());
    json->setTextCursor(cursor);
    json->setFocus();
    QTest::keyClicks(json, u"77"_s);
    QCOMPARE(e.shown<QSpinBox>("field_checks_0_cases_0_rank")->value(), 77);
    e.shown<QSpinBox>("field_checks_0_cases_0_rank")->setValue(78);
    QVERIFY(json->toPlainText().contains(u"\"rank\": 78"_s));
}

void TestChecklistEditor::brokenJsonKeepsTheForm()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    auto *json = child<QPlainTextEdit>(*e.view, "checklistJson");
    json->setTextCursor(json->document()->find(u"\"rank\""_s));
    json->setFocus();
    QTest::keyClick(json, Qt::Key_Delete);
    QVERIFY(child<QLabel>(*e.view, "jsonState")->text().startsWith(u"✕ Line 20, column "_s));
    QCOMPARE(e.when()->topLevelItem(0)->childCount(), 2);
    QVERIFY(!child<QPushButton>(*e.view, "addComparison_when")->isEnabled());
    QTRY_VERIFY(e.tab(0).startsWith(u"✕ 1 problem"_s));
    QVERIFY(!child<QPushButton>(*e.view, "checklistSave")->isEnabled());
    QTest::keyClick(json, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(e.now(), text);
    QVERIFY(child<QPushButton>(*e.view, "addComparison_when")->isEnabled());
}

void TestChecklistEditor::problemsLeadToTheirPlaces()
{
    Editing e;
    QVERIFY(e.open());
    auto *json = child<QPlainTextEdit>(*e.view, "checklistJson");
    json->setTextCursor(json->document()->find(u"payee_invalid"_s));
    json->insertPlainText(u"no_such_cause"_s);
    auto *list = child<QTreeWidget>(*e.view, "problemList");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Payee › case 1 › cause"_s);
    QVERIFY(e.outline()->topLevelItem(2)->text(0).startsWith(u"✕"_s));
    list->setCurrentItem(list->topLevelItem(0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(e.outline()->currentItem(), e.outline()->topLevelItem(2)->child(0));
    QCOMPARE(e.view->focusWidget()->objectName(), u"field_checks_1_cases_0_cause"_s);
    // A problem within a condition selects its row.
    e.view->edited().step([](ChecklistDocument &d) {
        return d.setText(
            QByteArray(text).replace("\"lt\": {\"sum\": [\"amount\", \"fee\"]}", "\"lt\": true"));
    });
    QTRY_VERIFY(list->topLevelItemCount() == 1 && list->topLevelItem(0)->text(0).startsWith(u"Balance"_s));
    QTest::keyClick(e.view.get(), Qt::Key_F8);
    QCOMPARE(e.when()->currentItem(), e.when()->topLevelItem(0)->child(1));
}

void TestChecklistEditor::testCasesRunAtOnce()
{
    Editing e;
    QVERIFY(e.open());
    auto *list = child<QTreeWidget>(*e.view, "caseList");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QTRY_COMPARE(list->topLevelItem(0)->text(0), u"✓ as expected"_s);
    child<QTabWidget>(*e.view, "findingTabs")->setCurrentIndex(1);
    list->setCurrentItem(list->topLevelItem(0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    auto *value = e.shown<QWidget>("memberValue_available");
    auto *available = qobject_cast<QLineEdit *>(value->focusProxy());
    QVERIFY(available);
    QCOMPARE(available->text(), u"12.00"_s); // of the currency that the cases share
    available->selectAll();
    QTest::keyClicks(available, u"80.00"_s);
    QVERIFY(e.now().contains("\"available\": 8000"));
    QTRY_COMPARE(list->topLevelItem(0)->text(0), u"✕ differs"_s);
    QVERIFY(e.tab(1).startsWith(u"✕ 1 of 1"_s));
    QVERIFY(list->topLevelItem(0)->text(2).contains(u"balance"_s));
    click<QPushButton>(*e.view, "addTest");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(e.shown<QLineEdit>("field_tests_cases_1_name")->text(), u"Test case 2"_s);
    click<QPushButton>(*e.view, "addMember_facts");
    QCOMPARE(e.now().count("\"currency\": \"CNY\""), 2);
}

void TestChecklistEditor::checksAddedMovedAndTakenOut()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0);
    QTest::keyClick(e.outline(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(e.outline()->topLevelItem(1)->text(0), u"Payee"_s);
    QCOMPARE(e.outline()->currentItem()->text(0), u"Balance"_s);
    click<QPushButton>(*e.view, "addCase");
    QCOMPARE(e.outline()->topLevelItem(2)->childCount(), 2);
    QTest::keyClick(e.outline(), Qt::Key_Delete);
    QCOMPARE(e.outline()->topLevelItem(2)->childCount(), 1);
    QMenu *menu = child<QToolButton>(*e.view, "addCheck")->menu();
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> ids = menu->actions();
    QCOMPARE(ids.size(), Checklist::checkIds().size() - 2);
    ids.first()->trigger();
    QCOMPARE(e.outline()->topLevelItemCount(), 4);
    QVERIFY(e.now().contains("\"id\": \"limit_payment\""));
    QTRY_VERIFY(e.tab(0).startsWith(u"✕"_s)); // its texts are to be written
}

void TestChecklistEditor::savedByKey()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    e.shown<QSpinBox>("field_checks_0_cases_0_rank")->setValue(140);
    QTest::keyClick(e.view.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(e.desk.checklistStore.versions.size(), 2);
    QVERIFY(e.desk.checklistStore.contents.value(2).contains("\"rank\": 140"));
    QTRY_VERIFY(e.about().startsWith(u"Version 2"_s));
    QVERIFY(!e.view->edited().document().isChanged());
    QVERIFY(e.navigator.asked.last().startsWith(u"message Saved as version 2"_s));
}

void TestChecklistEditor::conflictKeepsTheText()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    e.shown<QSpinBox>("field_checks_0_cases_0_rank")->setValue(140);
    e.desk.checklistStore.add(u"desk"_s, ChecklistState::Draft, text, 1); // somebody else was quicker
    const QByteArray mine = e.now();
    QTest::keyClick(e.view.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(e.about().contains(u"your text is kept"_s));
    QCOMPARE(e.now(), mine);
    QTRY_COMPARE(child<QListWidget>(*e.view, "checklistVersions")->count(), 3);
    QTest::keyClick(e.view.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(e.desk.checklistStore.versions.size(), 3);
    QCOMPARE(e.desk.checklistStore.contents.value(3), mine);
}

void TestChecklistEditor::unsavedChangesSurvive()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    e.shown<QSpinBox>("field_checks_0_cases_0_rank")->setValue(140);
    const QByteArray mine = e.now();
    e.view.reset();
    e.view = std::make_unique<ChecklistEditor>(e.context);
    QVERIFY(showNow(*e.view));
    QTRY_COMPARE(e.now(), mine);
    QVERIFY(e.about().contains(u"are back"_s));
    QVERIFY(child<QListWidget>(*e.view, "checklistVersions")->item(0)->text().contains(u"unsaved"_s));
    QTest::keyClick(e.view.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(e.now(), text);
    // Another version does not lose them.
    QTest::keyClick(e.view.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    auto *versions = child<QListWidget>(*e.view, "checklistVersions");
    versions->setCurrentRow(1);
    QTRY_COMPARE(e.now(), Checklist::builtInJson());
    versions->setCurrentRow(0);
    QTRY_COMPARE(e.now(), mine);
}

void TestChecklistEditor::activatedByAnotherPerson()
{
    Editing e;
    const QByteArray draft = QByteArray(text).replace("130", "131");
    e.desk.checklistStore.add(u"desk"_s, ChecklistState::Draft, draft, 1);
    e.view = std::make_unique<ChecklistEditor>(e.context);
    QVERIFY(showNow(*e.view));
    QTRY_COMPARE(e.now(), draft);
    QTRY_VERIFY(child<QPushButton>(*e.view, "checklistActivate")->isEnabled());
    click<QPushButton>(*e.view, "checklistActivate");
    auto *dialog = child<QDialog>(*e.view, "activationDialog");
    QVERIFY(child<QLabel>(*dialog, "activationWhat")->text().contains(u"Version 1 retires"_s));
    QVERIFY(child<QLabel>(*dialog, "activationCases")->text().startsWith(u"✓ 1 test case"_s));
    QVERIFY(!child<QLabel>(*dialog, "activationBarred")->isVisible());
    click<QPushButton>(*dialog, "activationConfirm");
    QTRY_COMPARE(e.desk.checklistStore.versions.first().state, ChecklistState::Active);
    QTRY_VERIFY(e.navigator.asked.contains(u"message Version 2 is active now."_s));
}

void TestChecklistEditor::ownDraftIsBarred()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    e.shown<QSpinBox>("field_checks_0_cases_0_rank")->setValue(140);
    QTest::keyClick(e.view.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(e.about().startsWith(u"Version 2"_s));
    QTRY_VERIFY(child<QPushButton>(*e.view, "checklistActivate")->isEnabled());
    click<QPushButton>(*e.view, "checklistActivate");
    auto *dialog = child<QDialog>(*e.view, "activationDialog");
    QVERIFY(child<QLabel>(*dialog, "activationBarred")->text().contains(u"another supervisor"_s));
    QVERIFY(!child<QPushButton>(*dialog, "activationConfirm")->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!e.view->findChild<QDialog *>(u"activationDialog"_s));
}

void TestChecklistEditor::rolledBack()
{
    Editing e;
    ChecklistVersion &old = e.desk.checklistStore.versions.first();
    old.state = ChecklistState::Retired;
    old.mayActivate = true;
    e.desk.checklistStore.add(u"desk"_s, ChecklistState::Active, QByteArray(text).replace("130", "131"), 1);
    e.view = std::make_unique<ChecklistEditor>(e.context);
    QVERIFY(showNow(*e.view));
    auto *versions = child<QListWidget>(*e.view, "checklistVersions");
    QTRY_COMPARE(versions->count(), 3);
    versions->setFocus();
    versions->setCurrentRow(1);
    QTRY_COMPARE(e.now(), text);
    QTRY_COMPARE(child<QPushButton>(*e.view, "checklistActivate")->text(), u"Make active again…"_s);
    QTRY_VERIFY(child<QPushButton>(*e.view, "checklistActivate")->isEnabled());
    click<QPushButton>(*e.view, "checklistActivate");
    click<QPushButton>(*child<QDialog>(*e.view, "activationDialog"), "activationConfirm");
    QTRY_COMPARE(e.desk.checklistStore.versions.last().state, ChecklistState::Active);
}

void TestChecklistEditor::draftDiscarded()
{
    Editing e;
    e.desk.checklistStore.add(u"desk"_s, ChecklistState::Draft, QByteArray(text).replace("130", "131"), 1);
    e.view = std::make_unique<ChecklistEditor>(e.context);
    QVERIFY(showNow(*e.view));
    QTRY_VERIFY(child<QPushButton>(*e.view, "checklistDiscard")->isEnabled());
    click<QPushButton>(*e.view, "checklistDiscard");
    QTRY_COMPARE(e.desk.checklistStore.versions.first().state, ChecklistState::Retired);
    QTRY_VERIFY(!child<QPushButton>(*e.view, "checklistDiscard")->isEnabled());
}

void TestChecklistEditor::differencesAreTold()
{
    Editing e;
    QVERIFY(e.open());
    e.select(0, 0);
    e.shown<QSpinBox>("field_checks_0_cases_0_rank")->setValue(140);
    e.when()->setCurrentItem(e.when()->topLevelItem(0)->child(0));
    QTest::keyClick(e.when(), Qt::Key_Delete);
    QTest::keyClick(e.view.get(), Qt::Key_D, Qt::ControlModifier);
    auto *dialog = child<QDialog>(*e.view, "checklistDiff");
    auto *list = child<QTreeWidget>(*dialog, "diffList");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"≠ Balance › case 1 › when"_s);
    QCOMPARE(list->topLevelItem(0)->text(1),
             u"(funding is balance and available is less than amount + fee)"_s);
    QCOMPARE(list->topLevelItem(0)->text(2), u"available is less than amount + fee"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), u"130"_s);
    QCOMPARE(list->topLevelItem(1)->text(2), u"140"_s);
    list->setCurrentItem(list->topLevelItem(1));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(!e.view->findChild<QDialog *>(u"checklistDiff"_s));
    QCOMPARE(e.view->focusWidget()->objectName(), u"field_checks_0_cases_0_rank"_s);
}

void TestChecklistEditor::agentsOnlyRead()
{
    Editing e;
    e.context.self.kinds = {StaffKind::Agent};
    QVERIFY(e.open());
    e.select(0, 0);
    QVERIFY(!child<QPushButton>(*e.view, "addComparison_when")->isEnabled());
    QVERIFY(child<QPlainTextEdit>(*e.view, "checklistJson")->isReadOnly());
    QTest::keyClick(e.when(), Qt::Key_Delete);
    QCOMPARE(e.now(), text);
}

void TestChecklistEditor::offlineIsTold()
{
    Editing e;
    e.desk.mode = FakeMode::Offline;
    e.view = std::make_unique<ChecklistEditor>(e.context);
    QVERIFY(showNow(*e.view));
    auto *again = child<QPushButton>(*e.view, "versionsAgain");
    QTRY_VERIFY(again->isVisible());
    e.desk.mode = FakeMode::Normal;
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(e.now(), text);
}

void TestChecklistEditor::everythingHasItsName()
{
    Editing e;
    QVERIFY(e.open());
    for (int check = 0; check < 2; ++check) {
        e.select(check);
        QCOMPARE(nameless(*e.view), QStringList());
        e.select(check, 0);
        QCOMPARE(nameless(*e.view), QStringList());
    }
}

QTEST_MAIN(TestChecklistEditor)
#include "tst_checklist_editor.moc"
