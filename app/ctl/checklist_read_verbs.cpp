#include <QFile>
#include <QSaveFile>
#include <algorithm>

#include "checklist_service.h"
#include "checklist_source.h"
#include "checklist_verbs.h"
#include "ctl_text.h"
#include "verb_support.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QJsonObject versionJson(const ChecklistVersion &version)
{
    QJsonValue run = QJsonValue::Null;
    if (version.lastRun)
        run = QJsonObject{{u"cases"_s, version.lastRun->cases},
                          {u"failed"_s, version.lastRun->failed},
                          {u"by"_s, version.lastRun->by},
                          {u"at"_s, instantJson(version.lastRun->at)}};
    return {{u"id"_s, version.id},
            {u"version"_s, version.version},
            {u"state"_s, toText(version.state)},
            {u"base_version"_s, version.baseVersion},
            {u"sha256"_s, version.sha256},
            {u"created_by"_s, textJson(version.createdBy)},
            {u"created_at"_s, instantJson(version.createdAt)},
            {u"activated_by"_s, textJson(version.activatedBy)},
            {u"activated_at"_s, instantJson(version.activatedAt)},
            {u"last_run"_s, run},
            {u"may_activate"_s, version.mayActivate}};
}

QString runText(const ChecklistVersion &version)
{
    if (!version.lastRun)
        return Ctl::tr("not tested");
    return u"%1/%2"_s.arg(version.lastRun->cases - version.lastRun->failed).arg(version.lastRun->cases);
}

Result<void> list(Context &context, Workspace &workspace)
{
    const auto all = context.wait(workspace.checklists().list());
    if (!all)
        return std::unexpected(all.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const ChecklistVersion &version : *all) {
        results.append(versionJson(version));
        rows.append({QString::number(version.version), version.id, toText(version.state),
                     version.baseVersion > 0 ? QString::number(version.baseVersion) : QString(),
                     version.createdBy, instantText(version.createdAt), version.activatedBy,
                     instantText(version.activatedAt), runText(version)});
    }
    if (context.json()) {
        context.print(listJson(results));
        return {};
    }
    context.table({Ctl::tr("Version"), Ctl::tr("Checklist"), Ctl::tr("State"), Ctl::tr("From"),
                   Ctl::tr("Written by"), Ctl::tr("At"), Ctl::tr("Activated by"), Ctl::tr("At"),
                   Ctl::tr("Cases passed")},
                  rows);
    return {};
}

Result<void> show(Context &context, Workspace *workspace, const std::string &which)
{
    const auto source = sourceOf(context, workspace, which);
    if (!source)
        return std::unexpected(source.error());
    const auto checklist = compiled(context, *source);
    if (!checklist)
        return std::unexpected(checklist.error());
    QJsonArray checks;
    QList<QStringList> rows;
    for (const Check &check : (*checklist)->checks) {
        const auto tests = std::ranges::count_if((*checklist)->tests, [&](const ChecklistTest &test) {
            return std::ranges::any_of(test.verdicts,
                                       [&](const auto &verdict) { return verdict.first == check.id; });
        });
        checks.append(
            QJsonObject{{u"id"_s, check.id},
                        {u"title"_s, QJsonObject{{u"en"_s, check.title.en}, {u"zh_CN"_s, check.title.zhCN}}},
                        {u"cases"_s, qint64(check.cases.size())},
                        {u"question"_s, check.question.has_value()},
                        {u"tests"_s, qint64(tests)}});
        rows.append({check.id, check.title.in(Ctl::language()), QString::number(check.cases.size()),
                     check.question ? Ctl::tr("yes") : Ctl::tr("no"), QString::number(tests)});
    }
    if (context.json()) {
        context.print({{u"id"_s, (*checklist)->id},
                       {u"version"_s, (*checklist)->version},
                       {u"sha256"_s, checklistDigest(source->json)},
                       {u"checks"_s, checks},
                       {u"tests"_s, qint64((*checklist)->tests.size())}});
        return {};
    }
    context.line(Ctl::tr("%1 version %2, %3 test cases")
                     .arg((*checklist)->id)
                     .arg((*checklist)->version)
                     .arg((*checklist)->tests.size()));
    context.table({Ctl::tr("Check"), Ctl::tr("Title"), Ctl::tr("Cases"), Ctl::tr("Asks"), Ctl::tr("Tests")},
                  rows);
    return {};
}

Result<void> validate(Context &context, const std::string &path)
{
    const auto json = contentOf(path, "checklist");
    if (!json)
        return std::unexpected(json.error());
    const auto parsed = Checklist::parse(*json);
    if (parsed) {
        const auto checks = qint64(parsed->checks.size());
        if (context.json())
            context.print({{u"valid"_s, true},
                           {u"id"_s, parsed->id},
                           {u"version"_s, parsed->version},
                           {u"checks"_s, checks},
                           {u"tests"_s, qint64(parsed->tests.size())}});
        else
            context.line(
                Ctl::tr("%1 version %2: valid, %3 checks").arg(parsed->id).arg(parsed->version).arg(checks));
        return {};
    }
    const TextError &error = parsed.error();
    if (context.json())
        context.print({{u"valid"_s, false},
                       {u"line"_s, error.line},
                       {u"column"_s, error.column},
                       {u"reason"_s, error.reason}});
    else
        context.warn(placed(given(path), error));
    return std::unexpected(Error{ErrorKind::Invalid, u"checklist"_s, u"checklist"_s, {}, {}});
}

QJsonObject reportJson(const CaseReport &report)
{
    QJsonArray results;
    for (const CaseResult &result : report.results) {
        QJsonArray differences;
        for (const CaseDifference &difference : result.differences)
            differences.append(QJsonObject{{u"what"_s, difference.what},
                                           {u"expected"_s, difference.expected},
                                           {u"actual"_s, difference.actual}});
        results.append(QJsonObject{
            {u"name"_s, result.name}, {u"passed"_s, result.isGreen()}, {u"differences"_s, differences}});
    }
    QJsonObject document = listJson(results);
    document.insert(u"cases"_s, report.cases());
    document.insert(u"failed"_s, report.failed());
    return document;
}

/// A stored version's run is kept on record. Conflict when a case is red or there is none.
Result<void> test(Context &context, Workspace *workspace, const std::string &which)
{
    const auto source = sourceOf(context, workspace, which);
    if (!source)
        return std::unexpected(source.error());
    const auto checklist = compiled(context, *source);
    if (!checklist)
        return std::unexpected(checklist.error());
    CaseReport report;
    if (source->version > 0) {
        ChecklistService service(workspace->checklists(), Catalogue::builtIn());
        auto run = context.wait(service.test(source->id, source->version));
        if (!run)
            return std::unexpected(run.error());
        report = *std::move(run);
    } else {
        report = ChecklistCases::run(**checklist, Catalogue::builtIn());
    }
    if (context.json())
        context.print(reportJson(report));
    else
        tellReport(context, report);
    if (!report.isGreen())
        return std::unexpected(Error{ErrorKind::Conflict, u"checklist"_s, u"cases_failed"_s, {}, {}});
    return {};
}

Result<void> exportTo(Context &context, Workspace *workspace, const std::string &which,
                      const std::string &path)
{
    const auto source = sourceOf(context, workspace, which);
    if (!source)
        return std::unexpected(source.error());
    const Error unwritten{ErrorKind::Storage, u"checklist"_s, u"cannot_write"_s, {}, {}};
    if (path == "-") {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly) || out.write(source->json) != source->json.size())
            return std::unexpected(unwritten);
        return {};
    }
    QSaveFile file(given(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(source->json) != source->json.size() || !file.commit())
        return std::unexpected(unwritten);
    return {};
}

void tellFacts(Context &context)
{
    const QJsonArray facts = factTableJson();
    if (context.json())
        return context.print(listJson(facts));
    QList<QStringList> rows;
    for (const auto &value : facts) {
        const QJsonObject fact = value.toObject();
        rows.append({fact[u"name"_s].toString(), fact[u"type"_s].toString(), fact[u"unit"_s].toString(),
                     fact[u"source"_s].toString()});
    }
    context.table({Ctl::tr("Fact"), Ctl::tr("Type"), Ctl::tr("Unit"), Ctl::tr("Source")}, rows);
}

} // namespace

void tellReport(Context &context, const CaseReport &report)
{
    QList<QStringList> rows;
    for (const CaseResult &result : report.results) {
        for (const CaseDifference &difference : result.differences)
            rows.append({result.name, difference.what, difference.expected, difference.actual});
    }
    if (!rows.isEmpty())
        context.table({Ctl::tr("Case"), Ctl::tr("What"), Ctl::tr("Expected"), Ctl::tr("Came out")}, rows);
    context.line(
        Ctl::tr("%1 of %2 test cases passed.").arg(report.cases() - report.failed()).arg(report.cases()));
}

void addReadingVerbs(CLI::App &group, Context &context)
{
    group.add_subcommand("facts", "The facts that conditions and --facts may use")->callback([&context] {
        context.runAlone([&]() -> Result<void> {
            tellFacts(context);
            return {};
        });
    });
    group.add_subcommand("schema", "The JSON Schema of checklists")->callback([&context] {
        context.runAlone([&]() -> Result<void> {
            context.line(QString::fromUtf8(Checklist::schema().trimmed()));
            return {};
        });
    });
    group.add_subcommand("list", "The versions, the newest first")->callback([&context] {
        context.run([&](Workspace &workspace) { return list(context, workspace); });
    });
    auto file = std::make_shared<std::string>();
    auto *check = group.add_subcommand("validate", "Check a checklist; a fault is told with line and column");
    check->add_option("file", *file, "The checklist (JSON)")->required();
    check->callback([&context, file] { context.runAlone([&] { return validate(context, *file); }); });

    auto which = std::make_shared<std::string>();
    auto *shown = group.add_subcommand("show", "What a checklist checks");
    shown->add_option("which", *which, checklistWhich)->required();
    shown->callback([&context, which] {
        runWithSources(context, {*which},
                       [&](Workspace *workspace) { return show(context, workspace, *which); });
    });
    auto *run = group.add_subcommand(
        "test", "Run the test cases that a checklist carries; of a stored version, the result is recorded");
    run->add_option("which", *which, checklistWhich)->required();
    run->callback([&context, which] {
        runWithSources(context, {*which},
                       [&](Workspace *workspace) { return test(context, workspace, *which); });
    });
    auto path = std::make_shared<std::string>("-");
    auto *out = group.add_subcommand("export", "Write the text of a checklist as it was saved");
    out->add_option("which", *which, checklistWhich)->required();
    out->add_option("file", *path, "Where to; '-' is standard output")->capture_default_str();
    out->callback([&context, which, path] {
        runWithSources(context, {*which},
                       [&](Workspace *workspace) { return exportTo(context, workspace, *which, *path); });
    });
}

} // namespace desk
