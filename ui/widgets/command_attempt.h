#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "answer.h"
#include "workspace.h"

namespace desk {

/// One change of state on its way to the database. Its command id is made once and used again for as long as
/// the answer is not known, so that asking again can never do it twice; a refusal is an answer and the next
/// attempt gets a new id. A second send() while one is under way does nothing (double click). When the link
/// comes back, an unconfirmed command is asked again by itself.
class CommandAttempt : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle,
        Sending,
        Unconfirmed, ///< sent, the answer is not known: never call this "failed"
        Done,
        Refused ///< error() says why; nothing was changed
    };

    CommandAttempt(Workspace &workspace, QObject *parent = nullptr);

    /// \a ask sends the command with the id it is given; \a done gets the answer on the GUI thread.
    template <class T>
    void send(std::function<Future<T>(const CommandId &)> ask, std::function<void(const T &)> done)
    {
        if (isOpen())
            return;
        m_command = newCommandId();
        m_ask = [this, ask = std::move(ask), done = std::move(done)] {
            onAnswer(this, ask(m_command), [this, done](const Result<T> &answer) {
                settle(answer ? std::nullopt : std::optional(answer.error()));
                if (answer)
                    done(*answer);
            });
        };
        start();
    }
    /// Asks again with the same id and the same arguments; only while unconfirmed.
    void askAgain();

    Phase phase() const { return m_phase; }
    /// Under way or unconfirmed: what was typed must not change now.
    bool isOpen() const { return m_phase == Phase::Sending || m_phase == Phase::Unconfirmed; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void phaseChanged();

private:
    void start();
    void settle(const std::optional<Error> &error);
    void followLink(LinkState state);
    void setPhase(Phase phase);

    CommandId m_command;
    std::function<void()> m_ask;
    std::optional<Error> m_error;
    Phase m_phase = Phase::Idle;
    bool m_waiting = false; ///< an answer is still to come
};

} // namespace desk
