#include "fake_desk.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

const Currency cny = *Currency::fromCode(u"CNY");

Money yuan(qint64 fen)
{
    return {fen, cny};
}

PaymentRow payment(int number, const QDateTime &at, PaymentKind kind, const QString &who, qint64 fen,
                   PaymentStatus status, const QString &code = {})
{
    PaymentRow row;
    row.id = PaymentId(u"p%1"_s.arg(number, 6, 10, QChar(u'0')));
    row.orderNo = OrderNo(u"D%1"_s.arg(number, 8, 10, QChar(u'0')));
    row.kind = kind;
    row.status = status;
    row.amount = yuan(fen);
    row.fee = yuan(0);
    row.counterparty = who;
    row.scheme = code.isEmpty() ? QString() : u"iso8583"_s;
    row.responseCode = code;
    row.createdAt = at;
    row.balanceAfter = yuan(1200);
    return row;
}

TicketDetail ticketOf(const QString &number, const UserNo &user, const QString &subject, TicketState state,
                      const QDateTime &at)
{
    TicketDetail one;
    one.row.ticketNo = TicketNo(number);
    one.row.userNo = user;
    one.row.customer = u"***娜"_s;
    one.row.subject = subject;
    one.row.category = TicketCategory::Refund;
    one.row.state = state;
    one.row.team = u"客服一组"_s;
    one.row.amountAtRisk = yuan(3580);
    one.row.createdAt = one.row.updatedAt = at;
    one.createdBy = one.updatedBy = u"陈敏"_s;
    one.events = {{1, at, u"陈敏"_s, TicketEventKind::Filed, u"昨天退款,钱还没有到账。"_s, {}, {}},
                  {2, at.addSecs(240), u"陈敏"_s, TicketEventKind::Note, u"渠道已受理,未结算。"_s, {}, {}}};
    one.snapshots = {{OrderNo(u"D00000006"_s),
                      at,
                      {{u"order_no"_s, u"D00000006"_s},
                       {u"status"_s, u"refunded"_s},
                       {u"amount"_s, QJsonObject{{u"amount"_s, u"35.80"_s}, {u"currency"_s, u"CNY"_s}}}}}};
    return one;
}

} // namespace

void FakeDesk::makeWorld()
{
    const QDateTime now = clock.now();
    me = {Login(u"chenmin"_s),
          u"E001"_s,
          u"陈敏"_s,
          u"客服一组"_s,
          {StaffKind::Agent, StaffKind::Supervisor},
          true};
    everybody = {me, {Login(u"liwei"_s), u"E002"_s, u"李伟"_s, u"客服一组"_s, {StaffKind::Agent}, true}};

    const UserNo na(u"U1000042"_s), wei(u"U1000077"_s);
    people = {{UserId(u"u42"_s), na, u"***娜"_s, u"138****8000"_s, u"o***@example.com"_s,
               u"310***********1234"_s, u"active"_s, 2, u"sms"_s, false, u"zh_CN"_s, now.addDays(-1300), 3},
              {UserId(u"u77"_s), wei, u"*伟"_s, u"139****6612"_s, u"w***@example.com"_s,
               u"440***********5678"_s, u"frozen"_s, 1, u"none"_s, true, u"en_US"_s, now.addDays(-400), 0}};
    accountsOf = {{na,
                   {{AccountId(u"a42"_s), yuan(1200), yuan(0), yuan(100000), yuan(500000), yuan(2000000),
                     yuan(96000), u"Asia/Shanghai"_s, u"active"_s}}},
                  {wei,
                   {{AccountId(u"a77"_s),
                     yuan(880000),
                     yuan(5000),
                     {},
                     yuan(500000),
                     {},
                     yuan(0),
                     u"Asia/Shanghai"_s,
                     u"frozen"_s}}}};
    cardsOf = {{na,
                {{u"c1"_s, u"工商银行"_s, u"unionpay"_s, u"**** 1111"_s, u"2029-04"_s, u"active"_s, now, {}},
                 {u"c2"_s, u"建设银行"_s, u"unionpay"_s, u"**** 2222"_s, u"2028-01"_s, u"lost"_s, now, {}}}}};

    linksOf = {
        {na,
         {{LinkKind::Device, u"iPhone 15"_s, 3, false, 2, now.addDays(-40), now.addSecs(-420), 12, u"d42"_s},
          {LinkKind::Card, u"工商银行 **** 1111"_s, 1, false, 0, now.addDays(-300), now.addDays(-2), 4,
           u"c1"_s},
          {LinkKind::Payee, u"*伟"_s, 200, true, 17, now.addDays(-90), now.addSecs(-190000), 1,
           u"D00000008"_s},
          {LinkKind::Place, u"203.0.113.***"_s, 6, false, 0, now.addDays(-20), now.addSecs(-420), 9}}}};

    ringChoiceList = {{RingLink::Device, u"d42"_s, u"Mate 60"_s, now.addSecs(-3600), 4},
                      {RingLink::Card, u"c1"_s, u"工商银行 **** 1111"_s, now.addDays(-300), 2},
                      {RingLink::Payee, u"D00000008"_s, u"*伟"_s, now.addSecs(-190000), 201}};
    ringMemberList = {{na, u"***娜"_s, u"138****8000"_s, u"active"_s, false, false, true},
                      {wei, u"*伟"_s, u"139****0077"_s, u"frozen"_s, false, true, false},
                      {UserNo(u"U1000402"_s), {}, {}, {}, true, false, false},
                      {UserNo(u"U1000403"_s), u"**强"_s, u"137****0403"_s, u"closed"_s, false, false, false}};

    using K = PaymentKind;
    using S = PaymentStatus;
    QList<PaymentRow> rows{
        payment(1, now.addSecs(-98), K::Payment, u"街角咖啡"_s, 5000, S::Failed, u"51"_s),
        payment(2, now.addSecs(-7500), K::Payment, u"老王修车"_s, 8000, S::Succeeded),
        payment(3, now.addSecs(-18000), K::TopUp, u"工商银行 **** 1111"_s, 10000, S::Succeeded),
        payment(4, now.addSecs(-60000), K::Payment, u"城市地铁"_s, 400, S::Succeeded),
        payment(5, now.addSecs(-72000), K::Refund, u"优品超市"_s, 3580, S::Pending),
        payment(6, now.addSecs(-90000), K::Payment, u"优品超市"_s, 3580, S::Refunded),
        payment(7, now.addSecs(-150000), K::Withdrawal, u"建设银行 **** 2222"_s, 50000, S::Failed, u"41"_s),
        payment(8, now.addSecs(-190000), K::TransferOut, u"*伟"_s, 20000, S::Succeeded),
        payment(9, now.addSecs(-240000), K::Payment, u"蓝天影院"_s, 7800, S::Unknown, u"96"_s)};
    for (int i = 10; i < 460; ++i)
        rows.append(payment(i, now.addSecs(-240000 - i * 7200LL), i % 9 == 0 ? K::TopUp : K::Payment,
                            i % 2 ? u"城市地铁"_s : u"好运便利"_s, 400 + i * 10, S::Succeeded));
    paymentsOf = {{na, rows}, {wei, {}}};

    Hold hold;
    hold.id = HoldId(u"hold-77"_s);
    hold.userNo = wei;
    hold.customer = u"*伟"_s;
    hold.scope = HoldScope::Outgoing;
    hold.reason = HoldReason::AccountTakeover;
    hold.source = u"agent"_s;
    hold.placedBy = u"李伟"_s;
    hold.placedAt = now.addDays(-1);
    hold.standing = true;
    hold.releaseRequested = true;
    holdList = {hold};
    ReleaseRequest request;
    request.id = ReleaseRequestId(u"request-77"_s);
    request.hold = hold;
    request.requestedBy = u"李伟"_s;
    request.reason = ReleaseReason::PlacedInError;
    request.note = u"号码核对有误,误冻结"_s;
    request.at = now.addSecs(-3600);
    request.lapsesAt = request.at.addSecs(72 * 3600);
    request.mayDecide = true;
    requests = {request};

    ticketList = {ticketOf(u"T-2026-000318"_s, na, u"退款未到账"_s, TicketState::Open, now.addSecs(-4000)),
                  ticketOf(u"T-2026-000201"_s, na, u"重复扣款"_s, TicketState::Closed, now.addDays(-20))};
}

} // namespace desk
