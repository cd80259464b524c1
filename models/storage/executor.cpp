#include "executor.h"

#include <QElapsedTimer>
#include <atomic>

#include "command_runner.h"
#include "command_script.h"
#include "error_map.h"
#include "outbox.h"
#include "refusal_note.h"
#include "seal_sqlite.h"
#include "watchdog.h"
#include "worker.h"

namespace desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int interactiveLimitMs = 15000;
constexpr int backgroundLimitMs = 120000;
constexpr int commandLimitMs = 15000;
constexpr int commandGraceMs = 3000;
constexpr auto backgroundRest = 60s;
// A command whose answer was lost is asked again for this long before it is left "unconfirmed".
constexpr auto confirmLimit = 60s;

} // namespace

class Executor::Private
{
public:
    Private(const WorkspaceUrl &url, const Credentials &credentials, Events events)
        : m_url(url)
        , m_credentials(credentials)
        , m_events(std::move(events))
        , m_outbox(url.key(), credentials.login)
        , m_interactive(settings(interactiveLimitMs, 0s, true))
        , m_commands(commandSettings())
        , m_background(settings(backgroundLimitMs, backgroundRest, false))
    {
    }

    ~Private()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closing = true;
        }
        m_closed.notify_all();
        for (Worker *worker : {&m_interactive, &m_commands, &m_background})
            worker->end();
        m_watchdog.close();
        // All of them before one goes: the answer of one may ask another.
        for (Worker *worker : {&m_interactive, &m_commands, &m_background})
            worker->wait();
    }

    Worker &worker(Lane lane) { return lane == Lane::Interactive ? m_interactive : m_background; }
    Result<QJsonObject> commandUntilKnown(const CommandSpec &spec, const CommandId &id, const Params &params,
                                          Result<Connection *> connection);
    void tellLink(LinkState state) const
    {
        if (m_events.link)
            m_events.link(state);
    }

    const WorkspaceUrl m_url;
    const Credentials m_credentials;
    const Events m_events;
    Watchdog m_watchdog;
    Outbox m_outbox;
    std::mutex m_mutex;
    std::condition_variable m_closed;
    std::atomic<bool> m_closing = false;
    Worker m_interactive; ///< the workers end first: they use what stands above
    Worker m_commands;
    Worker m_background;

private:
    /// Rows of one seat that have no seal yet get theirs on closing.
    Worker::Settings commandSettings()
    {
        Worker::Settings made = settings(commandLimitMs, 0s, false);
        if (m_url.dialect == Dialect::Sqlite)
            made.last = [](Connection &connection) {
                (void)sealSqlite(connection);
            };
        return made;
    }
    Worker::Settings settings(int limitMs, std::chrono::milliseconds rest, bool reconnects)
    {
        return {.connection = {m_url, m_credentials, limitMs, false, false},
                .restAfter = rest,
                .reconnects = reconnects,
                .connected = [this](bool up) { tellLink(up ? LinkState::Connected : LinkState::Offline); },
                .last = {}};
    }
};

Result<QJsonObject> Executor::Private::commandUntilKnown(const CommandSpec &spec, const CommandId &id,
                                                         const Params &params,
                                                         Result<Connection *> connection)
{
    const bool first = m_outbox.add({id, spec.header.name, QDateTime::currentDateTimeUtc()});
    if (!connection) {
        if (first && !m_closing)
            m_outbox.remove(id); // nothing was sent
        return std::unexpected(connection.error());
    }
    Connection &link = **connection;
    const auto giveUpAt = std::chrono::steady_clock::now() + confirmLimit;
    bool unconfirmed = false;
    for (auto pause = 200ms;; pause = std::min<std::chrono::milliseconds>(pause * 2, 5s)) {
        const bool open = link.isOpen() || link.open().has_value();
        if (open) {
            const auto call = m_watchdog.begin(link.interruptor(), {}, commandLimitMs, commandGraceMs,
                                               Watchdog::Kind::Command);
            auto answer = runCommand(link, spec, id, params);
            m_watchdog.end(call);
            if (answer || !link.isLost()) {
                // Nobody sees an answer that comes while the program closes: the next sign-in tells it.
                if (!m_closing)
                    m_outbox.remove(id);
                if (!answer)
                    noteRefusal(link, answer.error());
                if (unconfirmed)
                    tellLink(LinkState::Connected);
                return answer;
            }
        }
        if (!std::exchange(unconfirmed, true))
            tellLink(LinkState::Unconfirmed);
        std::unique_lock lock(m_mutex);
        m_closed.wait_for(lock, pause, [this] { return m_closing.load(); });
        if (m_closing || std::chrono::steady_clock::now() >= giveUpAt)
            return failure(ErrorKind::Unavailable, spec.header.name, u"unconfirmed"_s);
    }
}

Executor::Executor(const WorkspaceUrl &url, const Credentials &credentials, Events events)
    : d(std::make_unique<Private>(url, credentials, std::move(events)))
{
}

Executor::~Executor() = default;

const Login &Executor::login() const
{
    return d->m_credentials.login;
}

Dialect Executor::dialect() const
{
    return d->m_url.dialect;
}

void Executor::post(const QString &operation, Lane lane, std::stop_token stop,
                    std::function<Result<void>(Result<Session *>)> job)
{
    const int limit = lane == Lane::Interactive ? interactiveLimitMs : backgroundLimitMs;
    auto run = [this, lane, stop, limit, job = std::move(job)](Result<Connection *> connection) {
        if (!connection) {
            (void)job(std::unexpected(connection.error()));
            return;
        }
        QElapsedTimer timer;
        timer.start();
        Session session(**connection, d->m_watchdog, stop, limit);
        const auto done = job(&session);
        if (!done && done.error().kind == ErrorKind::Unavailable)
            d->tellLink(LinkState::Offline);
        else if (done && lane == Lane::Interactive && d->m_events.latency)
            d->m_events.latency(int(timer.elapsed()));
    };
    d->worker(lane).post({operation, stop, std::move(run)});
}

Future<QJsonObject> Executor::command(const QString &name, const CommandId &id, const Params &params)
{
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    const Future<QJsonObject> future = promise->future();
    const auto answer = [promise](Result<QJsonObject> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const CommandSpec *spec = CommandCatalogue::of(dialect()).find(name);
    const auto fits = spec ? checkParams(spec->header, params)
                           : Result<void>(failure(ErrorKind::Internal, name, u"unknown_command"_s));
    if (!fits) {
        answer(std::unexpected(fits.error()));
        return future;
    }
    d->m_commands.post({name, {}, [this, spec, id, params, answer](Result<Connection *> connection) {
                            answer(d->commandUntilKnown(*spec, id, params, connection));
                            if (d->m_events.answered)
                                d->m_events.answered();
                        }});
    return future;
}

Future<SealOutcome> Executor::sealFile()
{
    auto promise = std::make_shared<QPromise<Result<SealOutcome>>>();
    promise->start();
    d->m_commands.post({u"seal_audit"_s, {}, [promise](Result<Connection *> connection) {
                            promise->addResult(
                                connection ? sealSqlite(**connection)
                                           : Result<SealOutcome>(std::unexpected(connection.error())));
                            promise->finish();
                        }});
    return promise->future();
}

QList<SentCommand> Executor::unconfirmed() const
{
    return d->m_outbox.entries();
}

QList<SentCommand> Executor::leftBehind()
{
    return d->m_outbox.adopt();
}

void Executor::forget(const CommandId &id)
{
    d->m_outbox.remove(id);
}

} // namespace desk
