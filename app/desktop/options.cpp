#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include "desk_link.h"
#include "language.h"

using namespace Qt::StringLiterals;

namespace desk {

std::expected<Options, QString> Options::read()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The support desk of a digital wallet."_s);
    const QCommandLineOption workspace(u"workspace"_s,
                                       u"Sign in to this workspace: sqlite:/path/desk.db or "
                                       "postgresql://person@host/walletdesk."_s,
                                       u"URL"_s);
    const QCommandLineOption demo(u"demo"_s, u"Open the demo workspace."_s);
    const QCommandLineOption tour(u"tour"_s, u"Drive the program through its main job and write pictures."_s,
                                  u"DIR"_s);
    const QCommandLineOption announce(
        u"announce"_s,
        u"Print the line \"interactive\" once the first screen after signing in takes input."_s);
    const QCommandLineOption language(u"lang"_s, u"Language: zh_CN or en."_s, u"LANGUAGE"_s);
    const QCommandLineOption theme(u"theme"_s, u"Theme: light, dark or system."_s, u"THEME"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window, e.g. 1280x800."_s, u"WxH"_s);
    parser.addOptions({workspace, demo, announce, tour, language, theme, size});
    parser.addPositionalArgument(u"link"_s, u"Open this ticket: walletdesk://ticket/T-2026-000318."_s,
                                 u"[LINK]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(*QCoreApplication::instance());

    Options options;
    options.workspace =
        parser.isSet(workspace) ? parser.value(workspace) : qEnvironmentVariable("WALLETDESK_WORKSPACE");
    options.demo = parser.isSet(demo);
    options.announce = parser.isSet(announce);
    options.tourFolder = parser.value(tour);
    options.language = parser.value(language);
    if (parser.isSet(language) && !Language::codes().contains(options.language))
        return std::unexpected(u"--lang is zh_CN or en."_s);
    options.theme = fromText<ThemeMode>(parser.value(theme));
    if (parser.isSet(theme) && !options.theme)
        return std::unexpected(u"--theme is light, dark or system."_s);
    if (parser.isSet(size)) {
        static const QRegularExpression form(u"^([1-9][0-9]{2,4})x([1-9][0-9]{2,4})$"_s);
        const auto match = form.match(parser.value(size));
        if (!match.hasMatch())
            return std::unexpected(u"--size is WIDTHxHEIGHT, e.g. 1280x800."_s);
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    const QStringList links = parser.positionalArguments();
    const auto ticket = links.isEmpty() ? TicketNo() : ticketOfLink(links.first());
    if (!ticket || links.size() > 1)
        return std::unexpected(u"That is no link to a ticket: walletdesk://ticket/T-2026-000318."_s);
    options.ticket = *ticket;
    return options;
}

} // namespace desk
