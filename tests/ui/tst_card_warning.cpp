#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include "card_warning.h"
#include "screen.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestCardWarning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void warnsAndSaysWhere();
    void masksWithOneKey();
    void aLineToo();
    void knownNumbersAreNone();
    void leavesWhatIsBeingSent();
};

namespace {

template <class E>
struct Field
{
    QWidget window;
    E *edit = new E(&window);
    CardWarning *warning;

    Field()
    {
        edit->setObjectName(u"note"_s);
        warning = new CardWarning(edit, &window);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(edit);
        layout->addWidget(warning);
        showNow(window);
        edit->setFocus();
    }
};

const QString typed = u"He read it out:\n4111 1111 1111 1111. And 5500000000000004"_s;
const QString masked = u"He read it out:\n**** **** **** 1111. And ************0004"_s;

} // namespace

void TestCardWarning::warnsAndSaysWhere()
{
    Field<QPlainTextEdit> field;
    QVERIFY(!field.warning->isVisible());
    QTest::keyClicks(field.edit, u"4111 1111 1111 111"_s);
    QVERIFY(!field.warning->isVisible());
    QTest::keyClicks(field.edit, u"1"_s);
    QVERIFY(field.warning->isVisible());
    field.edit->setPlainText(typed);
    const QString text = child<QLabel>(*field.warning, "cardWarning")->text();
    QVERIFY(text.contains(u"line 2, ends in 1111"_s) && text.contains(u"line 2, ends in 0004"_s));
    QCOMPARE(field.edit->toPlainText(), typed);
    QCOMPARE(field.warning->accessibleName(), text);
}

void TestCardWarning::masksWithOneKey()
{
    Field<QPlainTextEdit> field;
    field.edit->setPlainText(typed);
    field.edit->moveCursor(QTextCursor::End);
    QTest::keyClick(field.edit, Qt::Key_M, Qt::AltModifier);
    QCOMPARE(field.edit->toPlainText(), masked);
    QVERIFY(!field.warning->isVisible());
    QVERIFY(field.edit->textCursor().atEnd());
    field.edit->undo();
    QCOMPARE(field.edit->toPlainText(), typed);
    click(*field.warning, "maskCard");
    QCOMPARE(field.edit->toPlainText(), masked);
    QVERIFY(field.edit->hasFocus());
}

void TestCardWarning::aLineToo()
{
    Field<QLineEdit> field;
    QTest::keyClicks(field.edit, u"card 4111111111111111 lost"_s);
    QVERIFY(child<QLabel>(*field.warning, "cardWarning")->text().contains(u"ends in 1111"_s));
    QTest::keyClick(field.edit, Qt::Key_M, Qt::AltModifier);
    QCOMPARE(field.edit->text(), u"card ************1111 lost"_s);
    QVERIFY(field.edit->isUndoAvailable());
}

void TestCardWarning::knownNumbersAreNone()
{
    Field<QPlainTextEdit> field;
    field.edit->setPlainText(u"Order 4111111111111111"_s);
    QVERIFY(field.warning->isVisible());
    field.warning->setKnown({u"4111111111111111"_s});
    QVERIFY(!field.warning->isVisible());
}

void TestCardWarning::leavesWhatIsBeingSent()
{
    Field<QPlainTextEdit> field;
    field.edit->setPlainText(typed);
    field.edit->setReadOnly(true);
    field.warning->mask();
    QCOMPARE(field.edit->toPlainText(), typed);
}

QTEST_MAIN(TestCardWarning)
#include "tst_card_warning.moc"
