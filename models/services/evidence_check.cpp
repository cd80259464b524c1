#include "evidence_check.h"

#include <QRegularExpression>
#include <algorithm>
#include <limits>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFindings = 1000;
/// How much later a row with a smaller number may say that it was written: its number is drawn first.
constexpr qint64 disorderMs = 60 * 1000;
/// How long a transaction may have held its rows back from the seals.
constexpr qint64 lateMs = 60 * 60 * 1000;

} // namespace

QByteArray anchorLine(const SealState &newest)
{
    return "walletdesk seal number=" + QByteArray::number(newest.number)
           + " series=" + QByteArray::number(newest.series) + " rows=" + QByteArray::number(newest.rows)
           + " at=" + newest.sealedAt.toUTC().toString(Qt::ISODateWithMs).toLatin1()
           + " root=" + newest.root.toLatin1();
}

QList<AnchorLine> anchorLines(const QByteArray &text)
{
    static const QRegularExpression form(u"walletdesk seal number=(\\d{1,18}) .*\\broot=([0-9a-f]{64})\\b"_s);
    QList<AnchorLine> lines;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.contains("walletdesk seal number="))
            continue;
        const auto match = form.match(QString::fromUtf8(line));
        if (match.hasMatch())
            lines.append({match.captured(1).toLongLong(), match.captured(2)});
    }
    return lines;
}

void EvidenceCheck::report(const EvidenceFinding &finding)
{
    ++m_report.faults;
    if (m_report.findings.size() < mostFindings)
        m_report.findings.append(finding);
}

void EvidenceCheck::addAnchor(const QList<AnchorLine> &lines)
{
    for (const AnchorLine &line : lines) {
        m_anchor[line.number].append(line.root);
        m_report.anchored = std::max(m_report.anchored, line.number);
    }
}

/// All lines of a number have to say the same as the seal: what is told is told after the commit.
void EvidenceCheck::takeAnchor(const Seal &seal)
{
    const QStringList roots = m_anchor.take(seal.number);
    if (!std::ranges::all_of(roots, [&](const QString &root) { return root == seal.root; }))
        report({.fault = EvidenceFault::AnchorDiffers, .seal = seal.number});
}

void EvidenceCheck::addSeal(const Seal &seal, const QString &previous)
{
    const bool first = m_seals.empty();
    const qint64 expected = first ? (m_whole ? 1 : seal.number) : m_seals.back().number + 1;
    const QString before = first ? previous : m_previousRoot;
    if (seal.number != expected)
        report({.fault = EvidenceFault::SealMissing, .seal = expected});
    else if (seal.previous != before || seal.previous.isNull() != before.isNull())
        report({.fault = EvidenceFault::SealMissing, .seal = seal.number});
    if (sealRoot(seal) != seal.root)
        report({.fault = EvidenceFault::SealChanged, .seal = seal.number});
    takeAnchor(seal);

    const qint64 index = qint64(m_seals.size());
    m_seals.push_back({.number = seal.number,
                       .atMs = seal.at.toMSecsSinceEpoch(),
                       .previousAtMs = first ? 0 : m_seals.back().atMs,
                       .rows = seal.rows,
                       .found = 0,
                       .differs = false,
                       .batch = QByteArray::fromHex(seal.batch.toLatin1())});
    Series &series = m_series[seal.series];
    series.isFile = seal.cluster == u"sqlite";
    series.base = seal.baseId;
    if (seal.opening) {
        series.opening = index;
        series.openingWindow = seal.windowFrom;
        series.coveredFrom = seal.coveredFrom.value_or(0);
        series.coveredTo = seal.coveredTo.value_or(0);
    } else {
        series.windows[seal.windowFrom] = {seal.windowTo, index};
    }
    m_previousRoot = seal.root;
    m_report.firstSeal = first ? seal.number : m_report.firstSeal;
    m_report.lastSeal = seal.number;
    m_report.lastRoot = seal.root;
    ++m_report.seals;
}

/// docs/evidence.md says which rows a seal covers.
std::pair<EvidenceCheck::Place, qint64> EvidenceCheck::placeOf(const AuditRow &row) const
{
    for (auto at = m_series.cbegin(); at != m_series.cend(); ++at) {
        const Series &series = at->second;
        const auto next = std::next(at);
        const bool last = next == m_series.cend();
        bool known = true;
        const qint64 position = series.isFile ? row.id : row.fields.txid.toLongLong(&known);
        if (!known)
            return {Place::Nowhere, -1};
        if (row.id <= series.base) {
            const bool opened = series.opening >= 0
                                && (row.id > series.coveredTo
                                    || (row.id > series.coveredFrom && position >= series.openingWindow));
            if (opened)
                return {Place::Sealed, series.opening};
            continue;
        }
        const bool closed = !last && next->second.opening >= 0 && row.id > next->second.coveredTo;
        if (closed)
            continue;
        auto window = series.windows.upper_bound(position);
        if (window != series.windows.cbegin() && position < std::prev(window)->second.first)
            return {Place::Sealed, std::prev(window)->second.second};
        if (last && (series.windows.empty() || position >= series.end()))
            return {m_whole ? Place::Unsealed : Place::Outside, -1};
    }
    if (m_series.empty())
        return {m_whole ? Place::Unsealed : Place::Outside, -1};
    return {m_whole ? Place::Nowhere : Place::Outside, -1};
}

void EvidenceCheck::judgeTime(const AuditRow &row, const Covered *seal)
{
    const qint64 ms = row.fields.atMs;
    const bool late = seal && seal->previousAtMs > 0 && ms + lateMs < seal->previousAtMs;
    const bool early = seal && ms > seal->atMs + disorderMs;
    if (ms + disorderMs < m_newestMs || late || early)
        report({.fault = EvidenceFault::RowOutOfTime, .seal = seal ? seal->number : 0, .row = row.id});
    m_newestMs = std::max(m_newestMs, ms);
}

void EvidenceCheck::count(Covered &seal, qint64 index, const AuditRow &row)
{
    ++seal.found;
    if (seal.found > seal.rows)
        return;
    auto &batch = m_open[index];
    if (!batch)
        batch = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    batch->addData(batchEntry(row.id, row.leaf));
    if (seal.found == seal.rows) {
        seal.differs = batch->result() != seal.batch;
        m_open.erase(index);
    }
}

void EvidenceCheck::addRow(const AuditRow &row)
{
    ++m_report.rows;
    const auto [place, index] = placeOf(row);
    Covered *seal = index < 0 ? nullptr : &m_seals[size_t(index)];
    if (place == Place::Outside) {
        --m_report.rows;
        return;
    }
    if (auditLeaf(row.fields) != row.leaf)
        report({.fault = EvidenceFault::RowChanged, .seal = seal ? seal->number : 0, .row = row.id});
    judgeTime(row, seal);
    if (seal)
        count(*seal, index, row);
    else if (place == Place::Nowhere)
        report({.fault = EvidenceFault::RowsAdded, .row = row.id});
    else
        ++m_report.unsealed;
}

EvidenceReport EvidenceCheck::finish()
{
    for (const Covered &seal : m_seals) {
        const EvidenceFinding counted{.seal = seal.number, .expected = seal.rows, .found = seal.found};
        EvidenceFinding finding = counted;
        if (seal.found < seal.rows)
            finding.fault = EvidenceFault::RowsMissing;
        else if (seal.found > seal.rows)
            finding.fault = EvidenceFault::RowsAdded;
        else if (seal.differs)
            finding.fault = EvidenceFault::RowsChanged;
        else
            continue;
        report(finding);
    }
    QList<qint64> left = m_anchor.keys();
    std::ranges::sort(left);
    for (const qint64 number : left) {
        if (m_whole && number > m_report.lastSeal)
            report({.fault = EvidenceFault::AnchorCut, .seal = number});
    }
    return m_report;
}

} // namespace desk
