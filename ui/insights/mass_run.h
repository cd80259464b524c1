#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

#include "answer.h"
#include "mass_diagnosis.h"

namespace desk {

/// A mass diagnosis under way, for a screen: its progress on the GUI thread, and the way to end it. Goes with
/// its owner; nothing runs on then.
class MassRun : public QObject
{
    Q_OBJECT

public:
    /// \a mass must outlive the run.
    explicit MassRun(const MassDiagnosis &mass, QObject *parent = nullptr);

    /// Takes the place of one that runs.
    void start(const InstantRange &range, const QTimeZone &zone);
    /// Ends it; failed() is told Cancelled at once.
    void cancel();
    bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    void progressed(const desk::MassProgress &progress);
    void finished(const desk::MassAnswer &answer);
    void failed(const desk::Error &error);

private:
    struct Shared
    {
        std::atomic<qint64> payments = 0;
        std::atomic<double> share = 0;
    };

    const MassDiagnosis &m_mass;
    std::shared_ptr<Shared> m_progress; ///< written by the worker
    QTimer m_timer;
    NewestOnly m_newest;
};

} // namespace desk
