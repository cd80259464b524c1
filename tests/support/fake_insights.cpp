#include "fake_answer.h"

namespace desk {

Future<Page<FailedOrder>> FakeDesk::failedOrders(const InstantRange &range, const Cursor &after, int limit,
                                                 std::stop_token stop)
{
    return answer<Page<FailedOrder>>("failedOrders", [=, this]() -> Result<Page<FailedOrder>> {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, "failedOrders");
        Page<FailedOrder> page;
        bool reached = after.isEmpty();
        for (const FailedOrder &order : failedList) {
            if (mode == FakeMode::Empty || order.createdAt < range.from || order.createdAt >= range.to)
                continue;
            if (reached && page.rows.size() == limit) {
                page.next = cursorAfter(page.rows.last());
                break;
            }
            if (reached)
                page.rows.append(order);
            reached = reached || cursorAfter(order) == after;
        }
        return page;
    });
}

} // namespace desk
