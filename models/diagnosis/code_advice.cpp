#include "code_advice.h"

namespace desk {

CodeAdvice adviceOn(const ResponseCode &code, const Checklist &checklist, const Catalogue &catalogue)
{
    PaymentFacts facts;
    facts.set(u"status", QStringLiteral("failed"));
    facts.set(u"query_result", QStringLiteral("none"));
    facts.set(u"scheme", code.scheme);
    facts.set(u"response_code", code.code);
    const Diagnosis result = diagnose(checklist, catalogue, facts, {});
    const Finding *primary = result.primaryCheck.isEmpty() ? nullptr : &result.findings.front();
    return {primary ? primary->advice : LocalText(), result.outcome, result.moneyTaken,
            result.queryAfterSeconds};
}

} // namespace desk
