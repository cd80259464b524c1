#include "desk_link.h"

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

static constexpr QStringView scheme = u"walletdesk://ticket/";

static bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

bool isTicketNumber(QStringView number)
{
    return number.size() >= 13 && number.size() <= 16 && number.startsWith(u"T-") && number[6] == u'-'
           && std::ranges::all_of(number.sliced(2, 4), isDigit)
           && std::ranges::all_of(number.sliced(7), isDigit);
}

std::optional<TicketNo> ticketOfLink(QStringView link)
{
    if (!link.startsWith(scheme) || !isTicketNumber(link.sliced(scheme.size())))
        return {};
    return TicketNo(link.sliced(scheme.size()).toString());
}

} // namespace desk
