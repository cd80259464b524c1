#include "sql_text.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <mutex>
#include <sqlite3.h>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto root = ":/walletdesk/sql/";

bool isWordStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

qsizetype endOfWord(QStringView sql, qsizetype from)
{
    while (from < sql.size() && isWordPart(sql[from]))
        ++from;
    return from;
}

qsizetype endOfQuoted(QStringView sql, qsizetype from, QChar quote)
{
    for (qsizetype i = from + 1; i < sql.size(); ++i) {
        if (sql[i] != quote)
            continue;
        if (i + 1 < sql.size() && sql[i + 1] == quote)
            ++i;
        else
            return i + 1;
    }
    return sql.size();
}

/// The end of $tag$…$tag$, or \a from when none begins there.
qsizetype endOfDollar(QStringView sql, qsizetype from)
{
    qsizetype close = from + 1;
    while (close < sql.size() && (sql[close].isLetter() || sql[close] == u'_'))
        ++close;
    if (close >= sql.size() || sql[close] != u'$')
        return from;
    const QStringView tag = sql.sliced(from, close + 1 - from);
    const qsizetype end = sql.indexOf(tag, close + 1);
    return end < 0 ? sql.size() : end + tag.size();
}

qsizetype endAt(QStringView sql, QStringView mark, qsizetype from)
{
    const qsizetype end = sql.indexOf(mark, from);
    return end < 0 ? sql.size() : end + mark.size();
}

SqlToken nextToken(QStringView sql, qsizetype at)
{
    using Kind = SqlToken::Kind;
    const auto until = [&](Kind kind, qsizetype end) {
        return SqlToken{kind, sql.sliced(at, end - at)};
    };
    const QChar c = sql[at];
    const QChar next = at + 1 < sql.size() ? sql[at + 1] : QChar();
    if (c.isSpace()) {
        qsizetype end = at;
        while (end < sql.size() && sql[end].isSpace())
            ++end;
        return until(Kind::Space, end);
    }
    if (c == u'-' && next == u'-') {
        const qsizetype end = sql.indexOf(u'\n', at);
        return until(Kind::Comment, end < 0 ? sql.size() : end);
    }
    if (c == u'/' && next == u'*')
        return until(Kind::Comment, endAt(sql, u"*/", at + 2));
    if (c == u'\'')
        return until(Kind::String, endOfQuoted(sql, at, c));
    if (c == u'"')
        return until(Kind::Quoted, endOfQuoted(sql, at, c));
    if (c == u'$') {
        if (const qsizetype end = endOfDollar(sql, at); end > at)
            return until(Kind::String, end);
    }
    if (c == u':' && next == u':')
        return until(Kind::Other, at + 2);
    if (c == u':' && isWordStart(next))
        return until(Kind::Placeholder, endOfWord(sql, at + 1));
    if (isWordStart(c))
        return until(Kind::Word, endOfWord(sql, at));
    return until(Kind::Other, at + 1);
}

bool isCompatFunction(QStringView word)
{
    static const QSet<QString> known{u"mask_name"_s,       u"mask_phone"_s, u"mask_email"_s,
                                     u"mask_id_number"_s,  u"mask_card"_s,  u"mask_ip"_s,
                                     u"local_day"_s,       u"ts_ms"_s,      u"ts_add_ms"_s,
                                     u"local_day_start"_s, u"json_each"_s,  u"sha256_hex"_s};
    return known.contains(word.toString());
}

} // namespace

QList<SqlToken> tokenize(QStringView sql)
{
    QList<SqlToken> tokens;
    for (qsizetype at = 0; at < sql.size(); at += tokens.last().text.size())
        tokens.append(nextToken(sql, at));
    return tokens;
}

QString withoutComments(QStringView sql)
{
    QString text;
    for (const SqlToken &token : tokenize(sql)) {
        if (token.kind == SqlToken::Kind::Comment)
            text += u' ';
        else
            text += token.text;
    }
    return text;
}

QString withoutSchemas(QStringView sql)
{
    const QList<SqlToken> tokens = tokenize(sql);
    QString text;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QStringView word = tokens[i].text;
        const bool schema = tokens[i].kind == SqlToken::Kind::Word
                            && (word == u"wallet" || word == u"desk" || word == u"evidence");
        const bool qualifies = schema && i + 1 < tokens.size() && tokens[i + 1].text == u"."
                               && (i == 0 || tokens[i - 1].text != u".");
        if (qualifies)
            ++i;
        else
            text += word;
    }
    return text;
}

QString withCompat(QStringView sql)
{
    const QList<SqlToken> tokens = tokenize(sql);
    QString text;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const bool call = tokens[i].kind == SqlToken::Kind::Word && i + 1 < tokens.size()
                          && tokens[i + 1].text == u"(" && (i == 0 || tokens[i - 1].text != u".");
        if (call && isCompatFunction(tokens[i].text))
            text += u"compat."_s;
        text += tokens[i].text;
    }
    return text;
}

QStringList placeholders(QStringView sql)
{
    QStringList names;
    for (const SqlToken &token : tokenize(sql)) {
        if (token.kind != SqlToken::Kind::Placeholder)
            continue;
        const QString name = token.text.sliced(1).toString();
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

QString withValues(QStringView sql, const QHash<QString, QString> &values)
{
    QString text;
    for (const SqlToken &token : tokenize(sql)) {
        if (token.kind == SqlToken::Kind::Placeholder)
            text += values.value(token.text.sliced(1).toString());
        else
            text += token.text;
    }
    return text;
}

QStringList sqliteStatements(const QString &script)
{
    QStringList statements;
    QString current;
    for (const SqlToken &token : tokenize(script)) {
        if (token.kind == SqlToken::Kind::Comment)
            continue;
        current += token.text;
        if (token.text == u";" && sqlite3_complete(current.toUtf8().constData()) != 0) {
            statements.append(current.trimmed());
            current.clear();
        }
    }
    if (!current.trimmed().isEmpty())
        statements.append(current.trimmed());
    return statements;
}

QString sqlFile(const QString &path)
{
    QFile file(QLatin1StringView(root) + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sqlFiles(const QString &folder)
{
    QStringList paths;
    for (const QString &name :
         QDir(QLatin1StringView(root) + folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
    return paths;
}

QString sessionText(const QString &name, Dialect dialect, const QHash<QString, QString> &values)
{
    static std::mutex mutex;
    static QHash<QString, QString> known;
    const QString path =
        u"session/"_s + name + (dialect == Dialect::Sqlite ? u".sqlite.sql"_s : u".postgres.sql"_s);
    QString text;
    {
        const std::lock_guard lock(mutex);
        QString &cached = known[path];
        if (cached.isEmpty())
            cached = withoutComments(sqlFile(path)).trimmed();
        text = cached;
    }
    Q_ASSERT_X(!text.isEmpty(), "sessionText", qUtf8Printable(name));
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        text.replace(u"{{"_s + value.key() + u"}}"_s, value.value());
    return text;
}

} // namespace desk
