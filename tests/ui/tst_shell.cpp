#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "banner.h"
#include "catalogue.h"
#include "diagnosis_service.h"
#include "document_tabs.h"
#include "draft_store.h"
#include "fake_desk.h"
#include "key_button.h"
#include "main_window.h"
#include "search_box.h"
#include "search_results.h"
#include "status_strip.h"
#include "theme.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// A screen that has work of its own to keep.
class Working final : public QWidget, public KeepsWork
{
public:
    using QWidget::QWidget;
    QVariantMap keptWork() const override { return {{u"step"_s, 3}}; }
    void restoreKeptWork(const QVariantMap &work) override { restored = work; }
    QVariantMap restored;
};

/// Stands in for the screens, which have tests of their own.
struct Placeholders
{
    QList<OrderNo> shown;

    Screens screens()
    {
        const auto page = [](const QString &title, QWidget *parent) {
            auto *widget = new Working(parent);
            widget->setObjectName(title);
            widget->setWindowTitle(title);
            auto *layout = new QVBoxLayout(widget);
            layout->addWidget(new KeyButton(u"Freeze"_s, QKeySequence(u"Ctrl+Shift+F"_s), {}, widget));
            return widget;
        };
        Screens made;
        made.customer = [page](DeskContext &, const UserNo &user, QWidget *parent) {
            return page(user.value(), parent);
        };
        made.showPayment = [this](QWidget *, const OrderNo &order) {
            shown.append(order);
        };
        made.tickets = [page](DeskContext &, QWidget *parent) {
            QWidget *screen = page(u"tickets"_s, parent);
            auto *choice = new QComboBox(screen);
            choice->setObjectName(u"choice"_s);
            choice->setAccessibleName(u"Choice"_s);
            choice->addItems({u"all"_s, u"mine"_s, u"nobody's"_s});
            auto *day = new QDateEdit(QDate(2026, 1, 1), screen);
            day->setObjectName(u"day"_s);
            auto *other = new QDateEdit(QDate(2026, 2, 2), screen);
            other->setObjectName(u"otherDay"_s);
            return screen;
        };
        made.approvals = [page](DeskContext &, QWidget *parent) {
            return page(u"approvals"_s, parent);
        };
        made.insights = [page](DeskContext &, QWidget *parent) {
            return page(u"insights"_s, parent);
        };
        made.knowledge = [page](DeskContext &, QWidget *parent) {
            return page(u"knowledge"_s, parent);
        };
        made.audit = [page](DeskContext &, QWidget *parent) {
            return page(u"audit"_s, parent);
        };
        made.showAuditOf = [](QWidget *audit, const UserNo &user) {
            audit->setProperty("of", user.value());
        };
        made.lookUp = [](QWidget *knowledge, const QString &scheme, const QString &code) {
            knowledge->setProperty("lookedUp", u"%1 %2"_s.arg(scheme, code));
        };
        made.ticket = [page](DeskContext &, const TicketNo &ticket, QWidget *parent) {
            QWidget *screen = page(ticket.value(), parent);
            auto *note = new QPlainTextEdit(screen);
            note->setObjectName(u"note"_s);
            note->setAccessibleName(u"Note"_s);
            note->setToolTip(u"Note"_s);
            return screen;
        };
        made.holdDialog = [](DeskContext &, const UserNo &user, QWidget *parent) {
            auto *dialog = new QDialog(parent);
            dialog->setObjectName(u"hold "_s + user.value());
            return dialog;
        };
        return made;
    }
};

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsAndOpensByKeyboard();
    void paymentOpensItsCustomer();
    void ticketOpensItsTab();
    void eachCustomerHasOneTab();
    void tabsMoveAndCloseByKey();
    void railFollowsTheTab();
    void agentSeesNoApprovals();
    void nobodyIsOfferedWhatIsRefused();
    void connectionIsShownInWords();
    void messagesStayOrGo();
    void questionMarkListsKeys();
    void dialogsDoNotBlock();
    void workSurvivesRebuilding();
    void recentCustomersAreInMemoryOnly();
    void personMenuSwitches();
    void everyControlHasANameAndATip();

private:
    QString currentTab() const { return m_window->findChild<DocumentTabs *>()->currentKey(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    }
    std::unique_ptr<MainWindow> makeWindow();

    std::unique_ptr<QTemporaryDir> m_folder;
    DraftStore m_drafts;
    Placeholders m_placeholders;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<DiagnosisService> m_diagnosis;
    std::unique_ptr<MainWindow> m_window;
};

void TestShell::initTestCase()
{
    static Theme theme(*qApp);
    theme.setMode(ThemeMode::Light);
}

std::unique_ptr<MainWindow> TestShell::makeWindow()
{
    auto window = std::make_unique<MainWindow>(*m_desk, *m_diagnosis, m_desk->clock, m_desk->me,
                                               m_folder->path(), m_drafts, m_placeholders.screens());
    window->show();
    return window;
}

void TestShell::init()
{
    m_window.reset();
    m_placeholders.shown.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<FakeDesk>();
    m_diagnosis = std::make_unique<DiagnosisService>(*m_desk, Catalogue::builtIn());
    m_window = makeWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestShell::findsAndOpensByKeyboard()
{
    m_window->setFocus();
    press(Qt::Key_K);
    SearchBox &box = m_window->searchBox();
    QTRY_VERIFY(box.hasFocus());
    QTest::keyClicks(&box, u"8000"_s);
    QTRY_VERIFY(box.results().firstHit() >= 0);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(currentTab(), u"customer:U1000042"_s);
    QVERIFY(m_window->findChild<QWidget *>(u"U1000042"_s)->isVisible());
}

void TestShell::paymentOpensItsCustomer()
{
    SearchBox &box = m_window->searchBox();
    QTest::keyClicks(&box, u"D00000001"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QTRY_COMPARE(currentTab(), u"customer:U1000042"_s);
    QCOMPARE(m_placeholders.shown, QList<OrderNo>{OrderNo(u"D00000001"_s)});
    m_window->openPayment(OrderNo(u"D00000002"_s));
    QTRY_COMPARE(m_placeholders.shown.size(), 2);
    m_window->openPayment(OrderNo(u"nothing"_s));
    QTRY_VERIFY(m_window->findChild<Banner *>(u"messageBanner"_s)->isVisible());
}

void TestShell::ticketOpensItsTab()
{
    SearchBox &box = m_window->searchBox();
    QTest::keyClicks(&box, u"T-2026-000318"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QTRY_COMPARE(currentTab(), u"ticket:T-2026-000318"_s);
}

void TestShell::eachCustomerHasOneTab()
{
    for (int times = 0; times < 3; ++times)
        m_window->openCustomer(UserNo(u"U1000042"_s));
    QCOMPARE(m_window->work().keys, QStringList{u"customer:U1000042"_s});
}

void TestShell::tabsMoveAndCloseByKey()
{
    m_window->openCustomer(UserNo(u"U1"_s));
    m_window->openTicket(TicketNo(u"T1"_s));
    QCOMPARE(currentTab(), u"ticket:T1"_s);
    press(Qt::Key_Tab);
    QCOMPARE(currentTab(), QString());
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(currentTab(), u"ticket:T1"_s);
    press(Qt::Key_W);
    QCOMPARE(m_window->work().keys, QStringList{u"customer:U1"_s});
    press(Qt::Key_1);
    press(Qt::Key_W);
    QCOMPARE(m_window->work().keys.size(), 1);
    auto *tabs = m_window->findChild<QTabBar *>(u"tabs"_s);
    QTest::mouseClick(tabs->tabButton(1, QTabBar::RightSide), Qt::LeftButton);
    QVERIFY(m_window->work().keys.isEmpty());
}

void TestShell::railFollowsTheTab()
{
    const auto checked = [this](const char *name) {
        return m_window->findChild<QToolButton *>(QString::fromLatin1(name))->isChecked();
    };
    QVERIFY(checked("rail_customers"));
    m_window->openTicket(TicketNo(u"T1"_s));
    QVERIFY(checked("rail_tickets"));
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"rail_approvals"_s), Qt::LeftButton);
    QVERIFY(m_window->findChild<QWidget *>(u"approvals"_s)->isVisible());
    press(Qt::Key_2);
    QVERIFY(m_window->findChild<QWidget *>(u"tickets"_s)->isVisible());
    QVERIFY(checked("rail_tickets"));
    // A page larger than the screen is scrolled, at 200 % of a common one.
    m_window->findChild<QWidget *>(u"approvals"_s)->setMinimumSize(1200, 700);
    m_window->resize(960, 540);
    QTRY_COMPARE(m_window->size(), QSize(960, 540));
    // Letters are the section's keys then, not words to search for.
    m_window->searchBox().setFocus();
    press(Qt::Key_3);
    QVERIFY(!m_window->searchBox().hasFocus());
}

void TestShell::agentSeesNoApprovals()
{
    m_desk->me.kinds = {StaffKind::Agent};
    m_window = makeWindow();
    QVERIFY(!m_window->findChild<QToolButton *>(u"rail_approvals"_s));
    press(Qt::Key_3);
    QVERIFY(!m_window->findChild<QWidget *>(u"approvals"_s));
}

/// Auditors begin at the evidence, and what leads agents to a customer leads them to the customer's evidence;
/// security officers have the knowledge alone. Neither has a search that the database would refuse.
void TestShell::nobodyIsOfferedWhatIsRefused()
{
    m_desk->me.kinds = {StaffKind::Auditor};
    m_window = makeWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *evidence = m_window->findChild<QWidget *>(u"audit"_s);
    QVERIFY(evidence && evidence->isVisible());
    QVERIFY(m_window->findChild<QToolButton *>(u"rail_audit"_s)->isChecked());
    QVERIFY(!m_window->findChild<QToolButton *>(u"rail_customers"_s));
    QVERIFY(!m_window->searchBox().isVisible());
    press(Qt::Key_K);
    press(Qt::Key_1);
    QVERIFY(!m_window->searchBox().hasFocus() && evidence->isVisible());
    press(Qt::Key_2);
    QVERIFY(m_window->findChild<QWidget *>(u"tickets"_s)->isVisible());
    m_window->openCustomer(UserNo(u"U1000042"_s));
    QVERIFY(m_window->work().keys.isEmpty() && evidence->isVisible());
    QCOMPARE(evidence->property("of").toString(), u"U1000042"_s);
    const OpenWork work = m_window->work();
    m_window = makeWindow();
    m_window->restoreWork(work);
    QVERIFY(m_window->findChild<QWidget *>(u"audit"_s)->isVisible());

    m_desk->me.kinds = {StaffKind::Security};
    m_window = makeWindow();
    QVERIFY(m_window->findChild<QWidget *>(u"knowledge"_s)->isVisible());
    m_window->openCustomer(UserNo(u"U1000042"_s));
    QVERIFY(m_window->work().keys.isEmpty());
    QVERIFY(!m_window->findChild<QWidget *>(u"incidentNotices"_s));
}

void TestShell::connectionIsShownInWords()
{
    auto *link = m_window->findChild<QLabel *>(u"statusLink"_s);
    auto *banner = m_window->findChild<Banner *>(u"linkBanner"_s);
    QCOMPARE(link->text(), u"● Connected"_s);
    QVERIFY(!banner->isVisible());
    m_desk->setLink(LinkState::Offline);
    QCOMPARE(link->text(), u"✕ Offline"_s);
    QVERIFY(banner->isVisible() && banner->text().contains(u"cannot be reached"_s));
    m_desk->setLink(LinkState::Unconfirmed);
    QVERIFY(banner->text().contains(u"will not do it twice"_s));
    m_desk->setLink(LinkState::Connected);
    QVERIFY(!banner->isVisible());
    Q_EMIT m_desk->latencyMeasured(4);
    QCOMPARE(m_window->findChild<QLabel *>(u"statusLatency"_s)->text(), u"4 ms"_s);
    const auto *protection = m_window->findChild<QLabel *>(u"statusProtection"_s);
    QVERIFY(!protection->isVisible());
    m_window->findChild<StatusStrip *>(u"statusStrip"_s)->setLoweredProtection({u"sslmode=require"_s});
    QVERIFY(protection->isVisible() && protection->toolTip().contains(u"sslmode=require"_s));
}

void TestShell::messagesStayOrGo()
{
    auto *banner = m_window->findChild<Banner *>(u"messageBanner"_s);
    m_window->context().navigator.showMessage(Tone::Bad, u"Not saved."_s);
    QVERIFY(banner->isVisible() && banner->text().contains(u"Not saved."_s));
    QTest::mouseClick(banner->findChild<QToolButton *>(u"bannerClose"_s), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
}

void TestShell::questionMarkListsKeys()
{
    m_window->openCustomer(UserNo(u"U1"_s));
    m_window->findChild<QToolButton *>(u"rail_customers"_s)->setFocus();
    press('?', Qt::NoModifier);
    auto *dialog = m_window->findChild<QDialog *>(u"keysDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"Ctrl+K"_s) && texts.contains(u"Ctrl+Shift+F"_s));
    dialog->close();
    m_window->searchBox().setFocus();
    QTest::keyClicks(&m_window->searchBox(), u"?"_s);
    QCOMPARE(m_window->searchBox().text(), u"?"_s);
}

void TestShell::dialogsDoNotBlock()
{
    m_window->context().navigator.openHoldDialog(UserNo(u"U1"_s));
    auto *dialog = m_window->findChild<QDialog *>(u"hold U1"_s);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->windowModality(), Qt::WindowModal);
    dialog->reject();
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"hold U1"_s));
}

void TestShell::workSurvivesRebuilding()
{
    m_window->openCustomer(UserNo(u"U1"_s));
    m_window->openTicket(TicketNo(u"T1"_s));
    m_window->openCustomer(UserNo(u"U2"_s));
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    m_window->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"half a sen"_s);
    m_window->searchBox().setText(u"138"_s);
    m_window->showSection(Section::Tickets);
    m_window->findChild<QComboBox *>(u"choice"_s)->setCurrentIndex(2);
    m_window->findChild<QDateEdit *>(u"day"_s)->setDate(QDate(2026, 5, 5));
    press(Qt::Key_Tab, Qt::ControlModifier);
    press(Qt::Key_Tab, Qt::ControlModifier);
    const OpenWork work = m_window->work();
    m_window = makeWindow();
    m_window->restoreWork(work);
    QCOMPARE(m_window->work().keys, work.keys);
    QCOMPARE(currentTab(), u"ticket:T1"_s);
    QCOMPARE(m_window->work().recent.size(), 2);
    QCOMPARE(m_window->findChild<QPlainTextEdit *>(u"note"_s)->toPlainText(), u"half a sen"_s);
    QCOMPARE(m_window->searchBox().text(), u"138"_s);
    QVERIFY(!m_window->searchBox().isListOpen());
    QCOMPARE(m_window->findChild<QComboBox *>(u"choice"_s)->currentIndex(), 2);
    QCOMPARE(m_window->findChild<QDateEdit *>(u"day"_s)->date(), QDate(2026, 5, 5));
    QCOMPARE(m_window->findChild<QDateEdit *>(u"otherDay"_s)->date(), QDate(2026, 2, 2));
    for (const QString &name : {u"U1"_s, u"U2"_s, u"T1"_s, u"tickets"_s})
        QCOMPARE(static_cast<Working *>(m_window->findChild<QWidget *>(name))->restored,
                 QVariantMap({{u"step"_s, 3}}));
    m_window->nameDemo();
    QVERIFY(m_window->findChild<QLabel *>(u"statusWorkspace"_s)->toolTip().contains(m_desk->name()));
}

void TestShell::recentCustomersAreInMemoryOnly()
{
    m_window->openCustomer(UserNo(u"U1000042"_s));
    press(Qt::Key_1);
    const auto buttons =
        m_window->findChild<QWidget *>(u"customersHome"_s)->findChildren<QAbstractButton *>();
    QVERIFY(std::ranges::any_of(buttons, [](auto *button) { return button->text() == u"U1000042"_s; }));
    m_window->close();
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("U1000042"));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
}

void TestShell::personMenuSwitches()
{
    QSignalSpy language(m_window.get(), &MainWindow::languageChosen);
    QSignalSpy theme(m_window.get(), &MainWindow::themeChosen);
    m_window->findChild<QAction *>(u"language_zh_CN"_s)->trigger();
    m_window->findChild<QAction *>(u"theme_dark"_s)->trigger();
    QTRY_COMPARE(language.count(), 1);
    QCOMPARE(language[0][0].toString(), u"zh_CN"_s);
    QCOMPARE(theme[0][0].value<ThemeMode>(), ThemeMode::Dark);
}

void TestShell::everyControlHasANameAndATip()
{
    m_window->openCustomer(UserNo(u"U1"_s));
    for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->parentWidget() == &m_window->searchBox() || button->parentWidget()->inherits("QTabBar"))
            continue;
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName() + button->text()));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName() + button->text()));
    }
    QVERIFY(!m_window->searchBox().accessibleName().isEmpty());
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
