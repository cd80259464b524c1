#pragma once

#include <functional>
#include <thread>

#include "workspace.h"

namespace desk {

/// Opens workspaces of both databases. Its thread is the one the workspaces will live on. Ending it waits for
/// what it is opening.
class SqlWorkspaceOpener final : public WorkspaceOpener
{
public:
    /// \a trustOwner: walletdeskctl run by the owner of an SQLite file signs in without a password.
    explicit SqlWorkspaceOpener(bool trustOwner = false) : m_trustOwner(trustOwner) {}

    Future<std::shared_ptr<Workspace>> open(const QString &url, const Login &login,
                                            const QString &password) override;
    Future<std::shared_ptr<Workspace>> openDemo() override;

private:
    Future<std::shared_ptr<Workspace>> answer(std::function<Result<std::shared_ptr<Workspace>>()> open);

    bool m_trustOwner;
    std::jthread m_opening; ///< joins the one before it
};

} // namespace desk
