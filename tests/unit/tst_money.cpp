#include <QTest>

#include "money.h"

using namespace desk;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("plain");

        QTest::newRow("two decimals") << u"CNY"_qs << u"12.00"_qs << qint64(1200) << u"12.00"_qs;
        QTest::newRow("one decimal") << u"CNY"_qs << u"0.5"_qs << qint64(50) << u"0.50"_qs;
        QTest::newRow("none") << u"CNY"_qs << u"7"_qs << qint64(700) << u"7.00"_qs;
        QTest::newRow("negative") << u"CNY"_qs << u"-0.01"_qs << qint64(-1) << u"-0.01"_qs;
        QTest::newRow("yen") << u"JPY"_qs << u"1200"_qs << qint64(1200) << u"1200"_qs;
        QTest::newRow("dinar") << u"KWD"_qs << u"1.234"_qs << qint64(1234) << u"1.234"_qs;
        QTest::newRow("full width") << u"CNY"_qs << u"１２．３４"_qs << qint64(1234) << u"12.34"_qs;
        QTest::newRow("largest") << u"CNY"_qs << u"92233720368547758.07"_qs
                                 << std::numeric_limits<qint64>::max() << u"92233720368547758.07"_qs;
    }

    void parses()
    {
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QFETCH(qint64, minor);
        QFETCH(QString, plain);
        const auto iso = Currency::fromCode(currency);
        QVERIFY(iso);
        QCOMPARE(parseDecimal(text, *iso).value(), minor);
        QCOMPARE((Money{minor, *iso}.toDecimal()), plain);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("error");

        const auto row = [](const char *name, const QString &currency, const QString &text,
                            DecimalError error) {
            QTest::newRow(name) << currency << text << int(error);
        };
        row("empty", u"CNY"_qs, u""_qs, DecimalError::Empty);
        row("grouping", u"CNY"_qs, u"1,200.00"_qs, DecimalError::NotDecimal);
        row("sign of currency", u"CNY"_qs, u"¥12"_qs, DecimalError::NotDecimal);
        row("exponent", u"CNY"_qs, u"1e3"_qs, DecimalError::NotDecimal);
        row("plus", u"CNY"_qs, u"+1"_qs, DecimalError::NotDecimal);
        row("point alone", u"CNY"_qs, u"."_qs, DecimalError::NotDecimal);
        row("point first", u"CNY"_qs, u".5"_qs, DecimalError::NotDecimal);
        row("point last", u"CNY"_qs, u"5."_qs, DecimalError::NotDecimal);
        row("two points", u"CNY"_qs, u"1.2.3"_qs, DecimalError::NotDecimal);
        row("third decimal", u"CNY"_qs, u"1.001"_qs, DecimalError::TooManyDecimals);
        row("yen has none", u"JPY"_qs, u"1.0"_qs, DecimalError::TooManyDecimals);
        row("too large", u"CNY"_qs, u"92233720368547758.08"_qs, DecimalError::TooLarge);
    }

    void refuses()
    {
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QFETCH(int, error);
        const auto parsed = parseDecimal(text, *Currency::fromCode(currency));
        QVERIFY(!parsed);
        QCOMPARE(int(parsed.error()), error);
    }

    void currencies()
    {
        QVERIFY(!Currency::fromCode(u"cny"));
        QVERIFY(!Currency::fromCode(u"XXX"));
        QCOMPARE(Currency::fromCode(u"JPY")->decimals(), 0);
        QCOMPARE(Currency::fromCode(u"KWD")->decimals(), 3);
    }

    void smallest()
    {
        const Money money{std::numeric_limits<qint64>::min(), *Currency::fromCode(u"CNY")};
        QCOMPARE(money.toDecimal(), u"-92233720368547758.08"_qs);
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
