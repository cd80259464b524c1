#pragma once

#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace desk {

class KeyButton;

/// One choice out of a few, each with a digit key (1 for the first): reasons, mostly. Nothing is chosen at
/// first, so that the choice is always somebody's own. Enter is left to the dialog's default button.
class KeyChoice : public QWidget
{
    Q_OBJECT

public:
    /// \a columns: how many stand beside each other. At most nine choices can be added.
    explicit KeyChoice(int columns, QWidget *parent = nullptr);

    /// Adds one; its object name is \a name. \a help: what it means, in a sentence.
    KeyButton *add(const QString &name, const QString &text, const QString &help = {});
    /// Index of the chosen one, -1 for none.
    int choice() const;
    void choose(int index);

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_group;
    QGridLayout *m_grid;
    int m_columns;
};

} // namespace desk
