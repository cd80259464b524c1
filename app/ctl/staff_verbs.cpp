#include "ctl_text.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    std::string login, person, name, kind = "agent", team;
    std::vector<std::string> kinds;
    bool teamGiven = false;
};

Result<void> add(Context &context, Workspace &workspace, const Options &options)
{
    const auto kind = member<StaffKind>(options.kind, "kind");
    if (!kind)
        return std::unexpected(kind.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const AddStaff staff{.login = Login(given(options.login)),
                         .employeeNo = given(options.person),
                         .name = given(options.name),
                         .kind = *kind,
                         .team = given(options.team)};
    const QString password = context.newPassword(Ctl::tr("First password of %1: ").arg(staff.login.value()));
    const auto added = context.wait(workspace.staff().add(*command, staff, password));
    if (!added)
        return std::unexpected(added.error());
    if (context.json())
        context.print({{u"login"_s, added->value()}, {u"kind"_s, toText(*kind)}});
    else
        context.line(Ctl::tr("%1 was added.").arg(added->value()));
    return {};
}

Result<void> list(Context &context, Workspace &workspace, const Options &)
{
    const auto staff = context.wait(workspace.staff().list());
    if (!staff)
        return std::unexpected(staff.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const Staff &member : *staff) {
        QStringList kinds;
        for (const StaffKind kind : member.kinds)
            kinds.append(toText(kind));
        results.append(QJsonObject{{u"login"_s, member.login.value()},
                                   {u"employee_no"_s, member.employeeNo},
                                   {u"name"_s, member.name},
                                   {u"team"_s, member.team},
                                   {u"kinds"_s, wordsJson(member.kinds)},
                                   {u"active"_s, member.active}});
        rows.append({member.login.value(), member.employeeNo, member.name, kinds.join(u", "), member.team,
                     member.active ? u"active"_s : u"inactive"_s});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Login"), Ctl::tr("Person"), Ctl::tr("Name"), Ctl::tr("Kinds"),
                       Ctl::tr("Team"), Ctl::tr("State")},
                      rows);
    return {};
}

Result<void> change(Context &context, Workspace &workspace, const Options &options)
{
    ChangeStaff wanted{.login = Login(given(options.login)), .kinds = {}, .team = {}};
    for (const std::string &word : options.kinds) {
        const auto kind = member<StaffKind>(word, "kind");
        if (!kind)
            return std::unexpected(kind.error());
        wanted.kinds.append(*kind);
    }
    if (options.teamGiven)
        wanted.team = given(options.team);
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto login = context.wait(workspace.staff().change(*command, wanted));
    if (!login)
        return std::unexpected(login.error());
    if (context.json())
        context.print({{u"login"_s, login->value()}});
    else
        context.line(Ctl::tr("%1 was changed; it counts at once.").arg(login->value()));
    return {};
}

Result<void> deactivate(Context &context, Workspace &workspace, const Options &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto login = context.wait(workspace.staff().deactivate(*command, Login(given(options.login))));
    if (!login)
        return std::unexpected(login.error());
    if (context.json())
        context.print({{u"login"_s, login->value()}, {u"active"_s, false}});
    else
        context.line(Ctl::tr("%1 can no longer sign in.").arg(login->value()));
    return {};
}

Result<void> password(Context &context, Workspace &workspace, const Options &)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const QString chosen = context.newPassword(Ctl::tr("Your new password: "));
    const auto login = context.wait(workspace.staff().setPassword(*command, chosen));
    if (!login)
        return std::unexpected(login.error());
    if (context.json())
        context.print({{u"login"_s, login->value()}});
    else
        context.line(Ctl::tr("The password of %1 was set.").arg(login->value()));
    return {};
}

} // namespace

void addStaffVerbs(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("staff", "Who may work here; a security officer's business");
    group->require_subcommand(1);
    auto options = std::make_shared<Options>();
    CLI::App *adding = addVerb(*group, context, "add", "Add a login for a person", options, add);
    adding->add_option("login", options->login, "The new login")->required();
    adding->add_option("--person", options->person, "The person's employee number; logins may share it")
        ->required();
    adding->add_option("--name", options->name, "The person's name")->required();
    adding->add_option("--kind", options->kind, "One of: " + wordsOf<StaffKind>())->required();
    adding->add_option("--team", options->team, "The team");
    adding->footer("The first password is asked for, or taken from WALLETDESK_NEW_PASSWORD.");

    CLI::App *changing =
        addVerb(*group, context, "change", "Change a colleague's kinds or team", options, change);
    changing->add_option("login", options->login, "The login")->required();
    changing->add_option("--kind", options->kinds,
                         "All kinds from now on, once for each: " + wordsOf<StaffKind>());
    changing->add_option("--team", options->team, "The team")->each([options](const std::string &) {
        options->teamGiven = true;
    });

    addVerb(*group, context, "list", "List everybody", options, list);
    CLI::App *closing =
        addVerb(*group, context, "deactivate", "End a login's work at once", options, deactivate);
    closing->add_option("login", options->login, "The login")->required();
    addVerb(*group, context, "password", "Set your own password", options, password)
        ->footer("The new password is asked for, or taken from WALLETDESK_NEW_PASSWORD.");
}

} // namespace desk
