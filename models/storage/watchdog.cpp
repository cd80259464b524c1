#include "watchdog.h"

#include <optional>

namespace desk {

using namespace std::chrono_literals;

namespace {

// A cancel that comes before the statement has begun is lost, so it is repeated until the call returns.
constexpr auto repeatAfter = 250ms;
constexpr auto readsClosingGrace = 1s;
constexpr auto commandsClosingGrace = 3s;

} // namespace

struct Watchdog::Call
{
    std::shared_ptr<Interruptor> interruptor;
    std::stop_token stop;
    Kind kind = Kind::Read;
    Time deadline;
    Time cutAt;
    Time cancelAgainAt; ///< no cancel before that
    bool cut = false;

    std::mutex mutex; ///< guards what follows; the aside thread may outlive the watchdog
    std::condition_variable cancelled;
    bool cancelling = false;
    std::optional<std::stop_callback<std::function<void()>>> onStop;
};

Watchdog::Watchdog() : m_thread([this] { run(); }) {}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

std::shared_ptr<Watchdog::Call> Watchdog::begin(std::shared_ptr<Interruptor> interruptor,
                                                std::stop_token stop, int limitMs, int graceMs, Kind kind)
{
    auto call = std::make_shared<Call>();
    const Time now = std::chrono::steady_clock::now();
    call->interruptor = std::move(interruptor);
    call->stop = stop;
    call->kind = kind;
    call->deadline = now + std::chrono::milliseconds(limitMs);
    call->cutAt = call->deadline + std::chrono::milliseconds(graceMs);
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing)
            hasten(*call);
        m_calls.push_back(call);
    }
    if (stop.stop_possible()) {
        call->onStop.emplace(stop, std::function<void()>([this] {
                                 const std::lock_guard lock(m_mutex);
                                 m_wake.notify_all();
                             }));
    }
    m_wake.notify_all();
    return call;
}

void Watchdog::end(const std::shared_ptr<Call> &call)
{
    call->onStop.reset(); // before the lock: it waits for a callback that takes it
    bool cut = false;
    {
        const std::lock_guard lock(m_mutex);
        m_calls.remove(call);
        cut = call->cut;
    }
    if (cut)
        return; // the connection is dead, a late cancel can hit nothing
    std::unique_lock lock(call->mutex);
    call->cancelled.wait_for(lock, 5s, [&] { return !call->cancelling; });
    if (call->cancelling)
        call->interruptor->cut(); // it could still come: do not use this connection again
}

void Watchdog::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_closedAt = std::chrono::steady_clock::now();
        for (const auto &call : m_calls)
            hasten(*call);
    }
    m_wake.notify_all();
}

void Watchdog::hasten(Call &call) const
{
    if (call.kind == Kind::Read)
        call.deadline = std::min(call.deadline, m_closedAt);
    call.cutAt = std::min(call.cutAt,
                          m_closedAt + (call.kind == Kind::Read ? readsClosingGrace : commandsClosingGrace));
}

void Watchdog::cancelAside(const std::shared_ptr<Call> &call)
{
    {
        const std::lock_guard lock(call->mutex);
        if (call->cancelling)
            return;
        call->cancelling = true;
    }
    // A server that hangs does not answer a cancel either; that must not hold up the watch over the others.
    std::thread([call] {
        call->interruptor->cancel();
        const std::lock_guard lock(call->mutex);
        call->cancelling = false;
        call->cancelled.notify_all();
    }).detach();
}

Watchdog::Time Watchdog::attend(const std::shared_ptr<Call> &call, Time now)
{
    if (call->cut)
        return Time::max();
    if (call->stop.stop_requested() && call->deadline > now) {
        call->deadline = now;
        call->cutAt = std::min(call->cutAt, now + 5s);
    }
    if (now >= call->cutAt) {
        call->cut = true;
        call->interruptor->cut();
        return Time::max();
    }
    if (now < call->deadline)
        return std::min(call->deadline, call->cutAt);
    if (now >= call->cancelAgainAt) {
        cancelAside(call);
        call->cancelAgainAt = now + repeatAfter;
    }
    return std::min(call->cutAt, call->cancelAgainAt);
}

void Watchdog::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        const Time now = std::chrono::steady_clock::now();
        Time next = Time::max();
        for (const auto &call : m_calls)
            next = std::min(next, attend(call, now));
        if (next == Time::max())
            m_wake.wait(lock);
        else
            m_wake.wait_until(lock, next);
    }
}

} // namespace desk
