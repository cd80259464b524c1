#include "ctl_text.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct RingOptions
{
    std::string user, device, card, payee, scope = "outgoing", reason, note, basis, until, ring;
    bool preview = false;

    /// What the ring shares, and its id; an empty id: nothing was chosen.
    std::pair<RingLink, QString> link() const
    {
        if (!device.empty())
            return {RingLink::Device, given(device)};
        return card.empty() ? std::pair(RingLink::Payee, given(payee))
                            : std::pair(RingLink::Card, given(card));
    }
};

/// Without a link: what there is to choose from.
Result<void> listLinks(Context &context, Workspace &workspace, const RingOptions &options)
{
    const auto choices = context.wait(workspace.holds().ringChoices(UserNo(given(options.user))));
    if (!choices)
        return std::unexpected(choices.error());
    QJsonArray results;
    QList<QStringList> rows;
    for (const RingChoice &choice : *choices) {
        const bool tooLarge = choice.members > ringLimit;
        results.append(QJsonObject{{u"link"_s, toText(choice.link)},
                                   {u"id"_s, choice.linkId},
                                   {u"label"_s, choice.label},
                                   {u"at"_s, instantJson(choice.at)},
                                   {u"customers"_s, tooLarge ? QJsonValue() : QJsonValue(choice.members)}});
        rows.append({toText(choice.link), choice.linkId, choice.label, instantText(choice.at),
                     tooLarge ? u">%1"_s.arg(ringLimit) : QString::number(choice.members)});
    }
    if (context.json())
        context.print(listJson(results));
    else
        context.table(
            {Ctl::tr("Shared"), Ctl::tr("Id"), Ctl::tr("What it is"), Ctl::tr("Last"), Ctl::tr("Customers")},
            rows);
    return {};
}

/// The members, each with what became of it where \a holds say so.
void tell(Context &context, const RingPreview &preview, const QList<RingMember> &members,
          const std::optional<QList<RingHold>> &holds)
{
    QHash<UserNo, RingHold> results;
    for (const RingHold &hold : holds.value_or(QList<RingHold>()))
        results.insert(hold.user, hold);
    QJsonArray list;
    QList<QStringList> rows;
    for (const RingMember &member : members) {
        const RingHold hold = results.value(member.user);
        QJsonObject one{{u"user_no"_s, member.user.value()},
                        {u"customer"_s, textJson(member.name)},
                        {u"phone"_s, textJson(member.phone)},
                        {u"status"_s, textJson(member.status)},
                        {u"vip"_s, member.vip},
                        {u"held"_s, member.held}};
        if (holds) {
            one[u"result"_s] = toText(hold.outcome);
            one[u"hold_id"_s] = textJson(hold.hold.value());
        }
        list.append(one);
        rows.append({member.user.value(), member.vip ? u"VIP"_s : member.name, member.phone, member.status,
                     holds ? toText(hold.outcome) : (member.held ? u"yes"_s : u"no"_s)});
        if (holds)
            rows.last().append(hold.hold.value());
    }
    if (context.json()) {
        QJsonObject all = listJson(list);
        all[u"ring"_s] = preview.ring;
        all[u"customers"_s] = preview.members;
        return context.print(all);
    }
    QStringList headers{Ctl::tr("Customer"), Ctl::tr("Name"), Ctl::tr("Phone"), Ctl::tr("Status")};
    headers += holds ? QStringList{Ctl::tr("Result"), Ctl::tr("Hold")} : QStringList{Ctl::tr("Held already")};
    context.table(headers, rows);
    if (!holds)
        context.line(Ctl::tr("To freeze exactly these: --ring %1").arg(preview.ring));
}

Result<PlaceRingHold> termsOf(const RingOptions &options)
{
    const auto scope = member<HoldScope>(options.scope, "scope");
    if (!scope)
        return std::unexpected(scope.error());
    const auto reason = member<HoldReason>(options.reason, "reason");
    if (!reason && !options.preview)
        return std::unexpected(reason.error());
    const auto until = untilOption(options.until);
    if (!until)
        return std::unexpected(until.error());
    return PlaceRingHold{.preview = {},
                         .scope = *scope,
                         .reason = reason.value_or(HoldReason::FraudSuspected),
                         .note = given(options.note),
                         .basis = given(options.basis),
                         .until = *until};
}

Result<void> ring(Context &context, Workspace &workspace, const RingOptions &options)
{
    const auto [link, id] = options.link();
    if (id.isEmpty())
        return listLinks(context, workspace, options);
    auto terms = termsOf(options);
    if (!terms)
        return std::unexpected(terms.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto preview = context.wait(workspace.holds().previewRing(UserNo(given(options.user)), link, id));
    if (!preview)
        return std::unexpected(preview.error());
    if (!options.ring.empty() && given(options.ring) != preview->ring)
        return std::unexpected(Error{ErrorKind::Conflict, u"place_ring_hold"_s, u"ring_changed"_s, {}, {}});
    const auto members = context.wait(workspace.holds().ringMembers(preview->id, terms->scope, terms->until));
    if (!members)
        return std::unexpected(members.error());
    if (options.preview) {
        tell(context, *preview, *members, {});
        return {};
    }
    terms->preview = *preview;
    const auto holds = context.wait(workspace.holds().placeRing(*command, *terms));
    if (!holds)
        return std::unexpected(holds.error());
    tell(context, *preview, *members, *holds);
    return {};
}

} // namespace

void addRingVerb(CLI::App &hold, Context &context)
{
    auto options = std::make_shared<RingOptions>();
    CLI::App *verb = addVerb(
        hold, context, "ring",
        "Freeze all customers who share a device, a card or a payee with one, by one command", options, ring);
    verb->add_option("user_no", options->user, "The customer from whom the ring is looked for")->required();
    CLI::Option_group *link = verb->add_option_group("shared", "What they share; none: lists what there is");
    link->add_option("--device", options->device, "A device of the customer, by its id");
    link->add_option("--card", options->card, "A bank card of the customer, by its id");
    link->add_option("--payee", options->payee,
                     "Whom the customer paid by this order: all who sent there within 30 days");
    link->require_option(0, 1);
    verb->add_option("--scope", options->scope, "One of: " + wordsOf<HoldScope>())->capture_default_str();
    verb->add_option("--reason", options->reason, "One of: " + wordsOf<HoldReason>());
    verb->add_option("--note", options->note, "What is known; at least 8 characters for 'other'");
    verb->add_option("--basis", options->basis, "On what it rests, e.g. the number of a case");
    verb->add_option("--until", options->until, "End of the holds, e.g. 2026-05-01T04:00:00Z");
    verb->add_option("--ring", options->ring, "Only the very customers that --preview showed, by its digest");
    verb->add_flag("--preview", options->preview, "Only show who would be frozen");
}

} // namespace desk
