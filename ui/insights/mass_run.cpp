#include "mass_run.h"

namespace desk {

using namespace std::chrono_literals;

MassRun::MassRun(const MassDiagnosis &mass, QObject *parent) : QObject(parent), m_mass(mass)
{
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { Q_EMIT progressed({m_progress->payments, m_progress->share}); });
}

void MassRun::start(const InstantRange &range, const QTimeZone &zone)
{
    m_progress = std::make_shared<Shared>();
    m_timer.start();
    m_newest.ask(
        this,
        [&](std::stop_token stop) {
            return m_mass.run(range, zone, stop, [shared = m_progress](const MassProgress &progress) {
                shared->payments = progress.payments;
                shared->share = progress.share;
            });
        },
        [this](const Result<MassAnswer> &answer) {
            m_timer.stop();
            if (answer)
                Q_EMIT finished(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

void MassRun::cancel()
{
    if (!isRunning())
        return;
    m_newest.drop();
    m_timer.stop();
    Q_EMIT failed(Error{ErrorKind::Cancelled, QStringLiteral("mass_diagnosis"), {}, {}, {}});
}

} // namespace desk
