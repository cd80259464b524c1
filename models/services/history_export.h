#pragma once

#include <QObject>
#include <QPromise>
#include <memory>
#include <stop_token>

#include "contact_store.h"
#include "csv_text.h"
#include "history_store.h"

class QSaveFile;

namespace desk {

/// Writes a customer's filtered history to a CSV file, page by page, so that its size does not matter. The
/// file appears whole or not at all and only its owner may read it. Works on the event loop of the thread it
/// lives in; one export at a time.
class HistoryExport final : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 500;
    static constexpr int mostRows = mostCsvRows;

    /// The stores outlive the export.
    HistoryExport(HistoryStore &history, ContactStore &contacts, QObject *parent = nullptr);
    ~HistoryExport() override;

    /// Answers how many payments were written. Denied with reason "not_verified" unless the person has an
    /// open contact with the customer in which the caller is verified; Invalid with reason "too_many_rows"
    /// when the filter lets more than mostRows through; Storage when the file cannot be written; Cancelled
    /// when stopped. That it was begun is on record before the first row is read.
    Future<int> write(const UserNo &user, const HistoryFilter &filter, const QString &path);
    /// Ends the running export; nothing of it stays on disk.
    void stop();

Q_SIGNALS:
    void written(int rows); ///< so far

private:
    void begin();
    void readPage(const Cursor &after);
    void takePage(const Page<PaymentRow> &page);
    void fail(ErrorKind kind, const QString &reason);
    void fail(const Error &error);

    HistoryStore &m_history;
    ContactStore &m_contacts;
    UserNo m_user;
    HistoryFilter m_filter;
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<QPromise<Result<int>>> m_promise; ///< while one runs
    std::stop_source m_stop;
    int m_rows = 0;
};

} // namespace desk
