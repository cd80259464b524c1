#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "error_text.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalHasItsOwnWording_data();
    void everyRefusalHasItsOwnWording();
    void wordingNamesNoValue();
    void saysWhichServerIsTooOld();
};

/// The words with which the database refuses, from the texts themselves.
static QMap<QString, QString> refusals()
{
    static const QRegularExpression forms[] = {
        QRegularExpression(u"(?:api|evidence)\\.refuse\\(\\s*'WD\\d{3}',\\s*'([a-z0-9_]+)'"_s),
        QRegularExpression(u"--@\\s+refuse\\s+WD\\d{3}\\s+([a-z0-9_]+)"_s),
        QRegularExpression(u"RAISE\\s*\\(ABORT,\\s*'WD\\d{3} ([a-z0-9_]+)'"_s),
        QRegularExpression(u"ERRCODE\\s*=\\s*'WD\\d{3}',\\s*MESSAGE\\s*=\\s*'([a-z0-9_]+)'"_s)};
    QMap<QString, QString> words;
    QDirIterator files(QStringLiteral(SOURCE_DIR "/resources/sql"), {u"*.sql"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpression &form : forms) {
            for (const auto &match : form.globalMatch(text))
                words.insert(match.captured(1), QFileInfo(file).fileName());
        }
    }
    return words;
}

void TestErrorText::everyRefusalHasItsOwnWording_data()
{
    QTest::addColumn<QString>("file");
    const auto words = refusals();
    QVERIFY(words.size() > 40); // the forms still match the texts
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        QTest::addRow("%s", qPrintable(it.key())) << it.value();
}

void TestErrorText::everyRefusalHasItsOwnWording()
{
    QFETCH(QString, file);
    const QString reason = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY2(hasOwnWording(reason), qPrintable(u"raised in "_s + file));
}

void TestErrorText::wordingNamesNoValue()
{
    Error error{ErrorKind::Internal, u"place_hold"_s, u"session_not_acceptable"_s, u"WD002"_s, u"c0ffee"_s};
    QVERIFY(errorText(error).advice.endsWith(u"c0ffee"_s));
    error.reason = u"never heard of"_s;
    QVERIFY(errorText(error).text().contains(u"c0ffee"_s));
    QVERIFY(!errorText(error).text().contains(error.reason));
}

void TestErrorText::saysWhichServerIsTooOld()
{
    const ErrorText text =
        errorText({ErrorKind::Schema, u"open"_s, u"server_too_old"_s, u"14.9"_s, u"c0ffee"_s});
    QVERIFY(text.advice.contains(u"PostgreSQL 14.9; version 15 or later"));
    QVERIFY(!text.mayRetry);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
