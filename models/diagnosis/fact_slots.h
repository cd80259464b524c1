#pragma once

#include "facts.h"

namespace desk {

/// The slots that the engine itself reads, whatever the checklist compares, looked up once.
struct FactSlots
{
    size_t kind = *factSlot(u"kind");
    size_t funding = *factSlot(u"funding");
    size_t status = *factSlot(u"status");
    size_t queryResult = *factSlot(u"query_result");
    size_t timedOut = *factSlot(u"timed_out");
    size_t answered = *factSlot(u"answered");
    size_t overdue = *factSlot(u"overdue");
    size_t scheme = *factSlot(u"scheme");
    size_t code = *factSlot(u"response_code");
    size_t codeKnown = *factSlot(u"response_known");
    size_t category = *factSlot(u"response_category");
    size_t retryable = *factSlot(u"response_retryable");
    size_t disclose = *factSlot(u"response_disclose");

    static const FactSlots &get()
    {
        static const FactSlots slots_;
        return slots_;
    }
};

} // namespace desk
