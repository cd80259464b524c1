#include "search_indexer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include "search_normaliser.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

UserRecord recordOf(const QSqlQuery &row)
{
    return {
        .id = row.value(0).toString(),
        .userNo = row.value(1).toString(),
        .name = row.value(2).toString(),
        .phone = row.value(3).toString(),
        .phoneE164 = row.value(4).toString(),
        .email = row.value(5).toString(),
        .idNumber = row.value(6).toString(),
        .cardLast4 = row.value(7).toString().split(u',', Qt::SkipEmptyParts),
    };
}

} // namespace

Result<qint64> SearchIndexer::drain(std::stop_token stop)
{
    qint64 people = 0;
    while (!stop.stop_requested()) {
        if (const auto begun = m_connection.begin(); !begun)
            return std::unexpected(begun.error());
        const auto done = batch();
        if (!done) {
            static_cast<void>(m_connection.rollback());
            return done;
        }
        if (const auto committed = m_connection.commit(); !committed)
            return std::unexpected(committed.error());
        if (*done == 0)
            break;
        people += *done;
    }
    return people;
}

Result<void> SearchIndexer::queueEverybody()
{
    QSqlQuery query = m_connection.prepared(u"search_queue_all"_s);
    return m_connection.run(query, u"search_queue_all"_s);
}

Result<qint64> SearchIndexer::batch()
{
    const auto taken = take();
    if (!taken)
        return std::unexpected(taken.error());
    if (taken->isEmpty())
        return 0;
    const QString ids = jsonText(QJsonArray::fromStringList(*taken));
    const auto keys = keysOf(ids);
    if (!keys)
        return std::unexpected(keys.error());
    QSqlQuery remove = m_connection.prepared(u"search_remove"_s);
    remove.bindValue(u":ids"_s, ids);
    if (const auto removed = m_connection.run(remove, u"search_remove"_s); !removed)
        return std::unexpected(removed.error());
    QSqlQuery insert = m_connection.prepared(u"search_insert"_s);
    insert.bindValue(u":keys"_s, *keys);
    if (const auto inserted = m_connection.run(insert, u"search_insert"_s); !inserted)
        return std::unexpected(inserted.error());
    return taken->size();
}

Result<QStringList> SearchIndexer::take()
{
    QSqlQuery query = m_connection.prepared(u"search_take"_s);
    query.bindValue(u":lim"_s, batchSize);
    if (const auto run = m_connection.run(query, u"search_take"_s); !run)
        return std::unexpected(run.error());
    QStringList ids;
    while (query.next())
        ids.append(query.value(0).toString());
    return ids;
}

Result<QString> SearchIndexer::keysOf(const QString &ids)
{
    QSqlQuery query = m_connection.prepared(u"search_people"_s);
    query.bindValue(u":ids"_s, ids);
    if (const auto run = m_connection.run(query, u"search_people"_s); !run)
        return std::unexpected(run.error());
    QJsonArray keys;
    while (query.next()) {
        const UserRecord user = recordOf(query);
        for (const SearchKey &key : SearchNormaliser::keysFor(user))
            keys.append(QJsonArray{QString::fromLatin1(key.kind), key.key, user.id});
    }
    return jsonText(keys);
}

} // namespace desk
