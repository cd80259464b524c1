#pragma once

#include <QDialog>

#include "checklist_service.h"
#include "command_attempt.h"
#include "desk_context.h"

class QLabel;

namespace desk {

class CommandStatus;
class KeyButton;

/// Says what activating a version does, who may, and how its test cases come out; then does it. The same for
/// a version that was active before (a rollback). The database decides in the end.
class ActivationDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a report: of the content as shown; \a active: number of the version that retires, 0 for the built-in.
    ActivationDialog(DeskContext &desk, ChecklistService &service, const ChecklistVersion &version,
                     int active, const CaseReport &report, QWidget *parent = nullptr);

Q_SIGNALS:
    void activated(int version);

private:
    QString barred() const;
    void activate();
    void refresh();

    DeskContext &m_desk;
    ChecklistService &m_service;
    ChecklistVersion m_version;
    CaseReport m_report;
    CommandAttempt m_attempt;
    CommandStatus *m_status;
    KeyButton *m_confirm;
};

} // namespace desk
