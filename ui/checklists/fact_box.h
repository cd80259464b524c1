#pragma once

#include "choice_box.h"

namespace desk {

/// Chooses a fact by typing any part of its label or name. Says type, unit and source in its tooltip.
class FactBox : public ChoiceBox
{
    Q_OBJECT

public:
    explicit FactBox(QWidget *parent = nullptr);

    /// \a facts: names of factTable(), or "answer".
    void setFacts(const QStringList &facts);
    void setFact(const QString &fact);
    QString fact() const { return choice(); }

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void takeTyped();
    void explain();
};

} // namespace desk
