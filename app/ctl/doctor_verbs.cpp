#include "ctl_text.h"
#include "doctor.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// What to do where a check is not good.
QString adviceOf(const QString &name)
{
    static const QHash<QString, const char *> advice{
        {u"server_version"_s,
         QT_TRANSLATE_NOOP(
             "ctl", "Update PostgreSQL to 15.20 or a newer major version: older ones have known holes.")},
        {u"durability"_s,
         QT_TRANSLATE_NOOP(
             "ctl", "Switch these on: what was confirmed can be lost in a power cut, or tables swell.")},
        {u"password_encryption"_s,
         QT_TRANSLATE_NOOP("ctl", "Set password_encryption to scram-sha-256 and set the passwords anew.")},
        {u"tls"_s,
         QT_TRANSLATE_NOOP("ctl", "Switch ssl on with a certificate, or listen on this machine alone.")},
        {u"connection"_s, QT_TRANSLATE_NOOP("ctl", "Take these options out of the URL.")},
        {u"house_roles"_s,
         QT_TRANSLATE_NOOP("ctl", "ALTER ROLE … NOLOGIN NOSUPERUSER …: roles of the house hold "
                                  "rights, they do not sign in.")},
        {u"owners_members"_s,
         QT_TRANSLATE_NOOP("ctl", "REVOKE the owner's role from these logins: they can change "
                                  "everything.")},
        {u"logins_attributes"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "ALTER ROLE … NOSUPERUSER NOCREATEROLE NOCREATEDB …: staff need no attribute.")},
        {u"logins_of_nobody"_s,
         QT_TRANSLATE_NOOP(
             "ctl", "These logins have people's rights and belong to no active member of staff here: REVOKE "
                    "or drop them, unless they are of another workspace on this server.")},
        {u"staff_without_login"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "These members of staff cannot sign in: deactivate them, or make their logins.")},
        {u"grants"_s,
         QT_TRANSLATE_NOOP(
             "ctl", "Rights, functions, rules or settings are not as the last migration left them: find "
                    "out who changed them, then run walletdeskctl migrate.")},
        {u"clock"_s,
         QT_TRANSLATE_NOOP("ctl", "Set this machine's clock and the server's by the same time server.")},
        {u"disk"_s,
         QT_TRANSLATE_NOOP("ctl", "Look at the free space of the server's disk; keep a twentieth of it "
                                  "and 1 GB free.")},
        {u"last_seal"_s,
         QT_TRANSLATE_NOOP("ctl", "Rows of the audit wait for their seal: run walletdeskctl seal "
                                  "--watch.")},
        {u"last_backup"_s,
         QT_TRANSLATE_NOOP("ctl", "Run walletdeskctl backup every day, and restore one now and then.")},
        {u"search_queue"_s,
         QT_TRANSLATE_NOOP("ctl", "Changed customers are not found yet: run walletdeskctl reindex "
                                  "--watch.")},
        {u"open_transactions"_s, QT_TRANSLATE_NOOP("ctl", "Transactions are left open and hold locks: set "
                                                          "idle_in_transaction_session_timeout.")},
        {u"connections"_s,
         QT_TRANSLATE_NOOP("ctl", "Raise max_connections: a desk holds two, eight at most.")},
        {u"prepared_transactions"_s,
         QT_TRANSLATE_NOOP("ctl",
                           "Set max_prepared_transactions to 0 and restart the server: staff could leave a "
                           "prepared transaction behind, whose locks outlive their session. Look for one in "
                           "pg_prepared_xacts first, and roll it back.")},
        {u"owner_password"_s, QT_TRANSLATE_NOOP("ctl", "Set a password: walletdeskctl staff password.")},
        {u"integrity_check"_s,
         QT_TRANSLATE_NOOP("ctl", "The file is damaged: keep it and restore the last backup.")},
        {u"foreign_key_check"_s,
         QT_TRANSLATE_NOOP(
             "ctl", "Rows belong to nothing: somebody wrote past the program. Restore the last backup.")},
        {u"file_mode"_s, QT_TRANSLATE_NOOP("ctl", "chmod 600 the file: others can read everything in it.")}};
    const char *text = advice.value(name);
    return text ? QCoreApplication::translate("ctl", text) : QString();
}

Result<void> tellHealth(Context &context, const WorkspaceUrl &url)
{
    const auto checks = examine(url, {});
    if (!checks)
        return std::unexpected(checks.error());
    QJsonArray results;
    QList<QStringList> rows;
    bool bad = false;
    for (const HealthCheck &check : *checks) {
        const QString advice = check.health == Health::Good ? QString() : adviceOf(check.name);
        bad = bad || check.health == Health::Bad;
        results.append(QJsonObject{{u"check"_s, check.name},
                                   {u"state"_s, toText(check.health)},
                                   {u"figure"_s, textJson(check.figure)},
                                   {u"advice"_s, textJson(advice)}});
        rows.append({toText(check.health), check.name, check.figure, advice});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("State"), Ctl::tr("Check"), Ctl::tr("Found"), Ctl::tr("What to do")}, rows);
    if (bad)
        return std::unexpected(Error{ErrorKind::Storage, {}, u"not_healthy"_s, {}, {}});
    return {};
}

} // namespace

void addDoctorVerbs(CLI::App &app, Context &context)
{
    auto *doctor = app.add_subcommand("doctor", "Look the workspace over, as its administrator");
    doctor->footer("Exit code 10 where something is bad; warnings alone do not change it.");
    doctor->callback(
        [&context] { context.runOnUrl([&](const WorkspaceUrl &url) { return tellHealth(context, url); }); });
}

} // namespace desk
