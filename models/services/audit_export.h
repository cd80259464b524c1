#pragma once

#include <QObject>
#include <QPromise>
#include <memory>
#include <stop_token>

#include "audit_store.h"
#include "csv_text.h"

class QSaveFile;

namespace desk {

/// The first line of an exported list of the evidence, and one row as a line (csv_text.h has the form).
/// Instants are ISO 8601 in UTC.
QByteArray auditCsvHeader();
QByteArray auditCsvLine(const AuditEntry &entry);

/// Writes the filtered evidence to a CSV file, page by page. The file appears whole or not at all and only
/// its owner may read it. Works on the event loop of the thread it lives in; one export at a time.
class AuditExport final : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 500;
    static constexpr int mostRows = mostCsvRows;

    /// \a audit outlives the export.
    explicit AuditExport(AuditStore &audit, QObject *parent = nullptr);
    ~AuditExport() override;

    /// Answers how many rows were written. That it was begun, and with which filter, is on record before the
    /// first row is read. Invalid with reason "too_many_rows" when the filter lets more than mostRows
    /// through; Storage when the file cannot be written; Busy while one runs; Cancelled when stopped.
    Future<int> write(const AuditFilter &filter, const QString &path);
    /// Ends the running export; nothing of it stays on disk.
    void stop();

private:
    void readPage(const Cursor &after);
    void takePage(const Page<AuditEntry> &page);
    void fail(ErrorKind kind, const QString &reason);
    void fail(const Error &error);

    AuditStore &m_audit;
    AuditFilter m_filter;
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<QPromise<Result<int>>> m_promise; ///< while one runs
    std::stop_source m_stop;
    int m_rows = 0;
};

} // namespace desk
