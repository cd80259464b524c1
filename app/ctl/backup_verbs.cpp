#include "backup.h"
#include "ctl_text.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

qint64 rowsIn(const BackupManifest &manifest)
{
    qint64 all = 0;
    for (const qint64 rows : manifest.rows)
        all += rows;
    return all;
}

QJsonObject manifestJson(const BackupManifest &manifest)
{
    QJsonArray missing;
    for (const QString &login : manifest.missingLogins)
        missing.append(login);
    return {{u"at"_s, instantJson(manifest.at)}, {u"schema"_s, manifest.schema},
            {u"bytes"_s, manifest.bytes},        {u"sha256"_s, manifest.sha256},
            {u"tables"_s, manifest.rows.size()}, {u"rows"_s, rowsIn(manifest)},
            {u"missing_logins"_s, missing}};
}

} // namespace

void addBackupVerbs(CLI::App &app, Context &context)
{
    auto file = std::make_shared<std::string>();
    auto *backup =
        app.add_subcommand("backup", "Write a consistent copy of the workspace, while others work");
    backup->add_option("file", *file, "File to write (0600); FILE.json beside it says what is in it")
        ->required();
    backup->footer("PostgreSQL: as superuser, with pg_dump. Logins and passwords are not in a backup.");
    backup->callback([&context, file] {
        context.runOnUrl([&](const WorkspaceUrl &url) -> Result<void> {
            const auto done = backUp(url, {}, given(*file));
            if (!done)
                return std::unexpected(done.error());
            if (context.json())
                context.print(manifestJson(*done));
            else
                context.line(Ctl::tr("Backed up %1 rows of %2 tables, %3 bytes.")
                                 .arg(rowsIn(*done))
                                 .arg(done->rows.size())
                                 .arg(done->bytes));
            return {};
        });
    });

    auto *restore = app.add_subcommand("restore", "Make the workspace of a backup again, and verify it");
    restore->add_option("file", *file, "The backup, with FILE.json beside it")->required();
    restore->footer(
        "--workspace names where: a file that is not there yet, or an empty database (as superuser).");
    restore->callback([&context, file] {
        context.runOnUrl([&](const WorkspaceUrl &url) -> Result<void> {
            const auto done = restoreBackup(given(*file), url, {});
            if (!done)
                return std::unexpected(done.error());
            if (context.json()) {
                context.print(manifestJson(*done));
                return {};
            }
            context.line(Ctl::tr("Restored and verified: %1 rows of %2 tables, as of %3.")
                             .arg(rowsIn(*done))
                             .arg(done->rows.size())
                             .arg(instantText(done->at)));
            if (!done->missingLogins.isEmpty())
                context.warn(Ctl::tr("These people have no login on this server yet: %1.")
                                 .arg(done->missingLogins.join(u", ")));
            return {};
        });
    });
}

} // namespace desk
