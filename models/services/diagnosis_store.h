#pragma once

#include <QList>
#include <stop_token>

#include "facts.h"
#include "id.h"
#include "result.h"

namespace desk {

/// The active checklist as stored: its JSON text and version.
struct StoredChecklist
{
    QString id;
    int version = 0;
    QByteArray json; ///< UTF-8
};

class DiagnosisStore
{
public:
    static constexpr qsizetype mostFacts = 500;

    virtual ~DiagnosisStore() = default;
    /// Everything the checks need, as of the payment, in one round trip. NotFound for an unknown order.
    virtual Future<PaymentFacts> facts(const OrderNo &order) = 0;
    /// The same of up to mostFacts payments in one round trip, as background work: in the order asked for,
    /// each once, unknown ones left out. Invalid (reason too_many_orders) for more.
    virtual Future<QList<PaymentFacts>> facts(const QList<OrderNo> &orders, std::stop_token stop = {}) = 0;
    /// NotFound when none was stored: the built-in one applies then.
    virtual Future<StoredChecklist> activeChecklist() = 0;
};

} // namespace desk
