#include <QTest>

#include "import_parse.h"

using namespace desk;

class TestImportValues : public QObject
{
    Q_OBJECT

private:
    static qint64 utc(const char *text)
    {
        return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toMSecsSinceEpoch();
    }

private Q_SLOTS:
    void instants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("expected"); // an instant or a reason

        const auto row = [](const char *name, const QString &text, const QString &zone,
                            const QString &expected) {
            QTest::newRow(name) << text << zone << expected;
        };
        row("utc", u"2026-05-01T04:00:00Z"_qs, {}, u"2026-05-01T04:00:00.000Z"_qs);
        row("offset", u"2026-05-01T12:00:00+08:00"_qs, {}, u"2026-05-01T04:00:00.000Z"_qs);
        row("short offset", u"2026-05-01 12:00:00+0800"_qs, {}, u"2026-05-01T04:00:00.000Z"_qs);
        row("negative offset", u"2026-05-01T00:00-05:30"_qs, {}, u"2026-05-01T05:30:00.000Z"_qs);
        row("microseconds are cut", u"2026-05-01T04:00:00.123999Z"_qs, {}, u"2026-05-01T04:00:00.123Z"_qs);
        row("tenths", u"2026-05-01T04:00:00.5Z"_qs, {}, u"2026-05-01T04:00:00.500Z"_qs);
        row("no offset", u"2026-05-01 12:00:00"_qs, {}, u"no_offset"_qs);
        row("zone", u"2026-05-01 12:00:00"_qs, u"Asia/Shanghai"_qs, u"2026-05-01T04:00:00.000Z"_qs);
        row("full width", u"２０２６-05-01 12:00:00"_qs, u"Asia/Shanghai"_qs, u"2026-05-01T04:00:00.000Z"_qs);
        row("ambiguous: the first", u"2026-10-25 02:30:00"_qs, u"Europe/Berlin"_qs,
            u"2026-10-25T00:30:00.000Z"_qs);
        row("skipped: forward", u"2026-03-29 02:30:00"_qs, u"Europe/Berlin"_qs,
            u"2026-03-29T01:30:00.000Z"_qs);
        row("before the change", u"2026-03-29 01:59:59"_qs, u"Europe/Berlin"_qs,
            u"2026-03-29T00:59:59.000Z"_qs);
        row("after the change", u"2026-03-29 03:00:00"_qs, u"Europe/Berlin"_qs,
            u"2026-03-29T01:00:00.000Z"_qs);
        row("no such day", u"2026-02-30T00:00:00Z"_qs, {}, u"not_an_instant"_qs);
        row("no such hour", u"2026-02-03T25:00:00Z"_qs, {}, u"not_an_instant"_qs);
        row("day alone", u"2026-02-03"_qs, u"Asia/Shanghai"_qs, u"not_an_instant"_qs);
        row("other order", u"01.05.2026 04:00"_qs, u"Asia/Shanghai"_qs, u"not_an_instant"_qs);
        row("wild offset", u"2026-05-01T12:00:00+99:00"_qs, {}, u"not_an_instant"_qs);
    }

    void instants()
    {
        QFETCH(QString, text);
        QFETCH(QString, zone);
        QFETCH(QString, expected);
        const auto value = importInstant(text, zone.isEmpty() ? QTimeZone() : QTimeZone(zone.toLatin1()));
        if (value)
            QCOMPARE(value->toLongLong(), utc(expected.toLatin1().constData()));
        else
            QCOMPARE(value.error(), expected);
    }

    void days()
    {
        QCOMPARE(localDayOf(utc("2026-05-01T15:59:59.999Z"), zoneOf(u"Asia/Shanghai"_qs)), 20260501);
        QCOMPARE(localDayOf(utc("2026-05-01T16:00:00.000Z"), zoneOf(u"Asia/Shanghai"_qs)), 20260502);
        QCOMPARE(localDayOf(utc("2026-05-01T03:00:00.000Z"), zoneOf(u"America/New_York"_qs)), 20260430);
        QVERIFY(!zoneOf(u"Mars/Olympus"_qs).isValid());
    }

    void kinds()
    {
        for (const ImportKind &kind : importKinds()) {
            QCOMPARE(importKind(QString::fromLatin1(kind.name)), &kind);
            QSet<QString> names;
            for (const ImportColumn &column : kind.columns)
                names.insert(QString::fromLatin1(column.name));
            QCOMPARE(qsizetype(kind.columns.size()), names.size());
            for (const QString &key : QString::fromLatin1(kind.key).split(u' '))
                QVERIFY2(names.contains(key), kind.name);
            for (const ImportReference &reference : kind.references) {
                for (const QString &column : QString::fromLatin1(reference.column).split(u' '))
                    QVERIFY2(names.contains(column), kind.name);
            }
        }
    }

    void rows_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QStringList>("rejects");

        const QString header =
            u"id;order_no;user_id;account_id;kind;amount;fee;currency;status;created_at;balance_after"_qs;
        const auto row = [&](const char *name, const QString &text, const QStringList &rejects) {
            QTest::newRow(name) << header << text << rejects;
        };
        row("good",
            u"1234567890123456789;A-1;u;CNY;payment;12.00;;CNY;succeeded;2026-05-01T04:00:00Z;-1.00"_qs, {});
        row("full width", u"1;A-1;u;CNY;payment;１２．００;;CNY;succeeded;2026-05-01T04:00:00Z;"_qs, {});
        row("yen", u"1;A-1;u;CNY;payment;1200;;JPY;succeeded;2026-05-01T04:00:00Z;"_qs, {});
        row("yen with decimals", u"1;A-1;u;CNY;payment;1200.0;;JPY;succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"amount: surplus_decimals"_qs});
        row("dinar", u"1;A-1;u;CNY;payment;1.234;;KWD;succeeded;2026-05-01T04:00:00Z;"_qs, {});
        row("grouping and sign", u"1;A-1;u;CNY;payment;1,200.00;¥1;CNY;succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"amount: not_a_decimal"_qs, u"fee: not_a_decimal"_qs});
        row("surplus decimals", u"1;A-1;u;CNY;payment;1.001;;CNY;succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"amount: surplus_decimals"_qs});
        row("negative", u"1;A-1;u;CNY;payment;-1;-1;CNY;succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"amount: negative"_qs, u"fee: negative"_qs});
        row("nought", u"1;A-1;u;CNY;payment;0.00;;CNY;succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"amount: zero"_qs});
        row("no currency", u"1;A-1;u;CNY;payment;1;;CN;succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"currency: not_a_currency"_qs});
        row("unknown account", u"1;A-1;u;nobody;payment;1;;CNY;succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"account_id: unknown_reference"_qs});
        row("word", u"1;A-1;u;CNY;gift;1;;CNY;Succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"kind: not_a_word"_qs, u"status: not_a_word"_qs});
        row("no offset", u"1;A-1;u;CNY;payment;1;;CNY;succeeded;2026-05-01T04:00:00;"_qs,
            {u"created_at: no_offset"_qs});
        row("NUL", QStringLiteral("1\0;A-1;u;CNY;payment;1;;CNY;succeeded;2026-05-01T04:00:00Z;"),
            {u"id: control_character"_qs});
        row("missing", u";A-1;u;CNY;payment;;;CNY;succeeded;2026-05-01T04:00:00Z;"_qs,
            {u"id: missing_value"_qs, u"amount: missing_value"_qs});
        row("short row", u"1;A-1"_qs, {u": too_few_fields"_qs});
        row("long row", u"1;A-1;u;CNY;payment;1;;CNY;succeeded;2026-05-01T04:00:00Z;;more"_qs,
            {u": too_many_fields"_qs});
        QTest::newRow("blank columns at the end")
            << header + u";;"_qs << u"1;A-1;u;CNY;payment;1;;CNY;succeeded;2026-05-01T04:00:00Z;;;"_qs
            << QStringList();
    }

    void rows()
    {
        QFETCH(QString, header);
        QFETCH(QString, row);
        QFETCH(QStringList, rejects);
        ImportParser parser(*importKind(u"payments"), {QTimeZone(), u"importer"_qs, 0});
        QVERIFY(parser.readHeader(header.split(u';')));
        const QHash<QString, ImportAccount> accounts{
            {u"CNY"_qs, {*Currency::fromCode(u"CNY"), zoneOf(u"Asia/Shanghai"_qs)}}};
        std::vector<QVariant> cells;
        std::vector<ImportReject> found;
        const bool taken = parser.parse({7, row.split(u';')}, accounts, cells, found);
        QStringList reasons;
        for (const ImportReject &reject : found) {
            QCOMPARE(reject.line, 7);
            reasons.append(reject.column + u": "_qs + reject.reason);
        }
        QCOMPARE(reasons, rejects);
        QCOMPARE(taken, rejects.isEmpty());
        if (taken)
            QCOMPARE(cells.size(), parser.columns().size());
    }

    void header()
    {
        ImportParser parser(*importKind(u"payments"), {});
        QVERIFY(!parser.readHeader({u"id"_qs, u"amount_minor"_qs, u" Currency "_qs, u"id"_qs, u"colour"_qs}));
        QVERIFY(parser.missing().contains(u"amount"_qs));
        QVERIFY(!parser.missing().contains(u"currency"_qs));
        QCOMPARE(parser.unknown(), (QStringList{u"amount_minor"_qs, u"colour"_qs}));
        QCOMPARE(parser.doubled(), QStringList{u"id"_qs});
    }

    void rules()
    {
        ImportParser parser(*importKind(u"holds"), {QTimeZone(), u"importer"_qs, 0});
        QVERIFY(parser.readHeader(
            u"id,user_id,scope,reason_code,note,placed_at,until,closed_at,close_reason"_qs.split(u',')));
        std::vector<QVariant> cells;
        std::vector<ImportReject> found;
        parser.parse(
            {2,
             u"h,u,all,other,short,2026-05-02T00:00:00Z,2026-05-01T00:00:00Z,2026-05-03T00:00:00Z,"_qs.split(
                 u',')},
            {}, cells, found);
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found[0].reason, u"before_its_start"_qs);
        QCOMPARE(found[1].reason, u"not_given_together"_qs);
        QCOMPARE(found[2].reason, u"note_too_short"_qs);
    }
};

QTEST_APPLESS_MAIN(TestImportValues)
#include "tst_import_values.moc"
