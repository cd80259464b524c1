#pragma once

#include <QStringView>
#include <string_view>

namespace desk {

/// What == of QStringView says, without a call: most words that are compared differ in length or at once.
inline bool isSameWord(QStringView a, QStringView b)
{
    return std::u16string_view(a.utf16(), size_t(a.size()))
           == std::u16string_view(b.utf16(), size_t(b.size()));
}

} // namespace desk
