#include "key_choice.h"

#include <QButtonGroup>
#include <QGridLayout>

#include "key_button.h"

namespace desk {

KeyChoice::KeyChoice(int columns, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_grid(new QGridLayout(this)), m_columns(columns)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(6);
    connect(m_group, &QButtonGroup::idClicked, this, &KeyChoice::chosen);
}

KeyButton *KeyChoice::add(const QString &name, const QString &text, const QString &help)
{
    const int index = int(m_group->buttons().size());
    auto *button = new KeyButton(text, QKeySequence(Qt::Key_1 + index), ButtonKind::Plain, this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (!help.isEmpty())
        button->setHelp(help);
    m_group->addButton(button, index);
    m_grid->addWidget(button, index / m_columns, index % m_columns);
    if (index == 0)
        setFocusProxy(button);
    return button;
}

int KeyChoice::choice() const
{
    return m_group->checkedId();
}

void KeyChoice::choose(int index)
{
    QAbstractButton *button = m_group->button(index);
    if (button && !button->isChecked()) {
        button->setChecked(true);
        Q_EMIT chosen(index);
    }
}

} // namespace desk
