#pragma once

#include <QMap>

#include "seed_world.h"

namespace desk {

/// A colleague of the demo's desk.
struct SeedPerson
{
    QString login;
    QString employeeNo;
};
QList<SeedPerson> seedPeople();

/// What the desk itself has done in a seeded world: staff, contacts, holds and tickets.
class SeedDesk
{
public:
    explicit SeedDesk(SeedWorld &world) : m_world(world) {}

    void putStaff();
    /// What support had to do with an ordinary customer; \a number counts customers from 1.
    void serve(SeedCustomer &customer, qint64 number);
    /// One ticket in every state, of customers with stories. Call it last: tickets are numbered by time.
    void fileStories();
    void remember(const SeedCustomer &customer); ///< a customer with a story, for fileStories()

    /// When a hold stands on customer \a number: the end of their ordinary life. Else the world's present.
    qint64 lifeEnds(qint64 number) const;

private:
    struct Case
    {
        QString userId;
        QString paymentId; ///< may be empty
        QString orderNo;
        qint64 amount = 0;
        QString currency;
    };
    static Case caseOf(const SeedCustomer &customer);
    void putHold(const SeedCustomer &customer, qint64 number);
    void putContact(const SeedCustomer &customer, qint64 number);
    void putTicket(const Case &about, qint64 at, int state, SeedRandom &random);
    void putEvents(const QString &ticket, qint64 at, int state, const QString &agent, const QString &subject);
    QString nextTicketNo(qint64 at);
    QString uuid(qint64 at);

    SeedWorld &m_world;
    QList<Case> m_stories;
    QMap<int, qint64> m_ticketNumbers; ///< last number by year
    qint64 m_ids = 0;
};

} // namespace desk
