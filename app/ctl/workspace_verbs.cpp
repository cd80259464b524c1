#include "ctl_text.h"
#include "verbs.h"
#include "workspace_setup.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct InitOptions
{
    std::string security;
    std::string employee;
    std::string name;
};

void report(Context &context, const MigrationReport &done)
{
    QJsonArray applied;
    for (const QString &name : done.applied)
        applied.append(name);
    if (context.json()) {
        context.print({{u"from"_s, done.from},
                       {u"to"_s, done.to},
                       {u"applied"_s, applied},
                       {u"api_rebuilt"_s, done.apiRebuilt}});
    } else if (done.from == 0 && !done.applied.isEmpty()) {
        context.line(Ctl::tr("Made a new workspace, schema %1.").arg(done.to));
    } else if (done.applied.isEmpty()) {
        context.line(Ctl::tr("The schema is up to date (version %1).").arg(done.to));
    } else {
        context.line(Ctl::tr("Migrated from version %1 to %2: %3.")
                         .arg(done.from)
                         .arg(done.to)
                         .arg(done.applied.join(u", ")));
    }
}

Result<void> initialise(Context &context, const WorkspaceUrl &url, const InitOptions &options)
{
    Result<MigrationReport> done;
    if (url.dialect == Dialect::Sqlite) {
        done = initialiseSqlite(url, systemLogin());
    } else {
        SecurityOfficer officer{Login(QString::fromStdString(options.security)),
                                QString::fromStdString(options.employee),
                                QString::fromStdString(options.name),
                                {}};
        if (!officer.login.isEmpty()) {
            officer.password =
                context.newPassword(Ctl::tr("New password of %1: ").arg(officer.login.value()));
        }
        done = initialisePostgres(url, {}, officer);
    }
    if (!done)
        return std::unexpected(done.error());
    report(context, *done);
    if (url.dialect == Dialect::Postgres && !context.json()) {
        context.line(
            options.security.empty()
                ? Ctl::tr("Nobody can sign in yet. Add the first person with: walletdeskctl init --security")
                : Ctl::tr("%1 can sign in now, as security officer.")
                      .arg(QString::fromStdString(options.security)));
    }
    return {};
}

} // namespace

void addWorkspaceVerbs(CLI::App &app, Context &context)
{
    auto options = std::make_shared<InitOptions>();
    auto *init = app.add_subcommand("init", "Make a workspace; on PostgreSQL as a superuser, once");
    init->add_option("--security", options->security, "PostgreSQL: login of the first security officer");
    init->add_option("--employee", options->employee, "Employee number of that person");
    init->add_option("--name", options->name, "Name of that person");
    init->footer("The officer's password is asked for, or taken from WALLETDESK_NEW_PASSWORD.");
    init->callback([&context, options] {
        context.runOnUrl([&](const WorkspaceUrl &url) { return initialise(context, url, *options); });
    });

    auto *migrate = app.add_subcommand("migrate", "Bring a workspace to this program's schema");
    migrate->callback([&context] {
        context.runOnUrl([&](const WorkspaceUrl &url) -> Result<void> {
            const auto done = migrateWorkspace(url, {});
            if (!done)
                return std::unexpected(done.error());
            report(context, *done);
            return {};
        });
    });
}

} // namespace desk
