#pragma once

#include <QSize>
#include <QString>
#include <expected>
#include <optional>

#include "id.h"
#include "theme.h"

namespace desk {

/// What the command line of walletdesk asks for.
struct Options
{
    QString workspace;     ///< address without password; also from WALLETDESK_WORKSPACE
    TicketNo ticket;       ///< to open once somebody is at work; empty: none
    bool demo = false;     ///< open the demo workspace at once
    bool announce = false; ///< print "interactive" once the first screen takes input
    QString tourFolder;    ///< run the tour and write its pictures there
    QString language;      ///< zh_CN, en; empty: as remembered, else the system's
    std::optional<ThemeMode> theme;
    QSize size; ///< of the window; invalid: as it was left

    /// Reads the arguments of the application. --help and --version print and end the program. The reason of
    /// a wrong argument names it.
    static std::expected<Options, QString> read();
};

} // namespace desk
