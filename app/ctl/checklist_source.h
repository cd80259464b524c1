#pragma once

#include "checklist.h"
#include "context.h"

namespace desk {

/// The text of a checklist that a verb was given: a version's number, "active", "builtin", a file, or "-".
struct ChecklistSource
{
    QString name; ///< as given, for messages
    QByteArray json;
    QString id;      ///< of a stored version
    int version = 0; ///< 0: not stored
};

/// True for what only a workspace can tell.
bool needsWorkspace(const std::string &given);

/// The bytes of a file, or of standard input for "-". NotFound with reason file_not_found.
Result<QByteArray> contentOf(const std::string &path, const char *option);

/// \a workspace may be null where needsWorkspace() is false. NotFound with reason unknown_checklist for a
/// version that is not there; "active" is the built-in one where none was activated.
Result<ChecklistSource> sourceOf(Context &context, Workspace *workspace, const std::string &given);

/// The newest version of a number; NotFound as above.
Result<ChecklistVersion> versionOf(Context &context, Workspace &workspace, int version);

/// Compiles; a fault is told on standard error as FILE:LINE:COLUMN: REASON.
Result<std::shared_ptr<const Checklist>> compiled(Context &context, const ChecklistSource &source);

/// FILE:LINE:COLUMN: REASON
QString placed(const QString &file, const TextError &error);

/// Runs \a verb with the workspace, or with null when nothing given needs one.
void runWithSources(Context &context, const std::vector<std::string> &given,
                    const std::function<Result<void>(Workspace *)> &verb);

} // namespace desk
