#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "desk_screens.h"
#include "document_tabs.h"
#include "failed_payment.h"
#include "main_window.h"
#include "screen.h"
#include "search_box.h"
#include "search_results.h"
#include "sign_in_window.h"
#include "theme.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// Lets everybody into one fake desk.
class OpenDoor final : public WorkspaceOpener
{
public:
    explicit OpenDoor(std::shared_ptr<Workspace> desk) : m_desk(std::move(desk)) {}
    Future<std::shared_ptr<Workspace>> open(const QString &, const Login &, const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<std::shared_ptr<Workspace>>(m_desk));
    }
    Future<std::shared_ptr<Workspace>> openDemo() override { return open({}, {}, {}); }

private:
    std::shared_ptr<Workspace> m_desk;
};

} // namespace

/// The main job with nothing but a keyboard: every key goes to whatever has the focus, as a person's would,
/// so a step that loses the focus or cannot be reached ends the test.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void byKeyboardAlone();

private:
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void type(const QString &text);
    static QString focusName();
    /// Presses Tab until the focus is in \a name; false when it comes round without having met it.
    static bool tabTo(const QString &name);
    bool focusIsIn(const char *name) const;
    /// Waits for the dialog to go; then activates what it stood over, as window managers do and the offscreen
    /// platform does not.
    void backFrom(const char *dialog, QWidget *to = nullptr);
    void signIn();
    void findTheCustomer();
    void readTheHistory();
    void diagnose();
    void freeze();
    void openATicket();
    void addANote();
    void verify();
    void requestTheRelease();

    std::shared_ptr<FakeDesk> m_desk = std::make_shared<FakeDesk>();
    DiagnosisService m_diagnosis{*m_desk, Catalogue::builtIn()};
    QTemporaryDir m_folder;
    DraftStore m_drafts;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainJob::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        focus = QApplication::activeWindow();
    QVERIFY2(focus, "no window takes keys");
    QTest::keyClick(focus, Qt::Key(key), modifiers);
}

void TestMainJob::type(const QString &text)
{
    QVERIFY2(QApplication::focusWidget(), "nothing takes the text");
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QString TestMainJob::focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : u"(nothing)"_s;
}

bool TestMainJob::tabTo(const QString &name)
{
    QStringList met;
    while (focusName() != name) {
        met.append(focusName());
        if (met.size() > 120) {
            qWarning("met only: %s", qPrintable(met.mid(0, 60).join(u' ')));
            return false;
        }
        press(Qt::Key_Tab);
    }
    return true;
}

bool TestMainJob::focusIsIn(const char *name) const
{
    const QWidget *place = m_window->findChild<QWidget *>(QString::fromLatin1(name));
    const QWidget *focus = QApplication::focusWidget();
    return place && focus && (place == focus || place->isAncestorOf(focus)) && focus->isVisible();
}

void TestMainJob::backFrom(const char *dialog, QWidget *to)
{
    QTRY_VERIFY(!m_window->findChild<QWidget *>(QString::fromLatin1(dialog)));
    QVERIFY(showNow(to ? *to : *m_window));
}

void TestMainJob::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    static Theme theme(*qApp);
    theme.setMode(ThemeMode::Light);
    addFailure(*m_desk);
}

void TestMainJob::byKeyboardAlone()
{
    const auto steps = {
        &TestMainJob::signIn,   &TestMainJob::findTheCustomer, &TestMainJob::readTheHistory,
        &TestMainJob::diagnose, &TestMainJob::freeze,          &TestMainJob::openATicket,
        &TestMainJob::addANote, &TestMainJob::verify,          &TestMainJob::requestTheRelease};
    for (const auto step : steps) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestMainJob::signIn()
{
    OpenDoor door(m_desk);
    Preferences preferences(m_folder.filePath(u"desk"_s));
    SignInWindow window(door, preferences);
    connect(&window, &SignInWindow::signedIn, this, [this] {
        m_window = std::make_unique<MainWindow>(*m_desk, m_diagnosis, m_desk->clock, m_desk->me,
                                                m_folder.path(), m_drafts, deskScreens());
    });
    QVERIFY(showNow(window));
    QCOMPARE(QApplication::focusWidget(), window.findChild<QWidget *>(u"workspaceField"_s));
    type(u"postgresql://desk.example/walletdesk"_s);
    press(Qt::Key_Tab);
    type(u"chenmin"_s);
    press(Qt::Key_Tab);
    type(u"secret"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window);
    QVERIFY(showNow(*m_window));
}

void TestMainJob::findTheCustomer()
{
    QCOMPARE(QApplication::focusWidget(), &m_window->searchBox());
    type(u"8000"_s);
    QTRY_VERIFY(m_window->searchBox().results().firstHit() >= 0);
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsIn("historyTable"));
}

void TestMainJob::readTheHistory()
{
    auto *table = m_window->findChild<QTableView *>(u"historyTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QTRY_COMPARE(table->currentIndex().row(), 0);
    press(Qt::Key_Down);
    QTRY_VERIFY(m_window->findChild<QLabel *>(u"paymentAmount"_s)
                && m_window->findChild<QLabel *>(u"paymentAmount"_s)->text() == u"−¥80.00"_s);
    press(Qt::Key_Slash);
    QCOMPARE(focusName(), u"historyText"_s);
    type(u"D00000001"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QTRY_VERIFY(table->model()->rowCount() > 100);
    QVERIFY(tabTo(u"historyTable"_s));
    press(Qt::Key_Up);
    QTRY_COMPARE(table->currentIndex().row(), 0);
}

void TestMainJob::diagnose()
{
    press(Qt::Key_T);
    QVERIFY(m_window->findChild<QWidget *>(u"paymentDetail"_s)->isVisible());
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"diagnosisPanel"_s)->isVisible());
    QTRY_VERIFY(m_window->findChild<QLabel *>(u"diagnosisCause"_s));
    QCOMPARE(m_window->findChild<QLabel *>(u"diagnosisCause"_s)->text(),
             causeName(u"insufficient_funds"_s).en);
}

void TestMainJob::freeze()
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(focusIsIn("holdDialog"));
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->holdList.first().userNo == UserNo(u"U1000042"_s));
    QTRY_COMPARE(focusName(), u"holdClose"_s);
    press(Qt::Key_Return);
    backFrom("holdDialog");
    QTRY_VERIFY(focusIsIn("customerTab"));
}

void TestMainJob::openATicket()
{
    QVERIFY(tabTo(u"diagnosisTicket"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"newText"_s);
    type(u"The coffee was not paid"_s);
    const auto before = m_desk->ticketList.size();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->ticketList.size(), before + 1);
    backFrom("openTicketDialog");
    QTRY_VERIFY(focusIsIn("ticketTab"));
}

void TestMainJob::addANote()
{
    press(Qt::Key_N);
    QTRY_COMPARE(focusName(), u"noteText"_s);
    type(u"Customer will top up."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->ticketList.first().events.last().body, u"Customer will top up."_s);
    QTRY_VERIFY(focusIsIn("ticketTab"));
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(focusIsIn("customerTab"));
}

void TestMainJob::verify()
{
    press(Qt::Key_F4);
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"verifyStart_call"_s)
                && m_window->findChild<QWidget *>(u"verifyStart_call"_s)->isVisible());
    QVERIFY(tabTo(u"verifyStart_call"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"verifyPassed_"_s + toText(VerificationQuestion(0)));
    press(Qt::Key_P);
    QTRY_COMPARE(focusName(), u"verifyPassed_"_s + toText(VerificationQuestion(1)));
    press(Qt::Key_P);
    QTRY_VERIFY(m_desk->verifications.cbegin().value().verified);
    press(Qt::Key_Escape);
    backFrom("verifyDialog");
    QTRY_VERIFY(focusIsIn("customerTab"));
}

void TestMainJob::requestTheRelease()
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(focusIsIn("holdDialog"));
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"requestRelease"_s)
                && m_window->findChild<QWidget *>(u"requestRelease"_s)->isVisible());
    QVERIFY(tabTo(u"requestRelease"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY(focusIsIn("releaseDialog"));
    press(Qt::Key_1);
    QTRY_COMPARE(focusName(), u"releaseNote"_s);
    type(u"The customer called back and is safe."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_desk->requests.last().note.contains(u"is safe"_s));
    backFrom("releaseDialog", m_window->findChild<QWidget *>(u"holdDialog"_s));
    QTRY_VERIFY(focusIsIn("holdDialog"));
    press(Qt::Key_Escape);
    backFrom("holdDialog");
    QTRY_VERIFY(focusIsIn("customerTab"));
}

QTEST_MAIN(TestMainJob)
#include "tst_main_job.moc"
