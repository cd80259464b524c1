#include "ctl_text.h"
#include "incident_finder.h"
#include "incident_work.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct IncidentOptions
{
    std::string id, by, entity, scheme, code, since, note, textEn, textZh, text, disposition, at, after;
    std::vector<std::string> tickets;
    bool all = false;
    int limit = 50;
};

QJsonObject suggestionJson(const IncidentSuggestion &one)
{
    return {{u"by"_s, toText(one.dimension)},
            {u"entity"_s, one.key},
            {u"label"_s, one.label},
            {u"scheme"_s, textJson(one.scheme)},
            {u"code"_s, textJson(one.responseCode)},
            {u"from"_s, instantJson(one.window.from)},
            {u"to"_s, instantJson(one.window.to)},
            {u"failed"_s, one.failed},
            {u"attempts"_s, one.attempts},
            {u"customers"_s, one.customers},
            {u"share"_s, one.share()},
            {u"usual_share"_s, one.usualShare},
            {u"tail"_s, one.tail}};
}

QJsonObject incidentJson(const Incident &one)
{
    return {{u"id"_s, one.id.value()},
            {u"by"_s, toText(one.declared.dimension)},
            {u"entity"_s, one.declared.entity},
            {u"label"_s, one.label},
            {u"scheme"_s, textJson(one.declared.scheme)},
            {u"code"_s, textJson(one.declared.responseCode)},
            {u"started_at"_s, instantJson(one.declared.startedAt)},
            {u"note"_s, one.declared.note},
            {u"declared_by"_s, one.declaredBy},
            {u"declared_at"_s, instantJson(one.declaredAt)},
            {u"announcement"_s, one.announcedAt.isValid() ? QJsonValue(QJsonObject{
                                                                {u"en"_s, one.announcement.en},
                                                                {u"zh_CN"_s, one.announcement.zhCN},
                                                            })
                                                          : QJsonValue()},
            {u"reply"_s, textJson(one.reply)},
            {u"disposition"_s, one.disposition ? QJsonValue(toText(*one.disposition)) : QJsonValue()},
            {u"closed_by"_s, textJson(one.closedBy)},
            {u"closed_at"_s, instantJson(one.closedAt)},
            {u"tickets"_s, one.tickets},
            {u"replied"_s, one.replied},
            {u"settled"_s, one.settled}};
}

QString shareText(double share)
{
    return QString::number(share * 100, 'f', 1) + u" %"_s;
}

Result<void> tellSuggestions(Context &context, Workspace &workspace, const IncidentOptions &options)
{
    QDateTime at = QDateTime::currentDateTimeUtc();
    if (!options.at.empty()) {
        const auto end = parseInstant(given(options.at));
        if (!end)
            return std::unexpected(invalidOption("at"));
        at = *end;
    }
    const IncidentFinder finder(workspace.insights());
    const auto found = context.wait(finder.find(at, {}));
    if (!found)
        return std::unexpected(found.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const IncidentSuggestion &one : *found) {
        results.append(suggestionJson(one));
        rows.append({toText(one.dimension), one.key, one.label,
                     (one.scheme + u' ' + one.responseCode).trimmed(),
                     u"%1/%2"_s.arg(one.failed).arg(one.attempts), shareText(one.share()),
                     shareText(one.usualShare), QString::number(one.tail, 'g', 2)});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("By"), Ctl::tr("Key"), Ctl::tr("Name"), Ctl::tr("Code"), Ctl::tr("Failed"),
                       Ctl::tr("Share"), Ctl::tr("Usual"), Ctl::tr("Chance")},
                      rows);
    return {};
}

Result<void> tellIncident(Context &context, Workspace &workspace, const IncidentId &id)
{
    const auto incident = context.wait(workspace.incidents().incident(id));
    if (!incident)
        return std::unexpected(incident.error());
    if (context.json())
        context.print(incidentJson(*incident));
    else
        context.line(Ctl::tr("Incident %1: %2, %3 tickets, %4 answered, %5 settled.")
                         .arg(id.value(), incident->label)
                         .arg(incident->tickets)
                         .arg(incident->replied)
                         .arg(incident->settled));
    return {};
}

Result<void> list(Context &context, Workspace &workspace, const IncidentOptions &options)
{
    const auto page =
        context.wait(workspace.incidents().incidents(!options.all, given(options.after), options.limit));
    if (!page)
        return std::unexpected(page.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const Incident &one : page->rows) {
        results.append(incidentJson(one));
        rows.append({one.id.value(), one.isOpen() ? u"open"_s : u"closed"_s, one.label,
                     (one.declared.scheme + u' ' + one.declared.responseCode).trimmed(),
                     instantText(one.declared.startedAt), QString::number(one.tickets),
                     QString::number(one.replied), QString::number(one.settled)});
    }
    if (context.json())
        context.print(listJson(results, page->next));
    else
        context.table({Ctl::tr("Incident"), Ctl::tr("State"), Ctl::tr("Name"), Ctl::tr("Code"),
                       Ctl::tr("Since"), Ctl::tr("Tickets"), Ctl::tr("Answered"), Ctl::tr("Settled")},
                      rows);
    return {};
}

Result<void> declare(Context &context, Workspace &workspace, const IncidentOptions &options)
{
    const auto dimension = member<InsightDimension>(options.by, "by");
    if (!dimension || *dimension == InsightDimension::Hour)
        return std::unexpected(invalidOption("by"));
    const auto since = parseInstant(given(options.since));
    if (!since)
        return std::unexpected(invalidOption("since"));
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto id = context.wait(workspace.incidents().declareIncident(
        *command, {*dimension, given(options.entity), given(options.scheme), given(options.code), *since,
                   given(options.note)}));
    if (!id)
        return std::unexpected(id.error());
    return tellIncident(context, workspace, *id);
}

Result<void> attach(Context &context, Workspace &workspace, const IncidentOptions &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const IncidentId id(given(options.id));
    std::optional<QList<TicketNo>> chosen;
    if (!options.all) {
        chosen.emplace();
        for (const std::string &ticket : options.tickets)
            chosen->append(TicketNo(given(ticket)));
    }
    if (const auto added = context.wait(workspace.incidents().attachTickets(*command, id, chosen)); !added)
        return std::unexpected(added.error());
    return tellIncident(context, workspace, id);
}

Result<void> announce(Context &context, Workspace &workspace, const IncidentOptions &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const IncidentId id(given(options.id));
    const auto told = context.wait(
        workspace.incidents().announceIncident(*command, id, {given(options.textEn), given(options.textZh)}));
    if (!told)
        return std::unexpected(told.error());
    return tellIncident(context, workspace, id);
}

/// One line a ticket; the exit code is that of the first one refused.
Result<void> tellTickets(Context &context, const QList<TicketResult> &tickets)
{
    QJsonArray results;
    QList<QStringList> rows;
    std::optional<Error> first;
    for (const TicketResult &one : tickets) {
        const QString reason = !one.refused                    ? QString()
                               : one.refused->reason.isEmpty() ? toText(one.refused->kind)
                                                               : one.refused->reason;
        results.append(QJsonObject{{u"ticket_no"_s, one.ticketNo.value()},
                                   {u"done"_s, !one.refused},
                                   {u"reason"_s, textJson(reason)}});
        rows.append({one.ticketNo.value(), one.refused ? reason : u"done"_s});
        if (one.refused && !first)
            first = one.refused;
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table({Ctl::tr("Ticket"), Ctl::tr("Result")}, rows);
    if (first)
        return std::unexpected(*first);
    return {};
}

Result<void> reply(Context &context, Workspace &workspace, const IncidentOptions &options)
{
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const IncidentWork work(workspace.incidents());
    const auto tickets =
        context.wait(work.reply(*command, IncidentId(given(options.id)), given(options.text)));
    return tickets ? tellTickets(context, *tickets) : std::unexpected(tickets.error());
}

Result<void> close(Context &context, Workspace &workspace, const IncidentOptions &options)
{
    const auto disposition = member<Disposition>(options.disposition, "disposition");
    if (!disposition)
        return std::unexpected(disposition.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const IncidentWork work(workspace.incidents());
    const auto tickets =
        context.wait(work.close(*command, IncidentId(given(options.id)), *disposition, given(options.note)));
    return tickets ? tellTickets(context, *tickets) : std::unexpected(tickets.error());
}

} // namespace

void addIncidentSuggestions(CLI::App &insights, Context &context)
{
    const auto options = std::make_shared<IncidentOptions>();
    auto *verb = addVerb(insights, context, "incidents",
                         "Codes that came far more often in the last hour than in the 28 days before",
                         options, tellSuggestions);
    verb->add_option("--at", options->at, "End of the hour; now without it");
}

void addIncidentVerbs(CLI::App &app, Context &context)
{
    auto *group = app.add_subcommand("incident", "Declare, announce, answer and close an incident");
    group->require_subcommand(1);
    const auto options = std::make_shared<IncidentOptions>();
    auto *listing = addVerb(*group, context, "list", "List the open incidents", options, list);
    listing->add_flag("--all", options->all, "Closed ones too");
    listing->add_option("--after", options->after, "The cursor that the page before ended with");
    listing->add_option("--limit", options->limit, "Rows at most")->check(CLI::Range(1, 200));
    auto *declaring =
        addVerb(*group, context, "declare", "Declare an incident (supervisors)", options, declare);
    declaring->add_option("--by", options->by, "One of: channel, issuer, merchant")->required();
    declaring
        ->add_option("--entity", options->entity, "The channel's code, the issuer, or the merchant's number")
        ->required();
    declaring->add_option("--scheme", options->scheme, "Scheme of the response code");
    declaring->add_option("--code", options->code, "The response code; none: no answer came");
    declaring->add_option("--since", options->since, "Begin, e.g. 2026-05-01T04:00:00Z")->required();
    declaring->add_option("--note", options->note, "What is known");
    const auto step = [&](const char *name, const char *help, auto verb) {
        CLI::App *made = addVerb(*group, context, name, help, options, verb);
        made->add_option("incident", options->id, "The incident's id")->required();
        return made;
    };
    auto *attaching = step(
        "attach", "Attach tickets about payments that fall in the incident; others are left out", attach);
    auto *choice = attaching->add_option_group("tickets");
    choice->add_flag("--all", options->all, "All that fall in it");
    choice->add_option("--ticket", options->tickets, "This ticket; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    choice->require_option(1);
    auto *announcing = step("announce", "Show a text to everybody while the incident is open", announce);
    announcing->add_option("--en", options->textEn, "In English, at most 500 characters")->required();
    announcing->add_option("--zh", options->textZh, "In Chinese, at most 500 characters")->required();
    auto *replying = step("reply", "Send the one reply to all attached tickets", reply);
    replying->add_option("--text", options->text, "What the customers read")->required();
    auto *closing = step("close", "End the incident and resolve its tickets", close);
    closing->add_option("--disposition", options->disposition, "One of: " + wordsOf<Disposition>())
        ->required();
    closing->add_option("--note", options->note, "What was found")->required();
}

} // namespace desk
