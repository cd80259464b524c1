#pragma once

#include <QStringList>
#include <QStringView>

namespace desk {

/// The closed set of words that a fact of type Text takes, in the order of the documents; empty where any
/// text can stand (codes, names, numbers, months). Unknown facts: empty.
QStringList factWords(QStringView fact);

} // namespace desk
