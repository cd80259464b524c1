#pragma once

#include <QVariant>
#include <initializer_list>
#include <span>

namespace desk {

/// The tables that seeding fills, in an order in which references come first.
enum class SeedTable {
    Users,
    SearchKeys,
    Accounts,
    Cards,
    Devices,
    SignIns,
    Merchants,
    Channels,
    ChannelIncidents,
    ChannelReports,
    Payments,
    AccountEntries,
    PaymentEvents,
    AttributeChanges,
    KycSubmissions,
    Invoices,
    Persons,
    Staff,
    StaffKinds,
    Contacts,
    Verifications,
    Holds,
    ReleaseRequests,
    TicketNumbers,
    Tickets,
    TicketEvents,
    TicketLinks
};

struct SeedTableInfo
{
    const char *name;    ///< "schema.table"
    const char *columns; ///< separated by blanks; '@' after an instant
    /// SQLite: where its rows wait to be put in by order of their key, which is no order of the world.
    const char *stage = nullptr;
};
std::span<const SeedTableInfo> seedTables();

/// Takes the rows of the world one by one.
class SeedSink
{
public:
    virtual ~SeedSink() = default;
    /// \a row: one value a column of the table.
    virtual void put(SeedTable table, std::initializer_list<QVariant> row) = 0;
};

} // namespace desk
