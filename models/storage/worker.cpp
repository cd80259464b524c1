#include "worker.h"

#include "error_map.h"

namespace desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static std::unexpected<Error> closing(const Worker::Job &job)
{
    return std::unexpected(Error{ErrorKind::Cancelled, job.operation, u"closing"_s, {}, {}});
}

Worker::Worker(Settings settings) : m_settings(std::move(settings)) {}

void Worker::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
}

void Worker::wait()
{
    if (m_thread.joinable())
        m_thread.join();
}

Worker::~Worker()
{
    end();
    wait();
}

void Worker::post(Job job)
{
    std::unique_lock lock(m_mutex);
    if (m_ending) {
        lock.unlock();
        return job.run(closing(job));
    }
    if (!m_started) {
        m_started = true;
        m_thread = std::thread([this] { work(); });
    }
    m_jobs.push_back(std::move(job));
    lock.unlock();
    m_wake.notify_all();
}

Result<void> Worker::ensureOpen()
{
    if (m_connection && m_connection->isOpen())
        return {};
    m_connection = std::make_unique<Connection>(m_settings.connection);
    const auto opened = m_connection->open();
    m_away = !opened && opened.error().kind == ErrorKind::Unavailable;
    if (!opened)
        m_connection.reset();
    if (m_settings.connected && (opened || m_away))
        m_settings.connected(opened.has_value());
    return opened;
}

void Worker::perform(Job &job)
{
    if (job.stop.stop_requested())
        return job.run(std::unexpected(Error{ErrorKind::Cancelled, job.operation, u"overtaken"_s, {}, {}}));
    if (auto opened = ensureOpen(); !opened) {
        opened.error().operation = job.operation;
        return job.run(std::unexpected(opened.error()));
    }
    job.run(m_connection.get());
}

void Worker::idle()
{
    if (m_away && m_settings.reconnects)
        (void)ensureOpen();
    else if (m_settings.restAfter > 0ms)
        m_connection.reset();
}

void Worker::work()
{
    std::unique_lock lock(m_mutex);
    const auto ready = [this] {
        return m_ending || !m_jobs.empty();
    };
    while (true) {
        const bool waitsForServer = m_away && m_settings.reconnects;
        if (waitsForServer || (m_connection && m_settings.restAfter > 0ms)) {
            if (!m_wake.wait_for(lock, waitsForServer ? 3000ms : m_settings.restAfter, ready)) {
                lock.unlock();
                idle();
                lock.lock();
                continue;
            }
        } else {
            m_wake.wait(lock, ready);
        }
        if (m_jobs.empty())
            break;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        const bool ending = m_ending;
        lock.unlock();
        if (ending)
            job.run(closing(job));
        else
            perform(job);
        job = {};
        lock.lock();
    }
    lock.unlock();
    if (m_settings.last && m_connection && m_connection->isOpen())
        m_settings.last(*m_connection);
    m_connection.reset();
}

} // namespace desk
