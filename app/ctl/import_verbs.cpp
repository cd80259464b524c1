#include <QFileInfo>
#include <QTimeZone>

#include "ctl_text.h"
#include "import_run.h"
#include "json.h"
#include "progress.h"
#include "verbs.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct ImportArguments
{
    std::string kind;
    std::string file;
    std::string zone;
    std::string rejects;
    bool dryRun = false;
    bool keepGoing = false;
};

QString wordedReject(const RejectedRow &row)
{
    return row.column.isEmpty()
               ? Ctl::tr("line %1: %2").arg(row.line).arg(row.reason)
               : Ctl::tr("line %1, column %2: %3").arg(QString::number(row.line), row.column, row.reason);
}

QJsonObject reportJson(const ImportReport &report)
{
    QJsonArray rejects;
    for (const RejectedRow &row : report.rejects)
        rejects.append(QJsonObject{
            {u"line"_s, row.line}, {u"column"_s, textJson(row.column)}, {u"reason"_s, row.reason}});
    return {{u"kind"_s, report.kind},
            {u"read"_s, report.read},
            {u"added"_s, report.added},
            {u"updated"_s, report.changed},
            {u"unchanged"_s, report.unchanged},
            {u"rejected"_s, report.rejected},
            {u"rejects"_s, rejects},
            {u"rejects_file"_s, textJson(report.rejectsPath)},
            {u"unknown_columns"_s, QJsonArray::fromStringList(report.unknownColumns)},
            {u"stored"_s, report.stored}};
}

void tell(Context &context, const ImportReport &report)
{
    for (const QString &column : report.unknownColumns)
        context.warn(Ctl::tr("Column %1 is not known and was left out.").arg(column));
    constexpr qsizetype shown = 20;
    for (const RejectedRow &row : report.rejects.first(std::min(shown, report.rejects.size())))
        context.warn(wordedReject(row));
    if (report.rejected > 0)
        context.warn(Ctl::tr("%1 of %2 rows rejected; they are in %3 with the reasons.")
                         .arg(report.rejected)
                         .arg(report.read)
                         .arg(report.rejectsPath));
    if (context.json())
        return context.print(reportJson(report));
    context.line(Ctl::tr("%1: %2 rows read, %3 added, %4 updated, %5 unchanged, %6 rejected.")
                     .arg(report.kind)
                     .arg(report.read)
                     .arg(report.added)
                     .arg(report.changed)
                     .arg(report.unchanged)
                     .arg(report.rejected));
    if (!report.stored)
        context.line(Ctl::tr("Nothing was stored."));
}

Result<void> importVerb(Context &context, const ImportArguments &arguments, const WorkspaceUrl &url)
{
    const QString path = QString::fromStdString(arguments.file);
    ImportOptions options;
    options.rejectsPath =
        arguments.rejects.empty() ? path + u".rejected.csv"_s : QString::fromStdString(arguments.rejects);
    options.dryRun = arguments.dryRun;
    options.keepGoing = arguments.keepGoing;
    options.progress = progressBar();
    if (!arguments.zone.empty()) {
        const auto id = QByteArray::fromStdString(arguments.zone);
        if (!QTimeZone::isTimeZoneIdAvailable(id))
            return std::unexpected(Error{ErrorKind::Invalid, u"import"_s, u"unknown_zone"_s, {}, {}});
        options.zone = QTimeZone(id);
    }
    const auto report = importFile(url, QString::fromStdString(arguments.kind), path, options);
    if (!report) {
        Error error = report.error();
        const QString columns = error.reason.section(u':', 1);
        error.reason = error.reason.section(u':', 0, 0);
        if (!columns.isEmpty())
            context.warn(Ctl::tr("Columns concerned: %1").arg(columns));
        return std::unexpected(error);
    }
    tell(context, *report);
    // Rows were refused and the caller did not say that this is fine.
    if (report->rejected > 0 && !arguments.keepGoing)
        return std::unexpected(Error{ErrorKind::Invalid, u"import"_s, u"rows_rejected"_s, {}, {}});
    return {};
}

} // namespace

void addImportVerbs(CLI::App &app, Context &context)
{
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App *verb =
        app.add_subcommand("import", "Read a CSV file of the wallet's records into the workspace");
    const QString kinds = importKindNames().join(u", "_s);
    verb->add_option("KIND", arguments->kind, "One of " + kinds.toStdString())->required();
    verb->add_option("FILE", arguments->file, "The CSV file; its first row names the columns")->required();
    verb->add_option("--zone", arguments->zone,
                     "Time zone of instants that have no offset, e.g. Asia/Shanghai");
    verb->add_option("--rejects", arguments->rejects, "Where rejected rows go (default FILE.rejected.csv)");
    verb->add_flag("--dry-run", arguments->dryRun, "Check everything and store nothing");
    verb->add_flag("--keep-going", arguments->keepGoing, "Store the good rows of a file that has rejects");
    verb->callback([&context, arguments] {
        context.runOnUrl([&](const WorkspaceUrl &url) { return importVerb(context, *arguments, url); });
    });
}

} // namespace desk
