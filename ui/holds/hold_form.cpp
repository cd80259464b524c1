#include "hold_form.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include "card_warning.h"
#include "format.h"
#include "hold_words.h"
#include "key_choice.h"
#include "text_label.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

enum End { NoEnd, OneDay, OneWeek, Until };

} // namespace

HoldForm::HoldForm(QWidget *parent)
    : QWidget(parent)
    , m_effect(textLabel({}, TextRole::Muted, this))
    , m_account(new QComboBox(this))
    , m_reason(new KeyChoice(2, this))
    , m_note(new QPlainTextEdit(this))
    , m_noteLabel(textLabel(tr("Note"), TextRole::Heading, this))
    , m_end(new QComboBox(this))
    , m_until(new QDateTimeEdit(this))
{
    m_account->setObjectName(u"holdAccount"_s);
    m_account->setAccessibleName(tr("Accounts that are frozen"));
    m_account->addItem(tr("All accounts"), QString());
    for (size_t i = 0; i < closedSet<HoldReason>.size(); ++i)
        m_reason->add(u"holdReason_"_s + toText(HoldReason(i)), wordOf(HoldReason(i)));
    m_reason->setAccessibleName(tr("Reason"));
    m_note->setObjectName(u"holdNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What the customer said, what you saw"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(56);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(textLabel(tr("Reason"), TextRole::Heading, this));
    layout->addWidget(m_reason);
    layout->addSpacing(6);
    layout->addWidget(textLabel(tr("What is frozen"), TextRole::Heading, this));
    layout->addWidget(makeScopes());
    layout->addWidget(m_effect);
    layout->addWidget(m_account);
    layout->addSpacing(6);
    layout->addWidget(textLabel(tr("Until"), TextRole::Heading, this));
    layout->addWidget(makeEnd());
    layout->addSpacing(6);
    layout->addWidget(m_noteLabel);
    layout->addWidget(m_note);
    layout->addWidget(new CardWarning(m_note, this));
    layout->addStretch(1);

    connect(m_reason, &KeyChoice::chosen, this, [this](int reason) {
        if (HoldReason(reason) == HoldReason::Other)
            m_note->setFocus();
        Q_EMIT changed();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, &HoldForm::changed);
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT targetChanged();
        Q_EMIT changed();
    });
    followScope();
    setFocusProxy(m_reason);
}

QWidget *HoldForm::makeScopes()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    for (size_t i = 0; i < closedSet<HoldScope>.size(); ++i) {
        auto *button = new QRadioButton(wordOf(HoldScope(i)), box);
        button->setObjectName(u"holdScope_"_s + toText(HoldScope(i)));
        button->setAccessibleName(button->text());
        button->setToolTip(HoldWords::effect(HoldScope(i)));
        grid->addWidget(button, int(i) / 2, int(i) % 2);
        m_scopes << button;
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                followScope();
        });
    }
    m_scopes.first()->setChecked(true);
    return box;
}

QWidget *HoldForm::makeEnd()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_end->setObjectName(u"holdEnd"_s);
    m_end->setAccessibleName(tr("When the hold ends"));
    m_end->addItems(
        {tr("No end: until it is released"), tr("For 24 hours"), tr("For 7 days"), tr("Until …")});
    m_until->setObjectName(u"holdUntil"_s);
    m_until->setAccessibleName(tr("Date and time at which the hold ends"));
    m_until->setCalendarPopup(true);
    m_until->setDateTime(QDateTime::currentDateTime().addDays(1));
    m_until->setVisible(false);
    row->addWidget(m_end, 1);
    row->addWidget(m_until);
    connect(m_end, &QComboBox::currentIndexChanged, this, [this](int end) {
        m_until->setVisible(end == Until);
        Q_EMIT changed();
    });
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &HoldForm::changed);
    return box;
}

void HoldForm::setAccounts(const QList<Account> &accounts)
{
    const AccountId chosen = account();
    m_account->clear();
    m_account->addItem(tr("All accounts (%n)", nullptr, int(accounts.size())), QString());
    for (const Account &entry : accounts) {
        const QString text =
            tr("%1 account %2, balance %3")
                .arg(entry.balance.currency.code(), entry.id.value(), formatMoney(entry.balance));
        m_account->addItem(text, entry.id.value());
    }
    m_account->setCurrentIndex(std::max(0, m_account->findData(chosen.value())));
}

void HoldForm::coverAllAccounts()
{
    m_account->setCurrentIndex(0);
    m_account->setVisible(false);
}

HoldScope HoldForm::scope() const
{
    for (qsizetype i = 0; i < m_scopes.size(); ++i) {
        if (m_scopes.at(i)->isChecked())
            return HoldScope(i);
    }
    return HoldScope::Outgoing;
}

AccountId HoldForm::account() const
{
    return scope() == HoldScope::SignIn ? AccountId() : AccountId(m_account->currentData().toString());
}

QString HoldForm::hint() const
{
    if (m_reason->choice() < 0)
        return tr("Choose a reason: press 1 to 7.");
    if (HoldReason(m_reason->choice()) == HoldReason::Other
        && m_note->toPlainText().trimmed().size() < noteLength)
        return tr("Another reason needs a note of at least %n characters.", nullptr, noteLength);
    if (m_end->currentIndex() == Until && m_until->dateTime() <= QDateTime::currentDateTime())
        return tr("The end lies in the past.");
    return {};
}

PlaceHold HoldForm::hold(const UserNo &user, const QDateTime &now) const
{
    PlaceHold hold{user, account(), scope(), HoldReason(m_reason->choice()), m_note->toPlainText().trimmed(),
                   {}};
    switch (m_end->currentIndex()) {
    case OneDay:
        hold.until = now.addDays(1);
        break;
    case OneWeek:
        hold.until = now.addDays(7);
        break;
    case Until:
        hold.until = m_until->dateTime().toUTC();
        break;
    default:
        break;
    }
    return hold;
}

void HoldForm::followScope()
{
    m_effect->setText(HoldWords::effect(scope()));
    m_account->setEnabled(scope() != HoldScope::SignIn);
    Q_EMIT targetChanged();
    Q_EMIT changed();
}

} // namespace desk
