#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "result.h"
#include "session.h"
#include "workspace_url.h"

namespace desk {

enum class ValueType { Text, Integer, Flag, Instant, Json };

struct ParamSpec
{
    QString name;
    ValueType type = ValueType::Text;
    QStringList members;                            ///< of an enum; empty for free values
    std::optional<std::pair<qint64, qint64>> range; ///< of an integer: the least and the most
    bool required = false;
    bool secret = false; ///< of a command: not part of what makes two calls "the same arguments"
};

struct ColumnSpec
{
    QString name;
    ValueType type = ValueType::Text;
    bool nullable = false;
};

/// What stands in the `--@` lines of a statement or command file.
struct SqlHeader
{
    QString name;
    QStringList guard; ///< staff kinds that may call
    QList<ParamSpec> params;
    QList<ColumnSpec> columns;
    QString opened; ///< the parameter that says whose records are read (user_no, order_no, ticket_no,
                    ///< orders), or "many": they must have been opened before (open_records); empty: nobody's
    bool vipShown = false; ///< what was opened is read without the grant that a VIP's records need
    QStringList checks; ///< PostgreSQL: functions of `api` with their arguments, called before the statement;
                        ///< may refuse
    bool plpgsql = false;
    bool fixedPlan = false; ///< PostgreSQL: planned once a session, whatever the values; has no conditions
    QStringList plans; ///< PostgreSQL: sets of conditions ("a+b=x") that alone are planned once a session

    const ParamSpec *param(QStringView wanted) const;
};

/// A line (or run of lines) of a statement with the conditions under which it is kept.
struct SqlPiece
{
    struct Condition
    {
        QString param;
        QString value; ///< empty: the parameter is set; else: the enum parameter has this value
    };
    QList<Condition> conditions;
    QString text;
    QStringList names; ///< of the placeholders in the text
};

/// One read of resources/sql/query, parsed for one database.
struct Statement
{
    using Conditions = QList<SqlPiece::Condition>;

    SqlHeader header;
    std::vector<SqlPiece> pieces;
    std::vector<Conditions> plans; ///< of the header
    QString body;                  ///< of a plpgsql twin

    /// Text and named placeholders for SQLite with the lines that \a params keep.
    QString sqliteText(const Params &params) const;
    /// The placeholders in that text.
    QStringList sqliteNames(const Params &params) const;
};

/// True for a value that counts as given: see Params.
bool isSet(const QVariant &value);
/// The value as it is bound: instants as UTC milliseconds, an unset one as a NULL of the right type.
QVariant bound(const QVariant &value, ValueType type);
/// Invalid with reason missing_<param>, invalid_<param> or unknown_<param> where \a params break the header.
Result<void> checkParams(const SqlHeader &header, const Params &params);

/// Reads the `--@` lines; an Error's reason says what is wrong, its operation which file.
Result<SqlHeader> parseHeader(const QString &path, const QString &text);
/// \a text with its header, for \a dialect.
Result<Statement> parseStatement(const QString &path, const QString &text, Dialect dialect);

/// All reads of a database, loaded once. A file that does not parse is left out and named in errors().
class StatementCatalogue
{
public:
    static const StatementCatalogue &of(Dialect dialect);

    const Statement *find(const QString &name) const;
    const std::vector<Statement> &all() const { return m_statements; }
    const QList<Error> &errors() const { return m_errors; }

private:
    explicit StatementCatalogue(Dialect dialect);
    std::vector<Statement> m_statements;
    QHash<QString, size_t> m_index;
    QList<Error> m_errors;
};

} // namespace desk
