#include "history_export.h"

#include <QFile>
#include <QSaveFile>

#include "answer.h"
#include "history_csv.h"

namespace desk {

HistoryExport::HistoryExport(HistoryStore &history, ContactStore &contacts, QObject *parent)
    : QObject(parent), m_history(history), m_contacts(contacts)
{
}

HistoryExport::~HistoryExport()
{
    stop();
}

Future<int> HistoryExport::write(const UserNo &user, const HistoryFilter &filter, const QString &path)
{
    if (m_promise) {
        const Error busy{
            ErrorKind::Busy, QStringLiteral("history_export"), QStringLiteral("running"), {}, {}};
        return QtFuture::makeReadyFuture(Result<int>(std::unexpected(busy)));
    }
    m_user = user;
    m_filter = filter;
    m_rows = 0;
    m_stop = std::stop_source();
    m_promise = std::make_unique<QPromise<Result<int>>>();
    m_promise->start();
    m_file = std::make_unique<QSaveFile>(path);
    const Future<int> answer = m_promise->future();
    onAnswer(this, m_contacts.openContact(user),
             [this, stop = m_stop.get_token()](const Result<Contact> &contact) {
                 if (stop.stop_requested())
                     return;
                 if (!contact) {
                     const bool none = contact.error().kind == ErrorKind::NotFound;
                     none ? fail(ErrorKind::Denied, QStringLiteral("not_verified")) : fail(contact.error());
                     return;
                 }
                 onAnswer(this, m_contacts.verification(contact->id),
                          [this, stop](const Result<Verification> &caller) {
                              if (stop.stop_requested())
                                  return;
                              if (!caller)
                                  fail(caller.error());
                              else if (!caller->verified)
                                  fail(ErrorKind::Denied, QStringLiteral("not_verified"));
                              else
                                  begin();
                          });
             });
    return answer;
}

void HistoryExport::begin()
{
    if (!m_file->open(QIODevice::WriteOnly)) {
        fail(ErrorKind::Storage, QStringLiteral("cannot_write"));
        return;
    }
    m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_file->write(historyCsvHeader());
    onAnswer(this, m_history.beginExport(newCommandId(), m_user, m_filter),
             [this, stop = m_stop.get_token()](const Result<QDateTime> &recorded) {
                 if (stop.stop_requested())
                     return;
                 recorded ? readPage({}) : fail(recorded.error());
             });
}

void HistoryExport::stop()
{
    m_stop.request_stop();
    if (m_promise)
        fail(ErrorKind::Cancelled, QStringLiteral("stopped"));
}

void HistoryExport::readPage(const Cursor &after)
{
    const auto stop = m_stop.get_token();
    onAnswer(this, m_history.page(m_user, m_filter, after, pageSize, stop),
             [this, stop](const Result<Page<PaymentRow>> &page) {
                 if (stop.stop_requested())
                     return;
                 page ? takePage(*page) : fail(page.error());
             });
}

void HistoryExport::takePage(const Page<PaymentRow> &page)
{
    for (const PaymentRow &row : page.rows)
        m_file->write(historyCsvLine(row));
    m_rows += int(page.rows.size());
    Q_EMIT written(m_rows);
    if (!page.next.isEmpty() && m_rows >= mostRows) {
        fail(ErrorKind::Invalid, QStringLiteral("too_many_rows"));
        return;
    }
    if (!page.next.isEmpty()) {
        readPage(page.next);
        return;
    }
    if (!m_file->commit()) {
        fail(ErrorKind::Storage, QStringLiteral("cannot_write"));
        return;
    }
    m_file.reset();
    const auto promise = std::move(m_promise);
    promise->addResult(m_rows);
    promise->finish();
}

void HistoryExport::fail(ErrorKind kind, const QString &reason)
{
    fail(Error{kind, QStringLiteral("history_export"), reason, {}, {}});
}

void HistoryExport::fail(const Error &error)
{
    if (m_file)
        m_file->cancelWriting();
    m_file.reset();
    const auto promise = std::move(m_promise);
    promise->addResult(std::unexpected(error));
    promise->finish();
}

} // namespace desk
