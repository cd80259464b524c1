#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include "chip.h"
#include "customer_tab.h"
#include "diagnosis_service.h"
#include "failed_payment.h"
#include "history_panel.h"
#include "key_shortcut.h"
#include "screen.h"

using namespace desk;

namespace {

struct Fixture
{
    explicit Fixture(FakeMode mode = FakeMode::Normal, const char16_t *user = u"U1000042")
    {
        QLocale::setDefault(QLocale(u"en_US"_qs));
        desk.mode = mode;
        addFailure(desk);
        tab = std::make_unique<CustomerTab>(context, UserNo(QString::fromUtf16(user)));
        tab->resize(1208, 700);
        showNow(*tab);
    }

    bool settled() const
    {
        const auto *cause = tab->findChild<QLabel *>(u"diagnosisCause"_qs);
        return cause && cause->isVisible() && table()->model()->rowCount() > 0
               && tab->findChild<QWidget *>(u"balance_CNY"_qs)
               && !text("failureText").contains(u"finding out why"_qs);
    }
    QTableView *table() const { return child<QTableView>(*tab, "historyTable"); }
    QString text(const char *name) const { return child<QLabel>(*tab, name)->text(); }

    /// The caller passes two questions in an open contact.
    void verifyCaller()
    {
        const UserNo user = tab->user();
        ContactStore &contacts = desk;
        const auto contact = contacts.open(newCommandId(), user, ContactChannel::Call);
        const ContactId id = contact.result().value();
        desk.verify(newCommandId(), id, VerificationQuestion::SmsCode, true);
        desk.verify(newCommandId(), id, VerificationQuestion::IdLast4, true);
        Q_EMIT navigator.contactChanged(user);
    }

    FakeDesk desk;
    FakeNavigator navigator;
    DiagnosisService service{desk, Catalogue::builtIn()};
    QTemporaryDir folder;
    DraftStore drafts;
    DeskContext context{desk, service, desk.clock, navigator, desk.me, folder.path(), drafts};
    std::unique_ptr<CustomerTab> tab;
};

} // namespace

class TestCustomerTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Records that are locked say so with the reason, and ask a supervisor for leave; holds and tickets
    /// stay.
    void lockedVipAsksForAccess()
    {
        Fixture f(FakeMode::Slow);
        for (const char *part : {"accounts", "cards", "devices", "page", "latestFailure", "totals"})
            f.desk.failures.insert(QString::fromLatin1(part),
                                   Error{ErrorKind::Denied, {}, u"vip_grant_needed"_qs, u"WD007"_qs, {}});
        f.desk.mode = FakeMode::Normal;
        f.desk.deliver();
        auto *bar = child<QWidget>(*f.tab, "vipBar");
        QTRY_VERIFY(bar->isVisible());
        QTRY_COMPARE(f.text("accountsCardEmpty"), u"Locked"_qs);
        QVERIFY(!child<QWidget>(*f.tab, "failureBanner")->isVisible());
        QVERIFY(f.text("historyTotals").isEmpty());
        QVERIFY(child<QPushButton>(*f.tab, "holdButton")->isEnabled());
        auto *ask = child<QPushButton>(*f.tab, "vipAsk");
        auto *note = child<QLineEdit>(*f.tab, "vipNote");
        QTest::keyClicks(note, u"refund"_qs);
        QVERIFY(!ask->isEnabled());
        QTest::keyClicks(note, u" call"_qs);
        QVERIFY(ask->isEnabled());
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_COMPARE(f.desk.vipStore.asked, QList{f.tab->user()});
        QTRY_VERIFY(f.text("vipText").contains(u"Asked for access"_qs));
        f.desk.failures.clear();
        f.tab->reload();
        QTRY_VERIFY(!bar->isVisible());
    }

    /// At the smallest window that is designed for, with a scroll bar beside the rows.
    void headersOfTheHistoryAreReadable()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        const QHeaderView *header = f.table()->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            if (!header->isSectionHidden(column))
                QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                         qPrintable(f.table()->model()->headerData(column, Qt::Horizontal).toString()));
        }
    }

    void theDecisionIsNoticed_data()
    {
        QTest::addColumn<bool>("granted");
        QTest::newRow("let in") << true;
        QTest::newRow("rejected or lapsed") << false;
    }

    /// Whoever waits for a supervisor presses nothing; while it waits no locked record is asked for.
    void theDecisionIsNoticed()
    {
        QFETCH(bool, granted);
        Fixture f;
        QTRY_VERIFY(f.settled());
        for (const char *part : {"accounts", "cards", "devices", "page", "latestFailure", "totals", "detail"})
            f.desk.failures.insert(QString::fromLatin1(part),
                                   Error{ErrorKind::Denied, {}, u"vip_grant_needed"_qs, u"WD007"_qs, {}});
        f.tab->reload();
        auto *bar = child<QWidget>(*f.tab, "vipBar");
        QTRY_VERIFY(bar->isVisible());
        auto *note = child<QLineEdit>(*f.tab, "vipNote");
        QTest::keyClicks(note, u"refund call"_qs);
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_VERIFY(f.text("vipText").contains(u"Asked for access"_qs));
        VipRequest another = f.desk.vipStore.requests.first();
        another.requestedBy = u"Somebody else"_qs;
        f.desk.vipStore.requests.append(another);
        auto accounts = f.desk.calls.count(u"accounts"_qs);
        Q_EMIT f.tab->history().looked();
        QTest::qWait(20);
        QVERIFY(f.text("vipText").contains(u"Asked for access"_qs));
        QCOMPARE(f.desk.calls.count(u"accounts"_qs), accounts);
        // After a lock of the seat the new tab knows that it was asked.
        f.tab = std::make_unique<CustomerTab>(f.context, f.tab->user());
        f.tab->resize(1208, 700);
        QVERIFY(showNow(*f.tab));
        QTRY_VERIFY(f.text("vipText").contains(u"Asked for access"_qs));
        accounts = f.desk.calls.count(u"accounts"_qs);
        bar = child<QWidget>(*f.tab, "vipBar");
        note = child<QLineEdit>(*f.tab, "vipNote");
        f.desk.vipStore.requests.removeFirst();
        if (granted)
            f.desk.failures.clear();
        Q_EMIT f.tab->history().looked();
        if (granted) {
            QTRY_VERIFY(!bar->isVisible());
            QTRY_VERIFY(f.settled());
            return;
        }
        QTRY_VERIFY(f.text("vipText").contains(u"not let in"_qs));
        QVERIFY(note->isVisible());
        QCOMPARE(f.desk.calls.count(u"accounts"_qs), accounts + 1);
    }

    /// What was read while a grant lasted goes when it is over, within a minute and without a key.
    void theEndOfAGrantTakesTheRecordsAway()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        QTRY_VERIFY(f.tab->findChild<QWidget *>(u"linksShow"_qs));
        for (const char *part :
             {"accounts", "cards", "devices", "page", "latestFailure", "totals", "links", "detail"})
            f.desk.failures.insert(QString::fromLatin1(part),
                                   Error{ErrorKind::Denied, {}, u"vip_grant_needed"_qs, u"WD007"_qs, {}});
        for (int i = 0; i < 3; ++i)
            Q_EMIT f.tab->history().looked();
        QTRY_VERIFY(child<QWidget>(*f.tab, "vipBar")->isVisible());
        QTRY_VERIFY(!f.tab->findChild<QWidget *>(u"linksShow"_qs));
        QTRY_VERIFY(!f.tab->findChild<QWidget *>(u"balance_CNY"_qs));
        const auto *cause = f.tab->findChild<QLabel *>(u"diagnosisCause"_qs);
        QVERIFY(!cause || !cause->isVisible());
        QVERIFY(f.navigator.asked.isEmpty()); // no message on what is locked
        // Let in again: the same payment is there again.
        f.desk.failures.clear();
        f.tab->reload();
        QTRY_VERIFY(f.settled());
        QTRY_VERIFY(f.tab->findChild<QWidget *>(u"linksShow"_qs));
        QVERIFY(!child<QWidget>(*f.tab, "vipBar")->isVisible());
    }

    void leadsToTheEvidence_data()
    {
        QTest::addColumn<StaffKind>("kind");
        QTest::addColumn<bool>("leads");
        QTest::newRow("agent") << StaffKind::Agent << false;
        QTest::newRow("supervisor") << StaffKind::Supervisor << true;
        QTest::newRow("auditor") << StaffKind::Auditor << true;
        QTest::newRow("security") << StaffKind::Security << false;
    }

    /// By one key and one button that is to be seen.
    void leadsToTheEvidence()
    {
        QFETCH(StaffKind, kind);
        QFETCH(bool, leads);
        Fixture f;
        f.context.self.kinds = {kind};
        f.tab = std::make_unique<CustomerTab>(f.context, f.tab->user());
        f.tab->resize(1208, 700);
        QVERIFY(showNow(*f.tab));
        const auto *button = f.tab->findChild<QPushButton *>(u"auditButton"_qs);
        QCOMPARE(button != nullptr, leads);
        const QList<KeyHelp> keys = keysOf(f.tab.get());
        QCOMPARE(std::ranges::count(keys, u"Ctrl+Shift+A"_qs, &KeyHelp::key), leads ? 1 : 0);
        QTest::keyClick(f.tab.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList asked = leads ? QStringList{u"audit U1000042"_qs} : QStringList();
        QCOMPARE(f.navigator.asked, asked);
        if (!leads)
            return;
        QVERIFY(button->isVisible() && button->toolTip().contains(u"(Ctrl+Shift+A)"_qs));
        QTest::mouseClick(f.tab->findChild<QPushButton *>(u"auditButton"_qs), Qt::LeftButton);
        QCOMPARE(f.navigator.asked.size(), 2);
    }

    /// Supervisors have it, with its key; agents have no button that would be refused.
    void aRingIsForSupervisors()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        QTest::keyClick(f.tab.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(f.navigator.asked.contains(u"ring U1000042"_qs));
        QVERIFY(child<QPushButton>(*f.tab, "ringButton")->toolTip().contains(u"Ctrl+Shift+R"_qs));
        f.context.self.kinds = {StaffKind::Agent};
        const CustomerTab agents(f.context, f.tab->user());
        QVERIFY(!agents.findChild<QPushButton *>(u"ringButton"_qs));
        QVERIFY(agents.findChild<QPushButton *>(u"holdButton"_qs));
    }

    void answersWithoutAClick()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        QCOMPARE(f.text("customerName"), u"***娜"_qs);
        QVERIFY(f.text("customerAbout").contains(u"U1000042"_qs));
        QVERIFY(f.tab->windowTitle().contains(u"U1000042"_qs));
        QVERIFY(f.text("failureText").contains(u"¥12.00"_qs));
        QCOMPARE(f.text("diagnosisCause"), causeName(u"insufficient_funds"_qs).en);
        QCOMPARE(f.text("dayLimitFigures"), u"¥960.00 / 5,000.00"_qs);
        QCOMPARE(child<QProgressBar>(*f.tab, "dayLimitBar")->value(), 192);
        QVERIFY(child<QWidget>(*f.tab, "holdsCardEmpty"));
        QVERIFY(child<QPushButton>(*f.tab, "ticket_T-2026-000318"));
        QVERIFY(f.text("contactsCount").contains(u'3'));
        QCOMPARE(nameless(*f.tab), QStringList());
    }

    void showsAStandingHold()
    {
        Fixture f(FakeMode::Normal, u"U1000077");
        QTRY_COMPARE(f.text("customerName"), u"*伟"_qs);
        QTRY_VERIFY(!f.tab->findChild<QWidget *>(u"holdsCardLoading"_qs));
        QVERIFY(!f.tab->findChild<QWidget *>(u"holdsCardEmpty"_qs));
        QVERIFY(!child<QWidget>(*f.tab, "failureBanner")->isVisible());
        QVERIFY(child<QWidget>(*f.tab, "customerVip")->isVisible());
    }

    void keysReachTheDialogs()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        QTest::keyClick(f.tab.get(), Qt::Key_F4);
        QTest::keyClick(f.tab.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(f.tab.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(f.navigator.asked,
                 QStringList({u"verify U1000042"_qs, u"hold U1000042"_qs, u"new U1000042"_qs}));
    }

    void lettersActOnlyOutsideTextFields()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        f.table()->setFocus();
        QTest::keyClick(f.table(), Qt::Key_T);
        QVERIFY(child<QWidget>(*f.tab, "paymentDetail")->isVisible());
        QTest::keyClick(f.table(), Qt::Key_D);
        QVERIFY(child<QWidget>(*f.tab, "diagnosisPanel")->isVisible());
        QTest::keyClick(f.table(), Qt::Key_Slash);
        auto *field = child<QLineEdit>(*f.tab, "historyText");
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"td/"_qs);
        QCOMPARE(field->text(), u"td/"_qs);
        QVERIFY(child<QWidget>(*f.tab, "diagnosisPanel")->isVisible());
    }

    void choosingAPaymentShowsIt()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        f.table()->setFocus();
        QTest::keyClick(f.table(), Qt::Key_Down);
        QTRY_VERIFY(f.tab->findChild<QLabel *>(u"paymentAmount"_qs)
                    && f.text("paymentAmount") == u"−¥80.00"_qs);
        QVERIFY(child<QWidget>(*f.tab, "paymentDetail")->isVisible());
        click(*f.tab, "showDiagnosis");
        QCOMPARE(f.table()->currentIndex().row(), 0);
        QTRY_VERIFY(f.settled());
    }

    void showsThePaymentAskedFor()
    {
        Fixture f;
        f.tab->showPayment(OrderNo(u"D00000008"_qs));
        QTRY_COMPARE(f.table()->currentIndex().row(), 7);
        QTRY_VERIFY(f.text("failureText").contains(u"¥12.00"_qs));
    }

    void unlocksWithTheCaller()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        auto *copy = child<QPushButton>(*f.tab, "diagnosisCopy");
        auto *csv = child<QPushButton>(*f.tab, "historyExport");
        QVERIFY(!copy->isEnabled());
        QVERIFY(!csv->isEnabled());
        click(*f.tab, "reveal_phone");
        QCOMPARE(f.navigator.asked.takeLast(), u"verify U1000042"_qs);
        f.verifyCaller();
        QTRY_VERIFY(copy->isEnabled());
        QVERIFY(csv->isEnabled());
        QCOMPARE(child<Chip>(*f.tab, "customerVerification")->status().tone, Tone::Good);
        click(*f.tab, "reveal_phone");
        QCOMPARE(f.navigator.asked.takeLast(), u"reveal U1000042 phone"_qs);
    }

    void exportsWhatIsFiltered()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        f.verifyCaller();
        QTRY_VERIFY(child<QPushButton>(*f.tab, "historyExport")->isEnabled());
        child<QComboBox>(*f.tab, "historyStatus")->setCurrentIndex(1 + int(PaymentStatus::Failed));
        const QString path = f.folder.filePath(u"out.csv"_qs);
        f.tab->history().setAskPath([path](QWidget *, const QString &) { return path; });
        click(*f.tab, "historyExport");
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 3);
        QTRY_VERIFY(!f.navigator.asked.isEmpty());
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("offline") << int(FakeMode::Offline);
        QTest::newRow("denied") << int(FakeMode::Denied);
    }

    void saysWhatIsMissing()
    {
        QFETCH(int, mode);
        Fixture f{FakeMode(mode)};
        QTRY_VERIFY(child<QWidget>(*f.tab, "historyState")->isVisible());
        QTRY_VERIFY(child<QLabel>(*f.tab, "accountsCardError")->isVisible());
        QVERIFY(child<QWidget>(*f.tab, "failureBanner")->isVisible());
        f.desk.mode = FakeMode::Normal;
        QTest::keyClick(f.tab.get(), Qt::Key_F5);
        QTRY_VERIFY(f.settled());
    }

    /// Nobody presses a key for each part when the server is back; a tab behind another one waits for that.
    void readsAgainWhenTheServerIsBack()
    {
        Fixture f;
        QTRY_VERIFY(f.settled());
        f.desk.mode = FakeMode::Offline;
        f.desk.setLink(LinkState::Offline);
        f.tab->reload();
        QTRY_VERIFY(f.tab->findChild<QLabel *>(u"accountsCardError"_qs));
        f.tab->hide();
        f.desk.mode = FakeMode::Normal;
        f.desk.setLink(LinkState::Connected);
        const auto reads = f.desk.calls.count(u"accounts"_qs);
        QTest::qWait(20);
        QCOMPARE(f.desk.calls.count(u"accounts"_qs), reads);
        f.tab->show();
        QTRY_VERIFY(f.settled());
        QCOMPARE(f.desk.calls.count(u"accounts"_qs), reads + 1);
        QVERIFY(f.navigator.asked.isEmpty()); // no message that stays: the parts and the banner say it
        f.desk.setLink(LinkState::Unconfirmed);
        f.desk.setLink(LinkState::Connected);
        QTest::qWait(20);
        QCOMPARE(f.desk.calls.count(u"accounts"_qs), reads + 1);
    }

    void oneCardTriesAgainByItself()
    {
        Fixture f(FakeMode::Offline);
        QTRY_VERIFY(f.tab->findChild<QPushButton *>(u"accountsCardRetry"_qs));
        f.desk.mode = FakeMode::Normal;
        child<QPushButton>(*f.tab, "accountsCardRetry")->click();
        QTRY_VERIFY(f.tab->findChild<QLabel *>(u"balance_CNY"_qs));
    }

    void waitsWithSkeletons()
    {
        Fixture f(FakeMode::Slow);
        QVERIFY(child<QWidget>(*f.tab, "accountsCardLoading")->isVisible());
        QVERIFY(child<QWidget>(*f.tab, "historyState")->isVisible());
        for (int round = 0; round < 20 && !f.settled(); ++round) {
            f.desk.deliver();
            QTest::qWait(5);
        }
        QVERIFY(f.settled());
    }

    void closesWhileLoading()
    {
        Fixture f(FakeMode::Slow);
        f.tab.reset();
        f.desk.deliver();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestCustomerTab)
#include "tst_customer_tab.moc"
