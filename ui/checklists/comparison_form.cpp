#include "comparison_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "checklist_words.h"
#include "choice_box.h"
#include "fact_words.h"
#include "operand_edit.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

JsonNode leftOf(const JsonNode &comparison)
{
    for (const QString &form : {u"fact"_s, u"sum"_s, u"difference"_s}) {
        if (const JsonNode *member = comparison.member(form))
            return jsonObject({{form, *member}});
    }
    return jsonObject({{u"fact"_s, jsonText({})}});
}

std::pair<QString, JsonNode> rightOf(const JsonNode &comparison)
{
    for (size_t i = 0; i < comparison.keys.size(); ++i) {
        const QString &key = comparison.keys[i];
        if (key != u"fact" && key != u"sum" && key != u"difference")
            return {key, comparison.items[i]};
    }
    return {u"eq"_s, jsonText({})};
}

QString firstFact(const JsonNode &operand)
{
    const JsonNode &facts = operand.items.front();
    return facts.isArray() ? facts.items.empty() ? QString() : facts.items.front().text : facts.text;
}

bool isOperand(const JsonNode &node)
{
    return node.member(u"fact") || node.member(u"sum") || node.member(u"difference");
}

} // namespace

ComparisonForm::ComparisonForm(QWidget *parent)
    : QWidget(parent)
    , m_left(new OperandEdit(u"left"_s, false, this))
    , m_op(new ChoiceBox(this))
    , m_right(new OperandEdit(u"right"_s, true, this))
    , m_help(textLabel({}, TextRole::Muted, this))
{
    setObjectName(u"comparisonForm"_s);
    m_op->setObjectName(u"comparisonOp"_s);
    m_op->setAccessibleName(tr("How it is compared"));
    m_op->setMinimumContentsLength(8);
    m_help->setObjectName(u"comparisonHelp"_s);
    auto *how = new QHBoxLayout;
    how->setSpacing(6);
    how->addWidget(m_op, 0, Qt::AlignTop);
    how->addWidget(m_right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_left);
    layout->addLayout(how);
    layout->addWidget(m_help);
    setFocusProxy(m_left);
    connect(m_left, &OperandEdit::edited, this, &ComparisonForm::take);
    connect(m_op, &ChoiceBox::chosen, this, &ComparisonForm::take);
    connect(m_right, &OperandEdit::edited, this, &ComparisonForm::take);
}

ConstantKind ComparisonForm::kindOf(const JsonNode &left, const QString &op) const
{
    const QString name = firstFact(left);
    ConstantKind kind;
    if (name == u"answer" && m_question) {
        const JsonNode *type = m_question->member(u"type");
        const QString word = type ? type->text : QString();
        kind.type = word == u"amount" ? FactType::Money : FactType::Text;
        kind.unit = word == u"amount" ? u"minor"_s : word == u"date" ? u"date"_s : u"word"_s;
        if (const JsonNode *choices = m_question->member(u"choices"); choices && word == u"choice")
            kind.words = QStringList(choices->keys.begin(), choices->keys.end());
    } else if (const auto slot = factSlot(name)) {
        kind.type = factTable()[*slot].type;
        kind.unit = QString::fromLatin1(factTable()[*slot].unit);
        kind.words = factWords(name);
    }
    if (kind.type == FactType::Instant && left.member(u"difference")) {
        kind.type = FactType::Integer;
        kind.unit = u"ms"_s;
    }
    kind.many = op == u"in";
    return kind;
}

/// Facts that compare with a side of that kind.
QStringList ComparisonForm::factsLike(const ConstantKind &kind) const
{
    const auto calendar = [](const QString &unit) {
        return unit == u"month" || unit == u"date";
    };
    QStringList facts;
    for (const FactInfo &info : factTable()) {
        const QString unit = QString::fromLatin1(info.unit);
        // A difference of two instants is a duration.
        const bool duration = kind.unit == u"ms" && info.type == FactType::Instant;
        if ((info.type == kind.type && (unit == kind.unit || (calendar(unit) && calendar(kind.unit))))
            || duration)
            facts.append(QString::fromLatin1(info.name));
    }
    return facts;
}

void ComparisonForm::setComparison(const JsonNode &comparison, const JsonNode *question)
{
    m_comparison = comparison;
    m_question = question ? std::optional(*question) : std::nullopt;
    show();
}

void ComparisonForm::show()
{
    QStringList all;
    for (const FactInfo &info : factTable())
        all.append(QString::fromLatin1(info.name));
    if (m_question)
        all.prepend(u"answer"_s);
    m_left->setFacts(all);
    const JsonNode left = leftOf(m_comparison);
    const auto [op, right] = rightOf(m_comparison);
    const ConstantKind kind = kindOf(left, op);
    m_left->setOperand(left);
    QList<std::pair<QString, QString>> ops;
    for (const QString &one : ChecklistWords::opsFor(kind.type, kind.unit))
        ops.append({one, ChecklistWords::op(one)});
    m_op->setChoices(ops);
    m_op->choose(op);
    m_right->setKind(kind);
    m_right->setFacts(factsLike(kind));
    m_right->setOperand(right);
    QString help = ChecklistWords::factHelp(firstFact(left));
    if (left.member(u"sum") || left.member(u"difference"))
        help = u"%1 = %2"_s.arg(ChecklistWords::operand(left), ChecklistWords::type(kind.type, kind.unit));
    m_help->setText(help);
}

/// Keeps what still fits after a change of one part, and begins the others anew.
void ComparisonForm::take()
{
    const JsonNode &left = m_left->operand();
    QString op = m_op->choice();
    const ConstantKind before = kindOf(leftOf(m_comparison), rightOf(m_comparison).first);
    ConstantKind kind = kindOf(left, op);
    if (!ChecklistWords::opsFor(kind.type, kind.unit).contains(op)) {
        op = u"eq"_s;
        kind = kindOf(left, op);
    }
    JsonNode right = m_right->operand();
    const bool sameType = before.type == kind.type && before.unit == kind.unit;
    const bool fits = isOperand(right) ? sameType && !kind.many : before == kind;
    if (!fits && sameType && !isOperand(right) && before.words == kind.words) {
        // One value becomes a list of one, and back.
        right = kind.many             ? jsonList({right})
                : right.items.empty() ? ConstantEdit::initial(kind, ConstantEdit::Form::Condition)
                                      : JsonNode(right.items.front());
    } else if (!fits) {
        right = ConstantEdit::initial(kind, ConstantEdit::Form::Condition);
    }
    build(op, right);
    show();
    Q_EMIT edited(m_comparison);
}

void ComparisonForm::build(const QString &op, const JsonNode &right)
{
    const JsonNode &left = m_left->operand();
    m_comparison = jsonObject({{left.keys.front(), left.items.front()}, {op, right}});
}

} // namespace desk
