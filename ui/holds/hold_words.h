#pragma once

#include <QCoreApplication>
#include <QDateTime>

#include "hold_store.h"

namespace desk {

/// Sentences about holds that several screens share.
class HoldWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::HoldWords)

public:
    /// What the button does: "Freeze outgoing payments of **娜 now". \a oneAccount: of one account only.
    static QString confirm(HoldScope scope, const QString &name, bool oneAccount);
    /// The same once it is done: "Outgoing payments of **娜 are frozen."
    static QString done(HoldScope scope, const QString &name, bool oneAccount);
    /// What a scope stops and what it leaves, in one sentence.
    static QString effect(HoldScope scope);
    /// How a hold ends: who asks, who decides, when a request lapses.
    static QString releaseSteps();
    /// "since 14:03 by Chen Min, until 1 May" for a standing hold; the reason is not in it.
    static QString placed(const Hold &hold, const QDateTime &now);
};

} // namespace desk
