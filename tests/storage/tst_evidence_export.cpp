#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>

#include "contract_world.h"
#include "seal_keeper.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

struct Ran
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Ran ran(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

using Lines = QList<QByteArray>;

Lines linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file");
    Lines lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

} // namespace

/// `walletdeskctl seal` and `audit` as programs, and the script that checks an export without them.
class TstEvidenceExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void verbsAgree();
    void scriptFinds_data();
    void scriptFinds();
    void sealsWhileSomebodyWorks();

private:
    Ran ctl(const QStringList &arguments) const;
    Ran script(const QStringList &arguments) const
    {
        return ran(u"python3"_s,
                   QStringList{QStringLiteral(SOURCE_DIR "/docs/verify_evidence.py")} + arguments,
                   QProcessEnvironment::systemEnvironment());
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void work(int rows);

    std::unique_ptr<ContractWorld> m_world;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstEvidenceExport::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
    m_folder = std::make_unique<QTemporaryDir>();
}

/// As the supervisor sue.
Ran TstEvidenceExport::ctl(const QStringList &arguments) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, TestDesk::passwordOf(u"sue"_s));
    environment.insert(u"WALLETDESK_PASSWORD"_s, TestDesk::passwordOf(u"sue"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->path());
    QStringList all{u"--workspace"_s, m_world->desk().url(u"sue"_s)};
    if (!m_world->onPostgres())
        all += {u"--as"_s, u"sue"_s};
    return ran(qEnvironmentVariable("WALLETDESK_BIN") + u"/walletdeskctl"_s, all + arguments, environment);
}

void TstEvidenceExport::work(int rows)
{
    PlaceHold hold;
    hold.user = UserNo(u"U1"_s);
    hold.scope = HoldScope::SignIn;
    for (int i = 0; i < rows; ++i)
        QVERIFY(TestDesk::wait(m_world->as(u"alice"_s).holds().place(newCommandId(), hold)));
}

void TstEvidenceExport::verbsAgree()
{
    const QString anchor = path(u"anchor.txt"_s);
    for (int i = 0; i < 2; ++i) {
        work(2);
        const Ran sealed = ctl({u"seal"_s, u"--anchor"_s, anchor});
        QVERIFY2(sealed.code == 0, sealed.err.constData());
    }
    QCOMPARE(linesOf(anchor).size(), 2);
    QCOMPARE(ctl({u"seal"_s, u"--anchor"_s, anchor}).code, 0); // nothing new, nothing appended
    QCOMPARE(linesOf(anchor).size(), 2);
    QCOMPARE(QFile(anchor).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

    const Ran verified = ctl({u"audit"_s, u"verify"_s, u"--anchor"_s, anchor, u"--json"_s});
    QVERIFY2(verified.code == 0, verified.err.constData());
    const QJsonObject report = QJsonDocument::fromJson(verified.out).object();
    QCOMPARE(report[u"faults"].toInt(), 0);
    QCOMPARE(report[u"anchored"].toString(), u"2"_s);

    const QString file = path(u"evidence.ndjson"_s);
    QVERIFY(ctl({u"audit"_s, u"export"_s, file}).code == 0);
    const Ran checked = script({file, u"--anchor"_s, anchor});
    QVERIFY2(checked.code == 0, checked.out + checked.err);

    const Ran listed = ctl({u"audit"_s, u"list"_s, u"--user"_s, u"U1"_s, u"--person"_s, u"alice"_s,
                            u"--limit"_s, u"3"_s, u"--json"_s});
    QVERIFY2(listed.code == 0, listed.err.constData());
    const QJsonObject list = QJsonDocument::fromJson(listed.out).object();
    QCOMPARE(list[u"results"].toArray().size(), 3);
    QCOMPARE(list[u"results"][0][u"user_no"].toString(), u"U1"_s);
    QVERIFY(!list[u"next"].isNull());
    QCOMPARE(ctl({u"audit"_s, u"alerts"_s}).code, 0);

    if (m_world->onPostgres())
        m_world->desk().adminExec(u"ALTER TABLE evidence.audit DISABLE TRIGGER append_only"_s);
    else
        m_world->desk().adminExec(u"DROP TRIGGER audit_keep_update"_s);
    m_world->desk().adminExec(u"UPDATE evidence.audit SET login = 'bob' WHERE action = 'hold_placed'"_s);
    const Ran broken = ctl({u"audit"_s, u"verify"_s});
    QCOMPARE(broken.code, 10);
    QVERIFY(broken.err.contains("evidence_faults"));
}

void TstEvidenceExport::scriptFinds_data()
{
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << QString();
    QTest::newRow("edit") << u"row_changed"_s;
    QTest::newRow("delete") << u"rows_missing"_s;
    QTest::newRow("swap") << u"row_changed"_s;
    QTest::newRow("seal edited") << u"seal_changed"_s;
    QTest::newRow("seal missing") << u"seal_missing"_s;
    QTest::newRow("tail cut") << u"anchor_cut"_s;
    QTest::newRow("another root") << u"anchor_differs"_s;
    QTest::newRow("file cut") << u"file_cut"_s;
}

void TstEvidenceExport::scriptFinds()
{
    QFETCH(QString, found);
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    const QString anchor = path(u"anchor.txt"_s);
    for (int i = 0; i < 3; ++i) {
        work(2);
        QCOMPARE(ctl({u"seal"_s, u"--anchor"_s, anchor}).code, 0);
    }
    const QString name = path(u"evidence.ndjson"_s);
    QCOMPARE(ctl({u"audit"_s, u"export"_s, name}).code, 0);
    Lines lines = linesOf(name);
    Lines anchors = linesOf(anchor);
    QVERIFY(lines.size() > 9);
    const qsizetype row = 4; // behind the head and three seals
    const auto placed =
        std::ranges::find_if(lines, [](const QByteArray &line) { return line.contains("hold_placed"); });
    QVERIFY(lines[row].startsWith("{\"row\"") && placed != lines.end());
    if (kind == u"edit")
        placed->replace("alice", "bobby");
    else if (kind == u"delete")
        lines.removeAt(row);
    else if (kind == u"swap")
        placed->replace("U-1", "U-2");
    else if (kind == u"seal edited")
        lines[1].replace("\"timeline\":", "\"timeline\":9");
    else if (kind == u"seal missing")
        lines.removeAt(2);
    else if (kind == u"tail cut")
        lines = lines.first(3) + lines.sliced(4);
    else if (kind == u"another root")
        anchors[1] = anchors[1].chopped(4) + "0000";
    else if (kind == u"file cut")
        lines.removeLast();
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines.join('\n') + '\n');
    file.close();
    QFile other(anchor);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(anchors.join('\n') + '\n');
    other.close();
    const Ran checked = script({name, u"--anchor"_s, anchor});
    QVERIFY2(checked.code == (found.isEmpty() ? 0 : 1), checked.out + checked.err);
    QVERIFY2(checked.out.contains(found.toLatin1()), checked.out);
}

/// The desktop's part: a second after a command, and not at all on a quiet desk.
void TstEvidenceExport::sealsWhileSomebodyWorks()
{
    Workspace &alice = m_world->as(u"alice"_s);
    SealKeeper keeper(alice);
    keeper.setPause(20);
    QTest::qWait(100);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.seals"_s), 0);
    work(1);
    QTRY_VERIFY(m_world->number(u"SELECT count(*) FROM evidence.seals"_s) > 0);
    QCOMPARE(TestDesk::wait(alice.audit().sealState())->pending, 0);
}

QTEST_GUILESS_MAIN(TstEvidenceExport)
#include "tst_evidence_export.moc"
