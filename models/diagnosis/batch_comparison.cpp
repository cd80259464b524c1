#include "batch_comparison.h"

#include <algorithm>

namespace desk {

namespace {

using Mask = std::array<quint64, BlockTruth::words>;

/// Words that are compared one by one; more are looked up by code.
constexpr size_t fewWords = 8;

/// The bits of 64 bytes that are 0 or 1, the first one lowest. The product gathers eight of them at its top.
quint64 packed(const std::array<quint8, 64> &bytes)
{
    quint64 result = 0;
    for (size_t i = 0; i < 8; ++i) {
        quint64 eight = 0;
        for (size_t byte = 0; byte < 8; ++byte)
            eight |= quint64(bytes[i * 8 + byte]) << (byte * 8);
        result |= ((eight * 0x0102040810204080ULL) >> 56) << (i * 8);
    }
    return result;
}

/// One bit for each row of the block where \a test says 1. \a test must not branch: the loop is made for
/// vector instructions.
template <class Test>
Mask maskOf(Test test)
{
    Mask mask;
    std::array<quint8, 64> bytes;
    for (size_t word = 0; word < mask.size(); ++word) {
        for (size_t i = 0; i < 64; ++i)
            bytes[i] = quint8(test(word * 64 + i));
        mask[word] = packed(bytes);
    }
    return mask;
}

/// One bit for each row where OP holds between what \a left and \a right give.
template <class Left, class Right>
Mask ordered(Op op, Left left, Right right)
{
    switch (op) {
    case Op::Eq:
    case Op::In:
        return maskOf([=](size_t row) { return left(row) == right(row); });
    case Op::Ne:
        return maskOf([=](size_t row) { return left(row) != right(row); });
    case Op::Lt:
        return maskOf([=](size_t row) { return left(row) < right(row); });
    case Op::Le:
        return maskOf([=](size_t row) { return left(row) <= right(row); });
    case Op::Gt:
        return maskOf([=](size_t row) { return left(row) > right(row); });
    case Op::Ge:
        return maskOf([=](size_t row) { return left(row) >= right(row); });
    }
    return {};
}

Mask inverted(Mask mask)
{
    for (quint64 &word : mask)
        word = ~word;
    return mask;
}

/// The word as the comparison sees it.
QStringView seen(const QString &word, const Comparison &comparison)
{
    return comparison.byMonth ? QStringView(word).left(7) : QStringView(word);
}

} // namespace

BlockTruth BlockTruth::all(Truth truth)
{
    BlockTruth result;
    result.isTrue.fill(truth == Truth::True ? ~quint64(0) : 0);
    result.isFalse.fill(truth == Truth::False ? ~quint64(0) : 0);
    return result;
}

void BlockTruth::andWith(const BlockTruth &other)
{
    for (size_t i = 0; i < words; ++i) {
        isTrue[i] &= other.isTrue[i];
        isFalse[i] |= other.isFalse[i];
    }
}

void BlockTruth::orWith(const BlockTruth &other)
{
    for (size_t i = 0; i < words; ++i) {
        isTrue[i] |= other.isTrue[i];
        isFalse[i] &= other.isFalse[i];
    }
}

BatchComparison::BatchComparison(const Program &program, const Comparison &comparison)
    : m_program(&program), m_comparison(&comparison)
{
}

void BatchComparison::prepare(const FactBatch &batch)
{
    m_columns.clear();
    const size_t count = size_t(m_comparison->leftTerms) + m_comparison->rightTerms;
    for (size_t i = 0; i < count; ++i)
        m_columns.push_back(batch.column(m_program->terms[m_comparison->firstTerm + i].slot));
    if (m_comparison->type == FactType::Text && m_comparison->rightTerms > 0)
        prepareRanks();
    else if (m_comparison->type == FactType::Text)
        prepareWords();
    if (!m_comparison->currency.isEmpty()) {
        m_currencies = &batch.currencies();
        m_currency = m_currencies->codeOf(m_comparison->currency);
    }
}

/// Which words of the column make the comparison true.
void BatchComparison::prepareWords()
{
    const FactColumn &column = *m_columns.front();
    m_codes.clear();
    const auto words = std::span(m_program->words).subspan(m_comparison->firstWord, m_comparison->words);
    if (isOrdering(m_comparison->op)) {
        for (size_t code = 1; code < column.words().size(); ++code) {
            if (m_program->compareWord(*m_comparison, column.words()[code]) == Truth::True)
                m_codes.push_back(quint16(code));
        }
    } else {
        for (const QString &word : words) {
            if (const quint16 code = column.codeOf(word); code != 0)
                m_codes.push_back(code);
        }
    }
    m_leftRanks.clear();
    if (m_codes.size() <= fewWords)
        return;
    m_leftRanks.assign(column.words().size(), 0);
    for (const quint16 code : m_codes)
        m_leftRanks[code] = 1;
}

/// Gives the words of both sides their places in one order, so that places compare as the words do.
void BatchComparison::prepareRanks()
{
    struct Word
    {
        QStringView text;
        quint16 *rank;
    };
    std::vector<Word> words;
    const auto take = [&](const FactColumn &column, std::vector<quint16> &ranks) {
        ranks.assign(column.words().size(), 0);
        for (size_t code = 1; code < column.words().size(); ++code)
            words.push_back({seen(column.words()[code], *m_comparison), &ranks[code]});
    };
    take(*m_columns[0], m_leftRanks);
    take(*m_columns[1], m_rightRanks);
    std::ranges::sort(words, [](const Word &a, const Word &b) { return a.text.compare(b.text) < 0; });
    quint16 rank = 0;
    for (size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i].text != words[i - 1].text)
            ++rank;
        *words[i].rank = rank;
    }
}

BatchComparison::Mask BatchComparison::equalToWords(size_t block) const
{
    const quint16 *codes = m_columns.front()->codes.data() + block * FactBatch::blockSize;
    if (!m_leftRanks.empty()) {
        const quint16 *isOne = m_leftRanks.data();
        return maskOf([=](size_t row) { return isOne[codes[row]]; });
    }
    Mask mask{};
    for (const quint16 wanted : m_codes) {
        const Mask one = maskOf([=](size_t row) { return codes[row] == wanted; });
        for (size_t i = 0; i < mask.size(); ++i)
            mask[i] |= one[i];
    }
    return m_comparison->op == Op::Ne ? inverted(mask) : mask;
}

BatchComparison::Mask BatchComparison::compareRanks(size_t block) const
{
    const quint16 *left = m_columns[0]->codes.data() + block * FactBatch::blockSize;
    const quint16 *right = m_columns[1]->codes.data() + block * FactBatch::blockSize;
    return ordered(
        m_comparison->op, [=, ranks = m_leftRanks.data()](size_t row) { return ranks[left[row]]; },
        [=, ranks = m_rightRanks.data()](size_t row) { return ranks[right[row]]; });
}

BatchComparison::Mask BatchComparison::compareFlags(size_t block) const
{
    Mask mask;
    for (size_t i = 0; i < mask.size(); ++i) {
        const size_t word = block * mask.size() + i;
        const quint64 right = m_comparison->rightTerms > 0  ? m_columns[1]->bits[word]
                              : m_comparison->constant != 0 ? ~quint64(0)
                                                            : 0;
        mask[i] = ~(m_columns[0]->bits[word] ^ right);
    }
    return m_comparison->op == Op::Ne ? inverted(mask) : mask;
}

/// The sums of \a count terms by row; rows whose sum does not fit leave \a known. One plain fact is read
/// where it is.
const qint64 *BatchComparison::sum(size_t block, size_t first, size_t count, Sums &space, Mask &known) const
{
    const auto terms = std::span(m_program->terms).subspan(m_comparison->firstTerm + first, count);
    const auto numbers = [&](size_t term) {
        return m_columns[first + term]->numbers.data() + block * FactBatch::blockSize;
    };
    if (count == 1 && !terms.front().negative)
        return numbers(0);
    space.fill(0);
    std::array<quint64, FactBatch::blockSize> overflow{};
    for (size_t term = 0; term < count; ++term) {
        const qint64 *values = numbers(term);
        const bool negative = terms[term].negative;
        for (size_t row = 0; row < FactBatch::blockSize; ++row) {
            const auto before = quint64(space[row]);
            const auto value = quint64(values[row]);
            const quint64 after = negative ? before - value : before + value;
            overflow[row] |= (before ^ after) & (negative ? before ^ value : value ^ after);
            space[row] = qint64(after);
        }
    }
    const Mask lost = maskOf([&](size_t row) { return overflow[row] >> 63; });
    for (size_t i = 0; i < known.size(); ++i)
        known[i] &= ~lost[i];
    return space.data();
}

BatchComparison::Mask BatchComparison::compareNumbers(size_t block, Mask &known) const
{
    Sums leftSpace;
    Sums rightSpace;
    const qint64 *left = sum(block, 0, m_comparison->leftTerms, leftSpace, known);
    const auto leftAt = [=](size_t row) {
        return left[row];
    };
    if (m_comparison->op == Op::In) {
        Mask mask{};
        const auto set =
            std::span(m_program->numbers).subspan(m_comparison->firstNumber, m_comparison->numbers);
        for (const qint64 wanted : set) {
            const Mask one = maskOf([=](size_t row) { return left[row] == wanted; });
            for (size_t i = 0; i < mask.size(); ++i)
                mask[i] |= one[i];
        }
        return mask;
    }
    if (m_comparison->rightTerms > 0) {
        const qint64 *right =
            sum(block, m_comparison->leftTerms, m_comparison->rightTerms, rightSpace, known);
        return ordered(m_comparison->op, leftAt, [=](size_t row) { return right[row]; });
    }
    if (m_currencies) {
        const quint16 *codes = m_currencies->codes.data() + block * FactBatch::blockSize;
        const Mask same = maskOf([=, currency = m_currency](size_t row) { return codes[row] == currency; });
        for (size_t i = 0; i < known.size(); ++i)
            known[i] &= same[i];
    }
    return ordered(m_comparison->op, leftAt,
                   [constant = m_comparison->constant](size_t) { return constant; });
}

void BatchComparison::evaluate(size_t block, BlockTruth &result) const
{
    Mask known;
    for (size_t i = 0; i < known.size(); ++i) {
        known[i] = ~quint64(0);
        for (const FactColumn *column : m_columns)
            known[i] &= column->known[block * known.size() + i];
    }
    Mask holds;
    if (m_comparison->type == FactType::Text)
        holds = m_comparison->rightTerms > 0 ? compareRanks(block) : equalToWords(block);
    else if (m_comparison->type == FactType::Boolean)
        holds = compareFlags(block);
    else
        holds = compareNumbers(block, known);
    for (size_t i = 0; i < known.size(); ++i) {
        result.isTrue[i] = known[i] & holds[i];
        result.isFalse[i] = known[i] & ~holds[i];
    }
}

std::array<quint64, BlockTruth::words> BatchComparison::othersKnown(size_t block) const
{
    Mask known;
    known.fill(~quint64(0));
    for (const FactColumn *column : m_columns) {
        if (column->slot >= factTable().size())
            continue;
        for (size_t i = 0; i < known.size(); ++i)
            known[i] &= column->known[block * known.size() + i];
    }
    return known;
}

} // namespace desk
