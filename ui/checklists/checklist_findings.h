#pragma once

#include <QWidget>
#include <optional>

#include "checklist_cases.h"
#include "checklist_problems.h"

class QLabel;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace desk {

class EditedChecklist;

/// Below the editor: what is wrong, and how the test cases come out. Enter or a click goes to the place.
class ChecklistFindings : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistFindings(EditedChecklist &edited, QWidget *parent = nullptr);

    /// \a report: nothing while problems keep the cases from being run.
    void show(const QList<ChecklistProblem> &problems, const std::optional<CaseReport> &report);
    /// The next problem, round and round; false when there is none.
    bool nextProblem();

Q_SIGNALS:
    void placeAsked(const QString &pointer, qsizetype offset);

private:
    QTreeWidget *makeList(const QString &name, const QString &accessible, const QStringList &columns);
    void showCases(const std::optional<CaseReport> &report);
    void addCase();
    void removeCase();

    EditedChecklist &m_edited;
    QTabWidget *m_tabs;
    QTreeWidget *m_problems;
    QTreeWidget *m_cases;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace desk
