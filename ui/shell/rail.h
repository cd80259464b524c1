#pragma once

#include <QWidget>

#include "closed_set.h"

class QButtonGroup;

namespace desk {

/// What the program is divided into.
enum class Section { Customers, Tickets, Approvals };
template <>
inline constexpr auto closedSet<Section> = std::to_array<const char *>({"customers", "tickets", "approvals"});

/// The column of sections at the left edge of the window.
class Rail : public QWidget
{
    Q_OBJECT

public:
    /// \a withApprovals: only who may decide sees them.
    explicit Rail(bool withApprovals, QWidget *parent = nullptr);

    void setCurrent(Section section);
    static QString titleOf(Section section);

Q_SIGNALS:
    void sectionAsked(desk::Section section);

private:
    QButtonGroup *m_buttons;
};

} // namespace desk
