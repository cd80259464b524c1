#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include "workspace_url.h"

// Text of resources/sql, and what is done to it before a database sees it. Pure; thread-safe.
namespace desk {

/// One lexical piece of SQL: a string, a comment, a word, a :placeholder or anything else.
struct SqlToken
{
    enum class Kind { Space, Comment, String, Quoted, Word, Placeholder, Other };
    Kind kind = Kind::Other;
    QStringView text;
};

/// Knows '…' with doubled quotes, "…", -- and /* */ comments, $tag$…$tag$ and `::`.
QList<SqlToken> tokenize(QStringView sql);
/// Without comments: an apostrophe or a :word in one would mislead the drivers.
QString withoutComments(QStringView sql);
/// Without the prefixes `wallet.`, `desk.` and `evidence.`: SQLite keeps all tables in one file.
QString withoutSchemas(QStringView sql);
/// With `compat.` before the calls of functions that SQLite's connection has under the same name.
QString withCompat(QStringView sql);
/// The names of the :placeholders in order, each once.
QStringList placeholders(QStringView sql);
/// With each :name replaced by what \a values has for it (all of them must be there).
QString withValues(QStringView sql, const QHash<QString, QString> &values);
/// The statements of a SQLite script; triggers stay whole.
QStringList sqliteStatements(const QString &script);

/// The file \a path below resources/sql, e.g. "session/open.sqlite.sql"; empty when there is none.
QString sqlFile(const QString &path);
/// All files (sorted by name) of a folder below resources/sql with their whole paths.
QStringList sqlFiles(const QString &folder);
/// The text of resources/sql/session/\a name.\a dialect.sql, with {{KEY}} replaced from \a values.
QString sessionText(const QString &name, Dialect dialect, const QHash<QString, QString> &values = {});

} // namespace desk
