#pragma once

#include <QDialog>
#include <optional>

#include "command_attempt.h"
#include "desk_context.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace desk {

class Chip;
class CommandStatus;
class EmptyState;
class Panel;

/// F4: which questions the caller passed or failed, within the open contact (it offers to start one). Keys:
/// 1…6 choose a question, P passed, F failed. Each answer is on record at once.
class VerifyDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a desk must outlive the dialog.
    VerifyDialog(DeskContext &desk, const UserNo &user, QWidget *parent = nullptr);

    const Verification &verification() const { return m_verification; }

private:
    struct Row
    {
        QWidget *box;
        Chip *verdict;
        QPushButton *passed;
        QPushButton *failed;
    };

    QWidget *makeStartPage();
    QWidget *makeQuestionsPage();
    QWidget *makeRow(VerificationQuestion question);
    void makeKeys();
    void readContact();
    void readVerification();
    void start(ContactChannel channel);
    void record(VerificationQuestion question, bool passed);
    void choose(int row);
    void show();

    DeskContext &m_desk;
    UserNo m_user;
    std::optional<ContactId> m_contact;
    Verification m_verification;
    int m_current = 0;
    CommandAttempt m_attempt;
    QStackedWidget *m_pages;
    EmptyState *m_state;
    QList<Row> m_rows;
    Chip *m_level = nullptr;
    QLabel *m_levelText = nullptr;
    Panel *m_locked = nullptr;
    CommandStatus *m_status;
};

} // namespace desk
