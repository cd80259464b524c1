#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <optional>

#include "closed_set.h"
#include "money.h"
#include "page.h"

// The forms of JSON that every verb shares.
namespace desk {

/// {"amount":"12.00","currency":"CNY"}
QJsonObject moneyJson(const Money &money);
/// null for no money
QJsonValue moneyJson(const std::optional<Money> &money);
/// "2026-05-01T04:00:00.000Z"; null for an invalid instant
QJsonValue instantJson(const QDateTime &instant);
/// null for an empty text
QJsonValue textJson(const QString &text);
/// {"results":[…],"next":CURSOR|null}
QJsonObject listJson(const QJsonArray &results, const Cursor &next = {});

/// The member of a closed set that a verb's option names.
template <class E>
std::optional<E> parseMember(const std::string &text)
{
    return fromText<E>(QString::fromStdString(text));
}

} // namespace desk
