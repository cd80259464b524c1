#include "key_shortcut.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTextEdit>

#include "key_button.h"

using namespace Qt::StringLiterals;

namespace desk {

bool typingSomewhere()
{
    const QWidget *focus = QApplication::focusWidget();
    if (const auto *text = qobject_cast<const QTextEdit *>(focus))
        return !text->isReadOnly();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(focus))
        return !plain->isReadOnly();
    if (const auto *combo = qobject_cast<const QComboBox *>(focus))
        return combo->isEditable();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QAbstractSpinBox *>(focus);
}

static bool isSingleLetter(const QKeySequence &key)
{
    return key.count() == 1 && !(key[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier))
           && key[0].key() < Qt::Key_Escape;
}

QShortcut *addKey(QWidget *owner, const QKeySequence &key, const QString &does, std::function<void()> what)
{
    auto *shortcut = new QShortcut(key, owner);
    shortcut->setWhatsThis(does);
    const bool letter = isSingleLetter(key);
    QObject::connect(shortcut, &QShortcut::activated, owner, [letter, what = std::move(what)] {
        if (!(letter && typingSomewhere()))
            what();
    });
    if (letter) {
        shortcut->setEnabled(!typingSomewhere());
        QObject::connect(qApp, &QApplication::focusChanged, shortcut,
                         [shortcut] { shortcut->setEnabled(!typingSomewhere()); });
    }
    return shortcut;
}

QList<KeyHelp> keysOf(const QWidget *root, Qt::FindChildOptions options)
{
    QList<KeyHelp> keys;
    if (!root)
        return keys;
    for (const QShortcut *shortcut : root->findChildren<QShortcut *>(QString(), options)) {
        const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
        if (!owner || !owner->isVisible())
            continue;
        const auto *button = qobject_cast<const KeyButton *>(owner);
        const QString does = button ? button->accessibleName() : shortcut->whatsThis();
        const QString key = shortcut->key().toString(QKeySequence::NativeText);
        if (does.isEmpty())
            continue; // a second key of a widget's own, such as Enter on a list
        const auto same = std::ranges::find(keys, does, &KeyHelp::does);
        if (same == keys.end())
            keys.append({key, does});
        else if (!same->key.split(u" / "_s).contains(key))
            same->key += u" / "_s + key;
    }
    return keys;
}

} // namespace desk
