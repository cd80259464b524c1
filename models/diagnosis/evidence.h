#pragma once

#include "evaluation.h"

namespace desk {

/// Makes the evidence of a verdict on demand: the comparisons that decided, with the values compared, in
/// units, and the instant they stand for in the account's zone. Both languages. Not for several threads at
/// once.
class EvidenceWriter
{
public:
    /// All references must outlive the writer.
    EvidenceWriter(const Checklist &checklist, const PaymentFacts &facts, const Frame &frame,
                   const Evaluation &evaluation);

    ~EvidenceWriter();
    Q_DISABLE_COPY_MOVE(EvidenceWriter)

    LocalText evidence(size_t check) const;
    /// The tables that the evidence rests on.
    QString source(size_t check) const;
    /// The comparisons of a failing check alone: for the headline.
    LocalText decisive(size_t check) const;

private:
    struct Lines;

    LocalText comparisonText(const Comparison &comparison, Truth truth, Lines &lines) const;
    LocalText sideText(const Comparison &comparison, size_t first, size_t count, Lines &lines) const;
    LocalText constantText(const Comparison &comparison) const;
    LocalText missingText(const Comparison &comparison, Lines &lines) const;
    LocalText codeText() const;
    void addShown(const CheckCase &failing, Lines &lines) const;
    LocalText joined(const Lines &lines, bool failing) const;
    const Lines &linesOf(size_t check) const;
    Lines makeLines(size_t check) const;

    const Checklist &m_checklist;
    const PaymentFacts &m_facts;
    const Frame &m_frame;
    const Evaluation &m_evaluation;
    mutable std::unique_ptr<Lines> m_lines; ///< of m_linesCheck: evidence and source are asked for in turn
    mutable size_t m_linesCheck = 0;
};

} // namespace desk
