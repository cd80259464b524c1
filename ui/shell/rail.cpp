#include "rail.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QToolButton>
#include <QVBoxLayout>

#include "icons.h"

using namespace Qt::StringLiterals;

namespace desk {

bool hasSection(const Staff &person, Section section)
{
    const bool supervisor = person.kinds.contains(StaffKind::Supervisor);
    const bool auditor = person.kinds.contains(StaffKind::Auditor);
    switch (section) {
    case Section::Customers:
        return servesCustomers(person);
    case Section::Tickets:
        return servesCustomers(person) || auditor;
    case Section::Approvals:
    case Section::Insights:
        return supervisor;
    case Section::Audit:
        return supervisor || auditor;
    case Section::Knowledge:
        break;
    }
    return true;
}

Section firstSection(const Staff &person)
{
    for (const Section section : {Section::Customers, Section::Audit}) {
        if (hasSection(person, section))
            return section;
    }
    return Section::Knowledge;
}

Rail::Rail(const Staff &person, QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(0);
    for (size_t i = 0; i < closedSet<Section>.size(); ++i) {
        const auto section = Section(i);
        if (!hasSection(person, section))
            continue;
        auto *button = new QToolButton(this);
        button->setObjectName(u"rail_"_s + toText(section));
        button->setProperty("role", u"rail"_s);
        button->setText(titleOf(section));
        button->setIcon(deskIcon(toText(section)));
        button->setIconSize(QSize(22, 22));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setFixedSize(72, 60);
        button->setAccessibleName(titleOf(section));
        button->setToolTip(tr("Go to %1 (Ctrl+%2).").arg(titleOf(section)).arg(int(section) + 1));
        m_buttons->addButton(button, int(section));
        layout->addWidget(button);
    }
    layout->addStretch();
    setFixedWidth(72);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT sectionAsked(Section(id)); });
    setCurrent(firstSection(person));
}

void Rail::setCurrent(Section section)
{
    if (QAbstractButton *button = m_buttons->button(int(section)))
        button->setChecked(true);
}

QString Rail::titleOf(Section section)
{
    switch (section) {
    case Section::Tickets:
        return tr("Tickets");
    case Section::Approvals:
        return tr("Approvals");
    case Section::Insights:
        return tr("Insights");
    case Section::Knowledge:
        return tr("Knowledge");
    case Section::Audit:
        return tr("Audit");
    case Section::Customers:
        break;
    }
    return tr("Customers");
}

} // namespace desk
