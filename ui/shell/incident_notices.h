#pragma once

#include <QTimer>
#include <QWidget>

#include "answer.h"
#include "clock.h"
#include "desk_context.h"

namespace desk {

class Banner;

/// What was announced about open incidents: a standing line each, in the language of the program, read again
/// every minute and when an incident changes. Of one customer: only what their payments fell in. What cannot
/// be read leaves the lines as they are.
class IncidentNotices : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostLines = 3;

    /// All but \a user must outlive it. \a user empty: everybody's.
    IncidentNotices(Workspace &workspace, Navigator &navigator, const Clock &clock, QWidget *parent = nullptr,
                    const UserNo &user = {});

private:
    void read();
    void show(const QList<IncidentNotice> &notices);

    Workspace &m_workspace;
    const Clock &m_clock;
    UserNo m_user;
    QTimer m_again;
    QList<Banner *> m_lines;
};

} // namespace desk
