#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>

#include "dictionary_page.h"
#include "empty_state.h"
#include "knowledge_view.h"
#include "record_pages.h"
#include "screen.h"
#include "text_table_model.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : Screen
{
    explicit Fixture(bool supervisor = true)
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        context.self.kinds = {supervisor ? StaffKind::Supervisor : StaffKind::Agent};
        view = std::make_unique<KnowledgeView>(context);
        view->resize(1200, 700);
    }
    bool show() { return showNow(*view); }
    QTableView &table(const char *name) const { return *child<QTableView>(*view, name); }
    QString cell(const char *name, int row, int column) const
    {
        return table(name).model()->index(row, column).data().toString();
    }
    QString text(const char *name) const { return child<QLabel>(*view, name)->text(); }
    QLineEdit &search() const { return *child<QLineEdit>(*view, "dictionarySearch"); }

    std::unique_ptr<KnowledgeView> view;
};

} // namespace

class TstKnowledgeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAsOneTypes()
    {
        Fixture f(false);
        QVERIFY(f.show());
        QCOMPARE(nameless(*f.view), QStringList());
        f.view->setFocus();
        QVERIFY(f.search().hasFocus());
        QCOMPARE(f.table("dictionaryTable").model()->rowCount(), 606);
        typeInto(*f.view, u"NOTENOUGH"_s);
        QCOMPARE(f.cell("dictionaryTable", 0, 1), u"NOTENOUGH"_s);
        QVERIFY(f.text("codeMeaning").size() > 3);
        QVERIFY(f.text("codeOtherMeaning").contains(u"余额"_s));
        QVERIFY(f.text("codeFacts").contains(u"Insufficient balance"_s));
        f.search().setText(u"余额不足"_s); // a fragment of the meaning
        QVERIFY(f.table("dictionaryTable").model()->rowCount() > 3);
        f.search().setText(u"no scheme has this"_s);
        QVERIFY(!child<QWidget>(*f.view, "dictionaryDetail")->isVisible());
        QTest::keyClick(&f.search(), Qt::Key_Escape);
        QCOMPARE(f.table("dictionaryTable").model()->rowCount(), 606);
    }

    void warnsWhereCodesClash()
    {
        Fixture f;
        QVERIFY(f.show());
        f.view->lookUp(u"unionpay"_s, u"33"_s);
        QVERIFY(f.text("codeTitle").startsWith(u"UnionPay"_s));
        QCOMPARE(f.cell("dictionaryTable", 0, 1), u"≠ 33"_s);
        QVERIFY(child<QLabel>(*f.view, "codeClash")->isVisible());
        QVERIFY2(f.text("codeClash").contains(u"ISO 8583: Card has expired"_s),
                 qPrintable(f.text("codeClash")));
        const QString first = f.text("codeTitle");
        QTest::keyClick(&f.search(), Qt::Key_Down);
        QVERIFY(f.text("codeTitle") != first || f.table("dictionaryTable").currentIndex().row() > 0);
    }

    void saysWhatMayNotBeTold()
    {
        Fixture f;
        QVERIFY(f.show());
        f.view->lookUp(u"iso8583"_s, u"43"_s);
        QVERIFY(child<QLabel>(*f.view, "codeForbidden")->isVisible());
        QCOMPARE(f.text("codeSay"), Checklist::builtIn()->undisclosedAdvice.en);
        f.view->lookUp(u"iso8583"_s, u"51"_s);
        QVERIFY(!child<QLabel>(*f.view, "codeForbidden")->isVisible());
        QVERIFY(f.text("codeSay").contains(u"top"_s));
        f.view->lookUp(u"unionpay"_s, u"A6"_s);
        QVERIFY(f.text("codeFacts").contains(u"Money has left the card"_s));
        f.view->lookUp(u"wechatpay_v2"_s, u"SYSTEMERROR"_s);
        QVERIFY(f.text("codeFacts").contains(u"after 5 seconds"_s));
        f.view->lookUp(u"iso8583"_s, u"00"_s);
        QCOMPARE(f.text("codeSay"), u"Nothing: the payment was approved."_s);
    }

    void agentsHaveTheDictionaryAlone()
    {
        Fixture f(false);
        QVERIFY(f.show());
        QCOMPARE(child<QTabBar>(*f.view, "knowledgePages")->count(), 1);
        QVERIFY(!f.view->findChild<UnknownCodesPage *>());
        QCOMPARE(f.desk.calls, QStringList());
    }

    void listsUnknownCodesForSupervisors()
    {
        Fixture f;
        f.desk.unknownCodeList = {{u"iso8583"_s, u"ZZ"_s, OrderNo(u"D9"_s), f.desk.clock.now()},
                                  {u"iso8583"_s, u"51"_s, OrderNo(u"D8"_s), f.desk.clock.now()}};
        QVERIFY(f.show());
        child<QTabBar>(*f.view, "knowledgePages")->setCurrentIndex(1);
        QTRY_COMPARE(f.table("unknownCodesTable").model()->rowCount(), 1); // 51 is in the catalogue by now
        QCOMPARE(f.cell("unknownCodesTable", 0, 1), u"ZZ"_s);
        QTRY_VERIFY(f.table("unknownCodesTable").isVisible());
        Q_EMIT f.table("unknownCodesTable").activated(f.table("unknownCodesTable").model()->index(0, 0));
        QCOMPARE(f.navigator.asked, QStringList(u"payment D9"_s));
    }

    void saysThatThereIsNothingOrWhy()
    {
        Fixture f;
        QVERIFY(f.show());
        child<QTabBar>(*f.view, "knowledgePages")->setCurrentIndex(2);
        auto *page = f.view->findChild<AccuracyPage *>();
        auto *empty = page->findChild<EmptyState *>();
        QTRY_COMPARE(empty->title(), u"Nobody has judged a diagnosis yet"_s);
        f.desk.mode = FakeMode::Offline;
        page->reload();
        QTRY_VERIFY(empty->title() != u"Nobody has judged a diagnosis yet"_s);
        f.desk.mode = FakeMode::Normal;
        f.desk.accuracyList = {{u"builtin"_s, 1, u"balance"_s, 3, 2, 3, 2}};
        page->reload();
        QTRY_VERIFY(f.table("accuracyTable").isVisible());
        QCOMPARE(f.cell("accuracyTable", 0, 0), u"Balance"_s);
        QCOMPARE(f.cell("accuracyTable", 0, 4), u"67 %"_s);
    }

    void theModelIsSound()
    {
        TextTableModel model({{u"a"_s}, {u"b"_s, true}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}});
        QCOMPARE(model.index(1, 1).data().toString(), u"4"_s);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TstKnowledgeView)
#include "tst_knowledge_view.moc"
