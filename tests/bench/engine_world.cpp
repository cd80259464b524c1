#include "engine_world.h"

#include <QFile>
#include <random>

namespace desk::bench {

using namespace Qt::StringLiterals;

namespace {

enum Word : quint8 {
    Payment,
    TransferOut,
    Withdrawal,
    TopUp,
    Balance,
    Card,
    Mixed,
    Active,
    Frozen,
    Closed,
    Lost,
    Stolen,
    Restricted,
    Expired,
    Suspended,
    Pass,
    Review,
    Decline,
    None,
    Degraded,
    Partial,
    Outage,
    Normal,
    Down,
    Maintenance,
    Cny,
    Usd
};
constexpr std::array words = {"payment",     "transfer_out", "withdrawal", "top_up", "balance", "card",
                              "mixed",       "active",       "frozen",     "closed", "lost",    "stolen",
                              "restricted",  "expired",      "suspended",  "pass",   "review",  "decline",
                              "none",        "degraded",     "partial",    "outage", "normal",  "down",
                              "maintenance", "CNY",          "USD"};

quint8 wordOf(const PaymentFacts &facts, QStringView name)
{
    const QString text = std::get<QString>(facts.value(name));
    const auto at =
        std::ranges::find_if(words, [&](const char *word) { return text == QLatin1StringView(word); });
    return quint8(at - words.begin());
}

qint64 numberOf(const PaymentFacts &facts, QStringView name)
{
    return std::get<qint64>(facts.value(name));
}

qint32 monthOf(const PaymentFacts &facts, QStringView name)
{
    return QString(std::get<QString>(facts.value(name))).remove(u'-').toInt();
}

bool flagOf(const PaymentFacts &facts, QStringView name)
{
    return std::get<bool>(facts.value(name));
}

/// Draws that every platform makes alike: distributions of the standard library differ.
class Draws
{
public:
    bool oneIn(quint32 n) { return below(n) == 0; }
    quint32 below(quint32 n) { return quint32((quint64(m_random() - m_random.min()) * n) >> 32); }
    /// The first word mostly, one of the others now and then.
    QString mostly(std::initializer_list<Word> from, quint32 rare)
    {
        const Word *first = from.begin();
        const Word word = oneIn(rare) ? first[1 + below(quint32(from.size() - 1))] : first[0];
        return QString::fromLatin1(words[word]);
    }

private:
    std::mt19937 m_random{20261122};
};

PaymentFacts onePayment(Draws &draw, size_t number)
{
    PaymentFacts facts;
    facts.orderNo = u"W%1"_s.arg(qulonglong(number), 9, 10, QLatin1Char('0'));
    facts.currency = u"CNY"_s;
    facts.timeZone = u"Asia/Shanghai"_s;
    const qint64 amount = 100 + draw.below(200'000);
    facts.set(u"kind", draw.mostly({Payment, TransferOut, Withdrawal, TopUp}, 3));
    facts.set(u"status", u"failed"_s);
    facts.set(u"amount", amount);
    facts.set(u"fee", qint64(draw.oneIn(4) ? 100 : 0));
    facts.set(u"funding", draw.mostly({Balance, Card, Mixed}, 2));
    facts.set(u"balance_part", amount);
    facts.set(u"available", qint64(draw.below(2'000'000)));
    facts.set(u"per_payment_limit", qint64(190'000));
    facts.set(u"spent_day", qint64(draw.below(1'000'000)));
    facts.set(u"daily_limit", qint64(1'000'000));
    facts.set(u"account_status", draw.mostly({Active, Frozen, Closed}, 30));
    facts.set(u"user_status", draw.mostly({Active, Frozen, Closed}, 40));
    facts.set(u"hold_standing", draw.oneIn(25));
    facts.set(u"kyc_level", qint64(draw.below(4)));
    facts.set(u"card_status", draw.mostly({Active, Lost, Stolen, Restricted, Expired}, 20));
    facts.set(u"card_expires",
              u"20%1-%2"_s.arg(25 + draw.below(6)).arg(1 + draw.below(12), 2, 10, QLatin1Char('0')));
    facts.set(u"payment_month", u"2026-05"_s);
    facts.set(u"payee_status", draw.mostly({Active, Frozen, Closed}, 10));
    facts.set(u"payment_currency", draw.mostly({Cny, Usd}, 30));
    facts.set(u"account_currency", u"CNY"_s);
    facts.set(u"merchant_status", draw.mostly({Active, Suspended, Closed}, 20));
    facts.set(u"merchant_accepts_wallet", !draw.oneIn(30));
    facts.set(u"risk_decision", draw.mostly({Pass, Review, Decline}, 10));
    facts.set(u"risk_score", qint64(draw.below(101)));
    facts.set(u"failed_sign_ins", qint64(draw.below(5)));
    facts.set(u"incident_severity", draw.mostly({None, Degraded, Partial, Outage, Maintenance}, 12));
    facts.set(u"channel_state", draw.mostly({Normal, Degraded, Down, Maintenance}, 12));
    facts.set(u"timed_out", draw.oneIn(8));
    facts.set(u"answered", !draw.oneIn(6));
    facts.set(u"duplicates", qint64(draw.oneIn(9) ? 1 : 0));
    facts.set(u"scheme", u"iso8583"_s);
    facts.set(u"response_code", draw.oneIn(2) ? u"05"_s : u"51"_s);
    return facts;
}

} // namespace

std::shared_ptr<const Checklist> benchRules()
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/bench/engine_rules.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("engine_rules.json cannot be read");
    auto parsed = Checklist::parse(file.readAll());
    if (!parsed)
        qFatal("engine_rules.json: line %d: %s", parsed.error().line, qUtf8Printable(parsed.error().reason));
    return std::make_shared<const Checklist>(*std::move(parsed));
}

std::vector<PaymentFacts> benchPayments(size_t count)
{
    Draws draw;
    std::vector<PaymentFacts> payments;
    payments.reserve(count);
    for (size_t i = 0; i < count; ++i)
        payments.push_back(onePayment(draw, i));
    return payments;
}

std::vector<PaymentFacts> withGaps(std::vector<PaymentFacts> payments)
{
    Draws draw;
    for (PaymentFacts &facts : payments) {
        for (FactValue &value : facts.values) {
            if (draw.oneIn(10))
                value = {};
        }
    }
    return payments;
}

std::vector<FactBatch> batchesOf(const std::shared_ptr<const Checklist> &rules,
                                 const std::vector<PaymentFacts> &payments)
{
    std::vector<FactBatch> batches;
    for (const PaymentFacts &facts : payments) {
        if (batches.empty() || batches.back().isFull())
            batches.emplace_back(rules, Catalogue::builtIn());
        batches.back().append(facts);
    }
    return batches;
}

QString verdictHash(const std::vector<RuleBits> &verdicts)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const RuleBits bits : verdicts) {
        for (const quint32 byte : {bits & 0xff, bits >> 8 & 0xff})
            hash = (hash ^ byte) * 0x100000001b3ULL;
    }
    return u"%1"_s.arg(hash, 16, 16, QLatin1Char('0'));
}

std::vector<HandFacts> handFacts(const std::vector<PaymentFacts> &payments)
{
    std::vector<HandFacts> result;
    result.reserve(payments.size());
    for (const PaymentFacts &facts : payments) {
        result.push_back({
            .available = numberOf(facts, u"available"),
            .balancePart = numberOf(facts, u"balance_part"),
            .fee = numberOf(facts, u"fee"),
            .amount = numberOf(facts, u"amount"),
            .perPaymentLimit = numberOf(facts, u"per_payment_limit"),
            .spentDay = numberOf(facts, u"spent_day"),
            .dailyLimit = numberOf(facts, u"daily_limit"),
            .cardExpires = monthOf(facts, u"card_expires"),
            .paymentMonth = monthOf(facts, u"payment_month"),
            .riskScore = qint32(numberOf(facts, u"risk_score")),
            .kycLevel = quint8(numberOf(facts, u"kyc_level")),
            .failedSignIns = quint8(numberOf(facts, u"failed_sign_ins")),
            .duplicates = quint8(numberOf(facts, u"duplicates")),
            .kind = wordOf(facts, u"kind"),
            .funding = wordOf(facts, u"funding"),
            .accountStatus = wordOf(facts, u"account_status"),
            .userStatus = wordOf(facts, u"user_status"),
            .cardStatus = wordOf(facts, u"card_status"),
            .payeeStatus = wordOf(facts, u"payee_status"),
            .paymentCurrency = wordOf(facts, u"payment_currency"),
            .accountCurrency = wordOf(facts, u"account_currency"),
            .merchantStatus = wordOf(facts, u"merchant_status"),
            .riskDecision = wordOf(facts, u"risk_decision"),
            .incidentSeverity = wordOf(facts, u"incident_severity"),
            .channelState = wordOf(facts, u"channel_state"),
            .holdStanding = flagOf(facts, u"hold_standing"),
            .merchantAcceptsWallet = flagOf(facts, u"merchant_accepts_wallet"),
            .timedOut = flagOf(facts, u"timed_out"),
            .answered = flagOf(facts, u"answered"),
        });
    }
    return result;
}

RuleBits handWritten(const HandFacts &f)
{
    const auto stopped = [](quint8 status) {
        return status == Frozen || status == Closed;
    };
    const bool cardBad = f.cardStatus == Lost || f.cardStatus == Stolen || f.cardStatus == Restricted
                         || f.cardStatus == Closed || f.cardStatus == Expired
                         || f.cardExpires < f.paymentMonth;
    const std::array<bool, 15> rules = {
        (f.funding == Balance || f.funding == Mixed)
            && f.available<f.balancePart + f.fee, f.amount> f.perPaymentLimit,
        f.spentDay + f.amount > f.dailyLimit,
        stopped(f.accountStatus) || stopped(f.userStatus),
        f.holdStanding,
        f.kycLevel < 2 && f.amount > 100'000,
        (f.funding == Card || f.funding == Mixed) && cardBad,
        (f.kind == TransferOut || f.kind == Withdrawal) && stopped(f.payeeStatus),
        f.paymentCurrency != f.accountCurrency,
        f.kind == Payment
            && (f.merchantStatus == Suspended || f.merchantStatus == Closed || !f.merchantAcceptsWallet),
        f.riskDecision == Decline || f.riskDecision == Review || f.riskScore >= 80,
        f.failedSignIns >= 3,
        f.incidentSeverity == Outage || f.incidentSeverity == Partial || f.channelState == Down
            || f.channelState == Maintenance,
        f.timedOut && !f.answered,
        f.kind == Payment && f.duplicates >= 1,
    };
    RuleBits bits = 0;
    for (size_t i = 0; i < rules.size(); ++i)
        bits |= RuleBits(rules[i]) << i;
    return bits;
}

} // namespace desk::bench
