#include <QFile>
#include <QSaveFile>

#include "ctl_text.h"
#include "evidence_export.h"
#include "evidence_run.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct AuditOptions
{
    std::string login, action, user, from, to, after, anchor, file;
    int limit = 100;
};

std::unexpected<Error> cannot(const QString &reason)
{
    return std::unexpected(Error{ErrorKind::Storage, u"audit"_s, reason, {}, {}});
}

/// Nothing for an option that was not given.
Result<QDateTime> instantOption(const std::string &text, const char *option)
{
    if (text.empty())
        return QDateTime();
    const auto instant = parseInstant(given(text));
    if (!instant)
        return std::unexpected(invalidOption(option));
    return *instant;
}

Result<EvidenceScope> scopeOf(const AuditOptions &options)
{
    const auto from = instantOption(options.from, "from");
    if (!from)
        return std::unexpected(from.error());
    const auto until = instantOption(options.to, "to");
    if (!until)
        return std::unexpected(until.error());
    return EvidenceScope{*from, *until};
}

QJsonObject entryJson(const AuditEntry &entry)
{
    return {{u"id"_s, QString::number(entry.id)},
            {u"at"_s, instantJson(entry.at)},
            {u"login"_s, entry.login.value()},
            {u"person"_s, textJson(entry.person)},
            {u"action"_s, entry.action},
            {u"target_kind"_s, entry.targetKind},
            {u"target_id"_s, entry.targetId},
            {u"user_no"_s, textJson(entry.userNo.value())},
            {u"ticket_no"_s, textJson(entry.ticketNo.value())},
            {u"detail"_s, entry.detail}};
}

Result<void> list(Context &context, Workspace &workspace, const AuditOptions &options)
{
    const auto scope = scopeOf(options);
    if (!scope)
        return std::unexpected(scope.error());
    const AuditFilter filter{Login(given(options.login)), given(options.action), UserNo(given(options.user)),
                             scope->from, scope->until};
    const auto page =
        context.wait(workspace.audit().entries(filter, given(options.after), options.limit, {}));
    if (!page)
        return std::unexpected(page.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const AuditEntry &entry : page->rows) {
        results.append(entryJson(entry));
        const QString target = !entry.userNo.isEmpty()     ? entry.userNo.value()
                               : !entry.ticketNo.isEmpty() ? entry.ticketNo.value()
                                                           : entry.targetKind + u' ' + entry.targetId;
        rows.append({entry.at.toUTC().toString(Qt::ISODateWithMs), entry.login.value(), entry.person,
                     entry.action, target, entry.detail});
    }
    if (context.json()) {
        context.print(listJson(results, page->next));
        return {};
    }
    context.table({Ctl::tr("At"), Ctl::tr("Login"), Ctl::tr("Name"), Ctl::tr("Action"), Ctl::tr("On"),
                   Ctl::tr("Detail")},
                  rows);
    if (!page->next.isEmpty())
        context.line(Ctl::tr("More follows: --after %1").arg(page->next));
    return {};
}

QString worded(const EvidenceFinding &finding)
{
    switch (finding.fault) {
    case EvidenceFault::RowChanged:
        return Ctl::tr("Row %1 was changed.").arg(finding.row);
    case EvidenceFault::RowsChanged:
        return Ctl::tr("The rows of seal %1 are not those that were sealed.").arg(finding.seal);
    case EvidenceFault::RowsMissing:
        return Ctl::tr("Seal %1 covers %2 rows; %3 are there.")
            .arg(finding.seal)
            .arg(finding.expected)
            .arg(finding.found);
    case EvidenceFault::RowsAdded:
        return finding.seal > 0 ? Ctl::tr("Seal %1 covers %2 rows; %3 are there.")
                                      .arg(finding.seal)
                                      .arg(finding.expected)
                                      .arg(finding.found)
                                : Ctl::tr("Row %1 belongs to no seal and should.").arg(finding.row);
    case EvidenceFault::RowOutOfTime:
        return Ctl::tr("Row %1 says a time at which it cannot have been written.").arg(finding.row);
    case EvidenceFault::SealChanged:
        return Ctl::tr("Seal %1 was changed.").arg(finding.seal);
    case EvidenceFault::SealMissing:
        return Ctl::tr("The chain is broken at seal %1.").arg(finding.seal);
    case EvidenceFault::AnchorCut:
        return Ctl::tr("The anchor knows seal %1; it is not there.").arg(finding.seal);
    case EvidenceFault::AnchorDiffers:
        return Ctl::tr("The anchor has another root for seal %1.").arg(finding.seal);
    }
    return {};
}

QJsonObject reportJson(const EvidenceReport &report)
{
    QJsonArray findings;
    for (const EvidenceFinding &finding : report.findings) {
        QJsonObject one{
            {u"fault"_s, toText(finding.fault)},
            {u"seal"_s, finding.seal > 0 ? QJsonValue(QString::number(finding.seal)) : QJsonValue()},
            {u"row"_s, finding.row > 0 ? QJsonValue(QString::number(finding.row)) : QJsonValue()}};
        if (finding.expected != finding.found) {
            one[u"expected"_s] = finding.expected;
            one[u"found"_s] = finding.found;
        }
        findings.append(one);
    }
    return {{u"seals"_s, report.seals},
            {u"rows"_s, report.rows},
            {u"unsealed"_s, report.unsealed},
            {u"last_seal"_s, QString::number(report.lastSeal)},
            {u"last_root"_s, textJson(report.lastRoot)},
            {u"anchored"_s, QString::number(report.anchored)},
            {u"faults"_s, report.faults},
            {u"findings"_s, findings}};
}

Result<QList<AnchorLine>> anchorOf(const std::string &path)
{
    if (path.empty())
        return QList<AnchorLine>();
    QFile file(given(path));
    if (!file.open(QIODevice::ReadOnly))
        return cannot(u"cannot_read"_s);
    QList<AnchorLine> lines;
    while (!file.atEnd())
        lines.append(anchorLines(file.readLine()));
    if (lines.isEmpty())
        return std::unexpected(Error{ErrorKind::Invalid, u"audit"_s, u"no_anchor_lines"_s, {}, {}});
    return lines;
}

Result<void> verify(Context &context, Workspace &workspace, const AuditOptions &options)
{
    const auto scope = scopeOf(options);
    if (!scope)
        return std::unexpected(scope.error());
    const auto anchor = anchorOf(options.anchor);
    if (!anchor)
        return std::unexpected(anchor.error());
    const auto report = verifyEvidence(workspace.audit(), *scope, *anchor,
                                       [&](const auto &future) { return context.wait(future); });
    if (!report)
        return std::unexpected(report.error());
    if (context.json()) {
        context.print(reportJson(*report));
    } else {
        for (const EvidenceFinding &finding : report->findings)
            context.line(worded(finding));
        context.line(Ctl::tr("%1 rows under %2 seals looked at; faults: %3.")
                         .arg(report->rows - report->unsealed)
                         .arg(report->seals)
                         .arg(report->faults));
        context.line(Ctl::tr("Rows without a seal yet: %1.").arg(report->unsealed));
        if (options.anchor.empty())
            context.line(Ctl::tr("Without --anchor, newest seals that were cut off, or a chain that was made "
                                 "anew, are not seen."));
        else
            context.line(
                Ctl::tr("The anchor reaches to seal %1 of %2.").arg(report->anchored).arg(report->lastSeal));
    }
    if (report->faults > 0)
        return cannot(u"evidence_faults"_s);
    return {};
}

Result<void> exportEvidence(Context &context, Workspace &workspace, const AuditOptions &options)
{
    const auto scope = scopeOf(options);
    if (!scope)
        return std::unexpected(scope.error());
    QSaveFile file(given(options.file));
    if (!file.open(QIODevice::WriteOnly))
        return cannot(u"cannot_write"_s);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    qint64 seals = 0;
    qint64 rows = 0;
    const auto head = [&](const QString &before) {
        file.write(evidenceHead(QDateTime::currentDateTimeUtc(), scope->isWhole(), before));
    };
    const auto read = readEvidence(
        workspace.audit(), AuditPurpose::Export, *scope,
        [&](const auto &future) { return context.wait(future); },
        [&](const Seal &seal, const QString &before) {
            if (seals++ == 0)
                head(before);
            file.write(evidenceLine(seal));
        },
        [&](const AuditRow &row) {
            if (seals == 0 && rows == 0)
                head({});
            ++rows;
            file.write(evidenceLine(row));
        });
    if (!read)
        return std::unexpected(read.error());
    if (seals == 0 && rows == 0)
        head({});
    file.write(evidenceEnd(seals, rows));
    if (!file.commit())
        return cannot(u"cannot_write"_s);
    if (context.json())
        context.print({{u"seals"_s, seals}, {u"rows"_s, rows}});
    else
        context.line(Ctl::tr("%1 seals and %2 rows written. Check them with docs/verify_evidence.py.")
                         .arg(seals)
                         .arg(rows));
    return {};
}

Result<void> alerts(Context &context, Workspace &workspace)
{
    const auto found = context.wait(workspace.audit().browsingAlerts(QDateTime::currentDateTimeUtc()));
    if (!found)
        return std::unexpected(found.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const BrowsingAlert &alert : *found) {
        results.append(QJsonObject{{u"login"_s, alert.login.value()},
                                   {u"person"_s, textJson(alert.person)},
                                   {u"action"_s, alert.action},
                                   {u"count"_s, alert.count},
                                   {u"from"_s, instantJson(alert.from)},
                                   {u"until"_s, instantJson(alert.until)}});
        rows.append({alert.login.value(), alert.person, alert.action, QString::number(alert.count),
                     instantText(alert.from), instantText(alert.until)});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Login"), Ctl::tr("Name"), Ctl::tr("Action"), Ctl::tr("Times"),
                       Ctl::tr("From"), Ctl::tr("Until")},
                      rows);
    return {};
}

void addPeriod(CLI::App *verb, AuditOptions &options)
{
    verb->add_option("--from", options.from, "Not before this instant, e.g. 2026-05-01T04:00:00Z");
    verb->add_option("--to", options.to, "Before this instant");
}

} // namespace

void addAuditVerbs(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("audit", "Read and check the evidence (supervisors and auditors)");
    group->require_subcommand(1);
    auto options = std::make_shared<AuditOptions>();
    CLI::App *listing = addVerb(*group, context, "list", "Who saw or did what, newest first", options, list);
    addPeriod(listing, *options);
    listing->add_option("--person", options->login, "Only what this login did");
    listing->add_option("--action", options->action, "Only this action, e.g. customer_opened");
    listing->add_option("--user", options->user, "Only what concerns the customer with this number");
    listing->add_option("--limit", options->limit, "At most so many")->check(CLI::Range(1, 500));
    listing->add_option("--after", options->after, "Go on where the answer before ended");
    CLI::App *checking = addVerb(*group, context, "verify",
                                 "Recompute rows and seals; exit code 10 for any fault", options, verify);
    addPeriod(checking, *options);
    checking->add_option("--anchor", options->anchor,
                         "A file of `seal --anchor`, or a log of the server: finds what the database hides");
    CLI::App *exporting =
        addVerb(*group, context, "export", "Write the evidence to a file that checks without us", options,
                exportEvidence);
    addPeriod(exporting, *options);
    exporting->add_option("file", options->file, "The file to write")->required();
    CLI::App *browsing =
        group->add_subcommand("alerts", "Who saw unusually much within an hour, in the last day");
    browsing->callback(
        [&context] { context.run([&](Workspace &workspace) { return alerts(context, workspace); }); });
}

} // namespace desk
