#pragma once

#include <QWidget>

#include "answer.h"
#include "checklist_comparison.h"
#include "checklist_versions.h"

class QDateEdit;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace desk {

class ChoiceBox;
class EmptyState;
class KeyButton;

/// Runs two checklists over the failed payments of a period and shows which diagnoses change: one row for
/// each way in which they do, with its payments below. Enter on a payment opens its customer's tab.
class ChecklistCompareView : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistCompareView(DeskContext &desk, QWidget *parent = nullptr);

    /// What may be compared: the stored versions, and \a text as it is in the editor under \a name. At first
    /// the active one against the text.
    void offer(const QList<ChecklistVersion> &versions, const QByteArray &text, const QString &name);

Q_SIGNALS:
    void backAsked();

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void start();
    void readSide(int side);
    void readBoth(std::shared_ptr<const Checklist> before, std::shared_ptr<const Checklist> after);
    void fail(const QString &title, const QString &text);
    void follow(const ComparisonReport &report);
    void finish(const Result<ComparisonReport> &answer);
    void showReport();
    void open(const QTreeWidgetItem *item);
    void setRunning(bool running);
    InstantRange range() const;

    DeskContext &m_desk;
    QList<ChecklistVersion> m_versions;
    QByteArray m_text;
    ChecklistComparison m_comparison;
    ChoiceBox *m_sides[2]; ///< before, after
    std::shared_ptr<const Checklist> m_checklists[2];
    QDateEdit *m_from;
    QDateEdit *m_to;
    KeyButton *m_start;
    KeyButton *m_stop;
    QLabel *m_state;
    QProgressBar *m_progress;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTreeWidget *m_list;
    ComparisonReport m_report;
    NewestOnly m_reading;
    NewestOnly m_running;
};

} // namespace desk
