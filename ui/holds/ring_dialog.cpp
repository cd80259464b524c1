#include "ring_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "command_status.h"
#include "hold_form.h"
#include "hold_words.h"
#include "panel.h"
#include "plain_table.h"
#include "ring_picker.h"
#include "ring_words.h"
#include "small_screen.h"
#include "text_label.h"
#include "text_table_model.h"

using namespace Qt::StringLiterals;

namespace desk {

RingDialog::RingDialog(DeskContext &desk, const UserNo &user, const std::optional<CustomerLink> &link,
                       QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_user(user)
    , m_attempt(desk.workspace)
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"ringDialog"_s);
    setProperty("about", user.value());
    setWindowTitle(tr("Freeze a ring"));
    resizeOnScreen(*this, {1060, 690});
    m_pages->addWidget(makeFormPage(link));
    m_pages->addWidget(makeDonePage());
    auto *title =
        textLabel(tr("Freeze all who share something with %1").arg(user.value()), TextRole::Title, this);
    title->setObjectName(u"ringTitle"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_pages, 1);

    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &RingDialog::followPhase);
    connect(m_form, &HoldForm::changed, this, &RingDialog::refresh);
    connect(m_picker, &RingPicker::changed, this, &RingDialog::refresh);
    for (const QKeySequence &key :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &RingDialog::place);
    m_picker->setFocus();
    refresh();
}

QWidget *RingDialog::makeFormPage(const std::optional<CustomerLink> &link)
{
    auto *page = new QWidget(this);
    m_picker = new RingPicker(m_desk, m_user, link, page);
    m_form = new HoldForm(page);
    m_form->coverAllAccounts();
    auto *formPanel = new Panel({}, page);
    formPanel->body()->addWidget(m_form);
    auto *both = new QWidget(page);
    auto *halves = new QHBoxLayout(both);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(10);
    halves->addWidget(m_picker, 6);
    halves->addWidget(formPanel, 5);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(scrollPane(both, page), 1);
    layout->addWidget(makeFoot(page));
    return page;
}

QWidget *RingDialog::makeFoot(QWidget *page)
{
    auto *foot = new QWidget(page);
    m_status = new CommandStatus(m_attempt, foot);
    m_cancel = new QPushButton(tr("Cancel"), foot);
    m_cancel->setObjectName(u"ringCancel"_s);
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setAutoDefault(false);
    m_confirm = new QPushButton(foot);
    m_confirm->setObjectName(u"ringConfirm"_s);
    m_confirm->setProperty("kind", u"danger"_s);
    m_confirm->setToolTip(tr("Freezes them all at once (Enter, or Ctrl+Enter from the note)"));
    connect(m_cancel, &QPushButton::clicked, this, &RingDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &RingDialog::place);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_status, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    return foot;
}

QWidget *RingDialog::makeDonePage()
{
    auto *page = new QWidget(this);
    auto *done = new Panel({}, page);
    m_doneTitle = textLabel({}, TextRole::Subtitle, done);
    m_doneTitle->setObjectName(u"ringDone"_s);
    m_doneRest = textLabel({}, TextRole::Body, done);
    m_doneRest->setObjectName(u"ringRest"_s);
    done->body()->addWidget(m_doneTitle);
    done->body()->addWidget(m_doneRest);
    m_donePanel = done;
    m_results = new TextTableModel({{tr("Customer")}, {tr("Result")}, {tr("Hold")}}, this);
    auto *results = new Panel({}, page);
    QTableView *table =
        plainTable(m_results, u"ringResults"_s, tr("What became of each customer"), 1, results);
    table->setColumnWidth(0, 120);
    table->setColumnWidth(2, 330);
    results->body()->addWidget(table);
    auto *release = new Panel(tr("How it is released"), page);
    release->body()->addWidget(textLabel(HoldWords::releaseSteps(), TextRole::Body, release));
    m_doneClose = new QPushButton(tr("Close"), page);
    m_doneClose->setObjectName(u"ringClose"_s);
    m_doneClose->setAccessibleName(m_doneClose->text());
    connect(m_doneClose, &QPushButton::clicked, this, &RingDialog::accept);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(done);
    layout->addWidget(results, 1);
    layout->addWidget(release);
    layout->addWidget(m_doneClose, 0, Qt::AlignRight);
    return page;
}

void RingDialog::place()
{
    if (!hint().isEmpty() || m_attempt.isOpen() || m_isDone)
        return;
    const PlaceHold terms = m_form->hold(m_user, m_desk.clock.now());
    const PlaceRingHold ring{.preview = *m_picker->preview(),
                             .scope = terms.scope,
                             .reason = terms.reason,
                             .note = terms.note,
                             .basis = {},
                             .until = terms.until};
    m_attempt.send<QList<RingHold>>(
        [this, ring](const CommandId &command) { return m_desk.workspace.holds().placeRing(command, ring); },
        [this](const QList<RingHold> &results) { showDone(results); });
}

void RingDialog::showDone(const QList<RingHold> &results)
{
    m_isDone = true;
    static constexpr std::array signs{u"✓ ", u"■ ", u"✕ "};
    static_assert(signs.size() == closedSet<RingOutcome>.size());
    std::array<int, signs.size()> counts{};
    QList<QStringList> rows;
    for (const RingHold &one : results) {
        ++counts[size_t(one.outcome)];
        rows.append({one.user.value(), QString::fromUtf16(signs[size_t(one.outcome)]) + wordOf(one.outcome),
                     one.hold.value()});
    }
    m_results->setRows(std::move(rows));
    const auto [placed, already, closed] = counts;
    QStringList rest;
    if (already > 0)
        rest.append(u"■ "_s + tr("%n frozen already", nullptr, already));
    if (closed > 0)
        rest.append(u"✕ "_s + tr("%n not frozen, closed", nullptr, closed));
    m_donePanel->setTone(closed > 0 ? Tone::Warn : Tone::Good);
    m_doneTitle->setText(u"✓ "_s + tr("%n customer(s) newly frozen.", nullptr, placed));
    m_doneRest->setText(rest.join(u"  ·  "_s));
    m_doneRest->setVisible(!rest.isEmpty());
    m_pages->setCurrentIndex(1);
    m_doneClose->setDefault(true);
    m_doneClose->setFocus();
    for (const RingHold &one : results) {
        if (one.outcome == RingOutcome::Placed)
            Q_EMIT m_desk.navigator.holdsChanged(one.user);
    }
}

/// A ring that is not the one shown any more must be looked at again before anything else.
void RingDialog::followPhase()
{
    if (m_attempt.phase() == CommandAttempt::Phase::Refused
        && QStringList{u"ring_changed"_s, u"ring_preview_expired"_s, u"no_ring_preview"_s}.contains(
            m_attempt.error()->reason))
        m_picker->forget();
    refresh();
}

void RingDialog::reject()
{
    if (m_attempt.phase() == CommandAttempt::Phase::Sending)
        return;
    QDialog::reject();
}

QString RingDialog::hint() const
{
    if (!m_picker->preview())
        return tr("Choose what they share and have them shown first.");
    if (m_picker->toFreeze() == 0)
        return tr("Nobody is left to freeze.");
    return m_form->hint();
}

void RingDialog::refresh()
{
    const bool editable = !m_attempt.isOpen();
    const PlaceHold terms = m_form->hold(m_user, m_desk.clock.now());
    m_picker->setTerms(terms.scope, terms.until);
    const int count = m_picker->toFreeze();
    const QString action = count > 0 ? tr("Freeze %n customer(s) now", nullptr, count) : tr("Freeze");
    m_picker->setEnabled(editable);
    m_form->setEnabled(editable);
    m_cancel->setEnabled(m_attempt.phase() != CommandAttempt::Phase::Sending);
    m_confirm->setText(action);
    m_confirm->setAccessibleName(action);
    m_confirm->setEnabled(editable && hint().isEmpty());
    m_confirm->setDefault(m_picker->preview().has_value());
    m_status->setHint(hint());
}

} // namespace desk
