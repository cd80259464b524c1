#include "command_runner.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlRecord>

#include "api_generator.h"
#include "audit_write.h"
#include "error_map.h"
#include "seal_sqlite.h"
#include "sql_text.h"
#include "staff_guard.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonOf(const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return value.toLongLong();
    case QMetaType::Bool:
        return value.toBool();
    default:
        return value.toString();
    }
}

/// The run of one script inside its transaction.
class ScriptRun
{
public:
    ScriptRun(Connection &connection, const CommandSpec &command, const CommandId &id, const Params &params)
        : m_connection(connection), m_command(command)
    {
        for (const ParamSpec &param : command.header.params)
            m_values.insert(param.name, bound(params.value(param.name), param.type));
        m_values.insert(u"command"_s, id.value());
        m_values.insert(u"login"_s, connection.login().value());
        m_values.insert(u"now"_s, QDateTime::currentMSecsSinceEpoch());
        m_values.insert(u"new_id"_s, newUuid());
        const QByteArray text =
            (command.header.name + u'\n' + canonicalArguments(command.header, params)).toUtf8();
        m_values.insert(
            u"args_sha256"_s,
            QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()));
        m_values.insert(u"command_name"_s, command.header.name);
    }

    Result<QJsonObject> run()
    {
        const auto person = checkStaff(m_connection, m_command.header.name, m_command.header.guard);
        if (!person)
            return std::unexpected(person.error());
        m_values.insert(u"person_id"_s, *person);
        const auto first = firstAnswer();
        if (!first)
            return std::unexpected(first.error());
        if (*first)
            return **first;
        if (const auto taken = change(sessionText(u"take_command"_s, Dialect::Sqlite)); !taken)
            return std::unexpected(taken.error());
        for (const CommandStep &step : m_command.steps) {
            if (const auto done = perform(step); !done)
                return std::unexpected(done.error());
        }
        m_values.insert(u"result"_s,
                        QString::fromUtf8(QJsonDocument(m_answer).toJson(QJsonDocument::Compact)));
        if (const auto kept = change(sessionText(u"end_command"_s, Dialect::Sqlite)); !kept)
            return std::unexpected(kept.error());
        if (const auto sealed = sealSqliteRows(m_connection, sqliteSealRows); !sealed)
            return std::unexpected(sealed.error());
        return m_answer;
    }

private:
    Result<QSqlQuery *> query(const QString &sql)
    {
        QVariantHash used;
        for (const QString &name : placeholders(sql))
            used.insert(name, m_values.value(name));
        return m_connection.run(m_command.header.name, sql, used);
    }

    Result<void> change(const QString &sql)
    {
        const auto done = query(sql);
        if (!done)
            return std::unexpected(done.error());
        (*done)->finish();
        return {};
    }

    Error refused(ErrorKind kind, const QString &word, const QString &state) const
    {
        return {kind, m_command.header.name, word, state, newCorrelation()};
    }

    Result<std::optional<QJsonObject>> firstAnswer()
    {
        const auto found = query(sessionText(u"first_answer"_s, Dialect::Sqlite));
        if (!found)
            return std::unexpected(found.error());
        std::optional<QJsonObject> answer;
        bool same = true;
        if ((*found)->next()) {
            same = (*found)->value(0).toBool();
            answer = QJsonDocument::fromJson((*found)->value(1).toString().toUtf8()).object();
        }
        (*found)->finish();
        if (!same)
            return std::unexpected(refused(ErrorKind::Conflict, u"command_reused"_s, u"WD004"_s));
        return answer;
    }

    Result<void> perform(const CommandStep &step)
    {
        if (step.kind == CommandStep::Kind::Run)
            return change(step.sql);
        const auto found = query(step.sql);
        if (!found)
            return std::unexpected(found.error());
        QList<QVariantList> rows;
        const QSqlRecord record = (*found)->record();
        while ((*found)->next()) {
            QVariantList row;
            for (int i = 0; i < record.count(); ++i)
                row.append((*found)->value(i));
            rows.append(row);
        }
        const QSqlError ended = (*found)->lastError();
        (*found)->finish();
        if (ended.isValid())
            return std::unexpected(m_connection.errorOf(m_command.header.name, ended));
        return take(step, record, rows);
    }

    Result<void> take(const CommandStep &step, const QSqlRecord &record, const QList<QVariantList> &rows)
    {
        if (step.kind == CommandStep::Kind::Refuse) {
            if (rows.isEmpty())
                return {};
            return std::unexpected(postgresError(m_command.header.name, step.state, u"x: "_s + step.word));
        }
        if (step.kind == CommandStep::Kind::Audit) {
            for (const QVariantList &row : rows) {
                if (const auto done = audit(row); !done)
                    return done;
            }
            return {};
        }
        for (int i = 0; i < record.count(); ++i) {
            const QVariant value = rows.isEmpty() ? QVariant() : rows.first().at(i);
            if (step.kind == CommandStep::Kind::Let)
                m_values.insert(record.fieldName(i), value);
            else
                m_answer.insert(record.fieldName(i), jsonOf(value));
        }
        return {};
    }

    Result<void> audit(const QVariantList &row)
    {
        AuditFields fields;
        fields.atMs = QDateTime::currentMSecsSinceEpoch();
        fields.login = m_connection.login().value();
        fields.action = row.value(0).toString();
        fields.targetKind = row.value(1).toString();
        fields.targetId = row.value(2).toString();
        fields.commandId = m_values.value(u"command"_s).toString();
        fields.detail = row.value(3).isNull() ? u""_s : row.value(3).toString();
        return writeAudit(m_connection, m_command.header.name, fields);
    }

    Connection &m_connection;
    const CommandSpec &m_command;
    QVariantHash m_values;
    QJsonObject m_answer;
};

Result<QJsonObject> runScript(Connection &connection, const CommandSpec &command, const CommandId &id,
                              const Params &params)
{
    const QString &name = command.header.name;
    if (const auto begun = connection.execute(name, sessionText(u"begin"_s, Dialect::Sqlite)); !begun)
        return std::unexpected(begun.error());
    auto answer = ScriptRun(connection, command, id, params).run();
    if (answer) {
        const auto committed = connection.execute(name, sessionText(u"commit"_s, Dialect::Sqlite));
        if (committed)
            return answer;
        answer = std::unexpected(committed.error());
    }
    // A full disk has rolled back by itself already; the error of this one then says nothing.
    (void)connection.execute(name, sessionText(u"rollback"_s, Dialect::Sqlite));
    return answer;
}

Result<QJsonObject> callFunction(Connection &connection, const CommandSpec &command, const CommandId &id,
                                 const Params &params)
{
    QVariantHash values{{u"command"_s, id.value()}};
    for (const ParamSpec &param : command.header.params)
        values.insert(param.name, bound(params.value(param.name), param.type));
    const auto query = connection.run(command.header.name, commandCall(command.header), values);
    if (!query)
        return std::unexpected(query.error());
    const bool found = (*query)->next();
    const QJsonObject answer = QJsonDocument::fromJson((*query)->value(0).toString().toUtf8()).object();
    const QSqlError ended = (*query)->lastError();
    (*query)->finish();
    if (!found)
        return std::unexpected(connection.errorOf(command.header.name, ended));
    return answer;
}

} // namespace

Result<QJsonObject> runCommand(Connection &connection, const CommandSpec &command, const CommandId &id,
                               const Params &params)
{
    return connection.dialect() == Dialect::Sqlite ? runScript(connection, command, id, params)
                                                   : callFunction(connection, command, id, params);
}

} // namespace desk
