#include "fact_batch.h"

#include <algorithm>
#include <set>

#include "evaluation.h"
#include "fact_slots.h"

namespace desk {

namespace {

constexpr size_t bitWords = FactBatch::capacity / 64;
/// A dictionary that outgrew this is begun anew, so that codes always fit into 16 bits.
constexpr size_t keptWords = 4096;
static_assert(keptWords + FactBatch::capacity < 65536);

FactType typeOfAnswer(const Question &question)
{
    return question.type == QuestionType::Amount ? FactType::Money : FactType::Text;
}

void allocate(FactColumn &column)
{
    column.known.assign(bitWords, 0);
    switch (column.type) {
    case FactType::Boolean:
        column.bits.assign(bitWords, 0);
        break;
    case FactType::Text:
        column.codes.assign(FactBatch::capacity, 0);
        break;
    case FactType::Money:
    case FactType::Integer:
    case FactType::Instant:
        column.numbers.assign(FactBatch::capacity, 0);
        break;
    }
}

void setBit(std::vector<quint64> &bits, size_t row)
{
    bits[row / 64] |= quint64(1) << (row % 64);
}

} // namespace

void FactColumn::putNumber(size_t row, qint64 number)
{
    numbers[row] = number;
    setBit(known, row);
}

void FactColumn::putFlag(size_t row, bool flag)
{
    if (flag)
        setBit(bits, row);
    setBit(known, row);
}

void FactColumn::putText(size_t row, const QString &text)
{
    codes[row] = quint16(dictionary.insert(text));
    setBit(known, row);
}

FactBatch::FactBatch(std::shared_ptr<const Checklist> checklist, const Catalogue &catalogue)
    : m_checklist(std::move(checklist))
    , m_catalogue(&catalogue)
    , m_columnOfSlot(factTable().size() + m_checklist->checks.size(), -1)
    , m_codeEntries(capacity, -1)
{
    const FactSlots &own = FactSlots::get();
    std::set<size_t> read = {own.status, own.queryResult, own.timedOut, own.answered, own.overdue,
                             own.scheme, own.code,        own.category, own.retryable};
    for (const Term &term : m_checklist->program.terms)
        read.insert(term.slot);
    for (const size_t slot : read) {
        const bool fact = slot < factTable().size();
        addColumn(quint16(slot),
                  fact ? factTable()[slot].type
                       : typeOfAnswer(*m_checklist->checks[slot - factTable().size()].question));
    }
    m_currencies.type = FactType::Text;
    allocate(m_currencies);
    for (size_t i = 0; i < closedSet<Retryable>.size(); ++i)
        m_retryableWords.append(toText(Retryable(i)));
}

void FactBatch::addColumn(quint16 slot, FactType type)
{
    m_columnOfSlot[slot] = qint16(m_columns.size());
    FactColumn &column = m_columns.emplace_back();
    column.slot = slot;
    column.type = type;
    allocate(column);
}

const FactColumn *FactBatch::column(size_t slot) const
{
    const qint16 at = m_columnOfSlot[slot];
    return at < 0 ? nullptr : &m_columns[size_t(at)];
}

FactColumn *FactBatch::columnOf(size_t slot)
{
    const qint16 at = m_columnOfSlot[slot];
    return at < 0 ? nullptr : &m_columns[size_t(at)];
}

void FactBatch::put(FactColumn &column, const FactValue &value)
{
    switch (column.type) {
    case FactType::Text:
        column.codes[m_size] = 0;
        if (const auto *text = std::get_if<QString>(&value))
            column.putText(m_size, *text);
        return;
    case FactType::Boolean:
        if (const auto *flag = std::get_if<bool>(&value))
            column.putFlag(m_size, *flag);
        return;
    case FactType::Money:
    case FactType::Integer:
    case FactType::Instant:
        if (const auto *number = std::get_if<qint64>(&value))
            column.putNumber(m_size, *number);
        return;
    }
}

void FactBatch::append(const PaymentFacts &facts, const Answers &answers)
{
    Q_ASSERT(!isFull());
    for (FactColumn &column : m_columns) {
        if (column.slot < facts.values.size())
            put(column, facts.values[column.slot]);
        else if (column.type == FactType::Text)
            column.codes[m_size] = 0;
    }
    m_currencies.putText(m_size, facts.currency);
    if (!answers.isEmpty())
        putAnswers(facts, answers);
    fillFromCatalogue();
    ++m_size;
}

void FactBatch::putAnswers(const PaymentFacts &facts, const Answers &answers)
{
    for (size_t i = 0; i < m_checklist->checks.size(); ++i) {
        const Check &check = m_checklist->checks[i];
        FactColumn *column = columnOf(factTable().size() + i);
        const auto answer = answers.constFind(check.id);
        if (!column || !check.question || answer == answers.cend())
            continue;
        const auto cell = answerCell(*check.question, *answer, facts.currency);
        if (!cell)
            continue;
        if (column->type == FactType::Text)
            column->putText(m_size, *answer);
        else
            column->putNumber(m_size, cell->number);
    }
}

FactBatch::Entry FactBatch::entryOf(quint16 scheme, quint16 code)
{
    const quint32 key = quint32(scheme) << 16 | code;
    const auto known = m_entries.constFind(key);
    if (known != m_entries.cend())
        return *known;
    const FactSlots &own = FactSlots::get();
    const QString &codeWord = column(own.code)->words()[code];
    const ResponseCode *found = m_catalogue->find(column(own.scheme)->words()[scheme], codeWord);
    const Entry entry{.index = found ? qint16(found - m_catalogue->codes().data()) : qint16(-1),
                      .hasCode = !codeWord.isEmpty()};
    m_entries.insert(key, entry);
    return entry;
}

void FactBatch::fillFromCatalogue()
{
    const FactSlots &own = FactSlots::get();
    const size_t row = m_size;
    const Entry entry = entryOf(column(own.scheme)->codes[row], column(own.code)->codes[row]);
    m_codeEntries[row] = entry.index;
    FactColumn &category = *columnOf(own.category);
    if (!entry.hasCode) {
        if (!category.isKnown(row))
            category.putText(row, QStringLiteral("none"));
        return;
    }
    if (FactColumn *known = columnOf(own.codeKnown); known && !known->isKnown(row))
        known->putFlag(row, entry.index >= 0);
    if (entry.index < 0)
        return;
    const ResponseCode &code = m_catalogue->codes()[size_t(entry.index)];
    if (!category.isKnown(row))
        category.putText(row, code.approval ? QStringLiteral("none") : code.category);
    if (FactColumn *disclose = columnOf(own.disclose); disclose && !disclose->isKnown(row))
        disclose->putFlag(row, code.disclose);
    FactColumn &retryable = *columnOf(own.retryable);
    if (!code.approval && !retryable.isKnown(row))
        retryable.putText(row, m_retryableWords[qsizetype(code.retryable)]);
}

void FactBatch::clear()
{
    m_size = 0;
    bool codesChange = false;
    const auto forget = [&codesChange](FactColumn &column) {
        std::ranges::fill(column.known, 0);
        std::ranges::fill(column.bits, 0);
        if (column.words().size() <= keptWords)
            return;
        column.dictionary.clear();
        codesChange = true;
    };
    std::ranges::for_each(m_columns, forget);
    forget(m_currencies);
    if (codesChange)
        m_entries.clear();
}

} // namespace desk
