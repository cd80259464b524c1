#include "sql_workspace_opener.h"

#include <QPromise>
#include <QThread>

#include "seed_demo.h"
#include "sign_in.h"
#include "sql_workspace.h"
#include "workspace_setup.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

using Opened = Result<std::shared_ptr<Workspace>>;

/// A workspace ends on its own thread, whichever thread lets go of it last.
void release(Workspace *workspace)
{
    if (workspace->thread() == QThread::currentThread())
        delete workspace;
    else
        workspace->deleteLater();
}

Opened openNow(const SignInRequest &request, QThread *home)
{
    const auto credentials = signIn(request);
    if (!credentials)
        return std::unexpected(credentials.error());
    auto workspace = std::make_unique<SqlWorkspace>(request.url, *credentials);
    workspace->moveToThread(home);
    return std::shared_ptr<Workspace>(workspace.release(), release);
}

} // namespace

Future<std::shared_ptr<Workspace>> SqlWorkspaceOpener::open(const QString &url, const Login &login,
                                                            const QString &password)
{
    const auto parsed = WorkspaceUrl::parse(url);
    if (!parsed)
        return QtFuture::makeReadyFuture(Opened(std::unexpected(parsed.error())));
    const SignInRequest request{*parsed, login, password, m_trustOwner};
    return answer([request, home = QThread::currentThread()] { return openNow(request, home); });
}

Future<std::shared_ptr<Workspace>> SqlWorkspaceOpener::openDemo()
{
    return answer([home = QThread::currentThread()] {
        const auto url = demoWorkspace();
        return url ? openNow({*url, systemLogin(), {}, true}, home) : Opened(std::unexpected(url.error()));
    });
}

// A std::thread and not Qt's pool: Qt counts a thread as ended before its thread-local data are freed, and
// what the database's client library keeps there must not outlive that library at the end of the program.
Future<std::shared_ptr<Workspace>> SqlWorkspaceOpener::answer(std::function<Opened()> open)
{
    QPromise<Opened> promise;
    promise.start();
    const auto future = promise.future();
    m_opening = std::jthread(
        [before = std::move(m_opening), promise = std::move(promise), open = std::move(open)]() mutable {
            promise.addResult(open());
            promise.finish();
        });
    return future;
}

} // namespace desk
