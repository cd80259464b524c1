#include "question_row.h"
#include "card_warning.h"

#include <QDate>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace desk {

static QPushButton *button(const QString &name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAccessibleName(text);
    return made;
}

QuestionRow::QuestionRow(const QString &check, const Question &question, const Currency &currency,
                         const QString &language, QWidget *parent)
    : QWidget(parent), m_check(check), m_type(question.type), m_currency(currency)
{
    setObjectName(u"question_"_s + check);
    auto *text = new QLabel(question.text.in(language), this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    setAccessibleName(text->text());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(text);
    layout->addWidget(m_type == QuestionType::Choice ? buildChoices(question, language)
                                                     : buildField(question));
}

QWidget *QuestionRow::buildChoices(const Question &question, const QString &language)
{
    auto *choices = new QWidget(this);
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    int place = 0;
    const auto add = [&](QPushButton *choice) {
        grid->addWidget(choice, place / 2, place % 2);
        ++place;
    };
    for (const auto &[value, label] : question.choices) {
        QPushButton *choice = button(u"answer_%1_%2"_s.arg(m_check, value), label.in(language), choices);
        connect(choice, &QPushButton::clicked, this, [this, chosen = value] { Q_EMIT answered(chosen); });
        add(choice);
        if (!focusProxy())
            setFocusProxy(choice);
    }
    QPushButton *unknown = button(u"answer_%1_unknown"_s.arg(m_check), tr("Don't know"), choices);
    connect(unknown, &QPushButton::clicked, this, &QuestionRow::notKnown);
    add(unknown);
    return choices;
}

QWidget *QuestionRow::buildField(const Question &question)
{
    auto *row = new QWidget(this);
    m_field = new QLineEdit(row);
    m_field->setObjectName(u"answer_"_s + m_check);
    m_field->setAccessibleName(accessibleName());
    m_field->setMaxLength(200);
    setFocusProxy(m_field);
    m_field->setPlaceholderText(question.type == QuestionType::Amount
                                    ? tr("Amount in %1").arg(m_currency.code())
                                : question.type == QuestionType::Date ? tr("YYYY-MM-DD")
                                                                      : tr("What the customer says"));
    m_problem = new QLabel(row);
    m_problem->setObjectName(u"answer_%1_problem"_s.arg(m_check));
    m_problem->setProperty("role", u"bad"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    QPushButton *accept = button(u"answer_%1_ok"_s.arg(m_check), tr("OK"), row);
    QPushButton *unknown = button(u"answer_%1_unknown"_s.arg(m_check), tr("Don't know"), row);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(m_field, 0, 0);
    grid->addWidget(accept, 0, 1);
    grid->addWidget(unknown, 0, 2);
    grid->addWidget(m_problem, 1, 0, 1, 3);
    grid->addWidget(new CardWarning(m_field, row), 2, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    connect(accept, &QPushButton::clicked, this, &QuestionRow::acceptTyped);
    connect(m_field, &QLineEdit::returnPressed, this, &QuestionRow::acceptTyped);
    connect(unknown, &QPushButton::clicked, this, &QuestionRow::notKnown);
    return row;
}

void QuestionRow::acceptTyped()
{
    QString value = m_field->text().trimmed();
    QString problem;
    if (value.isEmpty()) {
        problem = tr("Type what the customer says, or choose \"Don't know\".");
    } else if (m_type == QuestionType::Amount) {
        const auto minor = parseDecimal(value, m_currency);
        if (minor && *minor >= 0)
            value = Money{*minor, m_currency}.toDecimal();
        else
            problem = tr("Not an amount in %1: write it like 50.00.").arg(m_currency.code());
    } else if (m_type == QuestionType::Date && !QDate::fromString(value, Qt::ISODate).isValid()) {
        problem = tr("Not a day: write it like 2026-05-31.");
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        Q_EMIT answered(value);
    else
        m_field->setFocus();
}

} // namespace desk
