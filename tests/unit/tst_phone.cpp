#include <QTest>

#include "phone.h"

using namespace desk;

class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void e164_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("e164");

        QTest::newRow("national") << u"138 0013 8000"_qs << u"CN"_qs << u"+8613800138000"_qs;
        QTest::newRow("plus") << u"+86-138-0013-8000"_qs << u"CN"_qs << u"+8613800138000"_qs;
        QTest::newRow("double nought") << u"008613800138000"_qs << u"CN"_qs << u"+8613800138000"_qs;
        QTest::newRow("full width") << u"１３８００１３８０００"_qs << u"CN"_qs << u"+8613800138000"_qs;
        QTest::newRow("foreign") << u"+44 7700 900123"_qs << u"CN"_qs << u"+447700900123"_qs;
        QTest::newRow("foreign, national form") << u"07700 900123"_qs << u"GB"_qs << u"+447700900123"_qs;
        QTest::newRow("text") << u"none"_qs << u"CN"_qs << QString();
        QTest::newRow("too short") << u"12"_qs << u"CN"_qs << QString();
        QTest::newRow("empty") << QString() << u"CN"_qs << QString();
    }

    void e164()
    {
        QFETCH(QString, text);
        QFETCH(QString, region);
        QTEST(phoneToE164(text, region), "e164");
    }

    void region()
    {
        QCOMPARE(phoneRegionOf(u"zh_CN"), u"CN"_qs);
        QCOMPARE(phoneRegionOf(u"en-GB"), u"GB"_qs);
        QCOMPARE(phoneRegionOf(u"en"), u"CN"_qs);
        QCOMPARE(phoneRegionOf(u"zh_Hans"), u"CN"_qs);
    }
};

QTEST_APPLESS_MAIN(TestPhone)
#include "tst_phone.moc"
