#pragma once

#include "answer.h"
#include "audit_store.h"
#include "clock.h"
#include "panel.h"

class QListWidget;

namespace desk {

/// Who saw unusually much within an hour of the last day; hidden while nobody did. Enter or a double click
/// chooses one.
class BrowsingAlerts : public Panel
{
    Q_OBJECT

public:
    /// \a audit and \a clock must outlive the panel.
    BrowsingAlerts(AuditStore &audit, const Clock &clock, QWidget *parent = nullptr);

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void chosen(const desk::BrowsingAlert &alert);

private:
    void show(const QList<BrowsingAlert> &alerts);
    void choose();

    AuditStore &m_audit;
    const Clock &m_clock;
    NewestOnly m_request;
    QList<BrowsingAlert> m_shown;
    QListWidget *m_list;
};

} // namespace desk
