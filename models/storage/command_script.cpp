#include "command_script.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

std::optional<CommandStep> parseStep(const QString &line)
{
    static const QRegularExpression form(
        u"^--@\\s+(let|refuse|run|audit|answer)(?:\\s+(WD\\d{3})\\s+(\\w+))?\\s*$"_s);
    const auto match = form.match(line);
    if (!match.hasMatch())
        return {};
    static const QHash<QString, CommandStep::Kind> kinds{{u"let"_s, CommandStep::Kind::Let},
                                                         {u"refuse"_s, CommandStep::Kind::Refuse},
                                                         {u"run"_s, CommandStep::Kind::Run},
                                                         {u"audit"_s, CommandStep::Kind::Audit},
                                                         {u"answer"_s, CommandStep::Kind::Answer}};
    CommandStep step{kinds.value(match.captured(1)), match.captured(2), match.captured(3), {}};
    if ((step.kind == CommandStep::Kind::Refuse) == step.state.isEmpty())
        return {};
    return step;
}

QString withoutSemicolon(QString sql)
{
    sql = sql.trimmed();
    while (sql.endsWith(u';'))
        sql = sql.chopped(1).trimmed();
    return sql;
}

} // namespace

Result<CommandSpec> parseCommand(const QString &path, const QString &text, Dialect dialect)
{
    auto header = parseHeader(path, text);
    if (!header)
        return std::unexpected(header.error());
    CommandSpec command{*header, {}, {}};
    for (const QString &line : text.split(u'\n')) {
        if (dialect == Dialect::Sqlite) {
            if (const auto step = parseStep(line))
                command.steps.push_back(*step);
            else if (!line.startsWith(u"--@") && !command.steps.empty())
                command.steps.back().sql += line + u'\n';
        } else if (!line.startsWith(u"--@")) {
            command.body += line + u'\n';
        }
    }
    command.body = withoutSemicolon(command.body);
    for (CommandStep &step : command.steps)
        step.sql = withoutSemicolon(withoutSchemas(withoutComments(step.sql)));
    const bool empty = dialect == Dialect::Sqlite ? command.steps.empty() : command.body.isEmpty();
    if (empty)
        return std::unexpected(Error{ErrorKind::Internal, path, u"body_missing"_s, {}, {}});
    return command;
}

QString canonicalArguments(const SqlHeader &header, const Params &params)
{
    QJsonArray values;
    for (const ParamSpec &param : header.params) {
        if (param.secret)
            continue;
        const QVariant value = bound(params.value(param.name), param.type);
        values.append(value.isNull() ? QJsonValue() : QJsonValue(value.toString()));
    }
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

const CommandCatalogue &CommandCatalogue::of(Dialect dialect)
{
    static const CommandCatalogue sqlite(Dialect::Sqlite);
    static const CommandCatalogue postgres(Dialect::Postgres);
    return dialect == Dialect::Sqlite ? sqlite : postgres;
}

CommandCatalogue::CommandCatalogue(Dialect dialect)
{
    const QString folder = dialect == Dialect::Sqlite ? u"command/sqlite"_s : u"command/postgres"_s;
    for (const QString &path : sqlFiles(folder)) {
        auto command = parseCommand(path, sqlFile(path), dialect);
        if (!command)
            m_errors.append(command.error());
        else if (find(command->header.name))
            m_errors.append(Error{ErrorKind::Internal, path, u"name_twice"_s, {}, {}});
        else
            m_commands.push_back(std::move(*command));
    }
}

const CommandSpec *CommandCatalogue::find(const QString &name) const
{
    for (const CommandSpec &command : m_commands) {
        if (command.header.name == name)
            return &command;
    }
    return nullptr;
}

} // namespace desk
