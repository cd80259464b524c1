#pragma once

#include <QObject>
#include <QPromise>
#include <memory>
#include <stop_token>

#include "catalogue.h"
#include "checklist.h"
#include "diagnosis_store.h"
#include "insight_store.h"

namespace desk {

/// What a version says about a payment, in short.
struct DiagnosisInShort
{
    OutcomeClass outcome = OutcomeClass::Definite;
    QString cause; ///< "unknown" when nothing explains it, "" for one that had not failed after all

    friend bool operator==(const DiagnosisInShort &, const DiagnosisInShort &) = default;
};

/// A payment that two versions diagnose differently.
struct ChangedDiagnosis
{
    OrderNo orderNo;
    DiagnosisInShort before;
    DiagnosisInShort after;
};

/// One way in which diagnoses change.
struct DiagnosisShift
{
    static constexpr qsizetype mostOrders = 200;

    DiagnosisInShort before;
    DiagnosisInShort after;
    qint64 count = 0;
    QList<OrderNo> orders; ///< the oldest mostOrders of them
};

struct ComparisonReport
{
    qint64 compared = 0;
    qint64 changed = 0;
    QList<DiagnosisShift> shifts; ///< the most frequent first
    QDateTime upTo;               ///< when the last payment compared was created; invalid before the first
};

/// Runs two checklists over the failed payments of a period, as the records show them, without answers of
/// customers. Page by page, so that neither memory nor anybody waiting depends on how many there are. Works
/// on the event loop of the thread it lives in, evaluates on the stores' threads; one comparison at a time.
class ChecklistComparison final : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 500;

    /// The stores and \a catalogue outlive the comparison.
    ChecklistComparison(InsightStore &insights, DiagnosisStore &diagnosis, const Catalogue &catalogue,
                        QObject *parent = nullptr);
    ~ChecklistComparison() override;

    /// Answers the whole report; Cancelled when stopped.
    Future<ComparisonReport> compare(std::shared_ptr<const Checklist> before,
                                     std::shared_ptr<const Checklist> after, const InstantRange &range);
    void stop();

Q_SIGNALS:
    void advanced(const desk::ComparisonReport &soFar);          ///< after each page
    void changed(const QList<desk::ChangedDiagnosis> &payments); ///< every one of a page

private:
    class Pair;

    void readPage(const Cursor &after);
    void readFacts(const Page<FailedOrder> &page);
    void take(const Page<FailedOrder> &page, qint64 compared, const QList<ChangedDiagnosis> &payments);
    void tally(const ChangedDiagnosis &payment);
    void finish(Result<ComparisonReport> result);

    InsightStore &m_insights;
    DiagnosisStore &m_diagnosis;
    const Catalogue &m_catalogue;
    InstantRange m_range;
    std::shared_ptr<Pair> m_pair;
    ComparisonReport m_report;
    std::unique_ptr<QPromise<Result<ComparisonReport>>> m_promise; ///< while one runs
    std::stop_source m_stop;
};

} // namespace desk
