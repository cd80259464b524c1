#pragma once

#include <QFrame>
#include <functional>
#include <optional>

#include "answer.h"
#include "desk_context.h"
#include "history_export.h"

class QLabel;
class QPushButton;

namespace desk {

class HistoryFilterBar;
class HistoryView;

/// The middle of the customer's tab: filters, the table, sums of what is filtered and its export.
class HistoryPanel final : public QFrame
{
    Q_OBJECT

public:
    /// Asks where to write a file; an empty answer means "not at all".
    using AskPath = std::function<QString(QWidget *parent, const QString &suggested)>;

    HistoryPanel(DeskContext &desk, const UserNo &user, QWidget *parent = nullptr);
    ~HistoryPanel() override;

    /// Reads everything again with the present filter.
    void reload();
    void select(const OrderNo &order);
    void focusTable();
    QWidget *table() const; ///< where the keyboard goes first
    void focusFilter();
    void setCurrency(const Currency &currency);
    /// The export is locked until the caller is verified.
    void setVerified(bool verified);
    HistoryView &view() { return *m_view; }
    /// Replaces the file dialog, for tests.
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }

Q_SIGNALS:
    void selected(const desk::PaymentRow &payment);
    void activated(const desk::PaymentRow &payment);
    void looked();  ///< it looks for new payments: every 20 seconds while it is to be seen
    void arrived(); ///< new payments came in by themselves

private:
    QWidget *buildFooter();
    void applyFilter(const HistoryFilter &filter);
    void readTotals();
    void askTotals();
    void showTotals(const Result<QList<CurrencyTotal>> &totals);
    void exportFiltered();

    DeskContext &m_desk;
    const UserNo m_user;
    HistoryFilterBar *m_filters;
    HistoryView *m_view;
    QLabel *m_totals = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_export = nullptr;
    HistoryExport m_exporter;
    NewestOnly m_totalsRequest;
    AskPath m_askPath;
};

} // namespace desk
