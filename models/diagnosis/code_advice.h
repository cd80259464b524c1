#pragma once

#include "catalogue.h"
#include "checklist.h"
#include "diagnosis.h"

namespace desk {

/// What the desk makes of a response code alone, with nothing else on record: for the dictionary.
struct CodeAdvice
{
    LocalText say; ///< safe to say aloud; empty where the code explains nothing
    OutcomeClass outcome = OutcomeClass::Definite;
    bool moneyTaken = false;
    int queryAfterSeconds = 0; ///< QueryFirst: how long the scheme asks to wait
};

/// Diagnoses a failed payment of which only \a code is known.
CodeAdvice adviceOn(const ResponseCode &code, const Checklist &checklist, const Catalogue &catalogue);

} // namespace desk
