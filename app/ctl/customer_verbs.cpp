#include "ctl_text.h"
#include "history_options.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownSignIns = 10;

struct CustomerCard
{
    Customer customer;
    QList<Account> accounts;
    QList<Card> cards;
    QList<Device> devices;
    QList<SignIn> signIns;
};

/// What is behind the head: locked where a VIP waits for a grant.
Result<CustomerCard> readRecords(Context &context, Workspace &workspace, const Customer &customer)
{
    CustomerStore &store = workspace.customers();
    const UserNo user = customer.userNo;
    auto accounts = context.wait(store.accounts(user));
    if (!accounts)
        return std::unexpected(accounts.error());
    auto cards = context.wait(store.cards(user));
    if (!cards)
        return std::unexpected(cards.error());
    auto devices = context.wait(store.devices(user));
    if (!devices)
        return std::unexpected(devices.error());
    auto signIns = context.wait(store.signIns(user, shownSignIns));
    if (!signIns)
        return std::unexpected(signIns.error());
    return CustomerCard{customer, *accounts, *cards, *devices, *signIns};
}

QJsonObject accountJson(const Account &account)
{
    return {{u"id"_s, account.id.value()},
            {u"balance"_s, moneyJson(account.balance)},
            {u"reserved"_s, moneyJson(account.reserved)},
            {u"per_payment_limit"_s, moneyJson(account.perPaymentLimit)},
            {u"daily_limit"_s, moneyJson(account.dailyLimit)},
            {u"monthly_limit"_s, moneyJson(account.monthlyLimit)},
            {u"spent_today"_s, moneyJson(account.spentToday)},
            {u"time_zone"_s, account.timeZone},
            {u"status"_s, account.status}};
}

QJsonObject cardJson(const Card &card)
{
    return {{u"id"_s, card.id},
            {u"issuer"_s, card.issuer},
            {u"brand"_s, card.brand},
            {u"number"_s, card.number},
            {u"expires"_s, textJson(card.expires)},
            {u"status"_s, card.status},
            {u"bound_at"_s, instantJson(card.boundAt)},
            {u"unbound_at"_s, instantJson(card.unboundAt)}};
}

QJsonObject deviceJson(const Device &device)
{
    return {{u"id"_s, device.id},
            {u"name"_s, device.name},
            {u"os"_s, device.os},
            {u"first_seen_at"_s, instantJson(device.firstSeenAt)},
            {u"last_seen_at"_s, instantJson(device.lastSeenAt)},
            {u"trusted"_s, device.trusted}};
}

QJsonObject signInJson(const SignIn &signIn)
{
    return {{u"at"_s, instantJson(signIn.at)},
            {u"device"_s, textJson(signIn.deviceName)},
            {u"place"_s, textJson(signIn.place)},
            {u"outcome"_s, signIn.outcome}};
}

template <class T>
QJsonArray jsonOf(const QList<T> &rows, QJsonObject (*map)(const T &))
{
    QJsonArray array;
    for (const T &row : rows)
        array.append(map(row));
    return array;
}

QJsonObject customerJson(const CustomerCard &card)
{
    const Customer &customer = card.customer;
    return {{u"user_no"_s, customer.userNo.value()},
            {u"name"_s, customer.name},
            {u"phone"_s, customer.phone},
            {u"email"_s, customer.email},
            {u"id_number"_s, customer.idNumber},
            {u"status"_s, customer.status},
            {u"kyc_level"_s, customer.kycLevel},
            {u"two_factor"_s, customer.twoFactor},
            {u"vip"_s, customer.vip},
            {u"locale"_s, customer.locale},
            {u"created_at"_s, instantJson(customer.createdAt)},
            {u"contacts_30d"_s, customer.contacts30d},
            {u"accounts"_s, jsonOf(card.accounts, accountJson)},
            {u"cards"_s, jsonOf(card.cards, cardJson)},
            {u"devices"_s, jsonOf(card.devices, deviceJson)},
            {u"sign_ins"_s, jsonOf(card.signIns, signInJson)}};
}

QString moneyText(const Money &money)
{
    return money.toDecimal() + u' ' + money.currency.code();
}

QString moneyText(const std::optional<Money> &money)
{
    return money ? moneyText(*money) : QString();
}

void tell(Context &context, const Customer &customer)
{
    context.table({Ctl::tr("Customer"), Ctl::tr("Name"), Ctl::tr("Phone"), Ctl::tr("E-mail"),
                   Ctl::tr("Status"), Ctl::tr("KYC")},
                  {{customer.userNo.value(), customer.name, customer.phone, customer.email, customer.status,
                    QString::number(customer.kycLevel)}});
}

void tell(Context &context, const CustomerCard &card)
{
    QList<QStringList> rows;
    for (const Account &account : card.accounts)
        rows.append({account.id.value(), moneyText(account.balance), moneyText(account.spentToday),
                     moneyText(account.dailyLimit), account.status});
    context.table({Ctl::tr("Account"), Ctl::tr("Balance"), Ctl::tr("Spent today"), Ctl::tr("Daily limit"),
                   Ctl::tr("Status")},
                  rows);
    rows.clear();
    for (const Card &bound : card.cards)
        rows.append({bound.issuer, bound.number, bound.expires, bound.status});
    context.table({Ctl::tr("Issuer"), Ctl::tr("Card"), Ctl::tr("Expires"), Ctl::tr("Status")}, rows);
}

/// Who it is is told also where the records behind it are not.
Result<void> showCustomer(Context &context, Workspace &workspace, const UserNo &user)
{
    const auto customer = context.wait(workspace.customers().customer(user));
    if (!customer)
        return std::unexpected(customer.error());
    if (!context.json())
        tell(context, *customer);
    const auto card = readRecords(context, workspace, *customer);
    if (!card)
        return std::unexpected(card.error());
    if (context.json())
        context.print(customerJson(*card));
    else
        tell(context, *card);
    return {};
}

QJsonObject paymentJson(const PaymentRow &row)
{
    return {{u"id"_s, row.id.value()},
            {u"order_no"_s, row.orderNo.value()},
            {u"kind"_s, toText(row.kind)},
            {u"direction"_s, isOutgoing(row.kind) ? u"out"_s : u"in"_s},
            {u"status"_s, toText(row.status)},
            {u"amount"_s, moneyJson(row.amount)},
            {u"fee"_s, moneyJson(row.fee)},
            {u"counterparty"_s, row.counterparty},
            {u"scheme"_s, textJson(row.scheme)},
            {u"response_code"_s, textJson(row.responseCode)},
            {u"created_at"_s, instantJson(row.createdAt)},
            {u"balance_after"_s, moneyJson(row.balanceAfter)}};
}

QJsonObject totalJson(const CurrencyTotal &total)
{
    return {{u"in"_s, moneyJson(total.in)},
            {u"out"_s, moneyJson(total.out)},
            {u"count"_s, total.count},
            {u"capped"_s, total.capped}};
}

void tell(Context &context, const Page<PaymentRow> &page, const QList<CurrencyTotal> &totals, bool withTotals)
{
    if (context.json()) {
        QJsonObject list = listJson(jsonOf(page.rows, paymentJson), page.next);
        if (withTotals)
            list[u"totals"_s] = jsonOf(totals, totalJson);
        return context.print(list);
    }
    QList<QStringList> rows;
    for (const PaymentRow &row : page.rows)
        rows.append({instantText(row.createdAt), row.orderNo.value(), toText(row.kind), toText(row.status),
                     (isOutgoing(row.kind) ? u"-"_s : u"+"_s) + moneyText(row.amount), row.counterparty,
                     row.responseCode});
    context.table({Ctl::tr("Made at"), Ctl::tr("Order"), Ctl::tr("Kind"), Ctl::tr("Status"),
                   Ctl::tr("Amount"), Ctl::tr("Counterparty"), Ctl::tr("Code")},
                  rows);
    for (const CurrencyTotal &total : totals)
        context.line(Ctl::tr("In %1, out %2, %3 payments")
                         .arg(moneyText(total.in), moneyText(total.out))
                         .arg(total.count));
    if (!page.next.isEmpty())
        context.line(Ctl::tr("More: --after %1").arg(page.next));
}

Result<void> showHistory(Context &context, Workspace &workspace, const HistoryOptions &options)
{
    const UserNo user(given(options.user));
    const auto filter = historyFilter(context, workspace, options);
    if (!filter)
        return std::unexpected(filter.error());
    const auto page =
        context.wait(workspace.history().page(user, *filter, given(options.after), options.limit, {}));
    if (!page)
        return std::unexpected(page.error());
    QList<CurrencyTotal> totals;
    if (options.totals) {
        const auto summed = context.wait(workspace.history().totals(user, *filter, {}));
        if (!summed)
            return std::unexpected(summed.error());
        totals = *summed;
    }
    tell(context, *page, totals, options.totals);
    return {};
}

} // namespace

void addCustomerVerbs(CLI::App &app, Context &context)
{
    auto user = std::make_shared<std::string>();
    CLI::App *show =
        app.add_subcommand("user", "Show a customer, masked, with accounts, cards, devices, sign-ins");
    show->add_option("user_no", *user, "The customer's number")->required();
    show->callback([&context, user] {
        context.run([&](Workspace &workspace) -> Result<void> {
            return showCustomer(context, workspace, UserNo(given(*user)));
        });
    });

    auto options = std::make_shared<HistoryOptions>();
    CLI::App *history = app.add_subcommand("history", "List a customer's payments, newest first");
    addHistoryOptions(*history, *options);
    history->add_option("--limit", options->limit, "Rows of a page, 1 to 500")->check(CLI::Range(1, 500));
    history->add_option("--after", options->after, "The cursor that the page before gave");
    history->add_flag("--totals", options->totals, "Add what came in and went out, by currency");
    history->callback([&context, options] {
        context.run([&](Workspace &workspace) { return showHistory(context, workspace, *options); });
    });

    auto exported = std::make_shared<HistoryOptions>();
    CLI::App *group = app.add_subcommand("export", "Write what is filtered to a file");
    group->require_subcommand(1);
    CLI::App *csv = group->add_subcommand("history", "A customer's payments as CSV, for a verified caller");
    addHistoryOptions(*csv, *exported);
    csv->add_option("file", exported->file, "The file to write; readable by you alone")->required();
    csv->callback([&context, exported] {
        context.run([&](Workspace &workspace) { return exportHistory(context, workspace, *exported); });
    });
}

} // namespace desk
