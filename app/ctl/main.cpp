#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <iostream>

#include "card_guard.h"
#include "process_guard.h"
#include "verbs.h"

int main(int argc, char **argv)
{
    desk::guardProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("WalletDesk"));
    QCoreApplication::setApplicationName(QStringLiteral("walletdesk"));

    // The words follow the system's language; JSON and the numbers in it do not.
    QTranslator texts;
    if (texts.load(QLocale::system(), QStringLiteral("walletdesk"), QStringLiteral("_"),
                   QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&texts);

    desk::Context context;
    desk::Context::Options &options = context.options();
    CLI::App app("The services of WalletDesk without a face: set-up, administration, scripting.",
                 "walletdeskctl");
    app.require_subcommand(1);
    app.fallthrough();
    app.add_option("--workspace", options.workspace,
                   "The workspace: sqlite:/path/desk.db or postgresql://user@host/db")
        ->envname("WALLETDESK_WORKSPACE");
    app.add_option("--as", options.as, "Act as this member of staff; asks for the password");
    app.add_option("--command", options.command,
                   "The id (UUID) of a command; asked again, it changes nothing twice");
    app.add_flag("--json", options.json, "Answer in JSON");

    desk::addWorkspaceVerbs(app, context);
    desk::addBackupVerbs(app, context);
    desk::addDoctorVerbs(app, context);
    desk::addSearchVerbs(app, context);
    desk::addCustomerVerbs(app, context);
    desk::addLinkVerbs(app, context);
    desk::addDiagnosisVerbs(app, context);
    desk::addChecklistVerbs(app, context);
    desk::addInsightVerbs(app, context);
    desk::addIncidentVerbs(app, context);
    desk::addKnowledgeVerbs(app, context);
    desk::addHoldVerbs(app, context);
    desk::addVipVerbs(app, context);
    desk::addRefundVerbs(app, context);
    desk::addContactVerbs(app, context);
    desk::addTicketVerbs(app, context);
    desk::addStaffVerbs(app, context);
    desk::addSealVerbs(app, context);
    desk::addAuditVerbs(app, context);
    desk::addImportVerbs(app, context);
    desk::addSeedVerbs(app, context);

    app.add_flag("--card-number-is-meant", options.cardIsMeant,
                 "Store a text although something in it looks like a full card number");
    app.parse_complete_callback([&] {
        if (!options.cardIsMeant && desk::givesCardNumber(app))
            context.refuse({desk::ErrorKind::Invalid, {}, QStringLiteral("card_number"), {}, {}});
    });

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error, std::cout, std::cerr);
        return code == 0 ? 0 : int(desk::ExitCode::Usage);
    }
    std::cout.flush();
    return context.exitCode();
}
