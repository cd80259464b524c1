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

/// Agents and supervisors. The database shows nobody else a customer's records, and takes no change from
/// them.
inline bool servesCustomers(const Staff &person)
{
    return person.kinds.contains(StaffKind::Agent) || person.kinds.contains(StaffKind::Supervisor);
}

/// What the database would answer: customers and tickets are for whom servesCustomers(), tickets and the
/// evidence also for auditors, approvals, insights and the evidence for supervisors, knowledge for everybody.
bool hasSection(const Staff &person, Section section);

/// Where the person begins: the customers, else the evidence, else the knowledge.
Section firstSection(const Staff &person);

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
