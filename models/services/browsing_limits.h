#pragma once

#include <QtGlobal>

// How much within an hour is unusual enough to be shown to supervisors and auditors: half of what the
// database refuses one person (desk.quota in resources/sql/schema: 120 customers, 40 search sessions, 10
// reveals). No refusal: a busy hour may be honest. A contact takes an agent five minutes or more, so twelve
// customers and four search sessions of 15 minutes are an hour's work.
namespace desk {

inline constexpr qint64 customersAnHour = 60;
inline constexpr qint64 searchesAnHour = 20;
inline constexpr qint64 revealsAnHour = 5;

} // namespace desk
