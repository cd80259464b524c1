#pragma once

#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <memory>
#include <optional>

#include "workspace.h"
#include "workspace_url.h"

namespace desk {

/// Exit codes of walletdeskctl; scripts rely on them.
enum class ExitCode {
    Done = 0,
    Other = 1,
    Usage = 2,
    NotFound = 3,
    Denied = 4,
    Conflict = 5,
    Invalid = 6,
    Unavailable = 7,
    Busy = 8,
    Schema = 9,
    Storage = 10
};

ExitCode exitCodeOf(ErrorKind kind);

/// What a verb gets: the global options, the workspace on demand, the ways to answer. A verb may block.
class Context
{
public:
    struct Options
    {
        std::string workspace;    ///< --workspace or WALLETDESK_WORKSPACE
        std::string as;           ///< --as
        std::string command;      ///< --command
        bool json = false;        ///< --json
        bool cardIsMeant = false; ///< --card-number-is-meant
    };

    Options &options() { return m_options; }
    bool json() const { return m_options.json; }
    /// No verb is run: run() and its kin answer \a error instead.
    void refuse(const Error &error) { m_refused = error; }
    int exitCode() const { return int(m_exit); }

    /// Opens the workspace as the person, runs \a verb, words its error and sets the exit code.
    void run(const std::function<Result<void>(Workspace &)> &verb);
    /// For verbs of the administrator (init, migrate, import, seed): gives the parsed URL only.
    void runOnUrl(const std::function<Result<void>(const WorkspaceUrl &)> &verb);
    /// For verbs without any workspace.
    void runAlone(const std::function<Result<void>()> &verb);

    /// Waits for a store's answer while events are handled.
    template <class T>
    Result<T> wait(const Future<T> &future)
    {
        QFutureWatcher<Result<T>> watcher;
        QEventLoop loop;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished())
            loop.exec();
        if (future.resultCount() == 0)
            return std::unexpected(Error{ErrorKind::Cancelled, {}, {}, {}, {}});
        return future.result();
    }

    /// The id given by --command, or a new one. Invalid with reason command_id for what is no UUID.
    Result<CommandId> commandId() const;
    /// The password of WALLETDESK_PASSWORD, or asked for on the terminal without echo under \a prompt; empty
    /// when there is neither.
    QString password(const QString &prompt) const;
    /// A password to be set: WALLETDESK_NEW_PASSWORD, or asked for twice; empty when there is neither or the
    /// two differ.
    QString newPassword(const QString &prompt) const;

    void print(const QJsonObject &object); ///< one JSON document and a line end on standard output
    void line(const QString &text);        ///< one line of text on standard output
    void warn(const QString &text);        ///< one line on standard error
    /// Aligned columns for people; nothing but the header when there is no row.
    void table(const QStringList &headers, const QList<QStringList> &rows);

private:
    void finish(const Result<void> &done);
    Result<std::shared_ptr<Workspace>> openWorkspace();
    void tellLink(const std::shared_ptr<Workspace> &workspace);
    void tellLost(Workspace &workspace);

    Options m_options;
    ExitCode m_exit = ExitCode::Done;
    std::optional<Error> m_refused;
    std::shared_ptr<Workspace> m_workspace;
};

} // namespace desk
