#include "check_form.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "catalogue.h"
#include "checklist.h"
#include "checklist_words.h"
#include "condition_tree.h"
#include "edited_checklist.h"
#include "form_fields.h"
#include "members_edit.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

FormFields::Choices causeChoices(const QString &first)
{
    FormFields::Choices choices{{first, ChecklistWords::cause(first)}};
    for (const QString &cause : causes())
        choices.append({cause, ChecklistWords::cause(cause)});
    return choices;
}

template <class E>
FormFields::Choices setChoices(QString (*word)(const QString &))
{
    FormFields::Choices choices;
    for (const char *value : closedSet<E>)
        choices.append({QString::fromLatin1(value), word(QString::fromLatin1(value))});
    return choices;
}

FormFields::Choices stepChoices()
{
    FormFields::Choices choices;
    for (const QString &step : Checklist::nextSteps())
        choices.append({step, ChecklistWords::nextStep(step)});
    return choices;
}

JsonNode emptyText()
{
    return jsonObject({{u"en"_s, jsonText({})}, {u"zh_CN"_s, jsonText({})}});
}

} // namespace

CheckForm::CheckForm(EditedChecklist &edited, QWidget *parent) : QScrollArea(parent), m_edited(edited)
{
    setObjectName(u"checkForm"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

CheckForm::~CheckForm() = default;

void CheckForm::showPlace(const QString &pointer)
{
    if (m_built && pointer == m_place) {
        refresh();
        return;
    }
    m_place = pointer;
    m_built = true;
    m_conditions.clear();
    m_members.clear();
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater(); // it may be the one that asked
    }
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 8, 8);
    rows->setSpacing(8);
    m_fields = std::make_unique<FormFields>(m_edited, content, rows);
    const QStringList tokens = pointerTokens(pointer);
    if (tokens.size() == 2 && tokens[0] == u"checks")
        buildCheck();
    else if (tokens.size() == 4 && tokens[0] == u"checks")
        buildCase();
    else if (tokens.size() == 3 && tokens[0] == u"tests")
        buildTest();
    else
        buildGeneral();
    rows->addStretch(1);
    setWidget(content);
    refresh();
}

void CheckForm::refresh()
{
    if (!m_fields)
        return;
    const QString question = m_edited.document().textAt(m_place + u"/question"_s, u"type"_s);
    if (std::exchange(m_shape, question) != question && pointerTokens(m_place).size() == 2) {
        m_built = false; // the question came, went or became another
        showPlace(m_place);
        return;
    }
    m_fields->refresh();
    for (ConditionTree *condition : m_conditions)
        condition->refresh();
    for (MembersEdit *members : m_members)
        members->refresh();
}

void CheckForm::goTo(const QString &pointer)
{
    for (ConditionTree *condition : m_conditions) {
        if (condition->select(pointer)) {
            ensureWidgetVisible(condition);
            return;
        }
    }
    if (QWidget *field = m_fields ? m_fields->fieldAt(pointer) : nullptr) {
        field->setFocus();
        ensureWidgetVisible(field);
    }
}

ConditionTree *CheckForm::addCondition(const QString &heading, const QString &hint, const QString &key,
                                       bool optional, const QString &question)
{
    m_fields->heading(heading);
    if (!hint.isEmpty())
        m_fields->hint(hint);
    auto *tree = new ConditionTree(m_edited, m_place, key, optional, question);
    m_fields->addWidget(tree);
    m_conditions.append(tree);
    return tree;
}

void CheckForm::buildGeneral()
{
    m_fields->heading(tr("The checklist as a whole"));
    m_fields->text(tr("Name (id)"), {}, u"id"_s);
    m_fields->localText(tr("Said where the reason must not be told"), {}, u"undisclosed_advice"_s, true);
    addCondition(tr("Applies to payments where"),
                 tr("A payment for which this is not true counts as not failed; only checks marked "
                    "“always” look at it."),
                 u"applies"_s, true);
}

void CheckForm::buildCheck()
{
    m_fields->localText(tr("Title"), m_place, u"title"_s, false);
    m_fields->flag(tr("Always"), tr("Also for payments that the checklist as a whole does not apply to."),
                   m_place, u"always"_s, false);
    addCondition(tr("Applies when"), {}, u"applies"_s, true);
    addCondition(tr("Cannot be told when"),
                 tr("Where this is true and no case is, the verdict is “unknown” instead of “passed”."),
                 u"undecided"_s, true);
    buildQuestion();
}

void CheckForm::buildQuestion()
{
    const QString question = m_place + u"/question"_s;
    m_fields->heading(tr("Question to the customer"));
    auto *toggle = new QPushButton;
    toggle->setObjectName(u"questionToggle"_s);
    toggle->setAutoDefault(false);
    m_fields->addWidget(toggle);
    const bool asked = m_edited.at(question);
    toggle->setText(asked ? tr("Do not ask") : tr("Ask the customer…"));
    toggle->setAccessibleName(toggle->text());
    connect(toggle, &QPushButton::clicked, this, [this, question, asked] {
        m_edited.step([&](ChecklistDocument &d) {
            return asked ? d.remove(question)
                         : d.setMember(
                               m_place, u"question"_s,
                               jsonObject({{u"text"_s, emptyText()}, {u"type"_s, jsonText(u"text"_s)}}));
        });
    });
    m_fields->onRefresh(
        [this, toggle] { toggle->setEnabled(!m_edited.isReadOnly() && !m_edited.document().syntaxError()); });
    if (!asked)
        return;
    m_fields->localText(tr("Question"), question, u"text"_s, true);
    m_fields->choice(tr("Kind of answer"), question, u"type"_s,
                     {{u"choice"_s, tr("one of several choices")},
                      {u"amount"_s, tr("an amount")},
                      {u"date"_s, tr("a date")},
                      {u"text"_s, tr("a text")}});
    const JsonNode *choices = m_edited.at(question + u"/choices"_s);
    for (size_t i = 0; choices && i < choices->keys.size(); ++i)
        m_fields->localText(tr("Choice “%1”").arg(choices->keys[i]), question + u"/choices"_s,
                            choices->keys[i], false);
    if (m_edited.document().textAt(question, u"type"_s) == u"choice")
        m_fields->hint(tr("Choices are added and renamed in the JSON beside."));
}

void CheckForm::buildCase()
{
    const QString question = parentPointer(parentPointer(m_place)) + u"/question"_s;
    addCondition(tr("This is a cause when"), {}, u"when"_s, false, question);
    m_fields->heading(tr("Then"));
    m_fields->sideBySide(2);
    m_fields->choice(tr("Cause"), m_place, u"cause"_s, causeChoices(u"from_code"_s));
    m_fields->choice(tr("Try again?"), m_place, u"outcome"_s,
                     setChoices<OutcomeClass>(&ChecklistWords::outcome), tr("as the code says"));
    m_fields->sideBySide(3);
    m_fields->choice(tr("Rests on"), m_place, u"basis"_s, setChoices<Basis>(&ChecklistWords::basis));
    m_fields->number(tr("Rank (small goes first)"), m_place, u"rank"_s, 1, 999);
    m_fields->choice(tr("Next step"), m_place, u"next_step"_s, stepChoices(), tr("none"));
    m_fields->sideBySide(2);
    m_fields->flag(tr("The reason may be told"),
                   tr("Off: the customer hears the neutral wording only, and agents are warned."), m_place,
                   u"disclose"_s, true);
    m_fields->flag(tr("Money was taken"),
                   tr("Money left although the order was not settled: straight into a complaint."), m_place,
                   u"money_taken"_s, false);
    m_fields->localText(tr("What to say"), m_place, u"advice"_s, true);
    m_fields->hint(tr("{amount} and other facts in braces are replaced by their values."));
}

void CheckForm::buildTest()
{
    m_fields->text(tr("Name of the test case"), m_place, u"name"_s);
    const auto members = [this](const QString &heading, const QString &pointer, MembersEdit::Kind kind) {
        m_fields->heading(heading);
        auto *edit = new MembersEdit(m_edited, pointer, kind);
        m_fields->addWidget(edit);
        m_members.append(edit);
    };
    members(tr("Facts of the payment"), m_place + u"/facts"_s, MembersEdit::Kind::Facts);
    members(tr("What the customer says"), m_place + u"/answers"_s, MembersEdit::Kind::Sayings);
    m_fields->heading(tr("What must come out"));
    m_fields->sideBySide(2);
    const QString expect = m_place + u"/expect"_s;
    m_fields->choice(tr("Outcome"), expect, u"outcome"_s, setChoices<OutcomeClass>(&ChecklistWords::outcome),
                     tr("not looked at"));
    m_fields->choice(tr("Cause"), expect, u"primary_cause"_s, causeChoices(u"none"_s), tr("not looked at"));
    members(tr("Verdicts of checks"), expect + u"/verdicts"_s, MembersEdit::Kind::Verdicts);
}

} // namespace desk
