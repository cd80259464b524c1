#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "connection.h"

namespace desk {

/// Watches the calls that run in a database: cancels what was overtaken or ran out of time there, and cuts
/// off a server that does not even answer that. One thread; all functions are thread-safe.
class Watchdog
{
public:
    struct Call;

    Watchdog();
    ~Watchdog();

    /// Begins to watch one call. After \a limitMs it is cancelled, \a graceMs later its connection is cut.
    std::shared_ptr<Call> begin(std::shared_ptr<Interruptor> interruptor, std::stop_token stop, int limitMs,
                                int graceMs);
    /// Ends it; returns only when no cancel of it is under way any more, so that it cannot hit the next
    /// statement.
    void end(const std::shared_ptr<Call> &call);
    /// Cuts every call off now: the program is closing.
    void cutAll();

private:
    using Time = std::chrono::steady_clock::time_point;
    void run();
    Time attend(const std::shared_ptr<Call> &call, Time now);
    void cancelAside(const std::shared_ptr<Call> &call);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::list<std::shared_ptr<Call>> m_calls;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace desk
