#include <QTemporaryDir>
#include <QTest>

#include "admin_connection.h"
#include "import_run.h"
#include "test_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestImportRun : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"input.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }

    ImportOptions options(const QByteArray &zone = {})
    {
        ImportOptions options;
        options.rejectsPath = m_folder.filePath(u"rejected.csv"_s);
        if (!zone.isEmpty())
            options.zone = QTimeZone(zone);
        return options;
    }

    Result<ImportReport> import(TestDesk &desk, const QString &kind, const QByteArray &bytes,
                                const ImportOptions &options)
    {
        QFile::remove(options.rejectsPath);
        return importFile(desk.admin(), kind, file(bytes), options);
    }

    /// "added/changed/unchanged/rejected", or the reason why nothing was read.
    QString counts(const Result<ImportReport> &report)
    {
        if (!report)
            return report.error().reason + report.error().state;
        return u"%1/%2/%3/%4"_s.arg(report->added)
            .arg(report->changed)
            .arg(report->unchanged)
            .arg(report->rejected);
    }

    QString import(TestDesk &desk, const QString &kind, const QByteArray &bytes, const QByteArray &zone = {})
    {
        return counts(import(desk, kind, bytes, options(zone)));
    }

    void people(TestDesk &desk)
    {
        QCOMPARE(
            import(desk, u"users"_s,
                   "id,user_no,name,phone,created_at\n"
                   "1234567890123456789,U1,\"张, \"\"三\"\"\n先生\",138 0013 8000,2026-01-01T00:00:00Z\r\n"
                   "ab-9,U2,李四,,2026-01-01T00:00:00+08:00\r\n"),
            u"2/0/0/0"_s);
        QCOMPARE(import(desk, u"accounts"_s,
                        "id,user_id,currency,balance,daily_limit\n"
                        "CNY,1234567890123456789,CNY,\xEF\xBC\x91\xEF\xBC\x92.50,5000\n"
                        "JPY,ab-9,JPY,-300,\nKWD,ab-9,KWD,1.234,\n"),
                 u"3/0/0/0"_s);
    }

private Q_SLOTS:
    void people_data() { TestDesk::backends(); }
    void people()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        people(desk);
        QCOMPARE(desk.adminValue(u"SELECT name FROM wallet.users WHERE user_no = 'U1'"_s).toString(),
                 u"张, \"三\"\n先生"_s);
        QCOMPARE(desk.adminValue(u"SELECT phone_e164 FROM wallet.users WHERE user_no = 'U1'"_s).toString(),
                 u"+8613800138000"_s);
        QCOMPARE(
            desk.adminValue(u"SELECT balance_minor FROM wallet.accounts WHERE id = 'CNY'"_s).toLongLong(),
            1250);
        QCOMPARE(
            desk.adminValue(u"SELECT balance_minor FROM wallet.accounts WHERE id = 'JPY'"_s).toLongLong(),
            -300);
        QCOMPARE(
            desk.adminValue(u"SELECT balance_minor FROM wallet.accounts WHERE id = 'KWD'"_s).toLongLong(),
            1234);
        QVERIFY(desk.adminValue(u"SELECT count(*) FROM desk.search_keys"_s).toInt() > 5);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM desk.search_queue"_s).toInt(), 0);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM evidence.audit WHERE action = 'imported'"_s).toInt(),
                 2);
        // An unchanged file changes nothing; a changed row is updated and audited, the columns not given
        // stay.
        const QByteArray again = "id,user_no,name,created_at\nab-9,U2,%1,2026-01-01T00:00:00+08:00\n";
        QCOMPARE(import(desk, u"users"_s, QByteArray(again).replace("%1", "李四")), u"0/0/1/0"_s);
        QCOMPARE(import(desk, u"users"_s, QByteArray(again).replace("%1", "李五")), u"0/1/0/0"_s);
        QCOMPARE(desk.adminValue(u"SELECT detail FROM evidence.audit WHERE action = 'import_updated'"_s)
                     .toString()
                     .trimmed(),
                 u"name"_s);
        // A person who exists is not another one's number.
        QCOMPARE(import(desk, u"users"_s, "id,user_no,name,created_at\nnew,U2,x,2026-01-01T00:00:00Z\n"),
                 u"0/0/0/1"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        for (const QString &backend : {u"sqlite"_s}) {
            const auto row = [&backend](const char *name, const QByteArray &bytes, const QString &expected) {
                QTest::newRow(name) << backend << bytes << expected;
            };
            row("empty file", "", u"empty_file"_s);
            row("header only", "id,user_no,name,created_at\n", u"0/0/0/0"_s);
            row("missing columns", "id,name\n1,2\n", u"missing_column:user_no,created_at"_s);
            row("doubled column", "id,id,user_no,name,created_at\n", u"doubled_column:id"_s);
            row("bytes of no encoding", "id,user_no,name,created_at\n1,2,\xFF\xFF,3\n", u"encoding"_s);
            row("unclosed quote", "id,user_no,name,created_at\n1,2,\"x,2026-01-01T00:00:00Z\n",
                u"unclosed_quote"_s);
            row("NUL", QByteArray("id,user_no,name,created_at\n1,2,a\0b,2026-01-01T00:00:00Z\n", 55),
                u"0/0/0/1"_s);
            row("id twice",
                "id,user_no,name,created_at\n1,2,a,2026-01-01T00:00:00Z\n1,3,a,2026-01-01T00:00:00Z\n",
                u"1/0/0/1"_s);
            row("unknown column", "colour,id,user_no,name,created_at\nred,1,2,a,2026-01-01T00:00:00Z\n",
                u"1/0/0/0"_s);
            row("gb18030", "id,user_no,name,created_at\n1,2,\xD5\xC5\xC8\xFD,2026-01-01T00:00:00Z\n",
                u"1/0/0/0"_s);
        }
    }
    void refused()
    {
        QFETCH(QString, backend);
        QFETCH(QByteArray, bytes);
        TestDesk desk(backend);
        QTEST(import(desk, u"users"_s, bytes), "expected");
    }

    void rejects_data() { TestDesk::backends(); }
    void rejects()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        people(desk);
        const QByteArray rows =
            "id,order_no,user_id,account_id,kind,amount,currency,status,created_at,original_id\n"
            "p1,o1,ab-9,JPY,payment,1200,JPY,succeeded,2026-05-01T00:00:00Z,\n"
            "p2,o2,ab-9,JPY,payment,\"1,200\",JPY,succeeded,2026-05-01T00:00:00Z,\n"
            "p3,o3,ab-9,CNY,payment,1,CNY,succeeded,2026-05-01T00:00:00Z,\n"
            "p4,o4,ab-9,JPY,refund,1,JPY,succeeded,2026-05-01T00:00:00Z,p2\n"
            "p5,o5,ab-9,JPY,refund,1,JPY,succeeded,2026-05-01T00:00:00Z,p4\n"
            "p6,o6,ab-9,JPY,refund,1,JPY,succeeded,2026-05-01T00:00:00Z,p1\n";
        auto report = import(desk, u"payments"_s, rows, options());
        QCOMPARE(counts(report), u"2/0/0/4"_s);
        QVERIFY(!report->stored);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM wallet.payments"_s).toInt(), 0);
        QFile file(report->rejectsPath);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.contains("3,\"amount: not_a_decimal\",p2,o2,ab-9,JPY,payment,\"1,200\",JPY"));
        QVERIFY(written.contains("4,\"account_id: unknown_reference\",p3"));
        QVERIFY(written.contains("5,\"original_id: unknown_reference\",p4"));
        QVERIFY(written.contains("6,\"original_id: unknown_reference\",p5"));
        for (const RejectedRow &row : report->rejects)
            QVERIFY(!row.reason.contains(u"1,200"_s));

        ImportOptions dry = options();
        dry.dryRun = dry.keepGoing = true;
        QVERIFY(!import(desk, u"payments"_s, rows, dry)->stored);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM wallet.payments"_s).toInt(), 0);
        ImportOptions on = options();
        on.keepGoing = true;
        QVERIFY(import(desk, u"payments"_s, rows, on)->stored);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM wallet.payments"_s).toInt(), 2);
        // Money, owner and time of a payment never change.
        QCOMPARE(
            import(desk, u"payments"_s, QByteArray(rows.left(rows.indexOf("p2"))).replace("1200", "1300")),
            u"0/0/0/1"_s);
    }

    void entries_data() { TestDesk::backends(); }
    /// Payments with a balance and no entries get them, in order of time, until the core's own come.
    void entries()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        people(desk);
        const QByteArray header =
            "id,order_no,user_id,account_id,kind,amount,currency,status,created_at,balance_after\n";
        QCOMPARE(
            import(
                desk, u"payments"_s,
                header
                    + "p2,o2,1234567890123456789,CNY,payment,30.00,CNY,succeeded,2026-05-02 00:30:00,70.00\n"
                      "p1,o1,1234567890123456789,CNY,top_up,100.00,CNY,succeeded,2026-05-01 "
                      "23:59:59.999,100.00\n",
                "Asia/Shanghai"),
            u"2/0/0/0"_s);
        QCOMPARE(
            desk.adminValue(u"SELECT delta_minor FROM wallet.account_entries WHERE seq = 2"_s).toLongLong(),
            -3000);
        QCOMPARE(
            desk.adminValue(u"SELECT delta_minor FROM wallet.account_entries WHERE seq = 1"_s).toLongLong(),
            10000);
        QCOMPARE(desk.adminValue(u"SELECT local_day FROM wallet.payments WHERE id = 'p1'"_s).toInt(),
                 20260501);
        QCOMPARE(desk.adminValue(u"SELECT local_day FROM wallet.payments WHERE id = 'p2'"_s).toInt(),
                 20260502);
        QCOMPARE(import(desk, u"account_entries"_s,
                        "id,account_id,seq,at,payment_id,delta,balance_after\n"
                        "e1,CNY,1,2026-05-01T15:59:59Z,p1,100.00,100.00\n"),
                 u"1/0/0/0"_s);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM wallet.account_entries"_s).toInt(), 1);
    }

    void everyKind_data() { TestDesk::backends(); }
    /// One row of each kind, and the same again.
    void everyKind()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        people(desk);
        const QList<std::pair<QString, QByteArray>> files{
            {u"cards"_s,
             "id,user_id,issuer,last4,expires,bound_at,fingerprint\nc1,ab-9,招商银行,0123,2029-04,"
             "2026-01-01T00:00:00Z,cf-1\n"},
            {u"devices"_s,
             "id,user_id,name,first_seen_at,last_seen_at,trusted,fingerprint\nd1,ab-9,Phone,2026-01-01T00:"
             "00:00Z,2026-01-02T00:00:00Z,yes,df-1\n"},
            {u"sign_ins"_s, "id,user_id,device_id,at,outcome\ns1,ab-9,d1,2026-01-01T00:00:00Z,succeeded\n"},
            {u"merchants"_s, "id,merchant_no,name,accepted_methods\nm1,8801,街角咖啡,balance;card\n"},
            {u"channels"_s, "code,name,time_out_s\nunionpay,银联,60\n"},
            {u"channel_incidents"_s,
             "id,channel,started_at,severity,title\ni1,unionpay,2026-01-01T00:00:00Z,outage,down\n"},
            {u"channel_reports"_s, "channel,at,state\nunionpay,2026-01-01T00:00:00Z,down\n"},
            {u"payments"_s, "id,order_no,user_id,account_id,kind,amount,currency,status,created_at,card_id,"
                            "merchant_id,channel\n"
                            "p1,o1,ab-9,JPY,payment,100,JPY,failed,2026-01-01T00:00:00Z,c1,m1,unionpay\n"},
            {u"payment_events"_s, "id,payment_id,at,kind\nv1,p1,2026-01-01T00:00:00Z,created\n"},
            {u"attribute_changes"_s, "id,entity,entity_id,attribute,old_value,new_value,at\na1,card,c1,"
                                     "status,active,lost,2026-01-01T00:00:00Z\n"},
            {u"kyc_submissions"_s, "id,user_id,level,status,at\nk1,ab-9,2,approved,2026-01-01T00:00:00Z\n"},
            {u"invoices"_s, "id,payment_id,status,at\nn1,p1,issued,2026-01-01T00:00:00Z\n"},
            {u"staff"_s, "login,employee_no,name,kind\nold.agent,E900,Old Agent,agent;supervisor\n"},
            {u"holds"_s, "id,user_id,scope,reason_code,placed_by,placed_at\n"
                         "h1,ab-9,outgoing,lost_phone,old.agent,2026-01-01T00:00:00Z\n"},
            {u"tickets"_s, "id,ticket_no,user_id,category,subject,created_by,created_at\n"
                           "t1,T-2025-000001,ab-9,refund,Where is it?,old.agent,2026-01-01T00:00:00Z\n"},
        };
        for (const auto &[kind, bytes] : files) {
            const QString first = import(desk, kind, bytes);
            QVERIFY2(first == u"1/0/0/0", qPrintable(kind + u' ' + first));
            const QString second = import(desk, kind, bytes);
            QVERIFY2(second == u"0/0/1/0", qPrintable(kind + u' ' + second));
        }
        QCOMPARE(
            desk.adminValue(u"SELECT count(*) FROM desk.staff_kinds WHERE login = 'old.agent'"_s).toInt(), 2);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM desk.ticket_events WHERE ticket_id = 't1'"_s).toInt(),
                 1);
        QCOMPARE(importKindNames().size(), files.size() + 3);
        // What recognises a thing may be missing or unknown, which is not the same as one that many have.
        for (const QString &table : {u"devices"_s, u"cards"_s})
            QVERIFY(
                desk.adminValue(u"SELECT fingerprint FROM wallet."_s + table).toString().endsWith(u"f-1"));
        QCOMPARE(import(desk, u"devices"_s,
                        "id,user_id,name,first_seen_at,last_seen_at,fingerprint\n"
                        "d2,ab-9,Tablet,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z,\n"),
                 u"1/0/0/0"_s);
        QVERIFY(desk.adminValue(u"SELECT fingerprint FROM wallet.devices WHERE id = 'd2'"_s).isNull());
        // The hold does not stop history, and nothing is left of the exception.
        QCOMPARE(import(desk, u"payments"_s,
                        "id,order_no,user_id,account_id,kind,amount,currency,status,created_at\n"
                        "p2,o2,ab-9,JPY,payment,100,JPY,succeeded,2026-01-02T00:00:00Z\n"),
                 u"1/0/0/0"_s);
        QCOMPARE(desk.adminValue(u"SELECT count(*) FROM desk.settings WHERE key = 'importing'"_s).toInt(), 0);
    }

    void statements_data() { TestDesk::backends(); }
    /// The payments of a wallet's real statement (GB18030), brought under our columns.
    void statements()
    {
        QFETCH(QString, backend);
        TestDesk desk(backend);
        people(desk);
        QFile sample(QStringLiteral(SOURCE_DIR "/tests/storage/data/alipay_payments_gb18030.csv"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const auto report =
            importFile(desk.admin(), u"payments"_s, sample.fileName(), options("Asia/Shanghai"));
        QCOMPARE(counts(report), u"10/0/0/0"_s);
        QCOMPARE(report->unknownColumns, QStringList{u"商品说明"_s});
        QCOMPARE(desk.adminValue(u"SELECT payee_name FROM wallet.payments WHERE id = '4'"_s).toString(),
                 u"蚂蚁财富-蚂蚁（杭州）基金销售有限公司"_s);
        QCOMPARE(desk.adminValue(u"SELECT amount_minor FROM wallet.payments WHERE id = '5'"_s).toLongLong(),
                 22222850);
    }
};

QTEST_GUILESS_MAIN(TestImportRun)
#include "tst_import_run.moc"
