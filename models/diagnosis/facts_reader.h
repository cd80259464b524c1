#pragma once

#include <QByteArrayView>
#include <expected>

#include "facts.h"

namespace desk {

/// Reads one line of a `diagnose --facts` file, as factsFromJson() does. Refused besides, with the reason
/// and, where it is not the meaning that is wrong, the column in bytes: what is not one JSON object, a key
/// given twice, values that are objects or lists, what is not UTF-8.
std::expected<PaymentFacts, QString> factsFromText(QByteArrayView text);

} // namespace desk
