#include "tickets_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "empty_state.h"
#include "error_text.h"
#include "key_button.h"
#include "panel.h"
#include "plain_table.h"
#include "text_label.h"
#include "ticket_delegate.h"
#include "ticket_words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QComboBox *filterBox(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    return box;
}

template <class E>
void addWords(QComboBox *box, const QString &any)
{
    box->addItem(any, -1);
    for (size_t i = 0; i < closedSet<E>.size(); ++i)
        box->addItem(wordOf(E(i)), int(i));
}

TicketListModel::Wording wording(DeskContext &desk)
{
    return {&TicketWords::column,
            [&desk](const TicketRow &row, TicketListModel::Column column) {
                return TicketWords::cell(row, column, desk.clock.now());
            },
            &TicketWords::toolTip};
}

} // namespace

TicketsView::TicketsView(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new TicketListModel(desk.workspace.tickets(), wording(desk), this))
    , m_pages(new QStackedWidget(this))
    , m_table(makeTable())
    , m_empty(new EmptyState(this))
{
    setObjectName(u"ticketsView"_s);
    setWindowTitle(tr("Tickets"));
    setProperty("role", u"page"_s);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto *panel = new Panel({}, this);
    panel->body()->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(makeFilters());
    layout->addWidget(panel, 1);
    connect(m_model, &TicketListModel::loadChanged, this, &TicketsView::followLoad);
    connect(m_empty, &EmptyState::actionTriggered, this, &TicketsView::reload);
    connect(&desk.navigator, &Navigator::ticketChanged, this, &TicketsView::reload);
    setFocusProxy(m_table);
    applyFilter();
}

QWidget *TicketsView::makeFilters()
{
    auto *box = new QWidget(this);
    m_scope = filterBox(u"ticketScope"_s, tr("Whose tickets"), box);
    m_scope->addItem(tr("Unsolved"), Unsolved);
    m_scope->addItem(tr("Mine, unsolved"), Mine);
    m_scope->addItem(tr("Unassigned"), Unassigned);
    m_scope->addItem(tr("All tickets"), Everything);
    m_state = filterBox(u"ticketStateFilter"_s, tr("State"), box);
    addWords<TicketState>(m_state, tr("Any state"));
    m_category = filterBox(u"ticketCategoryFilter"_s, tr("Category"), box);
    addWords<TicketCategory>(m_category, tr("Any category"));
    m_level = filterBox(u"ticketLevelFilter"_s, tr("Level"), box);
    m_level->addItem(tr("Any level"), 1);
    m_level->addItem(tr("Escalated"), 2);
    m_level->addItem(tr("Level 3"), 3);
    m_count = textLabel({}, TextRole::Muted, box);
    m_count->setObjectName(u"ticketCount"_s);
    m_count->setWordWrap(false);
    auto *refresh = new KeyButton(tr("Refresh"), QKeySequence(Qt::Key_F5), ButtonKind::Plain, box);
    refresh->setObjectName(u"refreshTickets"_s);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(textLabel(tr("Tickets"), TextRole::Title, box));
    row->addSpacing(8);
    for (QComboBox *filter : {m_scope, m_state, m_category, m_level}) {
        row->addWidget(filter);
        connect(filter, &QComboBox::currentIndexChanged, this, &TicketsView::applyFilter);
    }
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(refresh);
    connect(refresh, &QPushButton::clicked, this, &TicketsView::reload);
    return box;
}

QTableView *TicketsView::makeTable()
{
    auto *table = new QTableView(this);
    table->setObjectName(u"ticketTable"_s);
    table->setAccessibleName(tr("Tickets"));
    table->setModel(m_model);
    table->setItemDelegate(new TicketDelegate(table));
    setUpRows(*table, 30, TicketListModel::Subject,
              {{TicketListModel::Number, 130},
               {TicketListModel::Customer, 84},
               {TicketListModel::Category, 124},
               {TicketListModel::State, 172},
               {TicketListModel::Priority, 98},
               {TicketListModel::Level, 60},
               {TicketListModel::Owner, 96},
               {TicketListModel::Updated, 128}});
    connect(table, &QTableView::doubleClicked, this, &TicketsView::openCurrent);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        addKey(table, QKeySequence(key), tr("Open the ticket"), [this] {
            openCurrent();
        })->setContext(Qt::WidgetShortcut);
    }
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_current = m_model->ticketAt(index.row()).ticketNo;
            });
    return table;
}

void TicketsView::applyFilter()
{
    TicketFilter filter;
    const int scope = m_scope->currentData().toInt();
    filter.unsolvedOnly = scope == Unsolved || scope == Mine;
    filter.unassigned = scope == Unassigned;
    if (scope == Mine)
        filter.owner = m_desk.self.login;
    if (const int state = m_state->currentData().toInt(); state >= 0) {
        filter.state = TicketState(state);
        filter.unsolvedOnly = false;
    }
    if (const int category = m_category->currentData().toInt(); category >= 0)
        filter.category = TicketCategory(category);
    if (const int level = m_level->currentData().toInt(); level > 1)
        filter.minLevel = level;
    m_model->setFilter(filter);
}

void TicketsView::reload()
{
    m_model->reload();
}

void TicketsView::followLoad()
{
    const int rows = m_model->rowCount();
    switch (m_model->load()) {
    case TicketListModel::Load::Loading:
        if (rows == 0)
            m_empty->showLoading();
        m_count->setText(tr("Reading …"));
        return;
    case TicketListModel::Load::Failed:
        m_count->setText(rows > 0 ? u"✕ "_s + errorText(*m_model->error()).title : QString());
        if (rows == 0)
            m_empty->showError(*m_model->error());
        m_pages->setCurrentIndex(rows > 0 ? 1 : 0);
        return;
    default:
        break;
    }
    m_pages->setCurrentIndex(rows > 0 ? 1 : 0);
    if (rows == 0)
        m_empty->showEmpty(tr("No ticket fits these filters."),
                           tr("Choose other filters, or open a ticket from a customer or a payment."));
    if (m_model->capped())
        m_count->setText(tr("The newest %n tickets; narrow the filters to see others", nullptr, rows));
    else if (m_model->canFetchMore({}))
        m_count->setText(tr("The newest %n tickets; scroll for more", nullptr, rows));
    else
        m_count->setText(tr("%n ticket(s)", nullptr, rows));
    if (rows > 0 && std::exchange(m_wantsFocus, false) && isVisible() && !typingSomewhere())
        m_table->setFocus();
    if (rows > 0 && !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_current)), 0));
}

void TicketsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_wantsFocus = m_model->rowCount() == 0;
    if (!m_wantsFocus)
        m_table->setFocus();
}

void TicketsView::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        m_desk.navigator.openTicket(m_model->ticketAt(index.row()).ticketNo);
}

} // namespace desk
