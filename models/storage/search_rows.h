#pragma once

#include "row.h"
#include "search_query.h"
#include "session.h"

// What lies between a SearchProbe and the statement `search`. Pure.
namespace desk {

constexpr int mostHits = 20;

/// The arguments of the statement: each key with the end of its range. \a session is the search session's id.
Params searchParams(const SearchProbe &probe, const QString &session);

/// One row as a hit, with the matched characters marked as far as the mask shows them.
SearchHit searchHitOf(const Row &row, const SearchProbe &probe);

/// Marks in \a hit what of \a probe lies within its `marked` text, only characters that the mask shows. \a
/// whole: the found key is the probe's, not merely begun by it.
void markHit(SearchHit &hit, const SearchProbe &probe, bool whole);

/// Hits of several probes as one list: none twice, best first, at most mostHits.
QList<SearchHit> mergedHits(const QList<QList<SearchHit>> &lists);

} // namespace desk
