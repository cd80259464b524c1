#pragma once

#include <array>
#include <span>

#include "batch_comparison.h"
#include "evaluation.h"
#include "fact_batch.h"

namespace desk {

/// The verdicts of a batch, without any text. Payments by their place in the batch, checks by their place in
/// the checklist.
class BatchVerdicts
{
public:
    size_t size() const { return m_size; }
    OutcomeClass outcome(size_t payment) const { return OutcomeClass(m_outcomes[payment]); }
    /// The deciding check; -1 when none failed or the payment did not fail.
    int primaryCheck(size_t payment) const { return m_primaryChecks[payment]; }
    /// Index into causes() ("unknown" when nothing explains it); -1 when the payment did not fail.
    int primaryCause(size_t payment) const { return m_primaryCauses[payment]; }
    bool moneyTaken(size_t payment) const { return bit(m_moneyTaken, 0, payment); }
    Verdict verdict(size_t check, size_t payment) const;
    /// The case that is true; -1 unless the verdict is Fail.
    int caseIndex(size_t check, size_t payment) const;
    /// One bit a payment, in words of 64: those that fail \a check. Bits beyond size() are 0.
    std::span<const quint64> failing(size_t check) const;

private:
    friend class BatchEvaluator;
    static constexpr size_t words = FactBatch::capacity / 64;

    static bool bit(const std::vector<quint64> &bits, size_t check, size_t payment)
    {
        return (bits[check * words + payment / 64] >> (payment % 64)) & 1;
    }

    size_t m_size = 0;
    std::vector<quint8> m_outcomes;
    std::vector<qint8> m_primaryChecks;
    std::vector<qint8> m_primaryCauses;
    std::vector<quint64> m_moneyTaken;
    std::vector<quint64> m_fail, m_pass, m_unknown, m_ask; ///< check by check; none of them: not applicable
    std::vector<qint8> m_cases;                            ///< check by check; meaningful where it fails
};

/// Evaluates one checklist over batches of payments: the same compiled program and the same verdicts as
/// evaluate(), block by block over columns. Allocates nothing per payment. Holds scratch memory: one for
/// each thread.
class BatchEvaluator
{
public:
    explicit BatchEvaluator(std::shared_ptr<const Checklist> checklist);

    /// \a batch must have been made for the same checklist.
    void evaluate(const FactBatch &batch, BatchVerdicts &verdicts);

private:
    using Mask = std::array<quint64, BlockTruth::words>;
    struct Best
    {
        std::array<qint16, FactBatch::blockSize> rank;
        std::array<qint8, FactBatch::blockSize> check;
        std::array<qint8, FactBatch::blockSize> caseIndex;
    };
    /// What the outcome rests on, by the code of a word: the part of the index into m_outcomeTable.
    struct OutcomeWords
    {
        std::vector<quint16> status, query, retryable;
    };

    void prepare(const FactBatch &batch);
    void resize(BatchVerdicts &verdicts, size_t size) const;
    const BlockTruth &compare(quint32 comparison);
    BlockTruth run(const Condition &condition, const Truth *answer = nullptr);
    BlockTruth assumed(quint32 comparison, Truth answer);
    void evaluateBlock(BatchVerdicts &verdicts, const Mask &valid);
    void evaluateCheck(size_t index, const BlockTruth &inScope, const Mask &valid, BatchVerdicts &verdicts);
    Mask answerDecides(const Check &check);
    void record(size_t check, size_t caseIndex, const Mask &fired, BatchVerdicts &verdicts);
    void decide(BatchVerdicts &verdicts, size_t count) const;

    std::shared_ptr<const Checklist> m_checklist;
    std::vector<std::vector<qint8>> m_causeOfCase; ///< index into causes(); -1: the code's category
    std::vector<quint32> m_same;                   ///< by comparison: the first one that equals it
    std::vector<BatchComparison> m_comparisons;
    std::vector<BlockTruth> m_results;  ///< by comparison, of the block
    std::vector<quint32> m_resultBlock; ///< by comparison: the block whose result is there
    std::vector<std::vector<quint16>>
        m_agreeing; ///< by check and case: code of its cause in the category column
    std::vector<quint8> m_outcomeTable;
    std::vector<qint8> m_causeOfCode; ///< by index into Catalogue::codes()
    const Catalogue *m_catalogue = nullptr;
    OutcomeWords m_outcomeWords;
    const FactBatch *m_batch = nullptr;
    quint32 m_block = 0;
    quint32 m_run = 0; ///< counts blocks over all batches
    Best m_best;
};

} // namespace desk
