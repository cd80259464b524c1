#pragma once

#include <QCryptographicHash>
#include <QHash>
#include <QList>
#include <map>
#include <memory>
#include <vector>

#include "audit_store.h"

namespace desk {

enum class EvidenceFault {
    RowChanged,   ///< a row does not fit its own leaf
    RowsChanged,  ///< the rows of a seal are as many as it says, and not the same
    RowsMissing,  ///< fewer rows than the seal says
    RowsAdded,    ///< more rows than the seal says
    RowOutOfTime, ///< a row says an instant that its number or its seal cannot have
    SealChanged,  ///< a seal does not fit its own root
    SealMissing,  ///< the chain does not go on where it should
    AnchorCut,    ///< the anchor has a seal above the newest one here
    AnchorDiffers ///< the anchor has another root for this seal
};
template <>
inline constexpr auto closedSet<EvidenceFault> = std::to_array<const char *>(
    {"row_changed", "rows_changed", "rows_missing", "rows_added", "row_out_of_time", "seal_changed",
     "seal_missing", "anchor_cut", "anchor_differs"});

struct EvidenceFinding
{
    EvidenceFault fault = EvidenceFault::RowChanged;
    qint64 seal = 0;     ///< 0: none is concerned
    qint64 row = 0;      ///< 0: no single row is concerned
    qint64 expected = 0; ///< rows, where they are counted
    qint64 found = 0;
};

struct EvidenceReport
{
    qint64 rows = 0;     ///< looked at
    qint64 unsealed = 0; ///< of them, newer than the newest seal
    qint64 seals = 0;
    qint64 firstSeal = 0;
    qint64 lastSeal = 0;
    QString lastRoot;
    qint64 anchored = 0;             ///< the newest seal that the anchor has; 0 without one
    qint64 faults = 0;               ///< all of them
    QList<EvidenceFinding> findings; ///< the first 1,000, in the order of the evidence
};

/// One root as an anchor has it.
struct AnchorLine
{
    qint64 number = 0;
    QString root;
};

/// The seals that stand in a file of `walletdeskctl seal --anchor` or in the server's log, whatever else its
/// lines say.
QList<AnchorLine> anchorLines(const QByteArray &text);
/// The line of the newest seal in an anchor file, without its end. Its root stands for all before it.
QByteArray anchorLine(const SealState &newest);

/// Recomputes evidence that is handed to it: first the anchor, then all seals by number, then all rows by id.
class EvidenceCheck
{
public:
    /// \a whole: from the first seal to the newest; else a part, whose outside is not judged.
    explicit EvidenceCheck(bool whole) : m_whole(whole) {}

    void addAnchor(const QList<AnchorLine> &lines);
    /// \a previous: of the seal before a part's first one.
    void addSeal(const Seal &seal, const QString &previous = {});
    void addRow(const AuditRow &row);
    EvidenceReport finish();

private:
    struct Covered ///< what is kept of a seal
    {
        qint64 number = 0;
        qint64 atMs = 0;
        qint64 previousAtMs = 0;
        qint64 rows = 0;
        qint64 found = 0;
        bool differs = false;
        QByteArray batch;
    };
    struct Series
    {
        bool isFile = false; ///< SQLite: windows are of ids
        qint64 base = 0;
        qint64 opening = -1; ///< index of the seal that opened it; -1: none here
        qint64 openingWindow = 0;
        qint64 coveredFrom = 0;
        qint64 coveredTo = 0;
        std::map<qint64, std::pair<qint64, qint64>> windows; ///< from → (to, index)
        qint64 end() const { return windows.empty() ? 0 : windows.rbegin()->second.first; }
    };
    enum class Place { Sealed, Unsealed, Outside, Nowhere };

    void report(const EvidenceFinding &finding);
    void takeAnchor(const Seal &seal);
    std::pair<Place, qint64> placeOf(const AuditRow &row) const;
    void judgeTime(const AuditRow &row, const Covered *seal);
    void count(Covered &seal, qint64 index, const AuditRow &row);

    bool m_whole;
    EvidenceReport m_report;
    std::vector<Covered> m_seals;
    std::map<qint64, Series> m_series;
    std::map<qint64, std::unique_ptr<QCryptographicHash>> m_open; ///< by index
    QHash<qint64, QStringList> m_anchor;
    QString m_previousRoot;
    qint64 m_newestMs = 0;
};

} // namespace desk
