#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QList<QJsonObject> results;
    QList<QByteArray> errors;
};

/// `walletdeskctl diagnose --facts - MORE…` over \a input.
Run run(const QByteArray &input, const QStringList &more = {})
{
    QProcess process;
    process.start(qEnvironmentVariable("WALLETDESK_BIN") + u"/walletdeskctl"_s,
                  QStringList{u"diagnose"_s, u"--facts"_s, u"-"_s} + more);
    process.write(input);
    process.closeWriteChannel();
    Run result;
    if (!process.waitForFinished(300'000))
        return result;
    result.exitCode = process.exitCode();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            result.results.append(QJsonDocument::fromJson(line).object());
    }
    for (const QByteArray &line : process.readAllStandardError().split('\n')) {
        if (line.startsWith("walletdeskctl: -:"))
            result.errors.append(line.sliced(17));
    }
    return result;
}

QByteArray facts(int number, const QByteArray &more = "\"response_code\": \"51\"")
{
    return "{\"order_no\": \"W" + QByteArray::number(number)
           + "\", \"currency\": \"CNY\", \"status\": \"failed\", \"scheme\": \"iso8583\", " + more + "}";
}

} // namespace

/// `walletdeskctl diagnose --facts`, run as a program.
class TestDiagnoseFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneResultALine()
    {
        const Run result = run(facts(1) + '\n' + facts(2, "\"hold_standing\": true") + '\n');
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.results.size(), 2);
        QCOMPARE(result.results[0][u"order_no"_s].toString(), u"W1"_s);
        QCOMPARE(result.results[0][u"primary_cause"_s].toString(), u"insufficient_funds"_s);
        QCOMPARE(result.results[1][u"primary_cause"_s].toString(), u"account_abnormal"_s);
    }

    void uglyInput()
    {
        const QByteArray input =
            "\xef\xbb\xbf" + facts(1) + "\r\n" // 1: byte order mark, CRLF
            + "\r\n   \n"                      // 2, 3: empty
            + facts(4, "\"sent\": true, \"sent\": true") + '\n' + facts(5, "\"user_status\": \"\xff\"") + '\n'
            + facts(6, "\"user_status\": \"" + QByteArray(1024 * 1024, 'x') + '"') + '\n'
            + facts(7, "\"balanse\": 1") + '\n' + "{\n" + QByteArray("\0{}\n", 4) + facts(10); // no line end
        const Run result = run(input);
        QCOMPARE(result.exitCode, 6);
        QStringList orders;
        for (const QJsonObject &one : result.results)
            orders.append(one[u"order_no"_s].toString());
        QCOMPARE(orders, (QStringList{u"W1"_s, u"W10"_s}));
        QList<QByteArray> lines;
        for (const QByteArray &error : result.errors)
            lines.append(error.left(error.indexOf(' ')));
        QCOMPARE(lines, (QList<QByteArray>{"4:", "5:", "6:", "7:", "8:", "9:"}));
        QCOMPARE(result.errors[0], QByteArray("4: sent: this key was given before"));
        QVERIFY(result.errors[1].endsWith("Invalid encoding in string."));
        QCOMPARE(result.errors[2], QByteArray("6: longer than 1 MB"));
        QCOMPARE(result.errors[3], QByteArray("7: balanse: no such fact"));
    }

    void briefSaysTheSame()
    {
        QByteArray input;
        for (int i = 0; i < 600; ++i)
            input += facts(i, i % 3 == 0   ? QByteArray("\"hold_standing\": true")
                              : i % 3 == 1 ? QByteArray("\"response_code\": \"91\"")
                                           : QByteArray("\"response_code\": \"05\", \"amount\": 5000"))
                     + '\n';
        for (const QStringList &answers : {QStringList{}, QStringList{u"--answer"_s, u"amount=1.00"_s}}) {
            const Run full = run(input, answers);
            const Run brief = run(input, QStringList{u"--brief"_s} + answers);
            QCOMPARE(full.exitCode, 0);
            QCOMPARE(brief.exitCode, 0);
            QCOMPARE(brief.results.size(), 600);
            for (qsizetype i = 0; i < brief.results.size(); ++i) {
                for (const QString &key : {u"order_no"_s, u"outcome"_s, u"primary_cause"_s})
                    QCOMPARE(brief.results[i][key], full.results[i][key]);
            }
        }
    }

    void refusesAnAnswerPerLine()
    {
        const Run result = run(facts(1) + '\n', {u"--answer"_s, u"amount=fifty"_s});
        QCOMPARE(result.exitCode, 6);
        QCOMPARE(result.errors.size(), 1);
    }

    void missingFile()
    {
        QProcess process;
        process.start(qEnvironmentVariable("WALLETDESK_BIN") + u"/walletdeskctl"_s,
                      {u"diagnose"_s, u"--facts"_s, u"/nowhere.ndjson"_s});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 3);
    }
};

QTEST_GUILESS_MAIN(TestDiagnoseFacts)
#include "tst_diagnose_facts.moc"
