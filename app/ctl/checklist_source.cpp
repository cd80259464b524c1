#include "checklist_source.h"

#include <QFile>
#include <algorithm>

#include "verb_support.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const std::string &text)
{
    return !text.empty() && text.size() <= 9
           && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Error unknownChecklist()
{
    return {ErrorKind::NotFound, u"checklist"_s, u"unknown_checklist"_s, {}, {}};
}

Result<ChecklistSource> activeSource(Context &context, Workspace &workspace, const QString &name)
{
    const auto active = context.wait(workspace.diagnosis().activeChecklist());
    if (active)
        return ChecklistSource{name, active->json, active->id, active->version};
    if (active.error().kind == ErrorKind::NotFound)
        return ChecklistSource{name, Checklist::builtInJson(), {}, 0};
    return std::unexpected(active.error());
}

} // namespace

bool needsWorkspace(const std::string &given)
{
    return given == "active" || isNumber(given);
}

Result<QByteArray> contentOf(const std::string &path, const char *option)
{
    QFile file(given(path));
    const bool open = path == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return std::unexpected(
            Error{ErrorKind::NotFound, QString::fromLatin1(option), u"file_not_found"_s, {}, {}});
    return file.readAll();
}

Result<ChecklistVersion> versionOf(Context &context, Workspace &workspace, int version)
{
    const auto all = context.wait(workspace.checklists().list());
    if (!all)
        return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, version, &ChecklistVersion::version);
    if (found == all->end())
        return std::unexpected(unknownChecklist());
    return *found;
}

Result<ChecklistSource> sourceOf(Context &context, Workspace *workspace, const std::string &text)
{
    const QString name = given(text);
    if (text == "builtin")
        return ChecklistSource{name, Checklist::builtInJson(), {}, 0};
    if (!needsWorkspace(text)) {
        const auto json = contentOf(text, "checklist");
        if (!json)
            return std::unexpected(json.error());
        return ChecklistSource{name, *json, {}, 0};
    }
    if (text == "active")
        return activeSource(context, *workspace, name);
    const auto version = versionOf(context, *workspace, std::stoi(text));
    if (!version)
        return std::unexpected(version.error());
    const auto content = context.wait(workspace->checklists().content(version->id, version->version));
    if (!content)
        return std::unexpected(content.error());
    return ChecklistSource{name, content->json, content->id, content->version};
}

QString placed(const QString &file, const TextError &error)
{
    return u"%1:%2:%3: %4"_s.arg(file).arg(error.line).arg(error.column).arg(error.reason);
}

Result<std::shared_ptr<const Checklist>> compiled(Context &context, const ChecklistSource &source)
{
    auto parsed = Checklist::parse(source.json);
    if (!parsed) {
        context.warn(placed(source.name, parsed.error()));
        return std::unexpected(Error{ErrorKind::Invalid, u"checklist"_s, u"checklist"_s, {}, {}});
    }
    if (source.version > 0)
        parsed->version = source.version;
    return std::make_shared<const Checklist>(*std::move(parsed));
}

void runWithSources(Context &context, const std::vector<std::string> &given,
                    const std::function<Result<void>(Workspace *)> &verb)
{
    if (std::ranges::any_of(given, needsWorkspace))
        context.run([&](Workspace &workspace) { return verb(&workspace); });
    else
        context.runAlone([&] { return verb(nullptr); });
}

} // namespace desk
