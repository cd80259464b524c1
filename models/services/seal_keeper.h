#pragma once

#include <QObject>
#include <QTimer>

#include "workspace.h"

namespace desk {

/// Seals the evidence while somebody works: about a second after a command was answered, and again as long as
/// rows wait. Does nothing on a quiet desk. Never blocks; a failure is tried again after the next command.
/// Lives on the thread of \a workspace, which outlives it.
class SealKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit SealKeeper(Workspace &workspace, QObject *parent = nullptr);

    /// How long after a command; for tests.
    void setPause(int milliseconds) { m_pause = milliseconds; }

private:
    void grew();
    void seal();

    Workspace &m_workspace;
    QTimer m_timer;
    int m_pause = 1000;
    int m_wait = 0; ///< grows while rows wait for somebody's transaction
    bool m_running = false;
    bool m_again = false;
};

} // namespace desk
