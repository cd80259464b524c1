#include "typed_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace desk {

namespace {

/// The name under which a field is kept; the line of an editable choice is kept under that choice's.
QString nameOf(const QWidget *field)
{
    const auto *choice = qobject_cast<const QComboBox *>(field->parentWidget());
    return choice ? choice->objectName() : field->objectName();
}

} // namespace

TypedText typedText(const QWidget *screen)
{
    TypedText typed;
    for (const auto *line : screen->findChildren<QLineEdit *>())
        typed.insert(nameOf(line), line->text());
    for (const auto *edit : screen->findChildren<QPlainTextEdit *>())
        typed.insert(nameOf(edit), edit->toPlainText());
    typed.remove(QString());
    typed.removeIf([](const auto &field) { return field.value().isEmpty(); });
    return typed;
}

void restoreTypedText(QWidget *screen, const TypedText &typed)
{
    for (auto *line : screen->findChildren<QLineEdit *>()) {
        if (const auto text = typed.constFind(nameOf(line)); text != typed.cend() && *text != line->text())
            line->setText(*text);
    }
    for (auto *edit : screen->findChildren<QPlainTextEdit *>()) {
        if (const auto text = typed.constFind(nameOf(edit));
            text != typed.cend() && *text != edit->toPlainText())
            edit->setPlainText(*text);
    }
}

} // namespace desk
