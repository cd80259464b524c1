#pragma once

#include <QWidget>
#include <functional>

#include "answer.h"
#include "audit_export.h"
#include "desk_context.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace desk {

class AuditModel;
class BrowsingAlerts;
class EmptyState;
class PeriodBar;

/// The evidence: who saw or did what to whom, filtered, exported, with who saw unusually much and how far it
/// is sealed. For supervisors and auditors. Enter opens the customer or ticket of a row. Reading it is on
/// record.
class AuditView : public QWidget
{
    Q_OBJECT

public:
    /// Asks where to write; for tests. Empty: nowhere.
    using AskPath = std::function<QString(QWidget *, const QString &suggested)>;

    /// \a desk must outlive the view.
    explicit AuditView(DeskContext &desk, QWidget *parent = nullptr);

    void setAskPath(AskPath askPath) { m_askPath = std::move(askPath); }

    /// What concerns \a user, by whomever, of the last seven days; takes the other filters away.
    void showCustomer(const UserNo &user);

public Q_SLOTS:
    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFilters();
    QTableView *makeTable();
    void readPeople();
    void readSeals();
    void showSeals(const Result<SealState> &state);
    void narrow(const BrowsingAlert &alert);
    void clearFilters();
    AuditFilter filter() const;
    bool isFiltered() const;
    void applyFilter();
    void followLoad();
    void openCurrent();
    void exportShown();

    DeskContext &m_desk;
    AuditModel *m_model;
    AuditExport m_exporter;
    AskPath m_askPath;
    NewestOnly m_people;
    NewestOnly m_seals;
    PeriodBar *m_period = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_action = nullptr;
    QLineEdit *m_customer = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_sealed = nullptr;
    BrowsingAlerts *m_alerts;
    QStackedWidget *m_pages;
    QTableView *m_table;
    EmptyState *m_empty;
    qint64 m_current = 0; ///< the entry that is selected
    bool m_asked = false;
};

} // namespace desk
