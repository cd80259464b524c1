#include "panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include "words.h"

namespace desk {

Panel::Panel(const QString &heading, QWidget *parent)
    : QFrame(parent), m_heading(new QLabel(this)), m_headingRow(new QHBoxLayout), m_body(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    m_heading->setProperty("role", QStringLiteral("heading"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(12, 10, 12, 12);
    outer->setSpacing(8);
    m_headingRow->addWidget(m_heading, 1);
    outer->addLayout(m_headingRow);
    m_body->setSpacing(8);
    outer->addLayout(m_body, 1);
    setHeading(heading);
}

void Panel::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

void Panel::addToHeading(QWidget *widget)
{
    m_headingRow->addWidget(widget);
}

void Panel::setTone(Tone tone)
{
    setProperty("tone", toneName(tone));
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace desk
