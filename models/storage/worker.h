#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

#include "connection.h"

namespace desk {

/// One thread with one connection and a queue of jobs. The connection is opened at first use.
class Worker
{
public:
    struct Job
    {
        QString operation;
        std::stop_token stop;
        /// Called exactly once on the worker's thread: with an open connection, or why there is none.
        std::function<void(Result<Connection *>)> run;
    };
    struct Settings
    {
        Connection::Settings connection;
        std::chrono::milliseconds restAfter{0}; ///< closes an idle connection then; 0: keeps it
        bool reconnects = false;                ///< tries again by itself while the server is away
        std::function<void(bool)> connected;    ///< told when the connection came or could not be had
        std::function<void(Connection &)> last; ///< on the worker's thread, before an open connection ends
    };

    explicit Worker(Settings settings);
    ~Worker(); ///< end() and wait()
    /// After end() the job is told Cancelled at once, on the calling thread.
    void post(Job job);
    /// Waiting jobs are told Cancelled, the running one goes on.
    void end();
    /// After end(): until the running job is done.
    void wait();

private:
    void work();
    void perform(Job &job);
    void idle();
    Result<void> ensureOpen();

    Settings m_settings;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    bool m_started = false;
    bool m_away = false; ///< worker's thread only: the last opening failed for want of a server
    std::unique_ptr<Connection> m_connection; ///< worker's thread only
    std::thread m_thread;
};

} // namespace desk
