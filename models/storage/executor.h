#pragma once

#include <QJsonObject>
#include <QPromise>
#include <functional>
#include <memory>
#include <stop_token>

#include "audit_store.h"
#include "credentials.h"
#include "id.h"
#include "session.h"
#include "workspace.h"

namespace desk {

/// Which worker a call goes to. Each has one thread and one connection of its own.
enum class Lane {
    Interactive, ///< what a person waits for; 15 s limit
    Background   ///< exports and mass work, page by page; 120 s limit for each statement
};

/// The only way to the database for the stores: worker threads with a connection each, opened at first use.
/// Thread-safe. Every call answers on a worker thread, also when the executor ends first (Cancelled). Ending
/// cuts a server that hangs: reads after 1 s, commands after 3 s; a connection that is just being opened
/// takes up to its own limit (5 s a host). Commands without an answer are left for leftBehind().
class Executor
{
public:
    /// Told on worker threads.
    struct Events
    {
        std::function<void(LinkState)> link;
        std::function<void(int)> latency; ///< milliseconds of an interactive read's round trip
        std::function<void()>
            answered; ///< a command has its answer, be it a refusal: the evidence may have grown
    };

    Executor(const WorkspaceUrl &url, const Credentials &credentials, Events events);
    ~Executor();
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;

    const Login &login() const;
    Dialect dialect() const;

    /// All rows of a statement of resources/sql/query, mapped on the worker thread.
    template <class T>
    Future<QList<T>> read(const QString &statement, const Params &params, std::function<T(const Row &)> map,
                          std::stop_token stop = {}, Lane lane = Lane::Interactive)
    {
        return work<QList<T>>(
            statement, [=](Session &session) { return session.list<T>(statement, params, map); }, stop, lane);
    }

    /// The first row; NotFound when there is none.
    template <class T>
    Future<T> readOne(const QString &statement, const Params &params, std::function<T(const Row &)> map,
                      std::stop_token stop = {}, Lane lane = Lane::Interactive)
    {
        return work<T>(
            statement, [=](Session &session) { return session.one<T>(statement, params, map); }, stop, lane);
    }

    /// Several reads as one job on one connection; \a job runs on the worker thread. No transaction around
    /// it.
    template <class T>
    Future<T> work(const QString &operation, std::function<Result<T>(Session &)> job,
                   std::stop_token stop = {}, Lane lane = Lane::Interactive)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const Future<T> future = promise->future();
        post(operation, lane, stop, [promise, job](Result<Session *> session) -> Result<void> {
            Result<T> answer = session ? job(**session) : Result<T>(std::unexpected(session.error()));
            Result<void> told;
            if (!answer)
                told = std::unexpected(answer.error());
            promise->addResult(std::move(answer));
            promise->finish();
            return told;
        });
        return future;
    }

    /// Runs a command of resources/sql/command once and for all: asking again with the same \a id and the
    /// same
    /// \a params answers the first result. Commands never overtake one another and are never cancelled; when
    /// the connection breaks they are asked again with their id until the answer is known
    /// (LinkState::Unconfirmed).
    Future<QJsonObject> command(const QString &name, const CommandId &id, const Params &params);

    /// SQLite: seals the evidence of the file. It does so by itself too, for every 1,000 rows and when it
    /// ends.
    Future<SealOutcome> sealFile();

    /// Commands of this executor that were sent or wait, and whose answer is not known.
    QList<SentCommand> unconfirmed() const;
    /// Those that an executor which is gone, in this run of the program or an earlier one, left behind; until
    /// forgotten. Reads files.
    QList<SentCommand> leftBehind();
    void forget(const CommandId &id);

private:
    /// \a job is called exactly once, with an error when no connection could be had or the call was
    /// overtaken.
    void post(const QString &operation, Lane lane, std::stop_token stop,
              std::function<Result<void>(Result<Session *>)> job);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
