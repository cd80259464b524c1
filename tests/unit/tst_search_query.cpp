#include <QTest>

#include "search_query.h"

using namespace desk;

class TestSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void least_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("looked");
        QTest::newRow("empty") << u""_qs << false;
        QTest::newRow("blanks") << u" \t　"_qs << false;
        QTest::newRow("one Han") << u"王"_qs << true;
        QTest::newRow("one Han beyond the BMP") << u"𠮷"_qs << true;
        QTest::newRow("one letter") << u"w"_qs << false;
        QTest::newRow("one letter with accent") << u"é"_qs << false;
        QTest::newRow("two letters") << u"wm"_qs << true;
        QTest::newRow("three digits") << u"567"_qs << false;
        QTest::newRow("three digits with blanks") << u"5 6 7"_qs << false;
        QTest::newRow("four digits") << u"5678"_qs << true;
        QTest::newRow("four full-width digits") << u"５６７８"_qs << true;
        QTest::newRow("three digits and X") << u"123X"_qs << true;
        QTest::newRow("per cent") << u"%"_qs << false;
        QTest::newRow("per cents") << u"%%%%"_qs << false;
        QTest::newRow("underscores") << u"____"_qs << false;
        QTest::newRow("quotes") << u"''\"\""_qs << false;
        QTest::newRow("backslashes") << u"\\\\"_qs << false;
        QTest::newRow("nul") << QString(4, QChar(0)) << false;
    }

    void least()
    {
        QFETCH(QString, text);
        QFETCH(bool, looked);
        const SearchQuery query = SearchQuery::parse(text);
        QCOMPARE(!query.probes.isEmpty(), looked);
        QCOMPARE(query.hint, looked ? SearchHint::None : SearchHint::TooShort);
    }

    void phones_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("tail");
        QTest::newRow("plain") << u"13812345678"_qs << u"13812345678"_qs << u"87654321831"_qs;
        QTest::newRow("+86") << u"+8613812345678"_qs << u"8613812345678"_qs << QString();
        QTest::newRow("+86 blanks") << u"+86 138 1234 5678"_qs << u"8613812345678"_qs << QString();
        QTest::newRow("0086") << u"008613812345678"_qs << u"8613812345678"_qs << QString();
        QTest::newRow("hyphens") << u"138-1234-5678"_qs << u"13812345678"_qs << u"87654321831"_qs;
        QTest::newRow("brackets") << u"(010) 6552 9988"_qs << u"1065529988"_qs << u"88992556010"_qs;
        QTest::newRow("full width") << u"１３８１２３４５６７８"_qs << u"13812345678"_qs << u"87654321831"_qs;
        QTest::newRow("full-width plus")
            << u"＋８６１３８１２３４５６７８"_qs << u"8613812345678"_qs << QString();
        QTest::newRow("arabic digits") << u"١٣٨١٢٣٤"_qs << u"1381234"_qs << u"4321831"_qs;
        QTest::newRow("prefix") << u"1381"_qs << u"1381"_qs << u"1831"_qs;
        QTest::newRow("last four with zeros") << u"0007"_qs << QString() << u"7000"_qs;
        QTest::newRow("trunk zero") << u"02079460958"_qs << u"2079460958"_qs << u"85906497020"_qs;
        QTest::newRow("invisible marks")
            << u"\u202A138 1234\u00A05678\u202C"_qs << u"13812345678"_qs << u"87654321831"_qs;
    }

    void phones()
    {
        QFETCH(QString, text);
        QFETCH(QString, phone);
        QFETCH(QString, tail);
        const SearchQuery query = SearchQuery::parse(text);
        QCOMPARE(query.probes.size(), 1);
        QCOMPARE(query.probes[0].phone, phone);
        QCOMPARE(query.probes[0].phoneTail, tail);
    }

    void words()
    {
        SearchProbe probe = SearchQuery::parse(u" Wang  Xiao-Ming "_qs).probes.value(0);
        QCOMPARE(probe.name, u"wangxiaoming"_qs);
        QCOMPARE(probe.pinyin, u"wangxiaoming"_qs);
        QVERIFY(probe.codes.isEmpty());
        probe = SearchQuery::parse(u"王%"_qs).probes.value(0);
        QCOMPARE(probe.name, u"王%"_qs);
        QVERIFY(probe.pinyin.isEmpty());
        probe = SearchQuery::parse(u"Zhang.San@Example.COM"_qs).probes.value(0);
        QCOMPARE(probe.email, u"zhang.san@example.com"_qs);
        QVERIFY(probe.name.isEmpty());
        probe = SearchQuery::parse(u"o’neil"_qs).probes.value(0);
        QCOMPARE(probe.name, u"oneil"_qs);
        probe = SearchQuery::parse(u"zhang_"_qs).probes.value(0);
        QCOMPARE(probe.email, u"zhang_"_qs);
        QCOMPARE(probe.name, u"zhang_"_qs);
        QVERIFY(probe.pinyin.isEmpty());
    }

    void codes()
    {
        SearchProbe probe = SearchQuery::parse(u"wd20260501-77"_qs).probes.value(0);
        QCOMPARE(probe.codes, (QStringList{u"wd20260501-77"_qs, u"WD20260501-77"_qs}));
        QCOMPARE(probe.userNo, u"wd20260501-77"_qs);
        probe = SearchQuery::parse(u"9223372036854775808"_qs).probes.value(0);
        QCOMPARE(probe.codes, QStringList{u"9223372036854775808"_qs});
        QVERIFY(probe.phone.isEmpty());
        QCOMPARE(probe.idNumber, u"9223372036854775808"_qs);
        probe = SearchQuery::parse(u"2026-0501-1234"_qs).probes.value(0);
        QCOMPARE(probe.codes, (QStringList{u"2026-0501-1234"_qs, u"202605011234"_qs}));
        probe = SearchQuery::parse(u"11010119900307123x"_qs).probes.value(0);
        QCOMPARE(probe.idNumber, u"11010119900307123x"_qs);
        probe = SearchQuery::parse(u"123X"_qs).probes.value(0);
        QCOMPARE(probe.idTail, u"x321"_qs);
        probe = SearchQuery::parse(u"1234"_qs).probes.value(0);
        QCOMPARE(probe.idTail, u"4321"_qs);
        QCOMPARE(probe.card, u"1234"_qs);
    }

    void lines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("code");
        const QString none;
        QTest::newRow("phone") << u"您好，我的手机号是13812345678，昨天付款失败了"_qs << u"13812345678"_qs
                               << none << u"13812345678"_qs;
        QTest::newRow("phone with blanks")
            << u"my number is +86 138 1234 5678, please call"_qs << u"8613812345678"_qs << none << none;
        QTest::newRow("order") << u"订单WD20260501123456怎么还没到账？"_qs << none << u"wd20260501123456"_qs
                               << u"WD20260501123456"_qs;
        QTest::newRow("order in english") << u"Hi, order no. MO-2026-00017 was charged twice"_qs << none
                                          << u"mo-2026-00017"_qs << u"MO-2026-00017"_qs;
        QTest::newRow("address") << u"请发到 li.lei@example.com 谢谢"_qs << none << u"li.lei@example.com"_qs
                                 << none;
        QTest::newRow("last four") << u"手机尾号5678的"_qs << u"5678"_qs << none << u"5678"_qs;
        QTest::newRow("19 digits") << u"单号：1234567890123456789。"_qs << none << none
                                   << u"1234567890123456789"_qs;
        QTest::newRow("not the time")
            << u"张三 12:30:15 订单 WD1234567"_qs << none << u"wd1234567"_qs << u"WD1234567"_qs;
    }

    void lines()
    {
        QFETCH(QString, line);
        QFETCH(QString, phone);
        QFETCH(QString, email);
        QFETCH(QString, code);
        const SearchQuery query = SearchQuery::parse(line);
        QCOMPARE(query.probes.size(), 1);
        QCOMPARE(query.probes[0].phone, phone);
        QCOMPARE(query.probes[0].email, email);
        QCOMPARE(query.probes[0].codes.value(0), code);
    }

    void severalInALine()
    {
        const SearchQuery query = SearchQuery::parse(
            u"2026-05-01 李雷 13812345678 li.lei@example.com 订单 WD20260501123456 和 WD20260501123457"_qs);
        QCOMPARE(query.probes.size(), 4);
        QCOMPARE(query.probes[0].email, u"li.lei@example.com"_qs);
        QCOMPARE(query.probes[1].phone, u"13812345678"_qs);
        QCOMPARE(query.probes[2].codes.value(0), u"WD20260501123456"_qs);
    }

    void longPaste()
    {
        QString text = QString(100000, u'字');
        QVERIFY(SearchQuery::parse(text).probes.size() <= 4);
        text = QString(50000, u'a') + u'@';
        QVERIFY(SearchQuery::parse(text).probes.size() <= 4);
    }
};

QTEST_APPLESS_MAIN(TestSearchQuery)
#include "tst_search_query.moc"
