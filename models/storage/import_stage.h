#pragma once

#include <memory>

#include "import_bulk.h"
#include "import_parse.h"

namespace desk {

struct ImportCounts
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0; ///< rows
};

/// The rows of an import in a temporary table of the database, where they are checked against what is stored
/// and then stored as sets. All inside the connection's transaction.
class ImportStage
{
public:
    ImportStage(AdminConnection &connection, const ImportKind &kind,
                const std::vector<StagedColumn> &columns);

    Result<void> create();
    Result<void> add(qint64 line, std::span<const QVariant> cells);
    Result<void> reject(const ImportReject &reject);
    /// The facts of \a accounts that exist.
    Result<QHash<QString, ImportAccount>> accounts(const QStringList &ids);

    /// Rejects what is there twice, taken, refers to nothing or changes what never changes.
    Result<ImportCounts> check();
    /// Stores what is left, with an audit row for every row changed.
    Result<void> store();
    /// The rejects by line: line, column, reason.
    Result<QSqlQuery> rejects() { return run(QStringLiteral("rejects")); }

private:
    using Words = QList<std::pair<QString, QString>>;
    Result<QSqlQuery> run(const QString &name, Words words = {});
    Result<void> script(const char *name);
    Result<void> rejectDoubles();
    Result<qint64> rejectUnknown();
    Result<void> findChanges();
    Result<qint64> dropRejected();
    QStringList storedColumns(bool onlyGiven) const;
    QString table(const char *name) const;
    static QString same(const char *columns, const char *keys);

    AdminConnection &m_connection;
    const ImportKind &m_kind;
    const std::vector<StagedColumn> &m_columns;
    std::unique_ptr<BulkWriter> m_rows;
    std::unique_ptr<BulkWriter> m_rejects;
    std::vector<QVariant> m_row;
};

} // namespace desk
