#include "operand_edit.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "choice_box.h"
#include "fact_box.h"

using namespace Qt::StringLiterals;

namespace desk {

OperandEdit::OperandEdit(const QString &name, bool constants, QWidget *parent)
    : QWidget(parent)
    , m_constants(constants)
    , m_name(name)
    , m_form(new ChoiceBox(this))
    , m_row(new QHBoxLayout)
    , m_more(new QPushButton(u"+"_s, this))
    , m_less(new QPushButton(u"−"_s, this))
    , m_constant(new ConstantEdit(ConstantEdit::Form::Condition, this))
{
    QList<std::pair<QString, QString>> forms;
    if (constants)
        forms.append({u"value"_s, tr("a value")});
    forms.append({{u"fact"_s, tr("a fact")}, {u"sum"_s, tr("a sum")}, {u"difference"_s, tr("a difference")}});
    m_form->setChoices(forms);
    m_form->setObjectName(name + u"Form"_s);
    m_form->setAccessibleName(constants ? tr("Compared with") : tr("What is compared"));
    m_form->setMinimumContentsLength(6);
    m_form->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_constant->setObjectName(name + u"Constant"_s);
    for (auto [button, text, key] : {std::tuple(m_more, tr("Add another fact"), u"More"_s),
                                     std::tuple(m_less, tr("Leave out the last fact"), u"Less"_s)}) {
        button->setObjectName(name + key);
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->setFixedWidth(34);
        button->setAutoDefault(false);
    }
    m_row->setSpacing(6);
    m_row->addWidget(m_form, 0, Qt::AlignTop);
    m_row->addWidget(m_constant, 1);
    m_row->addWidget(m_less);
    m_row->addWidget(m_more);
    m_row->setContentsMargins(0, 0, 0, 0);
    setLayout(m_row);
    connect(m_form, &ChoiceBox::chosen, this, &OperandEdit::changeForm);
    connect(m_more, &QPushButton::clicked, this, [this] {
        QStringList facts = factsOf(m_operand);
        facts.append(facts.last());
        setFactsOf(formOf(m_operand), facts);
    });
    connect(m_less, &QPushButton::clicked, this, [this] {
        setFactsOf(formOf(m_operand), factsOf(m_operand).first(factsOf(m_operand).size() - 1));
    });
    connect(m_constant, &ConstantEdit::edited, this, [this](const JsonNode &value) {
        m_operand = value;
        Q_EMIT edited();
    });
}

QString OperandEdit::formOf(const JsonNode &operand) const
{
    for (const QString &form : {u"fact"_s, u"sum"_s, u"difference"_s}) {
        if (operand.member(form))
            return form;
    }
    return u"value"_s;
}

QStringList OperandEdit::factsOf(const JsonNode &operand) const
{
    const JsonNode *facts = operand.member(formOf(operand));
    if (!facts)
        return {};
    if (!facts->isArray())
        return {facts->text};
    QStringList names;
    for (const JsonNode &item : facts->items)
        names.append(item.text);
    return names;
}

void OperandEdit::setFacts(const QStringList &facts)
{
    if (m_facts == facts)
        return;
    m_facts = facts;
    for (FactBox *box : m_boxes)
        box->setFacts(facts);
    show();
}

void OperandEdit::setKind(const ConstantKind &kind)
{
    m_constant->setKind(kind);
}

void OperandEdit::setOperand(const JsonNode &operand)
{
    m_operand = operand;
    show();
}

void OperandEdit::changeForm(const QString &form)
{
    if (form == u"value") {
        m_operand = ConstantEdit::initial(m_constant->kind(), ConstantEdit::Form::Condition);
        show();
        Q_EMIT edited();
        return;
    }
    QStringList facts = factsOf(m_operand);
    if (facts.isEmpty())
        facts.append(m_facts.value(0));
    if (facts.size() == 1 && form != u"fact")
        facts.append(facts.first());
    setFactsOf(form, form == u"fact" ? facts.first(1) : form == u"difference" ? facts.first(2) : facts);
}

void OperandEdit::changeFact(qsizetype index, const QString &fact)
{
    QStringList facts = factsOf(m_operand);
    if (index >= facts.size())
        return;
    facts[index] = fact;
    setFactsOf(formOf(m_operand), facts);
}

void OperandEdit::setFactsOf(const QString &form, const QStringList &facts)
{
    if (form == u"fact") {
        m_operand = jsonObject({{form, jsonText(facts.value(0))}});
    } else {
        std::vector<JsonNode> items;
        for (const QString &fact : facts)
            items.push_back(jsonText(fact));
        m_operand = jsonObject({{form, jsonList(std::move(items))}});
    }
    show();
    Q_EMIT edited();
}

void OperandEdit::show()
{
    const QString form = formOf(m_operand);
    const QStringList facts = factsOf(m_operand);
    m_form->choose(form);
    while (m_boxes.size() < facts.size()) {
        const qsizetype index = m_boxes.size();
        auto *box = new FactBox(this);
        box->setObjectName(u"%1Fact%2"_s.arg(m_name).arg(index));
        box->setAccessibleName(tr("Fact %1").arg(index + 1));
        box->setFacts(m_facts);
        connect(box, &ChoiceBox::chosen, this,
                [this, index](const QString &fact) { changeFact(index, fact); });
        m_row->insertWidget(int(1 + index), box, 1);
        m_boxes.append(box);
        if (index == 0)
            setFocusProxy(box);
    }
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setVisible(i < facts.size());
        if (i < facts.size() && m_boxes[i]->fact() != facts[i])
            m_boxes[i]->setFact(facts[i]);
    }
    m_constant->setVisible(form == u"value");
    if (form == u"value")
        m_constant->setValue(m_operand);
    m_more->setVisible(form == u"sum" && facts.size() < 16);
    m_less->setVisible(form == u"sum" && facts.size() > 2);
}

} // namespace desk
