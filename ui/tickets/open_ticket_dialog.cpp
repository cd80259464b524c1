#include "open_ticket_dialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "answer.h"
#include "card_warning.h"
#include "chip.h"
#include "command_status.h"
#include "format.h"
#include "key_button.h"
#include "panel.h"
#include "small_screen.h"
#include "text_label.h"
#include "ticket_words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

template <class E>
QComboBox *wordBox(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    for (size_t i = 0; i < closedSet<E>.size(); ++i)
        box->addItem(wordOf(E(i)), int(i));
    return box;
}

} // namespace

OpenTicketDialog::OpenTicketDialog(DeskContext &desk, const UserNo &user, const QList<OrderNo> &payments,
                                   const QList<QJsonObject> &diagnoses, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_user(user)
    , m_payments(payments)
    , m_diagnoses(diagnoses)
    , m_attempt(desk.workspace)
    , m_title(textLabel(tr("New ticket for %1").arg(user.value()), TextRole::Title, this))
    , m_category(wordBox<TicketCategory>(u"newCategory"_s, tr("Category"), this))
    , m_subCategory(new QLineEdit(this))
    , m_priority(wordBox<TicketPriority>(u"newPriority"_s, tr("Priority"), this))
    , m_channel(wordBox<ContactChannel>(u"newChannel"_s, tr("Channel"), this))
    , m_subject(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_status(new CommandStatus(m_attempt, this))
    , m_open(new KeyButton(tr("Open ticket"), QKeySequence(Qt::CTRL | Qt::Key_Return), ButtonKind::Primary,
                           this))
{
    setObjectName(u"openTicketDialog"_s);
    setProperty("about", user.value());
    setWindowTitle(tr("New ticket"));
    resizeOnScreen(*this, {640, 560});
    m_open->setObjectName(u"openTicket"_s);
    m_open->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"newCancel"_s);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(makeAttached());
    layout->addWidget(scrollPane(makeFields(), this), 1);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &OpenTicketDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &OpenTicketDialog::send);
    connect(m_subject, &QLineEdit::textChanged, this, &OpenTicketDialog::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, this, &OpenTicketDialog::refresh);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &OpenTicketDialog::refresh);
    if (!m_diagnoses.isEmpty())
        m_category->setCurrentIndex(int(TicketWords::categoryOf(m_diagnoses.first())));
    else
        m_category->setCurrentIndex(
            int(m_payments.isEmpty() ? TicketCategory::Other : TicketCategory::PaymentFailed));
    m_priority->setCurrentIndex(int(TicketPriority::Normal));
    if (TicketWords::isMoneyTaken(m_diagnoses)) {
        m_subCategory->setText(u"complaint"_s);
        m_priority->setCurrentIndex(int(TicketPriority::High));
    }
    m_text->setFocus();
    readCustomer();
    readContact();
    proposeSubject();
    refresh();
}

Panel *OpenTicketDialog::makeAttached()
{
    auto *panel = new Panel(tr("Kept with the ticket as it is now"), this);
    panel->setObjectName(u"attached"_s);
    for (const OrderNo &order : m_payments) {
        auto *label = textLabel(tr("Payment %1").arg(order.value()), TextRole::Body, panel);
        label->setObjectName(u"attachedPayment"_s);
        panel->body()->addWidget(label);
        onAnswer(label, m_desk.workspace.history().detail(order),
                 [this, label](const Result<PaymentDetail> &answer) {
                     if (!answer)
                         return;
                     const PaymentRow &row = answer->row;
                     label->setText(tr("Payment %1 · %2 · %3 · %4")
                                        .arg(row.orderNo.value(), row.counterparty,
                                             formatSigned(row.amount, row.kind),
                                             formatInstant(row.createdAt, m_desk.clock.now()))
                                    + u" · "_s + statusOf(row.status).text());
                 });
    }
    for (const QJsonObject &document : m_diagnoses) {
        auto *label =
            textLabel(tr("Diagnosis: %1").arg(TicketWords::diagnosis(document)), TextRole::Body, panel);
        label->setObjectName(u"attachedDiagnosis"_s);
        panel->body()->addWidget(label);
    }
    panel->setVisible(!m_payments.isEmpty() || !m_diagnoses.isEmpty());
    return panel;
}

QWidget *OpenTicketDialog::makeFields()
{
    auto *box = new Panel({}, this);
    m_subCategory->setObjectName(u"newSubCategory"_s);
    m_subCategory->setAccessibleName(tr("Sub-category"));
    m_subCategory->setPlaceholderText(tr("Sub-category, if there is one"));
    m_subject->setObjectName(u"newSubject"_s);
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setMaxLength(subjectLength);
    m_subject->setPlaceholderText(tr("What it is about, in one line"));
    m_text->setObjectName(u"newText"_s);
    m_text->setAccessibleName(tr("What the customer says"));
    m_text->setPlaceholderText(tr("What the customer says, in their words"));
    m_text->setTabChangesFocus(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    const auto add = [&](int row, int column, const QString &name, QWidget *field, int span = 1) {
        grid->addWidget(textLabel(name, TextRole::Heading, box), row * 2, column, 1, span);
        grid->addWidget(field, row * 2 + 1, column, 1, span);
    };
    add(0, 0, tr("Category"), m_category);
    add(0, 1, tr("Sub-category"), m_subCategory, 2);
    add(1, 0, tr("Priority"), m_priority);
    add(1, 1, tr("Channel"), m_channel);
    add(2, 0, tr("Subject"), m_subject, 3);
    add(3, 0, tr("What the customer says"), m_text, 3);
    grid->setRowStretch(7, 1);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    box->body()->addLayout(grid, 1);
    QStringList orders;
    for (const OrderNo &order : m_payments)
        orders.append(order.value());
    for (CardWarning *warning : {new CardWarning(m_subCategory, box), new CardWarning(m_subject, box),
                                 new CardWarning(m_text, box)}) {
        warning->setKnown(orders);
        box->body()->addWidget(warning);
    }
    return box;
}

void OpenTicketDialog::readCustomer()
{
    onAnswer(this, m_desk.workspace.customers().customer(m_user), [this](const Result<Customer> &answer) {
        if (answer)
            m_title->setText(tr("New ticket for %1 (%2)").arg(answer->name, m_user.value()));
    });
}

void OpenTicketDialog::readContact()
{
    onAnswer(this, m_desk.workspace.contacts().openContact(m_user), [this](const Result<Contact> &answer) {
        if (answer)
            m_channel->setCurrentIndex(int(answer->channel));
    });
}

void OpenTicketDialog::proposeSubject()
{
    if (m_payments.isEmpty())
        return;
    onAnswer(this, m_desk.workspace.history().detail(m_payments.first()),
             [this](const Result<PaymentDetail> &answer) {
                 if (!answer || !m_subject->text().isEmpty())
                     return;
                 const PaymentRow &row = answer->row;
                 m_subject->setText(tr("%1 of %2, %3: %4")
                                        .arg(wordOf(row.kind), formatMoney(row.amount), row.counterparty,
                                             wordOf(row.status)));
             });
}

void OpenTicketDialog::send()
{
    if (!m_open->isEnabled())
        return;
    const OpenTicket ticket{m_user,
                            m_payments,
                            TicketCategory(m_category->currentData().toInt()),
                            m_subCategory->text().trimmed(),
                            m_subject->text().trimmed(),
                            m_text->toPlainText().trimmed(),
                            ContactChannel(m_channel->currentData().toInt()),
                            TicketPriority(m_priority->currentData().toInt()),
                            m_diagnoses};
    m_attempt.send<TicketNo>(
        [this, ticket](const CommandId &command) { return m_desk.workspace.tickets().open(command, ticket); },
        [this](const TicketNo &number) {
            m_ticketNo = number;
            accept();
            Q_EMIT m_desk.navigator.ticketChanged(number);
            m_desk.navigator.openTicket(number);
        });
}

void OpenTicketDialog::reject()
{
    if (m_attempt.phase() != CommandAttempt::Phase::Sending)
        QDialog::reject();
}

void OpenTicketDialog::refresh()
{
    const bool may = !m_attempt.isOpen();
    QString hint;
    if (m_subject->text().trimmed().isEmpty())
        hint = tr("Say in one line what it is about.");
    else if (m_text->toPlainText().size() > textLength)
        hint = tr("The text is too long: at most %n characters.", nullptr, textLength);
    m_status->setHint(hint);
    m_open->setEnabled(may && hint.isEmpty());
    m_subject->setReadOnly(!may);
    m_text->setReadOnly(!may);
    for (QWidget *field : {static_cast<QWidget *>(m_category), static_cast<QWidget *>(m_priority),
                           static_cast<QWidget *>(m_channel), static_cast<QWidget *>(m_subCategory)})
        field->setEnabled(may);
}

} // namespace desk
