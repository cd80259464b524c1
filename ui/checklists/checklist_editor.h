#pragma once

#include <QSet>
#include <QTimer>
#include <QWidget>
#include <optional>

#include "answer.h"
#include "checklist_problems.h"
#include "checklist_service.h"
#include "checklist_versions.h"
#include "command_attempt.h"
#include "draft_store.h"

class QLabel;
class QStackedWidget;

namespace desk {

class CheckForm;
class ChecklistCompareView;
class ChecklistFindings;
class ChecklistOutline;
class Chip;
class CommandStatus;
class EditedChecklist;
class JsonPane;
class KeyButton;

/// Where supervisors write checklists: versions and checks on the left, the selected check or case in words,
/// the JSON beside it, problems and test cases below. Unsaved changes are kept on this computer, each with
/// its version, and are there again after a crash.
class ChecklistEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistEditor(DeskContext &desk, QWidget *parent = nullptr);
    ~ChecklistEditor() override;

    EditedChecklist &edited() { return *m_edited; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    /// Ctrl+Z and Ctrl+Shift+Z belong to the document, also where a text field has the focus.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeEditor();
    KeyButton *headButton(const char *name, const QString &text, const QKeySequence &key,
                          const QString &help);
    QString keptKey(const ChecklistVersion &version) const;
    bool isKept(const ChecklistVersion &version) const;
    void versionsLoaded();
    void open(const ChecklistVersion &version);
    void showText(const ChecklistVersion &version, const QByteArray &json);
    void showPlace(const QString &place);
    void goTo(const QString &pointer, qsizetype offset, bool focus);
    void followEdit();
    void evaluate();
    void keep();
    void save();
    void saved(const SavedChecklist &result);
    void discard();
    void activate();
    void differences();
    void compare();
    void followAttempt();
    void refreshHead();
    QString textName() const;

    DeskContext &m_desk;
    ChecklistService m_service;
    CommandAttempt m_attempt;
    EditedChecklist *m_edited;
    std::optional<ChecklistVersion> m_open;
    int m_base = 0; ///< newest version that the person has seen when saving
    QString m_notice;
    bool m_dirty = false; ///< changed since it was kept
    QList<ChecklistProblem> m_problems;
    std::optional<CaseReport> m_report;
    NewestOnly m_reading;
    QTimer m_evaluating;
    QTimer m_keeping;

    QStackedWidget *m_pages;
    ChecklistCompareView *m_compare;
    ChecklistVersions *m_versions;
    ChecklistOutline *m_outline;
    CheckForm *m_form;
    JsonPane *m_json;
    ChecklistFindings *m_findings;
    Chip *m_chip;
    QLabel *m_about;
    CommandStatus *m_status;
    KeyButton *m_undo = nullptr;
    KeyButton *m_redo = nullptr;
    KeyButton *m_differences = nullptr;
    KeyButton *m_compareButton = nullptr;
    KeyButton *m_discard = nullptr;
    KeyButton *m_activate = nullptr;
    KeyButton *m_save = nullptr;
};

} // namespace desk
