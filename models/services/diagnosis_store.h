#pragma once

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
    virtual ~DiagnosisStore() = default;
    /// Everything the checks need, as of the payment, in one round trip. NotFound for an unknown order.
    virtual Future<PaymentFacts> facts(const OrderNo &order) = 0;
    /// NotFound when none was stored: the built-in one applies then.
    virtual Future<StoredChecklist> activeChecklist() = 0;
};

} // namespace desk
