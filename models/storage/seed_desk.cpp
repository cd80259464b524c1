#include "seed_desk.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct Colleague
{
    const char *login;
    const char *employeeNo;
    QStringView name;
    const char *kind;
    const char *team;
};
constexpr auto colleagues = std::to_array<Colleague>({
    {"demo.chen", "E0001", u"陈静", "supervisor", "care"},
    {"demo.lin", "E0002", u"林涛", "agent", "care"},
    {"demo.zhao", "E0003", u"赵敏", "agent", "care"},
    {"demo.rossi", "E0004", u"Sofia Rossi", "agent", "international"},
    {"demo.wu", "E0005", u"吴平", "auditor", "audit"},
});
constexpr auto agents = std::to_array<const char *>({"demo.lin", "demo.zhao", "demo.rossi"});
constexpr auto states = std::to_array<const char *>(
    {"new", "open", "pending_customer", "pending_third_party", "resolved", "closed"});
constexpr auto dispositions =
    std::to_array<const char *>({"explained", "refunded", "corrected", "not_justified"});

constexpr int holdEvery = 150;
constexpr int contactEvery = 10;
constexpr int ticketEvery = 25;

bool isHeld(qint64 number)
{
    return number % holdEvery == 11;
}

QVariant text(const char *latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

QList<SeedPerson> seedPeople()
{
    QList<SeedPerson> people;
    for (const Colleague &person : colleagues)
        people.append({QString::fromLatin1(person.login), QString::fromLatin1(person.employeeNo)});
    return people;
}

QString SeedDesk::uuid(qint64 at)
{
    const quint64 n = quint64(++m_ids);
    const QString time = QString::number(quint64(at), 16).rightJustified(12, u'0');
    return u"%1-%2-7%3-8000-%4"_s.arg(time.left(8), time.mid(8),
                                      QString::number(m_world.seed % 4096, 16).rightJustified(3, u'0'),
                                      QString::number(n, 16).rightJustified(12, u'0'));
}

void SeedDesk::putStaff()
{
    const qint64 added = m_world.now - 400 * seedDay;
    for (const Colleague &person : colleagues) {
        const QString id = uuid(added);
        m_world.sink->put(SeedTable::Persons, {id, text(person.employeeNo), person.name.toString()});
        m_world.sink->put(SeedTable::Staff, {text(person.login), id, text(person.team), true, added});
        m_world.sink->put(SeedTable::StaffKinds, {text(person.login), text(person.kind)});
    }
}

qint64 SeedDesk::lifeEnds(qint64 number) const
{
    return m_world.now - (isHeld(number) ? (number % 29 + 1) * seedDay : 10 * seedMinute);
}

SeedDesk::Case SeedDesk::caseOf(const SeedCustomer &customer)
{
    Case about{customer.id, {}, {}, 0, {}};
    for (const SeedPayment &payment : customer.payments()) {
        const bool isFailed = qstrcmp(payment.status, "failed") == 0
                              || qstrcmp(payment.status, "unknown") == 0
                              || qstrcmp(payment.status, "pending") == 0;
        if (isFailed)
            about = {customer.id, payment.id, payment.orderNo, payment.amount, payment.currency};
    }
    return about;
}

void SeedDesk::serve(SeedCustomer &customer, qint64 number)
{
    if (isHeld(number))
        putHold(customer, number);
    if (number % contactEvery == 3)
        putContact(customer, number);
    if (number % ticketEvery != 7)
        return;
    // The newest tickets are the open ones; they are filed in the order of their numbers.
    const qint64 all = std::max<qint64>(qint64(m_world.users) / ticketEvery, 1);
    const qint64 place = std::min(number / ticketEvery, all);
    const qint64 span = 120 * seedDay;
    const qint64 at = m_world.now - seedDay - span + place * (span / (all + 1))
                      + customer.random().below(span / (all + 1) / 2 + 1);
    const qint64 age = (m_world.now - at) / seedDay;
    const int state = age > 40 ? 5 : age > 20 ? 4 : int(customer.random().below(5));
    putTicket(caseOf(customer), at, state, customer.random());
}

void SeedDesk::putHold(const SeedCustomer &customer, qint64 number)
{
    constexpr auto reasons =
        std::to_array<const char *>({"account_takeover", "lost_phone", "customer_request"});
    constexpr auto scopes = std::to_array<const char *>({"outgoing", "all", "withdrawals", "sign_in"});
    const qint64 at = lifeEnds(number);
    const bool isClosed = number / holdEvery % 2 == 1;
    const QString agent = QString::fromLatin1(agents[size_t(number) % agents.size()]);
    m_world.sink->put(SeedTable::Holds,
                      {uuid(at), customer.id, QVariant(),
                       text(scopes[size_t(number / holdEvery) % scopes.size()]),
                       text(reasons[size_t(number) % reasons.size()]), u"客户来电要求"_s, u""_s,
                       isClosed ? u"import"_s : u"agent"_s, agent, at, QVariant(),
                       isClosed ? QVariant(at + 6 * seedHour) : QVariant(),
                       isClosed ? text("demo.chen") : QVariant(), isClosed ? text("released") : QVariant()});
}

void SeedDesk::putContact(const SeedCustomer &customer, qint64 number)
{
    constexpr auto channels = std::to_array<const char *>({"call", "call", "chat", "mail"});
    constexpr auto outcomes = std::to_array<const char *>({"answered", "resolved", "follow_up", "dropped"});
    const qint64 at = m_world.now - (number % 57 + 1) * seedDay + number % 7 * seedHour;
    const QString id = uuid(at);
    const char *channel = channels[size_t(number / 10) % channels.size()];
    const QString agent = QString::fromLatin1(agents[size_t(number / 10) % agents.size()]);
    m_world.sink->put(SeedTable::Contacts,
                      {id, text(channel), qstrcmp(channel, "call") == 0 ? customer.phoneE164 : u""_s,
                       customer.id, agent, at, at + (number % 9 + 2) * seedMinute,
                       text(outcomes[size_t(number / 10) % outcomes.size()]), u""_s});
    if (number % 20 == 3)
        m_world.sink->put(SeedTable::Verifications,
                          {uuid(at), id, customer.id, agent, u"sms_code"_s, true, at + seedMinute});
}

QString SeedDesk::nextTicketNo(qint64 at)
{
    const int year = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date().year();
    return u"T-%1-%2"_s.arg(year).arg(++m_ticketNumbers[year], 6, 10, QLatin1Char('0'));
}

void SeedDesk::putTicket(const Case &about, qint64 at, int state, SeedRandom &random)
{
    const bool hasPayment = !about.paymentId.isEmpty();
    const bool isEnded = state >= 4;
    const char *agent = random.pick(agents);
    constexpr auto priorities = std::to_array<const char *>({"low", "normal", "normal", "high", "urgent"});
    const QString subject = hasPayment ? u"付款失败 "_s + about.orderNo : u"账户登录问题"_s;
    const QString id = uuid(at);
    const qint64 updated = std::min(at + state * 5 * seedHour, m_world.now - seedMinute);
    const QVariant amount = hasPayment ? QVariant(about.amount) : QVariant();
    m_world.sink->put(SeedTable::Tickets, {id,
                                           nextTicketNo(at),
                                           about.userId,
                                           QVariant(),
                                           hasPayment ? u"payment_failed"_s : u"account_access"_s,
                                           u""_s,
                                           u"call"_s,
                                           text(random.pick(priorities)),
                                           text(states[size_t(state)]),
                                           state == 0 ? QVariant() : text(agent),
                                           u"care"_s,
                                           state == 3 ? 2 : 1,
                                           u""_s,
                                           amount,
                                           hasPayment ? QVariant(about.currency) : QVariant(),
                                           subject,
                                           isEnded ? text(random.pick(dispositions)) : QVariant(),
                                           state + 1,
                                           text(agent),
                                           at,
                                           text(agent),
                                           updated});
    putEvents(id, at, state, QString::fromLatin1(agent), subject);
    if (hasPayment)
        m_world.sink->put(SeedTable::TicketLinks, {id, u"payment"_s, about.paymentId});
}

void SeedDesk::putEvents(const QString &ticket, qint64 at, int state, const QString &agent,
                         const QString &subject)
{
    int seq = 0;
    const auto event = [&](const char *kind, const QString &body, const char *from, const char *to,
                           qint64 after) {
        const qint64 when = std::min(at + after, m_world.now - seedMinute);
        m_world.sink->put(SeedTable::TicketEvents,
                          {uuid(when), ticket, ++seq, when, agent, text(kind), body,
                           from ? text(from) : QVariant(), to ? text(to) : QVariant()});
    };
    event("filed", subject, nullptr, nullptr, 0);
    if (state == 0)
        return;
    event("assigned", u""_s, nullptr, agent.toLatin1().constData(), seedHour / 2);
    event("state", u""_s, "new", "open", seedHour / 2);
    event("reply", u"您好，我们已收到您的反馈，正在核实这笔交易。"_s, nullptr, nullptr, seedHour);
    if (state == 2 || state == 3)
        event("state", u""_s, "open", states[size_t(state)], 2 * seedHour);
    if (state == 3)
        event("escalated", u"已提交银行查询"_s, "1", "2", 3 * seedHour);
    if (state >= 4) {
        event("note", u"与客户电话确认，问题已说明。"_s, nullptr, nullptr, 4 * seedHour);
        event("state", u""_s, "open", "resolved", 5 * seedHour);
    }
    if (state == 5)
        event("state", u""_s, "resolved", "closed", 24 * seedHour);
}

void SeedDesk::remember(const SeedCustomer &customer)
{
    m_stories.append(caseOf(customer));
}

void SeedDesk::fileStories()
{
    SeedRandom random(m_world.seed, 900);
    for (int state = int(states.size()) - 1; state >= 0; --state) {
        const qsizetype story = m_stories.size() - 1 - state;
        if (story >= 0)
            putTicket(m_stories[story], m_world.now - (state + 1) * 2 * seedHour, state, random);
    }
    for (const auto [year, last] : m_ticketNumbers.asKeyValueRange())
        m_world.sink->put(SeedTable::TicketNumbers, {year, last});
}

} // namespace desk
