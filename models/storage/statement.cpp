#include "statement.h"

#include <QDir>
#include <QRegularExpression>

#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> broken(const QString &path, const QString &reason)
{
    return std::unexpected(Error{ErrorKind::Internal, path, reason, {}, {}});
}

std::optional<ValueType> typeOf(QStringView word)
{
    if (word == u"text")
        return ValueType::Text;
    if (word == u"int")
        return ValueType::Integer;
    if (word == u"bool")
        return ValueType::Flag;
    if (word == u"ts")
        return ValueType::Instant;
    if (word == u"json")
        return ValueType::Json;
    return {};
}

std::optional<ParamSpec> parseParam(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\w+)\\s+(?:(text|int|bool|ts|json)|enum\\(([\\w|]+)\\)|int\\((\\d+)\\.\\.(\\d+)\\))"
        u"\\s+(required|optional)(\\s+secret)?$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    ParamSpec param;
    param.name = match.captured(1);
    param.type = typeOf(match.capturedView(2)).value_or(ValueType::Text);
    if (match.hasCaptured(3) && !match.capturedView(3).isEmpty())
        param.members = match.captured(3).split(u'|');
    if (!match.capturedView(4).isEmpty()) {
        param.type = ValueType::Integer;
        param.range = std::pair(match.captured(4).toLongLong(), match.captured(5).toLongLong());
    }
    param.required = match.capturedView(6) == u"required";
    param.secret = match.hasCaptured(7);
    return param;
}

std::optional<ColumnSpec> parseColumn(const QString &text)
{
    static const QRegularExpression form(u"^(\\w+)\\s+(text|int|bool|ts|json)(\\?)?$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    return ColumnSpec{match.captured(1), *typeOf(match.capturedView(2)), match.hasCaptured(3)};
}

Result<void> addLine(SqlHeader &header, const QString &path, const QString &key, const QString &value)
{
    if (key == u"name") {
        header.name = value;
    } else if (key == u"guard") {
        header.guard = value.split(u' ', Qt::SkipEmptyParts);
        for (const QString &kind : header.guard) {
            static const QStringList kinds{u"agent"_s, u"supervisor"_s, u"auditor"_s, u"security"_s};
            if (!kinds.contains(kind))
                return broken(path, u"unknown_guard"_s);
        }
    } else if (key == u"param") {
        for (const QString &part : value.split(u',')) {
            const auto param = parseParam(part);
            if (!param)
                return broken(path, u"param_not_understood"_s);
            header.params.append(*param);
        }
    } else if (key == u"result") {
        for (const QString &part : value.split(u',')) {
            const auto column = parseColumn(part);
            if (!column)
                return broken(path, u"result_not_understood"_s);
            header.columns.append(*column);
        }
    } else if (key == u"check") {
        static const QRegularExpression form(u"^\\w+\\(([ap]_\\w+(, [ap]_\\w+)*)?\\)$"_s);
        if (!form.match(value).hasMatch())
            return broken(path, u"check_not_understood"_s);
        header.checks.append(value);
    } else if (key == u"opened") {
        static const QStringList ways{u"user_no"_s, u"order_no"_s, u"ticket_no"_s, u"orders"_s, u"many"_s};
        if (!ways.contains(value))
            return broken(path, u"opened_not_understood"_s);
        header.opened = value;
    } else if (key == u"vip") {
        if (value != u"shown" || header.opened != u"user_no")
            return broken(path, u"vip_not_understood"_s);
        header.vipShown = true;
    } else if (key == u"language") {
        header.plpgsql = value == u"plpgsql";
    } else if (key == u"plan") {
        if (value == u"fixed")
            header.fixedPlan = true;
        else
            header.plans.append(value);
    }
    return {};
}

/// The conditions of `--? a+b=x: …`; nothing when one names no parameter of the header.
std::optional<QList<SqlPiece::Condition>> parseConditions(const SqlHeader &header, const QString &text)
{
    QList<SqlPiece::Condition> conditions;
    for (const QString &part : text.split(u'+')) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = (equals < 0 ? part : part.first(equals)).trimmed();
        const QString value = equals < 0 ? QString() : part.sliced(equals + 1).trimmed();
        const ParamSpec *param = header.param(name);
        if (!param || (equals >= 0 && !param->members.contains(value)))
            return {};
        conditions.append({name, value});
    }
    return conditions;
}

/// Every placeholder must be a parameter, and an optional one may only stand in a line that it conditions.
Result<void> checkPlaceholders(const QString &path, const Statement &statement)
{
    for (const SqlPiece &piece : statement.pieces) {
        if (statement.header.fixedPlan && !piece.conditions.isEmpty())
            return broken(path, u"fixed_plan_with_conditions"_s);
        for (const QString &name : piece.names) {
            if (!statement.header.param(name))
                return broken(path, u"placeholder_without_param"_s);
        }
    }
    return {};
}

} // namespace

const ParamSpec *SqlHeader::param(QStringView wanted) const
{
    for (const ParamSpec &candidate : params) {
        if (candidate.name == wanted)
            return &candidate;
    }
    return nullptr;
}

bool isSet(const QVariant &value)
{
    if (!value.isValid())
        return false;
    switch (value.typeId()) {
    case QMetaType::QString:
        return !value.toString().isNull();
    case QMetaType::QDateTime:
        return value.toDateTime().isValid();
    default:
        return !value.isNull();
    }
}

QVariant bound(const QVariant &value, ValueType type)
{
    const bool given = isSet(value);
    switch (type) {
    case ValueType::Integer:
        return given ? QVariant(value.toLongLong()) : QVariant(QMetaType(QMetaType::LongLong));
    case ValueType::Flag:
        return given ? QVariant(value.toBool()) : QVariant(QMetaType(QMetaType::Bool));
    case ValueType::Instant:
        if (!given)
            return QVariant(QMetaType(QMetaType::LongLong));
        return value.typeId() == QMetaType::QDateTime ? QVariant(value.toDateTime().toMSecsSinceEpoch())
                                                      : QVariant(value.toLongLong());
    case ValueType::Text:
    case ValueType::Json:
        break;
    }
    return given ? QVariant(value.toString()) : QVariant(QMetaType(QMetaType::QString));
}

Result<void> checkParams(const SqlHeader &header, const Params &params)
{
    const auto refused = [&](const QString &reason) {
        return std::unexpected(Error{ErrorKind::Invalid, header.name, reason, {}, {}});
    };
    for (const ParamSpec &param : header.params) {
        const QVariant value = params.value(param.name);
        if (!isSet(value)) {
            if (param.required)
                return refused(u"missing_"_s + param.name);
        } else if (!param.members.isEmpty() && !param.members.contains(value.toString())) {
            return refused(u"invalid_"_s + param.name);
        } else if (param.range
                   && (value.toLongLong() < param.range->first || value.toLongLong() > param.range->second)) {
            return refused(u"invalid_"_s + param.name);
        }
    }
    for (auto given = params.cbegin(); given != params.cend(); ++given) {
        if (!header.param(given.key()))
            return refused(u"unknown_"_s + given.key());
    }
    return {};
}

Result<SqlHeader> parseHeader(const QString &path, const QString &text)
{
    static const QRegularExpression form(u"^--@\\s+(\\w+)\\s+(.*\\S)\\s*$"_s);
    SqlHeader header;
    for (const QString &line : text.split(u'\n')) {
        const auto match = form.match(line);
        if (!match.hasMatch())
            continue;
        if (const auto done = addLine(header, path, match.captured(1), match.captured(2)); !done)
            return std::unexpected(done.error());
    }
    if (header.name.isEmpty() || header.guard.isEmpty())
        return broken(path, u"name_or_guard_missing"_s);
    return header;
}

Result<Statement> parseStatement(const QString &path, const QString &text, Dialect dialect)
{
    auto header = parseHeader(path, text);
    if (!header)
        return std::unexpected(header.error());
    if (header->columns.isEmpty())
        return broken(path, u"result_missing"_s);
    Statement statement{*header, {}, {}, {}};
    for (const QString &plan : header->plans) {
        const auto conditions = parseConditions(*header, plan);
        if (!conditions)
            return broken(path, u"plan_not_understood"_s);
        statement.plans.push_back(*conditions);
    }
    QString fixed;
    const auto adapted = [dialect](const QString &sql) {
        const QString bare = withoutComments(sql);
        return dialect == Dialect::Sqlite ? withoutSchemas(bare) : withCompat(bare);
    };
    const auto flush = [&] {
        QString fixedText = adapted(fixed).trimmed();
        if (fixedText.endsWith(u';'))
            fixedText.chop(1);
        if (!fixedText.isEmpty())
            statement.pieces.push_back({{}, fixedText + u'\n', placeholders(fixedText)});
        fixed.clear();
    };
    static const QRegularExpression conditional(u"^\\s*--\\?\\s*([\\w+=\\s]+?)\\s*:\\s(.*)$"_s);
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u"--@"))
            continue;
        if (!line.trimmed().startsWith(u"--?")) {
            fixed += line + u'\n';
            continue;
        }
        const auto match = conditional.match(line);
        const auto conditions = match.hasMatch() ? parseConditions(*header, match.captured(1)) : std::nullopt;
        if (!conditions)
            return broken(path, u"condition_not_understood"_s);
        flush();
        const QString kept = adapted(match.captured(2)) + u'\n';
        statement.pieces.push_back({*conditions, kept, placeholders(kept)});
    }
    if (header->plpgsql) {
        statement.body = fixed.trimmed();
        return statement;
    }
    flush();
    if (const auto done = checkPlaceholders(path, statement); !done)
        return std::unexpected(done.error());
    return statement;
}

namespace {

bool isKept(const SqlPiece &piece, const Params &params)
{
    return std::all_of(
        piece.conditions.cbegin(), piece.conditions.cend(), [&params](const SqlPiece::Condition &condition) {
            const QVariant value = params.value(condition.param);
            return isSet(value) && (condition.value.isEmpty() || value.toString() == condition.value);
        });
}

} // namespace

QString Statement::sqliteText(const Params &params) const
{
    QString text;
    for (const SqlPiece &piece : pieces) {
        if (isKept(piece, params))
            text += piece.text;
    }
    return text;
}

QStringList Statement::sqliteNames(const Params &params) const
{
    QStringList names;
    for (const SqlPiece &piece : pieces) {
        if (!isKept(piece, params))
            continue;
        for (const QString &name : piece.names) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

const StatementCatalogue &StatementCatalogue::of(Dialect dialect)
{
    static const StatementCatalogue sqlite(Dialect::Sqlite);
    static const StatementCatalogue postgres(Dialect::Postgres);
    return dialect == Dialect::Sqlite ? sqlite : postgres;
}

StatementCatalogue::StatementCatalogue(Dialect dialect)
{
    const QString other = dialect == Dialect::Sqlite ? u".postgres.sql"_s : u".sqlite.sql"_s;
    const QDir root(u":/walletdesk/sql/query"_s);
    for (const QString &folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        for (const QString &path : sqlFiles(u"query/"_s + folder)) {
            if (path.endsWith(other))
                continue;
            auto statement = parseStatement(path, sqlFile(path), dialect);
            if (!statement) {
                m_errors.append(statement.error());
            } else if (m_index.contains(statement->header.name)) {
                m_errors.append(Error{ErrorKind::Internal, path, u"name_twice"_s, {}, {}});
            } else {
                m_index.insert(statement->header.name, m_statements.size());
                m_statements.push_back(std::move(*statement));
            }
        }
    }
}

const Statement *StatementCatalogue::find(const QString &name) const
{
    const auto found = m_index.constFind(name);
    return found == m_index.cend() ? nullptr : &m_statements[*found];
}

} // namespace desk
