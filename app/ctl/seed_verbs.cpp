#include <QElapsedTimer>

#include "ctl_text.h"
#include "json.h"
#include "period.h"
#include "progress.h"
#include "seed_run.h"
#include "verbs.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

struct SeedArguments
{
    qint64 users = 2'000;
    qint64 payments = 40'000;
    quint64 seed = 1;
    std::string now;
};

Result<void> seedVerb(Context &context, const SeedArguments &arguments, const WorkspaceUrl &url)
{
    SeedOptions options;
    options.users = arguments.users;
    options.payments = arguments.payments;
    options.seed = arguments.seed;
    options.progress = progressBar();
    if (!arguments.now.empty()) {
        const auto now = parseInstant(QString::fromStdString(arguments.now));
        if (!now)
            return std::unexpected(Error{ErrorKind::Invalid, u"seed"_s, u"not_an_instant"_s, {}, {}});
        options.now = now->toMSecsSinceEpoch();
    }
    const auto report = seedWorkspace(url, options);
    if (!report)
        return std::unexpected(report.error());
    if (context.json())
        context.print(
            {{u"users"_s, report->users}, {u"payments"_s, report->payments}, {u"rows"_s, report->rows}});
    else
        context.line(Ctl::tr("Made %1 customers with %2 payments (%3 rows).")
                         .arg(report->users)
                         .arg(report->payments)
                         .arg(report->rows));
    return {};
}

} // namespace

void addSeedVerbs(CLI::App &app, Context &context)
{
    auto arguments = std::make_shared<SeedArguments>();
    CLI::App *verb = app.add_subcommand("seed", "Fill an empty workspace with a demo world (docs/demo.md)");
    verb->add_option("--users", arguments->users, "Customers")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    verb->add_option("--payments", arguments->payments, "Payments in a year, all customers together")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    verb->add_option("--seed", arguments->seed, "The same number makes the same world")
        ->capture_default_str();
    verb->add_option("--now", arguments->now,
                     "The world's present, e.g. 2026-05-01T04:00:00Z (default: this hour)");
    verb->callback([&context, arguments] {
        context.runOnUrl([&](const WorkspaceUrl &url) { return seedVerb(context, *arguments, url); });
    });
}

} // namespace desk
