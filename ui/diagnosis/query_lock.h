#pragma once

#include <QFrame>
#include <QTimer>
#include <optional>

#include "clock.h"
#include "diagnosis.h"
#include "knowledge_store.h"

class QLabel;

namespace desk {

class KeyButton;

/// Why the customer must not try again yet: the outcome is unknown. Counts the scheme's waiting time down,
/// from the records alone, says which number to reuse, and then lets the agent record what the query found.
class QueryLock final : public QFrame
{
    Q_OBJECT

public:
    /// \a diagnosis must be QueryFirst; \a clock must outlive the lock.
    QueryLock(const Diagnosis &diagnosis, const Clock &clock, QWidget *parent = nullptr);

    /// The latest result on record: one that is still unknown begins the waiting anew.
    void setLatest(const std::optional<PaymentQuery> &latest);
    /// When the query may be made; invalid when the records do not tell (then at once).
    QDateTime due() const;

Q_SIGNALS:
    void recordWanted();

private:
    void refresh();

    const Clock &m_clock;
    QDateTime m_from; ///< UTC
    int m_seconds;
    std::optional<PaymentQuery> m_latest;
    QTimer m_tick;
    QLabel *m_countdown;
    QLabel *m_last;
    KeyButton *m_record;
};

} // namespace desk
