#pragma once

#include <QString>
#include <QStringList>

#include "checklist_store.h"
#include "facts.h"
#include "json_edit.h"
#include "words.h"

namespace desk {

/// How the checklist editor names what checklists are made of, in the language of the program.
namespace ChecklistWords {

QString fact(const QString &name);       ///< "available"; for "answer": what the customer says
QString factChoice(const QString &name); ///< the label, and the name where they differ
QString factHelp(const QString &name);   ///< type, unit and where it is read from
QString type(FactType type, const QString &unit);
QString word(const QString &word); ///< of a closed set
QString cause(const QString &cause);
QString nextStep(const QString &step);
QString outcome(const QString &outcome);
QString basis(const QString &basis);
QString verdict(const QString &verdict);
QString op(const QString &op); ///< "is less than"
/// The operators that fit a left side, as keys of the document.
QStringList opsFor(FactType type, const QString &unit);
/// One row of a condition: "all of", "available is less than balance part + fee".
QString condition(const JsonNode &node);
/// What stands on one side of a comparison.
QString operand(const JsonNode &node);
/// A local text ({"en": …, "zh_CN": …}) in the language of the program.
QString local(const JsonNode *node);
StatusWord state(ChecklistState state);
/// Why a document was refused; a reason that is not known is said as it is.
QString reason(const QString &reason);
/// A place of the document for people: "Balance › case 2 › condition".
QString place(const JsonNode &root, const QString &pointer);

} // namespace ChecklistWords

} // namespace desk
