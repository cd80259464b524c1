#pragma once

#include <QLatin1StringView>
#include <QString>
#include <array>
#include <optional>

namespace desk {

/// Names of a closed set in the order of its enumerators; specialise `closedSet<E>` beside the enum.
template <class E>
inline constexpr auto closedSet = nullptr;

/// The word of the schema, the CLI and JSON for \a value.
template <class E>
QString toText(E value)
{
    return QString::fromLatin1(closedSet<E>[size_t(value)]);
}

/// The member that \a text names; nothing for any other word (no folding of case).
template <class E>
std::optional<E> fromText(QStringView text)
{
    for (size_t i = 0; i < closedSet<E>.size(); ++i) {
        if (text == QLatin1StringView(closedSet<E>[i]))
            return E(i);
    }
    return {};
}

} // namespace desk
