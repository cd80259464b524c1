#include "checklist_changes.h"

#include <algorithm>

#include "json_edit.h"

namespace desk {

namespace {

/// Members that are shown as a whole.
bool isWhole(const QString &key)
{
    return key == u"when" || key == u"applies" || key == u"undecided" || key == u"show";
}

QString nameOf(const JsonNode &item)
{
    for (const QString &key : {QStringLiteral("id"), QStringLiteral("name")}) {
        const JsonNode *member = item.member(key);
        if (member && member->isText())
            return member->text;
    }
    return {};
}

class Differ
{
public:
    QList<ChecklistChange> take() { return std::move(m_changes); }

    void compare(const JsonNode &was, const QString &before, const JsonNode &is, const QString &after)
    {
        if (sameJson(was, is))
            return;
        const QString key = lastToken(after);
        if (was.isObject() && is.isObject() && !isWhole(key))
            compareMembers(was, before, is, after);
        else if (was.isArray() && is.isArray() && !isWhole(key))
            compareItems(was, before, is, after);
        else
            m_changes.append({before, after, was, is});
    }

private:
    void compareMembers(const JsonNode &was, const QString &before, const JsonNode &is, const QString &after)
    {
        for (size_t i = 0; i < is.keys.size(); ++i) {
            const QString &key = is.keys[i];
            if (const JsonNode *old = was.member(key))
                compare(*old, childPointer(before, key), is.items[i], childPointer(after, key));
            else
                m_changes.append({{}, childPointer(after, key), {}, is.items[i]});
        }
        for (size_t i = 0; i < was.keys.size(); ++i) {
            if (!is.member(was.keys[i]))
                m_changes.append({childPointer(before, was.keys[i]), {}, was.items[i], {}});
        }
    }

    /// Which old item each new one was: by name, else the same content, else the next one left over.
    static std::vector<int> partners(const JsonNode &was, const JsonNode &is)
    {
        std::vector<int> partner(is.items.size(), -1);
        std::vector<bool> taken(was.items.size(), false);
        const auto match = [&](auto &&same) {
            for (size_t i = 0; i < is.items.size(); ++i) {
                for (size_t j = 0; j < was.items.size() && partner[i] < 0; ++j) {
                    if (!taken[j] && same(was.items[j], is.items[i])) {
                        partner[i] = int(j);
                        taken[j] = true;
                    }
                }
            }
        };
        match([](const JsonNode &a, const JsonNode &b) {
            return !nameOf(a).isEmpty() && nameOf(a) == nameOf(b);
        });
        match(sameJson);
        match(
            [](const JsonNode &a, const JsonNode &b) { return nameOf(a).isEmpty() && nameOf(b).isEmpty(); });
        return partner;
    }

    void compareItems(const JsonNode &was, const QString &before, const JsonNode &is, const QString &after)
    {
        const std::vector<int> partner = partners(was, is);
        int last = -1;
        for (size_t i = 0; i < is.items.size(); ++i) {
            const QString place = childPointer(after, i);
            if (partner[i] < 0) {
                m_changes.append({{}, place, {}, is.items[i]});
                continue;
            }
            const auto j = size_t(partner[i]);
            const QString old = childPointer(before, j);
            if (partner[i] < last)
                m_changes.append({old, place, was.items[j], is.items[i], true});
            last = std::max(last, partner[i]);
            compare(was.items[j], old, is.items[i], place);
        }
        for (size_t j = 0; j < was.items.size(); ++j) {
            if (std::ranges::find(partner, int(j)) == partner.end())
                m_changes.append({childPointer(before, j), {}, was.items[j], {}});
        }
    }

    QList<ChecklistChange> m_changes;
};

} // namespace

QList<ChecklistChange> checklistChanges(const JsonNode &before, const JsonNode &after)
{
    Differ differ;
    differ.compare(before, {}, after, {});
    return differ.take();
}

} // namespace desk
