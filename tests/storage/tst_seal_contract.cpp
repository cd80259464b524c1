#include <algorithm>
#include <limits>

#include "contract_world.h"
#include "evidence_run.h"
#include "own_connection.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const auto wait = [](const auto &future) {
    return TestDesk::wait(future);
};

} // namespace

/// Seals over the audit and what they find, on both databases. What is done to the evidence here is done by
/// whoever owns the database, with the triggers off.
class TstSealContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDesk::backends(); }
    void init();
    void cleanup() { m_world.reset(); }

    void sealsEachRowOnce();
    void sealsOnlyWhatIsFinal();
    void oneSealsAndTheOthersGoOn();
    void beginsAnewInAnotherCluster();
    void tellsOnlyWhatWasCommitted();
    void sealsAFileByItself();
    void finds_data();
    void finds();
    void checksAPart();
    void keepsSealsAsTheyAre();
    void recordsEachReadingOnce();
    void refusesReadingToOthers();

private:
    AuditStore &audit(const QString &login) { return m_world->as(login).audit(); }
    void work(int rows);
    qint64 sealed();
    QList<AuditRow> rows();
    void triggers(bool on);
    void change(const QString &sql);
    void rewrite(AuditRow row, bool withLeaf = true);
    void add(AuditRow row);
    AuditRow lastOf(const QList<Seal> &seals, qsizetype which);
    QList<Seal> seals();
    QStringList faults(const EvidenceScope &scope = {}, bool withAnchor = false);

    std::unique_ptr<ContractWorld> m_world;
    QByteArray m_anchor;
};

void TstSealContract::init()
{
    QFETCH_GLOBAL(QString, backend);
    m_world = std::make_unique<ContractWorld>(backend);
    m_anchor.clear();
}

void TstSealContract::work(int rows)
{
    PlaceHold hold;
    hold.user = UserNo(u"U1"_s);
    hold.scope = HoldScope::SignIn;
    for (int i = 0; i < rows; ++i)
        QVERIFY(wait(m_world->as(i % 2 ? u"alice"_s : u"bob"_s).holds().place(newCommandId(), hold)));
}

qint64 TstSealContract::sealed()
{
    const auto outcome = wait(audit(u"alice"_s).seal());
    if (!outcome)
        qFatal("seal: %s %s", qPrintable(outcome.error().reason), qPrintable(outcome.error().state));
    return outcome->rows;
}

QList<AuditRow> TstSealContract::rows()
{
    return wait(audit(u"amy"_s).auditRows(AuditPurpose::Verify, 0, std::numeric_limits<qint64>::max(), 5000))
        .value_or(QList<AuditRow>());
}

QList<Seal> TstSealContract::seals()
{
    return wait(audit(u"amy"_s).seals(AuditPurpose::Verify, 0, 5000)).value_or(QList<Seal>());
}

QStringList TstSealContract::faults(const EvidenceScope &scope, bool withAnchor)
{
    const auto report = verifyEvidence(audit(u"amy"_s), scope,
                                       withAnchor ? anchorLines(m_anchor) : QList<AnchorLine>(), wait);
    if (!report)
        return {report.error().reason};
    QStringList words;
    for (const EvidenceFinding &finding : report->findings)
        words.append(toText(finding.fault));
    return words;
}

void TstSealContract::triggers(bool on)
{
    if (m_world->onPostgres()) {
        const QString verb = on ? u"ENABLE ALWAYS"_s : u"DISABLE"_s;
        for (const char *table : {"audit", "seals"}) {
            for (const char *trigger : {"append_only", "no_truncate"})
                change(u"ALTER TABLE evidence.%1 %2 TRIGGER %3"_s.arg(QString::fromLatin1(table), verb,
                                                                      QString::fromLatin1(trigger)));
        }
        change(u"ALTER TABLE evidence.audit %1 TRIGGER fill"_s.arg(verb));
    } else if (!on) {
        for (const char *trigger :
             {"audit_keep_update", "audit_keep_delete", "seals_keep_update", "seals_keep_delete"})
            change(u"DROP TRIGGER "_s + QString::fromLatin1(trigger));
    }
}

void TstSealContract::change(const QString &sql)
{
    QVERIFY2(m_world->desk().adminExec(sql), qPrintable(sql));
}

void TstSealContract::rewrite(AuditRow row, bool withLeaf)
{
    const QString at = QString::number(row.fields.atMs);
    change(u"UPDATE evidence.audit SET at = %1, login = '%2', detail = '%3', leaf = '%4' WHERE id = %5"_s.arg(
        m_world->onPostgres() ? u"compat.from_ms(%1)"_s.arg(at) : at, row.fields.login, row.fields.detail,
        withLeaf ? auditLeaf(row.fields) : row.leaf, QString::number(row.id)));
}

void TstSealContract::add(AuditRow row)
{
    const QString at = QString::number(row.fields.atMs);
    const bool postgres = m_world->onPostgres();
    change(u"INSERT INTO evidence.audit (id, at, login, action, target_kind, target_id, command_id, detail, "
           u"txid, "
           "leaf) %1 VALUES (%2, %3, '%4', '%5', 'user', 'U-1', NULL, '', %6, '%7')"_s.arg(
               postgres ? u"OVERRIDING SYSTEM VALUE"_s : QString(), QString::number(row.id),
               postgres ? u"compat.from_ms(%1)"_s.arg(at) : at, row.fields.login, row.fields.action,
               row.fields.txid.isNull() ? u"NULL"_s : u'\'' + row.fields.txid + u'\'',
               auditLeaf(row.fields)));
}

AuditRow TstSealContract::lastOf(const QList<Seal> &seals, qsizetype which)
{
    const QList<AuditRow> all = rows();
    const auto found = std::ranges::find(all, seals.at(which).lastId.value_or(0), &AuditRow::id);
    return found == all.cend() ? AuditRow() : *found;
}

void TstSealContract::sealsEachRowOnce()
{
    work(3);
    sealed();
    work(4);
    QCOMPARE(wait(audit(u"bob"_s).sealState())->pending, 4);
    QCOMPARE(sealed(), 4);
    QCOMPARE(sealed(), 0); // nothing to do: no seal
    const qint64 before = rows().size();
    const QList<Seal> all = seals();
    QVERIFY(all.size() >= 2);
    qint64 covered = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        covered += all[i].rows;
        QCOMPARE(all[i].number, qint64(i + 1));
        QCOMPARE(all[i].previous, i == 0 ? QString() : all[i - 1].root);
        QCOMPARE(all[i].root, sealRoot(all[i])); // the database and the program hash alike
    }
    QCOMPARE(covered, before - 1); // all but the reading of the evidence itself
    const auto state = wait(audit(u"bob"_s).sealState());
    QVERIFY(state);
    QCOMPARE(state->number, all.last().number);
    QCOMPARE(state->root, all.last().root);
    QCOMPARE(state->pending, 1);
    const auto report = verifyEvidence(audit(u"amy"_s), {}, {}, wait);
    QVERIFY(report);
    QCOMPARE(report->faults, 0);
    QCOMPARE(report->seals, qint64(all.size()));
    QCOMPARE(report->rows, before);
    QCOMPARE(report->unsealed, 1);
    QCOMPARE(report->lastRoot, all.last().root);
}

/// A smaller number or transaction may be committed after a greater one: it waits, and nothing overtakes it.
void TstSealContract::sealsOnlyWhatIsFinal()
{
    if (!m_world->onPostgres())
        QSKIP("SQLite has one writer");
    sealed();
    OwnConnection slow(m_world->desk(), u"sue"_s);
    QCOMPARE(slow.state(u"BEGIN"_s), QString());
    QCOMPARE(slow.state(u"SELECT api.open_customer_v1('%1', 'U2')"_s.arg(newCommandId().value())), QString());
    work(3);
    const auto held = wait(audit(u"alice"_s).seal());
    QVERIFY(held);
    QCOMPARE(held->rows, 0);
    QCOMPARE(held->pending, 3);
    QCOMPARE(slow.state(u"COMMIT"_s), QString());
    QCOMPARE(sealed(), 4);
    QCOMPARE(faults(), QStringList());
}

void TstSealContract::oneSealsAndTheOthersGoOn()
{
    if (!m_world->onPostgres())
        QSKIP("SQLite has one writer");
    sealed();
    work(1);
    OwnConnection sealer(m_world->desk(), u"sue"_s);
    QCOMPARE(sealer.state(u"BEGIN"_s), QString());
    QCOMPARE(sealer.state(u"SELECT sealed FROM api.seal_audit_v1()"_s), QString());
    QCOMPARE(sealer.value(), u"1"_s);
    work(2);
    const auto busy = wait(audit(u"alice"_s).seal());
    QVERIFY(busy);
    QCOMPARE(busy->number, 0);
    QCOMPARE(sealer.state(u"SELECT number FROM api.seal_audit_v1()"_s), QString());
    QCOMPARE(sealer.value(), u"0"_s); // not twice in a transaction
    QCOMPARE(sealer.state(u"ROLLBACK"_s), QString());
    QCOMPARE(sealed(), 3);
    QCOMPARE(faults(), QStringList());
}

/// Transaction numbers begin anew where a dump is restored; here the seals say that they came from elsewhere.
void TstSealContract::beginsAnewInAnotherCluster()
{
    if (!m_world->onPostgres())
        QSKIP("a file has no transaction numbers");
    work(2);
    sealed();
    work(2);
    sealed();
    work(3); // in the dump, not sealed there
    QList<AuditRow> before = rows();
    triggers(false);
    // As after a restore: the old rows' numbers lie in the future of this cluster.
    for (AuditRow &row : before) {
        row.fields.txid = QString::number(row.fields.txid.toLongLong() + 9'000'000);
        change(u"UPDATE evidence.audit SET txid = '%1', leaf = '%2' WHERE id = %3"_s.arg(
            row.fields.txid, auditLeaf(row.fields), QString::number(row.id)));
        row.leaf = auditLeaf(row.fields);
    }
    QString previous;
    for (Seal seal : seals()) {
        QByteArray batch;
        for (const AuditRow &row : before) {
            if (row.id >= seal.firstId.value_or(0) && row.id <= seal.lastId.value_or(0))
                batch += batchEntry(row.id, row.leaf);
        }
        seal.cluster = u"7000000000000000001"_s;
        seal.windowFrom += seal.windowFrom > 0 ? 9'000'000 : 0;
        seal.windowTo += seal.opening ? 0 : 9'000'000;
        seal.batch = QString::fromLatin1(QCryptographicHash::hash(batch, QCryptographicHash::Sha256).toHex());
        seal.previous = previous;
        previous = sealRoot(seal);
        change(u"UPDATE evidence.seals SET cluster = '%1', window_from = %2, window_to = %3, batch = '%4', "
               "previous = nullif('%5', ''), root = '%6' WHERE number = %7"_s.arg(seal.cluster)
                   .arg(seal.windowFrom)
                   .arg(seal.windowTo)
                   .arg(seal.batch, seal.previous, previous)
                   .arg(seal.number));
    }
    triggers(true);
    work(1);
    QCOMPARE(sealed(), 5); // three of the dump, the reading, one of this cluster
    QVERIFY(seals().last().opening);
    QCOMPARE(seals().last().series, 2);
    work(2);
    QCOMPARE(sealed(), 2);
    QVERIFY(!seals().last().opening);
    QCOMPARE(faults(), QStringList());
    triggers(false);
    change(u"DELETE FROM evidence.audit WHERE id = %1"_s.arg(before.last().id));
    QCOMPARE(faults(), QStringList(u"rows_missing"_s));
}

void TstSealContract::tellsOnlyWhatWasCommitted()
{
    if (!m_world->onPostgres())
        QSKIP("a file has no server's log");
    sealed();
    work(1);
    OwnConnection own(m_world->desk(), u"bob"_s);
    QCOMPARE(own.state(u"SELECT number FROM api.anchor_seal_v1()"_s), QString());
    const QString committed = own.value();
    QCOMPARE(own.state(u"BEGIN"_s), QString());
    QCOMPARE(own.state(u"SAVEPOINT inner_one"_s), QString());
    QCOMPARE(own.state(u"SELECT number FROM api.seal_audit_v1()"_s), QString());
    QVERIFY(own.value() != u"0");
    QCOMPARE(own.state(u"RELEASE inner_one"_s), QString());
    QCOMPARE(own.state(u"SELECT number FROM api.anchor_seal_v1()"_s), QString());
    QCOMPARE(own.value(), committed);
    QCOMPARE(own.state(u"ROLLBACK"_s), QString());
}

void TstSealContract::sealsAFileByItself()
{
    if (m_world->onPostgres())
        QSKIP("the desktops seal");
    work(3);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.seals"_s), 0);
    m_world->desk().workspaceOf(u"bob"_s).reset();
    QVERIFY(wait(m_world->desk().workspaceOf(u"bob"_s)->customers().customer(UserNo(u"U1"_s))));
    QTRY_VERIFY(m_world->number(u"SELECT count(*) FROM evidence.seals"_s) > 0); // on closing
    const qint64 before = m_world->number(u"SELECT count(*) FROM evidence.seals"_s);
    change(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
           "INSERT INTO evidence.audit (at, login, action, target_kind, target_id, leaf) "
           "SELECT 0, 'x', 'y', 'z', i, sha256_hex('') FROM n"_s);
    work(1);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM evidence.seals"_s), before + 1); // a thousand rows
}

void TstSealContract::finds_data()
{
    QTest::addColumn<QStringList>("alone");
    QTest::addColumn<QStringList>("anchored");
    const auto both = [](const char *name, const QStringList &words) {
        QTest::newRow(name) << words << words;
    };
    both("nothing", {});
    both("edit", {u"row_changed"_s});
    both("edit with its leaf", {u"rows_changed"_s});
    both("delete", {u"rows_missing"_s});
    both("backdate into a window", {u"rows_added"_s});
    both("backdate at the end", {u"row_out_of_time"_s});
    both("swap", {u"rows_changed"_s});
    both("seal edited", {u"seal_changed"_s});
    both("seal missing", {u"seal_missing"_s, u"rows_added"_s, u"rows_added"_s});
    QTest::newRow("tail cut") << QStringList() << QStringList(u"anchor_cut"_s);
    QTest::newRow("rebuilt") << QStringList()
                             << QStringList({u"anchor_differs"_s, u"anchor_cut"_s, u"anchor_cut"_s});
}

void TstSealContract::finds()
{
    const bool postgres = m_world->onPostgres();
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    work(2);
    sealed();
    for (int i = 0; i < 2; ++i) {
        work(2);
        sealed();
    }
    const QList<Seal> all = seals();
    QCOMPARE(all.size(), 3);
    for (const Seal &seal : all)
        m_anchor += "2026-11-22 [7] LOG:  "
                    + anchorLine({seal.number, seal.series, seal.rows, seal.at, seal.root, 0, {}}) + "\n";
    triggers(false);
    AuditRow row = lastOf(all, 1);
    QVERIFY(row.id > 0);
    const QString id = QString::number(row.id);
    if (kind == u"edit") {
        row.fields.login = u"sue"_s;
        rewrite(row, false);
    } else if (kind == u"edit with its leaf") {
        row.fields.login = u"sue"_s;
        rewrite(row);
    } else if (kind == u"delete") {
        change(u"DELETE FROM evidence.audit WHERE id = "_s + id);
    } else if (kind == u"backdate into a window") {
        if (!postgres)
            QSKIP("numbers of a file have no gaps to hide in");
        row.id = 5'000'000;
        row.fields.atMs += 1;
        row.fields.commandId = QString();
        row.fields.detail = u""_s;
        add(row);
    } else if (kind == u"backdate at the end") {
        row.id = postgres ? 5'000'000 : row.id + 100;
        row.fields.atMs -= 10 * 60 * 1000;
        row.fields.commandId = QString();
        row.fields.txid = postgres ? u"8000000"_s : QString();
        row.fields.detail = u""_s;
        add(row);
    } else if (kind == u"swap") {
        AuditRow other = lastOf(all, 1);
        const QList<AuditRow> every = rows();
        const auto at = std::ranges::find(every, row.id, &AuditRow::id);
        other = *std::prev(at);
        QVERIFY(other.fields.login != row.fields.login);
        std::swap(other.fields.login, row.fields.login);
        rewrite(row);
        rewrite(other);
    } else if (kind == u"seal edited") {
        change(u"UPDATE evidence.seals SET at = %1 WHERE number = 2"_s.arg(
            postgres ? u"at - interval '1 second'"_s : u"at - 1000"_s));
    } else if (kind == u"seal missing") {
        change(u"DELETE FROM evidence.seals WHERE number = 2"_s);
    } else if (kind == u"tail cut") {
        change(u"DELETE FROM evidence.seals WHERE number = 3"_s);
        change(u"DELETE FROM evidence.audit WHERE id >= %1"_s.arg(all[2].firstId.value_or(0)));
    } else if (kind == u"rebuilt") {
        change(u"DELETE FROM evidence.audit WHERE id = "_s + id);
        change(u"DELETE FROM evidence.seals"_s);
        QVERIFY(sealed() > 0);
    }
    QFETCH(QStringList, alone);
    QFETCH(QStringList, anchored);
    QCOMPARE(faults(), alone);
    QCOMPARE(faults({}, true), anchored);
}

void TstSealContract::checksAPart()
{
    work(2);
    sealed();
    QTest::qWait(5);
    work(2);
    sealed();
    QTest::qWait(5);
    work(2);
    sealed();
    const QList<Seal> all = seals();
    QCOMPARE(all.size(), 3);
    const EvidenceScope second{all[1].at, all[2].at};
    const auto report = verifyEvidence(audit(u"amy"_s), second, {}, wait);
    QVERIFY(report);
    QCOMPARE(report->seals, 1);
    QCOMPARE(report->rows, all[1].rows);
    QCOMPARE(report->faults, 0);
    triggers(false);
    change(u"DELETE FROM evidence.audit WHERE id = %1"_s.arg(all[2].lastId.value_or(0)));
    QCOMPARE(faults(second), QStringList());
    change(u"DELETE FROM evidence.audit WHERE id = %1"_s.arg(all[1].firstId.value_or(0)));
    QCOMPARE(faults(second), QStringList(u"rows_missing"_s));
    change(u"UPDATE evidence.seals SET previous = root WHERE number = 2"_s);
    QCOMPARE(faults(second), QStringList({u"seal_missing"_s, u"seal_changed"_s, u"rows_missing"_s}));
}

void TstSealContract::keepsSealsAsTheyAre()
{
    work(1);
    sealed();
    for (const char *sql : {"UPDATE evidence.seals SET row_count = 0", "DELETE FROM evidence.seals"})
        QCOMPARE(m_world->changed(QString::fromLatin1(sql)), u"append_only"_s);
    wait(audit(u"amy"_s).seals(AuditPurpose::Read, 0, 1));
    for (const char *sql :
         {"UPDATE evidence.audit_readings SET login = 'bob'", "DELETE FROM evidence.audit_readings"})
        QCOMPARE(m_world->changed(QString::fromLatin1(sql)), u"append_only"_s);
}

void TstSealContract::recordsEachReadingOnce()
{
    const auto read = [&] {
        return wait(audit(u"sue"_s).entries({}, {}, 10, {})).has_value();
    };
    for (int i = 0; i < 3; ++i)
        QVERIFY(read());
    QVERIFY(wait(audit(u"amy"_s).entries({}, {}, 10, {})));
    QVERIFY(wait(audit(u"amy"_s).seals(AuditPurpose::Export, 0, 10)));
    QCOMPARE(
        m_world->column(u"SELECT login || ' ' || detail FROM evidence.audit WHERE action = 'audit_opened' "
                        "ORDER BY id"_s),
        QStringList({u"sue purpose=read"_s, u"amy purpose=read"_s, u"amy purpose=export"_s}));
}

void TstSealContract::refusesReadingToOthers()
{
    for (const char *login : {"alice", "sec"}) {
        AuditStore &store = audit(QString::fromLatin1(login));
        QCOMPARE(wait(store.entries({}, {}, 10, {})).error().kind, ErrorKind::Denied);
        QCOMPARE(wait(store.auditRows(AuditPurpose::Verify, 0, 10, 10)).error().kind, ErrorKind::Denied);
        QCOMPARE(wait(store.seals(AuditPurpose::Verify, 0, 10)).error().kind, ErrorKind::Denied);
        QCOMPARE(wait(store.browsingAlerts(QDateTime::currentDateTimeUtc())).error().kind, ErrorKind::Denied);
        QVERIFY(wait(store.sealState()));
    }
}

QTEST_GUILESS_MAIN(TstSealContract)
#include "tst_seal_contract.moc"
