#pragma once

#include <span>

#include "seed_world.h"

namespace desk {

/// A named customer whose newest payment that did not succeed shows one cause. docs/demo.md lists them.
struct SeedStory
{
    int number; ///< of the user: U1000000 + number
    QStringView name;
    const char *latin;
    const char *cause; ///< of the closed set of causes
    const char *check; ///< that finds it; empty: none does
    void (*tell)(SeedCustomer &customer, SeedWorld &world);
};

std::span<const SeedStory> seedStories();

/// The story's part of the world, customer, payments, hold and all; already handed to the sink.
SeedCustomer seedStory(SeedWorld &world, const SeedStory &story);

/// National phone number of a story's customer; those of the others are in segments that nobody has.
QString seedStoryPhone(const SeedStory &story);

} // namespace desk
