#include "record_pages.h"

#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "catalogue.h"
#include "checklist.h"
#include "diagnosis_words.h"
#include "empty_state.h"
#include "format.h"
#include "panel.h"
#include "plain_table.h"
#include "text_label.h"
#include "text_table_model.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

/// A muted line, the table, and what is shown in its stead.
void arrange(QWidget *page, const QString &help, QTableView *table, EmptyState *empty)
{
    auto *panel = new Panel({}, page);
    panel->body()->addWidget(table);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(textLabel(help, TextRole::Muted, page));
    layout->addWidget(panel, 1);
    layout->addWidget(empty, 1);
    panel->hide();
}

void showRows(QTableView *table, EmptyState *empty, bool any)
{
    table->parentWidget()->setVisible(any);
    empty->setVisible(!any);
}

/// "83 %", or "–" of nothing.
QString share(qint64 part, qint64 whole)
{
    return whole > 0 ? AccuracyPage::tr("%1 %").arg((part * 200 + whole) / (whole * 2)) : u"–"_s;
}

QString checkTitle(const QString &id)
{
    const auto &checks = Checklist::builtIn()->checks;
    const auto found = std::ranges::find(checks, id, &Check::id);
    return found == checks.end() ? id : found->title.in(QLocale().name());
}

} // namespace

UnknownCodesPage::UnknownCodesPage(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(
          new TextTableModel({{tr("Scheme")}, {tr("Code")}, {tr("First payment")}, {tr("First seen")}}, this))
    , m_table(plainTable(m_model, u"unknownCodesTable"_s, tr("Codes that the catalogue lacks"), 2, this))
    , m_empty(new EmptyState(this))
{
    setObjectName(u"unknownCodesPage"_s);
    m_table->setColumnWidth(0, 160);
    m_table->setColumnWidth(1, 260);
    m_table->setColumnWidth(3, 160);
    arrange(this, tr("Codes that a diagnosis met and the catalogue lacks. Enter opens the first payment."),
            m_table, m_empty);
    setFocusProxy(m_table);
    connect(m_empty, &EmptyState::actionTriggered, this, &UnknownCodesPage::reload);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.row() < m_codes.size())
            m_desk.navigator.openPayment(m_codes[index.row()].firstOrder);
    });
}

void UnknownCodesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void UnknownCodesPage::reload()
{
    if (m_codes.isEmpty())
        m_empty->showLoading();
    m_request.ask(
        this, [this](std::stop_token) { return m_desk.workspace.knowledge().unknownCodes(); },
        [this](const Result<QList<UnknownCode>> &answer) { show(answer); });
}

void UnknownCodesPage::show(const Result<QList<UnknownCode>> &answer)
{
    m_codes = answer.value_or(QList<UnknownCode>());
    m_codes.removeIf([](const UnknownCode &one) { // a newer catalogue has it
        return Catalogue::builtIn().find(one.scheme, one.code) != nullptr;
    });
    QList<QStringList> rows;
    for (const UnknownCode &one : std::as_const(m_codes))
        rows.append({schemeName(one.scheme), one.code, one.firstOrder.value(),
                     formatInstant(one.firstSeen, m_desk.clock.now())});
    m_model->setRows(std::move(rows));
    showRows(m_table, m_empty, !m_codes.isEmpty());
    if (!answer)
        m_empty->showError(answer.error());
    else if (m_codes.isEmpty())
        m_empty->showEmpty(tr("No unknown codes"),
                           tr("Every code that a diagnosis met is in the catalogue."));
    else
        m_table->selectRow(0);
}

AccuracyPage::AccuracyPage(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new TextTableModel({{tr("Check")},
                                  {tr("Checklist")},
                                  {tr("Judged"), true},
                                  {tr("Right"), true},
                                  {tr("Share"), true},
                                  {tr("Gave the cause"), true},
                                  {tr("Cause confirmed"), true}},
                                 this))
    , m_table(plainTable(m_model, u"accuracyTable"_s, tr("How often each check was right"), 0, this))
    , m_empty(new EmptyState(this))
{
    setObjectName(u"accuracyPage"_s);
    const int widths[] = {0, 150, 90, 90, 90, 130, 140};
    for (int column = 1; column < 7; ++column)
        m_table->setColumnWidth(column, widths[column]);
    arrange(this,
            tr("What agents said in the end of the checks that failed. Of one person's word on one payment "
               "the latest counts."),
            m_table, m_empty);
    setFocusProxy(m_table);
    connect(m_empty, &EmptyState::actionTriggered, this, &AccuracyPage::reload);
}

void AccuracyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void AccuracyPage::reload()
{
    if (m_model->rowCount() == 0)
        m_empty->showLoading();
    m_request.ask(
        this, [this](std::stop_token) { return m_desk.workspace.knowledge().checkAccuracy(); },
        [this](const Result<QList<CheckAccuracy>> &answer) { show(answer); });
}

void AccuracyPage::show(const Result<QList<CheckAccuracy>> &answer)
{
    QList<QStringList> rows;
    for (const CheckAccuracy &one : answer.value_or(QList<CheckAccuracy>()))
        rows.append({checkTitle(one.check), tr("%1 v%2").arg(one.checklistId).arg(one.checklistVersion),
                     QLocale().toString(one.judged), QLocale().toString(one.right),
                     share(one.right, one.judged), QLocale().toString(one.led),
                     share(one.confirmed, one.led)});
    const bool any = !rows.isEmpty();
    m_model->setRows(std::move(rows));
    showRows(m_table, m_empty, any);
    if (!answer)
        m_empty->showError(answer.error());
    else if (!any)
        m_empty->showEmpty(tr("Nobody has judged a diagnosis yet"),
                           tr("Agents confirm or correct the cause at the end of a case (Y)."));
    else
        m_table->selectRow(0);
}

} // namespace desk
