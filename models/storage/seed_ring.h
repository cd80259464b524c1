#pragma once

#include <span>

#include "seed_world.h"

namespace desk {

/// One of a ring of customers who are really one gang: money of people who were talked into it comes in and
/// goes on to the collector within minutes. docs/demo.md tells how to find them.
struct SeedRingMember
{
    int number; ///< of the user: U1000000 + number
    QStringView name;
    const char *latin;
};

/// The collector is the last. All of them use one device; all but the collector one card and one payee, the
/// collector.
std::span<const SeedRingMember> seedRing();

/// The ring's part of the world, already handed to the sink.
void seedFraudRing(SeedWorld &world);

} // namespace desk
