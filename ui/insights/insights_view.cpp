#include "insights_view.h"

#include <QKeyEvent>
#include <QProgressBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include "bar_list.h"
#include "empty_state.h"
#include "error_text.h"
#include "incident_dialog.h"
#include "incident_panel.h"
#include "insight_words.h"
#include "key_button.h"
#include "mass_run.h"
#include "panel.h"
#include "pareto_delegate.h"
#include "period_bar.h"
#include "plain_table.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// The headings over a list of bars.
QWidget *barHeadings(bool cumulative, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(0);
    row->addStretch(1);
    const auto add = [&](const QString &text, int width) {
        auto *label = textLabel(text, TextRole::Heading, box);
        label->setFixedWidth(width);
        label->setAlignment(Qt::AlignRight);
        row->addWidget(label);
    };
    add(InsightsView::tr("Payments"), ParetoDelegate::paymentsWidth);
    add(InsightsView::tr("Share"), ParetoDelegate::shareWidth);
    if (cumulative)
        add(InsightsView::tr("Cumulative"), ParetoDelegate::cumulativeWidth);
    return box;
}

} // namespace

InsightsView::InsightsView(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_mass(desk.workspace.insights(), desk.workspace.diagnosis(), Catalogue::builtIn())
    , m_run(new MassRun(m_mass, this))
    , m_orders(
          new DiagnosedOrderModel(m_mass,
                                  {&InsightWords::column,
                                   [this](const DiagnosedOrder &one, DiagnosedOrderModel::Column column) {
                                       return InsightWords::cell(one, column, m_desk.clock.now());
                                   }},
                                  this))
{
    setObjectName(u"insightsView"_s);
    setWindowTitle(tr("Insights"));
    setProperty("role", u"page"_s);
    m_incidents = new IncidentPanel(desk, this);
    m_pages = new QStackedWidget(this);
    m_empty = new EmptyState(m_pages);
    m_empty->setObjectName(u"insightsEmpty"_s);
    auto *head = makeHead();
    auto *progress = makeProgress();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeBody());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(head);
    layout->addWidget(progress);
    layout->addWidget(m_incidents);
    layout->addWidget(m_summary);
    layout->addWidget(m_pages, 1);
    connect(m_incidents, &IncidentPanel::openAsked, this, [this](const IncidentId &id) {
        auto *dialog = new IncidentDialog(m_desk, id, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_period, &PeriodBar::changed, this, &InsightsView::reload);
    connect(m_empty, &EmptyState::actionTriggered, this, &InsightsView::reload);
    connect(m_run, &MassRun::progressed, this, &InsightsView::follow);
    connect(m_run, &MassRun::finished, this, &InsightsView::take);
    connect(m_run, &MassRun::failed, this, &InsightsView::tell);
    connect(m_orders, &DiagnosedOrderModel::loadChanged, this, &InsightsView::followPayments);
    setFocusProxy(m_causes);
}

InsightsView::~InsightsView()
{
    // The reads under way end before the diagnosis that they belong to.
    delete m_run;
    delete m_orders;
}

QWidget *InsightsView::makeHead()
{
    auto *box = new QWidget(this);
    m_period = new PeriodBar(m_desk.clock, box);
    auto *refresh = new KeyButton(tr("Refresh"), QKeySequence(Qt::Key_F5), ButtonKind::Plain, box);
    refresh->setObjectName(u"refreshInsights"_s);
    refresh->setHelp(tr("Diagnose the payments of this period again."));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(textLabel(tr("Insights"), TextRole::Title, box));
    row->addWidget(m_period);
    row->addStretch(1);
    row->addWidget(refresh);
    m_summary = textLabel({}, TextRole::Body, this);
    m_summary->setObjectName(u"insightSummary"_s);
    connect(refresh, &QPushButton::clicked, this, &InsightsView::reload);
    return box;
}

QWidget *InsightsView::makeProgress()
{
    m_progress = new QWidget(this);
    m_bar = new QProgressBar(m_progress);
    m_bar->setObjectName(u"insightProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the diagnosis"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_progressText = textLabel({}, TextRole::Muted, m_progress);
    m_progressText->setObjectName(u"insightProgressText"_s);
    m_progressText->setWordWrap(false);
    auto *cancel = new KeyButton(tr("Cancel"), QKeySequence(Qt::Key_X), ButtonKind::Plain, m_progress);
    cancel->setObjectName(u"cancelInsights"_s);
    cancel->setHelp(tr("End the diagnosis; what was shown before stays."));
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_bar, 1);
    row->addWidget(m_progressText);
    row->addWidget(cancel);
    m_progress->hide();
    connect(cancel, &QPushButton::clicked, m_run, &MassRun::cancel);
    return m_progress;
}

QWidget *InsightsView::makeBody()
{
    auto *body = new QWidget(m_pages);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(makeWhere(), 4);
    right->addWidget(makePayments(), 5);
    auto *columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(10);
    columns->addWidget(makeCauses(), 2);
    columns->addLayout(right, 3);
    return body;
}

Panel *InsightsView::makeCauses()
{
    auto *panel = new Panel(tr("Causes"), this);
    m_causes = new BarList(u"causeBars"_s, tr("Causes, most payments first"),
                           {&InsightWords::cause,
                            [](const QString &label, const ParetoLine &line) {
                                return InsightWords::line(label, line, true);
                            }},
                           panel);
    panel->body()->addWidget(barHeadings(true, panel));
    panel->body()->addWidget(m_causes, 1);
    connect(m_causes, &BarList::chosen, this, [this](const QString &cause) {
        m_cause = cause;
        showWhere();
        showPayments({m_cause, {}, {}, {}});
    });
    connect(m_causes, &BarList::opened, this, [this] { m_table->setFocus(); });
    return panel;
}

Panel *InsightsView::makeWhere()
{
    m_wherePanel = new Panel({}, this);
    m_dimensions = new QTabBar(m_wherePanel);
    m_dimensions->setObjectName(u"insightDimensions"_s);
    m_dimensions->setAccessibleName(tr("By what the payments are told apart"));
    m_dimensions->setDrawBase(false);
    for (size_t i = 0; i < closedSet<InsightDimension>.size(); ++i)
        m_dimensions->addTab(InsightWords::dimension(InsightDimension(i)));
    m_where = new BarList(u"sliceBars"_s, tr("Where the payments failed"),
                          {[this](const QString &key) {
                               return m_answer ? InsightWords::slice(*m_answer, dimension(), key) : key;
                           },
                           [this](const QString &label, const ParetoLine &line) {
                               return InsightWords::line(label, line, dimension() != InsightDimension::Hour);
                           }},
                          m_wherePanel);
    m_wherePanel->addToHeading(m_dimensions);
    m_wherePanel->body()->addWidget(m_where, 1);
    connect(m_dimensions, &QTabBar::currentChanged, this, &InsightsView::showWhere);
    connect(m_where, &BarList::chosen, this,
            [this](const QString &key) { showPayments({m_cause, {}, dimension(), key}); });
    connect(m_where, &BarList::opened, this, [this] { m_table->setFocus(); });
    return m_wherePanel;
}

Panel *InsightsView::makePayments()
{
    m_paymentsPanel = new Panel(tr("Payments"), this);
    m_paymentsCount = textLabel({}, TextRole::Muted, m_paymentsPanel);
    m_paymentsCount->setObjectName(u"insightPaymentCount"_s);
    m_paymentsCount->setWordWrap(false);
    m_paymentsPanel->addToHeading(m_paymentsCount);
    m_paymentsPages = new QStackedWidget(m_paymentsPanel);
    m_paymentsEmpty = new EmptyState(m_paymentsPages);
    m_paymentsEmpty->setObjectName(u"paymentsEmpty"_s);
    m_table = makeTable();
    m_paymentsPages->addWidget(m_paymentsEmpty);
    m_paymentsPages->addWidget(m_table);
    m_paymentsPanel->body()->addWidget(m_paymentsPages, 1);
    connect(m_paymentsEmpty, &EmptyState::actionTriggered, this, [this] { showPayments(m_filter); });
    return m_paymentsPanel;
}

QTableView *InsightsView::makeTable()
{
    auto *table = new QTableView(m_paymentsPages);
    table->setObjectName(u"insightPayments"_s);
    table->setAccessibleName(tr("Failed payments"));
    table->setModel(m_orders);
    table->setColumnHidden(DiagnosedOrderModel::Cause, true); // the heading says it
    setUpRows(*table, 28, DiagnosedOrderModel::Order,
              {{DiagnosedOrderModel::At, 104},
               {DiagnosedOrderModel::Amount, 96},
               {DiagnosedOrderModel::Outcome, 172},
               {DiagnosedOrderModel::Where, 84},
               {DiagnosedOrderModel::Code, 104}});
    connect(table, &QTableView::doubleClicked, this, &InsightsView::openCurrent);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *open = new QShortcut(QKeySequence(key), table);
        open->setContext(Qt::WidgetShortcut);
        connect(open, &QShortcut::activated, this, &InsightsView::openCurrent);
    }
    return table;
}

InsightDimension InsightsView::dimension() const
{
    return InsightDimension(std::max(0, m_dimensions->currentIndex()));
}

void InsightsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_asked, true))
        reload();
}

void InsightsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_run->isRunning())
        return m_run->cancel();
    QWidget::keyPressEvent(event);
}

void InsightsView::reload()
{
    m_asked = true;
    m_incidents->reload();
    m_run->start(m_period->range(), QTimeZone::systemTimeZone());
    follow({});
    m_progress->show();
    if (!m_answer)
        m_empty->showLoading();
}

void InsightsView::follow(const MassProgress &progress)
{
    m_bar->setValue(int(progress.share * 1000));
    m_progressText->setText(
        tr("%1 payments diagnosed, %2 of the period")
            .arg(InsightWords::number(progress.payments), InsightWords::percent(progress.share)));
}

void InsightsView::take(const MassAnswer &answer)
{
    m_progress->hide();
    m_answer = answer;
    present();
}

void InsightsView::tell(const Error &error)
{
    m_progress->hide();
    if (error.kind == ErrorKind::Cancelled) {
        if (!m_answer)
            m_empty->showEmpty(tr("The diagnosis was cancelled."),
                               tr("Choose a period, or diagnose this one."), tr("Diagnose"));
        return;
    }
    m_answer.reset();
    m_orders->clear();
    m_summary->clear();
    m_empty->showError(error);
    m_pages->setCurrentIndex(0);
}

void InsightsView::present()
{
    const QList<ParetoLine> causes = paretoOfCauses(*m_answer);
    m_pages->setCurrentIndex(causes.isEmpty() ? 0 : 1);
    if (causes.isEmpty()) {
        m_summary->clear();
        m_orders->clear();
        m_empty->showEmpty(tr("No payment failed in this period."),
                           tr("Pending payments appear once the time-out of their channel is over."));
        return;
    }
    QStringList outcomes;
    for (size_t i = 0; i < m_answer->outcomes.size(); ++i) {
        if (const qint64 payments = m_answer->outcomes[i].payments; payments > 0)
            outcomes << u"%1 %2"_s.arg(statusOf(OutcomeClass(i)).text(), InsightWords::number(payments));
    }
    m_summary->setText(tr("%1 failed payments worth %2.  %3")
                           .arg(InsightWords::number(m_answer->total.payments),
                                InsightWords::atStake(m_answer->total), outcomes.join(u"   "_s)));
    const QString before = m_cause.value_or(QString());
    m_causes->setLines(causes, true);
    m_cause.reset();
    m_causes->makeCurrent(before);
    if (!m_causes->current())
        m_causes->makeCurrent(causes.first().key);
    if (isVisible() && !typingSomewhere())
        m_causes->setFocus();
}

void InsightsView::showWhere()
{
    if (!m_answer)
        return;
    m_wherePanel->setHeading(m_cause ? InsightWords::cause(*m_cause) : tr("All causes"));
    m_where->setLines(paretoOf(*m_answer, dimension(), m_cause), dimension() != InsightDimension::Hour);
}

void InsightsView::showPayments(const MassFilter &filter)
{
    if (!m_answer)
        return;
    m_filter = filter;
    QStringList names;
    if (filter.cause)
        names << InsightWords::cause(*filter.cause);
    if (filter.dimension)
        names << InsightWords::slice(*m_answer, *filter.dimension, filter.key);
    m_paymentsPanel->setHeading(tr("Payments: %1").arg(names.join(u" · "_s)));
    m_orders->show(m_answer->range, QTimeZone(m_answer->zone), filter);
}

void InsightsView::followPayments()
{
    using Load = DiagnosedOrderModel::Load;
    const int rows = m_orders->rowCount();
    m_paymentsPages->setCurrentIndex(rows > 0 ? 1 : 0);
    const Load load = m_orders->load();
    if (rows == 0 && load == Load::Loading)
        m_paymentsEmpty->showLoading();
    else if (rows == 0 && load == Load::Failed)
        m_paymentsEmpty->showError(*m_orders->error());
    else if (rows == 0)
        m_paymentsEmpty->showEmpty(tr("No payment is left."), tr("They changed since they were diagnosed."));
    if (load == Load::Failed)
        m_paymentsCount->setText(u"✕ "_s + errorText(*m_orders->error()).title);
    else if (m_orders->capped())
        m_paymentsCount->setText(tr("The first %n; choose a shorter period to see others", nullptr, rows));
    else if (m_orders->canFetchMore({}))
        m_paymentsCount->setText(tr("The first %n; scroll for more", nullptr, rows));
    else
        m_paymentsCount->setText(load == Load::Loading ? tr("Reading …") : tr("%n in all", nullptr, rows));
    if (rows > 0 && !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(m_orders->index(0, 0));
}

void InsightsView::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        m_desk.navigator.openPayment(m_orders->orderAt(index.row()).order.orderNo);
}

} // namespace desk
