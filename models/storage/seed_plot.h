#pragma once

#include "seed_world.h"

// What the stories of a seeded world are made of.
namespace desk::plot {

/// \a hour:\a minute local time of the customer, \a days before the world's today; UTC milliseconds.
qint64 localTime(const SeedCustomer &customer, const SeedWorld &world, int days, int hour, int minute);

/// A purchase at \a shop that failed with \a code.
SeedPayment failed(qint64 at, qint64 amount, int shop, const char *scheme, const char *code);
SeedPayment purchase(qint64 at, qint64 amount, int shop);
SeedPayment byCard(SeedPayment payment, const SeedCustomer &customer);
void topUp(SeedCustomer &customer, qint64 at, qint64 amount);

/// Some months without a mishap, and then \a balance on the account.
void quietLife(SeedCustomer &customer, SeedWorld &world, qint64 balance);
void wellOff(SeedCustomer &customer, SeedWorld &world);

/// The purchase that a refund is about, and the refund of all of it.
SeedPayment refundOf(SeedCustomer &customer, qint64 bought, qint64 amount, qint64 at);

/// A merchant of the story's own; answers its id.
QString ownMerchant(SeedWorld &world, int number, const QString &name, const char *status,
                    const QString &methods);

} // namespace desk::plot
