#pragma once

#include <QHash>

#include "checklist_store.h"

namespace desk {

class FakeDesk;

/// The checklists of the fake workspace, with the versions and refusals that the database would have. The
/// person of the desk wrote what it saves; what a test puts in belongs to somebody else unless it is in
/// \c mine.
class FakeChecklists final : public ChecklistStore
{
public:
    explicit FakeChecklists(FakeDesk &desk) : m_desk(desk) {}

    QList<ChecklistVersion> versions; ///< newest first; a test may change them before it opens a screen
    QHash<int, QByteArray> contents;
    QSet<int> mine;
    QSet<int> greenByMe; ///< versions whose last run by the person of the desk was green

    /// Puts in a version by somebody else, and answers its number.
    int add(const QString &id, ChecklistState state, const QByteArray &json, int base = 0);

    Future<QList<ChecklistVersion>> list() override;
    Future<StoredChecklist> content(const QString &id, int version) override;
    Future<int> saveDraft(const CommandId &command, const QString &id, int base,
                          const QByteArray &json) override;
    Future<QDateTime> recordRun(const CommandId &command, const QString &id, int version,
                                const QString &sha256, int cases, int failed) override;
    Future<int> activate(const CommandId &command, const QString &id, int version,
                         const QString &sha256) override;
    Future<int> retire(const CommandId &command, const QString &id, int version) override;

private:
    ChecklistVersion *find(const QString &id, int version);
    Result<int> activated(ChecklistVersion *version, const QString &sha256);

    FakeDesk &m_desk;
};

} // namespace desk
