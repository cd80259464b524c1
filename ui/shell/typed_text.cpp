#include "typed_text.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

#include "key_button.h"
#include "key_choice.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// The name under which a line is kept: that of an editable choice for its line; none for a spin box's.
QString nameOf(const QLineEdit *line)
{
    if (const auto *choice = qobject_cast<const QComboBox *>(line->parentWidget()))
        return choice->objectName();
    return qobject_cast<const QAbstractSpinBox *>(line->parentWidget()) ? QString() : line->objectName();
}

/// A choice of keys goes by its first.
QString nameOf(const KeyChoice *choice)
{
    const auto *first = choice->findChild<KeyButton *>({}, Qt::FindDirectChildrenOnly);
    return first ? first->objectName() : QString();
}

bool isMark(const QAbstractButton *button)
{
    return qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button);
}

} // namespace

TypedText typedText(const QWidget *screen)
{
    TypedText typed;
    for (const auto *line : screen->findChildren<QLineEdit *>())
        typed.insert(nameOf(line), line->text());
    for (const auto *edit : screen->findChildren<QPlainTextEdit *>())
        typed.insert(edit->objectName(), edit->toPlainText());
    for (const auto *choice : screen->findChildren<QComboBox *>()) {
        if (!choice->isEditable())
            typed.insert(choice->objectName(), QString::number(choice->currentIndex()));
    }
    for (const auto *day : screen->findChildren<QDateTimeEdit *>())
        typed.insert(day->objectName(), day->dateTime().toString(Qt::ISODate));
    for (const auto *choice : screen->findChildren<KeyChoice *>()) {
        if (choice->choice() >= 0)
            typed.insert(nameOf(choice), QString::number(choice->choice()));
    }
    for (const auto *button : screen->findChildren<QAbstractButton *>()) {
        if (isMark(button) && button->isChecked())
            typed.insert(button->objectName(), u"on"_s);
    }
    typed.remove(QString());
    typed.removeIf([](const auto &field) { return field.value().isEmpty(); });
    return typed;
}

void restoreTypedText(QWidget *screen, const TypedText &typed)
{
    const auto restore = [&typed](const QString &name, const QString &present, auto &&set) {
        if (const auto text = typed.constFind(name); text != typed.cend() && *text != present)
            set(*text);
    };
    for (auto *choice : screen->findChildren<QComboBox *>()) {
        if (!choice->isEditable())
            restore(choice->objectName(), QString::number(choice->currentIndex()),
                    [choice](const QString &text) {
                        if (text.toInt() < choice->count())
                            choice->setCurrentIndex(text.toInt());
                    });
    }
    for (auto *day : screen->findChildren<QDateTimeEdit *>())
        restore(day->objectName(), day->dateTime().toString(Qt::ISODate),
                [day](const QString &text) { day->setDateTime(QDateTime::fromString(text, Qt::ISODate)); });
    for (auto *choice : screen->findChildren<KeyChoice *>())
        restore(nameOf(choice), {}, [choice](const QString &text) { choice->choose(text.toInt()); });
    for (auto *button : screen->findChildren<QAbstractButton *>()) {
        if (isMark(button) && !button->isChecked())
            restore(button->objectName(), {}, [button](const QString &) { button->click(); });
    }
    for (auto *line : screen->findChildren<QLineEdit *>())
        restore(nameOf(line), line->text(), [line](const QString &text) { line->setText(text); });
    for (auto *edit : screen->findChildren<QPlainTextEdit *>())
        restore(edit->objectName(), edit->toPlainText(),
                [edit](const QString &text) { edit->setPlainText(text); });
}

} // namespace desk
