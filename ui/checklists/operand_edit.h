#pragma once

#include <QStringList>
#include <QWidget>

#include "constant_edit.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace desk {

class ChoiceBox;
class FactBox;

/// One side of a comparison: a fact, a sum or a difference of facts, or (on the right) a constant.
class OperandEdit : public QWidget
{
    Q_OBJECT

public:
    /// \a name begins the object names: "left", "right".
    OperandEdit(const QString &name, bool constants, QWidget *parent = nullptr);

    /// Facts to choose from.
    void setFacts(const QStringList &facts);
    void setKind(const ConstantKind &kind);
    /// {"fact": …}, {"sum": …}, {"difference": …} or a constant.
    void setOperand(const JsonNode &operand);
    const JsonNode &operand() const { return m_operand; }

Q_SIGNALS:
    void edited();

private:
    QString formOf(const JsonNode &operand) const;
    QStringList factsOf(const JsonNode &operand) const;
    void changeForm(const QString &form);
    void changeFact(qsizetype index, const QString &fact);
    void setFactsOf(const QString &form, const QStringList &facts);
    void show();

    bool m_constants;
    QString m_name;
    QStringList m_facts;
    JsonNode m_operand;
    ChoiceBox *m_form;
    QHBoxLayout *m_row;
    QList<FactBox *> m_boxes;
    QPushButton *m_more;
    QPushButton *m_less;
    ConstantEdit *m_constant;
};

} // namespace desk
