#include "fake_checklists.h"

#include <QCryptographicHash>
#include <algorithm>

#include "fake_answer.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString sha256Of(const QByteArray &json)
{
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

} // namespace

int FakeChecklists::add(const QString &id, ChecklistState state, const QByteArray &json, int base)
{
    ChecklistVersion made;
    made.id = id;
    made.version = versions.isEmpty() ? 1 : versions.first().version + 1;
    made.state = state;
    made.baseVersion = base;
    made.sha256 = sha256Of(json);
    made.createdBy = u"Sam"_s;
    made.createdAt = m_desk.clock.now();
    if (state == ChecklistState::Active) {
        made.activatedBy = u"Sue"_s;
        made.activatedAt = m_desk.clock.now();
    }
    made.mayActivate = state == ChecklistState::Draft;
    contents.insert(made.version, json);
    versions.prepend(made);
    return made.version;
}

ChecklistVersion *FakeChecklists::find(const QString &id, int version)
{
    const auto it = std::ranges::find_if(
        versions, [&](const ChecklistVersion &one) { return one.version == version && one.id == id; });
    return it == versions.end() ? nullptr : &*it;
}

Future<QList<ChecklistVersion>> FakeChecklists::list()
{
    return m_desk.answer<QList<ChecklistVersion>>("checklists", [this] {
        return m_desk.mode == FakeMode::Empty ? QList<ChecklistVersion>() : versions;
    });
}

Future<StoredChecklist> FakeChecklists::content(const QString &id, int version)
{
    return m_desk.answer<StoredChecklist>("checklistContent", [=, this]() -> Result<StoredChecklist> {
        if (!find(id, version))
            return failure(ErrorKind::NotFound, "checklistContent");
        return StoredChecklist{id, version, contents.value(version)};
    });
}

Future<int> FakeChecklists::saveDraft(const CommandId &, const QString &id, int base, const QByteArray &json)
{
    return m_desk.answer<int>(
        "saveChecklist",
        [=, this]() -> Result<int> {
            const auto newer = [&](const ChecklistVersion &one) {
                return one.id == id && one.version > base
                       && (one.state != ChecklistState::Retired || one.activatedAt.isValid());
            };
            if (std::ranges::any_of(versions, newer) || (base > 0 && !find(id, base)))
                return failure(ErrorKind::Conflict, "saveChecklist", "version_conflict");
            if (auto *draft = find(id, base); draft && draft->state == ChecklistState::Draft) {
                draft->state = ChecklistState::Retired;
                draft->mayActivate = false;
            }
            const int version = add(id, ChecklistState::Draft, json, base);
            mine.insert(version);
            versions.first().createdBy = m_desk.me.name;
            versions.first().mayActivate = false;
            return version;
        },
        true);
}

Future<QDateTime> FakeChecklists::recordRun(const CommandId &, const QString &id, int version,
                                            const QString &sha256, int cases, int failed)
{
    return m_desk.answer<QDateTime>(
        "recordRun",
        [=, this]() -> Result<QDateTime> {
            auto *one = find(id, version);
            if (!one)
                return failure(ErrorKind::NotFound, "recordRun", "unknown_checklist");
            if (one->sha256 != sha256)
                return failure(ErrorKind::Conflict, "recordRun", "content_changed");
            one->lastRun = {cases, failed, m_desk.me.name, m_desk.clock.now()};
            greenByMe.remove(version);
            if (one->lastRun->isGreen())
                greenByMe.insert(version);
            return one->lastRun->at;
        },
        true);
}

Result<int> FakeChecklists::activated(ChecklistVersion *version, const QString &sha256)
{
    if (!version)
        return failure(ErrorKind::NotFound, "activateChecklist", "unknown_checklist");
    if (version->state == ChecklistState::Active)
        return failure(ErrorKind::Conflict, "activateChecklist", "checklist_active");
    if (version->state == ChecklistState::Retired && !version->activatedAt.isValid())
        return failure(ErrorKind::Conflict, "activateChecklist", "draft_discarded");
    if (version->sha256 != sha256)
        return failure(ErrorKind::Conflict, "activateChecklist", "content_changed");
    if (mine.contains(version->version))
        return failure(ErrorKind::Denied, "activateChecklist", "same_author");
    if (!greenByMe.contains(version->version))
        return failure(ErrorKind::Conflict, "activateChecklist", "not_tested");
    for (ChecklistVersion &other : versions) {
        if (other.state == ChecklistState::Active) {
            other.state = ChecklistState::Retired;
            other.mayActivate = !mine.contains(other.version);
        }
    }
    version->state = ChecklistState::Active;
    version->mayActivate = false;
    version->activatedBy = m_desk.me.name;
    version->activatedAt = m_desk.clock.now();
    return version->version;
}

Future<int> FakeChecklists::activate(const CommandId &, const QString &id, int version, const QString &sha256)
{
    return m_desk.answer<int>(
        "activateChecklist", [=, this] { return activated(find(id, version), sha256); }, true);
}

Future<int> FakeChecklists::retire(const CommandId &, const QString &id, int version)
{
    return m_desk.answer<int>(
        "retireChecklist",
        [=, this]() -> Result<int> {
            auto *draft = find(id, version);
            if (!draft)
                return failure(ErrorKind::NotFound, "retireChecklist", "unknown_checklist");
            if (draft->state != ChecklistState::Draft)
                return failure(ErrorKind::Conflict, "retireChecklist", "checklist_not_draft");
            draft->state = ChecklistState::Retired;
            draft->mayActivate = false;
            return version;
        },
        true);
}

} // namespace desk
