#pragma once

#include <QDialog>

#include "command_attempt.h"
#include "desk_context.h"

class QLineEdit;

namespace desk {

class CommandStatus;
class KeyButton;
class KeyChoice;

/// Records what looking a payment up at its channel found: succeeded, failed or still unknown (keys 1…3) and
/// a note. accepted() once it is on record.
class QueryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a desk must outlive the dialog. \a refund: \a order is a refund's number.
    QueryDialog(DeskContext &desk, const OrderNo &order, bool refund, QWidget *parent = nullptr);

private:
    void send();
    void refresh();

    DeskContext &m_desk;
    OrderNo m_order;
    CommandAttempt m_attempt;
    KeyChoice *m_result;
    QLineEdit *m_note;
    CommandStatus *m_status;
    KeyButton *m_confirm;
};

} // namespace desk
