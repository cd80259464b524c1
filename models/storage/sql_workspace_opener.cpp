#include "sql_workspace_opener.h"

#include <QPromise>
#include <QThread>
#include <QThreadPool>

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
    auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    const auto future = promise->future();
    const auto parsed = WorkspaceUrl::parse(url);
    if (!parsed) {
        promise->addResult(std::unexpected(parsed.error()));
        promise->finish();
        return future;
    }
    QThread *home = QThread::currentThread();
    const SignInRequest request{*parsed, login, password, m_trustOwner};
    QThreadPool::globalInstance()->start([promise, request, home] {
        promise->addResult(openNow(request, home));
        promise->finish();
    });
    return future;
}

Future<std::shared_ptr<Workspace>> SqlWorkspaceOpener::openDemo()
{
    auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    const auto future = promise->future();
    QThread *home = QThread::currentThread();
    QThreadPool::globalInstance()->start([promise, home] {
        const auto url = demoWorkspace();
        promise->addResult(url ? openNow({*url, systemLogin(), {}, true}, home)
                               : Opened(std::unexpected(url.error())));
        promise->finish();
    });
    return future;
}

} // namespace desk
