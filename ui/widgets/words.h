#pragma once

#include <QString>

#include "contact_store.h"
#include "diagnosis.h"
#include "search_store.h"
#include "sets.h"
#include "tone.h"
#include "workspace.h"

namespace desk {

/// A state for the screen: sign, word and colour belong together.
struct StatusWord
{
    QString sign; ///< one character, e.g. "✕"
    QString word;
    Tone tone = Tone::Neutral;

    QString text() const { return sign.isEmpty() ? word : sign + u' ' + word; }
    friend bool operator==(const StatusWord &, const StatusWord &) = default;
};

/// Value of the "tone" property in desk.qss: neutral, accent, bad, warn, good.
QString toneName(Tone tone);

/// Names of the closed sets in the language of the program.
QString wordOf(PaymentKind value);
QString wordOf(PaymentStatus value);
QString wordOf(HoldScope value);
QString wordOf(HoldReason value);
QString wordOf(ReleaseReason value);
QString wordOf(Decision value);
QString wordOf(StaffKind value);
QString wordOf(ContactChannel value);
QString wordOf(ContactOutcome value);
QString wordOf(VerificationQuestion value);
QString wordOf(RevealField value);
QString wordOf(RevealReason value);
QString wordOf(TicketState value);
QString wordOf(TicketPriority value);
QString wordOf(TicketCategory value);
QString wordOf(Disposition value);
QString wordOf(QueryResult value);
QString wordOf(TicketEventKind value);
QString wordOf(SearchMatch value);
QString wordOf(OutcomeClass value);

StatusWord statusOf(PaymentStatus value);
StatusWord statusOf(TicketState value);
StatusWord statusOf(TicketPriority value);
StatusWord statusOf(Verdict value);
StatusWord statusOf(OutcomeClass value);
StatusWord statusOf(LinkState value);
StatusWord statusOf(Decision value);
/// Of users and accounts: active, frozen, closed; another word is shown as it is.
StatusWord userStatus(const QString &status);
/// cards.status
StatusWord cardStatus(const QString &status);
/// sign_ins.outcome
StatusWord signInOutcome(const QString &outcome);
/// payments.risk_decision
StatusWord riskDecision(const QString &decision);
StatusWord verificationStatus(const Verification &verification);
/// KYC level 0 … 3.
StatusWord kycStatus(int level);

QString paymentEventWord(const QString &kind);
QString fundingWord(const QString &funding);
QString twoFactorWord(const QString &kind);
QString holdSourceWord(const QString &source);

} // namespace desk
