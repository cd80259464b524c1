#pragma once

#include <QDialog>

#include "command_attempt.h"
#include "desk_context.h"
#include "diagnosis.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace desk {

class CommandStatus;
class KeyButton;

/// Says at the end whether the diagnosis was right: the cause confirmed (Ctrl+Enter at once) or corrected,
/// and check by check of those that failed. accepted() once it is on record.
class FeedbackDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a desk must outlive the dialog.
    FeedbackDialog(DeskContext &desk, const Diagnosis &diagnosis, QWidget *parent = nullptr);

private:
    QWidget *makeChecks(const Diagnosis &diagnosis);
    void proposeChecks();
    RecordFeedback feedback() const;
    void send();
    void refresh();

    struct Judged
    {
        CheckJudgement judgement;
        QString cause;
        QCheckBox *box;
    };

    DeskContext &m_desk;
    RecordFeedback m_feedback; ///< what was shown
    CommandAttempt m_attempt;
    QComboBox *m_cause;
    QList<Judged> m_checks;
    QLineEdit *m_note;
    CommandStatus *m_status;
    KeyButton *m_confirm;
};

} // namespace desk
