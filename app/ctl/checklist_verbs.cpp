#include <algorithm>

#include "checklist_service.h"
#include "checklist_source.h"
#include "checklist_verbs.h"
#include "ctl_text.h"
#include "verb_support.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// The newest version of the checklist that a text names, discarded drafts left out; 0: none.
Result<int> newestOf(Context &context, Workspace &workspace, const QString &id)
{
    const auto all = context.wait(workspace.checklists().list());
    if (!all)
        return std::unexpected(all.error());
    const auto newest = std::ranges::find_if(*all, [&](const ChecklistVersion &version) {
        return version.id == id
               && (version.state != ChecklistState::Retired || version.activatedAt.isValid());
    });
    return newest == all->end() ? 0 : newest->version;
}

/// \a base: unset for an import, which goes on top of whatever is there.
Result<void> save(Context &context, Workspace &workspace, const std::string &path, std::optional<int> base)
{
    const auto source = sourceOf(context, &workspace, path);
    if (!source)
        return std::unexpected(source.error());
    const auto checklist = compiled(context, *source);
    if (!checklist)
        return std::unexpected(checklist.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    if (!base) {
        const auto newest = newestOf(context, workspace, (*checklist)->id);
        if (!newest)
            return std::unexpected(newest.error());
        base = *newest;
    }
    ChecklistService service(workspace.checklists(), Catalogue::builtIn());
    const auto saved = context.wait(service.save(*command, *base, source->json));
    if (!saved)
        return std::unexpected(saved.error());
    if (context.json()) {
        context.print({{u"id"_s, saved->id},
                       {u"version"_s, saved->version},
                       {u"sha256"_s, checklistDigest(source->json)},
                       {u"cases"_s, saved->report.cases()},
                       {u"failed"_s, saved->report.failed()}});
        return {};
    }
    context.line(Ctl::tr("Saved as draft, version %1 of %2.").arg(saved->version).arg(saved->id));
    tellReport(context, saved->report);
    return {};
}

/// The version to go back to: the one that was active last before the present one.
Result<int> previousActive(Context &context, Workspace &workspace)
{
    const auto all = context.wait(workspace.checklists().list());
    if (!all)
        return std::unexpected(all.error());
    const ChecklistVersion *last = nullptr;
    for (const ChecklistVersion &version : *all) {
        if (version.state == ChecklistState::Retired && version.activatedAt.isValid()
            && (!last || version.activatedAt > last->activatedAt))
            last = &version;
    }
    if (!last)
        return std::unexpected(Error{ErrorKind::NotFound, u"checklist"_s, u"no_earlier_checklist"_s, {}, {}});
    return last->version;
}

Result<void> activate(Context &context, Workspace &workspace, int number)
{
    const auto version = versionOf(context, workspace, number);
    if (!version)
        return std::unexpected(version.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    ChecklistService service(workspace.checklists(), Catalogue::builtIn());
    const auto active = context.wait(service.activate(*command, version->id, number));
    if (!active)
        return std::unexpected(active.error());
    if (context.json())
        context.print({{u"id"_s, version->id}, {u"version"_s, *active}, {u"state"_s, u"active"_s}});
    else
        context.line(Ctl::tr("Version %1 of %2 is active now.").arg(*active).arg(version->id));
    return {};
}

Result<void> rollBack(Context &context, Workspace &workspace, int number)
{
    if (number == 0) {
        const auto previous = previousActive(context, workspace);
        if (!previous)
            return std::unexpected(previous.error());
        number = *previous;
    }
    const auto version = versionOf(context, workspace, number);
    if (!version)
        return std::unexpected(version.error());
    if (version->state == ChecklistState::Draft)
        return std::unexpected(Error{ErrorKind::Conflict, u"checklist"_s, u"never_active"_s, {}, {}});
    return activate(context, workspace, number);
}

Result<void> discard(Context &context, Workspace &workspace, int number)
{
    const auto version = versionOf(context, workspace, number);
    if (!version)
        return std::unexpected(version.error());
    const auto command = context.commandId();
    if (!command)
        return std::unexpected(command.error());
    const auto done = context.wait(workspace.checklists().retire(*command, version->id, number));
    if (!done)
        return std::unexpected(done.error());
    if (context.json())
        context.print({{u"id"_s, version->id}, {u"version"_s, number}, {u"state"_s, u"retired"_s}});
    else
        context.line(Ctl::tr("Version %1 of %2 is discarded.").arg(number).arg(version->id));
    return {};
}

void addChanging(CLI::App &group, Context &context)
{
    auto file = std::make_shared<std::string>();
    auto base = std::make_shared<int>(0);
    auto *saving = group.add_subcommand("save", "Save a draft, and run its test cases");
    saving->add_option("file", *file, "The checklist (JSON)")->required();
    saving
        ->add_option("--base", *base,
                     "The newest version that you have seen; a newer one is a conflict. 0: there is none")
        ->capture_default_str();
    saving->callback([&context, file, base] {
        context.run([&](Workspace &workspace) { return save(context, workspace, *file, *base); });
    });
    auto *importing = group.add_subcommand("import", "Save a draft on top of whatever is there");
    importing->add_option("file", *file, checklistWhich)->required();
    importing->callback([&context, file] {
        context.run([&](Workspace &workspace) { return save(context, workspace, *file, std::nullopt); });
    });
    const auto addNumbered = [&](const char *name, const char *help, bool required, auto verb) {
        auto number = std::make_shared<int>(0);
        auto *sub = group.add_subcommand(name, help);
        sub->add_option("version", *number, "The version's number")->required(required);
        sub->callback([&context, number, verb] {
            context.run([&](Workspace &workspace) { return verb(context, workspace, *number); });
        });
    };
    addNumbered("activate", "Make a version the active one: not one's own, and all its test cases pass", true,
                activate);
    addNumbered("rollback", "Go back to a version that was active; without a number to the last one", false,
                rollBack);
    addNumbered("discard", "Discard a draft", true, discard);
}

} // namespace

void addChecklistVerbs(CLI::App &app, Context &context)
{
    auto *group = app.add_subcommand("checklist", "The rules of a diagnosis");
    group->require_subcommand(1);
    addReadingVerbs(*group, context);
    addChanging(*group, context);
    addComparingVerbs(*group, context);
}

} // namespace desk
