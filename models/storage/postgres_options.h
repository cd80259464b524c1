#pragma once

#include <QProcessEnvironment>

#include "id.h"
#include "workspace_url.h"

// How libpq is told about a workspace, and asked why it was refused.
namespace desk {

/// The driver's connect options: ports, time limits for dead servers and networks, the protection of a
/// connection to another machine, and the URL's own options, which win.
QString connectOptions(const WorkspaceUrl &url);

/// The same for the server's own tools, which read their environment: added to this program's.
QProcessEnvironment toolEnvironment(const WorkspaceUrl &url, const QString &password);

struct Refusal
{
    QString state; ///< SQLSTATE of the server's refusal; empty when it never spoke
    bool needsPassword = false;
    /// What of the connection's protection failed.
    enum class Protection { Fine, NoTls, RootMissing, Untrusted, ChannelBinding };
    Protection protection = Protection::Fine;
};

/// Tries once more through libpq alone, to learn why a connection was refused. Blocks up to 10 s.
Refusal probe(const WorkspaceUrl &url, const Login &login, const QString &password);

} // namespace desk
