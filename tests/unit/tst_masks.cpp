#include <QTest>

#include "masks.h"

using namespace desk;

class TestMasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The same file is run against the functions of PostgreSQL in tests/storage.
    void masks_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("masked");
        QFile file(QStringLiteral(SOURCE_DIR "/tests/support/mask_cases.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            QString line = QString::fromUtf8(file.readLine());
            line.chop(1);
            const QStringList cells = line.split(u',');
            QCOMPARE(cells.size(), 3);
            QTest::newRow(qPrintable(line)) << cells[0] << cells[1] << cells[2];
        }
    }

    void masks()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, masked);
        const QHash<QString, QString (*)(QStringView)> functions = {
            {u"name"_qs, maskName},          {u"phone"_qs, maskPhone}, {u"email"_qs, maskEmail},
            {u"id_number"_qs, maskIdNumber}, {u"card"_qs, maskCard},   {u"ip"_qs, maskIp},
        };
        QVERIFY(functions.contains(field));
        QCOMPARE(functions.value(field)(value), masked);
    }
};

QTEST_APPLESS_MAIN(TestMasks)
#include "tst_masks.moc"
