#include "checklist_findings.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "checklist_reasons.h"
#include "checklist_words.h"
#include "edited_checklist.h"
#include "tokens.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int pointerRole = Qt::UserRole;
constexpr int offsetRole = Qt::UserRole + 1;

QString differenceText(const CaseDifference &difference)
{
    const bool outcome = difference.what == u"outcome";
    const bool cause = difference.what == u"primary_cause";
    const auto word = [&](const QString &value) {
        return outcome ? ChecklistWords::outcome(value)
               : cause ? ChecklistWords::cause(value)
                       : ChecklistWords::verdict(value);
    };
    const QString what = outcome ? ChecklistFindings::tr("outcome")
                         : cause ? ChecklistFindings::tr("cause")
                                 : difference.what;
    return ChecklistFindings::tr("%1: %2 instead of %3")
        .arg(what, word(difference.actual), word(difference.expected));
}

} // namespace

ChecklistFindings::ChecklistFindings(EditedChecklist &edited, QWidget *parent)
    : QWidget(parent), m_edited(edited), m_tabs(new QTabWidget(this))
{
    m_tabs->setObjectName(u"findingTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Problems and test cases"));
    m_tabs->tabBar()->setObjectName(u"findingTabBar"_s);
    m_problems = makeList(u"problemList"_s, tr("Problems"), {tr("Where"), tr("What is wrong"), tr("Line")});
    m_cases = makeList(u"caseList"_s, tr("Test cases"), {tr("Result"), tr("Test case"), tr("What differs")});
    m_cases->setColumnWidth(0, 90);
    m_cases->setColumnWidth(1, 300);
    m_add = new QPushButton(tr("Add a test case"), this);
    m_add->setObjectName(u"addTest"_s);
    m_remove = new QPushButton(tr("Take it out"), this);
    m_remove->setObjectName(u"removeTest"_s);
    for (QPushButton *button : {m_add, m_remove}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    auto *cases = new QWidget(this);
    auto *tools = new QVBoxLayout;
    tools->addWidget(m_add);
    tools->addWidget(m_remove);
    tools->addStretch(1);
    auto *row = new QHBoxLayout(cases);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_cases, 1);
    row->addLayout(tools);
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->addTab(cases, tr("Test cases"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_add, &QPushButton::clicked, this, &ChecklistFindings::addCase);
    connect(m_remove, &QPushButton::clicked, this, &ChecklistFindings::removeCase);
}

QTreeWidget *ChecklistFindings::makeList(const QString &name, const QString &accessible,
                                         const QStringList &columns)
{
    auto *list = new QTreeWidget(this);
    list->setObjectName(name);
    list->setAccessibleName(accessible);
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setColumnWidth(0, 300);
    list->setColumnWidth(1, 520);
    const auto go = [this](QTreeWidgetItem *item) {
        Q_EMIT placeAsked(item->data(0, pointerRole).toString(), item->data(0, offsetRole).toLongLong());
    };
    // Enter arrives as "activated"; a click as both on some desktops, which does no harm.
    connect(list, &QTreeWidget::itemActivated, this, go);
    connect(list, &QTreeWidget::itemClicked, this, go);
    return list;
}

void ChecklistFindings::show(const QList<ChecklistProblem> &problems, const std::optional<CaseReport> &report)
{
    m_problems->clear();
    for (const ChecklistProblem &problem : problems) {
        auto *item = new QTreeWidgetItem(m_problems);
        const QString place = ChecklistWords::place(m_edited.document().root(), problem.pointer);
        item->setText(0, place.isEmpty() ? tr("JSON") : place);
        item->setText(1, u"✕ "_s + reasonText(problem.error.reason));
        item->setText(2, tr("%1, column %2").arg(problem.error.line).arg(problem.error.column));
        item->setForeground(1, Tokens::of(palette()).bad);
        item->setData(0, pointerRole, problem.pointer);
        item->setData(0, offsetRole, problem.offset);
    }
    m_tabs->setTabText(0, problems.isEmpty() ? tr("✓ No problems")
                                             : tr("✕ %n problem(s)", nullptr, int(problems.size())));
    showCases(report);
    const bool may = !m_edited.isReadOnly() && !m_edited.document().syntaxError();
    m_add->setEnabled(may);
    m_remove->setEnabled(may && m_cases->topLevelItemCount() > 0);
}

void ChecklistFindings::showCases(const std::optional<CaseReport> &report)
{
    const int kept = m_cases->indexOfTopLevelItem(m_cases->currentItem());
    m_cases->clear();
    const JsonNode *tests = m_edited.at(u"/tests/cases"_s);
    const size_t count = tests ? tests->items.size() : 0;
    for (size_t i = 0; i < count; ++i) {
        auto *item = new QTreeWidgetItem(m_cases);
        const QString place = childPointer(u"/tests/cases"_s, i);
        item->setText(1, m_edited.document().textAt(place, u"name"_s));
        item->setData(0, pointerRole, place);
        item->setData(0, offsetRole, tests->items[i].offset);
        if (!report || i >= size_t(report->results.size())) {
            item->setText(0, tr("– not run"));
            continue;
        }
        const CaseResult &result = report->results[qsizetype(i)];
        item->setText(0, result.isGreen() ? tr("✓ as expected") : tr("✕ differs"));
        const Tokens &tokens = Tokens::of(palette());
        item->setForeground(0, result.isGreen() ? tokens.good : tokens.bad);
        QStringList differences;
        for (const CaseDifference &difference : result.differences)
            differences.append(differenceText(difference));
        item->setText(2, differences.join(tr("; ")));
        item->setToolTip(2, item->text(2));
    }
    if (kept >= 0 && m_cases->topLevelItemCount() > 0)
        m_cases->setCurrentItem(m_cases->topLevelItem(std::min(kept, m_cases->topLevelItemCount() - 1)));
    m_tabs->setTabText(1,
                       !report                ? tr("Test cases: not run")
                       : report->cases() == 0 ? tr("No test cases")
                       : report->isGreen()
                           ? tr("✓ %n test case(s) as expected", nullptr, report->cases())
                           : tr("✕ %1 of %2 test cases differ").arg(report->failed()).arg(report->cases()));
}

bool ChecklistFindings::nextProblem()
{
    const int count = m_problems->topLevelItemCount();
    if (count == 0)
        return false;
    m_tabs->setCurrentIndex(0);
    const int at = m_problems->indexOfTopLevelItem(m_problems->currentItem());
    QTreeWidgetItem *item = m_problems->topLevelItem((at + 1) % count);
    m_problems->setCurrentItem(item);
    Q_EMIT placeAsked(item->data(0, pointerRole).toString(), item->data(0, offsetRole).toLongLong());
    return true;
}

void ChecklistFindings::addCase()
{
    const JsonNode *cases = m_edited.at(u"/tests/cases"_s);
    const size_t index = cases ? cases->items.size() : 0;
    const JsonNode fresh = jsonObject({{u"name"_s, jsonText(tr("Test case %1").arg(index + 1))},
                                       {u"facts"_s, jsonObject({{u"status"_s, jsonText(u"failed"_s)}})},
                                       {u"expect"_s, jsonObject({{u"outcome"_s, jsonText(u"definite"_s)}})}});
    const bool done = m_edited.step([&](ChecklistDocument &d) {
        if (cases)
            return d.insert(u"/tests/cases"_s, index, fresh);
        return d.setMember({}, u"tests"_s, jsonObject({{u"cases"_s, jsonList({fresh})}}));
    });
    if (done)
        Q_EMIT placeAsked(childPointer(u"/tests/cases"_s, index), 0);
}

void ChecklistFindings::removeCase()
{
    if (const QTreeWidgetItem *item = m_cases->currentItem()) {
        const QString place = item->data(0, pointerRole).toString();
        m_edited.step([&](ChecklistDocument &d) { return d.remove(place); });
    }
}

} // namespace desk
