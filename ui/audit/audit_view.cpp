#include "audit_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "audit_words.h"
#include "browsing_alerts.h"
#include "empty_state.h"
#include "error_text.h"
#include "format.h"
#include "icons.h"
#include "key_button.h"
#include "panel.h"
#include "period_bar.h"
#include "plain_table.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// Rows get a seal within seconds; waiting for longer says that nobody seals.
constexpr qint64 longestWaitMs = 120'000;

QString askCsvPath(QWidget *parent, const QString &suggested)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getSaveFileName(parent, AuditView::tr("Export the rows that pass the filter"),
                                        folder + u'/' + suggested, AuditView::tr("CSV files (*.csv)"));
}

QComboBox *filterBox(const QString &name, const QString &accessible, const QString &any, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    box->setMinimumWidth(150);
    box->addItem(any, QString());
    return box;
}

} // namespace

AuditView::AuditView(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new AuditModel(desk.workspace.audit(),
                             {&AuditWords::column,
                              [&desk](const AuditEntry &entry, AuditModel::Column column) {
                                  return AuditWords::cell(entry, column, desk.clock.now());
                              },
                              &AuditWords::toolTip},
                             this))
    , m_exporter(desk.workspace.audit())
    , m_askPath(askCsvPath)
    , m_alerts(new BrowsingAlerts(desk.workspace.audit(), desk.clock, this))
    , m_pages(new QStackedWidget(this))
    , m_table(makeTable())
    , m_empty(new EmptyState(m_pages))
{
    setObjectName(u"auditView"_s);
    setWindowTitle(tr("Audit"));
    setProperty("role", u"page"_s);
    m_empty->setObjectName(u"auditEmpty"_s);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto *panel = new Panel({}, this);
    panel->body()->addWidget(m_pages, 1);
    m_sealed = textLabel({}, TextRole::Muted, this);
    m_sealed->setObjectName(u"auditSealed"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(makeFilters());
    layout->addWidget(m_alerts);
    layout->addWidget(panel, 1);
    layout->addWidget(m_sealed);
    connect(m_model, &AuditModel::loadChanged, this, &AuditView::followLoad);
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { m_model->load() == AuditModel::Load::Failed ? reload() : clearFilters(); });
    connect(m_alerts, &BrowsingAlerts::chosen, this, &AuditView::narrow);
    setFocusProxy(m_table);
}

QWidget *AuditView::makeHead()
{
    auto *box = new QWidget(this);
    m_period = new PeriodBar(m_desk.clock, box);
    auto *exporter = new KeyButton(tr("Export CSV…"), QKeySequence(Qt::Key_E), ButtonKind::Plain, box);
    exporter->setObjectName(u"auditExport"_s);
    exporter->setHelp(tr("Write the rows that pass the filter to a CSV file; that is put on record."));
    m_export = exporter;
    auto *refresh = new KeyButton(tr("Refresh"), QKeySequence(Qt::Key_F5), ButtonKind::Plain, box);
    refresh->setObjectName(u"refreshAudit"_s);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(textLabel(tr("Audit"), TextRole::Title, box));
    row->addWidget(m_period);
    row->addStretch(1);
    row->addWidget(m_export);
    row->addWidget(refresh);
    connect(m_period, &PeriodBar::changed, this, &AuditView::applyFilter);
    connect(m_export, &QPushButton::clicked, this, &AuditView::exportShown);
    connect(refresh, &QPushButton::clicked, this, &AuditView::reload);
    return box;
}

QWidget *AuditView::makeFilters()
{
    auto *box = new QWidget(this);
    m_person = filterBox(u"auditPerson"_s, tr("Who"), tr("Everybody"), box);
    m_action = filterBox(u"auditAction"_s, tr("What"), tr("Any action"), box);
    m_action->setMaxVisibleItems(24);
    for (const QString &word : AuditWords::actions())
        m_action->addItem(AuditWords::action(word), word);
    m_customer = new QLineEdit(box);
    m_customer->setObjectName(u"auditCustomer"_s);
    m_customer->setAccessibleName(tr("On which customer"));
    m_customer->setPlaceholderText(tr("Customer number"));
    m_customer->setToolTip(tr("What concerns one customer: them, their tickets, holds and payments. Enter "
                              "applies it."));
    m_customer->setClearButtonEnabled(true);
    m_customer->setMaxLength(64);
    m_customer->setFixedWidth(180);
    m_clear = new QPushButton(tr("Clear filters"), box);
    m_clear->setObjectName(u"auditClear"_s);
    m_clear->setProperty("kind", u"link"_s);
    m_clear->setAccessibleName(m_clear->text());
    m_count = textLabel({}, TextRole::Muted, box);
    m_count->setObjectName(u"auditCount"_s);
    m_count->setWordWrap(false);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_action),
                            static_cast<QWidget *>(m_customer), static_cast<QWidget *>(m_clear)})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_count);
    connect(m_person, &QComboBox::currentIndexChanged, this, &AuditView::applyFilter);
    connect(m_action, &QComboBox::currentIndexChanged, this, &AuditView::applyFilter);
    connect(m_customer, &QLineEdit::editingFinished, this, [this] {
        if (UserNo(m_customer->text().trimmed()) != m_model->filter().userNo)
            applyFilter();
    });
    connect(m_clear, &QPushButton::clicked, this, &AuditView::clearFilters);
    return box;
}

QTableView *AuditView::makeTable()
{
    auto *table = new QTableView(m_pages);
    table->setObjectName(u"auditTable"_s);
    table->setAccessibleName(tr("Who saw or did what"));
    table->setModel(m_model);
    setUpRows(
        *table, 28, AuditModel::Detail,
        {{AuditModel::At, 160}, {AuditModel::Person, 150}, {AuditModel::Action, 210}, {AuditModel::On, 260}});
    connect(table, &QTableView::doubleClicked, this, &AuditView::openCurrent);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        addKey(table, QKeySequence(key), tr("Open the customer or the ticket"), [this] {
            openCurrent();
        })->setContext(Qt::WidgetShortcut);
    }
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_current = m_model->entryAt(index.row()).id;
            });
    return table;
}

void AuditView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_asked, true))
        reload();
}

void AuditView::reload()
{
    m_asked = true;
    readPeople();
    readSeals();
    m_alerts->reload();
    applyFilter();
}

void AuditView::readPeople()
{
    m_people.ask(
        this, [this](std::stop_token) { return m_desk.workspace.staff().list(); },
        [this](const Result<QList<Staff>> &staff) {
            for (const Staff &one : staff.value_or(QList<Staff>())) {
                if (m_person->findData(one.login.value()) < 0)
                    m_person->addItem(tr("%1 (%2)").arg(one.name, one.login.value()), one.login.value());
            }
        });
}

void AuditView::readSeals()
{
    m_seals.ask(
        this, [this](std::stop_token) { return m_desk.workspace.audit().sealState(); },
        [this](const Result<SealState> &state) { showSeals(state); });
}

void AuditView::showSeals(const Result<SealState> &state)
{
    const QString reading = u"  ·  "_s + tr("That you read this is on record too.");
    setTextRole(m_sealed, TextRole::Muted);
    if (!state) {
        m_sealed->setText(errorText(state.error()).title);
        return;
    }
    const QDateTime now = m_desk.clock.now();
    if (state->pending > 0 && state->pendingSince.msecsTo(now) > longestWaitMs) {
        setTextRole(m_sealed, TextRole::Warn);
        m_sealed->setText(u"⚠ "_s
                          + tr("%n row(s) wait for a seal, the oldest since %1. Tell the administrator.",
                               nullptr, int(state->pending))
                                .arg(formatInstant(state->pendingSince, now)));
    } else if (state->number == 0) {
        m_sealed->setText(tr("Nothing is sealed yet.") + reading);
    } else {
        m_sealed->setText(
            tr("Sealed up to %1 (seal %2).").arg(formatInstant(state->sealedAt, now, true)).arg(state->number)
            + reading);
    }
    m_sealed->setToolTip(state->root);
}

void AuditView::narrow(const BrowsingAlert &alert)
{
    const QSignalBlocker person(m_person);
    const QSignalBlocker action(m_action);
    if (m_person->findData(alert.login.value()) < 0)
        m_person->addItem(alert.login.value(), alert.login.value());
    m_person->setCurrentIndex(m_person->findData(alert.login.value()));
    m_action->setCurrentIndex(std::max(0, m_action->findData(alert.action)));
    m_customer->clear();
    m_period->choose(PeriodBar::SevenDays); // the hour may lie in yesterday; says changed()
    m_table->setFocus();
}

void AuditView::showCustomer(const UserNo &user)
{
    {
        const QSignalBlocker person(m_person);
        const QSignalBlocker action(m_action);
        const QSignalBlocker period(m_period);
        m_person->setCurrentIndex(0);
        m_action->setCurrentIndex(0);
        m_customer->setText(user.value());
        m_period->choose(PeriodBar::SevenDays);
    }
    if (m_asked) // else it reads once it is shown
        reload();
}

void AuditView::clearFilters()
{
    {
        const QSignalBlocker person(m_person);
        const QSignalBlocker action(m_action);
        m_person->setCurrentIndex(0);
        m_action->setCurrentIndex(0);
        m_customer->clear();
    }
    applyFilter();
}

AuditFilter AuditView::filter() const
{
    const InstantRange range = m_period->range();
    return {Login(m_person->currentData().toString()), m_action->currentData().toString(),
            UserNo(m_customer->text().trimmed()), range.from, range.to};
}

bool AuditView::isFiltered() const
{
    return m_person->currentIndex() > 0 || m_action->currentIndex() > 0
           || !m_customer->text().trimmed().isEmpty();
}

void AuditView::applyFilter()
{
    m_clear->setVisible(isFiltered());
    m_model->setFilter(filter());
}

void AuditView::followLoad()
{
    const int rows = m_model->rowCount();
    switch (m_model->load()) {
    case AuditModel::Load::Loading:
        if (rows == 0)
            m_empty->showLoading();
        m_count->setText(tr("Reading …"));
        return;
    case AuditModel::Load::Failed:
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
        m_empty->showEmpty(tr("Nothing is on record for these filters."),
                           tr("Choose another period, person or action."),
                           isFiltered() ? tr("Clear filters") : QString());
    if (m_model->capped())
        m_count->setText(tr("The newest %n rows; narrow the filters to see others", nullptr, rows));
    else if (m_model->canFetchMore({}))
        m_count->setText(tr("The newest %n rows; scroll for more", nullptr, rows));
    else
        m_count->setText(tr("%n row(s)", nullptr, rows));
    if (rows > 0 && !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_current)), 0));
}

void AuditView::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const AuditEntry &entry = m_model->entryAt(index.row());
    if (!entry.ticketNo.isEmpty())
        m_desk.navigator.openTicket(entry.ticketNo);
    else if (!entry.userNo.isEmpty())
        m_desk.navigator.openCustomer(entry.userNo);
}

void AuditView::exportShown()
{
    const QString day = m_desk.clock.now().toLocalTime().toString(u"yyyyMMdd"_s);
    const QString path = m_askPath(this, u"audit-%1.csv"_s.arg(day));
    if (path.isEmpty())
        return;
    m_export->setEnabled(false);
    onAnswer(this, m_exporter.write(m_model->filter(), path), [this](const Result<int> &rows) {
        m_export->setEnabled(true);
        if (rows)
            m_desk.navigator.showMessage(Tone::Good, tr("%n row(s) were exported.", nullptr, *rows));
        else
            m_desk.navigator.showMessage(Tone::Bad, errorText(rows.error()).text());
    });
}

} // namespace desk
