#pragma once

#include <array>
#include <memory>
#include <vector>

#include "batch_evaluator.h"

namespace desk::bench {

/// The 15 rules that every engine of the bench evaluates (engine_rules.json).
std::shared_ptr<const Checklist> benchRules();

/// The same payments in every run: \a count failed ones in yuan, every fact of the rules known.
std::vector<PaymentFacts> benchPayments(size_t count);
/// \a payments with every tenth fact unknown.
std::vector<PaymentFacts> withGaps(std::vector<PaymentFacts> payments);

std::vector<FactBatch> batchesOf(const std::shared_ptr<const Checklist> &rules,
                                 const std::vector<PaymentFacts> &payments);

/// What the rules say of a payment, one bit a rule: the value that all engines must agree on.
using RuleBits = quint32;
/// FNV-1a over the bits of all payments, in 16 hexadecimal digits; the adapters of the peers compute the
/// same.
QString verdictHash(const std::vector<RuleBits> &verdicts);

/// The facts of one payment as somebody would lay them out who writes the 15 rules by hand: words are
/// numbers.
struct HandFacts
{
    qint64 available, balancePart, fee, amount, perPaymentLimit, spentDay, dailyLimit;
    qint32 cardExpires, paymentMonth, riskScore;
    quint8 kycLevel, failedSignIns, duplicates;
    quint8 kind, funding, accountStatus, userStatus, cardStatus, payeeStatus, paymentCurrency,
        accountCurrency, merchantStatus, riskDecision, incidentSeverity, channelState;
    bool holdStanding, merchantAcceptsWallet, timedOut, answered;
};
std::vector<HandFacts> handFacts(const std::vector<PaymentFacts> &payments);
/// The 15 rules written by hand: the limit that an interpreter is measured against.
RuleBits handWritten(const HandFacts &facts);

} // namespace desk::bench
