#pragma once

#include <QHashFunctions>
#include <QString>
#include <compare>

namespace desk {

/// An identifier that cannot be mixed up with another kind's. Ids of the wallet core are opaque text in
/// byte order; ids that the desk creates are UUIDv7 in lower-case text.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value) : m_value(std::move(value)) {}

    const QString &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.m_value.compare(b.m_value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using UserId = Id<struct UserIdTag>;
using UserNo = Id<struct UserNoTag>;
using AccountId = Id<struct AccountIdTag>;
using PaymentId = Id<struct PaymentIdTag>;
using OrderNo = Id<struct OrderNoTag>;
using CommandId = Id<struct CommandIdTag>;
using ContactId = Id<struct ContactIdTag>;
using HoldId = Id<struct HoldIdTag>;
using ReleaseRequestId = Id<struct ReleaseRequestIdTag>;
using TicketNo = Id<struct TicketNoTag>;
using IncidentId = Id<struct IncidentIdTag>;
using Login = Id<struct LoginTag>;

/// A new UUIDv7 (RFC 9562) as lower-case text: 48 bits of UTC milliseconds, then random bits of the
/// system's generator. Thread-safe.
QString newUuid();

inline CommandId newCommandId()
{
    return CommandId(newUuid());
}

} // namespace desk
