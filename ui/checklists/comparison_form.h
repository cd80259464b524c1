#pragma once

#include <QWidget>

#include "constant_edit.h"

class QLabel;

namespace desk {

class ChoiceBox;
class OperandEdit;

/// Edits one comparison of a condition in words: what, how, with what. Offers only operators, facts and
/// values that fit each other, and says what the fact is and where it comes from.
class ComparisonForm : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonForm(QWidget *parent = nullptr);

    /// \a question: of the check, where its answer may be used; else null.
    void setComparison(const JsonNode &comparison, const JsonNode *question);
    const JsonNode &comparison() const { return m_comparison; }

Q_SIGNALS:
    void edited(const desk::JsonNode &comparison);

private:
    ConstantKind kindOf(const JsonNode &left, const QString &op) const;
    QStringList factsLike(const ConstantKind &kind) const;
    void take();
    void build(const QString &op, const JsonNode &right);
    void show();

    JsonNode m_comparison;
    std::optional<JsonNode> m_question;
    OperandEdit *m_left;
    ChoiceBox *m_op;
    OperandEdit *m_right;
    QLabel *m_help;
};

} // namespace desk
