#include "sql_workspace_opener.h"

#include <QPromise>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

Future<std::shared_ptr<Workspace>> refusedOpening(const QString &reason)
{
    QPromise<Result<std::shared_ptr<Workspace>>> promise;
    promise.start();
    promise.addResult(std::unexpected(Error{ErrorKind::Unavailable, u"open"_s, reason, {}, {}}));
    promise.finish();
    return promise.future();
}

} // namespace

Future<std::shared_ptr<Workspace>> SqlWorkspaceOpener::open(const QString &, const Login &, const QString &)
{
    return refusedOpening(u"server_down"_s);
}

Future<std::shared_ptr<Workspace>> SqlWorkspaceOpener::openDemo()
{
    return refusedOpening(u"server_down"_s);
}

} // namespace desk
