#include "api_smoke.h"

#include "api_generator.h"
#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QVariant sample(const ParamSpec &param)
{
    if (!param.members.isEmpty())
        return param.members.first();
    switch (param.type) {
    case ValueType::Integer:
        return 1;
    case ValueType::Flag:
        return true;
    case ValueType::Instant:
        return qint64(1);
    case ValueType::Json:
        return u"[]"_s;
    case ValueType::Text:
        break;
    }
    return param.name.contains(u"zone"_s) ? u"UTC"_s : u"0"_s;
}

void put(const SqlHeader &header, const SqlPiece &piece, Params &params)
{
    for (const SqlPiece::Condition &condition : piece.conditions) {
        if (condition.value.isEmpty() && !params.contains(condition.param))
            params.insert(condition.param, sample(*header.param(condition.param)));
        else if (!condition.value.isEmpty())
            params.insert(condition.param, condition.value);
    }
    for (const QString &name : placeholders(piece.text)) {
        if (!params.contains(name))
            params.insert(name, sample(*header.param(name)));
    }
}

Result<void> callOnce(Connection &connection, const Statement &statement, const Params &params)
{
    const SqlHeader &header = statement.header;
    QVariantHash values;
    for (const ParamSpec &param : header.params)
        values.insert(param.name, bound(params.value(param.name), param.type));
    if (const auto begun = connection.execute(header.name, sessionText(u"smoke_begin"_s, Dialect::Postgres));
        !begun)
        return begun;
    const auto query = connection.run(u"api."_s + header.name, readCall(header), values);
    if (query)
        (*query)->finish();
    (void)connection.execute(header.name, sessionText(u"smoke_end"_s, Dialect::Postgres));
    // A refusal of our own is an answer: the function ran.
    if (query || query.error().state.startsWith(u"WD"))
        return {};
    return std::unexpected(query.error());
}

} // namespace

QList<Params> smokeParams(const Statement &statement)
{
    const SqlHeader &header = statement.header;
    Params required;
    for (const ParamSpec &param : header.params) {
        if (param.required)
            required.insert(param.name, sample(param));
    }
    QList<Params> sets{required};
    Params all = required;
    for (const SqlPiece &piece : statement.pieces) {
        if (piece.conditions.isEmpty())
            continue;
        Params alone = required;
        put(header, piece, alone);
        sets.append(alone);
        put(header, piece, all);
    }
    sets.append(all);
    return sets;
}

Result<void> smokeCallReads(Connection &connection)
{
    if (const auto begun = connection.execute(u"smoke"_s, sessionText(u"smoke_open"_s, Dialect::Postgres));
        !begun)
        return begun;
    for (const Statement &statement : StatementCatalogue::of(Dialect::Postgres).all()) {
        for (const Params &params : smokeParams(statement)) {
            if (const auto done = callOnce(connection, statement, params); !done)
                return done;
        }
    }
    return connection.execute(u"smoke"_s, sessionText(u"smoke_close"_s, Dialect::Postgres));
}

} // namespace desk
