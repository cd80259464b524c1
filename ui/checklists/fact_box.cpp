#include "fact_box.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QTimer>

#include "checklist_words.h"

using namespace Qt::StringLiterals;

namespace desk {

FactBox::FactBox(QWidget *parent) : ChoiceBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMinimumContentsLength(7);
    auto *completer = new QCompleter(model(), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    lineEdit()->setPlaceholderText(tr("Type to find a fact"));
    connect(lineEdit(), &QLineEdit::editingFinished, this, &FactBox::takeTyped);
    connect(this, &ChoiceBox::chosen, this, &FactBox::explain);
}

void FactBox::setFacts(const QStringList &facts)
{
    QList<std::pair<QString, QString>> choices;
    for (const QString &fact : facts)
        choices.append({fact, ChecklistWords::factChoice(fact)});
    setChoices(choices);
    for (int i = 0; i < count(); ++i)
        setItemData(i, ChecklistWords::factHelp(itemData(i).toString()), Qt::ToolTipRole);
}

void FactBox::setFact(const QString &fact)
{
    choose(fact);
    setEditText(currentText());
    lineEdit()->setCursorPosition(0);
    explain();
}

void FactBox::explain()
{
    setToolTip(ChecklistWords::factHelp(fact()));
    setAccessibleDescription(toolTip());
}

/// What was typed names a fact, or is the beginning of finding one; anything else is put back.
void FactBox::takeTyped()
{
    const QString typed = lineEdit()->text();
    if (typed == currentText() && typed == itemText(currentIndex()))
        return;
    int index = findText(typed, Qt::MatchFixedString);
    if (index < 0)
        index = findData(typed);
    if (index < 0 && !typed.isEmpty())
        index = findText(typed, Qt::MatchContains);
    if (index < 0) {
        setEditText(itemText(currentIndex()));
        return;
    }
    const bool changed = index != currentIndex();
    setCurrentIndex(index);
    setEditText(itemText(index));
    if (changed)
        Q_EMIT chosen(choice());
}

void FactBox::focusInEvent(QFocusEvent *event)
{
    ChoiceBox::focusInEvent(event);
    // After the click that gave the focus has placed the cursor.
    QTimer::singleShot(0, lineEdit(), &QLineEdit::selectAll);
}

} // namespace desk
