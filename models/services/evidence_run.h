#pragma once

#include <limits>

#include "evidence_check.h"

namespace desk {

/// Which part of the evidence: seals made within an instant's range. Both invalid: all of it.
struct EvidenceScope
{
    QDateTime from;  ///< UTC, included
    QDateTime until; ///< UTC, not included

    bool isWhole() const { return !from.isValid() && !until.isValid(); }
    bool covers(const Seal &seal) const
    {
        return (!from.isValid() || seal.at >= from) && (!until.isValid() || seal.at < until);
    }
};

inline constexpr int evidencePage = 5000;

/// Hands the evidence of \a store to \a onSeal (with the root before it, null for the first) and then to
/// \a onRow, page by page; \a wait turns a store's future into its answer. The rows of a part are those
/// between the smallest and the greatest id of its seals.
template <class Wait, class OnSeal, class OnRow>
Result<void> readEvidence(AuditStore &store, AuditPurpose purpose, const EvidenceScope &scope, Wait wait,
                          OnSeal onSeal, OnRow onRow)
{
    qint64 number = 0;
    qint64 firstRow = scope.isWhole() ? 0 : std::numeric_limits<qint64>::max();
    qint64 lastRow = scope.isWhole() ? std::numeric_limits<qint64>::max() : 0;
    QString before;
    while (true) {
        const auto seals = wait(store.seals(purpose, number, evidencePage));
        if (!seals)
            return std::unexpected(seals.error());
        for (const Seal &seal : *seals) {
            if (scope.covers(seal)) {
                onSeal(seal, before);
                if (seal.firstId)
                    firstRow = std::min(firstRow, *seal.firstId - 1);
                lastRow = std::max(lastRow, seal.lastId.value_or(0));
            }
            before = seal.root;
            number = seal.number;
        }
        if (seals->size() < evidencePage)
            break;
    }
    qint64 after = firstRow;
    while (after < lastRow) {
        const auto rows = wait(store.auditRows(purpose, after, lastRow, evidencePage));
        if (!rows)
            return std::unexpected(rows.error());
        for (const AuditRow &row : *rows)
            onRow(row);
        if (rows->size() < evidencePage)
            break;
        after = rows->last().id;
    }
    return {};
}

/// Recomputes the evidence in \a scope, against \a anchor where it has lines.
template <class Wait>
Result<EvidenceReport> verifyEvidence(AuditStore &store, const EvidenceScope &scope,
                                      const QList<AnchorLine> &anchor, Wait wait)
{
    EvidenceCheck check(scope.isWhole());
    check.addAnchor(anchor);
    const auto read = readEvidence(
        store, AuditPurpose::Verify, scope, wait,
        [&check](const Seal &seal, const QString &before) { check.addSeal(seal, before); },
        [&check](const AuditRow &row) { check.addRow(row); });
    if (!read)
        return std::unexpected(read.error());
    return check.finish();
}

} // namespace desk
