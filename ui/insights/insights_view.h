#pragma once

#include <QWidget>

#include "desk_context.h"
#include "mass_diagnosis.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace desk {

class BarList;
class DiagnosedOrderModel;
class EmptyState;
class IncidentPanel;
class MassRun;
class Panel;
class PeriodBar;

/// What the failed payments of a period failed of: causes as a Pareto, the chosen cause by channel, issuer,
/// merchant or hour, and the payments of the chosen bar. For supervisors.
class InsightsView : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the view.
    explicit InsightsView(DeskContext &desk, QWidget *parent = nullptr);
    ~InsightsView() override;

public Q_SLOTS:
    void reload();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeProgress();
    QWidget *makeBody();
    Panel *makeCauses();
    Panel *makeWhere();
    Panel *makePayments();
    QTableView *makeTable();
    void follow(const MassProgress &progress);
    void take(const MassAnswer &answer);
    void tell(const Error &error);
    void present();
    void showWhere();
    void showPayments(const MassFilter &filter);
    void followPayments();
    void openCurrent();
    InsightDimension dimension() const;

    DeskContext &m_desk;
    MassDiagnosis m_mass;
    MassRun *m_run;
    DiagnosedOrderModel *m_orders;
    std::optional<MassAnswer> m_answer;
    std::optional<QString> m_cause; ///< the bar that the other lists are about
    MassFilter m_filter;            ///< of the payments shown
    bool m_asked = false;
    IncidentPanel *m_incidents = nullptr;
    PeriodBar *m_period = nullptr;
    QLabel *m_summary = nullptr;
    QWidget *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_progressText = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyState *m_empty = nullptr;
    BarList *m_causes = nullptr;
    Panel *m_wherePanel = nullptr;
    QTabBar *m_dimensions = nullptr;
    BarList *m_where = nullptr;
    Panel *m_paymentsPanel = nullptr;
    QLabel *m_paymentsCount = nullptr;
    QStackedWidget *m_paymentsPages = nullptr;
    EmptyState *m_paymentsEmpty = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace desk
