#pragma once

#include <QDialog>

#include "command_attempt.h"
#include "desk_context.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace desk {

class CommandStatus;
class Panel;
class HoldForm;
class RingPicker;
class TextTableModel;

/// Freezes all customers who share a device, a card or a payee with one, by one command. For supervisors:
/// choose what they share, look at who they are (Enter), a reason key (1…7), Enter. Afterwards it says what
/// became of each.
class RingDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a desk must outlive the dialog. \a link: what of the customer's is chosen to begin with.
    RingDialog(DeskContext &desk, const UserNo &user, const std::optional<CustomerLink> &link = {},
               QWidget *parent = nullptr);

public Q_SLOTS:
    /// Esc closes; while the answer is open the dialog stays.
    void reject() override;

private:
    QWidget *makeFormPage(const std::optional<CustomerLink> &link);
    QWidget *makeFoot(QWidget *page);
    QWidget *makeDonePage();
    void place();
    void showDone(const QList<RingHold> &results);
    void followPhase();
    void refresh();
    QString hint() const;

    DeskContext &m_desk;
    UserNo m_user;
    CommandAttempt m_attempt;
    QStackedWidget *m_pages;
    RingPicker *m_picker = nullptr;
    HoldForm *m_form = nullptr;
    CommandStatus *m_status = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
    TextTableModel *m_results = nullptr;
    Panel *m_donePanel = nullptr;
    QLabel *m_doneTitle = nullptr;
    QLabel *m_doneRest = nullptr; ///< who was not frozen by this
    QPushButton *m_doneClose = nullptr;
    bool m_isDone = false;
};

} // namespace desk
