#include "command_attempt.h"

namespace desk {

namespace {

/// Errors that say nothing about whether the command was carried out.
bool leavesOpen(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Busy:
    case ErrorKind::Unavailable:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace

CommandAttempt::CommandAttempt(Workspace &workspace, QObject *parent) : QObject(parent)
{
    connect(&workspace, &Workspace::linkChanged, this, &CommandAttempt::followLink);
}

void CommandAttempt::askAgain()
{
    if (m_phase == Phase::Unconfirmed && !m_waiting)
        start();
}

void CommandAttempt::start()
{
    m_waiting = true;
    setPhase(Phase::Sending);
    const auto ask = m_ask; // an answer that is there at once may start the next command
    ask();
}

void CommandAttempt::settle(const std::optional<Error> &error)
{
    m_waiting = false;
    m_error = error;
    if (!error)
        setPhase(Phase::Done);
    else
        setPhase(leavesOpen(error->kind) ? Phase::Unconfirmed : Phase::Refused);
}

void CommandAttempt::followLink(LinkState state)
{
    if (state == LinkState::Unconfirmed && m_phase == Phase::Sending)
        setPhase(Phase::Unconfirmed);
    else if (state == LinkState::Connected)
        askAgain();
}

void CommandAttempt::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

} // namespace desk
