#include "ctl_text.h"
#include "diagnosis_service.h"
#include "ticket_change_verbs.h"
#include "ticket_json.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct OpenOptions
{
    std::string user, category, subCategory, subject, text, channel = "call", priority = "normal";
    std::vector<std::string> payments;
    bool diagnose = false;
};

Result<OpenTicket> openTicketOf(const OpenOptions &options)
{
    const auto category = member<TicketCategory>(options.category, "category");
    if (!category)
        return std::unexpected(category.error());
    const auto channel = member<ContactChannel>(options.channel, "channel");
    if (!channel)
        return std::unexpected(channel.error());
    const auto priority = member<TicketPriority>(options.priority, "priority");
    if (!priority)
        return std::unexpected(priority.error());
    OpenTicket ticket{.user = UserNo(given(options.user)),
                      .payments = {},
                      .category = *category,
                      .subCategory = given(options.subCategory),
                      .subject = given(options.subject),
                      .text = given(options.text),
                      .channel = *channel,
                      .priority = *priority,
                      .diagnoses = {}};
    for (const std::string &order : options.payments)
        ticket.payments.append(OrderNo(given(order)));
    return ticket;
}

/// Diagnoses every payment of the ticket and freezes what was found on it.
Result<void> addDiagnoses(Context &context, Workspace &workspace, OpenTicket &ticket)
{
    DiagnosisService service(workspace.diagnosis(), Catalogue::builtIn());
    for (const OrderNo &order : ticket.payments) {
        const auto diagnosis = context.wait(service.diagnose(order));
        if (!diagnosis)
            return std::unexpected(diagnosis.error());
        if (const auto document = service.snapshot(order, {}))
            ticket.diagnoses.append(*document);
    }
    return {};
}

Result<void> tellTicket(Context &context, Workspace &workspace, const TicketNo &number)
{
    const auto detail = context.wait(workspace.tickets().ticket(number));
    if (!detail)
        return std::unexpected(detail.error());
    if (context.json()) {
        context.print(ticketJson(*detail));
        return {};
    }
    const TicketRow &row = detail->row;
    context.line(Ctl::tr("%1  %2  [%3, level %4, version %5]")
                     .arg(row.ticketNo.value(), row.subject, toText(row.state))
                     .arg(row.level)
                     .arg(row.version));
    context.line(Ctl::tr("Customer %1 (%2), owner %3")
                     .arg(row.userNo.value(), row.customer,
                          row.owner.isEmpty() ? Ctl::tr("nobody") : row.owner.value()));
    for (const TicketSnapshot &snapshot : detail->snapshots)
        context.line(Ctl::tr("Payment %1").arg(snapshot.orderNo.value()));
    for (const TicketDiagnosis &diagnosis : detail->diagnoses)
        context.line(Ctl::tr("Diagnosis of %1: %2, %3")
                         .arg(diagnosis.orderNo.value(), diagnosis.outcome, diagnosis.primaryCause));
    for (const TicketEvent &event : detail->events) {
        const QString change =
            event.from.isEmpty() && event.to.isEmpty() ? QString() : u" %1 -> %2"_s.arg(event.from, event.to);
        context.line(u"%1  %2  %3%4  %5"_s.arg(instantText(event.at), event.person, toText(event.kind),
                                               change, event.body));
    }
    return {};
}

Result<void> open(Context &context, Workspace &workspace, const OpenOptions &options)
{
    auto ticket = openTicketOf(options);
    if (!ticket)
        return std::unexpected(ticket.error());
    if (options.diagnose) {
        if (const auto added = addDiagnoses(context, workspace, *ticket); !added)
            return added;
    }
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto number = context.wait(workspace.tickets().open(*command, *ticket));
    if (!number)
        return std::unexpected(number.error());
    return tellTicket(context, workspace, *number);
}

void addOpen(CLI::App &group, Context &context)
{
    auto options = std::make_shared<OpenOptions>();
    CLI::App *verb = group.add_subcommand("open", "File a complaint");
    verb->add_option("--user", options->user, "The customer's number")->required();
    verb->add_option("--payment", options->payments, "An order number it is about; may be repeated");
    verb->add_option("--category", options->category, "One of: " + wordsOf<TicketCategory>())->required();
    verb->add_option("--sub-category", options->subCategory, "A finer word of your own");
    verb->add_option("--subject", options->subject, "One line")->required();
    verb->add_option("--text", options->text, "What the customer says");
    verb->add_option("--channel", options->channel, "One of: " + wordsOf<ContactChannel>())
        ->capture_default_str();
    verb->add_option("--priority", options->priority, "One of: " + wordsOf<TicketPriority>())
        ->capture_default_str();
    verb->add_flag("--diagnose", options->diagnose, "Diagnose its payments and keep the findings on it");
    verb->callback([&context, options] {
        context.run([&](Workspace &workspace) { return open(context, workspace, *options); });
    });
}

struct ListOptions
{
    std::string state, owner, user, payment, category, after;
    bool unsolved = false, mine = false, unassigned = false;
    int minLevel = 0;
    int limit = 50;
};

Result<TicketFilter> filterOf(Context &context, Workspace &workspace, const ListOptions &options)
{
    const auto state = optionalMember<TicketState>(options.state, "state");
    if (!state)
        return std::unexpected(state.error());
    const auto category = optionalMember<TicketCategory>(options.category, "category");
    if (!category)
        return std::unexpected(category.error());
    TicketFilter filter{.state = *state,
                        .unsolvedOnly = options.unsolved,
                        .owner = Login(given(options.owner)),
                        .unassigned = options.unassigned,
                        .user = UserNo(given(options.user)),
                        .payment = OrderNo(given(options.payment)),
                        .category = *category,
                        .minLevel = {}};
    if (options.minLevel > 0)
        filter.minLevel = options.minLevel;
    if (options.mine) {
        const auto self = context.wait(workspace.staff().self());
        if (!self)
            return std::unexpected(self.error());
        filter.owner = self->login;
    }
    return filter;
}

Result<void> list(Context &context, Workspace &workspace, const ListOptions &options)
{
    const auto filter = filterOf(context, workspace, options);
    if (!filter)
        return std::unexpected(filter.error());
    const auto page =
        context.wait(workspace.tickets().list(*filter, given(options.after), options.limit, {}));
    if (!page)
        return std::unexpected(page.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const TicketRow &row : page->rows) {
        results.append(ticketJson(row));
        rows.append({row.ticketNo.value(), toText(row.state), QString::number(row.level),
                     toText(row.priority), row.userNo.value(), row.owner.value(), instantText(row.createdAt),
                     row.subject});
    }
    if (context.json()) {
        context.print(listJson(results, page->next));
        return {};
    }
    context.table({Ctl::tr("Ticket"), Ctl::tr("State"), Ctl::tr("Level"), Ctl::tr("Priority"),
                   Ctl::tr("Customer"), Ctl::tr("Owner"), Ctl::tr("Filed at"), Ctl::tr("Subject")},
                  rows);
    if (!page->next.isEmpty())
        context.line(Ctl::tr("More: --after %1").arg(page->next));
    return {};
}

void addList(CLI::App &group, Context &context)
{
    auto options = std::make_shared<ListOptions>();
    CLI::App *verb = group.add_subcommand("list", "List tickets, newest first");
    verb->add_option("--state", options->state, "One of: " + wordsOf<TicketState>());
    verb->add_flag("--unsolved", options->unsolved, "Only new, open and pending ones");
    auto *owner = verb->add_option("--owner", options->owner, "Only this login's");
    verb->add_flag("--mine", options->mine, "Only yours")->excludes(owner);
    verb->add_flag("--unassigned", options->unassigned, "Only those without an owner");
    verb->add_option("--user", options->user, "Only this customer's");
    verb->add_option("--payment", options->payment, "Only those about this order number");
    verb->add_option("--category", options->category, "One of: " + wordsOf<TicketCategory>());
    verb->add_option("--min-level", options->minLevel, "Only escalated so far")->check(CLI::Range(1, 3));
    verb->add_option("--limit", options->limit, "At most so many")
        ->check(CLI::Range(1, 200))
        ->capture_default_str();
    verb->add_option("--after", options->after, "The cursor of the page before");
    verb->callback([&context, options] {
        context.run([&](Workspace &workspace) { return list(context, workspace, *options); });
    });
}

void addShow(CLI::App &group, Context &context)
{
    auto number = std::make_shared<std::string>();
    CLI::App *verb = group.add_subcommand("show", "Show one ticket with its history");
    verb->add_option("ticket_no", *number, "The ticket's number")->required();
    verb->callback([&context, number] {
        context.run(
            [&](Workspace &workspace) { return tellTicket(context, workspace, TicketNo(given(*number))); });
    });
}

} // namespace

void addTicketVerbs(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("ticket", "Complaints, from filing to closing");
    group->require_subcommand(1);
    addOpen(*group, context);
    addList(*group, context);
    addShow(*group, context);
    addTicketChanges(*group, context);
}

} // namespace desk
