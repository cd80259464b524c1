#include "import_stage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

#include "import_audit.h"

using namespace Qt::StringLiterals;

namespace desk {

ImportStage::ImportStage(AdminConnection &connection, const ImportKind &kind,
                         const std::vector<StagedColumn> &columns)
    : m_connection(connection), m_kind(kind), m_columns(columns)
{
}

QString ImportStage::table(const char *name) const
{
    const QString full = QString::fromLatin1(name);
    return m_connection.dialect() == Dialect::Postgres ? full : full.section(u'.', 1);
}

QString ImportStage::same(const char *columns, const char *keys)
{
    const QStringList left = QString::fromLatin1(keys).split(u' ');
    const QStringList right = QString::fromLatin1(columns).split(u' ');
    QStringList terms;
    for (qsizetype i = 0; i < left.size(); ++i)
        terms.append(u"t.%1 = s.%2"_s.arg(left[i], right[i]));
    return terms.join(u" AND "_s);
}

/// Fills the names of \a words into the text; they come from the descriptors, never from a file.
Result<QSqlQuery> ImportStage::run(const QString &name, Words words)
{
    words.append({u"{table}"_s, table(m_kind.table)});
    words.append({u"{key}"_s, same(m_kind.key, m_kind.key)});
    QString text = m_connection.text(u"import/"_s + name);
    for (const auto &[placeholder, word] : words)
        text.replace(placeholder, word);
    Result<QSqlQuery> last{QSqlQuery()};
    for (const QString &statement : text.split(u';', Qt::SkipEmptyParts)) {
        if (statement.trimmed().isEmpty())
            continue;
        QSqlQuery query(m_connection.database());
        query.setForwardOnly(true);
        // Unprepared: PostgreSQL prepares no statement that makes a table.
        if (!query.exec(statement))
            return std::unexpected(m_connection.connection().errorOf(u"import"_s, query.lastError()));
        last = std::move(query);
    }
    return last;
}

Result<void> ImportStage::script(const char *name)
{
    if (!name)
        return {};
    const auto done = run(QString::fromLatin1(name));
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> ImportStage::create()
{
    QStringList columns;
    QStringList tables{table(m_kind.table)};
    QList<BulkWriter::Column> bulk{{u"line"_s, false}};
    for (const StagedColumn &staged : m_columns) {
        const QString source = table(staged.column->source ? staged.column->source : m_kind.table);
        columns.append(u"%1.%2 AS %2"_s.arg(source, staged.stored));
        if (!tables.contains(source))
            tables.append(source);
        bulk.append({staged.stored, staged.column->type == ImportType::Instant});
    }
    if (const auto made =
            run(u"stage"_s, {{u"{columns}"_s, columns.join(u", "_s)}, {u"{tables}"_s, tables.join(u", "_s)}});
        !made)
        return std::unexpected(made.error());
    m_rows = std::make_unique<BulkWriter>(m_connection, u"import_stage"_s, bulk);
    m_rejects =
        std::make_unique<BulkWriter>(m_connection, u"import_rejects"_s,
                                     QList<BulkWriter::Column>{{u"line"_s}, {u"name"_s}, {u"reason"_s}});
    return {};
}

Result<void> ImportStage::add(qint64 line, std::span<const QVariant> cells)
{
    m_row.assign(1, QVariant(line));
    m_row.insert(m_row.end(), cells.begin(), cells.end());
    return m_rows->add(m_row);
}

Result<void> ImportStage::reject(const ImportReject &reject)
{
    const QVariant row[] = {QVariant(reject.line), QVariant(reject.column.isNull() ? u""_s : reject.column),
                            QVariant(reject.reason)};
    return m_rejects->add(row);
}

Result<QHash<QString, ImportAccount>> ImportStage::accounts(const QStringList &ids)
{
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    query.prepare(m_connection.text(u"import/accounts"_s));
    query.bindValue(u":ids"_s, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(ids)).toJson()));
    if (const auto done = m_connection.run(query, u"import"_s); !done)
        return std::unexpected(done.error());
    QHash<QString, ImportAccount> found;
    while (query.next()) {
        const auto currency = Currency::fromCode(query.value(1).toString());
        found.insert(query.value(0).toString(),
                     {currency.value_or(Currency()), zoneOf(query.value(2).toString())});
    }
    return found;
}

Result<ImportCounts> ImportStage::check()
{
    for (BulkWriter *writer : {m_rows.get(), m_rejects.get()}) {
        if (const auto sent = writer->flush(); !sent)
            return std::unexpected(sent.error());
    }
    const QString keys = QString::fromLatin1(m_kind.key).replace(u' ', u", "_s);
    if (const auto done = run(u"index"_s, {{u"{key}"_s, keys}}); !done)
        return std::unexpected(done.error());
    if (const auto done = script(m_kind.prepare); !done)
        return std::unexpected(done.error());
    if (const auto done = rejectDoubles(); !done)
        return std::unexpected(done.error());
    // A row whose original is rejected refers to nothing itself, and so on.
    for (qint64 dropped = 1; dropped > 0;) {
        const auto done = rejectUnknown();
        if (!done)
            return std::unexpected(done.error());
        dropped = *done;
    }
    if (const auto done = findChanges(); !done)
        return std::unexpected(done.error());
    auto query = run(u"count"_s);
    if (!query)
        return std::unexpected(query.error());
    query->next();
    ImportCounts counts;
    counts.changed = query->value(1).toLongLong();
    counts.added = query->value(2).toLongLong();
    counts.unchanged = query->value(0).toLongLong() - counts.changed - counts.added;
    counts.rejected = query->value(3).toLongLong();
    return counts;
}

Result<void> ImportStage::rejectDoubles()
{
    const QStringList keys = QString::fromLatin1(m_kind.key).split(u' ');
    auto done = run(
        u"reject_doubles"_s,
        {{u"{name}"_s, keys[0]}, {u"{reason}"_s, u"duplicate_id"_s}, {u"{columns}"_s, keys.join(u", "_s)}});
    for (const QString &set : QString::fromLatin1(m_kind.unique).split(u';', Qt::SkipEmptyParts)) {
        if (!done || !(done = run(u"drop_rejected"_s)))
            break;
        const QStringList columns = set.split(u' ');
        done = run(u"reject_doubles"_s, {{u"{name}"_s, columns.last()},
                                         {u"{reason}"_s, u"taken"_s},
                                         {u"{columns}"_s, columns.join(u", "_s)}});
        const QByteArray names = set.toLatin1();
        if (done && (done = run(u"drop_rejected"_s)))
            done = run(u"reject_taken"_s, {{u"{name}"_s, columns.last()},
                                           {u"{same}"_s, same(names.constData(), names.constData())}});
    }
    for (const StagedColumn &staged : m_columns) {
        if (done && staged.column->never && !staged.newRowsOnly)
            done = run(u"reject_changed"_s, {{u"{name}"_s, QString::fromLatin1(staged.column->name)},
                                             {u"{stored}"_s, staged.stored}});
    }
    if (done)
        done = run(u"drop_rejected"_s);
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<qint64> ImportStage::rejectUnknown()
{
    const auto isStaged = [this](const QString &name) {
        return std::any_of(m_columns.begin(), m_columns.end(),
                           [&name](const StagedColumn &staged) { return staged.stored == name; });
    };
    for (const ImportReference &reference : m_kind.references) {
        const QString name = QString::fromLatin1(reference.column).section(u' ', 0, 0);
        if (!isStaged(name))
            continue;
        const bool toItself = qstrcmp(reference.table, m_kind.table) == 0;
        const QString when = reference.when ? u"s.%1 = '%2'"_s.arg(QString::fromLatin1(reference.when),
                                                                   QString::fromLatin1(reference.is))
                                            : u"true"_s;
        QString other = toItself ? m_connection.text(u"import/not_staged"_s).trimmed() : u"true"_s;
        other.replace(u"{key}"_s, QString::fromLatin1(reference.key)).replace(u"{name}"_s, name);
        const auto done = run(u"reject_unknown"_s, {{u"{name}"_s, name},
                                                    {u"{when}"_s, when},
                                                    {u"{other}"_s, other},
                                                    {u"{same}"_s, same(reference.column, reference.key)},
                                                    {u"{table}"_s, table(reference.table)}});
        if (!done)
            return std::unexpected(done.error());
    }
    return dropRejected();
}

Result<qint64> ImportStage::dropRejected()
{
    auto done = run(u"drop_rejected"_s);
    return done ? Result<qint64>(done->numRowsAffected()) : std::unexpected(done.error());
}

QStringList ImportStage::storedColumns(bool onlyGiven) const
{
    QStringList names;
    const QStringList keys = QString::fromLatin1(m_kind.key).split(u' ');
    for (const StagedColumn &staged : m_columns) {
        if (staged.column->source || (onlyGiven && (staged.newRowsOnly || keys.contains(staged.stored))))
            continue;
        names.append(staged.stored);
    }
    return names;
}

Result<void> ImportStage::findChanges()
{
    QStringList differs;
    QStringList names;
    for (const QString &name : storedColumns(true)) {
        differs.append(u"t.%1 IS DISTINCT FROM s.%1"_s.arg(name));
        names.append(u"CASE WHEN t.%1 IS DISTINCT FROM s.%1 THEN '%1 ' ELSE '' END"_s.arg(name));
    }
    const auto done =
        run(u"changed"_s, {{u"{first}"_s, QString::fromLatin1(m_kind.key).section(u' ', 0, 0)},
                           {u"{names}"_s, names.isEmpty() ? u"''"_s : names.join(u" || "_s)},
                           {u"{differs}"_s, differs.isEmpty() ? u"false"_s : differs.join(u" OR "_s)}});
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> ImportStage::store()
{
    if (const auto done = script(m_kind.before); !done)
        return done;
    QStringList sets;
    for (const QString &name : storedColumns(true))
        sets.append(u"%1 = s.%1"_s.arg(name));
    if (m_kind.counter)
        sets.append(u"%1 = t.%1 + 1"_s.arg(QString::fromLatin1(m_kind.counter)));
    if (!sets.isEmpty()) {
        if (const auto done = run(u"update"_s, {{u"{set}"_s, sets.join(u", "_s)}}); !done)
            return std::unexpected(done.error());
    }
    if (const auto done = run(u"insert"_s, {{u"{columns}"_s, storedColumns(false).join(u", "_s)}}); !done)
        return std::unexpected(done.error());
    if (const auto done = script(m_kind.after); !done)
        return done;
    return auditImportChanges(m_connection, QString::fromLatin1(m_kind.name));
}

} // namespace desk
