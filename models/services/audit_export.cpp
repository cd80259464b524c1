#include "audit_export.h"

#include <QFile>
#include <QSaveFile>

#include "answer.h"

namespace desk {

using namespace Qt::StringLiterals;

QByteArray auditCsvHeader()
{
    return QByteArray(csvMark) + "at,login,person,action,target_kind,target_id,user_no,ticket_no,detail\r\n";
}

QByteArray auditCsvLine(const AuditEntry &entry)
{
    return csvLine({entry.at.toUTC().toString(Qt::ISODateWithMs), csvId(entry.login.value()),
                    csvField(entry.person), csvField(entry.action), csvField(entry.targetKind),
                    csvId(entry.targetId), csvId(entry.userNo.value()), csvId(entry.ticketNo.value()),
                    csvField(entry.detail)});
}

AuditExport::AuditExport(AuditStore &audit, QObject *parent) : QObject(parent), m_audit(audit) {}

AuditExport::~AuditExport()
{
    stop();
}

Future<int> AuditExport::write(const AuditFilter &filter, const QString &path)
{
    if (m_promise) {
        const Error busy{ErrorKind::Busy, u"audit_export"_s, u"running"_s, {}, {}};
        return QtFuture::makeReadyFuture(Result<int>(std::unexpected(busy)));
    }
    m_filter = filter;
    m_rows = 0;
    m_stop = std::stop_source();
    m_promise = std::make_unique<QPromise<Result<int>>>();
    m_promise->start();
    const Future<int> answer = m_promise->future();
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        fail(ErrorKind::Storage, u"cannot_write"_s);
        return answer;
    }
    m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_file->write(auditCsvHeader());
    onAnswer(this, m_audit.beginAuditExport(newCommandId(), m_filter),
             [this, stop = m_stop.get_token()](const Result<QDateTime> &recorded) {
                 if (stop.stop_requested())
                     return;
                 recorded ? readPage({}) : fail(recorded.error());
             });
    return answer;
}

void AuditExport::stop()
{
    m_stop.request_stop();
    if (m_promise)
        fail(ErrorKind::Cancelled, u"stopped"_s);
}

void AuditExport::readPage(const Cursor &after)
{
    const auto stop = m_stop.get_token();
    onAnswer(this, m_audit.entries(m_filter, after, pageSize, stop),
             [this, stop](const Result<Page<AuditEntry>> &page) {
                 if (stop.stop_requested())
                     return;
                 page ? takePage(*page) : fail(page.error());
             });
}

void AuditExport::takePage(const Page<AuditEntry> &page)
{
    for (const AuditEntry &entry : page.rows)
        m_file->write(auditCsvLine(entry));
    m_rows += int(page.rows.size());
    if (!page.next.isEmpty() && m_rows >= mostRows)
        return fail(ErrorKind::Invalid, u"too_many_rows"_s);
    if (!page.next.isEmpty())
        return readPage(page.next);
    if (!m_file->commit())
        return fail(ErrorKind::Storage, u"cannot_write"_s);
    m_file.reset();
    const auto promise = std::move(m_promise);
    promise->addResult(m_rows);
    promise->finish();
}

void AuditExport::fail(ErrorKind kind, const QString &reason)
{
    fail(Error{kind, u"audit_export"_s, reason, {}, {}});
}

void AuditExport::fail(const Error &error)
{
    if (m_file)
        m_file->cancelWriting();
    m_file.reset();
    const auto promise = std::move(m_promise);
    promise->addResult(std::unexpected(error));
    promise->finish();
}

} // namespace desk
