#pragma once

#include "statement.h"

namespace desk {

/// One step of a command's SQLite script.
struct CommandStep
{
    enum class Kind { Let, Refuse, Run, Audit, Answer };
    Kind kind = Kind::Run;
    QString state; ///< of a refusal, e.g. "WD014"
    QString word;  ///< of a refusal, e.g. "same_person"
    QString sql;
};

/// One command of resources/sql/command, parsed for one database.
struct CommandSpec
{
    SqlHeader header;
    std::vector<CommandStep> steps; ///< SQLite
    QString body;                   ///< PostgreSQL: DECLARE … BEGIN … END
};

Result<CommandSpec> parseCommand(const QString &path, const QString &text, Dialect dialect);

/// The arguments as one text that is the same for the same arguments on both databases' own sides; secrets
/// left out.
QString canonicalArguments(const SqlHeader &header, const Params &params);

/// All commands of a database, loaded once.
class CommandCatalogue
{
public:
    static const CommandCatalogue &of(Dialect dialect);

    const CommandSpec *find(const QString &name) const;
    const std::vector<CommandSpec> &all() const { return m_commands; }
    const QList<Error> &errors() const { return m_errors; }

private:
    explicit CommandCatalogue(Dialect dialect);
    std::vector<CommandSpec> m_commands;
    QList<Error> m_errors;
};

} // namespace desk
