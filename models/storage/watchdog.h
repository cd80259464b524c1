#pragma once

#include <atomic>
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
    enum class Kind {
        Read,
        Command ///< on closing it gets the time for its answer before it is cut
    };

    Watchdog();
    ~Watchdog();

    /// Begins to watch one call. After \a limitMs it is cancelled, \a graceMs later its connection is cut.
    std::shared_ptr<Call> begin(std::shared_ptr<Interruptor> interruptor, std::stop_token stop, int limitMs,
                                int graceMs, Kind kind = Kind::Read);
    /// Ends it; returns only when no cancel of it is under way any more, so that it cannot hit the next
    /// statement.
    void end(const std::shared_ptr<Call> &call);
    /// The program is closing, from now on: reads are cancelled and after 1 s cut off, commands after 3 s.
    void close();
    bool isClosing() const { return m_closing; }

private:
    using Time = std::chrono::steady_clock::time_point;
    void run();
    Time attend(const std::shared_ptr<Call> &call, Time now);
    void hasten(Call &call) const;
    void cancelAside(const std::shared_ptr<Call> &call);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::list<std::shared_ptr<Call>> m_calls;
    std::atomic<bool> m_closing = false;
    Time m_closedAt; ///< valid while closing
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace desk
