#pragma once

#include <QWidget>

#include "json_edit.h"

class QLineEdit;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace desk {

class EditedChecklist;

/// The checks of a checklist with their cases, found by any word of their titles, ids, causes and texts. What
/// is selected is a place of the document; checks and cases are added, moved and taken out here.
class ChecklistOutline : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistOutline(EditedChecklist &edited, QWidget *parent = nullptr);

    void refresh();
    /// "" the checklist as a whole, "/checks/0", "/checks/0/cases/1".
    QString place() const;
    /// Selects the check or case that \a pointer is in.
    void select(const QString &pointer);
    /// Places with something wrong are marked.
    void markProblems(const QStringList &pointers);

Q_SIGNALS:
    void selected(const QString &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTreeWidgetItem *itemAt(const QString &place) const;
    void addCheckRow(const JsonNode &check, size_t index);
    void filter();
    void refreshTools();
    void fillMenu();
    void addCheck(const QString &id);
    void addCase();
    void move(int by);
    void takeOut();

    EditedChecklist &m_edited;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QToolButton *m_addCheck;
    QPushButton *m_addCase;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    QStringList m_problems;
    QString m_wanted; ///< selected after the change under way
};

} // namespace desk
