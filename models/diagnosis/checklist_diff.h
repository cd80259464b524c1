#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "positioned_json.h"

namespace desk {

/// A place where two documents differ.
struct DocumentChange
{
    QString path;      ///< e.g. "checks[balance].cases[0].rank"
    QByteArray before; ///< as written; empty: it was not there
    QByteArray after;  ///< empty: it is gone
};

/// What changes from one text of a checklist to another, in the order of the documents. Blanks and the order
/// of members do not matter; checks are told apart by id and test cases by name, where their order is told
/// as a change of "checks" or "tests.cases". The error names the text that is no JSON.
struct DocumentFault
{
    bool inFirst = false;
    TextError error;
};
std::expected<QList<DocumentChange>, DocumentFault> checklistDiff(const QByteArray &before,
                                                                  const QByteArray &after);

} // namespace desk
