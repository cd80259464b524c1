#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "evidence_check.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QJsonValue &value)
{
    return value.isNull() ? QString() : value.toString();
}

std::optional<qint64> numberOf(const QJsonValue &value)
{
    return value.isNull() ? std::optional<qint64>() : value.toInteger();
}

AuditRow rowOf(const QJsonObject &row)
{
    return {row["id"_L1].toInteger(),
            {row["at"_L1].toInteger(), textOf(row["login"_L1]), textOf(row["action"_L1]),
             textOf(row["target_kind"_L1]), textOf(row["target_id"_L1]), textOf(row["command_id"_L1]),
             textOf(row["detail"_L1]), textOf(row["txid"_L1])},
            textOf(row["leaf"_L1])};
}

Seal sealOf(const QJsonObject &seal)
{
    return {seal["number"_L1].toInteger(),
            seal["series"_L1].toInteger(),
            seal["opening"_L1].toBool(),
            textOf(seal["cluster"_L1]),
            seal["timeline"_L1].toInteger(),
            QDateTime::fromMSecsSinceEpoch(seal["at"_L1].toInteger(), Qt::UTC),
            seal["window_from"_L1].toInteger(),
            seal["window_to"_L1].toInteger(),
            seal["base_id"_L1].toInteger(),
            numberOf(seal["covered_from"_L1]),
            numberOf(seal["covered_to"_L1]),
            numberOf(seal["first_id"_L1]),
            numberOf(seal["last_id"_L1]),
            seal["rows"_L1].toInteger(),
            textOf(seal["batch"_L1]),
            textOf(seal["previous"_L1]),
            textOf(seal["root"_L1])};
}

QByteArray lineOf(const Seal &seal)
{
    return anchorLine({seal.number, seal.series, seal.rows, seal.at, seal.root, 0, {}});
}

} // namespace

/// The form of the evidence, by vectors that were computed outside this program.
class TstEvidenceCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hashesAsTheVectorsSay();
    void acceptsTheVectors();
    void wantsTheWholeChain();
    void countsRowsThatAreNewer();
    void readsAnchors();
    void comparesEveryLineOfAnAnchor();

private:
    EvidenceReport checked(const QList<AuditRow> &rows, const QList<Seal> &seals,
                           const QByteArray &anchor = {}) const
    {
        EvidenceCheck check(true);
        check.addAnchor(anchorLines(anchor));
        for (const Seal &seal : seals)
            check.addSeal(seal);
        for (const AuditRow &row : rows)
            check.addRow(row);
        return check.finish();
    }

    QList<AuditRow> m_rows;
    QList<Seal> m_seals;
};

void TstEvidenceCheck::initTestCase()
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/support/evidence_vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject vectors = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue row : vectors["rows"_L1].toArray())
        m_rows.append(rowOf(row.toObject()));
    for (const QJsonValue seal : vectors["seals"_L1].toArray())
        m_seals.append(sealOf(seal.toObject()));
    QCOMPARE(m_rows.size(), 3);
    QCOMPARE(m_seals.size(), 2);
}

void TstEvidenceCheck::hashesAsTheVectorsSay()
{
    for (const AuditRow &row : m_rows)
        QCOMPARE(auditLeaf(row.fields), row.leaf);
    for (const Seal &seal : m_seals)
        QCOMPARE(sealRoot(seal), seal.root);
}

void TstEvidenceCheck::acceptsTheVectors()
{
    const EvidenceReport report = checked(m_rows, m_seals);
    QCOMPARE(report.faults, 0);
    QCOMPARE(report.rows, 3);
    QCOMPARE(report.unsealed, 0);
    QCOMPARE(report.lastRoot, m_seals.last().root);
}

void TstEvidenceCheck::wantsTheWholeChain()
{
    const EvidenceReport cut = checked(m_rows, {m_seals.last()});
    QVERIFY(cut.faults > 0);
    QCOMPARE(cut.findings.first().fault, EvidenceFault::SealMissing);
    QCOMPARE(cut.findings.first().seal, 1);
}

void TstEvidenceCheck::countsRowsThatAreNewer()
{
    const EvidenceReport report = checked(m_rows, {m_seals.first()});
    QCOMPARE(report.faults, 0);
    QCOMPARE(report.unsealed, 1);
    QCOMPARE(checked(m_rows, {}).unsealed, 3);
}

void TstEvidenceCheck::readsAnchors()
{
    const QByteArray line = lineOf(m_seals.last());
    const QList<AnchorLine> lines = anchorLines("noise\n2026-11-22 10:00:00 UTC [77] LOG:  " + line
                                                + "\r\nwalletdesk seal number=x root=y\n" + line + '\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().number, 2);
    QCOMPARE(lines.first().root, m_seals.last().root);
}

void TstEvidenceCheck::comparesEveryLineOfAnAnchor()
{
    const QByteArray right = lineOf(m_seals.last());
    QByteArray wrong = right;
    wrong.replace(m_seals.last().root.toLatin1(), QByteArray(64, '0'));
    QCOMPARE(checked(m_rows, m_seals, right).faults, 0);
    const EvidenceReport report = checked(m_rows, m_seals, right + '\n' + wrong);
    QCOMPARE(report.faults, 1);
    QCOMPARE(report.findings.first().fault, EvidenceFault::AnchorDiffers);
    QCOMPARE(checked(m_rows, {m_seals.first()}, right).findings.first().fault, EvidenceFault::AnchorCut);
}

QTEST_GUILESS_MAIN(TstEvidenceCheck)
#include "tst_evidence_check.moc"
