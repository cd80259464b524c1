#pragma once

#include <array>
#include <vector>

#include "fact_batch.h"

namespace desk {

/// The truth of one condition for a block of payments: one bit each for true and for false; neither: unknown.
struct BlockTruth
{
    static constexpr size_t words = FactBatch::blockSize / 64;
    std::array<quint64, words> isTrue;
    std::array<quint64, words> isFalse;

    static BlockTruth all(Truth truth);
    void negate() { std::swap(isTrue, isFalse); }
    void andWith(const BlockTruth &other);
    void orWith(const BlockTruth &other);
};

/// One comparison of a program over the columns of a batch: what Program::compare() says, 512 payments at a
/// time.
class BatchComparison
{
public:
    BatchComparison(const Program &program, const Comparison &comparison);

    /// Looks up the columns of \a batch and the codes that its words have there.
    void prepare(const FactBatch &batch);
    void evaluate(size_t block, BlockTruth &result) const;
    /// Where every fact of the comparison is known, the customer's answer aside.
    std::array<quint64, BlockTruth::words> othersKnown(size_t block) const;

private:
    using Mask = std::array<quint64, BlockTruth::words>;
    using Sums = std::array<qint64, FactBatch::blockSize>;

    void prepareWords();
    void prepareRanks();
    Mask equalToWords(size_t block) const;
    Mask compareRanks(size_t block) const;
    Mask compareFlags(size_t block) const;
    Mask compareNumbers(size_t block, Mask &known) const;
    const qint64 *sum(size_t block, size_t first, size_t count, Sums &space, Mask &known) const;

    const Program *m_program;
    const Comparison *m_comparison;
    std::vector<const FactColumn *> m_columns; ///< one a term
    std::vector<quint16> m_codes;              ///< of the constants that occur in the batch
    std::vector<quint16> m_leftRanks,
        m_rightRanks; ///< by code: the place of the word among those of both sides
    const FactColumn *m_currencies = nullptr;
    quint16 m_currency = 0; ///< 0: the money constant's currency does not occur
};

} // namespace desk
