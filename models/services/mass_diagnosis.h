#pragma once

#include <QTimeZone>
#include <functional>
#include <memory>

#include "catalogue.h"
#include "checklist.h"
#include "diagnosis_store.h"
#include "mass_answer.h"

namespace desk {

/// How far a mass diagnosis is.
struct MassProgress
{
    qint64 payments = 0; ///< diagnosed so far
    double share = 0;    ///< of the period, 0 … 1
};

/// Explains all failed payments of a period: streams them in batches, evaluates the active checklist over
/// their facts and keeps counts only. Runs on the lane for mass work; nobody at a desk waits for it.
/// Thread-safe. May end before its answers arrive.
class MassDiagnosis
{
public:
    /// Told on a worker thread, after every batch.
    using Progress = std::function<void(const MassProgress &)>;

    /// The stores and \a catalogue must outlive the service and its calls. \a builtIn applies where no
    /// checklist was stored.
    MassDiagnosis(InsightStore &insights, DiagnosisStore &diagnosis, const Catalogue &catalogue,
                  std::shared_ptr<const Checklist> builtIn = Checklist::builtIn());

    /// Cancelled once \a stop was asked for, at the latest when the batch under way has been read; nothing
    /// runs on then. Denied for everybody but supervisors. A stored checklist that this program cannot read
    /// is Schema.
    Future<MassAnswer> run(const InstantRange &range, const QTimeZone &zone, std::stop_token stop,
                           Progress progress = {}) const;

    /// The payments behind a bar, oldest first, at most \a limit (1…500) after \a after. Where few of many
    /// match, a page may hold fewer, or none, and still have a next one: a call reads 5,000 payments at most.
    Future<Page<DiagnosedOrder>> payments(const InstantRange &range, const QTimeZone &zone,
                                          const MassFilter &filter, const Cursor &after, int limit,
                                          std::stop_token stop) const;

    static constexpr int batchSize = 500; ///< payments read at a time

private:
    InsightStore &m_insights;
    DiagnosisStore &m_diagnosis;
    const Catalogue &m_catalogue;
    std::shared_ptr<const Checklist> m_builtIn;
};

} // namespace desk
