#include "refund_dialog.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "answer.h"
#include "card_warning.h"
#include "command_status.h"
#include "error_text.h"
#include "fact_grid.h"
#include "format.h"
#include "key_button.h"
#include "key_choice.h"
#include "panel.h"
#include "refund_words.h"
#include "small_screen.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

RefundDialog::RefundDialog(DeskContext &desk, const OrderNo &order, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_order(order)
    , m_attempt(desk.workspace)
    , m_reason(new KeyChoice(2, this))
    , m_note(new QPlainTextEdit(this))
    , m_outcome(textLabel({}, TextRole::Muted, this))
{
    setObjectName(u"refundDialog"_s);
    setProperty("about", order.value());
    setWindowTitle(tr("Refund"));
    resizeOnScreen(*this, {520, 700});
    for (size_t i = 0; i < closedSet<RefundReason>.size(); ++i)
        m_reason->add(u"refundReason_"_s + toText(RefundReason(i)), wordOf(RefundReason(i)));
    m_reason->setAccessibleName(tr("Reason"));
    m_note->setObjectName(u"refundNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What the customer said, what you saw"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(56);
    m_outcome->setObjectName(u"refundOutcome"_s);
    auto *body = new QWidget(this);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(textLabel(tr("Refund of order %1").arg(order.value()), TextRole::Subtitle, this));
    rows->addWidget(makeFacts());
    rows->addWidget(textLabel(tr("Amount"), TextRole::Heading, this));
    rows->addWidget(makeAmount());
    rows->addWidget(textLabel(tr("Reason"), TextRole::Heading, this));
    rows->addWidget(m_reason);
    rows->addWidget(textLabel(tr("Note"), TextRole::Heading, this));
    rows->addWidget(m_note);
    auto *warning = new CardWarning(m_note, this);
    warning->setKnown({order.value()});
    rows->addWidget(warning);
    rows->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(scrollPane(body, this), 1);
    layout->addWidget(m_outcome);
    layout->addWidget(makeFoot());
    connect(m_amount, &QLineEdit::textChanged, this, &RefundDialog::refresh);
    connect(m_reason, &KeyChoice::chosen, this, [this] {
        m_note->setFocus();
        refresh();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, &RefundDialog::refresh);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &RefundDialog::refresh);
    m_amount->setFocus();
    read();
    refresh();
}

Panel *RefundDialog::makeFacts()
{
    auto *panel = new Panel({}, this);
    auto *grid = factGrid({tr("Paid"), tr("Refunded"), tr("Asked for or approved"), tr("Left to refund"),
                           tr("Yours to approve alone")},
                          u"refundFact"_s, m_facts, panel);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(16);
    m_hold = textLabel({}, TextRole::Warn, panel);
    m_hold->setObjectName(u"refundHold"_s);
    m_hold->hide();
    m_again = new QPushButton(tr("Try again"), panel);
    m_again->setObjectName(u"refundReadAgain"_s);
    m_again->setAccessibleName(tr("Read the payment again"));
    m_again->setProperty("kind", u"link"_s);
    m_again->setAutoDefault(false);
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &RefundDialog::read);
    panel->body()->addLayout(grid);
    panel->body()->addWidget(m_hold);
    panel->body()->addWidget(m_again, 0, Qt::AlignLeft);
    return panel;
}

QWidget *RefundDialog::makeAmount()
{
    auto *box = new QWidget(this);
    m_sign = textLabel({}, TextRole::Body, box);
    m_amount = new QLineEdit(box);
    m_amount->setObjectName(u"refundAmount"_s);
    m_amount->setAccessibleName(tr("Amount to refund"));
    m_amount->setMaxLength(24);
    m_all = new KeyButton(tr("All that is left"), QKeySequence(Qt::ALT | Qt::Key_A), ButtonKind::Plain, box);
    m_all->setObjectName(u"refundAll"_s);
    m_all->setAccessibleName(m_all->text());
    m_all->setAutoDefault(false);
    connect(m_all, &QPushButton::clicked, this, [this] {
        if (m_standing)
            m_amount->setText(m_standing->remaining().toDecimal());
    });
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_sign, 0, 0);
    grid->addWidget(m_amount, 0, 1);
    grid->addWidget(m_all, 0, 2);
    grid->addWidget(new CardWarning(m_amount, box), 1, 0, 1, 3);
    return box;
}

QWidget *RefundDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    m_status = new CommandStatus(m_attempt, foot);
    m_cancel = new QPushButton(tr("Cancel"), foot);
    m_cancel->setObjectName(u"refundCancel"_s);
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setAutoDefault(false);
    m_confirm = new QPushButton(foot);
    m_confirm->setObjectName(u"refundConfirm"_s);
    m_confirm->setProperty("kind", u"primary"_s);
    m_confirm->setToolTip(tr("Ctrl+Enter"));
    m_confirm->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    auto *rows = new QVBoxLayout(foot); // why it was refused takes two lines of the whole width
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_status);
    rows->addLayout(row);
    m_status->hideWhenSilent();
    connect(m_cancel, &QPushButton::clicked, this, &RefundDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &RefundDialog::send);
    for (const QKeySequence &key :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &RefundDialog::send);
    return foot;
}

void RefundDialog::read()
{
    onAnswer(this, m_desk.workspace.refunds().standing(m_order),
             [this](const Result<RefundStanding> &answer) {
                 m_failure = answer ? std::nullopt : std::optional(answer.error());
                 if (answer)
                     m_standing = *answer;
                 m_again->setVisible(m_failure && errorText(*m_failure).mayRetry);
                 showStanding();
                 refresh();
             });
}

void RefundDialog::showStanding()
{
    if (!m_standing)
        return;
    const RefundStanding &now = *m_standing;
    m_facts[0]->setText(formatMoney(now.paid));
    m_facts[1]->setText(formatMoney(now.refunded));
    m_facts[2]->setText(formatMoney(now.underway));
    m_facts[3]->setText(formatMoney(now.remaining()));
    m_facts[4]->setText(
        now.limit.minor == 0
            ? tr("Nothing: a supervisor decides on every refund")
            : tr("%1 (limit %2, of it used for this payment or, within 24 hours, this customer: %3)")
                  .arg(formatMoney(now.free()), formatMoney(now.limit), formatMoney(now.used)));
    m_hold->setVisible(now.holds > 0);
    m_hold->setText(
        tr("■ %n hold(s) stand on this customer; a refund still gets through.", nullptr, now.holds));
    m_sign->setText(currencySign(now.paid.currency));
    m_amount->setPlaceholderText(Money{0, now.paid.currency}.toDecimal());
}

std::optional<Money> RefundDialog::amount() const
{
    if (!m_standing)
        return {};
    const auto minor = parseDecimal(m_amount->text().trimmed(), m_standing->paid.currency);
    return minor && *minor > 0 ? std::optional(Money{*minor, m_standing->paid.currency}) : std::nullopt;
}

void RefundDialog::send()
{
    const auto wanted = amount();
    if (!m_confirm->isEnabled() || !wanted)
        return;
    const RequestRefund refund{m_order, *wanted, RefundReason(m_reason->choice()),
                               m_note->toPlainText().trimmed()};
    m_attempt.send<RefundAnswer>(
        [this, refund](const CommandId &command) {
            return m_desk.workspace.refunds().request(command, refund);
        },
        [this, wanted = *wanted](const RefundAnswer &answer) { finish(wanted, answer); });
}

void RefundDialog::finish(const Money &amount, const RefundAnswer &answer)
{
    m_desk.navigator.showMessage(
        Tone::Good,
        answer.state == RefundState::Approved
            ? tr("The refund of %1 is approved; the wallet carries it out.").arg(formatMoney(amount))
            : tr("The refund of %1 waits for a supervisor.").arg(formatMoney(amount)));
    Q_EMIT m_desk.navigator.refundsChanged(m_order);
    accept();
}

void RefundDialog::reject()
{
    if (m_attempt.phase() != CommandAttempt::Phase::Sending)
        QDialog::reject();
}

QString RefundDialog::hint() const
{
    if (!m_standing)
        return m_failure ? u"✕ "_s + errorText(*m_failure).text() : tr("Reading the payment…");
    if (!m_standing->isRefundable())
        return tr("This payment cannot be refunded: it did not succeed, or is refunded in full.");
    if (!m_standing->verified)
        return tr("The caller is not verified: close this and record two questions with F4.");
    const auto wanted = amount();
    if (m_amount->text().trimmed().isEmpty())
        return tr("Type the amount.");
    if (!wanted)
        return tr("Not an amount in %1: write it like %2.")
            .arg(m_standing->paid.currency.code(), m_standing->paid.toDecimal());
    if (wanted->minor > m_standing->remaining().minor)
        return tr("That is more than the %1 that are left.").arg(formatMoney(m_standing->remaining()));
    if (m_reason->choice() < 0)
        return tr("Choose a reason: press 1 to 7.");
    if (m_note->toPlainText().trimmed().size() < noteLength)
        return tr("Write a note of at least %n characters.", nullptr, noteLength);
    return {};
}

void RefundDialog::refresh()
{
    const bool editable = !m_attempt.isOpen();
    const auto wanted = amount();
    const bool fits = wanted && wanted->minor <= m_standing->remaining().minor && m_standing->isRefundable();
    const bool alone = fits && wanted->minor <= m_standing->free().minor;
    QString action = tr("Refund");
    QString outcome;
    if (alone) {
        action = tr("Refund %1").arg(formatMoney(*wanted));
        outcome = tr("✓ Within your limit: approved at once, then the wallet carries it out.");
    } else if (fits) {
        action = tr("Ask a supervisor for %1").arg(formatMoney(*wanted));
        outcome =
            tr("▲ Above your limit: nothing is refunded until a supervisor, another person, approves it. "
               "It waits 72 hours at most.");
    }
    m_outcome->setText(outcome);
    m_outcome->setVisible(!outcome.isEmpty());
    setTextRole(m_outcome, alone ? TextRole::Good : TextRole::Warn);
    m_confirm->setText(action);
    m_confirm->setAccessibleName(action);
    m_confirm->setEnabled(editable && hint().isEmpty());
    m_status->setHint(hint());
    m_amount->setReadOnly(!editable);
    m_all->setEnabled(editable && m_standing && m_standing->remaining().minor > 0);
    m_reason->setEnabled(editable);
    m_note->setReadOnly(!editable);
    m_cancel->setEnabled(m_attempt.phase() != CommandAttempt::Phase::Sending);
}

} // namespace desk
