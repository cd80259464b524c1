#pragma once

#include "checklist_cases.h"
#include "checklist_store.h"

namespace desk {

/// A text that was saved, and how the test cases that it carries came out.
struct SavedChecklist
{
    QString id;
    int version = 0;
    CaseReport report;
};

/// Saves, tests and activates checklists: compiles and runs their test cases with this program, and keeps on
/// record what came out. Thread-safe; may end before its answers arrive.
class ChecklistService
{
public:
    /// Both must outlive the service and its calls.
    ChecklistService(ChecklistStore &store, const Catalogue &catalogue);

    /// Saves \a json as a new version of the checklist that it names; see ChecklistStore::saveDraft() for
    /// \a base. Invalid ("checklist") for a text that Checklist::parse() refuses. Red cases do not hinder it.
    Future<SavedChecklist> save(const CommandId &command, int base, const QByteArray &json);
    /// Runs the cases of a stored version and keeps the result on record.
    Future<CaseReport> test(const QString &id, int version);
    /// Runs the cases once more, as the person asking, and activates exactly that text: a draft, or a version
    /// that was active before. Conflict ("cases_failed") unless all are green; see
    /// ChecklistStore::activate() for the rest. A text that this program cannot read is Schema.
    Future<int> activate(const CommandId &command, const QString &id, int version);

private:
    ChecklistStore &m_store;
    const Catalogue &m_catalogue;
};

/// The digest that activations name: SHA-256 of the text's UTF-8, in hex.
QString checklistDigest(const QByteArray &json);

} // namespace desk
