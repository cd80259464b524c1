#include "fake_desk.h"

#include <algorithm>

#include "fake_answer.h"

using namespace Qt::StringLiterals;

namespace desk {

FakeDesk::FakeDesk()
{
    makeWorld();
}

void FakeDesk::setLink(LinkState state)
{
    m_link = state;
    Q_EMIT linkChanged(state);
}

void FakeDesk::deliver()
{
    for (const auto &answer : std::exchange(m_waiting, {}))
        answer();
}

static SearchHit marked(SearchHitType type, SearchMatch match, const QString &shown, qsizetype at,
                        qsizetype length)
{
    SearchHit hit;
    hit.type = type;
    hit.match = match;
    hit.marked = shown;
    hit.markStart = int(at);
    hit.markLength = int(length);
    return hit;
}

QList<SearchHit> FakeDesk::hitsFor(const QString &text) const
{
    QList<SearchHit> hits;
    for (const Customer &person : people) {
        const qsizetype at = person.phone.indexOf(text);
        const bool byNumber = person.userNo.value().startsWith(text, Qt::CaseInsensitive);
        if (at < 0 && !byNumber)
            continue;
        SearchHit hit =
            at < 0 ? marked(SearchHitType::User, SearchMatch::User, person.userNo.value(), 0, text.size())
                   : marked(SearchHitType::User, SearchMatch::Phone, person.phone, at, text.size());
        hit.userNo = person.userNo;
        hit.name = person.name;
        hit.phone = person.phone;
        hit.status = person.status;
        hits.append(hit);
    }
    for (const TicketDetail &one : ticketList) {
        if (!one.row.ticketNo.value().startsWith(text, Qt::CaseInsensitive))
            continue;
        SearchHit hit =
            marked(SearchHitType::Ticket, SearchMatch::Ticket, one.row.ticketNo.value(), 0, text.size());
        hit.userNo = one.row.userNo;
        hit.ticketNo = one.row.ticketNo;
        hit.name = one.row.customer;
        hit.status = toText(one.row.state);
        hit.detail = one.row.subject;
        hit.at = one.row.createdAt;
        hits.append(hit);
    }
    UserNo owner;
    if (const PaymentRow *row = paymentOf(OrderNo(text), &owner)) {
        SearchHit hit = marked(SearchHitType::Payment, SearchMatch::Order, text, 0, text.size());
        hit.userNo = owner;
        hit.orderNo = row->orderNo;
        hit.status = toText(row->status);
        hit.detail = row->amount.toDecimal() + u' ' + row->amount.currency.code();
        hit.at = row->createdAt;
        hits.append(hit);
    }
    return hits;
}

Future<SearchAnswer> FakeDesk::search(const QString &text, std::stop_token stop)
{
    return answer<SearchAnswer>("search", [this, text, stop]() -> Result<SearchAnswer> {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, "search");
        SearchAnswer found;
        if (text.trimmed().size() < 2)
            found.hint = SearchHint::TooShort;
        else if (mode != FakeMode::Empty)
            found.hits = hitsFor(text);
        if (found.hits.isEmpty() && found.hint == SearchHint::None)
            found.hint = SearchHint::NothingFound;
        return found;
    });
}

Future<Customer> FakeDesk::customer(const UserNo &user)
{
    return answer<Customer>("customer", [this, user]() -> Result<Customer> {
        const auto it = std::ranges::find(people, user, &Customer::userNo);
        return it == people.end() ? Result<Customer>(failure(ErrorKind::NotFound, "customer")) : *it;
    });
}

Future<QList<Account>> FakeDesk::accounts(const UserNo &user)
{
    return answer<QList<Account>>("accounts", [this, user] { return accountsOf.value(user); });
}

Future<QList<Card>> FakeDesk::cards(const UserNo &user)
{
    return answer<QList<Card>>("cards", [this, user] { return cardsOf.value(user); });
}

Future<QList<Device>> FakeDesk::devices(const UserNo &)
{
    return answer<QList<Device>>("devices", [this] {
        const QDateTime seen = clock.now().addSecs(-420);
        return QList<Device>{
            {u"d1"_s, u"iPhone 15"_s, u"iOS 19"_s, seen.addDays(-300), seen, true},
            {u"d2"_s, u"Android"_s, u"Android 15"_s, seen.addDays(-1), seen.addDays(-1), false}};
    });
}

Future<QList<SignIn>> FakeDesk::signIns(const UserNo &, int limit)
{
    return answer<QList<SignIn>>("signIns", [this, limit] {
        const QDateTime at = clock.now();
        return QList<SignIn>{{at.addSecs(-420), u"iPhone 15"_s, u"上海"_s, u"succeeded"_s},
                             {at.addDays(-1), {}, u"南宁"_s, u"wrong_password"_s}}
            .mid(0, limit);
    });
}

Future<QList<CustomerLink>> FakeDesk::links(const UserNo &user)
{
    return answer<QList<CustomerLink>>("links", [this, user] { return linksOf.value(user); });
}

QList<PaymentRow> FakeDesk::filtered(const UserNo &user, const HistoryFilter &filter) const
{
    QList<PaymentRow> rows;
    if (mode == FakeMode::Empty)
        return rows;
    std::ranges::copy_if(paymentsOf.value(user), std::back_inserter(rows), [&](const PaymentRow &row) {
        return (!filter.from.isValid() || row.createdAt >= filter.from)
               && (!filter.to.isValid() || row.createdAt < filter.to)
               && (!filter.status || row.status == *filter.status)
               && (!filter.kind || row.kind == *filter.kind)
               && (!filter.minMinor || row.amount.minor >= *filter.minMinor)
               && (!filter.maxMinor || row.amount.minor <= *filter.maxMinor)
               && (filter.text.isEmpty() || row.counterparty.contains(filter.text, Qt::CaseInsensitive)
                   || row.orderNo.value().startsWith(filter.text));
    });
    return rows;
}

Future<Page<PaymentRow>> FakeDesk::page(const UserNo &user, const HistoryFilter &filter, const Cursor &after,
                                        int limit, std::stop_token stop)
{
    return answer<Page<PaymentRow>>("page", [=, this]() -> Result<Page<PaymentRow>> {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, "page");
        const QList<PaymentRow> rows = filtered(user, filter);
        const auto at = std::ranges::find(rows, after, cursorOf);
        const qsizetype begin = after.isEmpty() || at == rows.end() ? 0 : at - rows.begin() + 1;
        Page<PaymentRow> page{rows.mid(begin, limit), {}};
        if (begin + limit < rows.size())
            page.next = cursorOf(page.rows.last());
        return page;
    });
}

Future<Page<PaymentRow>> FakeDesk::pageBefore(const UserNo &user, const HistoryFilter &filter,
                                              const Cursor &before, int limit, std::stop_token)
{
    return answer<Page<PaymentRow>>("pageBefore", [=, this] {
        const QList<PaymentRow> rows = filtered(user, filter);
        const qsizetype end = std::ranges::find(rows, before, cursorOf) - rows.begin();
        const qsizetype begin = std::max<qsizetype>(0, end - limit);
        Page<PaymentRow> page{rows.mid(begin, end - begin), {}};
        if (begin > 0)
            page.next = cursorOf(page.rows.first());
        return page;
    });
}

Future<QList<CurrencyTotal>> FakeDesk::totals(const UserNo &user, const HistoryFilter &filter,
                                              std::stop_token)
{
    return answer<QList<CurrencyTotal>>("totals", [=, this] {
        QMap<QString, CurrencyTotal> sums;
        for (const PaymentRow &row : filtered(user, filter)) {
            CurrencyTotal &sum = sums[row.amount.currency.code()];
            sum.in.currency = sum.out.currency = row.amount.currency;
            ++sum.count;
            if (row.status == PaymentStatus::Succeeded)
                (isOutgoing(row.kind) ? sum.out : sum.in).minor += row.amount.minor;
        }
        return sums.values();
    });
}

const PaymentRow *FakeDesk::paymentOf(const OrderNo &order, UserNo *user) const
{
    for (auto it = paymentsOf.begin(); it != paymentsOf.end(); ++it) {
        const auto row = std::ranges::find(it.value(), order, &PaymentRow::orderNo);
        if (row != it.value().end()) {
            *user = it.key();
            return &*row;
        }
    }
    return nullptr;
}

Future<PaymentDetail> FakeDesk::detail(const OrderNo &order)
{
    return answer<PaymentDetail>("detail", [=, this]() -> Result<PaymentDetail> {
        PaymentDetail detail;
        const PaymentRow *row = paymentOf(order, &detail.userNo);
        if (!row)
            return failure(ErrorKind::NotFound, "detail");
        detail.row = *row;
        detail.merchantOrderNo = u"M20261120001"_s;
        detail.channelRef = u"UP77120034"_s;
        detail.channel = u"银联"_s;
        detail.funding = u"balance"_s;
        detail.merchantNo = u"M0001"_s;
        detail.device = u"iPhone 15"_s;
        detail.riskDecision = u"pass"_s;
        detail.riskScore = 10;
        detail.completedAt = row->createdAt.addMSecs(640);
        detail.timeZone = u"Asia/Shanghai"_s;
        detail.timeline = {{row->createdAt, u"created"_s, {}},
                           {row->createdAt.addMSecs(40), u"risk_decided"_s, u"pass"_s},
                           {row->createdAt.addMSecs(640), u"channel_answered"_s, row->responseCode}};
        return detail;
    });
}

Future<PaymentRow> FakeDesk::latestFailure(const UserNo &user)
{
    return answer<PaymentRow>("latestFailure", [=, this]() -> Result<PaymentRow> {
        const QList<PaymentRow> rows = filtered(user, {});
        const auto it = std::ranges::find_if(rows, [](const PaymentRow &row) {
            return row.status == PaymentStatus::Failed || row.status == PaymentStatus::Unknown;
        });
        return it == rows.end() ? Result<PaymentRow>(failure(ErrorKind::NotFound, "latestFailure")) : *it;
    });
}

Future<QDateTime> FakeDesk::beginExport(const CommandId &, const UserNo &, const HistoryFilter &)
{
    return answer<QDateTime>("beginExport",
                             []() -> Result<QDateTime> { return QDateTime::currentDateTimeUtc(); });
}

Future<PaymentFacts> FakeDesk::facts(const OrderNo &order)
{
    return answer<PaymentFacts>("facts", [=, this]() -> Result<PaymentFacts> {
        if (!factsOf.contains(order))
            return failure(ErrorKind::NotFound, "facts");
        return factsOf.value(order);
    });
}

Future<QList<PaymentFacts>> FakeDesk::facts(const QList<OrderNo> &orders, std::stop_token)
{
    return answer<QList<PaymentFacts>>("facts", [=, this]() -> Result<QList<PaymentFacts>> {
        if (orders.size() > mostFacts)
            return failure(ErrorKind::Invalid, "facts");
        QList<PaymentFacts> found;
        for (const OrderNo &order : orders) {
            const auto known = [&](const PaymentFacts &facts) {
                return facts.orderNo == order.value();
            };
            if (factsOf.contains(order) && std::none_of(found.cbegin(), found.cend(), known))
                found.append(factsOf.value(order));
        }
        return found;
    });
}

Future<StoredChecklist> FakeDesk::activeChecklist()
{
    return answer<StoredChecklist>("activeChecklist", []() -> Result<StoredChecklist> {
        return failure(ErrorKind::NotFound, "activeChecklist");
    });
}

} // namespace desk
