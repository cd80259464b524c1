#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>
#include <span>
#include <vector>

#include "workspace_url.h"

namespace desk {

struct BulkColumn
{
    QString name;
    bool instant = false; ///< the value is UTC milliseconds
};

/// Writes rows into bytes that a BulkWriter of the same columns sends: COPY's text form for PostgreSQL, the
/// values one after the other for SQLite. It knows no connection, so any one thread may pack.
class RowPacker
{
public:
    RowPacker(Dialect dialect, const QList<BulkColumn> &columns);

    /// \a row has one value a column: QString, qint64, int, bool or invalid (NULL).
    void add(std::span<const QVariant> row);
    bool isFull() const { return m_bytes.size() > qsizetype{1024} * 1024; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// What has gathered; the packer begins anew.
    QByteArray take();

private:
    void addCopied(const QVariant &value, bool instant);
    void addPlain(const QVariant &value);
    void addText(const QString &text);
    void escapeFrom(qsizetype start);

    Dialect m_dialect;
    std::vector<bool> m_instants;
    QByteArray m_bytes;
};

/// Reads what a RowPacker wrote for SQLite, value by value.
class PackedRows
{
public:
    explicit PackedRows(const QByteArray &bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}

    enum class Type : char { Null, Integer, Text };
    struct Value
    {
        Type type = Type::Null;
        qint64 integer = 0;
        QByteArrayView text; ///< UTF-8; lives as long as the bytes
    };
    bool atEnd() const { return m_at == m_end; }
    Value next();

private:
    const char *m_at;
    const char *m_end;
};

} // namespace desk
