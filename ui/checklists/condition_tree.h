#pragma once

#include <QWidget>

#include "json_edit.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace desk {

class ChoiceBox;
class ComparisonForm;
class EditedChecklist;
class KeyButton;

/// A condition of the checklist as a tree of all, any, not and comparisons, with the form of the selected row
/// below. In the tree: Insert adds a comparison, Shift+Insert a group, Delete takes out, Alt+Up and Alt+Down
/// move, F2 or Enter go to the form.
class ConditionTree : public QWidget
{
    Q_OBJECT

public:
    /// The condition is the member \a key of the object at \a owner; only an \a optional one can be taken
    /// out as a whole. \a question: pointer of the check's question, empty where answers are not allowed.
    ConditionTree(EditedChecklist &edited, const QString &owner, const QString &key, bool optional,
                  const QString &question, QWidget *parent = nullptr);

    /// Reads the document again; keeps the row.
    void refresh();
    /// Selects the row of the place, if it is one of this condition; true when it is.
    bool select(const QString &pointer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString pointer() const;
    QString current() const;
    void makeButtons();
    void addRows(const JsonNode &node, const QString &place, QTreeWidgetItem *parent);
    QTreeWidgetItem *itemAt(const QString &place) const;
    void showCurrent();
    void add(bool group);
    void put(const QString &place, const JsonNode &value, const QString &select);
    void negate();
    void group();
    void changeKind(const QString &kind);
    void takeOut();
    void move(int by);
    const JsonNode *question() const;

    EditedChecklist &m_edited;
    QString m_owner;
    QString m_key;
    bool m_optional;
    QString m_question;
    QTreeWidget *m_tree;
    QWidget *m_tools;
    KeyButton *m_add;
    QPushButton *m_addGroup;
    QPushButton *m_group;
    QPushButton *m_not;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    ChoiceBox *m_kind;
    QLabel *m_hint;
    ComparisonForm *m_form;
    QString m_wanted; ///< the row to be selected after the change under way
};

} // namespace desk
