#include "evidence.h"

#include <set>

#include "diagnosis.h"
#include "explanation.h"
#include "fact_slots.h"
#include "wording.h"

namespace desk {

/// What was said so far, each comparison once, and which facts it rests on.
struct EvidenceWriter::Lines
{
    enum class About {
        Record,
        Scope, ///< what kind of payment it is, not what went wrong
        Code   ///< what the response code says
    };
    struct Line
    {
        LocalText text;
        About about = About::Record;
    };
    QList<Line> all;
    std::set<size_t> used;

    void add(const LocalText &text, About about = About::Record)
    {
        const auto isSame = [&text](const Line &other) {
            return other.text.en == text.en;
        };
        if (!text.en.isEmpty() && all.size() < 6 && std::ranges::none_of(all, isSame))
            all.append({text, about});
    }
};

namespace {

const char16_t *sign(Op op, Truth truth)
{
    const bool holds = truth == Truth::True;
    switch (op) {
    case Op::Eq:
    case Op::In:
        return holds ? u" = " : u" ≠ ";
    case Op::Ne:
        return holds ? u" ≠ " : u" = ";
    case Op::Lt:
        return holds ? u" < " : u" ≥ ";
    case Op::Le:
        return holds ? u" ≤ " : u" > ";
    case Op::Gt:
        return holds ? u" > " : u" ≤ ";
    case Op::Ge:
        return holds ? u" ≥ " : u" < ";
    }
    return u" ";
}

LocalText named(const LocalText &label, const LocalText &value)
{
    return {label.en + u' ' + value.en, label.zhCN + u' ' + value.zhCN};
}

bool isCode(size_t slot)
{
    const FactSlots &own = FactSlots::get();
    return slot == own.category || slot == own.code || slot == own.codeKnown || slot == own.scheme;
}

QString sourceTable(const FactInfo &fact)
{
    return QString::fromLatin1(fact.source).section(u'.', 0, 0);
}

} // namespace

EvidenceWriter::EvidenceWriter(const Checklist &checklist, const PaymentFacts &facts, const Frame &frame,
                               const Evaluation &evaluation)
    : m_checklist(checklist), m_facts(facts), m_frame(frame), m_evaluation(evaluation)
{
}

LocalText EvidenceWriter::sideText(const Comparison &comparison, size_t first, size_t count,
                                   Lines &lines) const
{
    const auto terms = std::span(m_checklist.program.terms).subspan(comparison.firstTerm + first, count);
    LocalText result;
    for (const Term &term : terms) {
        const Cell cell = m_frame.cell(term.slot);
        const bool isFact = term.slot < factTable().size();
        if (isFact)
            lines.used.insert(term.slot);
        if (count > 1 && cell.known && cell.number == 0 && comparison.type == FactType::Money)
            continue;
        LocalText one;
        if (isFact) {
            one = named(labelText(term.slot), valueText(term.slot, m_facts));
        } else {
            const QString text = cell.text.toString();
            const LocalText value = comparison.type == FactType::Text
                                        ? LocalText{text, text}
                                        : plainText(comparison.type, comparison.unit, cell.number, m_facts);
            one = named({QStringLiteral("customer's answer"), QStringLiteral("客户回答")}, value);
        }
        const QString joint = result.en.isEmpty() ? QString()
                              : term.negative     ? QStringLiteral(" − ")
                                                  : QStringLiteral(" + ");
        result = {result.en + joint + one.en, result.zhCN + joint + one.zhCN};
    }
    return result.en.isEmpty() ? plainText(comparison.type, comparison.unit, 0, m_facts) : result;
}

LocalText EvidenceWriter::constantText(const Comparison &comparison) const
{
    return plainText(comparison.type, comparison.unit, comparison.constant, m_facts);
}

/// The response code with its meaning, in place of a comparison with its category.
LocalText EvidenceWriter::codeText() const
{
    if (std::holds_alternative<std::monostate>(m_facts.value(u"response_code")))
        return {QStringLiteral("no response code"), QStringLiteral("没有返回码")};
    const FactValue known = m_facts.value(u"scheme");
    const QString *word = std::get_if<QString>(&known);
    const LocalText scheme = word ? schemeText(*word) : valueText(FactSlots::get().scheme, m_facts);
    const LocalText code = valueText(FactSlots::get().code, m_facts);
    const QString en = scheme.en + u' ' + code.en;
    const QString zh = scheme.zhCN + u' ' + code.zhCN;
    if (!m_evaluation.code)
        return {QStringLiteral("code %1 is not in the catalogue").arg(en),
                QStringLiteral("返回码 %1 未收录").arg(zh)};
    return {QStringLiteral("code %1: %2").arg(en, m_evaluation.code->meaningEn),
            QStringLiteral("返回码 %1：%2").arg(zh, m_evaluation.code->meaningZh)};
}

LocalText EvidenceWriter::comparisonText(const Comparison &comparison, Truth truth, Lines &lines) const
{
    const auto terms = std::span(m_checklist.program.terms).subspan(comparison.firstTerm);
    const size_t slot = terms.front().slot;
    if (isCode(slot)) {
        lines.used.insert(FactSlots::get().code);
        return codeText();
    }
    const LocalText left = sideText(comparison, 0, comparison.leftTerms, lines);
    // A word or a yes says all by itself: "card: reported lost".
    if (comparison.rightTerms == 0
        && (comparison.type == FactType::Text || comparison.type == FactType::Boolean))
        return left;
    if (comparison.op == Op::In)
        return left;
    const LocalText right = comparison.rightTerms > 0
                                ? sideText(comparison, comparison.leftTerms, comparison.rightTerms, lines)
                                : constantText(comparison);
    const QString middle = QString::fromUtf16(sign(comparison.op, truth));
    return {left.en + middle + right.en, left.zhCN + middle + right.zhCN};
}

LocalText EvidenceWriter::missingText(const Comparison &comparison, Lines &lines) const
{
    const auto terms =
        std::span(m_checklist.program.terms)
            .subspan(comparison.firstTerm, size_t(comparison.leftTerms) + comparison.rightTerms);
    LocalText result;
    for (const Term &term : terms) {
        if (m_frame.cell(term.slot).known)
            continue;
        if (term.slot >= factTable().size())
            return {QStringLiteral("only the customer knows"), QStringLiteral("只有客户知道")};
        if (term.slot == FactSlots::get().category) {
            result = codeText();
            continue;
        }
        const LocalText label = labelText(term.slot);
        const QString source = QString::fromLatin1(factTable()[term.slot].source);
        lines.add({QStringLiteral("not on record: %1 (%2)").arg(label.en, source),
                   QStringLiteral("无记录：%1（%2）").arg(label.zhCN, source)});
    }
    return result;
}

void EvidenceWriter::addShown(const CheckCase &failing, Lines &lines) const
{
    for (const quint16 slot : failing.shown) {
        if (!m_frame.cell(slot).known)
            continue;
        lines.used.insert(slot);
        lines.add(named(labelText(slot), valueText(slot, m_facts)));
    }
}

EvidenceWriter::~EvidenceWriter() = default;

const EvidenceWriter::Lines &EvidenceWriter::linesOf(size_t index) const
{
    if (!m_lines || m_linesCheck != index) {
        m_lines = std::make_unique<Lines>(makeLines(index));
        m_linesCheck = index;
    }
    return *m_lines;
}

EvidenceWriter::Lines EvidenceWriter::makeLines(size_t index) const
{
    const Check &check = m_checklist.checks[index];
    const CheckResult &result = m_evaluation.checks[index];
    Lines lines;
    for (const Deciding &one : explain(m_checklist, m_frame, m_evaluation, index)) {
        const Comparison &comparison = m_checklist.program.comparisons[one.comparison];
        const size_t slot = m_checklist.program.terms[comparison.firstTerm].slot;
        const FactSlots &own = FactSlots::get();
        const bool scope = slot == own.kind || slot == own.status || slot == own.funding;
        lines.add(one.truth == Truth::Unknown ? missingText(comparison, lines)
                                              : comparisonText(comparison, one.truth, lines),
                  isCode(slot) ? Lines::About::Code
                  : scope      ? Lines::About::Scope
                               : Lines::About::Record);
    }
    if (result.verdict == Verdict::Fail)
        addShown(check.cases[size_t(result.caseIndex)], lines);
    return lines;
}

/// The records' lines; what kind of payment it is, or the code, only where no record was compared (the code
/// also where it is the cause).
LocalText EvidenceWriter::joined(const Lines &lines, bool failing) const
{
    const auto ofRecords = [](const Lines::Line &line) {
        return line.about == Lines::About::Record;
    };
    const auto ofCode = [](const Lines::Line &line) {
        return line.about == Lines::About::Code;
    };
    const bool records = std::ranges::any_of(lines.all, ofRecords);
    const bool code = std::ranges::any_of(lines.all, ofCode);
    LocalText result;
    for (const Lines::Line &line : lines.all) {
        const bool kept = ofRecords(line) || (ofCode(line) && (failing || !records))
                          || (line.about == Lines::About::Scope && !records && !(failing && code));
        if (!kept)
            continue;
        const bool first = result.en.isEmpty();
        result.en += (first ? QString() : QStringLiteral(", ")) + line.text.en;
        result.zhCN += (first ? QString() : QStringLiteral("，")) + line.text.zhCN;
    }
    return result;
}

LocalText EvidenceWriter::evidence(size_t check) const
{
    const Lines &lines = linesOf(check);
    LocalText result = joined(lines, m_evaluation.checks[check].verdict == Verdict::Fail);
    const auto isPresent = [this](size_t slot) {
        const bool known = !std::holds_alternative<std::monostate>(m_facts.values[slot]);
        return factTable()[slot].presentMayStand && known && !m_facts.since[slot];
    };
    if (std::ranges::any_of(lines.used, isPresent)) {
        result.en += QStringLiteral(" (as of now)");
        result.zhCN += QStringLiteral("（为当前值）");
    } else if (const auto *created = std::get_if<qint64>(&m_facts.value(u"created_at"));
               created && !lines.used.empty()) {
        const QString at = timeText(*created, m_facts.timeZone).section(u' ', 1);
        result.en += QStringLiteral(" · ") + at;
        result.zhCN += QStringLiteral(" · ") + at;
    }
    return result;
}

QString EvidenceWriter::source(size_t check) const
{
    std::set<QString> tables;
    for (const size_t slot : linesOf(check).used)
        tables.insert(sourceTable(factTable()[slot]));
    return QStringList(tables.begin(), tables.end()).join(QStringLiteral(", "));
}

LocalText EvidenceWriter::decisive(size_t check) const
{
    return joined(linesOf(check), true);
}

} // namespace desk
