#pragma once

#include <QHash>
#include <memory>
#include <vector>

#include "catalogue.h"
#include "checklist.h"
#include "word_index.h"

namespace desk {

/// One fact (or one answer) of all payments of a batch. Bits and codes beyond the batch's size mean nothing.
struct FactColumn
{
    quint16 slot = 0;
    FactType type = FactType::Text;
    std::vector<quint64> known;  ///< one bit a payment
    std::vector<quint64> bits;   ///< Boolean: the values
    std::vector<qint64> numbers; ///< Money, Integer, Instant
    std::vector<quint16> codes;  ///< Text: the number of the word in the dictionary; 0 where unknown
    WordIndex dictionary;        ///< Text

    /// Text: by code.
    const std::vector<QString> &words() const { return dictionary.words(); }
    /// The code of \a word; 0 when no payment of the batch has it.
    quint16 codeOf(QStringView word) const { return quint16(dictionary.find(word)); }
    void putNumber(size_t row, qint64 number);
    void putFlag(size_t row, bool flag);
    void putText(size_t row, const QString &text);
    bool isKnown(size_t row) const { return (known[row / 64] >> (row % 64)) & 1; }
};

/// The facts of up to `capacity` payments in columns: those that one checklist reads, and what the outcome
/// rests on. Texts are kept once a batch, as small integers. Filled and emptied again and again without
/// allocating per payment. Not for several threads at once.
class FactBatch
{
public:
    static constexpr size_t capacity = 8192;
    /// Payments that are evaluated together; columns are filled up to a multiple of it.
    static constexpr size_t blockSize = 512;

    /// \a catalogue must outlive the batch.
    FactBatch(std::shared_ptr<const Checklist> checklist, const Catalogue &catalogue);

    /// Adds one payment; what the catalogue knows of its code is filled in as withCatalogue() does. An answer
    /// that does not parse as its question's type counts as not given. The batch must not be full.
    void append(const PaymentFacts &facts, const Answers &answers = {});
    /// Forgets the payments; the memory stays.
    void clear();

    size_t size() const { return m_size; }
    bool isFull() const { return m_size == capacity; }

    const std::shared_ptr<const Checklist> &checklist() const { return m_checklist; }
    const Catalogue &catalogue() const { return *m_catalogue; }
    /// The column of a slot that the checklist or the outcome reads; null for any other.
    const FactColumn *column(size_t slot) const;
    /// The currencies of the payments, always known.
    const FactColumn &currencies() const { return m_currencies; }
    /// Index into Catalogue::codes() by payment; -1: no code, or one that is not in the catalogue.
    const std::vector<qint16> &codeEntries() const { return m_codeEntries; }

private:
    struct Entry
    {
        qint16 index = -1;
        bool hasCode = false;
    };

    void addColumn(quint16 slot, FactType type);
    FactColumn *columnOf(size_t slot);
    void put(FactColumn &column, const FactValue &value);
    void putAnswers(const PaymentFacts &facts, const Answers &answers);
    void fillFromCatalogue();
    Entry entryOf(quint16 scheme, quint16 code);

    std::shared_ptr<const Checklist> m_checklist;
    const Catalogue *m_catalogue;
    size_t m_size = 0;
    std::vector<FactColumn> m_columns;
    std::vector<qint16> m_columnOfSlot; ///< -1: not kept
    FactColumn m_currencies;
    std::vector<qint16> m_codeEntries;
    QHash<quint32, Entry> m_entries; ///< by the codes of scheme and response code
    QStringList m_retryableWords;    ///< by Retryable
};

} // namespace desk
