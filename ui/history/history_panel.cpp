#include "history_panel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyle>
#include <QVBoxLayout>

#include "error_text.h"
#include "format.h"
#include "history_filter_bar.h"
#include "history_view.h"
#include "icons.h"
#include "vip_lock.h"

using namespace Qt::StringLiterals;

namespace desk {

static QString askCsvPath(QWidget *parent, const QString &suggested)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    // The seat may be locked while it asks: then it goes with its parent.
    const QPointer<QFileDialog> dialog =
        new QFileDialog(parent, HistoryPanel::tr("Export the payments shown"), folder + u'/' + suggested,
                        HistoryPanel::tr("CSV files (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const bool accepted = dialog->exec() == QDialog::Accepted;
    const QString path = accepted ? dialog->selectedFiles().value(0) : QString();
    delete dialog;
    return path;
}

HistoryPanel::HistoryPanel(DeskContext &desk, const UserNo &user, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_user(user)
    , m_filters(new HistoryFilterBar(desk.clock, this))
    , m_view(new HistoryView(
          desk.workspace.history(), user, desk.clock,
          desk.privateFolder.isEmpty() ? QString() : desk.privateFolder + u"/columns.ini"_s, this))
    , m_exporter(desk.workspace.history(), desk.workspace.contacts())
    , m_askPath(askCsvPath)
{
    setProperty("role", u"card"_s);
    setObjectName(u"historyPanel"_s);
    setAccessibleName(tr("Transaction history"));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_filters);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(buildFooter());
    connect(m_filters, &HistoryFilterBar::changed, this, &HistoryPanel::applyFilter);
    connect(m_filters, &HistoryFilterBar::jumpWanted, &m_view->model(), &HistoryModel::jumpTo);
    connect(m_view, &HistoryView::clearFilterWanted, m_filters, &HistoryFilterBar::clear);
    connect(m_view, &HistoryView::selected, this, &HistoryPanel::selected);
    connect(m_view, &HistoryView::activated, this, &HistoryPanel::activated);
    connect(m_view, &HistoryView::looked, this, &HistoryPanel::looked);
    connect(m_view, &HistoryView::arrived, this, [this] {
        askTotals();
        Q_EMIT arrived();
    });
    connect(m_view, &HistoryView::unseen, this, [this](int count) {
        m_new->setText(u"↑ "_s + tr("%n new payments", nullptr, count));
        m_new->setAccessibleName(m_new->text());
        m_new->setVisible(count > 0);
    });
    setVerified(false);
}

HistoryPanel::~HistoryPanel() = default;

QWidget *HistoryPanel::buildFooter()
{
    auto *footer = new QWidget(this);
    m_totals = new QLabel(footer);
    m_totals->setObjectName(u"historyTotals"_s);
    m_totals->setProperty("role", u"muted"_s);
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_totals->setWordWrap(true);
    m_totals->setAccessibleName(tr("Sums of the payments shown"));
    m_export = new QPushButton(tr("Export CSV…"), footer);
    m_export->setObjectName(u"historyExport"_s);
    m_export->setAccessibleName(tr("Export the payments shown as a CSV file"));
    connect(m_export, &QPushButton::clicked, this, &HistoryPanel::exportFiltered);
    m_new = new QPushButton(footer);
    m_new->setObjectName(u"historyNew"_s);
    m_new->setProperty("kind", u"link"_s);
    m_new->setToolTip(tr("They came in above what is on screen: go there"));
    m_new->hide();
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_view->scrollToNewest();
        m_view->focusTable();
    });
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(12, 8, 8, 8);
    line->addWidget(m_totals, 1);
    line->addWidget(m_new);
    line->addWidget(m_export);
    return footer;
}

void HistoryPanel::reload()
{
    applyFilter(m_filters->filter());
}

void HistoryPanel::select(const OrderNo &order)
{
    m_view->select(order);
}

void HistoryPanel::focusTable()
{
    m_view->focusTable();
}

QWidget *HistoryPanel::table() const
{
    return m_view->table();
}

void HistoryPanel::focusFilter()
{
    m_filters->focusText();
}

void HistoryPanel::setCurrency(const Currency &currency)
{
    m_filters->setCurrency(currency);
}

void HistoryPanel::setVerified(bool verified)
{
    m_export->setEnabled(verified);
    m_export->setIcon(deskIcon(verified ? u"export"_s : u"lock"_s));
    m_export->setToolTip(verified ? tr("Write the payments that pass the filter to a CSV file")
                                  : tr("Locked until the caller is verified (F4)"));
}

void HistoryPanel::applyFilter(const HistoryFilter &filter)
{
    m_view->model().setFilter(filter);
    readTotals();
}

void HistoryPanel::readTotals()
{
    m_totals->setText(tr("Adding up…"));
    askTotals();
}

void HistoryPanel::askTotals()
{
    m_totalsRequest.ask(
        this,
        [this](std::stop_token stop) {
            return m_desk.workspace.history().totals(m_user, m_view->model().filter(), stop);
        },
        [this](const Result<QList<CurrencyTotal>> &totals) { showTotals(totals); });
}

void HistoryPanel::showTotals(const Result<QList<CurrencyTotal>> &totals)
{
    if (!totals) {
        m_totals->setText(isVipLocked(totals.error()) ? QString() : tr("The sums could not be read."));
        m_totals->setToolTip(errorText(totals.error()).text());
        return;
    }
    QStringList lines;
    for (const CurrencyTotal &total : *totals) {
        const QString count = total.capped ? tr("more than %n payments", nullptr, total.count)
                                           : tr("%n payments", nullptr, total.count);
        lines += tr("Out %1 · In %2 · %3").arg(formatMoney(total.out), formatMoney(total.in), count);
    }
    m_totals->setText(lines.join(u'\n'));
    m_totals->setToolTip(tr("Sums of succeeded payments that pass the filter, fees included"));
}

void HistoryPanel::exportFiltered()
{
    const QString day = m_desk.clock.now().toLocalTime().toString(u"yyyyMMdd"_s);
    const QPointer<HistoryPanel> self(this);
    const AskPath ask = m_askPath;
    const QString path = ask(this, u"%1-%2.csv"_s.arg(m_user.value(), day));
    if (!self || path.isEmpty())
        return;
    m_export->setEnabled(false);
    onAnswer(this, m_exporter.write(m_user, m_view->model().filter(), path), [this](const Result<int> &rows) {
        m_export->setEnabled(true);
        if (rows)
            m_desk.navigator.showMessage(Tone::Good, tr("%n payments were exported.", nullptr, *rows));
        else
            m_desk.navigator.showMessage(Tone::Bad, errorText(rows.error()).text());
    });
}

} // namespace desk
