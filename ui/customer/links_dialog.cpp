#include "links_dialog.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include "format.h"
#include "key_button.h"
#include "link_graph.h"
#include "link_words.h"
#include "linked_ring.h"
#include "panel.h"
#include "plain_table.h"
#include "text_label.h"
#include "text_table_model.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr QSize comfortable(980, 660);
constexpr int rowsSeen = 6; ///< of the table, without scrolling

} // namespace

LinksDialog::LinksDialog(const UserNo &user, const QString &name, const QList<CustomerLink> &links,
                         const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_links(links)
    , m_now(now)
    , m_ring(new KeyButton(tr("Freeze ring…"), QKeySequence(u"Ctrl+Shift+R"_s), ButtonKind::Danger, this))
{
    setObjectName(u"linksDialog"_s);
    setProperty("about", user.value());
    setWindowTitle(tr("Linked accounts"));
    QWidget *graph = makeGraph(name.isEmpty() ? user.value() : name + u'\n' + user.value());
    m_table = makeTable();
    auto *panel = new Panel({}, this);
    panel->body()->addWidget(m_table);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"linksClose"_s);
    close->setAccessibleName(close->text());
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_ring->setObjectName(u"linksRing"_s);
    m_ring->hide();
    connect(m_ring, &QPushButton::clicked, this, &LinksDialog::wantRing);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_ring);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(
        textLabel(tr("What %1 shares with other customers").arg(user.value()), TextRole::Title, this));
    layout->addWidget(
        textLabel(tr("Counts of other customers; nobody is named. Dates and uses are this customer's "
                     "own. Sign-in addresses: successful sign-ins of 90 days."),
                  TextRole::Muted, this));
    layout->addWidget(graph, 1);
    layout->addWidget(panel);
    layout->addLayout(foot);
    resize(parent ? comfortable.boundedTo(parent->size() * 0.94) : comfortable);
    connect(m_graph, &LinkGraph::currentChanged, m_table, &QTableView::selectRow);
    connect(m_graph, &LinkGraph::currentChanged, this, &LinksDialog::followCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_graph,
            [this](const QModelIndex &index) { m_graph->setCurrent(index.row()); });
    m_table->selectRow(0);
    m_graph->setFocus();
}

void LinksDialog::showLinks(const QList<CustomerLink> &links, const QDateTime &now)
{
    m_links = links;
    m_now = now;
    if (links.isEmpty()) {
        reject();
        return;
    }
    fillTable();
    m_graph->setLinks(links, now); // says what stays current
}

void LinksDialog::offerRing()
{
    m_ring->show();
    followCurrent(m_graph->current());
}

void LinksDialog::followCurrent(int row)
{
    if (row < 0)
        return;
    const CustomerLink &link = m_links[row];
    const bool can = makesRing(link, m_now);
    m_ring->setEnabled(can);
    m_ring->setHelp(can ? tr("Look at all who share %1, and freeze them").arg(LinkWords::label(link))
                    : link.kind == LinkKind::Place
                        ? tr("A sign-in address makes no ring: choose a device, a card or a payee")
                        : tr("Nobody was paid here within 30 days: choose something newer"));
}

void LinksDialog::wantRing()
{
    const CustomerLink link = m_links[m_graph->current()];
    accept();
    Q_EMIT ringWanted(link);
}

QWidget *LinksDialog::makeGraph(const QString &middle)
{
    auto *panel = new Panel({}, this);
    auto *scroll = new QScrollArea(panel);
    scroll->setObjectName(u"linkGraphScroll"_s);
    scroll->setAccessibleName(tr("Graph"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_graph = new LinkGraph(middle, m_links, m_now);
    scroll->setWidget(m_graph);
    connect(scroll->verticalScrollBar(), &QScrollBar::valueChanged, m_graph, qOverload<>(&QWidget::update));
    panel->body()->addWidget(scroll);
    connect(m_graph, &LinkGraph::currentChanged, scroll, [this, scroll](int branch) {
        const QRect place = m_graph->placeOf(branch);
        scroll->ensureVisible(place.center().x(), place.center().y(), 0, place.height());
    });
    return panel;
}

QTableView *LinksDialog::makeTable()
{
    m_model = new TextTableModel({{tr("Link")},
                                  {tr("Shared")},
                                  {tr("Other customers"), true},
                                  {tr("Frozen"), true},
                                  {tr("First seen")},
                                  {tr("Last seen")},
                                  {tr("Uses in 30 days"), true}},
                                 this);
    QTableView *table =
        plainTable(m_model, u"linksTable"_s, tr("What is shared, most telling first"), 1, this);
    m_table = table;
    table->horizontalHeader()->setMinimumSectionSize(80);
    for (const int column : {0, 2, 3, 4, 5, 6})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    fillTable();
    return table;
}

void LinksDialog::fillTable()
{
    QList<QStringList> rows;
    for (const CustomerLink &link : std::as_const(m_links))
        rows.append({LinkWords::kind(link.kind), LinkWords::label(link), LinkWords::count(link),
                     link.held > 0 ? u"✕ "_s + QLocale().toString(link.held) : u"–"_s,
                     formatInstant(link.firstSeenAt, m_now), formatInstant(link.lastSeenAt, m_now),
                     QLocale().toString(link.uses30d)});
    m_model->setRows(std::move(rows));
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rowHeight * std::min<int>(rowsSeen, int(m_links.size())) + 4);
}

} // namespace desk
