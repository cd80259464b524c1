#pragma once

#include <QWidget>

#include "closed_set.h"

class QButtonGroup;

namespace desk {

/// What the program is divided into.
enum class Section { Customers, Tickets, Approvals, Insights, Knowledge };
template <>
inline constexpr auto closedSet<Section> =
    std::to_array<const char *>({"customers", "tickets", "approvals", "insights", "knowledge"});

/// Sections that only supervisors have.
constexpr bool isForSupervisors(Section section)
{
    return section == Section::Approvals || section == Section::Insights;
}

/// The column of sections at the left edge of the window.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(bool forSupervisor, QWidget *parent = nullptr);

    void setCurrent(Section section);
    static QString titleOf(Section section);

Q_SIGNALS:
    void sectionAsked(desk::Section section);

private:
    QButtonGroup *m_buttons;
};

} // namespace desk
