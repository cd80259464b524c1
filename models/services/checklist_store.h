#pragma once

#include <QDateTime>
#include <optional>

#include "diagnosis_store.h"
#include "id.h"
#include "result.h"

namespace desk {

enum class ChecklistState {
    Draft,
    Active, ///< at most one version of all
    Retired ///< was active once, or is a draft that was discarded or saved anew
};
template <>
inline constexpr auto closedSet<ChecklistState> = std::to_array<const char *>({"draft", "active", "retired"});

/// Who ran the test cases of a version, and what came out.
struct ChecklistRun
{
    int cases = 0;
    int failed = 0;
    QString by; ///< name of the person
    QDateTime at;

    bool isGreen() const { return cases > 0 && failed == 0; }
};

/// A version of a checklist without its content. Versions are numbered in one row over all checklists of the
/// desk, so the number alone names one; what the document itself says under "version" is not looked at.
struct ChecklistVersion
{
    QString id;
    int version = 0;
    ChecklistState state = ChecklistState::Draft;
    int baseVersion = 0;   ///< the version it was written from; 0: none
    QString sha256;        ///< of the content's UTF-8, in hex
    QString createdBy;     ///< name of the person
    QDateTime createdAt;   ///< UTC
    QString activatedBy;   ///< of the last activation; empty if it never was active
    QDateTime activatedAt; ///< invalid if it never was active
    std::optional<ChecklistRun> lastRun;
    bool mayActivate = false; ///< by the person asking: a supervisor who wrote none of it
};

/// Checklists as stored. Rules (a second person, tested content, versions that do not change) live in the
/// database. Everything is for supervisors; auditors read.
class ChecklistStore
{
public:
    virtual ~ChecklistStore() = default;
    /// The newest version first; at most 500.
    virtual Future<QList<ChecklistVersion>> list() = 0;
    /// NotFound for a version that the checklist does not have.
    virtual Future<StoredChecklist> content(const QString &id, int version) = 0;
    /// Saves \a json as a new version, which is answered. \a base is the newest version of this checklist
    /// (discarded drafts left out) that its writer has seen, 0 for none: Conflict ("version_conflict") when
    /// somebody saved another one since, and nothing is lost. A draft that was the base becomes retired.
    virtual Future<int> saveDraft(const CommandId &command, const QString &id, int base,
                                  const QByteArray &json) = 0;
    /// Keeps on record that the person asking ran the test cases of the content with that digest; answers
    /// when. Conflict ("content_changed") for another digest than that version's.
    virtual Future<QDateTime> recordRun(const CommandId &command, const QString &id, int version,
                                        const QString &sha256, int cases, int failed) = 0;
    /// Makes a draft, or a version that was active before (a rollback), the active one; answers its number.
    /// Denied ("same_author") for whoever wrote it or a draft that it grew from; Conflict: "not_tested"
    /// unless the last run by the person asking was green, "content_changed", "checklist_active",
    /// "draft_discarded".
    virtual Future<int> activate(const CommandId &command, const QString &id, int version,
                                 const QString &sha256) = 0;
    /// Discards a draft; its content stays readable. Conflict ("checklist_not_draft") for anything else: an
    /// active version is retired by activating another one.
    virtual Future<int> retire(const CommandId &command, const QString &id, int version) = 0;
};

} // namespace desk
