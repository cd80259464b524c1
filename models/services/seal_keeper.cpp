#include "seal_keeper.h"

#include <algorithm>

#include "answer.h"

namespace desk {

namespace {

constexpr int longestWait = 30'000;

} // namespace

SealKeeper::SealKeeper(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SealKeeper::seal);
    connect(&workspace, &Workspace::evidenceGrew, this, &SealKeeper::grew);
}

void SealKeeper::grew()
{
    m_wait = m_pause;
    if (m_running)
        m_again = true;
    else if (!m_timer.isActive() || m_timer.remainingTime() > m_pause)
        m_timer.start(m_pause);
}

void SealKeeper::seal()
{
    m_running = true;
    m_again = false;
    onAnswer(this, m_workspace.audit().seal(), [this](const Result<SealOutcome> &outcome) {
        m_running = false;
        if (m_again) {
            m_timer.start(m_pause);
        } else if (outcome && outcome->pending > 0) {
            m_timer.start(m_wait);
            m_wait = std::min(m_wait * 2, longestWait);
        }
    });
}

} // namespace desk
