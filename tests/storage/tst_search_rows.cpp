#include <QTest>

#include "search_rows.h"

using namespace desk;

class TestSearchRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("match");
        QTest::addColumn<int>("quality");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *name, const QString &text, SearchMatch match, MatchQuality quality,
                            bool whole, const QString &shown, const QString &marked) {
            QTest::newRow(name) << text << int(match) << int(quality) << whole << shown << marked;
        };
        using enum SearchMatch;
        using enum MatchQuality;
        row("phone", u"13812345678"_qs, Phone, Exact, true, u"138****5678"_qs, u"5678"_qs);
        row("phone prefix", u"1381234"_qs, Phone, Prefix, false, u"138****5678"_qs, u"138"_qs);
        row("phone prefix with code", u"+861381"_qs, Phone, Prefix, false, u"138****5678"_qs, u"138"_qs);
        row("last four", u"5678"_qs, Phone, Part, false, u"138****5678"_qs, u"5678"_qs);
        row("last six", u"345678"_qs, Phone, Part, false, u"138****5678"_qs, u"5678"_qs);
        row("hidden phone", u"1234567"_qs, Phone, Exact, true, u"****"_qs, QString());
        row("name", u"王小明"_qs, Name, Exact, true, u"**明"_qs, u"明"_qs);
        row("end of a name", u"小明"_qs, Name, Part, true, u"**明"_qs, u"明"_qs);
        row("middle of a name", u"小"_qs, Name, Part, false, u"**明"_qs, QString());
        row("surname", u"王"_qs, Name, Prefix, false, u"**明"_qs, QString());
        row("latin name", u"john"_qs, Name, Prefix, false, u"J***"_qs, u"J"_qs);
        row("latin name, last word first", u"smith"_qs, Name, Prefix, false, u"J***"_qs, QString());
        row("part of a latin name", u"smith"_qs, Name, Part, true, u"J***"_qs, QString());
        row("one character", u"明"_qs, Name, Exact, true, u"*"_qs, QString());
        row("e-mail", u"zhang"_qs, Email, Prefix, false, u"z***@example.com"_qs, u"z"_qs);
        row("whole e-mail", u"zhang.san@example.com"_qs, Email, Exact, true, u"z***@example.com"_qs,
            u"@example.com"_qs);
        row("part of an e-mail", u"san"_qs, Email, Part, false, u"z***@example.com"_qs, QString());
        row("e-mail whose first is hidden", u"z@ex"_qs, Email, Prefix, false, u"***@example.com"_qs,
            u"@ex"_qs);
        row("id", u"11010119900307123x"_qs, IdNumber, Exact, true, u"1****************X"_qs, u"X"_qs);
        row("last four of an id", u"123X"_qs, IdNumber, Part, false, u"1****************X"_qs, u"X"_qs);
        row("begin of an id", u"110101"_qs, IdNumber, Prefix, false, u"1****************X"_qs, u"1"_qs);
        row("card", u"1234"_qs, CardNumber, Part, true, u"**** 1234"_qs, u"1234"_qs);
        row("user", u"u100"_qs, User, Prefix, false, u"U10001"_qs, u"U100"_qs);
        row("order", u"wd2026"_qs, Order, Prefix, false, u"WD20260501"_qs, u"WD2026"_qs);
        row("pinyin", u"wxm"_qs, Pinyin, Exact, true, QString(), QString());
    }

    void marks()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QFETCH(QString, marked);
        QFETCH(bool, whole);
        QFETCH(int, match);
        QFETCH(int, quality);
        SearchHit hit;
        hit.match = SearchMatch(match);
        hit.quality = MatchQuality(quality);
        hit.marked = shown;
        const SearchQuery query = SearchQuery::parse(text);
        QCOMPARE(query.probes.size(), 1);
        markHit(hit, query.probes[0], whole);
        const QString got = hit.markStart < 0 ? QString() : hit.marked.mid(hit.markStart, hit.markLength);
        QCOMPARE(got, marked);
        QVERIFY(!got.contains(u'*'));
    }

    void ranges()
    {
        const Params params = searchParams(SearchQuery::parse(u"王%"_qs).probes.value(0), u"s"_qs);
        QCOMPARE(params[u"name"_qs].toString(), u"王%"_qs);
        QVERIFY(params[u"name_end"_qs].toString().toUtf8() > u"王%zzz龘"_qs.toUtf8());
        QVERIFY(!params.contains(u"pinyin"_qs));
        QCOMPARE(params[u"session"_qs].toString(), u"s"_qs);
    }

    void merges()
    {
        SearchHit exact;
        exact.userNo = UserNo(u"1"_qs);
        SearchHit part = exact;
        part.quality = MatchQuality::Part;
        SearchHit other;
        other.userNo = UserNo(u"2"_qs);
        other.quality = MatchQuality::Prefix;
        const auto merged = mergedHits({{exact}, {other, part}});
        QCOMPARE(merged.size(), 2);
        QCOMPARE(merged[0].userNo, exact.userNo);
        QCOMPARE(mergedHits({QList<SearchHit>(30, exact)}).size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestSearchRows)
#include "tst_search_rows.moc"
