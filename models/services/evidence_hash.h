#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

// How the evidence is hashed: the same on PostgreSQL (resources/sql/api/0070_evidence.sql), on SQLite and in
// docs/verify_evidence.py. docs/evidence.md says it in words; tests/support/evidence_vectors.json holds for
// all.
namespace desk {

/// The fields of one audit row. A null QString is NULL.
struct AuditFields
{
    qint64 atMs = 0; ///< UTC
    QString login;
    QString action;
    QString targetKind;
    QString targetId;
    QString commandId;
    QString detail;
    QString txid;
};

/// One seal over audit rows, as in the table `seals`.
struct Seal
{
    qint64 number = 0;
    qint64 series = 0;
    bool opening = false;
    QString cluster;
    qint64 timeline = 0;
    QDateTime at; ///< UTC
    qint64 windowFrom = 0;
    qint64 windowTo = 0;
    qint64 baseId = 0;
    std::optional<qint64> coveredFrom;
    std::optional<qint64> coveredTo;
    std::optional<qint64> firstId;
    std::optional<qint64> lastId;
    qint64 rows = 0;
    QString batch;
    QString previous; ///< null for the first seal
    QString root;
};

/// A field as it enters a hash: its length in bytes, ':' and its UTF-8; NULL is '-'.
QByteArray evidenceField(const QString &text);
/// SHA-256 in hex over the fields in column order. The same as evidence.leaf() on PostgreSQL.
QString auditLeaf(const AuditFields &fields);
/// What one row adds to the bytes that a seal's `batch` is the SHA-256 of, rows in the order of their ids.
QByteArray batchEntry(qint64 id, const QString &leaf);
/// SHA-256 in hex over all fields of \a seal but the root itself.
QString sealRoot(const Seal &seal);

} // namespace desk
