#include "checklist_problems.h"

#include <algorithm>

#include "checklist.h"
#include "json_edit.h"

namespace desk {

namespace {

/// Takes a part of a text away so that the rest keeps its lines and columns.
void blank(QByteArray &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        if (text[i] != '\n')
            text[i] = ' ';
    }
}

QByteArray onlyItem(QByteArray text, const JsonNode &list, size_t kept)
{
    blank(text, list.offset + 1, list.items[kept].offset);
    blank(text, list.items[kept].end, list.end - 1);
    return text;
}

/// Test cases speak of all checks: they say nothing about one check alone.
QByteArray withoutTests(QByteArray text, const JsonNode &root)
{
    const JsonNode *tests = root.member(u"tests");
    if (!tests)
        return text;
    const auto i = size_t(tests - root.items.data());
    if (i + 1 < root.items.size())
        blank(text, root.keyOffsets[i], root.keyOffsets[i + 1]);
    else
        blank(text, i > 0 ? root.items[i - 1].end : root.keyOffsets[i], tests->end);
    return text;
}

class Search
{
public:
    explicit Search(const QByteArray &text, const JsonNode &root) : m_text(text), m_root(root) {}

    QList<ChecklistProblem> take() { return std::move(m_found); }

    /// True when \a text (this document, partly blanked) is good.
    bool check(const QByteArray &text)
    {
        const auto parsed = Checklist::parse(text);
        if (parsed)
            return true;
        const qsizetype offset = offsetOf(m_text, parsed.error());
        const auto same = [offset](const ChecklistProblem &problem) {
            return problem.offset == offset;
        };
        if (std::ranges::none_of(m_found, same))
            m_found.append({parsed.error(), offset, pointerAt(m_root, offset)});
        return false;
    }

private:
    const QByteArray &m_text;
    const JsonNode &m_root;
    QList<ChecklistProblem> m_found;
};

} // namespace

qsizetype offsetOf(const QByteArray &text, const TextError &error)
{
    qsizetype start = 0;
    for (int line = 1; line < error.line; ++line) {
        const qsizetype end = text.indexOf('\n', start);
        if (end < 0)
            return text.size();
        start = end + 1;
    }
    return std::min(start + error.column - 1, text.size());
}

QList<ChecklistProblem> checklistProblems(const QByteArray &json)
{
    const auto root = parsePositioned(json);
    if (!root)
        return {{root.error(), offsetOf(json, root.error()), {}}};
    Search search(json, *root);
    if (search.check(json))
        return {};
    const QByteArray untested = withoutTests(json, *root);
    const JsonNode *checks = root->member(u"checks");
    for (size_t i = 0; checks && checks->isArray() && i < checks->items.size(); ++i) {
        const QByteArray one = onlyItem(untested, *checks, i);
        const JsonNode *cases = checks->items[i].member(u"cases");
        if (search.check(one) || !cases || !cases->isArray())
            continue;
        for (size_t c = 0; c < cases->items.size(); ++c)
            search.check(onlyItem(one, *cases, c));
    }
    QList<ChecklistProblem> found = search.take();
    std::ranges::sort(found, {}, &ChecklistProblem::offset);
    return found;
}

} // namespace desk
