#include "checklist_compare_view.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "checklist_words.h"
#include "choice_box.h"
#include "empty_state.h"
#include "error_text.h"
#include "key_button.h"
#include "panel.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

const QString editorKey = u"editor"_s;

QString inShort(const DiagnosisInShort &diagnosis)
{
    const QString outcome = wordOf(diagnosis.outcome);
    return diagnosis.cause.isEmpty() ? outcome
                                     : u"%1 · %2"_s.arg(ChecklistWords::cause(diagnosis.cause), outcome);
}

QString told(const ComparisonReport &report)
{
    const QString compared =
        ChecklistCompareView::tr("%n payment(s) compared", nullptr, int(report.compared));
    const QString changed = ChecklistCompareView::tr("%n diagnosis change(s)", nullptr, int(report.changed));
    return ChecklistCompareView::tr("%1, %2.").arg(compared, changed);
}

QDateEdit *dateEdit(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessible);
    edit->setToolTip(accessible);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    return edit;
}

} // namespace

ChecklistCompareView::ChecklistCompareView(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_comparison(desk.workspace.insights(), desk.workspace.diagnosis(), Catalogue::builtIn())
    , m_sides{new ChoiceBox(this), new ChoiceBox(this)}
    , m_from(dateEdit(u"compareFrom"_s, tr("First day"), this))
    , m_to(dateEdit(u"compareTo"_s, tr("Last day"), this))
    , m_start(
          new KeyButton(tr("Compare"), QKeySequence(Qt::CTRL | Qt::Key_Return), ButtonKind::Primary, this))
    , m_stop(new KeyButton(tr("Stop"), QKeySequence(u"Ctrl+."_s), ButtonKind::Plain, this))
    , m_state(textLabel({}, TextRole::Muted, this))
    , m_progress(new QProgressBar(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"checklistCompare"_s);
    const QDate today = desk.clock.now().toLocalTime().date();
    m_from->setDate(today.addDays(-6));
    m_to->setDate(today);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(makeBody(), 1);
    connect(m_start, &QPushButton::clicked, this, &ChecklistCompareView::start);
    connect(m_stop, &QPushButton::clicked, &m_comparison, &ChecklistComparison::stop);
    connect(&m_comparison, &ChecklistComparison::advanced, this, &ChecklistCompareView::follow);
    connect(m_list, &QTreeWidget::itemActivated, this, &ChecklistCompareView::open);
    setRunning(false);
    m_empty->showEmpty(tr("Nothing compared yet."),
                       tr("Choose two versions and a period. Both are run over every failed payment of it; "
                          "nothing is stored and nobody's diagnosis changes."));
}

QWidget *ChecklistCompareView::makeHead()
{
    auto *panel = new Panel({}, this);
    auto *back =
        new KeyButton(tr("Back to the editor"), QKeySequence(Qt::Key_Escape), ButtonKind::Plain, panel);
    back->setObjectName(u"compareBack"_s);
    connect(back, &QPushButton::clicked, this, &ChecklistCompareView::backAsked);
    m_start->setObjectName(u"compareStart"_s);
    m_stop->setObjectName(u"compareStop"_s);
    const QString names[] = {tr("Diagnosis now"), tr("Diagnosis with")};
    for (int side = 0; side < 2; ++side) {
        m_sides[side]->setObjectName(side == 0 ? u"compareBefore"_s : u"compareAfter"_s);
        m_sides[side]->setAccessibleName(names[side]);
        m_sides[side]->setMinimumContentsLength(22);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(back);
    row->addSpacing(8);
    row->addWidget(m_sides[0]);
    row->addWidget(textLabel(u"→"_s, TextRole::Heading, panel));
    row->addWidget(m_sides[1]);
    row->addSpacing(8);
    row->addWidget(m_from);
    row->addWidget(textLabel(u"–"_s, TextRole::Heading, panel));
    row->addWidget(m_to);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(m_start);
    panel->body()->addLayout(row);
    return panel;
}

QWidget *ChecklistCompareView::makeBody()
{
    auto *panel = new Panel({}, this);
    m_state->setObjectName(u"compareState"_s);
    m_progress->setObjectName(u"compareProgress"_s);
    m_progress->setAccessibleName(tr("Part of the period that is compared"));
    m_progress->setTextVisible(false);
    m_list->setObjectName(u"compareList"_s);
    m_list->setAccessibleName(tr("Diagnoses that change"));
    m_list->setHeaderLabels({tr("Diagnosis now"), tr("becomes"), tr("Payments")});
    m_list->setColumnWidth(0, 420);
    m_list->setColumnWidth(1, 420);
    m_list->setUniformRowHeights(true);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    panel->body()->addWidget(m_state);
    panel->body()->addWidget(m_progress);
    panel->body()->addWidget(m_pages, 1);
    return panel;
}

void ChecklistCompareView::offer(const QList<ChecklistVersion> &versions, const QByteArray &text,
                                 const QString &name)
{
    m_versions = versions;
    m_text = text;
    QList<std::pair<QString, QString>> choices{{editorKey, name}};
    QString active;
    for (const ChecklistVersion &version : versions) {
        const QString key = u"%1 %2"_s.arg(version.id).arg(version.version);
        choices.append({key, u"%1  %2"_s.arg(ChecklistVersions::nameOf(version),
                                             ChecklistWords::state(version.state).text())});
        if (version.state == ChecklistState::Active)
            active = key;
    }
    for (ChoiceBox *side : m_sides)
        side->setChoices(choices);
    m_sides[0]->choose(active);
    m_sides[1]->choose(editorKey);
    m_start->setFocus();
}

InstantRange ChecklistCompareView::range() const
{
    return {m_from->date().startOfDay().toUTC(), m_to->date().addDays(1).startOfDay().toUTC()};
}

void ChecklistCompareView::setRunning(bool running)
{
    // One goes before the other comes: both together would widen the window, which does not shrink again.
    (running ? m_start : m_stop)->hide();
    (running ? m_stop : m_start)->show();
    m_progress->setVisible(running);
    for (QWidget *field : std::initializer_list<QWidget *>{m_sides[0], m_sides[1], m_from, m_to})
        field->setEnabled(!running);
}

void ChecklistCompareView::fail(const QString &title, const QString &text)
{
    setRunning(false);
    m_state->clear();
    m_pages->setCurrentWidget(m_empty);
    m_empty->showEmpty(title, text);
}

void ChecklistCompareView::start()
{
    if (m_from->date() > m_to->date()) {
        fail(tr("The period ends before it begins."), tr("Choose a last day that is not before the first."));
        return;
    }
    m_report = {};
    m_list->clear();
    m_progress->setRange(0, 1000);
    m_progress->setValue(0);
    setRunning(true);
    m_pages->setCurrentWidget(m_empty);
    m_empty->showLoading();
    readSide(0);
}

/// Reads and compiles one side after the other, then begins.
void ChecklistCompareView::readSide(int side)
{
    const auto take = [this, side](const Result<QByteArray> &json) {
        if (!json) {
            const ErrorText text = errorText(json.error());
            fail(text.title, text.advice);
            return;
        }
        auto parsed = Checklist::parse(*json);
        if (!parsed) {
            fail(tr("This checklist cannot be run."), tr("Mend its problems in the editor first."));
            return;
        }
        m_checklists[side] = std::make_shared<const Checklist>(*std::move(parsed));
        if (side == 0)
            readSide(1);
        else
            readBoth(m_checklists[0], m_checklists[1]);
    };
    const QString choice = m_sides[side]->choice();
    if (choice == editorKey) {
        take(m_text);
        return;
    }
    for (const ChecklistVersion &version : m_versions) {
        if (choice != u"%1 %2"_s.arg(version.id).arg(version.version))
            continue;
        if (version.version == 0) {
            take(Checklist::builtInJson());
            return;
        }
        m_reading.ask(
            this,
            [this, version](std::stop_token) {
                return m_desk.workspace.checklists().content(version.id, version.version);
            },
            [take](const Result<StoredChecklist> &answer) {
                take(answer ? Result<QByteArray>(answer->json)
                            : Result<QByteArray>(std::unexpected(answer.error())));
            });
        return;
    }
}

void ChecklistCompareView::readBoth(std::shared_ptr<const Checklist> before,
                                    std::shared_ptr<const Checklist> after)
{
    m_running.ask(
        this,
        [&](std::stop_token) { return m_comparison.compare(std::move(before), std::move(after), range()); },
        [this](const Result<ComparisonReport> &answer) { finish(answer); });
}

void ChecklistCompareView::follow(const ComparisonReport &report)
{
    m_report = report;
    m_state->setText(told(report));
    const InstantRange period = range();
    const qint64 whole = period.from.msecsTo(period.to);
    if (report.upTo.isValid() && whole > 0)
        m_progress->setValue(int(period.from.msecsTo(report.upTo) * 1000 / whole));
}

void ChecklistCompareView::finish(const Result<ComparisonReport> &answer)
{
    const bool stopped = !answer && answer.error().kind == ErrorKind::Cancelled;
    if (!answer && !stopped) {
        const ErrorText text = errorText(answer.error());
        fail(text.title, text.advice);
        return;
    }
    setRunning(false);
    if (answer)
        m_report = *answer;
    m_state->setText(stopped ? tr("Stopped: %1").arg(told(m_report)) : told(m_report));
    showReport();
}

void ChecklistCompareView::showReport()
{
    if (m_report.shifts.isEmpty()) {
        m_pages->setCurrentWidget(m_empty);
        m_empty->showEmpty(
            m_report.compared == 0 ? tr("No failed payments in this period.") : tr("No diagnosis changes."),
            m_report.compared == 0 ? tr("Choose a longer one.")
                                   : tr("Both say the same about every payment that was compared."));
        return;
    }
    m_pages->setCurrentWidget(m_list);
    m_list->clear();
    for (const DiagnosisShift &shift : m_report.shifts) {
        auto *group = new QTreeWidgetItem(m_list);
        group->setText(0, inShort(shift.before));
        group->setText(1, u"→ "_s + inShort(shift.after));
        group->setText(2, QLocale().toString(shift.count));
        for (const OrderNo &order : shift.orders) {
            auto *row = new QTreeWidgetItem(group);
            row->setText(0, order.value());
            row->setData(0, Qt::UserRole, order.value());
            row->setToolTip(0, tr("Enter opens the payment"));
        }
        if (shift.count > shift.orders.size()) {
            auto *more = new QTreeWidgetItem(group);
            more->setText(0, tr("… and %1 more; walletdeskctl checklist compare lists them all")
                                 .arg(QLocale().toString(shift.count - shift.orders.size())));
            more->setFlags(Qt::ItemIsEnabled);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->topLevelItem(0)->setExpanded(true);
    m_list->setFocus();
}

void ChecklistCompareView::open(const QTreeWidgetItem *item)
{
    const QString order = item->data(0, Qt::UserRole).toString();
    if (!order.isEmpty())
        m_desk.navigator.openPayment(OrderNo(order));
}

} // namespace desk
