#include "customer_cards.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "chip.h"
#include "elided_label.h"
#include "format.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int newDeviceDays = 7;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CustomerCards)
};

struct Content
{
    Content()
    {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
    }

    QLabel *muted(const QString &text)
    {
        auto *label = new QLabel(text, widget);
        label->setProperty("role", u"muted"_s);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
        return label;
    }

    /// \a text, elided where there is no room; \a figure, never elided, and \a chip at its right.
    void line(const QString &text, Chip *chip, const QString &toolTip = {}, const QString &figure = {},
              bool mutedFigure = false)
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        auto *label = new ElidedLabel(text, widget);
        if (!toolTip.isEmpty())
            label->setToolTip(toolTip);
        row->addWidget(label, 1);
        if (!figure.isEmpty()) {
            auto *right = new QLabel(figure, widget);
            if (mutedFigure)
                right->setProperty("role", u"muted"_s);
            row->addWidget(right);
        }
        if (chip)
            row->addWidget(chip);
        layout->addLayout(row);
    }

    QWidget *widget = new QWidget;
    QVBoxLayout *layout = new QVBoxLayout(widget);
};

void addDayLimit(Content &content, const Account &account)
{
    const Money &limit = *account.dailyLimit;
    auto *row = new QHBoxLayout;
    auto *name = new QLabel(Words::tr("Today's limit"), content.widget);
    name->setProperty("role", u"muted"_s);
    auto *figures = new QLabel(Words::tr("%1 / %2").arg(formatMoney(account.spentToday), formatAmount(limit)),
                               content.widget);
    figures->setObjectName(u"dayLimitFigures"_s);
    figures->setAlignment(Qt::AlignRight);
    figures->setToolTip(
        Words::tr("Spent today of the day's limit; the day is that of %1").arg(account.timeZone));
    row->addWidget(name);
    row->addWidget(figures, 1);
    content.layout->addLayout(row);
    auto *bar = new QProgressBar(content.widget);
    bar->setObjectName(u"dayLimitBar"_s);
    bar->setTextVisible(false);
    bar->setFixedHeight(6);
    bar->setRange(0, 1000);
    const qint64 used =
        limit.minor > 0 ? account.spentToday.minor / std::max<qint64>(1, limit.minor / 1000) : 1000;
    bar->setValue(int(std::clamp<qint64>(used, 0, 1000)));
    bar->setProperty("tone", toneName(used >= 1000 ? Tone::Bad : used >= 800 ? Tone::Warn : Tone::Accent));
    bar->setAccessibleName(Words::tr("Used of today's limit: %1").arg(figures->text()));
    content.layout->addWidget(bar);
}

} // namespace

QWidget *accountsContent(const QList<Account> &accounts)
{
    if (accounts.isEmpty())
        return nullptr;
    Content content;
    for (const Account &account : accounts) {
        if (&account != &accounts.first())
            content.layout->addSpacing(6);
        auto *head = new QHBoxLayout;
        if (account.status != u"active")
            head->addWidget(new Chip(userStatus(account.status), content.widget));
        auto *balance = new MoneyLabel(content.widget);
        balance->setObjectName(u"balance_"_s + account.balance.currency.code());
        balance->setProperty("role", u"figure"_s);
        balance->setMoney(account.balance);
        balance->setAccessibleName(Words::tr("Balance %1").arg(balance->text()));
        head->addWidget(balance, 1);
        content.layout->addLayout(head);
        if (account.reserved.minor > 0)
            content.muted(Words::tr("Reserved %1").arg(formatMoney(account.reserved)));
        if (account.dailyLimit)
            addDayLimit(content, account);
        if (account.perPaymentLimit)
            content.muted(Words::tr("Limit per payment %1").arg(formatMoney(*account.perPaymentLimit)));
        if (account.monthlyLimit)
            content.muted(Words::tr("Limit per month %1").arg(formatMoney(*account.monthlyLimit)));
    }
    return content.widget;
}

QWidget *cardsContent(const QList<Card> &cards)
{
    if (cards.isEmpty())
        return nullptr;
    Content content;
    for (const Card &card : cards) {
        const StatusWord state = card.unboundAt.isValid()
                                     ? StatusWord{u"–"_s, Words::tr("Unbound"), Tone::Neutral}
                                     : cardStatus(card.status);
        const QString tip =
            card.expires.isEmpty() ? card.brand : Words::tr("%1, expires %2").arg(card.brand, card.expires);
        content.line(card.issuer, new Chip(state, content.widget), tip, card.number);
    }
    return content.widget;
}

QWidget *signInsContent(const QList<Device> &devices, const QList<SignIn> &signIns, const QDateTime &now)
{
    if (devices.isEmpty() && signIns.isEmpty())
        return nullptr;
    Content content;
    const auto isNew = [&](const QString &name) {
        return std::ranges::any_of(devices, [&](const Device &device) {
            return device.name == name && !device.trusted && device.firstSeenAt.daysTo(now) < newDeviceDays;
        });
    };
    for (const SignIn &signIn : signIns.first(std::min<qsizetype>(signIns.size(), 4))) {
        const bool known = !signIn.deviceName.isEmpty();
        const QString device = known ? signIn.deviceName : Words::tr("Unknown device");
        Chip *chip = nullptr;
        if (signIn.outcome != u"succeeded")
            chip = new Chip(signInOutcome(signIn.outcome), content.widget);
        else if (!known || isNew(signIn.deviceName))
            chip = new Chip({u"!"_s, Words::tr("New"), Tone::Warn}, content.widget);
        const QString text = signIn.place.isEmpty() ? device : device + u" · "_s + signIn.place;
        content.line(text, chip, text + u'\n' + instantToolTip(signIn.at),
                     chip ? QString() : formatInstant(signIn.at, now), true);
        if (chip) // what is to be looked at keeps room for its words
            content.muted(formatInstant(signIn.at, now));
    }
    for (const Device &device : devices) {
        const bool signedIn = std::ranges::any_of(
            signIns, [&](const SignIn &signIn) { return signIn.deviceName == device.name; });
        if (signedIn || !isNew(device.name))
            continue;
        content.line(device.name, new Chip({u"!"_s, Words::tr("New"), Tone::Warn}, content.widget),
                     device.os);
        content.muted(Words::tr("First seen %1").arg(formatInstant(device.firstSeenAt, now)));
    }
    return content.widget;
}

QWidget *holdsContent(const QList<Hold> &holds, const QDateTime &now)
{
    Content content;
    int standing = 0;
    for (const Hold &hold : holds) {
        if (!hold.standing)
            continue;
        ++standing;
        content.line(wordOf(hold.reason), nullptr, hold.note);
        content.layout->addWidget(new Chip({u"✕"_s, wordOf(hold.scope), Tone::Bad}, content.widget), 0,
                                  Qt::AlignLeft);
        QString since = Words::tr("Since %1, by %2").arg(formatInstant(hold.placedAt, now), hold.placedBy);
        if (hold.until.isValid())
            since = Words::tr("%1, until %2").arg(since, formatInstant(hold.until, now));
        content.muted(since);
        if (hold.releaseRequested)
            content.muted(Words::tr("A release is asked for."));
    }
    if (standing > 0)
        return content.widget;
    delete content.widget;
    return nullptr;
}

QWidget *ticketsContent(const QList<TicketRow> &tickets, const std::function<void(const TicketNo &)> &open)
{
    if (tickets.isEmpty())
        return nullptr;
    Content content;
    for (const TicketRow &ticket : tickets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        auto *go = new QPushButton(ticket.ticketNo.value(), content.widget);
        go->setObjectName(u"ticket_"_s + ticket.ticketNo.value());
        go->setProperty("kind", u"link"_s);
        go->setAccessibleName(Words::tr("Open ticket %1: %2").arg(ticket.ticketNo.value(), ticket.subject));
        go->setToolTip(ticket.subject);
        QObject::connect(go, &QPushButton::clicked, go, [open, no = ticket.ticketNo] { open(no); });
        row->addWidget(go);
        row->addStretch(1);
        row->addWidget(new Chip(statusOf(ticket.state), content.widget));
        content.layout->addLayout(row);
        content.line(ticket.subject, nullptr, ticket.subject);
    }
    return content.widget;
}

} // namespace desk
