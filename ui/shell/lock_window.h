#pragma once

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include "clock.h"
#include "result.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace desk {

class Panel;

/// What stands on the screen while the seat is locked: who holds it, and the way back. Nothing of customers.
class LockWindow : public QWidget
{
    Q_OBJECT

public:
    enum class Key {
        Password,
        None ///< the workspace asks its owner for no password: any key press would do, and this says so
    };

    /// \a clock must outlive it. \a draftsLast: whether what \a person typed is still there when somebody
    /// else sits down.
    LockWindow(const Clock &clock, const QString &person, Key key, bool draftsLast,
               QWidget *parent = nullptr);

    void setBusy(bool busy);
    /// Says why it stays locked. After three wrong passwords the next try has to wait, longer each time.
    void refuse(const Error &error);
    /// Seconds until the next try.
    int waiting() const;
    void refresh(); ///< called every second by itself while a try has to wait
    /// How long to wait after \a wrong passwords in a row.
    static int pauseAfter(int wrong);

Q_SIGNALS:
    void unlockAsked(const QString &password); ///< empty with Key::None
    void switchAsked();                        ///< somebody else sits down

private:
    QWidget *makeForm(const QString &person, bool draftsLast);
    void ask();
    void setKey(Key key);
    void showProblem(const QString &title, const QString &advice);

    const Clock &m_clock;
    Key m_key;
    int m_wrong = 0;
    QDateTime m_until; ///< no try before
    QTimer m_timer;
    bool m_busy = false;
    QLabel *m_about;
    QLabel *m_label;
    QLineEdit *m_password;
    QPushButton *m_unlock;
    QPushButton *m_switch;
    QProgressBar *m_progress;
    Panel *m_problem;
    QLabel *m_problemTitle;
    QLabel *m_problemAdvice;
};

} // namespace desk
