#include "ticket_words.h"

#include <algorithm>

#include <array>

#include "diagnosis.h"
#include "format.h"

using namespace Qt::StringLiterals;

namespace desk {

QString TicketWords::column(TicketListModel::Column column)
{
    switch (column) {
    case TicketListModel::Number:
        return tr("Number");
    case TicketListModel::Subject:
        return tr("Subject");
    case TicketListModel::Customer:
        return tr("Customer");
    case TicketListModel::Category:
        return tr("Category");
    case TicketListModel::State:
        return tr("State");
    case TicketListModel::Priority:
        return tr("Priority");
    case TicketListModel::Level:
        return tr("Level");
    case TicketListModel::Owner:
        return tr("Owner");
    case TicketListModel::Updated:
        return tr("Updated");
    }
    return {};
}

QString TicketWords::cell(const TicketRow &row, TicketListModel::Column column, const QDateTime &now)
{
    switch (column) {
    case TicketListModel::Number:
        return row.ticketNo.value();
    case TicketListModel::Subject:
        return row.subject;
    case TicketListModel::Customer:
        return row.customer.isEmpty() ? row.userNo.value() : row.customer;
    case TicketListModel::Category:
        return wordOf(row.category);
    case TicketListModel::State:
        return wordOf(row.state);
    case TicketListModel::Priority:
        return wordOf(row.priority);
    case TicketListModel::Level:
        return level(row.level);
    case TicketListModel::Owner:
        return owner(row);
    case TicketListModel::Updated:
        return formatInstant(row.updatedAt, now);
    }
    return {};
}

QString TicketWords::toolTip(const TicketRow &row, TicketListModel::Column column)
{
    switch (column) {
    case TicketListModel::Subject:
        return row.subject;
    case TicketListModel::Customer:
        return u"%1 %2"_s.arg(row.customer, row.userNo.value());
    case TicketListModel::Updated:
        return instantToolTip(row.updatedAt);
    default:
        return {};
    }
}

QString TicketWords::owner(const TicketRow &row)
{
    if (row.owner.isEmpty())
        return tr("Nobody");
    return row.ownerName.isEmpty() ? row.owner.value() : row.ownerName;
}

QString TicketWords::level(int level)
{
    return level > 1 ? u"▲ %1"_s.arg(level) : QString::number(level);
}

QString TicketWords::change(const TicketEvent &event, const StaffNames &names)
{
    const auto stateWord = [](const QString &text) {
        const auto state = fromText<TicketState>(text);
        return state ? wordOf(*state) : text;
    };
    switch (event.kind) {
    case TicketEventKind::State:
        return tr("State: %1 → %2").arg(stateWord(event.from), stateWord(event.to));
    case TicketEventKind::Assigned:
        return event.to.isEmpty() ? tr("Nobody is responsible any more")
                                  : tr("Assigned to %1").arg(names.value(event.to, event.to));
    case TicketEventKind::Escalated:
        return tr("Escalated to level %1").arg(event.to);
    default:
        return {};
    }
}

QString TicketWords::who(const TicketEvent &event, const StaffNames &names, const QDateTime &now)
{
    const QString at = formatInstant(event.at, now);
    switch (event.kind) {
    case TicketEventKind::Note:
        return tr("%1 wrote an internal note (%2)").arg(event.person, at);
    case TicketEventKind::Reply:
        return tr("%1 replied to the customer (%2)").arg(event.person, at);
    case TicketEventKind::CustomerMessage:
        return tr("The customer wrote (%1)").arg(at);
    case TicketEventKind::Filed:
        return tr("%1 filed the ticket (%2)").arg(event.person, at);
    default:
        return tr("%1: %2 (%3)").arg(event.person, change(event, names), at);
    }
}

QString TicketWords::diagnosis(const QJsonObject &document)
{
    const QString cause = document["primary_cause"_L1].toString();
    const QString order = document["order_no"_L1].toString();
    const auto outcome = fromText<OutcomeClass>(document["outcome"_L1].toString());
    const QString name = cause.isEmpty() ? tr("Not failed") : causeName(cause).in(QLocale().name());
    return outcome ? tr("%1 · %2 · order %3").arg(name, wordOf(*outcome), order)
                   : tr("%1 · order %2").arg(name, order);
}

bool TicketWords::isMoneyTaken(const QList<QJsonObject> &documents)
{
    return std::ranges::any_of(
        documents, [](const QJsonObject &document) { return document["money_taken"_L1].toBool(); });
}

TicketCategory TicketWords::categoryOf(const QJsonObject &document)
{
    struct Rule
    {
        QLatin1StringView cause;
        TicketCategory category;
    };
    static constexpr std::array rules{
        Rule{"limit_exceeded"_L1, TicketCategory::Limit},
        Rule{"risk_review"_L1, TicketCategory::Fraud},
        Rule{"refund_failed"_L1, TicketCategory::Refund},
        Rule{"card_invalid"_L1, TicketCategory::Card},
        Rule{"card_blocked"_L1, TicketCategory::Card},
        Rule{"account_abnormal"_L1, TicketCategory::AccountAccess},
        Rule{"auth_failed"_L1, TicketCategory::AccountAccess},
    };
    if (document["money_taken"_L1].toBool())
        return TicketCategory::MoneyMissing;
    const QString cause = document["primary_cause"_L1].toString();
    for (const Rule &rule : rules) {
        if (cause == rule.cause)
            return rule.category;
    }
    return TicketCategory::PaymentFailed;
}

Money moneyIn(const QJsonObject &content, const QString &key)
{
    const QJsonObject value = content[key].toObject();
    const auto currency = Currency::fromCode(value["currency"_L1].toString());
    if (!currency)
        return {};
    return {parseDecimal(value["amount"_L1].toString(), *currency).value_or(0), *currency};
}

} // namespace desk
