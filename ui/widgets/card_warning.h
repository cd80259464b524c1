#pragma once

#include <QFrame>
#include <QStringList>

#include "card_screen.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace desk {

/// A line under a field of free text, seen while there stands what looks like a full card number: where, and
/// a key (Alt+M in the field) that masks it. It is a warning: the text stays as it is and can be sent.
class CardWarning : public QFrame
{
    Q_OBJECT

public:
    explicit CardWarning(QLineEdit *edit, QWidget *parent = nullptr);
    explicit CardWarning(QPlainTextEdit *edit, QWidget *parent = nullptr);

    /// Numbers that are no cards: orders at hand.
    void setKnown(const QStringList &known);
    /// Masks all but the last four digits of each number; it can be undone as typing can.
    void mask();

private:
    CardWarning(QWidget *edit, QWidget *parent, bool);
    QString text() const;
    void check();

    QWidget *m_edit;
    QLineEdit *m_line;
    QPlainTextEdit *m_plain;
    QStringList m_known;
    QList<CardNumber> m_found;
    QLabel *m_text;
    QPushButton *m_mask;
};

} // namespace desk
