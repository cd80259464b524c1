#pragma once

#include <QWidget>

#include "command_attempt.h"
#include "desk_context.h"
#include "kept_work.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace desk {

class CommandStatus;
class EmptyState;
class KeyButton;
class Panel;
class RefundApprovals;
class ReleaseRequestModel;
class VipRequests;

/// What waits for a second person. Release requests: the list, and beside it the hold, who placed it, who
/// asked and why, when the request lapses, and the decision with its note. Above it access to VIP customers
/// and refunds. What this person may not decide says why.
class ApprovalsView : public QWidget, public KeepsWork
{
    Q_OBJECT

public:
    /// \a desk must outlive the view.
    explicit ApprovalsView(DeskContext &desk, QWidget *parent = nullptr);

    /// The requests that notes are being written for.
    QVariantMap keptWork() const override;
    void restoreKeptWork(const QVariantMap &work) override;

public Q_SLOTS:
    void reload();

private:
    QScrollArea *makeScroll();
    QTableView *makeTable();
    Panel *makeDetail();
    void followLoad();
    void showCurrent();
    void decide(Decision decision);
    void followAttempt();
    void refresh();

    DeskContext &m_desk;
    ReleaseRequestModel *m_model;
    CommandAttempt m_attempt;
    ReleaseRequestId m_current;
    QLabel *m_count;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTableView *m_table;
    QLabel *m_facts[6];
    QLabel *m_barred;
    QPlainTextEdit *m_note;
    QPushButton *m_customer;
    QPushButton *m_approve;
    QPushButton *m_reject;
    CommandStatus *m_status;
    VipRequests *m_vip;
    RefundApprovals *m_refunds;
};

} // namespace desk
