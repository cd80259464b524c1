#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

// Strings of the program that a language lacks, as lupdate sees them today: "context: source".
QStringList missing(const QString &ts)
{
    QFile file(ts);
    if (!file.open(QIODevice::ReadOnly))
        return {u"cannot read "_s + ts};
    QStringList found;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1 && !xml.attributes().value("type"_L1).isEmpty())
            found << xml.attributes().value("type"_L1).toString() + u": "_s + context + u": "_s + source;
    }
    if (xml.hasError())
        found << xml.errorString();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Chinese") << u"walletdesk_zh_CN.ts"_s;
        QTest::newRow("English plurals") << u"walletdesk_en.ts"_s;
    }

    // Neither unfinished nor vanished, against the sources of this very tree.
    void complete()
    {
        QFETCH(QString, file);
        const QString root = QStringLiteral(SOURCE_DIR);
        QTemporaryDir dir;
        const QString copy = dir.filePath(file);
        QVERIFY(QFile::copy(root + u"/translations/"_s + file, copy));
        QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        // The tables have no text of their own; without their classes lupdate misreads who says some of the
        // ui's.
        QStringList arguments{root + u"/ui"_s, root + u"/app"_s, root + u"/models/tables"_s, u"-locations"_s,
                              u"none"_s};
        if (file.endsWith("_en.ts"_L1))
            arguments << u"-pluralonly"_s;
        arguments << u"-ts"_s << copy;
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(120000));
        QCOMPARE(lupdate.exitCode(), 0);
        QCOMPARE(missing(copy), QStringList());
    }

    void found_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("text");
        QTest::newRow("window") << u"zh_CN"_s << "desk::Rail"_qba << "Approvals"_qba << u"审批"_s;
        QTest::newRow("walletdeskctl")
            << u"zh_CN"_s << "ctl"_qba << "Nothing found."_qba << u"没有匹配的结果。"_s;
        QTest::newRow("stored texts in Chinese") << u"zh_CN"_s << "ctl"_qba << "en"_qba << u"zh_CN"_s;
        QTest::newRow("stored texts in English") << u"en_US"_s << "ctl"_qba << "en"_qba << QString();
    }

    // By the context that the programs ask with, from the catalogue that they carry.
    void found()
    {
        QFETCH(QString, locale);
        QFETCH(QByteArray, context);
        QFETCH(QByteArray, source);
        QTranslator texts;
        QVERIFY(texts.load(QLocale(locale), u"walletdesk"_s, u"_"_s, u":/i18n"_s));
        QTEST(texts.translate(context.constData(), source.constData()), "text");
    }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
