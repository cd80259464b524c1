#include "approvals_view.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "card_warning.h"
#include "command_status.h"
#include "empty_state.h"
#include "error_text.h"
#include "fact_grid.h"
#include "format.h"
#include "hold_words.h"
#include "key_button.h"
#include "panel.h"
#include "plain_table.h"
#include "refund_approvals.h"
#include "release_request_model.h"
#include "text_label.h"
#include "vip_requests.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

ReleaseRequestModel::Wording wording(DeskContext &desk)
{
    using Model = ReleaseRequestModel;
    return {[](Model::Column column) {
                switch (column) {
                case Model::Reason:
                    return ApprovalsView::tr("Why release");
                case Model::Customer:
                    return ApprovalsView::tr("Customer");
                case Model::Scope:
                    return ApprovalsView::tr("Frozen");
                case Model::PlacedBy:
                    return ApprovalsView::tr("Placed by");
                case Model::RequestedBy:
                    return ApprovalsView::tr("Requested by");
                case Model::Lapses:
                    return ApprovalsView::tr("Lapses");
                }
                return QString();
            },
            [&desk](const ReleaseRequest &row, Model::Column column) {
                switch (column) {
                case Model::Reason:
                    return row.reason == ReleaseReason::PlacedInError ? u"▲ "_s + wordOf(row.reason)
                                                                      : wordOf(row.reason);
                case Model::Customer:
                    return row.hold.customer;
                case Model::Scope:
                    return wordOf(row.hold.scope);
                case Model::PlacedBy:
                    return row.hold.placedBy;
                case Model::RequestedBy:
                    return row.requestedBy;
                case Model::Lapses:
                    return formatInstant(row.lapsesAt, desk.clock.now());
                }
                return QString();
            }};
}

} // namespace

ApprovalsView::ApprovalsView(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ReleaseRequestModel(desk.workspace.holds(), wording(desk), this))
    , m_attempt(desk.workspace)
    , m_count(textLabel({}, TextRole::Muted, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(makeTable())
    , m_vip(new VipRequests(desk, this))
    , m_refunds(new RefundApprovals(desk, this))
{
    setObjectName(u"approvalsView"_s);
    setWindowTitle(tr("Approvals"));
    setProperty("role", u"page"_s);
    m_count->setObjectName(u"approvalCount"_s);
    auto *list = new Panel({}, this);
    list->body()->addWidget(m_table);
    auto *both = new QWidget(this);
    auto *halves = new QHBoxLayout(both);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(10);
    halves->addWidget(list, 3);
    halves->addWidget(makeDetail(), 2);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(both);
    auto *refreshButton = new KeyButton(tr("Refresh"), QKeySequence(Qt::Key_F5), ButtonKind::Plain, this);
    refreshButton->setObjectName(u"refreshApprovals"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(textLabel(tr("Approvals"), TextRole::Title, this));
    head->addWidget(m_count, 1);
    head->addWidget(refreshButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(makeScroll(), 1);
    connect(refreshButton, &QPushButton::clicked, this, &ApprovalsView::reload);
    connect(m_empty, &EmptyState::actionTriggered, this, &ApprovalsView::reload);
    connect(m_model, &ReleaseRequestModel::loadChanged, this, &ApprovalsView::followLoad);
    connect(m_vip, &VipRequests::waitingChanged, this, &ApprovalsView::followLoad);
    connect(m_refunds, &RefundApprovals::waitingChanged, this, &ApprovalsView::followLoad);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &ApprovalsView::followAttempt);
    connect(&desk.navigator, &Navigator::holdsChanged, this, &ApprovalsView::reload);
    reload();
}

QVariantMap ApprovalsView::keptWork() const
{
    return {{u"request"_s, m_current.value()}, {u"refund"_s, m_refunds->current().value()}};
}

void ApprovalsView::restoreKeptWork(const QVariantMap &work)
{
    m_current = ReleaseRequestId(work.value(u"request"_s).toString());
    m_refunds->setCurrent(RefundRequestId(work.value(u"refund"_s).toString()));
}

/// All that waits, one under the other; it scrolls where the window is too low for it.
QScrollArea *ApprovalsView::makeScroll()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"approvalScroll"_s);
    scroll->setAccessibleName(tr("Approvals"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QWidget(scroll);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_vip);
    layout->addWidget(m_refunds);
    layout->addWidget(m_pages, 1);
    scroll->setWidget(column);
    column->setAutoFillBackground(false);
    return scroll;
}

QTableView *ApprovalsView::makeTable()
{
    auto *table = new QTableView(this);
    table->setObjectName(u"approvalTable"_s);
    table->setAccessibleName(tr("Release requests"));
    table->setModel(m_model);
    setUpRows(*table, 30, ReleaseRequestModel::Reason,
              {{ReleaseRequestModel::Customer, 76},
               {ReleaseRequestModel::Scope, 144},
               {ReleaseRequestModel::PlacedBy, 88},
               {ReleaseRequestModel::RequestedBy, 112},
               {ReleaseRequestModel::Lapses, 100}});
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ApprovalsView::showCurrent);
    return table;
}

Panel *ApprovalsView::makeDetail()
{
    auto *panel = new Panel(tr("Request"), this);
    auto *grid = factGrid(
        {tr("Frozen"), tr("Since"), tr("Why frozen"), tr("Requested"), tr("Why release"), tr("Lapses")},
        u"requestFact"_s, m_facts, panel);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(12);
    m_barred = textLabel({}, TextRole::Warn, panel);
    m_barred->setObjectName(u"decisionBarred"_s);
    m_note = new QPlainTextEdit(panel);
    m_note->setObjectName(u"decisionNote"_s);
    m_note->setAccessibleName(tr("Note on the decision"));
    m_note->setPlaceholderText(tr("What you checked, and why you decide so"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);
    m_customer = new QPushButton(panel);
    m_customer->setObjectName(u"approvalCustomer"_s);
    m_customer->setProperty("kind", u"link"_s);
    m_approve = new KeyButton(tr("Release the hold"), QKeySequence(Qt::Key_A), ButtonKind::Primary, panel);
    m_approve->setObjectName(u"approve"_s);
    m_reject = new KeyButton(tr("Keep it frozen"), QKeySequence(Qt::Key_K), ButtonKind::Plain, panel);
    m_reject->setObjectName(u"reject"_s);
    m_status = new CommandStatus(m_attempt, panel);
    m_status->setObjectName(u"releaseStatus"_s);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_reject);
    foot->addWidget(m_approve);
    panel->addToHeading(m_customer);
    panel->body()->addLayout(grid);
    panel->body()->addWidget(m_barred);
    panel->body()->addStretch(1);
    panel->body()->addWidget(textLabel(tr("Note on the decision"), TextRole::Heading, panel));
    panel->body()->addWidget(m_note);
    panel->body()->addWidget(new CardWarning(m_note, panel));
    panel->body()->addWidget(m_status);
    panel->body()->addLayout(foot);
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(Decision::Approved); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(Decision::Rejected); });
    connect(m_note, &QPlainTextEdit::textChanged, this, &ApprovalsView::refresh);
    connect(m_customer, &QPushButton::clicked, this, [this] {
        if (const int row = m_model->rowOf(m_current); row >= 0)
            m_desk.navigator.openCustomer(m_model->requestAt(row).hold.userNo);
    });
    return panel;
}

void ApprovalsView::reload()
{
    m_model->reload();
    m_vip->reload();
    m_refunds->reload();
}

void ApprovalsView::followLoad()
{
    using Load = ReleaseRequestModel::Load;
    const int rows = m_model->rowCount();
    const Load load = m_model->load();
    const int others = m_vip->waiting() + m_refunds->waiting();
    m_count->setText(load == Load::Failed ? u"✕ "_s + errorText(*m_model->error()).title
                                          : tr("%n request(s) wait for a decision", nullptr, rows + others));
    m_pages->setCurrentIndex(rows > 0 ? 1 : 0);
    if (rows == 0) {
        if (load == Load::Loading)
            m_empty->showLoading();
        else if (load == Load::Failed)
            m_empty->showError(*m_model->error());
        else
            m_empty->showEmpty(others > 0 ? tr("No release of a hold waits for a decision.")
                                          : tr("No request waits for a decision."),
                               tr("When somebody asks for the release of a hold, it appears here."));
    }
    if (load == Load::Ready && rows > 0 && !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_current)), 0));
    refresh();
}

void ApprovalsView::showCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const ReleaseRequest &request = m_model->requestAt(index.row());
    if (request.id != m_current)
        m_note->clear();
    m_current = request.id;
    const QDateTime now = m_desk.clock.now();
    const Hold &hold = request.hold;
    m_customer->setText(u"%1 %2"_s.arg(hold.customer, hold.userNo.value()));
    m_customer->setAccessibleName(tr("Open customer %1").arg(hold.userNo.value()));
    const QString what = hold.accountId.isEmpty()
                             ? tr("%1, all accounts").arg(wordOf(hold.scope))
                             : tr("%1, account %2").arg(wordOf(hold.scope), hold.accountId.value());
    m_facts[0]->setText(what);
    m_facts[1]->setText(HoldWords::placed(hold, now));
    m_facts[2]->setText(u"%1\n%2"_s.arg(wordOf(hold.reason), hold.note).trimmed());
    m_facts[3]->setText(tr("%1 by %2").arg(formatInstant(request.at, now), request.requestedBy));
    m_facts[4]->setText(u"%1\n%2"_s.arg(wordOf(request.reason), request.note).trimmed());
    m_facts[5]->setText(tr("%1; the hold stays then").arg(formatInstant(request.lapsesAt, now)));
    refresh();
}

void ApprovalsView::decide(Decision decision)
{
    const int row = m_model->rowOf(m_current);
    if (row < 0 || !m_model->requestAt(row).mayDecide)
        return;
    const UserNo user = m_model->requestAt(row).hold.userNo;
    m_attempt.send<Decision>(
        [this, decision, id = m_current, note = m_note->toPlainText().trimmed()](const CommandId &command) {
            return m_desk.workspace.holds().decide(command, id, decision, note);
        },
        [this, user](const Decision &made) {
            m_note->clear();
            m_desk.navigator.showMessage(Tone::Good, made == Decision::Approved
                                                         ? tr("The hold is released.")
                                                         : tr("The hold stays; the request is rejected."));
            Q_EMIT m_desk.navigator.holdsChanged(user);
        });
}

void ApprovalsView::followAttempt()
{
    if (m_attempt.phase() == CommandAttempt::Phase::Refused && m_attempt.error()->kind == ErrorKind::Conflict)
        reload();
    refresh();
}

void ApprovalsView::refresh()
{
    const int row = m_model->rowOf(m_current);
    const bool known = row >= 0;
    const bool mine = known && m_model->requestAt(row).mayDecide;
    QString barred;
    if (known && !m_desk.isSupervisor())
        barred = tr("■ Only a supervisor decides on a release.");
    else if (known && !mine)
        barred = tr("■ You placed this hold or asked for its release: another supervisor must decide.");
    m_barred->setText(barred);
    m_barred->setVisible(!barred.isEmpty());
    const bool noted = !m_note->toPlainText().trimmed().isEmpty();
    m_approve->setEnabled(mine && noted && !m_attempt.isOpen());
    m_reject->setEnabled(mine && noted && !m_attempt.isOpen());
    m_note->setReadOnly(!mine || m_attempt.isOpen());
    m_table->setEnabled(!m_attempt.isOpen());
    m_status->setHint(mine && !noted ? tr("A decision needs a note.") : QString());
}

} // namespace desk
