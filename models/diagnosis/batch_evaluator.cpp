#include "batch_evaluator.h"

#include <bit>

#include "fact_slots.h"

namespace desk {

namespace {

using Mask = std::array<quint64, BlockTruth::words>;

/// The parts of an index into the table of outcomes: every combination of what outcomeOf() looks at.
constexpr size_t classes = closedSet<OutcomeClass>.size() + 1; ///< and none
constexpr size_t caseStep = 1;
constexpr size_t codeStep = caseStep * classes;
constexpr size_t queryStep = codeStep * classes;
constexpr size_t statusStep = queryStep * 3;
constexpr size_t timedOutStep = statusStep * 4;
constexpr size_t withinStep = timedOutStep * 2;
constexpr size_t tableSize = withinStep * 2;

size_t partOf(std::optional<OutcomeClass> outcome)
{
    return outcome ? size_t(*outcome) + 1 : 0;
}

std::optional<OutcomeClass> ofPart(size_t part)
{
    return part == 0 ? std::nullopt : std::optional(OutcomeClass(part - 1));
}

std::vector<quint8> outcomeTable()
{
    std::vector<quint8> table(tableSize);
    for (size_t at = 0; at < tableSize; ++at) {
        const OutcomeFacts facts{.status = OutcomeFacts::Status(at / statusStep % 4),
                                 .query = OutcomeFacts::Query(at / queryStep % 3),
                                 .byCode = ofPart(at / codeStep % classes),
                                 .timedOut = at / timedOutStep % 2 == 1,
                                 .withinTimeOut = at / withinStep % 2 == 1};
        table[at] = quint8(outcomeOf(facts, ofPart(at / caseStep % classes)));
    }
    return table;
}

qint8 causeIndex(const QString &cause)
{
    return qint8(std::ranges::find(causes(), cause) - causes().begin());
}

template <class Each>
void forEachBit(const Mask &mask, Each each)
{
    for (size_t word = 0; word < mask.size(); ++word) {
        for (quint64 rest = mask[word]; rest != 0; rest &= rest - 1)
            each(word * 64 + size_t(std::countr_zero(rest)));
    }
}

bool isEmpty(const Mask &mask)
{
    quint64 all = 0;
    for (const quint64 word : mask)
        all |= word;
    return all == 0;
}

template <class Combine>
Mask combined(Combine combine)
{
    Mask result;
    for (size_t i = 0; i < result.size(); ++i)
        result[i] = combine(i);
    return result;
}

} // namespace

Verdict BatchVerdicts::verdict(size_t check, size_t payment) const
{
    return bit(m_fail, check, payment)      ? Verdict::Fail
           : bit(m_pass, check, payment)    ? Verdict::Pass
           : bit(m_unknown, check, payment) ? Verdict::Unknown
           : bit(m_ask, check, payment)     ? Verdict::Ask
                                            : Verdict::NotApplicable;
}

int BatchVerdicts::caseIndex(size_t check, size_t payment) const
{
    return bit(m_fail, check, payment) ? m_cases[check * FactBatch::capacity + payment] : -1;
}

std::span<const quint64> BatchVerdicts::failing(size_t check) const
{
    return std::span(m_fail).subspan(check * words, words);
}

BatchEvaluator::BatchEvaluator(std::shared_ptr<const Checklist> checklist)
    : m_checklist(std::move(checklist)), m_outcomeTable(outcomeTable())
{
    const Program &program = m_checklist->program;
    for (const Check &check : m_checklist->checks) {
        auto &ofCheck = m_causeOfCase.emplace_back();
        for (const CheckCase &one : check.cases)
            ofCheck.push_back(one.cause.isEmpty() ? qint8(-1) : causeIndex(one.cause));
        m_agreeing.emplace_back(check.cases.size());
    }
    for (size_t i = 0; i < program.comparisons.size(); ++i) {
        m_comparisons.emplace_back(program, program.comparisons[i]);
        size_t first = 0;
        while (!program.isSame(program.comparisons[first], program.comparisons[i]))
            ++first;
        m_same.push_back(quint32(first));
    }
    m_results.resize(program.comparisons.size());
    m_resultBlock.assign(program.comparisons.size(), 0);
}

/// What depends on the words that occur in the batch.
void BatchEvaluator::prepare(const FactBatch &batch)
{
    m_batch = &batch;
    for (size_t i = 0; i < m_comparisons.size(); ++i) {
        if (m_same[i] == i)
            m_comparisons[i].prepare(batch);
    }
    const FactSlots &own = FactSlots::get();
    const FactColumn &category = *batch.column(own.category);
    for (size_t check = 0; check < m_agreeing.size(); ++check) {
        const auto &cases = m_checklist->checks[check].cases;
        for (size_t i = 0; i < cases.size(); ++i) {
            const bool can = isBorneOut(cases[i], cases[i].cause);
            m_agreeing[check][i] = can ? category.codeOf(cases[i].cause) : quint16(0);
        }
    }
    const auto parts = [&](size_t slot, std::vector<quint16> &result, auto part) {
        result.clear();
        for (const QString &word : batch.column(slot)->words())
            result.push_back(quint16(part(word)));
    };
    parts(own.status, m_outcomeWords.status,
          [](const QString &word) { return size_t(statusOf(word)) * statusStep; });
    parts(own.queryResult, m_outcomeWords.query,
          [](const QString &word) { return size_t(queryOf(word)) * queryStep; });
    parts(own.retryable, m_outcomeWords.retryable,
          [](const QString &word) { return partOf(outcomeOfCode(word)) * codeStep; });
    if (m_catalogue == &batch.catalogue())
        return;
    m_catalogue = &batch.catalogue();
    m_causeOfCode.clear();
    for (const ResponseCode &code : m_catalogue->codes())
        m_causeOfCode.push_back(causeIndex(code.category));
}

void BatchEvaluator::resize(BatchVerdicts &verdicts, size_t size) const
{
    const size_t checks = m_checklist->checks.size();
    verdicts.m_size = size;
    verdicts.m_outcomes.resize(FactBatch::capacity);
    verdicts.m_primaryChecks.resize(FactBatch::capacity);
    verdicts.m_primaryCauses.resize(FactBatch::capacity);
    verdicts.m_moneyTaken.assign(BatchVerdicts::words, 0);
    for (auto *bits : {&verdicts.m_fail, &verdicts.m_pass, &verdicts.m_unknown, &verdicts.m_ask})
        bits->assign(checks * BatchVerdicts::words, 0);
    verdicts.m_cases.resize(checks * FactBatch::capacity);
}

void BatchEvaluator::evaluate(const FactBatch &batch, BatchVerdicts &verdicts)
{
    Q_ASSERT(batch.checklist() == m_checklist);
    prepare(batch);
    resize(verdicts, batch.size());
    for (m_block = 0; m_block * FactBatch::blockSize < batch.size(); ++m_block) {
        ++m_run;
        const size_t count = std::min(FactBatch::blockSize, batch.size() - m_block * FactBatch::blockSize);
        const Mask valid = combined([count](size_t word) {
            const size_t first = word * 64;
            return count >= first + 64 ? ~quint64(0)
                   : count <= first    ? quint64(0)
                                       : (quint64(1) << (count - first)) - 1;
        });
        evaluateBlock(verdicts, valid);
        decide(verdicts, count);
    }
}

const BlockTruth &BatchEvaluator::compare(quint32 comparison)
{
    const quint32 first = m_same[comparison];
    if (m_resultBlock[first] != m_run) {
        m_comparisons[first].evaluate(m_block, m_results[first]);
        m_resultBlock[first] = m_run;
    }
    return m_results[first];
}

/// As Program::evaluateAssuming() has it: the answer's comparisons get \a answer where all else is known.
BlockTruth BatchEvaluator::assumed(quint32 comparison, Truth answer)
{
    BlockTruth result = compare(comparison);
    const Mask known = m_comparisons[m_same[comparison]].othersKnown(m_block);
    for (size_t i = 0; i < known.size(); ++i) {
        result.isTrue[i] = (result.isTrue[i] & ~known[i]) | (answer == Truth::True ? known[i] : 0);
        result.isFalse[i] = (result.isFalse[i] & ~known[i]) | (answer == Truth::False ? known[i] : 0);
    }
    return result;
}

BlockTruth BatchEvaluator::run(const Condition &condition, const Truth *answer)
{
    if (condition.kind == Condition::Kind::Compare) {
        const Program &program = m_checklist->program;
        const bool assume = answer && program.readsAnswer(program.comparisons[condition.comparison]);
        return assume ? assumed(condition.comparison, *answer) : compare(condition.comparison);
    }
    BlockTruth result = run(condition.children.front(), answer);
    if (condition.kind == Condition::Kind::Not)
        result.negate();
    for (const Condition &child : std::span(condition.children).subspan(1)) {
        if (condition.kind == Condition::Kind::All)
            result.andWith(run(child, answer));
        else
            result.orWith(run(child, answer));
    }
    return result;
}

void BatchEvaluator::evaluateBlock(BatchVerdicts &verdicts, const Mask &valid)
{
    m_best.rank.fill(std::numeric_limits<qint16>::max());
    m_best.check.fill(-1);
    const BlockTruth inScope =
        m_checklist->applies ? run(*m_checklist->applies) : BlockTruth::all(Truth::True);
    for (size_t i = 0; i < m_checklist->checks.size(); ++i)
        evaluateCheck(i, inScope, valid, verdicts);
}

void BatchEvaluator::evaluateCheck(size_t index, const BlockTruth &inScope, const Mask &valid,
                                   BatchVerdicts &verdicts)
{
    const Check &check = m_checklist->checks[index];
    BlockTruth applies = check.always ? BlockTruth::all(Truth::True) : inScope;
    if (check.applies)
        applies.andWith(run(*check.applies));
    Mask live = combined([&](size_t i) { return applies.isTrue[i] & valid[i]; });
    Mask unknown = combined([&](size_t i) { return ~(applies.isTrue[i] | applies.isFalse[i]) & valid[i]; });
    Mask fail{};
    Mask open{};
    for (size_t i = 0; i < check.cases.size() && !isEmpty(live); ++i) {
        const BlockTruth when = run(check.cases[i].when);
        const Mask fired = combined([&](size_t word) { return live[word] & when.isTrue[word]; });
        record(index, i, fired, verdicts);
        for (size_t word = 0; word < live.size(); ++word) {
            fail[word] |= fired[word];
            live[word] &= ~fired[word];
            open[word] |= ~(when.isTrue[word] | when.isFalse[word]);
        }
    }
    for (size_t word = 0; word < live.size(); ++word)
        open[word] &= live[word];
    Mask ask{};
    if (check.question && !isEmpty(open)) {
        const Mask decides = answerDecides(check);
        ask = combined([&](size_t word) { return open[word] & decides[word]; });
    }
    if (check.undecided && !isEmpty(live)) {
        const BlockTruth undecided = run(*check.undecided);
        for (size_t word = 0; word < live.size(); ++word)
            open[word] |= live[word] & ~undecided.isFalse[word];
    }
    const size_t at = index * BatchVerdicts::words + m_block * BlockTruth::words;
    for (size_t word = 0; word < live.size(); ++word) {
        verdicts.m_fail[at + word] = fail[word];
        verdicts.m_ask[at + word] = ask[word];
        verdicts.m_unknown[at + word] = unknown[word] | (open[word] & ~ask[word]);
        verdicts.m_pass[at + word] = live[word] & ~open[word];
    }
}

/// Where the answer alone could make an undecided case true.
BatchEvaluator::Mask BatchEvaluator::answerDecides(const Check &check)
{
    constexpr Truth yes = Truth::True;
    constexpr Truth no = Truth::False;
    Mask result{};
    for (const CheckCase &one : check.cases) {
        const BlockTruth is = run(one.when);
        const BlockTruth ifTrue = run(one.when, &yes);
        const BlockTruth ifFalse = run(one.when, &no);
        for (size_t word = 0; word < result.size(); ++word)
            result[word] |=
                ~(is.isTrue[word] | is.isFalse[word]) & (ifTrue.isTrue[word] | ifFalse.isTrue[word]);
    }
    return result;
}

/// Notes the case for the payments where it is the first that is true, and whether it goes before what failed
/// so far.
void BatchEvaluator::record(size_t check, size_t caseIndex, const Mask &fired, BatchVerdicts &verdicts)
{
    const CheckCase &one = m_checklist->checks[check].cases[caseIndex];
    const size_t first = m_block * FactBatch::blockSize;
    qint8 *cases = verdicts.m_cases.data() + check * FactBatch::capacity + first;
    const quint16 *categories = m_batch->column(FactSlots::get().category)->codes.data() + first;
    const quint16 agreeing = m_agreeing[check][caseIndex];
    const auto rank = qint16(effectiveRank(one, false));
    const auto rankBorneOut = qint16(effectiveRank(one, true));
    forEachBit(fired, [&](size_t row) {
        cases[row] = qint8(caseIndex);
        const qint16 own = agreeing != 0 && categories[row] == agreeing ? rankBorneOut : rank;
        if (own >= m_best.rank[row])
            return;
        m_best.rank[row] = own;
        m_best.check[row] = qint8(check);
        m_best.caseIndex[row] = qint8(caseIndex);
    });
    if (!one.moneyTaken)
        return;
    for (size_t word = 0; word < fired.size(); ++word)
        verdicts.m_moneyTaken[m_block * BlockTruth::words + word] |= fired[word];
}

/// Outcome and primary cause of the block's payments.
void BatchEvaluator::decide(BatchVerdicts &verdicts, size_t count) const
{
    const FactSlots &own = FactSlots::get();
    const FactColumn &status = *m_batch->column(own.status);
    const FactColumn &query = *m_batch->column(own.queryResult);
    const FactColumn &retryable = *m_batch->column(own.retryable);
    const FactColumn &timedOut = *m_batch->column(own.timedOut);
    const FactColumn &answered = *m_batch->column(own.answered);
    const FactColumn &overdue = *m_batch->column(own.overdue);
    static const qint8 unknownCause = causeIndex(QStringLiteral("unknown"));
    for (size_t row = 0; row < count; ++row) {
        const size_t payment = m_block * FactBatch::blockSize + row;
        const size_t word = payment / 64;
        const size_t shift = payment % 64;
        const quint64 late =
            timedOut.known[word] & timedOut.bits[word] & answered.known[word] & ~answered.bits[word];
        const quint64 within = overdue.known[word] & ~overdue.bits[word];
        const int check = m_best.check[row];
        const CheckCase *decisive =
            check < 0 ? nullptr : &m_checklist->checks[size_t(check)].cases[size_t(m_best.caseIndex[row])];
        const size_t index =
            m_outcomeWords.status[status.codes[payment]] + m_outcomeWords.query[query.codes[payment]]
            + m_outcomeWords.retryable[retryable.codes[payment]] + ((late >> shift) & 1) * timedOutStep
            + ((within >> shift) & 1) * withinStep + (decisive ? partOf(decisive->outcome) * caseStep : 0);
        const quint8 outcome = m_outcomeTable[index];
        verdicts.m_outcomes[payment] = outcome;
        const bool failed = OutcomeClass(outcome) != OutcomeClass::NotFailed || verdicts.moneyTaken(payment);
        verdicts.m_primaryChecks[payment] = failed ? qint8(check) : qint8(-1);
        if (!failed) {
            verdicts.m_primaryCauses[payment] = -1;
            continue;
        }
        const qint8 ofCase =
            decisive ? m_causeOfCase[size_t(check)][size_t(m_best.caseIndex[row])] : unknownCause;
        const qint16 entry = m_batch->codeEntries()[payment];
        verdicts.m_primaryCauses[payment] = ofCase >= 0  ? ofCase
                                            : entry >= 0 ? m_causeOfCode[size_t(entry)]
                                                         : unknownCause;
    }
}

} // namespace desk
