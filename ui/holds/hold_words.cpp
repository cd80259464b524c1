#include "hold_words.h"

#include "format.h"

namespace desk {

QString HoldWords::confirm(HoldScope scope, const QString &name, bool oneAccount)
{
    switch (scope) {
    case HoldScope::Outgoing:
        return oneAccount ? tr("Freeze outgoing payments from this account of %1 now").arg(name)
                          : tr("Freeze outgoing payments of %1 now").arg(name);
    case HoldScope::Withdrawals:
        return oneAccount ? tr("Freeze withdrawals from this account of %1 now").arg(name)
                          : tr("Freeze withdrawals of %1 now").arg(name);
    case HoldScope::All:
        return oneAccount ? tr("Freeze all money in and out of this account of %1 now").arg(name)
                          : tr("Freeze all money in and out of %1 now").arg(name);
    case HoldScope::SignIn:
        return tr("Block new sign-ins of %1 now").arg(name);
    }
    return {};
}

QString HoldWords::done(HoldScope scope, const QString &name, bool oneAccount)
{
    switch (scope) {
    case HoldScope::Outgoing:
        return oneAccount ? tr("Outgoing payments from this account of %1 are frozen.").arg(name)
                          : tr("Outgoing payments of %1 are frozen.").arg(name);
    case HoldScope::Withdrawals:
        return oneAccount ? tr("Withdrawals from this account of %1 are frozen.").arg(name)
                          : tr("Withdrawals of %1 are frozen.").arg(name);
    case HoldScope::All:
        return oneAccount ? tr("All money in and out of this account of %1 is frozen.").arg(name)
                          : tr("All money in and out of %1 is frozen.").arg(name);
    case HoldScope::SignIn:
        return tr("New sign-ins of %1 are blocked.").arg(name);
    }
    return {};
}

QString HoldWords::effect(HoldScope scope)
{
    switch (scope) {
    case HoldScope::Outgoing:
        return tr("Stops payments, transfers out and withdrawals. Money and refunds still come in.");
    case HoldScope::Withdrawals:
        return tr("Stops withdrawals only. Paying and receiving go on.");
    case HoldScope::All:
        return tr("Stops everything except refunds and fees.");
    case HoldScope::SignIn:
        return tr("Refuses new sign-ins. Money is not stopped.");
    }
    return {};
}

QString HoldWords::releaseSteps()
{
    return tr("1. Anybody at the desk asks for the release, with a reason and a note.\n"
              "2. A supervisor decides: not the person who placed the hold, and not the one who asked.\n"
              "3. A request that nobody decides on lapses after 72 hours; the hold stays.\n"
              "Placed by mistake? Say \"placed in error\": such requests go first.");
}

QString HoldWords::placed(const Hold &hold, const QDateTime &now)
{
    const QString since = formatInstant(hold.placedAt, now);
    return hold.until.isValid()
               ? tr("since %1 by %2, until %3").arg(since, hold.placedBy, formatInstant(hold.until, now))
               : tr("since %1 by %2, with no end").arg(since, hold.placedBy);
}

} // namespace desk
