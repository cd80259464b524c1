#include <QApplication>
#include <QEnterEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "chip.h"
#include "empty_state.h"
#include "error_text.h"
#include "format.h"
#include "icons.h"
#include "key_button.h"
#include "theme.h"
#include "wrapped_label.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textContrastIsDoubleA_data();
    void textContrastIsDoubleA();
    void styleSheetKnowsItsTokens();
    void themeSwitchesLive();
    void iconsFollowTheTheme();
    void moneyIsExact_data();
    void moneyIsExact();
    void signFollowsDirection();
    void instantsAreNearAndPlain();
    void everyStateHasSignWordAndTone();
    void everyErrorIsWorded();
    void internalErrorNamesItsCorrelation();
    void keyPressesTheButton();
    void letterKeyIsLeftToTextFields();
    void emptyStateOffersToTryAgain();
    void wrappedTextKeepsItsHeight();
};

void TestWidgets::textContrastIsDoubleA_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("least");
    for (const auto &[name, tokens] :
         {std::pair("light", &Tokens::light()), std::pair("dark", &Tokens::dark())}) {
        const auto row = [&](const char *what, const QColor &front, const QColor &back, double least = 4.5) {
            QTest::addRow("%s: %s", name, what) << front << back << least;
        };
        row("text on background", tokens->text, tokens->background);
        row("text on card", tokens->text, tokens->card);
        row("text on selection", tokens->text, tokens->accentTint);
        row("muted on background", tokens->muted, tokens->background);
        row("muted on card", tokens->muted, tokens->card);
        row("muted on rail", tokens->muted, tokens->rail);
        row("muted on selection", tokens->muted, tokens->accentTint);
        row("text on note", tokens->text, tokens->warnTint);
        row("muted on note", tokens->muted, tokens->warnTint);
        row("primary button", tokens->onAccent, tokens->accent);
        row("border of a field", tokens->control, tokens->card, 3.0);
        for (Tone tone : {Tone::Neutral, Tone::Accent, Tone::Bad, Tone::Warn, Tone::Good}) {
            const QByteArray word = toneName(tone).toLatin1();
            row("chip " + word, tokens->tone(tone), tokens->tint(tone));
            row("on card " + word, tokens->tone(tone), tokens->card);
            row("on rail " + word, tokens->tone(tone), tokens->rail);
        }
    }
}

void TestWidgets::textContrastIsDoubleA()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, least);
    const double ratio = contrastRatio(front, back);
    QVERIFY2(ratio >= least, qPrintable(u"%1 on %2 is %3"_s.arg(front.name(), back.name()).arg(ratio)));
}

void TestWidgets::styleSheetKnowsItsTokens()
{
    for (const Tokens *tokens : {&Tokens::light(), &Tokens::dark()}) {
        const QString sheet = Theme::styleSheet(*tokens);
        QVERIFY(!sheet.isEmpty());
        const qsizetype comment = sheet.indexOf(u"*/"_s);
        QVERIFY(!sheet.mid(comment).contains(u'@'));
    }
}

void TestWidgets::themeSwitchesLive()
{
    Theme theme(*qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    QWidget window;
    window.show();
    for (const auto &[mode, tokens] :
         {std::pair(ThemeMode::Dark, &Tokens::dark()), std::pair(ThemeMode::Light, &Tokens::light())}) {
        theme.setMode(mode);
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokens->background);
        QTRY_COMPARE(&Tokens::of(window.palette()), tokens);
        QCOMPARE(theme.mode(), mode);
    }
    QCOMPARE(changed.count(), 2);
}

void TestWidgets::iconsFollowTheTheme()
{
    Theme theme(*qApp);
    const QIcon icon = deskIcon(u"customers"_s);
    const auto darkest = [&] {
        const QImage image = icon.pixmap(24, 24).toImage();
        QColor colour;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() > 240)
                    colour = image.pixelColor(x, y);
            }
        }
        return colour.lightness();
    };
    theme.setMode(ThemeMode::Light);
    QVERIFY(darkest() < 100);
    theme.setMode(ThemeMode::Dark);
    QVERIFY(darkest() > 150);
    theme.setMode(ThemeMode::Light);
}

void TestWidgets::moneyIsExact_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("shown");
    QTest::newRow("yuan") << u"CNY"_s << qint64(123450) << u"¥1,234.50"_s;
    QTest::newRow("fen") << u"CNY"_s << qint64(5) << u"¥0.05"_s;
    QTest::newRow("negative") << u"CNY"_s << qint64(-5000) << u"−¥50.00"_s;
    QTest::newRow("yen has no decimals") << u"JPY"_s << qint64(1234567) << u"JP¥1,234,567"_s;
    QTest::newRow("dinar has three") << u"KWD"_s << qint64(1500) << u"KWD\u00a01.500"_s;
    QTest::newRow("beyond a double") << u"CNY"_s << Q_INT64_C(9007199254740993)
                                     << u"¥90,071,992,547,409.93"_s;
    QTest::newRow("largest") << u"CNY"_s << std::numeric_limits<qint64>::max()
                             << u"¥92,233,720,368,547,758.07"_s;
}

void TestWidgets::moneyIsExact()
{
    QFETCH(QString, code);
    QFETCH(qint64, minor);
    QFETCH(QString, shown);
    for (const char *locale : {"en_US", "zh_CN"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
        QCOMPARE(formatMoney({minor, *Currency::fromCode(code)}), shown);
    }
}

void TestWidgets::signFollowsDirection()
{
    const Money fifty{5000, *Currency::fromCode(u"CNY")};
    QCOMPARE(formatSigned(fifty, PaymentKind::Payment), u"−¥50.00"_s);
    QCOMPARE(formatSigned(fifty, PaymentKind::Refund), u"+¥50.00"_s);
    MoneyLabel label;
    label.setMoney(fifty, PaymentKind::TopUp);
    QCOMPARE(label.text(), u"+¥50.00"_s);
    QVERIFY(label.alignment() & Qt::AlignRight);
}

void TestWidgets::instantsAreNearAndPlain()
{
    const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0));
    QCOMPARE(formatInstant(noon.addSecs(-60).toUTC(), noon.toUTC()), u"Today 11:59"_s);
    QCOMPARE(formatInstant(noon.addSecs(-60).toUTC(), noon.toUTC(), true), u"Today 11:59:00"_s);
    QCOMPARE(formatInstant(noon.addDays(-1).toUTC(), noon.toUTC()), u"Yesterday 12:00"_s);
    QCOMPARE(formatInstant(noon.addDays(-2).toUTC(), noon.toUTC()), u"11-18 12:00"_s);
    QCOMPARE(formatInstant(noon.addYears(-1).toUTC(), noon.toUTC()), u"2025-11-20 12:00"_s);
    QCOMPARE(formatInstant({}, noon.toUTC()), QString());
    QVERIFY(instantToolTip(noon.toUTC()).contains(QString::fromLatin1(QTimeZone::systemTimeZoneId())));
}

void TestWidgets::everyStateHasSignWordAndTone()
{
    const auto check = [](const StatusWord &status) {
        QVERIFY(!status.sign.isEmpty());
        QVERIFY(!status.word.isEmpty());
        QVERIFY(status.text().contains(status.sign) && status.text().contains(status.word));
        Chip chip(status);
        QCOMPARE(chip.accessibleName(), status.word);
        QCOMPARE(chip.property("tone").toString(), toneName(status.tone));
    };
    for (size_t i = 0; i < closedSet<PaymentStatus>.size(); ++i)
        check(statusOf(PaymentStatus(i)));
    for (size_t i = 0; i < closedSet<TicketState>.size(); ++i)
        check(statusOf(TicketState(i)));
    for (size_t i = 0; i < closedSet<Verdict>.size(); ++i)
        check(statusOf(Verdict(i)));
    for (size_t i = 0; i < closedSet<OutcomeClass>.size(); ++i)
        check(statusOf(OutcomeClass(i)));
    for (LinkState link :
         {LinkState::Connecting, LinkState::Connected, LinkState::Unconfirmed, LinkState::Offline})
        check(statusOf(link));
    for (const QString &card :
         {u"active"_s, u"expired"_s, u"lost"_s, u"stolen"_s, u"restricted"_s, u"closed"_s})
        check(cardStatus(card));
    for (const QString &user : {u"active"_s, u"frozen"_s, u"closed"_s})
        check(userStatus(user));
}

void TestWidgets::everyErrorIsWorded()
{
    QStringList titles;
    for (size_t i = 0; i < closedSet<ErrorKind>.size(); ++i) {
        const ErrorText text = errorText({ErrorKind(i), u"read"_s, {}, {}, u"abc"_s});
        QVERIFY(!text.advice.isEmpty());
        QVERIFY(!titles.contains(text.title));
        titles.append(text.title);
    }
    const QString generic = errorText({ErrorKind::Storage, {}, {}, {}, {}}).title;
    for (const char *reason : {"storage_full", "storage_read_only", "storage_corrupt", "file_missing"}) {
        const QString title = errorText({ErrorKind::Storage, {}, QString::fromLatin1(reason), {}, {}}).title;
        QVERIFY(title != generic && !titles.contains(title));
        titles.append(title);
    }
    QVERIFY(errorText({ErrorKind::Unavailable, {}, {}, {}, {}}).mayRetry);
    QVERIFY(!errorText({ErrorKind::Denied, {}, {}, {}, {}}).mayRetry);
}

void TestWidgets::internalErrorNamesItsCorrelation()
{
    QVERIFY(errorText({ErrorKind::Internal, u"read"_s, {}, {}, u"k3x9"_s}).advice.contains(u"k3x9"_s));
}

void TestWidgets::keyPressesTheButton()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *button = new KeyButton(u"Freeze"_s, QKeySequence(u"Ctrl+Shift+F"_s), ButtonKind::Danger, &window);
    layout->addWidget(button);
    QSignalSpy clicked(button, &QPushButton::clicked);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clicked.count(), 1);
    QVERIFY(button->toolTip().contains(u"Ctrl+Shift+F"_s));
    button->setEnabled(false);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clicked.count(), 1);
}

void TestWidgets::letterKeyIsLeftToTextFields()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *edit = new QLineEdit(&window);
    auto *button = new KeyButton(u"Diagnose"_s, QKeySequence(u"D"_s), ButtonKind::Plain, &window);
    layout->addWidget(edit);
    layout->addWidget(button);
    QSignalSpy clicked(button, &QPushButton::clicked);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_D);
    QCOMPARE(edit->text(), u"d"_s);
    QCOMPARE(clicked.count(), 0);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_D);
    QCOMPARE(clicked.count(), 1);
}

void TestWidgets::emptyStateOffersToTryAgain()
{
    EmptyState state;
    state.show();
    QSignalSpy asked(&state, &EmptyState::actionTriggered);
    auto *action = state.findChild<QPushButton *>(u"emptyAction"_s);
    state.showError({ErrorKind::Denied, {}, {}, {}, {}});
    QVERIFY(!action->isVisible());
    state.showError({ErrorKind::Unavailable, {}, {}, {}, {}});
    QVERIFY(action->isVisible());
    QCOMPARE(state.accessibleName(), state.title());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    state.showLoading();
    QVERIFY(!action->isVisible());
    state.showEmpty(u"No tickets"_s);
    QCOMPARE(state.title(), u"No tickets"_s);
}

/// As high as QLabel makes it, asked often or once, and selectable when the mouse is there.
void TestWidgets::wrappedTextKeepsItsHeight()
{
    const QString text =
        u"available ¥12.00 < amount ¥50.00, 14:03:22 可用余额不足以支付本笔订单 "_s.repeated(4);
    WrappedLabel label(text);
    QLabel plain(text);
    plain.setWordWrap(true);
    for (const int width : {400, 120, 400, 250})
        QCOMPARE(label.heightForWidth(width), plain.heightForWidth(width));
    QFont font = label.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    label.setFont(font);
    plain.setFont(font);
    QCOMPARE(label.heightForWidth(400), plain.heightForWidth(400));
    QVERIFY(!(label.textInteractionFlags() & Qt::TextSelectableByMouse));
    QEnterEvent enter(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1));
    QCoreApplication::sendEvent(&label, &enter);
    QVERIFY(label.textInteractionFlags() & Qt::TextSelectableByMouse);
    QCOMPARE(label.heightForWidth(400), plain.heightForWidth(400));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
