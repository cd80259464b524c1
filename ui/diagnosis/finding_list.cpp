#include "finding_list.h"

#include <QLocale>
#include <QVBoxLayout>

#include "key_button.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

enum Place { Failed, Asked, Unsettled, Passed, Elsewhere };

Place placeOf(const Finding &finding, const GivenAnswer &given)
{
    if (finding.verdict == Verdict::Fail)
        return Failed;
    if (finding.verdict == Verdict::Ask || given.given)
        return Asked;
    if (finding.verdict == Verdict::Pass)
        return Passed;
    return finding.verdict == Verdict::NotApplicable ? Elsewhere : Unsettled;
}

} // namespace

FindingList::FindingList(const QList<Finding> &findings, const GivenOf &given, const Currency &currency,
                         Folds &folds, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QList<const Finding *> at[Elsewhere + 1];
    for (const Finding &finding : findings)
        at[placeOf(finding, given(finding.check))].append(&finding);
    for (const Place place : {Failed, Asked, Unsettled}) {
        if (!at[place].isEmpty())
            layout->addWidget(separatorLine(this));
        for (const Finding *finding : std::as_const(at[place]))
            addRow(layout, *finding, given(finding->check), currency);
    }
    // Most checks pass or do not apply, and few agents look at them: their rows are made when they are shown.
    const auto folded = [&](Place place) {
        QList<std::pair<Finding, GivenAnswer>> kept;
        for (const Finding *finding : std::as_const(at[place]))
            kept.append({*finding, given(finding->check)});
        return [this, kept, currency](QWidget *rows) {
            auto *column = new QVBoxLayout(rows);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(0);
            for (const auto &[finding, answer] : kept)
                addRow(column, finding, answer, currency);
        };
    };
    if (const auto count = int(at[Passed].size()); count > 0)
        addFold(u"diagnosisPassed"_s, tr("%n checks passed", nullptr, count),
                tr("Show or hide what was found to be in order"), Qt::Key_P, folded(Passed), folds.passed);
    if (const auto count = int(at[Elsewhere].size()); count > 0)
        addFold(u"diagnosisNotApplicable"_s, tr("%n checks do not apply", nullptr, count),
                tr("Show or hide what this payment has nothing to do with"), 0, folded(Elsewhere),
                folds.notApplicable);
}

void FindingList::addRow(QVBoxLayout *layout, const Finding &finding, const GivenAnswer &given,
                         const Currency &currency)
{
    auto *row = new FindingRow(finding, given, currency, QLocale().name(), this);
    connect(row, &FindingRow::answered, this, &FindingList::answered);
    connect(row, &FindingRow::notKnown, this, &FindingList::notKnown);
    connect(row, &FindingRow::withdrawn, this, &FindingList::withdrawn);
    layout->addWidget(row);
}

void FindingList::addFold(const QString &name, const QString &text, const QString &help, int key,
                          const std::function<void(QWidget *)> &fill, bool &open)
{
    auto *rows = new QWidget(this);
    auto *button = new KeyButton({}, key ? QKeySequence(key) : QKeySequence(), ButtonKind::Plain, this);
    button->setObjectName(name);
    button->setProperty("kind", u"link"_s);
    button->setAccessibleName(text);
    button->setHelp(help);
    button->setCheckable(true);
    const auto show = [button, rows, text, fill](bool shown) {
        if (shown && !rows->layout())
            fill(rows);
        button->setText(text + (shown ? u" ▾"_s : u" ▸"_s));
        rows->setVisible(shown);
    };
    button->setChecked(open);
    show(open);
    connect(button, &QPushButton::toggled, this, [show, &open](bool shown) {
        open = shown;
        show(shown);
    });
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(separatorLine(this));
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(rows);
}

} // namespace desk
