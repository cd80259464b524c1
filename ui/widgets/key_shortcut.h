#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>

class QShortcut;
class QWidget;

namespace desk {

/// A key and what it does, as the list under `?` shows it.
struct KeyHelp
{
    QString key;
    QString does;
};

/// Makes \a key call \a what while \a owner is to be seen. A single letter is left to the text field that has
/// the focus. \a does says what it does: the list of keys is made of nothing else, so no key can be missing.
QShortcut *addKey(QWidget *owner, const QKeySequence &key, const QString &does, std::function<void()> what);

/// True while single-letter keys belong to a text field of the window.
bool typingSomewhere();

/// The keys of \a root itself and of what is visible below it; \a options narrows that to \a root's own.
/// Keys that do the same share a line.
QList<KeyHelp> keysOf(const QWidget *root, Qt::FindChildOptions options = Qt::FindChildrenRecursively);

} // namespace desk
