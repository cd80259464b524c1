#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "chip.h"
#include "diagnosis_panel.h"
#include "feedback_dialog.h"
#include "query_dialog.h"
#include "screen.h"

using namespace desk;

namespace {

Finding finding(const QString &check, Verdict verdict)
{
    Finding one;
    one.check = check;
    one.title = {check, check};
    one.verdict = verdict;
    one.evidence = {u"evidence of "_qs + check, {}};
    return one;
}

/// A diagnosis with one cause, one question and one check that does not apply.
Diagnosis insufficient(const OrderNo &order, const Answers &answers)
{
    Diagnosis made;
    made.orderNo = order;
    made.outcome = OutcomeClass::Later;
    made.primaryCause = u"insufficient_funds"_qs;
    made.primaryCheck = u"balance"_qs;
    made.scheme = u"iso8583"_qs;
    made.code = u"51"_qs;
    made.codeKnown = true;
    made.codeMeaning = {u"Not enough funds"_qs, u"余额不足"_qs};
    made.checklistId = u"wallet"_qs;
    made.checklistVersion = 12;
    made.headline = {u"available ¥12.00 < ¥50.00"_qs, {}};
    made.reply = {u"Please top up."_qs, u"请先充值。"_qs};
    Finding balance = finding(u"balance"_qs, Verdict::Fail);
    balance.cause = made.primaryCause;
    balance.disclose = false;
    balance.nextStep = u"place_hold"_qs;
    Finding network = finding(u"network"_qs, answers.contains(u"network"_qs) ? Verdict::Pass : Verdict::Ask);
    network.question.text = {u"Wi-Fi or mobile data?"_qs, {}};
    network.question.choices = {{u"wifi"_qs, {u"Wi-Fi"_qs, {}}}, {u"mobile"_qs, {u"Mobile data"_qs, {}}}};
    Finding amount = finding(u"amount"_qs, answers.contains(u"amount"_qs) ? Verdict::Pass : Verdict::Ask);
    amount.question.text = {u"What did you want to pay?"_qs, {}};
    amount.question.type = QuestionType::Amount;
    made.findings = {finding(u"limits"_qs, Verdict::Pass),
                     network,
                     amount,
                     finding(u"refund"_qs, Verdict::NotApplicable),
                     finding(u"channel"_qs, Verdict::Unknown),
                     balance};
    return made;
}

struct Fixture : Screen
{
    Fixture()
    {
        QLocale::setDefault(QLocale(u"en_US"_qs));
        payment.orderNo = OrderNo(u"D1"_qs);
        payment.amount = {5000, *Currency::fromCode(u"CNY")};
        panel.resize(360, 640);
        showNow(panel);
    }

    QString text(const char *name) const { return child<QLabel>(panel, name)->text(); }
    bool ready() const { return panel.diagnosis().has_value(); }

    /// Records \a result through the dialog.
    void answerQuery(QueryResult result)
    {
        child<QPushButton>(panel, "queryRecord")->click();
        auto *dialog = panel.window()->findChild<QueryDialog *>();
        QVERIFY(dialog);
        QCOMPARE(nameless(*dialog), QStringList());
        QTRY_VERIFY(dialog->isActiveWindow()); // keys go to the active window alone
        QTest::keyClick(dialog, Qt::Key(Qt::Key_1 + int(result)));
        child<QPushButton>(*dialog, "queryConfirm")->click();
        QTRY_VERIFY(!panel.window()->findChild<QueryDialog *>());
    }

    int asked = 0;
    std::function<void(Diagnosis &)> change = [](Diagnosis &) {
    };
    std::optional<Error> error;
    Answers lastAnswers;
    PaymentRow payment;
    DiagnosisPanel panel{context,
                         {[this](const OrderNo &order, const Answers &answers) {
                              ++asked;
                              lastAnswers = answers;
                              Diagnosis made = insufficient(order, answers);
                              change(made);
                              return QtFuture::makeReadyFuture(
                                  error ? Result<Diagnosis>(std::unexpected(*error))
                                        : Result<Diagnosis>(made));
                          },
                          [](const OrderNo &, const Answers &) { return std::optional<QJsonObject>(); },
                          {}}};
};

} // namespace

class TestDiagnosisPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyWithEvidence()
    {
        Fixture f;
        QVERIFY(child<QWidget>(f.panel, "diagnosisState")->isVisible());
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        QCOMPARE(child<Chip>(f.panel, "diagnosisOutcome")->status(), statusOf(OutcomeClass::Later));
        QCOMPARE(f.text("diagnosisCause"), causeName(u"insufficient_funds"_qs).en);
        QCOMPARE(f.text("diagnosisCode"), u"ISO 8583 51 – Not enough funds"_qs);
        const auto labels = child<QWidget>(f.panel, "finding_balance")->findChildren<QLabel *>();
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(says(u"evidence of balance"_qs));
        QVERIFY(says(u"Do not tell the customer this reason."_qs));
        QVERIFY(!f.panel.findChild<QWidget *>(u"finding_refund"_qs)); // made when it is looked at
        child<QPushButton>(f.panel, "diagnosisNotApplicable")->click();
        QVERIFY(child<QWidget>(f.panel, "finding_refund")->isVisible());
        QCOMPARE(nameless(f.panel), QStringList());
    }

    void whatFailedComesFirstAndWhatPassedIsFolded()
    {
        Fixture f;
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        const auto top = [&](const char *name) {
            return child<QWidget>(f.panel, name)->mapTo(&f.panel, QPoint()).y();
        };
        QTRY_VERIFY(top("finding_balance") < top("finding_network"));
        QVERIFY(top("finding_network") < top("finding_channel"));
        QVERIFY(!f.panel.findChild<QWidget *>(u"finding_limits"_qs));
        QTest::keyClick(&f.panel, Qt::Key_P);
        QVERIFY(child<QWidget>(f.panel, "finding_limits")->isVisible());
        child<QPushButton>(f.panel, "answer_network_mobile")->click(); // the list is made again
        QTRY_VERIFY(f.panel.findChild<QPushButton *>(u"change_network"_qs));
        QVERIFY(child<QWidget>(f.panel, "finding_limits")->isVisible());
    }

    void takesAnswersAtOnce()
    {
        Fixture f;
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        child<QPushButton>(f.panel, "answer_network_mobile")->click();
        QTRY_VERIFY(f.panel.findChild<QPushButton *>(u"change_network"_qs));
        QCOMPARE(f.lastAnswers.value(u"network"_qs), u"mobile"_qs);
        child<QPushButton>(f.panel, "change_network")->click();
        QTRY_VERIFY(f.panel.findChild<QPushButton *>(u"answer_network_unknown"_qs));
        QVERIFY(f.lastAnswers.isEmpty());
        child<QPushButton>(f.panel, "answer_network_unknown")->click();
        QTRY_VERIFY(f.panel.findChild<QPushButton *>(u"change_network"_qs));
        QVERIFY(f.lastAnswers.isEmpty());
    }

    void readsTypedAmounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("answer"); ///< empty: refused
        QTest::newRow("plain") << u"50"_qs << u"50.00"_qs;
        QTest::newRow("decimals") << u"50.5"_qs << u"50.50"_qs;
        QTest::newRow("words") << u"fifty"_qs << QString();
        QTest::newRow("too fine") << u"1.234"_qs << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void readsTypedAmounts()
    {
        QFETCH(QString, typed);
        QFETCH(QString, answer);
        Fixture f;
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        auto *field = child<QLineEdit>(f.panel, "answer_amount");
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(f.panel.answers().value(u"amount"_qs), answer);
        if (answer.isEmpty())
            QVERIFY(!child<QLabel>(f.panel, "answer_amount_problem")->text().isEmpty());
    }

    void copiesOnlyWhenVerified()
    {
        Fixture f;
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        f.panel.setCustomerLocale(u"zh_CN"_qs);
        QTRY_VERIFY(f.ready());
        QCOMPARE(f.text("diagnosisReply"), u"请先充值。"_qs);
        auto *copy = child<QPushButton>(f.panel, "diagnosisCopy");
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(copy, Qt::LeftButton);
        QVERIFY(!copy->isEnabled());
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        f.panel.setVerified(true);
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"请先充值。"_qs);
    }

    void leadsOn()
    {
        Fixture f;
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        child<QPushButton>(f.panel, "step_place_hold")->click();
        child<QPushButton>(f.panel, "diagnosisTicket")->click();
        QCOMPARE(f.navigator.asked, QStringList({u"hold U1"_qs, u"new U1"_qs}));
    }

    void leadsToTheDictionary()
    {
        Fixture f;
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        child<QPushButton>(f.panel, "diagnosisDictionary")->click();
        QCOMPARE(f.navigator.asked, QStringList(u"dictionary iso8583 51"_qs));
    }

    void saysItInEitherLanguage()
    {
        Fixture f;
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        f.panel.setCustomerLocale(u"zh_CN"_qs);
        QTRY_VERIFY(f.ready());
        QCOMPARE(f.text("diagnosisReply"), u"请先充值。"_qs);
        QTest::keyClick(&f.panel, Qt::Key_L);
        QCOMPARE(f.text("diagnosisReply"), u"Please top up."_qs);
        f.panel.setVerified(true);
        child<QPushButton>(f.panel, "diagnosisCopy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Please top up."_qs);
        f.payment.orderNo = OrderNo(u"D2"_qs); // another payment is said in the customer's language again
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_COMPARE(f.text("diagnosisReply"), u"请先充值。"_qs);
    }

    void collectsUnknownCodesOnce()
    {
        Fixture f;
        f.change = [](Diagnosis &diagnosis) {
            diagnosis.code = u"ZZ"_qs;
            diagnosis.codeKnown = false;
        };
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        QCOMPARE(f.text("diagnosisCode"), u"ISO 8583 ZZ – not in the catalogue"_qs);
        QTRY_COMPARE(f.desk.collected.size(), 1);
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_COMPARE(f.asked, 2);
        QCOMPARE(f.desk.calls.count(u"collectUnknownCode"_qs), 1);
    }

    void opensAComplaintFirst()
    {
        Fixture f;
        f.change = [](Diagnosis &diagnosis) {
            diagnosis.moneyTaken = true;
        };
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        auto *complaint = child<QPushButton>(f.panel, "diagnosisComplaint");
        QVERIFY(complaint->mapTo(&f.panel, QPoint()).y()
                < child<QWidget>(f.panel, "finding_balance")->mapTo(&f.panel, QPoint()).y());
        QTest::keyClick(&f.panel, Qt::Key_O);
        QCOMPARE(f.navigator.asked, QStringList(u"new U1"_qs));
    }

    void locksTryingAgainUntilTheQuery()
    {
        Fixture f;
        const QDateTime start = f.desk.clock.now();
        f.change = [&](Diagnosis &diagnosis) {
            const bool failed =
                !f.desk.followUps.value(OrderNo(u"D1"_qs)).queries.isEmpty()
                && f.desk.followUps[OrderNo(u"D1"_qs)].queries.first().result == QueryResult::Failed;
            diagnosis.outcome = failed ? OutcomeClass::Retry : OutcomeClass::QueryFirst;
            diagnosis.queryAfterSeconds = 10;
            diagnosis.queryFrom = start.toMSecsSinceEpoch();
        };
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        QVERIFY(f.text("queryReuse").endsWith(u"order number only: D1"_qs));
        QVERIFY2(f.text("queryCountdown").contains(u"0:10"_qs), qPrintable(f.text("queryCountdown")));
        auto *record = child<QPushButton>(f.panel, "queryRecord");
        QVERIFY(!record->isEnabled());
        f.desk.clock.advance(4);
        QTRY_VERIFY(f.text("queryCountdown").contains(u"0:06"_qs));
        // Closed and opened again: the waiting is counted from the records.
        f.panel.showNothing();
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        QVERIFY(f.text("queryCountdown").contains(u"0:06"_qs));
        f.desk.clock.advance(6);
        QTRY_VERIFY(child<QPushButton>(f.panel, "queryRecord")->isEnabled());
        f.answerQuery(QueryResult::StillUnknown);
        QTRY_VERIFY(f.text("queryLast").contains(u"Still unknown"_qs)); // the waiting begins anew
        QVERIFY(!child<QPushButton>(f.panel, "queryRecord")->isEnabled());
        f.desk.clock.advance(10);
        QTRY_VERIFY(child<QPushButton>(f.panel, "queryRecord")->isEnabled());
        f.answerQuery(QueryResult::Failed);
        QTRY_VERIFY(!f.panel.findChild<QWidget *>(u"queryLock"_qs));
        QCOMPARE(f.panel.diagnosis()->outcome, OutcomeClass::Retry);
        QTRY_VERIFY(f.text("diagnosisQueried").contains(u"Failed"_qs));
    }

    void confirmsOrCorrectsTheCause()
    {
        Fixture f;
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_VERIFY(f.ready());
        QTest::keyClick(&f.panel, Qt::Key_Y);
        auto *dialog = f.panel.window()->findChild<FeedbackDialog *>();
        QVERIFY(dialog);
        QCOMPARE(nameless(*dialog), QStringList());
        child<QPushButton>(*dialog, "feedbackConfirm")->click();
        QTRY_COMPARE(f.desk.feedbackGiven.size(), 1);
        QCOMPARE(f.desk.feedbackGiven.first().cause, u"insufficient_funds"_qs);
        QCOMPARE(f.desk.feedbackGiven.first().checklistVersion, 12);
        QCOMPARE(f.desk.feedbackGiven.first().checks.size(), 1);
        QVERIFY(f.desk.feedbackGiven.first().checks.first().right);
        QTRY_VERIFY(f.text("diagnosisJudged").startsWith(u"Cause confirmed"_qs));

        QTRY_VERIFY(!f.panel.window()->findChild<FeedbackDialog *>());
        child<QPushButton>(f.panel, "diagnosisFeedback")->click();
        dialog = f.panel.window()->findChild<FeedbackDialog *>();
        auto *cause = child<QComboBox>(*dialog, "feedbackCause");
        cause->setCurrentIndex(cause->findData(u"limit_exceeded"_qs));
        QVERIFY(!child<QCheckBox>(*dialog, "feedbackCheck_balance")->isChecked());
        child<QPushButton>(*dialog, "feedbackConfirm")->click();
        QTRY_COMPARE(f.desk.feedbackGiven.size(), 2);
        QVERIFY(!f.desk.feedbackGiven.last().checks.first().right);
        QTRY_VERIFY(f.text("diagnosisJudged").startsWith(u"Cause corrected: Limit exceeded"_qs));
    }

    void saysErrorsAndTriesAgain()
    {
        Fixture f;
        f.error = Error{ErrorKind::Unavailable};
        QSignalSpy failed(&f.panel, &DiagnosisPanel::failed);
        f.panel.showPayment(UserNo(u"U1"_qs), f.payment);
        QTRY_COMPARE(failed.size(), 1);
        f.error.reset();
        auto *again = child<QPushButton>(f.panel, "emptyAction");
        QVERIFY(again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(f.ready());
        QVERIFY(child<QLabel>(f.panel, "diagnosisCause")->isVisible());
    }
};

QTEST_MAIN(TestDiagnosisPanel)
#include "tst_diagnosis_panel.moc"
