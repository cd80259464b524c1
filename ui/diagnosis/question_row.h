#pragma once

#include <QWidget>

#include "diagnosis.h"
#include "money.h"

class QLabel;
class QLineEdit;

namespace desk {

/// A question that only the customer can answer, with the ways to answer it. "Don't know" is always one.
class QuestionRow final : public QWidget
{
    Q_OBJECT

public:
    /// \a check names the widgets; \a currency is what amounts are typed in; \a language that of the program.
    QuestionRow(const QString &check, const Question &question, const Currency &currency,
                const QString &language, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const QString &value); ///< choice value, decimal amount, ISO date or text
    void notKnown();

private:
    QWidget *buildChoices(const Question &question, const QString &language);
    QWidget *buildField(const Question &question);
    void acceptTyped();

    const QString m_check;
    const QuestionType m_type;
    const Currency m_currency;
    QLineEdit *m_field = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace desk
