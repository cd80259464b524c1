#include "refund_approvals.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "answer.h"
#include "card_warning.h"
#include "command_status.h"
#include "error_text.h"
#include "fact_grid.h"
#include "format.h"
#include "key_button.h"
#include "plain_table.h"
#include "refund_words.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

enum Column { AmountColumn, ReasonColumn, CustomerColumn, RequesterColumn, LapsesColumn, Columns };

} // namespace

RefundApprovals::RefundApprovals(DeskContext &desk, QWidget *parent)
    : Panel(tr("Refunds above the agent's limit"), parent)
    , m_desk(desk)
    , m_attempt(desk.workspace)
    , m_table(makeTable())
    , m_more(new QPushButton(tr("Show more"), this))
    , m_unread(textLabel({}, TextRole::Muted, this))
    , m_halves(new QWidget(this))
{
    setObjectName(u"refundApprovals"_s);
    m_more->setObjectName(u"refundsMore"_s);
    m_more->setAccessibleName(tr("Show more refund requests"));
    m_more->setProperty("kind", u"link"_s);
    m_more->hide();
    addToHeading(m_more);
    m_unread->setObjectName(u"refundsUnread"_s);
    m_unread->hide();
    auto *halves = new QHBoxLayout(m_halves);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(12);
    halves->addWidget(m_table, 3);
    halves->addWidget(makeDetail(), 2);
    body()->addWidget(m_unread);
    body()->addWidget(m_halves);
    connect(m_more, &QPushButton::clicked, this, &RefundApprovals::readMore);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &RefundApprovals::followAttempt);
    connect(&desk.navigator, &Navigator::refundsChanged, this, &RefundApprovals::reload);
    hide();
}

QTableWidget *RefundApprovals::makeTable()
{
    auto *table = new QTableWidget(0, Columns, this);
    table->setObjectName(u"refundTable"_s);
    table->setAccessibleName(tr("Refunds that wait for a decision"));
    table->setHorizontalHeaderLabels(
        {tr("Amount"), tr("Why"), tr("Customer"), tr("Requested by"), tr("Lapses")});
    table->horizontalHeaderItem(AmountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFrameShape(QFrame::NoFrame);
    setUpRows(*table, 30, ReasonColumn,
              {{AmountColumn, 110}, {CustomerColumn, 90}, {RequesterColumn, 112}, {LapsesColumn, 104}});
    connect(table, &QTableWidget::currentCellChanged, this, &RefundApprovals::showCurrent);
    return table;
}

QWidget *RefundApprovals::makeDetail()
{
    auto *box = new QWidget(this);
    m_payment = new QPushButton(box);
    m_payment->setObjectName(u"refundPayment"_s);
    m_payment->setAccessibleName(tr("Open the payment"));
    m_payment->setProperty("kind", u"link"_s);
    auto *grid =
        factGrid({tr("Payment"), tr("Why refund"), tr("Your limit")}, u"refundRequestFact"_s, m_facts, box);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(12);
    m_barred = textLabel({}, TextRole::Warn, box);
    m_barred->setObjectName(u"refundBarred"_s);
    m_note = new QPlainTextEdit(box);
    m_note->setObjectName(u"refundDecisionNote"_s);
    m_note->setAccessibleName(tr("Note on the refund's decision"));
    m_note->setPlaceholderText(tr("What you checked, and why you decide so"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(48);
    m_approve = new KeyButton(tr("Approve the refund"), QKeySequence(Qt::Key_Y), ButtonKind::Primary, box);
    m_approve->setObjectName(u"refundApprove"_s);
    m_reject = new KeyButton(tr("Reject it"), QKeySequence(Qt::Key_N), ButtonKind::Plain, box);
    m_reject->setObjectName(u"refundReject"_s);
    m_status = new CommandStatus(m_attempt, box);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(m_reject);
    foot->addWidget(m_approve);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_payment, 0, Qt::AlignLeft);
    layout->addLayout(grid);
    layout->addWidget(m_barred);
    layout->addWidget(m_note);
    layout->addWidget(new CardWarning(m_note, box));
    layout->addLayout(foot);
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(Decision::Approved); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(Decision::Rejected); });
    connect(m_note, &QPlainTextEdit::textChanged, this, &RefundApprovals::refresh);
    connect(m_payment, &QPushButton::clicked, this, [this] {
        if (const WaitingRefund *request = wanted())
            m_desk.navigator.openPayment(request->orderNo);
    });
    return box;
}

void RefundApprovals::setCurrent(const RefundRequestId &request)
{
    m_current = request;
    fill();
}

void RefundApprovals::reload()
{
    if (!m_desk.isSupervisor() && !m_desk.self.kinds.contains(StaffKind::Auditor))
        return;
    onAnswer(this, m_desk.workspace.refunds().waiting({}, pageSize),
             [this](const Result<Page<WaitingRefund>> &answer) { take(answer, false); });
}

void RefundApprovals::readMore()
{
    onAnswer(this, m_desk.workspace.refunds().waiting(m_next, pageSize),
             [this](const Result<Page<WaitingRefund>> &answer) { take(answer, true); });
}

void RefundApprovals::take(const Result<Page<WaitingRefund>> &answer, bool more)
{
    m_unread->setVisible(!answer);
    if (!answer) { // what was read before stays
        m_unread->setText(u"✕ "_s + errorText(answer.error()).text());
        m_halves->setVisible(!m_waiting.isEmpty());
        setVisible(true);
        return;
    }
    m_waiting = more ? m_waiting + answer->rows : answer->rows;
    m_next = answer->next;
    m_more->setVisible(!m_next.isEmpty());
    setHeading(m_next.isEmpty()
                   ? tr("Refunds above the agent's limit: %n", nullptr, int(m_waiting.size()))
                   : tr("Refunds above the agent's limit: more than %n", nullptr, int(m_waiting.size())));
    fill();
    m_halves->setVisible(true);
    setVisible(!m_waiting.isEmpty());
    Q_EMIT waitingChanged();
}

void RefundApprovals::fill()
{
    const QSignalBlocker quiet(m_table);
    const QDateTime now = m_desk.clock.now();
    m_table->setRowCount(int(m_waiting.size()));
    int chosen = 0;
    for (int row = 0; row < m_waiting.size(); ++row) {
        const WaitingRefund &request = m_waiting.at(row);
        const QString cells[Columns] = {formatMoney(request.amount), wordOf(request.reason), request.customer,
                                        request.requestedBy, formatInstant(request.lapsesAt, now)};
        for (int column = 0; column < Columns; ++column) {
            auto *cell = new QTableWidgetItem(cells[column]);
            if (column == AmountColumn)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, cell);
        }
        if (request.id == m_current)
            chosen = row;
    }
    const int shown = std::clamp(int(m_waiting.size()), 3, 5);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + shown * 30 + 4);
    if (!m_waiting.isEmpty())
        m_table->setCurrentCell(chosen, AmountColumn);
    showCurrent();
}

const WaitingRefund *RefundApprovals::wanted() const
{
    const auto it = std::ranges::find(m_waiting, m_current, &WaitingRefund::id);
    return it == m_waiting.end() ? nullptr : &*it;
}

void RefundApprovals::showCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_waiting.size())
        return;
    const WaitingRefund &request = m_waiting.at(row);
    if (request.id != m_current)
        m_note->clear();
    m_current = request.id;
    const QDateTime now = m_desk.clock.now();
    m_payment->setText(
        tr("%1 %2, order %3").arg(request.customer, request.userNo.value(), request.orderNo.value()));
    m_payment->setAccessibleName(tr("Open payment %1").arg(request.orderNo.value()));
    QString payment = tr("%1 to %2, %3; refunded %4")
                          .arg(formatMoney(request.paid), request.counterparty,
                               formatInstant(request.paidAt, now), formatMoney(request.refunded));
    if (request.holds > 0)
        payment +=
            u'\n'
            + tr("■ %n hold(s) stand on this customer; a refund still gets through.", nullptr, request.holds);
    m_facts[0]->setText(payment);
    m_facts[1]->setText(
        tr("%1 for: %2. %3: %4")
            .arg(formatMoney(request.amount), wordOf(request.reason),
                 tr("%1 by %2").arg(formatInstant(request.requestedAt, now), request.requestedBy),
                 request.note));
    m_facts[2]->setText(request.limit.minor == 0
                            ? tr("None set: you cannot approve refunds")
                            : tr("%1, of it used for this payment or customer: %2")
                                  .arg(formatMoney(request.limit), formatMoney(request.granted)));
    refresh();
}

void RefundApprovals::decide(Decision decision)
{
    const WaitingRefund *request = wanted();
    if (!request)
        return;
    m_attempt.send<Decision>(
        [this, decision, id = request->id, note = m_note->toPlainText().trimmed()](const CommandId &command) {
            return m_desk.workspace.refunds().decide(command, id, decision, note);
        },
        [this, order = request->orderNo](const Decision &made) {
            m_note->clear();
            m_desk.navigator.showMessage(Tone::Good,
                                         made == Decision::Approved
                                             ? tr("The refund is approved; the wallet carries it out.")
                                             : tr("The refund is rejected; nothing is paid back."));
            Q_EMIT m_desk.navigator.refundsChanged(order);
        });
}

void RefundApprovals::followAttempt()
{
    if (m_attempt.phase() == CommandAttempt::Phase::Refused && m_attempt.error()->kind == ErrorKind::Conflict)
        reload();
    refresh();
}

/// Why this person cannot approve it; empty when they can.
QString RefundApprovals::barred(const WaitingRefund &request) const
{
    if (!m_desk.isSupervisor())
        return tr("■ Only a supervisor decides on a refund.");
    if (!request.anotherPerson)
        return tr("■ You asked for this refund: another supervisor must decide.");
    if (!request.requesterActive)
        return tr("■ Who asked has left the desk: it can only be rejected.");
    if (!request.isWithinLimit())
        return tr("■ Above your limit: you can reject it, another supervisor may approve it.");
    return {};
}

void RefundApprovals::refresh()
{
    const WaitingRefund *request = wanted();
    const QString why = request ? barred(*request) : QString();
    m_barred->setText(why);
    m_barred->setVisible(!why.isEmpty());
    const bool mine = request && m_desk.isSupervisor() && request->anotherPerson;
    const bool noted = !m_note->toPlainText().trimmed().isEmpty();
    const bool open = m_attempt.isOpen();
    m_approve->setEnabled(mine && why.isEmpty() && noted && !open);
    m_reject->setEnabled(mine && noted && !open);
    m_note->setReadOnly(!mine || open);
    m_table->setEnabled(!open);
    m_status->setHint(mine && !noted ? tr("A decision needs a note.") : QString());
}

} // namespace desk
