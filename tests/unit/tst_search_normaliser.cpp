#include <QTest>

#include "han_reading.h"
#include "search_normaliser.h"
#include "text_fold.h"

using namespace desk;

class TestSearchNormaliser : public QObject
{
    Q_OBJECT

    static QStringList keys(const UserRecord &user, const char *kind)
    {
        QStringList found;
        for (const SearchKey &key : SearchNormaliser::keysFor(user)) {
            if (qstrcmp(key.kind, kind) == 0)
                found += key.key;
        }
        return found;
    }

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"JOHN"_qs << u"john"_qs;
        QTest::newRow("accents") << u"María Núñez"_qs << u"marianunez"_qs;
        QTest::newRow("decomposed accents") << u"Mari\u0301a"_qs << u"maria"_qs;
        QTest::newRow("width") << u"ＪＯＨＮ　１２"_qs << u"john12"_qs;
        QTest::newRow("apostrophes") << u"O’Neil"_qs << u"oneil"_qs;
        QTest::newRow("straight apostrophe") << u"O'Neil"_qs << u"oneil"_qs;
        QTest::newRow("hyphen") << u"Anne-Marie"_qs << u"annemarie"_qs;
        QTest::newRow("middle dot") << u"迪丽热巴·迪力木拉提"_qs << u"迪丽热巴迪力木拉提"_qs;
        QTest::newRow("stroke letters") << u"Łukasz Søren Æsir ß"_qs << u"lukaszsorenaesirss"_qs;
        QTest::newRow("turkish") << u"Işık"_qs << u"isik"_qs;
        QTest::newRow("per cent stays") << u"100% _\\\""_qs << u"100%_\\\""_qs;
        QTest::newRow("greek") << u"Γιώργος"_qs << u"γιωργοσ"_qs;
        QTest::newRow("hangul") << u"김철수"_qs << u"김철수"_qs;
        QTest::newRow("control") << u"a\u0000\u200Bb"_qs << u"ab"_qs;
        QTest::newRow("ligature") << u"Steﬀi"_qs << u"steffi"_qs;
    }

    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(foldName(text), folded);
    }

    void reads_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("first");
        const auto row = [](const QString &name, const QString &reading) {
            QTest::newRow(qPrintable(name)) << name << reading;
        };
        row(u"王小明"_qs, u"wang xiao ming"_qs);
        row(u"单雄信"_qs, u"shan xiong xin"_qs);
        row(u"仇英"_qs, u"qiu ying"_qs);
        row(u"解缙"_qs, u"xie jin"_qs);
        row(u"曾国藩"_qs, u"zeng guo fan"_qs);
        row(u"查良镛"_qs, u"zha liang yong"_qs);
        row(u"盖叫天"_qs, u"ge jiao tian"_qs);
        row(u"翟天临"_qs, u"zhai tian lin"_qs);
        row(u"朴树"_qs, u"piao shu"_qs);
        row(u"缪荃孙"_qs, u"miao quan sun"_qs);
        row(u"任正"_qs, u"ren zheng"_qs);
        row(u"区寄"_qs, u"ou ji"_qs);
        row(u"华佗"_qs, u"hua tuo"_qs);
        row(u"欧阳修"_qs, u"ou yang xiu"_qs);
        row(u"司马光"_qs, u"si ma guang"_qs);
        row(u"诸葛亮"_qs, u"zhu ge liang"_qs);
        row(u"尉迟恭"_qs, u"yu chi gong"_qs);
        row(u"长孙无忌"_qs, u"zhang sun wu ji"_qs);
        row(u"万俟卨"_qs, u"mo qi xie"_qs);
        row(u"单于丹"_qs, u"chan yu dan"_qs);
        row(u"令狐冲"_qs, u"ling hu chong"_qs);
        row(u"吕布"_qs, u"lv bu"_qs);
        // The character of a surname is read plainly within a given name.
        row(u"王单"_qs, u"wang dan"_qs);
        row(u"李解"_qs, u"li jie"_qs);
        row(u"张"_qs, u"zhang"_qs);
        row(u"John Smith"_qs, QString());
    }

    void reads()
    {
        QFETCH(QString, name);
        QFETCH(QString, first);
        const auto readings = readingsOfName(name);
        if (first.isEmpty())
            QVERIFY(readings.isEmpty());
        else
            QCOMPARE(readings.value(0).join(u' '), first);
    }

    void names()
    {
        UserRecord user;
        user.name = u"王小明"_qs;
        QCOMPARE(keys(user, keyKind::name), QStringList{u"王小明"_qs});
        QCOMPARE(keys(user, keyKind::namePart), (QStringList{u"小明"_qs, u"明"_qs}));
        QCOMPARE(keys(user, keyKind::pinyin), QStringList{u"wangxiaoming"_qs});
        QCOMPARE(keys(user, keyKind::pinyinPart), (QStringList{u"xiaoming"_qs, u"ming"_qs}));
        QCOMPARE(keys(user, keyKind::initials), QStringList{u"wxm"_qs});
        QCOMPARE(keys(user, keyKind::initialsPart), QStringList{u"xm"_qs});
        user.name = u"Zoë O'Neil"_qs;
        QCOMPARE(keys(user, keyKind::name), (QStringList{u"zoeoneil"_qs, u"oneilzoe"_qs}));
        QVERIFY(keys(user, keyKind::namePart).contains(u"oneil"_qs));
        QVERIFY(!keys(user, keyKind::namePart).contains(u"l"_qs));
        QVERIFY(keys(user, keyKind::pinyin).isEmpty());
        user.userNo = u"U1000042"_qs;
        QCOMPARE(keys(user, keyKind::userNo), (QStringList{u"u1000042"_qs, u"1000042"_qs}));
        user.userNo = u"1000042"_qs;
        QCOMPARE(keys(user, keyKind::userNo), QStringList{u"1000042"_qs});
        user.userNo = u"AB-77"_qs;
        QCOMPARE(keys(user, keyKind::userNo), QStringList{u"ab-77"_qs});
        user.name = u"吕布"_qs;
        QCOMPARE(keys(user, keyKind::pinyin), (QStringList{u"lvbu"_qs, u"lubu"_qs}));
    }

    void phones_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QStringList>("forward");
        QTest::addColumn<QString>("tail");
        QTest::newRow("china") << u"13812345678"_qs << u"+8613812345678"_qs
                               << QStringList{u"8613812345678"_qs, u"13812345678"_qs} << u"8765432183168"_qs;
        QTest::newRow("china, not told")
            << u"138 1234 5678"_qs << QString() << QStringList{u"8613812345678"_qs, u"13812345678"_qs}
            << u"8765432183168"_qs;
        QTest::newRow("britain") << u"020 7946 0958"_qs << u"+442079460958"_qs
                                 << QStringList{u"442079460958"_qs, u"2079460958"_qs} << u"859064970244"_qs;
        QTest::newRow("service number")
            << u"12345"_qs << QString() << QStringList{u"8612345"_qs, u"12345"_qs} << u"5432168"_qs;
        QTest::newRow("too short") << u"110"_qs << QString() << QStringList{} << QString();
    }

    void phones()
    {
        QFETCH(QString, written);
        QFETCH(QString, e164);
        QFETCH(QStringList, forward);
        QFETCH(QString, tail);
        UserRecord user;
        user.phone = written;
        user.phoneE164 = e164;
        QCOMPARE(keys(user, keyKind::phone), forward);
        QCOMPARE(keys(user, keyKind::phoneTail).value(0), tail);
    }

    void others()
    {
        UserRecord user;
        user.userNo = u"U１０００1"_qs;
        user.email = u"Zhang_San.Feng+pay@Example.com"_qs;
        user.idNumber = u"11010119900307123X"_qs;
        user.cardLast4 = {u"1234"_qs, u"0007"_qs, u"1234"_qs};
        QCOMPARE(keys(user, keyKind::userNo), (QStringList{u"u10001"_qs, u"10001"_qs}));
        QCOMPARE(keys(user, keyKind::email), QStringList{u"zhang_san.feng+pay@example.com"_qs});
        QCOMPARE(
            keys(user, keyKind::emailPart),
            (QStringList{u"san.feng+pay@example.com"_qs, u"feng+pay@example.com"_qs, u"pay@example.com"_qs}));
        QCOMPARE(keys(user, keyKind::idNumber), QStringList{u"11010119900307123x"_qs});
        QCOMPARE(keys(user, keyKind::idTail), QStringList{u"x32170300991101011"_qs});
        QCOMPARE(keys(user, keyKind::card), (QStringList{u"1234"_qs, u"0007"_qs}));
    }

    void bounded()
    {
        UserRecord user;
        user.name = QString(500, u'王');
        for (const SearchKey &key : SearchNormaliser::keysFor(user))
            QVERIFY(key.key.size() <= 64);
        QVERIFY(SearchNormaliser::keysFor(user).size() < 400);
        QVERIFY(SearchNormaliser::keysFor(UserRecord{}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSearchNormaliser)
#include "tst_search_normaliser.moc"
