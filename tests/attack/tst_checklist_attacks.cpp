#include "checklist_service.h"
#include "contract_world.h"
#include "own_connection.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// What a person with a login and psql can do to the rules of diagnosis. Version 1 of "own" is active,
/// version 2 a draft by sue that nobody has tested, version 3 one of "other" that sam wrote and sue tested.
class TstChecklistAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void refuses_data();
    void refuses();
    void letsTheSecondPersonThrough();

private:
    ChecklistStore &store(const QString &login) { return m_world->as(login).checklists(); }
    int saved(const QString &login, const QString &id, const QByteArray &json, int base);
    bool tested(const QString &login, const QString &id, int version, const QByteArray &json);
    QStringList everything();

    std::unique_ptr<ContractWorld> m_world;
};

namespace {

QString digest(const char *json)
{
    return checklistDigest(json);
}

QString call(const QString &function, const QString &arguments)
{
    return u"SELECT api.%1_v1(p_command => '%2', %3)"_s.arg(function, newCommandId().value(), arguments);
}

QString activation(const QString &id, int version, const QString &sha256)
{
    return call(u"activate_checklist"_s,
                u"p_id => '%1', p_version => %2, p_sha256 => '%3'"_s.arg(id).arg(version).arg(sha256));
}

QString run(const QString &id, int version, const QString &sha256)
{
    return call(u"record_checklist_run"_s,
                u"p_id => '%1', p_version => %2, p_sha256 => '%3', p_cases => 1, p_failed => 0"_s.arg(id)
                    .arg(version)
                    .arg(sha256));
}

QString saving(const QString &id, int base)
{
    return call(u"save_checklist"_s, u"p_id => '%1', p_base => %2, p_content => '{}'"_s.arg(id).arg(base));
}

} // namespace

int TstChecklistAttacks::saved(const QString &login, const QString &id, const QByteArray &json, int base)
{
    return TestDesk::wait(store(login).saveDraft(newCommandId(), id, base, json)).value_or(0);
}

bool TstChecklistAttacks::tested(const QString &login, const QString &id, int version, const QByteArray &json)
{
    return TestDesk::wait(store(login).recordRun(newCommandId(), id, version, checklistDigest(json), 2, 0))
        .has_value();
}

QStringList TstChecklistAttacks::everything()
{
    return m_world->column(u"SELECT concat_ws('|', version, state, content, created_by, activated_by) FROM "
                           "desk.checklists ORDER BY version"_s)
           + m_world->column(u"SELECT concat_ws('|', 'run', version, login, failed) FROM desk.checklist_runs "
                             "ORDER BY id"_s)
           + m_world->column(u"SELECT concat_ws('|', 'activation', seq, version, activated_by) FROM "
                             "desk.checklist_activations ORDER BY seq"_s)
           + m_world->column(u"SELECT 'evidence ' || count(*)::text FROM evidence.audit WHERE target_kind = "
                             "'checklist'"_s);
}

void TstChecklistAttacks::initTestCase()
{
    m_world = std::make_unique<ContractWorld>(u"postgres"_s);
    QCOMPARE(saved(u"sue"_s, u"own"_s, "a", 0), 1);
    QVERIFY(tested(u"sam"_s, u"own"_s, 1, "a"));
    QVERIFY(TestDesk::wait(store(u"sam"_s).activate(newCommandId(), u"own"_s, 1, digest("a"))));
    QCOMPARE(saved(u"sue"_s, u"own"_s, "b", 1), 2);
    QCOMPARE(saved(u"sam"_s, u"other"_s, "c", 0), 3);
    QVERIFY(tested(u"sue"_s, u"other"_s, 3, "c"));
    QCOMPARE(saved(u"alice2"_s, u"third"_s, "d", 0), 4);
    QVERIFY(tested(u"alice2"_s, u"third"_s, 4, "d"));
}

void TstChecklistAttacks::refuses_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("state");
    const QString denied = u"42501"_s;
    QTest::newRow("the author activates")
        << u"sam"_s << activation(u"other"_s, 3, digest("c")) << u"WD014 same_author"_s;
    QTest::newRow("the author's other login activates")
        << u"alice2"_s << activation(u"third"_s, 4, digest("d")) << u"WD014 same_author"_s;
    QTest::newRow("untested") << u"sam"_s << activation(u"own"_s, 2, digest("b")) << u"WD013 not_tested"_s;
    QTest::newRow("tested by somebody else")
        << u"alice2"_s << activation(u"other"_s, 3, digest("c")) << u"WD013 not_tested"_s;
    QTest::newRow("another content than the tested one")
        << u"sue"_s << activation(u"other"_s, 3, digest("x")) << u"WD015 content_changed"_s;
    QTest::newRow("a run of another content")
        << u"sam"_s << run(u"own"_s, 2, digest("x")) << u"WD015 content_changed"_s;
    QTest::newRow("the active one again")
        << u"sam"_s << activation(u"own"_s, 1, digest("a")) << u"WD013 checklist_active"_s;
    QTest::newRow("a version that is not there")
        << u"sam"_s << activation(u"own"_s, 9, digest("a")) << u"WD006 unknown_checklist"_s;
    QTest::newRow("over somebody's draft") << u"sam"_s << saving(u"own"_s, 1) << u"WD015 version_conflict"_s;
    for (const QString &agent : {u"bob"_s, u"amy"_s, u"sec"_s}) {
        const auto row = [&](const char *what) -> QTestData & {
            return QTest::addRow("%s %s", qPrintable(agent), what) << agent;
        };
        row("saves") << saving(u"own"_s, 2) << denied;
        row("records a run") << run(u"own"_s, 2, digest("b")) << denied;
        row("activates") << activation(u"own"_s, 2, digest("b")) << denied;
    }
    const QString direct[] = {
        u"UPDATE desk.checklists SET content = '{}'"_s,
        u"UPDATE desk.checklists SET state = 'active' WHERE version = 2"_s,
        u"DELETE FROM desk.checklists"_s,
        u"SELECT content FROM desk.checklists"_s,
        u"INSERT INTO desk.checklist_activations VALUES (2, 'own', 2, 'x', 'sam', now())"_s,
        u"INSERT INTO desk.checklist_runs VALUES ('r', 'own', 2, 'x', 'sam', now(), 1, 0)"_s,
        u"TRUNCATE desk.checklist_runs"_s,
        u"ALTER TABLE desk.checklists DISABLE TRIGGER ALL"_s,
        u"SELECT desk.wrote_checklist(2, 'p-sam')"_s};
    for (const QString &sql : direct)
        QTest::addRow("directly: %s", qPrintable(sql)) << u"sam"_s << sql << denied;
}

void TstChecklistAttacks::refuses()
{
    QFETCH(QString, login);
    QFETCH(QString, sql);
    const QStringList before = everything();
    OwnConnection own(m_world->desk(), login);
    QTEST(own.state(sql), "state");
    QCOMPARE(everything(), before);
}

/// The same calls go through for whom the rules allow them.
void TstChecklistAttacks::letsTheSecondPersonThrough()
{
    OwnConnection own(m_world->desk(), u"sam"_s);
    QCOMPARE(own.state(run(u"own"_s, 2, digest("b"))), QString());
    QCOMPARE(own.state(activation(u"own"_s, 2, digest("b"))), QString());
    QCOMPARE(m_world->column(u"SELECT version FROM desk.checklists WHERE state = 'active'"_s),
             QStringList{u"2"_s});
}

QTEST_GUILESS_MAIN(TstChecklistAttacks)
#include "tst_checklist_attacks.moc"
