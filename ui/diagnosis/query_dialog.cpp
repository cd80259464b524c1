#include "query_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "card_warning.h"
#include "command_status.h"
#include "key_button.h"
#include "key_choice.h"
#include "small_screen.h"
#include "text_label.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int noteLength = 2000;

QString meaningOf(QueryResult result)
{
    switch (result) {
    case QueryResult::Succeeded:
        return QueryDialog::tr("The channel has the payment: nobody pays again");
    case QueryResult::Failed:
        return QueryDialog::tr("The channel says that it failed: trying again is unlocked");
    case QueryResult::StillUnknown:
        break;
    }
    return QueryDialog::tr("The channel cannot tell yet: the waiting begins anew");
}

} // namespace

QueryDialog::QueryDialog(DeskContext &desk, const OrderNo &order, bool refund, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_order(order)
    , m_attempt(desk.workspace)
    , m_result(new KeyChoice(1, this))
    , m_note(new QLineEdit(this))
    , m_status(new CommandStatus(m_attempt, this))
    , m_confirm(
          new KeyButton(tr("Record"), QKeySequence(Qt::CTRL | Qt::Key_Return), ButtonKind::Primary, this))
{
    setObjectName(u"queryDialog"_s);
    setProperty("about", order.value());
    setWindowTitle(tr("Result of the query"));
    resizeOnScreen(*this, {460, 350});
    for (size_t i = 0; i < closedSet<QueryResult>.size(); ++i)
        m_result->add(u"queryResult_"_s + toText(QueryResult(i)), wordOf(QueryResult(i)),
                      meaningOf(QueryResult(i)));
    m_note->setObjectName(u"queryNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(noteLength);
    m_note->setPlaceholderText(tr("What the channel said, if there is more to say"));
    m_confirm->setObjectName(u"queryConfirm"_s);
    m_confirm->setAccessibleName(m_confirm->text());
    m_confirm->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"queryCancel"_s);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_status, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(textLabel(refund ? tr("What does the channel say of refund %1?").arg(order.value())
                                       : tr("What does the channel say of payment %1?").arg(order.value()),
                                TextRole::Heading, this));
    layout->addWidget(m_result);
    layout->addWidget(textLabel(tr("Note"), TextRole::Heading, this));
    layout->addWidget(m_note);
    auto *warning = new CardWarning(m_note, this);
    warning->setKnown({order.value()});
    layout->addWidget(warning);
    layout->addStretch(1);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &QueryDialog::send);
    connect(m_result, &KeyChoice::chosen, this, &QueryDialog::refresh);
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &QueryDialog::refresh);
    m_result->setFocus();
    refresh();
}

void QueryDialog::send()
{
    if (!m_confirm->isEnabled())
        return;
    const auto result = QueryResult(m_result->choice());
    m_attempt.send<QDateTime>(
        [this, result, note = m_note->text().trimmed()](const CommandId &command) {
            return m_desk.workspace.knowledge().recordQuery(command, m_order, result, note);
        },
        [this](const QDateTime &) { accept(); });
}

void QueryDialog::refresh()
{
    const int choice = m_result->choice();
    m_status->setHint(choice < 0 ? tr("Choose what the channel says: press 1 to 3.")
                                 : meaningOf(QueryResult(choice)));
    m_result->setEnabled(!m_attempt.isOpen());
    m_note->setReadOnly(m_attempt.isOpen());
    m_confirm->setEnabled(choice >= 0 && !m_attempt.isOpen());
}

} // namespace desk
