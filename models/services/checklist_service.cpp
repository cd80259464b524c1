#include "checklist_service.h"

#include <QCryptographicHash>

namespace desk {

namespace {

std::unexpected<Error> failed(ErrorKind kind, const char *operation, const char *reason)
{
    return std::unexpected(Error{kind, QString::fromLatin1(operation), QString::fromLatin1(reason), {}, {}});
}

template <class T>
Future<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// What \a next answers once \a first has answered; an error passes through.
template <class T, class First, class Next>
Future<T> after(Future<First> first, Next next)
{
    return first
        .then([next](const Result<First> &answer) -> Future<T> {
            return answer ? next(*answer) : ready<T>(std::unexpected(answer.error()));
        })
        .unwrap();
}

struct Tested
{
    QString sha256;
    CaseReport report;
};

/// Runs the cases of \a json, which is that version, and records the result.
Future<Tested> tested(ChecklistStore &store, const Catalogue &catalogue, const StoredChecklist &stored)
{
    const auto checklist = Checklist::parse(stored.json);
    if (!checklist)
        return ready<Tested>(failed(ErrorKind::Schema, "test_checklist", "checklist"));
    const Tested result{checklistDigest(stored.json), ChecklistCases::run(*checklist, catalogue)};
    return after<Tested>(store.recordRun(newCommandId(), stored.id, stored.version, result.sha256,
                                         result.report.cases(), result.report.failed()),
                         [result](const QDateTime &) { return ready<Tested>(result); });
}

} // namespace

QString checklistDigest(const QByteArray &json)
{
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

ChecklistService::ChecklistService(ChecklistStore &store, const Catalogue &catalogue)
    : m_store(store), m_catalogue(catalogue)
{
}

Future<SavedChecklist> ChecklistService::save(const CommandId &command, int base, const QByteArray &json)
{
    const auto checklist = Checklist::parse(json);
    if (!checklist)
        return ready<SavedChecklist>(failed(ErrorKind::Invalid, "save_checklist", "checklist"));
    const QString id = checklist->id;
    return after<SavedChecklist>(
        m_store.saveDraft(command, id, base, json),
        [id, json, &store = m_store, &catalogue = m_catalogue](int version) {
            return after<SavedChecklist>(
                tested(store, catalogue, {id, version, json}), [id, version](const Tested &result) {
                    return ready<SavedChecklist>(SavedChecklist{id, version, result.report});
                });
        });
}

Future<CaseReport> ChecklistService::test(const QString &id, int version)
{
    return after<CaseReport>(m_store.content(id, version), [&store = m_store, &catalogue = m_catalogue](
                                                               const StoredChecklist &stored) {
        return after<CaseReport>(tested(store, catalogue, stored),
                                 [](const Tested &result) { return ready<CaseReport>(result.report); });
    });
}

Future<int> ChecklistService::activate(const CommandId &command, const QString &id, int version)
{
    return after<int>(m_store.content(id, version), [command, &store = m_store, &catalogue = m_catalogue](
                                                        const StoredChecklist &stored) {
        return after<int>(tested(store, catalogue, stored), [=, &store](const Tested &result) {
            if (!result.report.isGreen())
                return ready<int>(failed(ErrorKind::Conflict, "activate_checklist", "cases_failed"));
            return store.activate(command, stored.id, stored.version, result.sha256);
        });
    });
}

} // namespace desk
