#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include "clock.h"

namespace desk {

/// Notices that nobody used the program for a while: no key, pointer, wheel or touch, by the clock on the
/// wall, so that time asleep counts; or that the person signed in a working day ago, used or not. What is
/// pressed after the time is over does nothing any more. Ctrl+L it hears in every window, in front of a
/// dialog too, where no key of the main window works. GUI thread.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualMinutes = 5;
    static constexpr int mostMinutes = 15; ///< nobody can choose longer
    static constexpr int mostHours = 12;   ///< after signing in; a contact that is open ends first

    /// \a clock must outlive it. Watches nothing until started.
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    /// The person has just signed in.
    void signedIn() { m_signedIn = m_clock.now(); }
    void start();
    void stop();
    /// 1 to mostMinutes.
    void setMinutes(int minutes);
    int minutes() const { return m_minutes; }
    /// While a contact is open, talking is work: mostMinutes.
    void setTalking(bool talking) { m_talking = talking; }
    /// Whether the time is over; asked every second by itself.
    void check();

Q_SIGNALS:
    void idle();       ///< once after each start()
    void lockWanted(); ///< Ctrl+L where nothing else takes it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isOver() const;

    const Clock &m_clock;
    QDateTime m_used;
    QDateTime m_signedIn; ///< invalid: nobody did
    QTimer m_timer;
    int m_minutes = usualMinutes;
    bool m_talking = false;
    bool m_told = false;
};

} // namespace desk
