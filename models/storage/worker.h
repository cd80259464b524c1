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
    };

    explicit Worker(Settings settings);
    /// Waiting jobs are told Cancelled; a running one is waited for.
    ~Worker();
    void post(Job job);
    /// Begins what the destructor does and does not wait for it.
    void end();

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
