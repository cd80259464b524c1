#include "idle_watch.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace desk {

static bool isUse(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
        return true;
    default:
        return false;
    }
}

IdleWatch::IdleWatch(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

void IdleWatch::start()
{
    m_used = m_clock.now();
    m_told = false;
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatch::setMinutes(int minutes)
{
    m_minutes = std::clamp(minutes, 1, mostMinutes);
}

bool IdleWatch::isOver() const
{
    const QDateTime now = m_clock.now();
    const bool dayOver =
        !m_talking && m_signedIn.isValid() && m_signedIn.secsTo(now) >= qint64{3600} * mostHours;
    return dayOver || m_used.secsTo(now) >= qint64{60} * (m_talking ? mostMinutes : m_minutes);
}

void IdleWatch::check()
{
    // A clock that was put back must not buy time.
    m_used = std::min(m_used, m_clock.now());
    if (isOver() && !std::exchange(m_told, true))
        Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isUse(event->type())) {
        check();
        if (m_told)
            return true;
        m_used = m_clock.now();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_L && key->modifiers() == Qt::ControlModifier) {
            Q_EMIT lockWanted();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace desk
