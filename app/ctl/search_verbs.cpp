#include <QThread>

#include "ctl_text.h"
#include "reindex.h"
#include "verb_support.h"
#include "verbs.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long pollSeconds = 2;

QString qualityWord(MatchQuality quality)
{
    switch (quality) {
    case MatchQuality::Exact:
        return u"exact"_s;
    case MatchQuality::Prefix:
        return u"prefix"_s;
    case MatchQuality::Part:
        break;
    }
    return u"part"_s;
}

QJsonObject hitJson(const SearchHit &hit)
{
    return {{u"type"_s, toText(hit.type)},
            {u"user_no"_s, hit.userNo.value()},
            {u"order_no"_s, textJson(hit.orderNo.value())},
            {u"ticket_no"_s, textJson(hit.ticketNo.value())},
            {u"name"_s, hit.name},
            {u"phone"_s, hit.phone},
            {u"status"_s, hit.status},
            {u"detail"_s, textJson(hit.detail)},
            {u"at"_s, instantJson(hit.at)},
            {u"matched"_s, toText(hit.match)},
            {u"quality"_s, qualityWord(hit.quality)},
            {u"marked"_s, textJson(hit.marked)},
            {u"mark_start"_s, hit.markStart},
            {u"mark_length"_s, hit.markLength}};
}

QString hintWord(SearchHint hint)
{
    switch (hint) {
    case SearchHint::TooShort:
        return u"too_short"_s;
    case SearchHint::NothingFound:
        return u"nothing_found"_s;
    case SearchHint::None:
        break;
    }
    return {};
}

void tell(Context &context, const SearchAnswer &answer)
{
    QJsonArray results;
    QList<QStringList> rows;
    for (const SearchHit &hit : answer.hits) {
        results.append(hitJson(hit));
        const QString number = hit.type == SearchHitType::Payment  ? hit.orderNo.value()
                               : hit.type == SearchHitType::Ticket ? hit.ticketNo.value()
                                                                   : hit.userNo.value();
        rows.append(
            {toText(hit.match), toText(hit.type), number, hit.name, hit.phone, hit.status, hit.detail});
    }
    if (context.json()) {
        QJsonObject list = listJson(results);
        list[u"hint"_s] = textJson(hintWord(answer.hint));
        return context.print(list);
    }
    if (!answer.hits.isEmpty())
        context.table({Ctl::tr("Matched"), Ctl::tr("Type"), Ctl::tr("Number"), Ctl::tr("Name"),
                       Ctl::tr("Phone"), Ctl::tr("Status"), Ctl::tr("Detail")},
                      rows);
    if (answer.hint == SearchHint::TooShort)
        context.warn(Ctl::tr("Too short: one Chinese character, two letters or four digits are the least."));
    else if (answer.hint == SearchHint::NothingFound)
        context.warn(Ctl::tr("Nothing found."));
}

Result<void> makeKeys(Context &context, const WorkspaceUrl &url, bool watch)
{
    return reindex(url, watch ? ReindexScope::Changed : ReindexScope::Everybody, [&](qint64 people) {
        if (context.json() && (!watch || people > 0))
            context.print({{u"people"_s, people}});
        else if (!watch || people > 0)
            context.line(Ctl::tr("Search keys made for %1 people.").arg(people));
        if (watch)
            QThread::sleep(pollSeconds);
        return watch;
    });
}

} // namespace

void addSearchVerbs(CLI::App &app, Context &context)
{
    auto text = std::make_shared<std::string>();
    CLI::App *search =
        app.add_subcommand("search", "Find customers, payments and tickets by anything a caller says");
    search->add_option("text", *text, "A number, name, address, or a whole line of a chat")->required();
    search->callback([&context, text] {
        context.run([&](Workspace &workspace) -> Result<void> {
            const auto answer = context.wait(workspace.search().search(given(*text), {}));
            if (!answer)
                return std::unexpected(answer.error());
            tell(context, *answer);
            return {};
        });
    });

    auto watch = std::make_shared<bool>(false);
    CLI::App *verb = app.add_subcommand("reindex", "Make everybody's search keys anew (administrators)");
    verb->add_flag("--watch", *watch, "Follow what changes instead, until interrupted");
    verb->callback([&context, watch] {
        context.runOnUrl([&](const WorkspaceUrl &url) { return makeKeys(context, url, *watch); });
    });
}

} // namespace desk
