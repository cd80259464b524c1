#pragma once

#include <QWidget>

#include "closed_set.h"
#include "staff_store.h"

class QButtonGroup;

namespace desk {

/// What the program is divided into.
enum class Section { Customers, Tickets, Approvals, Insights, Knowledge, Audit };
template <>
inline constexpr auto closedSet<Section> =
    std::to_array<const char *>({"customers", "tickets", "approvals", "insights", "knowledge", "audit"});

/// Approvals and insights are supervisors', the evidence theirs and the auditors', the rest is everybody's.
inline bool hasSection(const Staff &person, Section section)
{
    const bool supervisor = person.kinds.contains(StaffKind::Supervisor);
    if (section == Section::Audit)
        return supervisor || person.kinds.contains(StaffKind::Auditor);
    return supervisor || (section != Section::Approvals && section != Section::Insights);
}

/// The column of sections at the left edge of the window.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Staff &person, QWidget *parent = nullptr);

    void setCurrent(Section section);
    static QString titleOf(Section section);

Q_SIGNALS:
    void sectionAsked(desk::Section section);

private:
    QButtonGroup *m_buttons;
};

} // namespace desk
