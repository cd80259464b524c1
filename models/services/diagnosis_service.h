#pragma once

#include <memory>
#include <optional>

#include "catalogue.h"
#include "checklist.h"
#include "diagnosis.h"
#include "diagnosis_store.h"

namespace desk {

/// Explains payments: reads the facts in one round trip, and evaluates the active checklist over them.
/// Thread-safe. Keeps what it read of the last payments, so that an answer of the customer is taken into
/// account without another round trip. May end before its answers arrive.
class DiagnosisService
{
public:
    /// \a store and \a catalogue must outlive the service and its calls. \a builtIn applies where no
    /// checklist was stored.
    DiagnosisService(DiagnosisStore &store, const Catalogue &catalogue,
                     std::shared_ptr<const Checklist> builtIn = Checklist::builtIn());

    /// Reads the facts and diagnoses. NotFound for an unknown order; Invalid (reason "answer") where an
    /// answer does not fit its question. A stored checklist that this program cannot read is Schema.
    Future<Diagnosis> diagnose(const OrderNo &order, const Answers &answers = {});
    /// The same with other answers, from the facts that were read before; nothing when this payment was not
    /// among the last ones. Fast enough for the GUI thread.
    std::optional<Diagnosis> reevaluate(const OrderNo &order, const Answers &answers) const;
    /// The document that a ticket freezes; nothing as above.
    std::optional<QJsonObject> snapshot(const OrderNo &order, const Answers &answers) const;

private:
    struct Case
    {
        PaymentFacts facts;
        std::shared_ptr<const Checklist> checklist;
    };
    struct State;
    std::optional<Case> remembered(const OrderNo &order) const;

    DiagnosisStore &m_store;
    const Catalogue &m_catalogue;
    std::shared_ptr<State> m_state; ///< shared with the calls that are under way
};

} // namespace desk
