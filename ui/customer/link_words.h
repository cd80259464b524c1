#pragma once

#include <QCoreApplication>

#include "customer_link.h"
#include "words.h"

namespace desk {

/// Sentences about what customers share.
class LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::LinkWords)

public:
    static QString kind(LinkKind kind);
    /// Name of an icon in resources/icons.
    static QString icon(LinkKind kind);
    /// The masked value, or what stands for a payee without a name.
    static QString label(const CustomerLink &link);
    /// "3", "200+"
    static QString count(const CustomerLink &link);
    /// "3 others"
    static QString others(const CustomerLink &link);
    /// "2 frozen"; empty for none.
    static QString held(const CustomerLink &link);
    /// "✕ 2 of 3 frozen"; "! 3 others" for a device or card, which few people share; else "3 others".
    static StatusWord status(const CustomerLink &link);
    /// All of it, for ears and tooltips. \a now: UTC.
    static QString sentence(const CustomerLink &link, const QDateTime &now);
};

/// Holds stand in what looks like a ring: not merely among the many who pay a large payee.
bool isAlarming(const CustomerLink &link);

} // namespace desk
