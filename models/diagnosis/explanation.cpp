#include "explanation.h"

namespace desk {

namespace {

class Explainer
{
public:
    Explainer(const Checklist &checklist, const Frame &frame, const Check &check, Explanation &found)
        : m_checklist(checklist), m_frame(frame), m_check(check), m_found(found)
    {
    }

    void addScope(Truth wanted)
    {
        if (m_checklist.applies && !m_check.always)
            addTree(*m_checklist.applies, wanted);
        if (m_check.applies)
            addTree(*m_check.applies, wanted);
    }

    /// What the records say; the code alone only where no record was compared.
    void addCases(Truth wanted)
    {
        for (const bool records : {true, false}) {
            for (const CheckCase &one : m_check.cases) {
                if ((one.basis == Basis::Records) == records)
                    addTree(one.when, wanted);
            }
            if (wanted == Truth::False && !m_found.isEmpty())
                return;
        }
    }

    /// The comparisons that made the condition \a wanted; none when it is something else.
    void addTree(const Condition &condition, Truth wanted)
    {
        if (truthOf(condition) == wanted)
            add(condition, wanted);
    }

private:
    Truth truthOf(const Condition &node) const { return m_checklist.program.evaluate(node, m_frame); }

    /// \a node is \a wanted.
    void add(const Condition &node, Truth wanted)
    {
        if (node.kind == Condition::Kind::Compare) {
            m_found.push_back({node.comparison, wanted});
            return;
        }
        const Truth inner = node.kind == Condition::Kind::Not ? !wanted : wanted;
        for (const Condition &child : node.children) {
            if (truthOf(child) == inner)
                add(child, inner);
        }
    }

    const Checklist &m_checklist;
    const Frame &m_frame;
    const Check &m_check;
    Explanation &m_found;
};

} // namespace

Explanation explain(const Checklist &checklist, const Frame &frame, const Evaluation &evaluation,
                    size_t check)
{
    const Check &of = checklist.checks[check];
    const CheckResult &result = evaluation.checks[check];
    Explanation found;
    Explainer explainer(checklist, frame, of, found);
    switch (result.verdict) {
    case Verdict::Fail:
        explainer.addTree(of.cases[size_t(result.caseIndex)].when, Truth::True);
        break;
    case Verdict::Pass:
        explainer.addCases(Truth::False);
        break;
    case Verdict::NotApplicable:
        explainer.addScope(Truth::False);
        break;
    case Verdict::Ask:
    case Verdict::Unknown:
        if (result.byApplies)
            explainer.addScope(Truth::Unknown);
        else
            explainer.addCases(Truth::Unknown);
        if (of.undecided)
            explainer.addTree(*of.undecided, Truth::True);
        break;
    }
    return found;
}

} // namespace desk
