#include "ctl_text.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QJsonObject linkJson(const CustomerLink &link)
{
    return {{u"kind"_s, toText(link.kind)},
            {u"value"_s, textJson(link.value)},
            {u"others"_s, link.others},
            {u"capped"_s, link.capped},
            {u"held"_s, link.held},
            {u"first_seen_at"_s, instantJson(link.firstSeenAt)},
            {u"last_seen_at"_s, instantJson(link.lastSeenAt)},
            {u"uses_30d"_s, link.uses30d},
            {u"ring_id"_s, textJson(link.ringId)}};
}

void tell(Context &context, const QList<CustomerLink> &links)
{
    QJsonArray results;
    QList<QStringList> rows;
    for (const CustomerLink &link : links) {
        results.append(linkJson(link));
        rows.append({toText(link.kind), link.value,
                     QString::number(link.others) + (link.capped ? u"+"_s : u""_s),
                     QString::number(link.held), instantText(link.firstSeenAt), instantText(link.lastSeenAt),
                     QString::number(link.uses30d)});
    }
    if (context.json())
        return context.print(listJson(results));
    context.table({Ctl::tr("Link"), Ctl::tr("Shared"), Ctl::tr("Other customers"), Ctl::tr("Frozen"),
                   Ctl::tr("First seen"), Ctl::tr("Last seen"), Ctl::tr("Uses in 30 days")},
                  rows);
}

} // namespace

void addLinkVerbs(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("customer", "What is known of a customer besides their own records");
    group->require_subcommand(1);
    auto user = std::make_shared<std::string>();
    CLI::App *verb =
        group->add_subcommand("links", "Devices, cards, payees and sign-in addresses shared with other "
                                       "customers, as counts");
    verb->add_option("user_no", *user, "The customer's number")->required();
    verb->callback([&context, user] {
        context.run([&](Workspace &workspace) -> Result<void> {
            const UserNo number(given(*user));
            if (const auto customer = context.wait(workspace.customers().customer(number)); !customer)
                return std::unexpected(customer.error());
            const auto links = context.wait(workspace.customers().links(number));
            if (!links)
                return std::unexpected(links.error());
            tell(context, *links);
            return {};
        });
    });
}

} // namespace desk
