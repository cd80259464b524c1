#pragma once

#include "command_attempt.h"
#include "desk_context.h"
#include "panel.h"

class QVBoxLayout;

namespace desk {

class CommandStatus;

/// Who asks to look at a VIP customer, each with why and the two decisions; hidden while nobody does. Of the
/// first request that this person may decide the buttons have keys.
class VipRequests final : public Panel
{
    Q_OBJECT

public:
    /// \a desk must outlive the panel.
    explicit VipRequests(DeskContext &desk, QWidget *parent = nullptr);

    /// How many wait.
    int waiting() const { return m_waiting; }

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void waitingChanged();

private:
    void show(const QList<VipRequest> &requests);
    QWidget *rowOf(const VipRequest &request, bool keyed);
    void decide(const VipRequestId &request, Decision decision);

    DeskContext &m_desk;
    CommandAttempt m_attempt;
    int m_waiting = 0;
    QWidget *m_rows = nullptr;
    CommandStatus *m_status;
};

} // namespace desk
