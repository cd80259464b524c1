#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "card_warning.h"
#include "desk_screens.h"
#include "document_tabs.h"
#include "draft_store.h"
#include "failed_payment.h"
#include "main_window.h"
#include "screen.h"
#include "search_box.h"
#include "theme.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// What holds for every screen of the program, asked of the real screens in the real window.
class TestEveryScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void noKeyIsMissingInTheList_data() { everyControlHasAName_data(); }
    void noKeyIsMissingInTheList();
    void noTitleNamesAnybody_data() { everyControlHasAName_data(); }
    void noTitleNamesAnybody();
    void freeTextIsScreenedForCards_data() { everyControlHasAName_data(); }
    void freeTextIsScreenedForCards();
    void everyDialogFitsASmallScreen_data() { everyControlHasAName_data(); }
    void everyDialogFitsASmallScreen();
    void aNewLanguageKeepsTheWork();
    void theEvidenceOfACustomerOpensOnThem();

private:
    std::unique_ptr<MainWindow> makeWindow();
    /// Brings \a screen to the front; the widget that it is.
    QWidget *open(const QString &screen);
    /// The first child of the front screen whose name begins with \a prefix and which is to be seen.
    QWidget *first(const QString &prefix) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    DraftStore m_drafts;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<DiagnosisService> m_diagnosis;
    std::unique_ptr<MainWindow> m_window;
};

void TestEveryScreen::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    static Theme theme(*qApp);
    theme.setMode(ThemeMode::Light);
}

void TestEveryScreen::init()
{
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<FakeDesk>();
    addFailure(*m_desk);
    m_diagnosis = std::make_unique<DiagnosisService>(*m_desk, Catalogue::builtIn());
    m_window = makeWindow();
    QVERIFY(showNow(*m_window));
}

std::unique_ptr<MainWindow> TestEveryScreen::makeWindow()
{
    return std::make_unique<MainWindow>(*m_desk, *m_diagnosis, m_desk->clock, m_desk->me, m_folder->path(),
                                        m_drafts, deskScreens());
}

QWidget *TestEveryScreen::open(const QString &screen)
{
    const UserNo user(u"U1000042"_s);
    Navigator &navigator = m_window->context().navigator;
    const auto dialog = [this](const char *name) {
        return m_window->findChild<QWidget *>(QString::fromLatin1(name));
    };
    if (screen == u"customer")
        m_window->openCustomer(user);
    else if (screen == u"frozen customer")
        m_window->openCustomer(UserNo(u"U1000077"_s));
    else if (screen == u"ticket")
        m_window->openTicket(TicketNo(u"T-2026-000318"_s));
    else if (screen == u"links") {
        m_window->openCustomer(user);
        if (QTest::qWaitFor([&] { return dialog("linksShow"); }))
            m_window->findChild<QPushButton *>(u"linksShow"_s)->click();
        return dialog("linksDialog");
    } else if (const auto section = fromText<Section>(screen))
        m_window->showSection(*section);
    else if (screen == u"hold")
        return navigator.openHoldDialog(user), dialog("holdDialog");
    else if (screen == u"ring")
        return navigator.openRingDialog(user, {}), dialog("ringDialog");
    else if (screen == u"new ticket")
        return navigator.openTicketDialog(user, {OrderNo(u"D00000001"_s)}, {}), dialog("openTicketDialog");
    else if (screen == u"verify")
        return navigator.openVerifyDialog(user), dialog("verifyDialog");
    else if (screen == u"reveal")
        return navigator.openRevealDialog(user, RevealField::Phone), dialog("revealDialog");
    else if (screen == u"refund")
        return navigator.openRefundDialog(OrderNo(u"D00000002"_s)), dialog("refundDialog");
    return m_window->findChild<DocumentTabs *>()->currentScreen();
}

QWidget *TestEveryScreen::first(const QString &prefix) const
{
    const QWidget *screen = m_window->findChild<DocumentTabs *>()->currentScreen();
    for (QWidget *widget : screen->findChildren<QWidget *>()) {
        if (widget->objectName().startsWith(prefix) && widget->isVisible())
            return widget;
    }
    return nullptr;
}

void TestEveryScreen::everyControlHasAName_data()
{
    QTest::addColumn<QString>("screen");
    for (size_t i = 0; i < closedSet<Section>.size(); ++i)
        QTest::newRow(closedSet<Section>[i]) << toText(Section(i));
    for (const char *screen : {"customer", "frozen customer", "links", "ticket", "hold", "ring", "new ticket",
                               "verify", "reveal", "refund"})
        QTest::newRow(screen) << QString::fromLatin1(screen);
}

void TestEveryScreen::everyControlHasAName()
{
    QFETCH(QString, screen);
    QWidget *shown = open(screen);
    QVERIFY(shown);
    QTest::qWait(50);
    QCOMPARE(nameless(*shown), QStringList());
}

/// Whatever people write and the desk keeps has its warning; what only looks something up has none.
void TestEveryScreen::freeTextIsScreenedForCards()
{
    static const QStringList lookUps{u"historyText"_s, u"historyMin"_s, u"historyMax"_s, u"auditCustomer"_s};
    QFETCH(QString, screen);
    if (screen == u"knowledge")
        return; // rules for all payments, nobody's words
    QWidget *shown = open(screen);
    QVERIFY(shown);
    QTest::qWait(50);
    QStringList unscreened;
    for (const QWidget *field : shown->findChildren<QWidget *>()) {
        const bool inner = qobject_cast<const QComboBox *>(field->parentWidget())
                           || qobject_cast<const QAbstractSpinBox *>(field->parentWidget());
        if (inner || !(qobject_cast<const QLineEdit *>(field) || qobject_cast<const QPlainTextEdit *>(field)))
            continue;
        if (!lookUps.contains(field->objectName())
            && !m_window->findChild<CardWarning *>(field->objectName() + u"Card"_s))
            unscreened.append(field->objectName());
    }
    QVERIFY2(unscreened.isEmpty(), qPrintable(unscreened.join(u' ')));
}

/// The task bar, a list of windows, whoever shares their screen: what they read is whose program it is, and
/// what for.
void TestEveryScreen::noTitleNamesAnybody()
{
    QFETCH(QString, screen);
    QVERIFY(open(screen));
    QTest::qWait(50); // the customer's name is known then
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        const QString title = window->windowTitle();
        for (const QString &theirs : {u"U10000"_s, u"娜"_s, u"伟"_s, u"138"_s, u"T-2026"_s, u"D0000"_s})
            QVERIFY2(!title.contains(theirs), qPrintable(title));
    }
}

/// 1920x1080 at 200 % is 960x540, of which a title bar and a task bar take theirs: what a dialog is for stays
/// in reach.
void TestEveryScreen::everyDialogFitsASmallScreen()
{
    QFETCH(QString, screen);
    QWidget *shown = open(screen);
    QVERIFY(shown);
    if (!shown->isWindow())
        return; // a page of the window is scrolled
    QTest::qWait(50);
    const QSize least = shown->layout()->totalMinimumSize();
    QVERIFY2(least.width() <= 940 && least.height() <= 460,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestEveryScreen::noKeyIsMissingInTheList()
{
    QFETCH(QString, screen);
    const QWidget *shown = open(screen);
    QVERIFY(shown);
    QTest::qWait(50);
    if (shown->isWindow())
        return; // a dialog has its keys on its buttons
    m_window->findChild<QToolButton *>(u"rail_customers"_s)->setFocus(); // not where "?" is text
    QTest::keyClick(m_window.get(), '?');
    const auto *list = m_window->findChild<QDialog *>(u"keysDialog"_s);
    QVERIFY(list && list->isVisible());
    QStringList texts;
    for (const QLabel *label : list->findChildren<QLabel *>())
        texts += label->text().split(u" / "_s);
    for (const QShortcut *shortcut : m_window->findChildren<QShortcut *>()) {
        const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
        if (!owner->isVisible() || list->isAncestorOf(owner))
            continue;
        const QString key = shortcut->key().toString(QKeySequence::NativeText);
        QVERIFY2(texts.contains(key), qPrintable(key + u" of "_s + owner->objectName()));
    }
    QVERIFY2(!texts.contains(QString()), "a key without a word on what it does");
}

void TestEveryScreen::aNewLanguageKeepsTheWork()
{
    m_desk->factsOf.insert(OrderNo(u"D00000001"_s), undecided(*m_desk));
    open(u"tickets"_s);
    m_window->findChild<QComboBox *>(u"ticketScope"_s)->setCurrentIndex(3);
    QWidget *ticket = open(u"ticket"_s);
    QTRY_VERIFY(child<QWidget>(*ticket, "composeNote")->isVisible());
    click(*ticket, "composeNote");
    child<QPlainTextEdit>(*ticket, "noteText")->setPlainText(u"half a sen"_s);
    QWidget *customer = open(u"customer"_s);
    QTRY_VERIFY(customer->findChild<QLabel *>(u"diagnosisCause"_s));
    child<QComboBox>(*customer, "historyPeriod")->setCurrentIndex(4);
    child<QDateEdit>(*customer, "historyFrom")->setDate(QDate(2026, 10, 1));
    child<QComboBox>(*customer, "historyStatus")->setCurrentIndex(1 + int(PaymentStatus::Failed));
    child<QLineEdit>(*customer, "historyMin")->setText(u"1"_s);
    QTRY_VERIFY(first(u"answer_authentication_passed"_s));
    first(u"answer_authentication_passed"_s)->setFocus();
    QTest::keyClick(first(u"answer_authentication_passed"_s), Qt::Key_Space);
    QTRY_VERIFY(first(u"change_authentication"_s));
    child<QPushButton>(*customer, "detailButton")->click();

    const OpenWork work = m_window->work();
    m_window = makeWindow();
    m_window->restoreWork(work);
    QVERIFY(showNow(*m_window));
    customer = m_window->findChild<DocumentTabs *>()->screen(u"customer:U1000042"_s);
    QVERIFY(customer && customer->isVisible());
    QTRY_COMPARE(child<QTableView>(*customer, "historyTable")->model()->rowCount(), 2);
    QCOMPARE(child<QDateEdit>(*customer, "historyFrom")->date(), QDate(2026, 10, 1));
    QVERIFY(child<QLineEdit>(*customer, "historyMin")->isVisible());
    QTRY_VERIFY(child<QWidget>(*customer, "paymentDetail")->isVisible());
    click(*customer, "diagnosisButton");
    QTRY_VERIFY(first(u"change_authentication"_s));
    ticket = m_window->findChild<DocumentTabs *>()->screen(u"ticket:T-2026-000318"_s);
    QVERIFY(child<QPushButton>(*ticket, "composeNote")->isChecked());
    QCOMPARE(child<QPlainTextEdit>(*ticket, "noteText")->toPlainText(), u"half a sen"_s);
    m_window->showSection(Section::Tickets);
    QCOMPARE(m_window->findChild<QComboBox *>(u"ticketScope"_s)->currentIndex(), 3);
}

/// From the customer to who saw or did what to them, and back, by keys.
void TestEveryScreen::theEvidenceOfACustomerOpensOnThem()
{
    AuditEntry one;
    one.id = 2;
    one.at = m_desk->clock.now().addDays(-2);
    one.login = Login(u"liwei"_s);
    one.action = u"customer_opened"_s;
    one.userNo = UserNo(u"U1000042"_s);
    AuditEntry other = one;
    other.id = 1;
    other.userNo = UserNo(u"U1000077"_s);
    m_desk->auditStore.rows = {one, other};
    open(u"customer"_s);
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto *table = m_window->findChild<QTableView *>(u"auditTable"_s);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(m_window->findChild<QLineEdit *>(u"auditCustomer"_s)->text(), u"U1000042"_s);
    QTRY_VERIFY(table->hasFocus());
    QVERIFY(table->selectionModel()->isRowSelected(0)); // to be seen, not only current
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_window->findChild<DocumentTabs *>()->currentKey(), u"customer:U1000042"_s);
}

QTEST_MAIN(TestEveryScreen)
#include "tst_every_screen.moc"
