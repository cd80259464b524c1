#include "api_generator.h"

#include <QSet>
#include <algorithm>

#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

/// The type in a function's signature: instants travel as UTC milliseconds.
QString wireType(ValueType type)
{
    switch (type) {
    case ValueType::Integer:
    case ValueType::Instant:
        return u"bigint"_s;
    case ValueType::Flag:
        return u"boolean"_s;
    case ValueType::Text:
    case ValueType::Json:
        break;
    }
    return u"text"_s;
}

bool isInstant(const ParamSpec &param)
{
    return param.type == ValueType::Instant;
}

QString argumentName(const ParamSpec &param)
{
    return (isInstant(param) ? u"a_"_s : u"p_"_s) + param.name;
}

QStringList types(const SqlHeader &header)
{
    QStringList all;
    for (const ParamSpec &param : header.params)
        all.append(wireType(param.type));
    return all;
}

QStringList arguments(const SqlHeader &header)
{
    QStringList all;
    for (const ParamSpec &param : header.params)
        all.append(argumentName(param) + u' ' + wireType(param.type));
    return all;
}

QString columns(const SqlHeader &header)
{
    QStringList all;
    for (const ColumnSpec &column : header.columns)
        all.append(column.name + u' ' + wireType(column.type));
    return all.join(u", ");
}

QString guard(const SqlHeader &header)
{
    QStringList kinds;
    for (const QString &kind : header.guard)
        kinds.append(quoted(kind));
    return kinds.join(u", ");
}

QString groups(const SqlHeader &header)
{
    QStringList roles;
    for (const QString &kind : header.guard)
        roles.append(u"walletdesk_"_s + kind);
    return roles.join(u", ");
}

QString refusal(const QString &word)
{
    return sessionText(u"refuse"_s, Dialect::Postgres, {{u"WORD"_s, word}});
}

/// Checks of required values, closed words and ranges, the instants' conversion (in bodies that see
/// variables), and the header's own checks.
QString checks(const SqlHeader &header, bool convert)
{
    QString text;
    for (const ParamSpec &param : header.params) {
        const QString name = argumentName(param);
        if (param.required)
            text += u"  IF "_s + name + u" IS NULL THEN "_s + refusal(u"missing_"_s + param.name)
                    + u" END IF;\n"_s;
        if (!param.members.isEmpty()) {
            QStringList members;
            for (const QString &member : param.members)
                members.append(quoted(member));
            text += u"  IF "_s + name + u" NOT IN ("_s + members.join(u", ") + u") THEN "_s
                    + refusal(u"invalid_"_s + param.name) + u" END IF;\n"_s;
        }
        if (param.range)
            text += u"  IF "_s + name
                    + u" NOT BETWEEN %1 AND %2 THEN "_s.arg(param.range->first).arg(param.range->second)
                    + refusal(u"invalid_"_s + param.name) + u" END IF;\n"_s;
        // From year 1 to year 9999: beyond, PostgreSQL would refuse in words of its own.
        if (isInstant(param))
            text += u"  IF "_s + name + u" NOT BETWEEN -62135596800000 AND 253402300799999 THEN "_s
                    + refusal(u"invalid_"_s + param.name) + u" END IF;\n"_s;
        if (convert && isInstant(param))
            text += u"  p_"_s + param.name + u" := compat.from_ms("_s + name + u");\n"_s;
    }
    for (const QString &check : header.checks)
        text += u"  PERFORM api."_s + check + u";\n"_s;
    if (header.vipShown)
        text += u"  PERFORM api.opened_vip_shown(p_user_no);\n"_s;
    else if (!header.opened.isEmpty())
        text += u"  PERFORM api.opened_%1(%2);\n"_s.arg(
            header.opened, header.opened == u"many" ? QString() : u"p_"_s + header.opened);
    return text;
}

QString instants(const SqlHeader &header)
{
    QString text;
    for (const ParamSpec &param : header.params) {
        if (isInstant(param))
            text += u"  p_"_s + param.name + u" timestamptz;\n"_s;
    }
    return text;
}

/// The list that casts a statement's columns to the wire's types.
QString outerColumns(const SqlHeader &header)
{
    QStringList all;
    for (const ColumnSpec &column : header.columns) {
        const QString name = u"x."_s + column.name;
        all.append(column.type == ValueType::Instant ? u"compat.to_ms("_s + name + u')'
                                                     : name + u"::"_s + wireType(column.type));
    }
    return all.join(u", ");
}

QString pieceCondition(const SqlHeader &header, const SqlPiece &piece)
{
    QStringList all;
    for (const SqlPiece::Condition &condition : piece.conditions) {
        const QString name = argumentName(*header.param(condition.param));
        all.append(condition.value.isEmpty()
                       ? name + u" IS NOT NULL"_s
                       : u"coalesce("_s + name + u" = "_s + quoted(condition.value) + u", false)"_s);
    }
    return all.join(u" AND ");
}

QString pieces(const Statement &statement)
{
    QHash<QString, QString> numbers;
    for (int i = 0; i < statement.header.params.size(); ++i)
        numbers.insert(statement.header.params[i].name, u'$' + QString::number(i + 1));
    QStringList all{quoted(
        sessionText(u"outer_open"_s, Dialect::Postgres, {{u"COLUMNS"_s, outerColumns(statement.header)}}))};
    for (const SqlPiece &piece : statement.pieces) {
        const QString text = quoted(withValues(piece.text, numbers));
        all.append(piece.conditions.isEmpty() ? text
                                              : u"CASE WHEN "_s + pieceCondition(statement.header, piece)
                                                    + u" THEN "_s + text + u" ELSE '' END"_s);
    }
    all.append(quoted(sessionText(u"outer_close"_s, Dialect::Postgres)));
    return all.join(u"\n    || ");
}

/// The statement with the lines that \a given conditions keep, and the function's own arguments as values.
QString fixedText(const Statement &statement, const Statement::Conditions &given)
{
    QHash<QString, QString> numbers;
    for (int i = 0; i < statement.header.params.size(); ++i) {
        const QString number = u'$' + QString::number(i + 1);
        numbers.insert(statement.header.params[i].name,
                       isInstant(statement.header.params[i]) ? u"compat.from_ms("_s + number + u')' : number);
    }
    const auto holds = [&given](const SqlPiece::Condition &wanted) {
        return std::any_of(given.cbegin(), given.cend(), [&wanted](const SqlPiece::Condition &one) {
            return one.param == wanted.param && (wanted.value.isEmpty() || one.value == wanted.value);
        });
    };
    QString text =
        sessionText(u"outer_open"_s, Dialect::Postgres, {{u"COLUMNS"_s, outerColumns(statement.header)}});
    for (const SqlPiece &piece : statement.pieces) {
        if (std::all_of(piece.conditions.cbegin(), piece.conditions.cend(), holds))
            text += u'\n' + withValues(piece.text, numbers);
    }
    return text + sessionText(u"outer_close"_s, Dialect::Postgres);
}

/// True for the call that gives \a given and nothing else that any line depends on.
QString planCondition(const Statement &statement, const Statement::Conditions &given)
{
    QStringList all{pieceCondition(statement.header, {given, {}, {}})};
    QSet<QString> settled;
    for (const SqlPiece::Condition &condition : given)
        settled.insert(condition.param);
    for (const SqlPiece &piece : statement.pieces) {
        for (const SqlPiece::Condition &condition : piece.conditions) {
            if (settled.contains(condition.param))
                continue;
            settled.insert(condition.param);
            all.append(argumentName(*statement.header.param(condition.param)) + u" IS NULL"_s);
        }
    }
    return all.join(u" AND ");
}

/// The branches of the sets of conditions that are planned once a session; empty for a statement without.
QString fixedPlans(const Statement &statement)
{
    QString text;
    for (const Statement::Conditions &given : statement.plans)
        text += sessionText(u"fixed_plan"_s, Dialect::Postgres,
                            {{u"CONDITION"_s, planCondition(statement, given)},
                             {u"TEXT"_s, fixedText(statement, given)}})
                + u'\n';
    return text;
}

/// The statement before the function that proves \a text where no variable of it stands in for a column.
QString proof(const SqlHeader &header, const QString &text)
{
    const QString all = types(header).join(u", ");
    return sessionText(u"fixed_proof"_s, Dialect::Postgres,
                       {{u"TYPES"_s, all.isEmpty() ? QString() : u'(' + all + u')'}, {u"TEXT"_s, text}})
           + u'\n';
}

QString proofs(const Statement &statement)
{
    QString text;
    for (const Statement::Conditions &given : statement.plans)
        text += proof(statement.header, fixedText(statement, given));
    return text;
}

/// What USING hands over. Types are fixed here, so that an unset value is a NULL of its type.
QString values(const SqlHeader &header)
{
    QStringList all;
    for (const ParamSpec &param : header.params)
        all.append(isInstant(param) ? u"compat.from_ms("_s + argumentName(param) + u')'
                                    : argumentName(param));
    return all.isEmpty() ? u"1"_s : all.join(u", ");
}

QHash<QString, QString> commonKeys(const SqlHeader &header)
{
    return {{u"NAME"_s, header.name},
            {u"GUARD"_s, guard(header)},
            {u"GROUPS"_s, groups(header)},
            {u"PINNED"_s, sessionText(u"pinned"_s, Dialect::Postgres)},
            {u"COLUMNS"_s, columns(header)}};
}

QString call(const QString &form, const SqlHeader &header, QStringList arguments)
{
    for (const ParamSpec &param : header.params)
        arguments.append(u':' + param.name);
    return sessionText(form, Dialect::Postgres,
                       {{u"NAME"_s, header.name}, {u"ARGUMENTS"_s, arguments.join(u", ")}});
}

} // namespace

QString readFunction(const Statement &statement)
{
    const SqlHeader &header = statement.header;
    QHash<QString, QString> keys = commonKeys(header);
    keys[u"ARGUMENTS"_s] = arguments(header).join(u", ");
    keys[u"TYPES"_s] = types(header).join(u", ");
    keys[u"CHECKS"_s] = checks(header, header.plpgsql);
    if (header.plpgsql) {
        keys[u"INSTANTS"_s] = instants(header);
        keys[u"BODY"_s] = statement.body.endsWith(u';') ? statement.body.chopped(1) : statement.body;
        return sessionText(u"twin_function"_s, Dialect::Postgres, keys);
    }
    if (header.fixedPlan) {
        keys[u"TEXT"_s] = fixedText(statement, {});
        return proof(header, keys.value(u"TEXT"_s))
               + sessionText(u"fixed_function"_s, Dialect::Postgres, keys);
    }
    keys[u"PLANS"_s] = fixedPlans(statement);
    keys[u"PIECES"_s] = pieces(statement);
    keys[u"VALUES"_s] = values(header);
    return proofs(statement) + sessionText(u"read_function"_s, Dialect::Postgres, keys);
}

QString commandFunction(const CommandSpec &command)
{
    const SqlHeader &header = command.header;
    QHash<QString, QString> keys = commonKeys(header);
    QStringList canonical;
    for (const ParamSpec &param : header.params) {
        if (!param.secret)
            canonical.append(argumentName(param));
    }
    keys[u"ARGUMENTS"_s] = (QStringList{u"p_command text"_s} + arguments(header)).join(u", ");
    keys[u"TYPES"_s] = (QStringList{u"text"_s} + types(header)).join(u", ");
    keys[u"CHECKS"_s] = checks(header, true);
    keys[u"INSTANTS"_s] = instants(header);
    keys[u"CANONICAL"_s] = canonical.join(u", ");
    keys[u"BODY"_s] = command.body;
    return sessionText(u"command_function"_s, Dialect::Postgres, keys);
}

QString readCall(const SqlHeader &header)
{
    return call(u"call_read"_s, header, {});
}

QString commandCall(const SqlHeader &header)
{
    return call(u"call_command"_s, header, {u":command"_s});
}

QStringList apiScript()
{
    QStringList script;
    for (const QString &path : sqlFiles(u"api"_s))
        script.append(sqlFile(path));
    script.append(sessionText(u"drop_api"_s, Dialect::Postgres));
    script.append(sessionText(u"api_begin"_s, Dialect::Postgres));
    for (const Statement &statement : StatementCatalogue::of(Dialect::Postgres).all())
        script.append(readFunction(statement));
    for (const CommandSpec &command : CommandCatalogue::of(Dialect::Postgres).all())
        script.append(commandFunction(command));
    script.append(sessionText(u"api_end"_s, Dialect::Postgres));
    return script;
}

} // namespace desk
