#include "checklist_service.h"
#include "contract_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TstChecklistContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void numbersVersions();
    void refusesWhoSavesLater();
    void supersedesTheDraftItGrewFrom();
    void activatesByAnotherPerson();
    void rollsBack();
    void refusesToActivate_data();
    void refusesToActivate();
    void refusesWhoWroteAnEarlierDraft();
    void refusesChangedContent();
    void discardsDraftsOnly();
    void refusesWhoMayNot();
    void answersTheSameCommandAlike();
    void keepsItsRowsAgainstSql_data();
    void keepsItsRowsAgainstSql();
    void leavesEvidence();
    void testsBeforeItActivates();

private:
    ChecklistStore &store(const QString &login) { return m_world->as(login).checklists(); }
    static QByteArray text(const char *word)
    {
        return QByteArray("{\"id\":\"own\",\"word\":\"") + word + "\"}";
    }
    static QString digest(const QByteArray &json);
    int saved(const QString &login, const char *word, int base = 0);
    Result<int> activate(const QString &login, int version, const char *word, int failed = 0);

    std::unique_ptr<ContractWorld> m_world;
};

void TstChecklistContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
}

QString TstChecklistContract::digest(const QByteArray &json)
{
    return checklistDigest(json);
}

int TstChecklistContract::saved(const QString &login, const char *word, int base)
{
    return TestDesk::wait(store(login).saveDraft(newCommandId(), u"own"_s, base, text(word))).value_or(0);
}

/// Tests and activates as \a login.
Result<int> TstChecklistContract::activate(const QString &login, int version, const char *word, int failed)
{
    const QString sha256 = digest(text(word));
    const auto run =
        TestDesk::wait(store(login).recordRun(newCommandId(), u"own"_s, version, sha256, 3, failed));
    if (!run)
        return std::unexpected(run.error());
    return TestDesk::wait(store(login).activate(newCommandId(), u"own"_s, version, sha256));
}

void TstChecklistContract::numbersVersions()
{
    QCOMPARE(saved(u"sue"_s, "第一版"), 1);
    const auto other = TestDesk::wait(store(u"sam"_s).saveDraft(newCommandId(), u"other"_s, 0, text("a")));
    QCOMPARE(other.value_or(0), 2);
    const auto all = TestDesk::wait(store(u"sue"_s).list());
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    const ChecklistVersion &first = all->last();
    QCOMPARE(first.id, u"own"_s);
    QCOMPARE(first.version, 1);
    QCOMPARE(first.state, ChecklistState::Draft);
    QCOMPARE(first.baseVersion, 0);
    QCOMPARE(first.sha256, digest(text("第一版")));
    QCOMPARE(first.createdBy, u"Person sue"_s);
    QVERIFY(qAbs(first.createdAt.msecsTo(QDateTime::currentDateTimeUtc())) < 60000);
    QVERIFY(!first.activatedAt.isValid() && !first.lastRun && !first.mayActivate);
    QVERIFY(all->first().mayActivate);
    const auto content = TestDesk::wait(store(u"amy"_s).content(u"own"_s, 1));
    QVERIFY(content);
    QCOMPARE(content->json, text("第一版"));
    QCOMPARE(TestDesk::wait(store(u"sue"_s).content(u"other"_s, 1)).error().kind, ErrorKind::NotFound);
}

void TstChecklistContract::refusesWhoSavesLater()
{
    const int first = saved(u"sue"_s, "a");
    QCOMPARE(saved(u"sam"_s, "b", first), 2);
    REFUSED(TestDesk::wait(store(u"sue"_s).saveDraft(newCommandId(), u"own"_s, first, text("c"))),
            ErrorKind::Conflict, u"version_conflict"_s);
    REFUSED(TestDesk::wait(store(u"sue"_s).saveDraft(newCommandId(), u"own"_s, 0, text("c"))),
            ErrorKind::Conflict, u"version_conflict"_s);
    REFUSED(TestDesk::wait(store(u"sue"_s).saveDraft(newCommandId(), u"own"_s, 9, text("c"))),
            ErrorKind::Conflict, u"version_conflict"_s);
    QCOMPARE(TestDesk::wait(store(u"sue"_s).content(u"own"_s, 1))->json, text("a"));
    QCOMPARE(TestDesk::wait(store(u"sue"_s).content(u"own"_s, 2))->json, text("b"));
    QCOMPARE(saved(u"sue"_s, "c", 2), 3);
}

void TstChecklistContract::supersedesTheDraftItGrewFrom()
{
    saved(u"sue"_s, "a");
    saved(u"sue"_s, "b", 1);
    const auto all = TestDesk::wait(store(u"sam"_s).list());
    QCOMPARE(all->first().state, ChecklistState::Draft);
    QCOMPARE(all->first().baseVersion, 1);
    QCOMPARE(all->last().state, ChecklistState::Retired);
    QVERIFY(!all->last().mayActivate);
    REFUSED(activate(u"sam"_s, 1, "a"), ErrorKind::Conflict, u"draft_discarded"_s);
}

void TstChecklistContract::activatesByAnotherPerson()
{
    saved(u"sue"_s, "a");
    QCOMPARE(activate(u"sam"_s, 1, "a").value_or(0), 1);
    const auto all = TestDesk::wait(store(u"sue"_s).list());
    QCOMPARE(all->first().state, ChecklistState::Active);
    QCOMPARE(all->first().activatedBy, u"Person sam"_s);
    QVERIFY(all->first().activatedAt.isValid());
    QVERIFY(all->first().lastRun && all->first().lastRun->isGreen());
    QCOMPARE(all->first().lastRun->by, u"Person sam"_s);
    const auto active = TestDesk::wait(m_world->as(u"bob"_s).diagnosis().activeChecklist());
    QVERIFY(active);
    QCOMPARE(active->version, 1);
    QCOMPARE(active->json, text("a"));
    const auto facts = TestDesk::wait(m_world->as(u"bob"_s).diagnosis().facts(OrderNo(u"O1"_s)));
    QCOMPARE(facts->checklistVersion, 1);
    REFUSED(activate(u"sam"_s, 1, "a"), ErrorKind::Conflict, u"checklist_active"_s);
}

void TstChecklistContract::rollsBack()
{
    saved(u"sue"_s, "a");
    QVERIFY(activate(u"sam"_s, 1, "a"));
    saved(u"sue"_s, "b", 1);
    QVERIFY(activate(u"sam"_s, 2, "b"));
    QCOMPARE(m_world->column(u"SELECT state FROM desk.checklists ORDER BY version"_s),
             (QStringList{u"retired"_s, u"active"_s}));
    REFUSED(activate(u"sue"_s, 1, "a"), ErrorKind::Denied, u"same_author"_s);
    QCOMPARE(activate(u"sam"_s, 1, "a").value_or(0), 1);
    QCOMPARE(m_world->column(u"SELECT state FROM desk.checklists ORDER BY version"_s),
             (QStringList{u"active"_s, u"retired"_s}));
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.checklist_activations"_s), 3);
    const auto facts = TestDesk::wait(m_world->as(u"bob"_s).diagnosis().facts(OrderNo(u"O1"_s)));
    QCOMPARE(facts->checklistVersion, 1);
}

void TstChecklistContract::refusesToActivate_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("tester");
    QTest::addColumn<int>("cases");
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("activator");
    QTest::addColumn<QString>("word");
    QTest::newRow("the author") << u"sue"_s << u"sue"_s << 3 << 0 << u"sue"_s << u"same_author"_s;
    QTest::newRow("another login of the author")
        << u"alice2"_s << u"alice2"_s << 3 << 0 << u"alice2"_s << u"same_author"_s;
    QTest::newRow("nobody tested it") << u"sue"_s << QString() << 0 << 0 << u"sam"_s << u"not_tested"_s;
    QTest::newRow("a case is red") << u"sue"_s << u"sam"_s << 3 << 1 << u"sam"_s << u"not_tested"_s;
    QTest::newRow("no case at all") << u"sue"_s << u"sam"_s << 0 << 0 << u"sam"_s << u"not_tested"_s;
    QTest::newRow("only the author ran them")
        << u"sue"_s << u"sue"_s << 3 << 0 << u"sam"_s << u"not_tested"_s;
}

void TstChecklistContract::refusesToActivate()
{
    QFETCH(QString, author);
    QFETCH(QString, tester);
    QFETCH(int, cases);
    QFETCH(int, failed);
    QFETCH(QString, activator);
    QFETCH(QString, word);
    QCOMPARE(saved(author, "a"), 1);
    if (!tester.isEmpty())
        QVERIFY(TestDesk::wait(
            store(tester).recordRun(newCommandId(), u"own"_s, 1, digest(text("a")), cases, failed)));
    REFUSED(TestDesk::wait(store(activator).activate(newCommandId(), u"own"_s, 1, digest(text("a")))),
            word == u"same_author" ? ErrorKind::Denied : ErrorKind::Conflict, word);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.checklist_activations"_s), 0);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.checklists WHERE state = 'active'"_s), 0);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.audit WHERE action = 'checklist_activated'"_s),
             0);
    // The rule stands below the command too.
    QCOMPARE(m_world->changed(u"INSERT INTO desk.checklist_activations (seq, checklist_id, version, "
                              "content_sha256, activated_by, at) VALUES (1, 'own', 1, '%1', '%2', %3)"_s.arg(
                                  digest(text("a")), activator, m_world->clock())),
             word);
}

void TstChecklistContract::refusesWhoWroteAnEarlierDraft()
{
    saved(u"sue"_s, "a");
    saved(u"sam"_s, "b", 1);
    REFUSED(activate(u"sue"_s, 2, "b"), ErrorKind::Denied, u"same_author"_s);
    QVERIFY(!TestDesk::wait(store(u"sue"_s).list())->first().mayActivate);
    QVERIFY(activate(u"alice2"_s, 2, "b"));
    // What was active ends the chain: sue wrote nothing of the next one.
    saved(u"sam"_s, "c", 2);
    QVERIFY(TestDesk::wait(store(u"sue"_s).list())->first().mayActivate);
    QVERIFY(activate(u"sue"_s, 3, "c"));
}

void TstChecklistContract::refusesChangedContent()
{
    saved(u"sue"_s, "a");
    REFUSED(TestDesk::wait(store(u"sam"_s).recordRun(newCommandId(), u"own"_s, 1, digest(text("b")), 3, 0)),
            ErrorKind::Conflict, u"content_changed"_s);
    REFUSED(TestDesk::wait(store(u"sam"_s).recordRun(newCommandId(), u"own"_s, 1, digest(text("a")), 3, 4)),
            ErrorKind::Invalid, u"checklist_run"_s);
    REFUSED(TestDesk::wait(store(u"sam"_s).recordRun(newCommandId(), u"own"_s, 2, digest(text("a")), 3, 0)),
            ErrorKind::NotFound, u"unknown_checklist"_s);
    QVERIFY(TestDesk::wait(store(u"sam"_s).recordRun(newCommandId(), u"own"_s, 1, digest(text("a")), 3, 0)));
    REFUSED(TestDesk::wait(store(u"sam"_s).activate(newCommandId(), u"own"_s, 1, digest(text("b")))),
            ErrorKind::Conflict, u"content_changed"_s);
    REFUSED(TestDesk::wait(store(u"sam"_s).activate(newCommandId(), u"own"_s, 2, digest(text("a")))),
            ErrorKind::NotFound, u"unknown_checklist"_s);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.checklists WHERE state = 'active'"_s), 0);
}

void TstChecklistContract::discardsDraftsOnly()
{
    saved(u"sue"_s, "a");
    QVERIFY(activate(u"sam"_s, 1, "a"));
    REFUSED(TestDesk::wait(store(u"sue"_s).retire(newCommandId(), u"own"_s, 1)), ErrorKind::Conflict,
            u"checklist_not_draft"_s);
    saved(u"sue"_s, "b", 1);
    QCOMPARE(TestDesk::wait(store(u"sam"_s).retire(newCommandId(), u"own"_s, 2)).value_or(0), 2);
    REFUSED(activate(u"sam"_s, 2, "b"), ErrorKind::Conflict, u"draft_discarded"_s);
    QCOMPARE(saved(u"sue"_s, "c", 1), 3); // a discarded draft is nobody's base
    REFUSED(TestDesk::wait(store(u"sue"_s).retire(newCommandId(), u"own"_s, 9)), ErrorKind::NotFound,
            u"unknown_checklist"_s);
}

void TstChecklistContract::refusesWhoMayNot()
{
    saved(u"sue"_s, "a");
    for (const QString &login : {u"bob"_s, u"amy"_s, u"sec"_s}) {
        ChecklistStore &mine = store(login);
        const QString sha256 = digest(text("a"));
        QCOMPARE(TestDesk::wait(mine.saveDraft(newCommandId(), u"own"_s, 1, text("b"))).error().kind,
                 ErrorKind::Denied);
        QCOMPARE(TestDesk::wait(mine.recordRun(newCommandId(), u"own"_s, 1, sha256, 3, 0)).error().kind,
                 ErrorKind::Denied);
        QCOMPARE(TestDesk::wait(mine.activate(newCommandId(), u"own"_s, 1, sha256)).error().kind,
                 ErrorKind::Denied);
        QCOMPARE(TestDesk::wait(mine.retire(newCommandId(), u"own"_s, 1)).error().kind, ErrorKind::Denied);
        QCOMPARE(TestDesk::wait(mine.list()).has_value(), login == u"amy");
        QCOMPARE(TestDesk::wait(mine.content(u"own"_s, 1)).has_value(), login == u"amy");
    }
    QCOMPARE(m_world->column(u"SELECT state FROM desk.checklists"_s), QStringList{u"draft"_s});
}

void TstChecklistContract::answersTheSameCommandAlike()
{
    const CommandId command = newCommandId();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(TestDesk::wait(store(u"sue"_s).saveDraft(command, u"own"_s, 0, text("a"))).value_or(0), 1);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM desk.checklists"_s), 1);
    REFUSED(TestDesk::wait(store(u"sue"_s).saveDraft(command, u"own"_s, 0, text("b"))), ErrorKind::Conflict,
            u"command_reused"_s);
    REFUSED(TestDesk::wait(store(u"sue"_s).saveDraft(newCommandId(), u"two words"_s, 0, text("b"))),
            ErrorKind::Invalid, u"checklist_id"_s);
    REFUSED(TestDesk::wait(
                store(u"sue"_s).saveDraft(newCommandId(), u"big"_s, 0, QByteArray(1024 * 1024 + 1, ' '))),
            ErrorKind::Invalid, u"checklist_size"_s);
}

void TstChecklistContract::keepsItsRowsAgainstSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    const QString of = u"UPDATE desk.checklists SET "_s;
    QTest::newRow("content of the active one")
        << of + u"content = '{}' WHERE version = 2"_s << u"checklist_immutable"_s;
    QTest::newRow("content of a retired one")
        << of + u"content = '{}' WHERE version = 1"_s << u"checklist_immutable"_s;
    QTest::newRow("content of a draft")
        << of + u"content = '{}' WHERE version = 3"_s << u"checklist_immutable"_s;
    QTest::newRow("digest") << of + u"content_sha256 = 'x' WHERE version = 3"_s << u"checklist_immutable"_s;
    QTest::newRow("author") << of + u"created_by = 'sam' WHERE version = 3"_s << u"checklist_immutable"_s;
    QTest::newRow("back to a draft") << of + u"state = 'draft' WHERE version = 1"_s
                                     << u"checklist_immutable"_s;
    QTest::newRow("another activator")
        << of + u"activated_by = 'sue' WHERE version = 1"_s << u"checklist_immutable"_s;
    QTest::newRow("the active one away")
        << of + u"state = 'retired' WHERE version = 2"_s << u"checklist_active"_s;
    QTest::newRow("a draft active")
        << of + u"state = 'active', activated_by = 'sam', activated_at = CLOCK WHERE version = 3"_s
        << u"checklist_not_activated"_s;
    QTest::newRow("a retired one active")
        << of + u"state = 'active' WHERE version = 1"_s << u"checklist_not_activated"_s;
    QTest::newRow("removing") << u"DELETE FROM desk.checklists"_s << u"append_only"_s;
    QTest::newRow("a run") << u"UPDATE desk.checklist_runs SET failed = 0"_s << u"append_only"_s;
    QTest::newRow("runs away") << u"DELETE FROM desk.checklist_runs"_s << u"append_only"_s;
    QTest::newRow("an activation") << u"UPDATE desk.checklist_activations SET activated_by = 'sue'"_s
                                   << u"append_only"_s;
    QTest::newRow("activations away") << u"DELETE FROM desk.checklist_activations"_s << u"append_only"_s;
    const QString into = u"INSERT INTO desk.checklists (id, version, state, content, content_sha256, "
                         "base_version, created_by, created_at) VALUES ('own', "_s;
    const QString sha256 = digest("{}");
    QTest::newRow("an active row") << into + u"4, 'active', '{}', '%1', 3, 'sue', CLOCK)"_s.arg(sha256)
                                   << u"checklist_not_draft"_s;
    QTest::newRow("by an agent") << into + u"4, 'draft', '{}', '%1', 3, 'bob', CLOCK)"_s.arg(sha256)
                                 << u"supervisor_needed"_s;
    QTest::newRow("past the newest") << into + u"4, 'draft', '{}', '%1', 2, 'sue', CLOCK)"_s.arg(sha256)
                                     << u"version_conflict"_s;
    QTest::newRow("a run by an agent")
        << u"INSERT INTO desk.checklist_runs (id, checklist_id, version, content_sha256, login, at, cases, "
           "failed) VALUES ('r', 'own', 3, '%1', 'bob', CLOCK, 1, 0)"_s.arg(digest(text("c")))
        << u"supervisor_needed"_s;
}

void TstChecklistContract::keepsItsRowsAgainstSql()
{
    QFETCH(QString, sql);
    QFETCH(QString, word);
    saved(u"sue"_s, "a");
    QVERIFY(activate(u"sam"_s, 1, "a"));
    saved(u"sue"_s, "b", 1);
    QVERIFY(activate(u"sam"_s, 2, "b"));
    QCOMPARE(saved(u"sue"_s, "c", 2), 3);
    const auto rows = [this] {
        return m_world->column(u"SELECT state || content || content_sha256 || coalesce(activated_by, '-') "
                               "FROM desk.checklists ORDER BY version"_s);
    };
    const QStringList before = rows();
    QCOMPARE(m_world->changed(sql.replace(u"CLOCK"_s, m_world->clock())), word);
    QCOMPARE(rows(), before);
}

void TstChecklistContract::leavesEvidence()
{
    saved(u"sue"_s, "a");
    QVERIFY(activate(u"sam"_s, 1, "a"));
    saved(u"sue"_s, "b", 1);
    QVERIFY(TestDesk::wait(store(u"sue"_s).retire(newCommandId(), u"own"_s, 2)));
    QCOMPARE(m_world->column(u"SELECT login || ' ' || action FROM evidence.audit WHERE target_kind = "
                             "'checklist' ORDER BY id"_s),
             (QStringList{u"sue checklist_saved"_s, u"sam checklist_tested"_s, u"sam checklist_activated"_s,
                          u"sue checklist_saved"_s, u"sue checklist_discarded"_s}));
    QCOMPARE(m_world->column(u"SELECT detail FROM evidence.audit WHERE action = 'checklist_activated'"_s),
             QStringList{u"version=1 before=0 sha256="_s + digest(text("a"))});
}

void TstChecklistContract::testsBeforeItActivates()
{
    ChecklistService sue(store(u"sue"_s), Catalogue::builtIn());
    ChecklistService sam(store(u"sam"_s), Catalogue::builtIn());
    REFUSED(TestDesk::wait(sue.save(newCommandId(), 0, "{}")), ErrorKind::Invalid, u"checklist"_s);
    const QByteArray good = Checklist::builtInJson();
    const auto saved = TestDesk::wait(sue.save(newCommandId(), 0, good));
    QVERIFY(saved);
    QCOMPARE(saved->id, u"builtin"_s);
    QVERIFY(saved->report.isGreen());
    REFUSED(TestDesk::wait(sue.activate(newCommandId(), u"builtin"_s, 1)), ErrorKind::Denied,
            u"same_author"_s);
    QCOMPARE(TestDesk::wait(sam.activate(newCommandId(), u"builtin"_s, 1)).value_or(0), 1);

    QByteArray red = good;
    red.replace("\"available\", \"lt\":", "\"available\", \"gt\":");
    const auto draft = TestDesk::wait(sue.save(newCommandId(), 1, red));
    QVERIFY(draft);
    QVERIFY(!draft->report.isGreen());
    REFUSED(TestDesk::wait(sam.activate(newCommandId(), u"builtin"_s, 2)), ErrorKind::Conflict,
            u"cases_failed"_s);
    QCOMPARE(TestDesk::wait(sam.test(u"builtin"_s, 2))->failed(), draft->report.failed());
    const auto all = TestDesk::wait(store(u"sue"_s).list());
    QCOMPARE(all->first().state, ChecklistState::Draft);
    QCOMPARE(all->first().lastRun->failed, draft->report.failed());
    QCOMPARE(all->last().state, ChecklistState::Active);
}

QTEST_GUILESS_MAIN(TstChecklistContract)
#include "tst_checklist_contract.moc"
