#include "seal_sqlite.h"

#include <QCryptographicHash>
#include <QSqlError>

#include "connection.h"
#include "sql_text.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QString operation = u"seal_audit"_s;

/// The seal that comes next, with its window; rows are not read yet.
Result<Seal> nextSeal(Connection &connection)
{
    const auto found = connection.run(operation, sessionText(u"unsealed_rows"_s, Dialect::Sqlite));
    if (!found)
        return std::unexpected(found.error());
    QSqlQuery &query = **found;
    if (!query.next())
        return std::unexpected(connection.errorOf(operation, query.lastError()));
    Seal seal;
    seal.number = query.value(0).toLongLong() + 1;
    seal.series = 1;
    seal.cluster = u"sqlite"_s;
    seal.windowFrom = query.value(1).toLongLong();
    seal.previous = query.value(2).isNull() ? QString() : query.value(2).toString();
    seal.windowTo = query.value(3).toLongLong();
    query.finish();
    return seal;
}

Result<void> readRows(Connection &connection, Seal &seal)
{
    const auto found = connection.run(operation, sessionText(u"rows_to_seal"_s, Dialect::Sqlite),
                                      {{u"window_from"_s, seal.windowFrom}, {u"window_to"_s, seal.windowTo}});
    if (!found)
        return std::unexpected(found.error());
    QSqlQuery &query = **found;
    QCryptographicHash batch(QCryptographicHash::Sha256);
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        batch.addData(batchEntry(id, query.value(1).toString()));
        if (!seal.firstId)
            seal.firstId = id;
        seal.lastId = id;
        ++seal.rows;
    }
    const QSqlError ended = query.lastError();
    query.finish();
    if (ended.isValid())
        return std::unexpected(connection.errorOf(operation, ended));
    seal.batch = QString::fromLatin1(batch.result().toHex());
    return {};
}

} // namespace

Result<SealOutcome> sealSqliteRows(Connection &connection, qint64 atLeast)
{
    auto seal = nextSeal(connection);
    if (!seal)
        return std::unexpected(seal.error());
    if (seal->windowTo - seal->windowFrom < atLeast)
        return SealOutcome{};
    if (const auto read = readRows(connection, *seal); !read)
        return std::unexpected(read.error());
    if (seal->rows == 0)
        return SealOutcome{};
    seal->at = QDateTime::currentDateTimeUtc();
    const auto written = connection.run(
        operation, sessionText(u"write_seal"_s, Dialect::Sqlite),
        {{u"number"_s, seal->number},
         {u"cluster"_s, seal->cluster},
         {u"at"_s, seal->at.toMSecsSinceEpoch()},
         {u"window_from"_s, seal->windowFrom},
         {u"window_to"_s, seal->windowTo},
         {u"first_id"_s, *seal->firstId},
         {u"last_id"_s, *seal->lastId},
         {u"row_count"_s, seal->rows},
         {u"batch"_s, seal->batch},
         {u"previous"_s, seal->previous.isNull() ? QVariant(QMetaType(QMetaType::QString)) : seal->previous},
         {u"root"_s, sealRoot(*seal)}});
    if (!written)
        return std::unexpected(written.error());
    (*written)->finish();
    return SealOutcome{seal->number, seal->rows, 0};
}

Result<SealOutcome> sealSqlite(Connection &connection)
{
    if (const auto begun = connection.execute(operation, sessionText(u"begin"_s, Dialect::Sqlite)); !begun)
        return std::unexpected(begun.error());
    auto outcome = sealSqliteRows(connection, 1);
    if (outcome) {
        const auto committed = connection.execute(operation, sessionText(u"commit"_s, Dialect::Sqlite));
        if (committed)
            return outcome;
        outcome = std::unexpected(committed.error());
    }
    (void)connection.execute(operation, sessionText(u"rollback"_s, Dialect::Sqlite));
    return outcome;
}

} // namespace desk
