#pragma once

#include <QComboBox>
#include <QList>

namespace desk {

/// A combo box of words: each has a value and a text. The wheel scrolls the page and not the choice, unless
/// the box has the focus.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    void setChoices(const QList<std::pair<QString, QString>> &choices);
    /// The value of the present choice.
    QString choice() const { return currentData().toString(); }
    /// A value that is not among the choices is added as it is, so that nothing is lost.
    void choose(const QString &value);

Q_SIGNALS:
    void chosen(const QString &value); ///< by the person, never by choose()

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace desk
