#include "choice_box.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace desk {

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosen(choice()); });
}

void ChoiceBox::setChoices(const QList<std::pair<QString, QString>> &choices)
{
    const QSignalBlocker quiet(this);
    const QString kept = choice();
    clear();
    for (const auto &[value, text] : choices)
        addItem(text, value);
    if (!kept.isNull())
        setCurrentIndex(findData(kept));
}

void ChoiceBox::choose(const QString &value)
{
    const QSignalBlocker quiet(this);
    int index = findData(value);
    if (index < 0 && !value.isEmpty()) {
        addItem(value, value);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace desk
