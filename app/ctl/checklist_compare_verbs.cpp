#include <QFile>
#include <QJsonDocument>

#include "checklist_comparison.h"
#include "checklist_diff.h"
#include "checklist_source.h"
#include "checklist_verbs.h"
#include "ctl_text.h"
#include "verb_support.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct CompareOptions
{
    std::string before, after, from, to, zone, changes;
};

QString oneLine(const QByteArray &source)
{
    const QString text = QString::fromUtf8(source).simplified();
    return text.size() <= 60 ? text : text.first(59) + u'…';
}

Result<void> diff(Context &context, Workspace *workspace, const CompareOptions &options)
{
    const auto before = sourceOf(context, workspace, options.before);
    if (!before)
        return std::unexpected(before.error());
    const auto after = sourceOf(context, workspace, options.after);
    if (!after)
        return std::unexpected(after.error());
    const auto changes = checklistDiff(before->json, after->json);
    if (!changes) {
        context.warn(placed(changes.error().inFirst ? before->name : after->name, changes.error().error));
        return std::unexpected(Error{ErrorKind::Invalid, u"checklist"_s, u"checklist"_s, {}, {}});
    }
    QJsonArray results;
    QList<QStringList> rows;
    for (const DocumentChange &change : *changes) {
        results.append(QJsonObject{{u"path"_s, change.path},
                                   {u"before"_s, textJson(QString::fromUtf8(change.before))},
                                   {u"after"_s, textJson(QString::fromUtf8(change.after))}});
        rows.append({change.path, oneLine(change.before), oneLine(change.after)});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Where"), Ctl::tr("Before"), Ctl::tr("After")}, rows);
    return {};
}

QJsonObject shortJson(const DiagnosisInShort &diagnosis)
{
    return {{u"outcome"_s, toText(diagnosis.outcome)},
            {u"cause"_s, diagnosis.cause.isEmpty() ? u"none"_s : diagnosis.cause}};
}

QString shortText(const DiagnosisInShort &diagnosis)
{
    return toText(diagnosis.outcome) + u' ' + (diagnosis.cause.isEmpty() ? u"none"_s : diagnosis.cause);
}

QJsonObject versionJson(const Checklist &checklist)
{
    return {{u"id"_s, checklist.id}, {u"version"_s, checklist.version}};
}

void tell(Context &context, const ComparisonReport &report)
{
    QList<QStringList> rows;
    for (const DiagnosisShift &shift : report.shifts)
        rows.append({QString::number(shift.count), shortText(shift.before), shortText(shift.after),
                     shift.orders.value(0).value()});
    context.table({Ctl::tr("Payments"), Ctl::tr("Before"), Ctl::tr("After"), Ctl::tr("First order")}, rows);
    context.line(
        Ctl::tr("%1 of %2 payments are diagnosed differently.").arg(report.changed).arg(report.compared));
}

QJsonArray shiftsJson(const ComparisonReport &report)
{
    QJsonArray results;
    for (const DiagnosisShift &shift : report.shifts) {
        QJsonArray orders;
        for (const OrderNo &order : shift.orders)
            orders.append(order.value());
        results.append(QJsonObject{{u"before"_s, shortJson(shift.before)},
                                   {u"after"_s, shortJson(shift.after)},
                                   {u"count"_s, shift.count},
                                   {u"orders"_s, orders}});
    }
    return results;
}

QByteArray changeLine(const ChangedDiagnosis &change)
{
    const QJsonObject document{{u"order_no"_s, change.orderNo.value()},
                               {u"before"_s, shortJson(change.before)},
                               {u"after"_s, shortJson(change.after)}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n';
}

Result<void> compare(Context &context, Workspace &workspace, const CompareOptions &options)
{
    const auto zone = zoneOption(options.zone);
    if (!zone)
        return std::unexpected(zone.error());
    const auto range = periodOption(options.from, options.to, *zone);
    if (!range)
        return std::unexpected(range.error());
    std::vector<std::shared_ptr<const Checklist>> sides;
    for (const std::string &which : {options.before, options.after}) {
        const auto source = sourceOf(context, &workspace, which);
        if (!source)
            return std::unexpected(source.error());
        const auto checklist = compiled(context, *source);
        if (!checklist)
            return std::unexpected(checklist.error());
        sides.push_back(*checklist);
    }
    QFile changes(given(options.changes));
    const Error unwritten{ErrorKind::Storage, u"checklist"_s, u"cannot_write"_s, {}, {}};
    if (!options.changes.empty() && !changes.open(QIODevice::WriteOnly))
        return std::unexpected(unwritten);
    ChecklistComparison comparison(workspace.insights(), workspace.diagnosis(), Catalogue::builtIn());
    bool written = true;
    QObject::connect(&comparison, &ChecklistComparison::changed, &comparison,
                     [&](const QList<ChangedDiagnosis> &payments) {
                         for (const ChangedDiagnosis &payment : payments) {
                             const QByteArray line = changes.isOpen() ? changeLine(payment) : QByteArray();
                             written = written && (line.isEmpty() || changes.write(line) == line.size());
                         }
                     });
    const auto report = context.wait(comparison.compare(sides[0], sides[1], *range));
    if (!report)
        return std::unexpected(report.error());
    if (!written || (changes.isOpen() && !changes.flush()))
        return std::unexpected(unwritten);
    if (!context.json()) {
        tell(context, *report);
        return {};
    }
    QJsonObject document = listJson(shiftsJson(*report));
    document.insert(u"before"_s, versionJson(*sides[0]));
    document.insert(u"after"_s, versionJson(*sides[1]));
    document.insert(u"compared"_s, report->compared);
    document.insert(u"changed"_s, report->changed);
    context.print(document);
    return {};
}

} // namespace

void addComparingVerbs(CLI::App &group, Context &context)
{
    auto options = std::make_shared<CompareOptions>();
    const auto sides = [options](CLI::App *verb) {
        verb->add_option("before", options->before, checklistWhich)->required();
        verb->add_option("after", options->after, checklistWhich)->required();
    };
    auto *differing = group.add_subcommand("diff", "Where the texts of two checklists differ");
    sides(differing);
    differing->callback([&context, options] {
        runWithSources(context, {options->before, options->after},
                       [&](Workspace *workspace) { return diff(context, workspace, *options); });
    });
    auto *comparing = group.add_subcommand(
        "compare", "Which diagnoses change: two checklists over the failed payments of a period");
    sides(comparing);
    comparing->add_option("--from", options->from, periodFromHelp)->required();
    comparing->add_option("--to", options->to, periodToHelp)->required();
    comparing->add_option("--zone", options->zone, "Zone of the days (IANA); the system's without it");
    comparing->add_option("--changes", options->changes,
                          "Write every payment that changes to this file, one JSON document a line");
    comparing->callback([&context, options] {
        context.run([&](Workspace &workspace) { return compare(context, workspace, *options); });
    });
}

} // namespace desk
