#include "history_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include "empty_state.h"
#include "error_text.h"
#include "history_delegate.h"
#include "key_shortcut.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int rowHeight = 28;
constexpr int lookEveryMs = 20'000;  ///< for payments that came in meanwhile
constexpr int widthForBalance = 640; ///< below it the balance column hides by itself
constexpr std::array columnWidths{136, 100, 160, 104, 156, 112};

} // namespace

HistoryView::HistoryView(HistoryStore &store, const UserNo &user, const Clock &clock,
                         const QString &settingsFile, QWidget *parent)
    : QWidget(parent)
    , m_words(clock)
    , m_model(store, user, m_words)
    , m_settingsFile(settingsFile)
    , m_stack(new QStackedLayout)
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_failure(new QWidget(this))
    , m_failureText(new QLabel(m_failure))
    , m_progress(new QProgressBar(this))
{
    m_empty->setObjectName(u"historyState"_s);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(2);
    m_progress->setAccessibleName(tr("More payments are loading"));
    auto *retry = new QPushButton(tr("Try again"), m_failure);
    retry->setObjectName(u"historyRetry"_s);
    retry->setAccessibleName(retry->text());
    m_failureText->setProperty("role", u"bad"_s);
    m_failureText->setWordWrap(true);
    auto *failure = new QHBoxLayout(m_failure);
    failure->setContentsMargins(12, 6, 12, 6);
    failure->addWidget(m_failureText, 1);
    failure->addWidget(retry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_failure);

    // Before the table connects itself: rows that are forgotten take the selection with them silently.
    connect(&m_model, &HistoryModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                const int current = m_table->currentIndex().row();
                if (current < first || current > last)
                    return;
                const QScopedValueRollback quiet(m_quiet, true);
                m_table->selectionModel()->clear();
            });
    buildTable();
    keepPlace();
    watchForNewer();
    connect(&m_model, &HistoryModel::stateChanged, this, &HistoryView::showState);
    connect(retry, &QPushButton::clicked, &m_model, &HistoryModel::retry);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model.state().phase == HistoryState::Phase::Empty)
            Q_EMIT clearFilterWanted();
        else
            m_model.retry();
    });
    showState();
}

HistoryView::~HistoryView() = default;

void HistoryView::buildTable()
{
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Payments of the customer"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new HistoryDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // the last four of a card stay
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(rowHeight, m_table->fontMetrics().height() + 10));
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setObjectName(u"historyHeader"_s);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(56);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < historyColumns; ++column)
        m_table->setColumnWidth(column, columnWidths[size_t(column)]);
    header->setSectionResizeMode(int(HistoryColumn::Counterparty), QHeaderView::Stretch);
    restoreColumns();
    auto *saving = new QTimer(this);
    saving->setSingleShot(true);
    saving->setInterval(500);
    connect(saving, &QTimer::timeout, this, &HistoryView::saveColumns);
    connect(header, &QHeaderView::sectionResized, saving, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sectionMoved, saving, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::customContextMenuRequested, this, &HistoryView::offerColumns);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryView::tellShown);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (m_quiet || !current.isValid())
                    return;
                const PaymentRow payment = m_model.payment(current.row());
                m_selected = payment.orderNo;
                Q_EMIT selected(payment);
            });
    const auto activate = [this] {
        if (m_table->currentIndex().isValid())
            Q_EMIT activated(m_model.payment(m_table->currentIndex().row()));
    };
    connect(m_table, &QTableView::doubleClicked, this, activate);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        addKey(m_table, key, tr("Diagnosis of the payment"), activate)->setContext(Qt::WidgetShortcut);
}

void HistoryView::keepPlace()
{
    const auto shift = [this](int rows) {
        QScrollBar *bar = m_table->verticalScrollBar();
        const int value = bar->value();
        m_table->doItemsLayout();
        bar->setValue(value + rows * m_table->verticalHeader()->defaultSectionSize());
    };
    connect(&m_model, &HistoryModel::rowsInserted, this,
            [this, shift](const QModelIndex &, int first, int last) {
                if (first == 0 && m_model.rowCount() > last + 1)
                    shift(last + 1);
                markSelected();
            });
    connect(&m_model, &HistoryModel::rowsRemoved, this, [shift](const QModelIndex &, int first, int last) {
        if (first == 0)
            shift(-(last + 1));
    });
    connect(&m_model, &HistoryModel::modelReset, this, [this] { m_table->scrollToTop(); });
}

void HistoryView::watchForNewer()
{
    auto *tick = new QTimer(this);
    tick->setInterval(lookEveryMs);
    connect(tick, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        m_model.lookForNewer();
        Q_EMIT looked();
    });
    tick->start();
    connect(&m_model, &HistoryModel::arrived, this, [this](int count) {
        if (m_table->verticalScrollBar()->value() > 0)
            setUnseen(m_unseen + count);
        Q_EMIT arrived();
    });
    connect(&m_model, &HistoryModel::modelReset, this, [this] { setUnseen(0); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0)
            setUnseen(0);
    });
}

void HistoryView::setUnseen(int count)
{
    if (std::exchange(m_unseen, count) != count)
        Q_EMIT unseen(count);
}

void HistoryView::scrollToNewest()
{
    m_table->scrollToTop();
}

void HistoryView::select(const OrderNo &order)
{
    m_selected = order;
    markSelected();
}

void HistoryView::focusTable()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
}

QWidget *HistoryView::table() const
{
    return m_table;
}

void HistoryView::markSelected()
{
    const int row = m_selected.isEmpty() ? -1 : m_model.rowOf(m_selected);
    const QScopedValueRollback quiet(m_quiet, true);
    if (row < 0)
        m_table->selectionModel()->clear();
    else if (m_table->currentIndex().row() != row)
        m_table->selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::ClearAndSelect
                                                                              | QItemSelectionModel::Rows);
}

void HistoryView::showState()
{
    const HistoryState &state = m_model.state();
    using Phase = HistoryState::Phase;
    const bool table = state.phase == Phase::Ready;
    if (state.phase == Phase::Empty) {
        const bool filtered = m_model.filter() != HistoryFilter{};
        m_empty->showEmpty(tr("No payments here"),
                           filtered ? tr("Nothing in this period passes the filter.")
                                    : tr("This customer has not paid or received anything yet."),
                           filtered ? tr("Show all payments") : QString());
    } else if (state.phase == Phase::Failed && state.error) {
        m_empty->showError(*state.error);
    } else if (!table) {
        m_empty->showLoading();
    }
    m_stack->setCurrentIndex(table ? 0 : 1);
    m_progress->setVisible(table && state.loadingMore);
    m_failure->setVisible(table && state.error);
    if (table && state.error) {
        const ErrorText text = errorText(*state.error);
        m_failureText->setText(tr("More payments could not be read. %1").arg(text.title));
    }
    if (table) {
        markSelected();
        tellShown();
    }
}

void HistoryView::tellShown()
{
    if (m_model.rowCount() == 0)
        return;
    const int first = std::max(0, m_table->rowAt(0));
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model.showing(first, last < 0 ? m_model.rowCount() - 1 : last);
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_columnsChosen)
        m_table->setColumnHidden(int(HistoryColumn::BalanceAfter), width() < widthForBalance);
    tellShown();
}

void HistoryView::offerColumns(const QPoint &place)
{
    QMenu menu(this);
    for (int column = 0; column < historyColumns; ++column) {
        QAction *action = menu.addAction(m_words.header(HistoryColumn(column)));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(HistoryColumn(column) != HistoryColumn::Time);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_columnsChosen = true;
            m_table->setColumnHidden(column, !shown);
            saveColumns();
        });
    }
    menu.exec(m_table->horizontalHeader()->mapToGlobal(place));
}

void HistoryView::restoreColumns()
{
    if (m_settingsFile.isEmpty())
        return;
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const QByteArray state = settings.value(u"history/columns"_s).toByteArray();
    if (!state.isEmpty())
        m_table->horizontalHeader()->restoreState(state);
    m_columnsChosen = settings.value(u"history/columnsChosen"_s).toBool();
}

void HistoryView::saveColumns() const
{
    if (m_settingsFile.isEmpty())
        return;
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(u"history/columns"_s, m_table->horizontalHeader()->saveState());
    settings.setValue(u"history/columnsChosen"_s, m_columnsChosen);
}

} // namespace desk
