#include <QTemporaryDir>
#include <QTest>

#include "import_csv.h"

using namespace desk;

class TestImportCsv : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"input.csv"_qs);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }

    struct Read
    {
        QList<qint64> lines;
        QList<QStringList> rows;
        std::optional<CsvProblem> problem;
    };

    static Read read(const QString &path)
    {
        Read all;
        CsvFile csv(path);
        if (const auto opened = csv.open(); !opened) {
            all.problem = opened.error();
            return all;
        }
        all.problem = csv.each([&all](CsvRecord &record) {
            all.lines.append(record.line);
            all.rows.append(record.fields);
            return true;
        });
        return all;
    }

private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::addColumn<QList<qint64>>("lines");

        using Rows = QList<QStringList>;
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}}
                               << QList<qint64>{1, 2};
        QTest::newRow("no last line end")
            << QByteArray("a\n1") << Rows{{u"a"_qs}, {u"1"_qs}} << QList<qint64>{1, 2};
        QTest::newRow("crlf") << QByteArray("a,b\r\n1,2\r\n3,4\r\n")
                              << Rows{{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}, {u"3"_qs, u"4"_qs}}
                              << QList<qint64>{1, 2, 3};
        QTest::newRow("cr alone") << QByteArray("a\r1\r2\r") << Rows{{u"a"_qs}, {u"1"_qs}, {u"2"_qs}}
                                  << QList<qint64>{1, 2, 3};
        QTest::newRow("comma and quote inside")
            << QByteArray("a,b\n\"x,\"\"y\"\"\",2\n") << Rows{{u"a"_qs, u"b"_qs}, {u"x,\"y\""_qs, u"2"_qs}}
            << QList<qint64>{1, 2};
        QTest::newRow("line break inside")
            << QByteArray("a,b\n\"one\ntwo\r\nthree\",2\n4,5\n")
            << Rows{{u"a"_qs, u"b"_qs}, {u"one\ntwo\r\nthree"_qs, u"2"_qs}, {u"4"_qs, u"5"_qs}}
            << QList<qint64>{1, 2, 5};
        QTest::newRow("blank lines") << QByteArray("a\n\n\n1\n") << Rows{{u"a"_qs}, {u"1"_qs}}
                                     << QList<qint64>{1, 4};
        QTest::newRow("quote in a bare field")
            << QByteArray("a,b\nsay \"so\",2\n") << Rows{{u"a"_qs, u"b"_qs}, {u"say \"so\""_qs, u"2"_qs}}
            << QList<qint64>{1, 2};
        QTest::newRow("utf-8 mark") << QByteArray("\xEF\xBB\xBF"
                                                  "a\n\xE5\xBC\xA0\n")
                                    << Rows{{u"a"_qs}, {u"张"_qs}} << QList<qint64>{1, 2};
        QTest::newRow("utf-16 le") << QByteArray("\xFF\xFE"
                                                 "a\0\n\0\x20\x5F\n\0",
                                                 10)
                                   << Rows{{u"a"_qs}, {u"张"_qs}} << QList<qint64>{1, 2};
        QTest::newRow("gb18030") << QByteArray("a\n\xD5\xC5\xC8\xFD\n") << Rows{{u"a"_qs}, {u"张三"_qs}}
                                 << QList<qint64>{1, 2};
        QTest::newRow("gb18030, four bytes")
            << QByteArray("a\n\x95\x32\x90\x31\n\xD5\xC5\n")
            << Rows{{u"a"_qs}, {u"\U00020087"_qs}, {u"张"_qs}} << QList<qint64>{1, 2, 3};
        QTest::newRow("empty") << QByteArray() << Rows{} << QList<qint64>{};
    }

    void records()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, rows);
        QFETCH(QList<qint64>, lines);
        const Read all = read(file(bytes));
        QVERIFY(!all.problem);
        QCOMPARE(all.rows, rows);
        QCOMPARE(all.lines, lines);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("problem");
        QTest::newRow("neither encoding") << QByteArray("a\n\xFF\xFF\n") << int(CsvProblem::Encoding);
        QTest::newRow("bad utf-8 behind a mark") << QByteArray("\xEF\xBB\xBF"
                                                               "a\n\xD5\xC5\n")
                                                 << int(CsvProblem::Encoding);
        QTest::newRow("half a character at the end")
            << QByteArray("a\n\xD5\xC5\xC8") << int(CsvProblem::Encoding);
        QTest::newRow("unclosed quote") << QByteArray("a\n\"never\n") << int(CsvProblem::UnclosedQuote);
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, problem);
        const Read all = read(file(bytes));
        QVERIFY(all.problem);
        QCOMPARE(int(*all.problem), problem);
        QCOMPARE(int(read(m_folder.filePath(u"missing"_qs)).problem.value()), int(CsvProblem::CannotOpen));
    }

    /// A multi-byte character and a quoted field across the borders of the chunks.
    void chunks()
    {
        QByteArray bytes("a,b\n");
        for (int i = 0; i < 60'000; ++i)
            bytes += "\"张三\n四\"," + QByteArray::number(i) + "\n";
        const Read all = read(file(bytes));
        QVERIFY(!all.problem);
        QCOMPARE(all.rows.size(), 60'001);
        QCOMPARE(all.rows.last(), (QStringList{u"张三\n四"_qs, u"59999"_qs}));
        QCOMPARE(all.lines.last(), 2 + 59'999 * 2);
    }
};

QTEST_APPLESS_MAIN(TestImportCsv)
#include "tst_import_csv.moc"
