#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTest>

#include "audit_export.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// \c total rows by the thousand, and who began to export them.
class ManyRows final : public AuditStore
{
public:
    int total = 0;
    QList<AuditFilter> begun;
    bool refused = false;

    Future<Page<AuditEntry>> entries(const AuditFilter &, const Cursor &after, int limit,
                                     std::stop_token) override
    {
        Page<AuditEntry> page;
        for (int i = after.toInt(); i < total && page.rows.size() < limit; ++i) {
            AuditEntry entry;
            entry.id = i;
            entry.at = QDateTime::fromMSecsSinceEpoch(1'777'608'000'000 + i, Qt::UTC);
            entry.login = Login(u"alice"_s);
            page.rows.append(entry);
        }
        const int next = after.toInt() + int(page.rows.size());
        if (next < total)
            page.next = QString::number(next);
        return ready<Page<AuditEntry>>(page);
    }
    Future<QDateTime> beginAuditExport(const CommandId &, const AuditFilter &filter) override
    {
        if (refused)
            return ready<QDateTime>(std::unexpected(Error{ErrorKind::Denied, {}, {}, {}, {}}));
        begun.append(filter);
        return ready<QDateTime>(QDateTime::currentDateTimeUtc());
    }
    Future<QList<BrowsingAlert>> browsingAlerts(const QDateTime &) override { return {}; }
    Future<QList<AuditRow>> auditRows(AuditPurpose, qint64, qint64, int) override { return {}; }
    Future<QList<Seal>> seals(AuditPurpose, qint64, int) override { return {}; }
    Future<SealState> sealState() override { return {}; }
    Future<SealOutcome> seal() override { return {}; }

private:
    template <class T>
    static Future<T> ready(Result<T> answer)
    {
        return QtFuture::makeReadyFuture(std::move(answer));
    }
};

} // namespace

class TstAuditExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defuses_data();
    void defuses();
    void writesALine();
    void writesEveryPage();
    void stopsAtTheLimit();
    void writesNothingWhenRefused();

private:
    Result<int> run(ManyRows &rows, const QString &path)
    {
        AuditExport exporter(rows);
        QFutureWatcher<Result<int>> watcher;
        QEventLoop loop;
        connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(exporter.write({}, path));
        if (!watcher.isFinished())
            loop.exec();
        return watcher.result();
    }
};

void TstAuditExport::defuses_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    QTest::newRow("word") << u"U1000042"_s << u"U1000042"_s;
    QTest::newRow("long number") << u"4200001234567890123"_s << u"'4200001234567890123"_s;
    QTest::newRow("zeros") << u"00"_s << u"'00"_s;
    QTest::newRow("exponent") << u"12E5"_s << u"'12E5"_s;
    QTest::newRow("date") << u"2026-11"_s << u"'2026-11"_s;
    QTest::newRow("uuid") << u"0196887f-1b00-7000-8000-000000000001"_s
                          << u"0196887f-1b00-7000-8000-000000000001"_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("return") << u"\r=1"_s << u"\"'\r=1\""_s;
}

void TstAuditExport::defuses()
{
    QFETCH(QString, id);
    QFETCH(QString, field);
    QCOMPARE(csvId(id), field);
}

void TstAuditExport::writesALine()
{
    AuditEntry entry;
    entry.at = QDateTime::fromMSecsSinceEpoch(1'777'608'000'123, Qt::UTC);
    entry.login = Login(u"li"_s);
    entry.person = u"李, 伟"_s;
    entry.action = u"hold_placed"_s;
    entry.targetKind = u"user"_s;
    entry.targetId = u"0042"_s;
    entry.userNo = UserNo(u"U42"_s);
    entry.detail = u"scope=outgoing reason=lost_phone"_s;
    QCOMPARE(auditCsvLine(entry),
             QByteArray("2026-05-01T04:00:00.123Z,li,\"李, 伟\",hold_placed,user,'0042,U42,,"
                        "scope=outgoing reason=lost_phone\r\n"));
    QVERIFY(auditCsvHeader().startsWith("\xEF\xBB\xBF"
                                        "at,login"));
}

void TstAuditExport::writesEveryPage()
{
    const QTemporaryDir dir;
    ManyRows rows;
    rows.total = 1203;
    const QString path = dir.filePath(u"a.csv"_s);
    QCOMPARE(run(rows, path).value_or(-1), 1203);
    QCOMPARE(rows.begun.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 1204);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TstAuditExport::stopsAtTheLimit()
{
    const QTemporaryDir dir;
    ManyRows rows;
    rows.total = AuditExport::mostRows;
    QCOMPARE(run(rows, dir.filePath(u"a.csv"_s)).value_or(-1), AuditExport::mostRows);
    rows.total = AuditExport::mostRows + 1;
    const auto refused = run(rows, dir.filePath(u"b.csv"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, u"too_many_rows"_s);
    QVERIFY(!QFile::exists(dir.filePath(u"b.csv"_s)));
}

void TstAuditExport::writesNothingWhenRefused()
{
    const QTemporaryDir dir;
    ManyRows rows;
    rows.total = 3;
    rows.refused = true;
    QCOMPARE(run(rows, dir.filePath(u"a.csv"_s)).error().kind, ErrorKind::Denied);
    QVERIFY(!QFile::exists(dir.filePath(u"a.csv"_s)));
    rows.refused = false;
    QCOMPARE(run(rows, dir.filePath(u"no/such/folder.csv"_s)).error().kind, ErrorKind::Storage);
    QCOMPARE(rows.begun.size(), 0);
}

QTEST_GUILESS_MAIN(TstAuditExport)
#include "tst_audit_export.moc"
