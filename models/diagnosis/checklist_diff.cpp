#include "checklist_diff.h"

#include <QStringList>
#include <algorithm>

namespace desk {

namespace {

/// The member that names an item of the list at \a path; empty: items are told apart by their place.
QString nameKey(const QString &path)
{
    return path == u"checks"        ? QStringLiteral("id")
           : path == u"tests.cases" ? QStringLiteral("name")
                                    : QString();
}

class Diff
{
public:
    Diff(const QByteArray &before, const QByteArray &after) : m_before(before), m_after(after) {}

    void compare(const QString &path, const JsonNode &before, const JsonNode &after);
    QList<DocumentChange> take() { return std::move(m_changes); }

private:
    void compareObjects(const QString &path, const JsonNode &before, const JsonNode &after);
    void compareLists(const QString &path, const JsonNode &before, const JsonNode &after);
    void comparePlaces(const QString &path, const JsonNode &before, const JsonNode &after);
    void compareNamed(const QString &path, const QString &key, const JsonNode &before, const JsonNode &after);
    void add(const QString &path, const JsonNode *before, const JsonNode *after);

    static QByteArray source(const QByteArray &text, const JsonNode *node)
    {
        return node ? text.sliced(node->offset, node->end - node->offset) : QByteArray();
    }

    const QByteArray &m_before;
    const QByteArray &m_after;
    QList<DocumentChange> m_changes;
};

QStringList names(const JsonNode &list, const QString &key)
{
    QStringList all;
    for (const JsonNode &item : list.items) {
        const JsonNode *name = item.member(key);
        if (!name || !name->isText() || all.contains(name->text))
            return {};
        all.append(name->text);
    }
    return all;
}

void Diff::add(const QString &path, const JsonNode *before, const JsonNode *after)
{
    m_changes.append({path, source(m_before, before), source(m_after, after)});
}

void Diff::compare(const QString &path, const JsonNode &before, const JsonNode &after)
{
    if (before.isObject() && after.isObject())
        return compareObjects(path, before, after);
    if (before.isArray() && after.isArray())
        return compareLists(path, before, after);
    const bool same = before.type == after.type && before.boolean == after.boolean
                      && before.integer == after.integer && before.text == after.text;
    if (!same)
        add(path, &before, &after);
}

void Diff::compareObjects(const QString &path, const JsonNode &before, const JsonNode &after)
{
    const auto at = [&path](const QString &key) {
        return path.isEmpty() ? key : path + u'.' + key;
    };
    for (size_t i = 0; i < before.keys.size(); ++i) {
        if (const JsonNode *other = after.member(before.keys[i]))
            compare(at(before.keys[i]), before.items[i], *other);
        else
            add(at(before.keys[i]), &before.items[i], nullptr);
    }
    for (size_t i = 0; i < after.keys.size(); ++i) {
        if (!before.member(after.keys[i]))
            add(at(after.keys[i]), nullptr, &after.items[i]);
    }
}

void Diff::compareLists(const QString &path, const JsonNode &before, const JsonNode &after)
{
    if (const QString key = nameKey(path); !key.isEmpty())
        return compareNamed(path, key, before, after);
    comparePlaces(path, before, after);
}

void Diff::comparePlaces(const QString &path, const JsonNode &before, const JsonNode &after)
{
    const size_t most = std::max(before.items.size(), after.items.size());
    for (size_t i = 0; i < most; ++i) {
        const QString place = path + QStringLiteral("[%1]").arg(i);
        if (i < before.items.size() && i < after.items.size())
            compare(place, before.items[i], after.items[i]);
        else
            add(place, i < before.items.size() ? &before.items[i] : nullptr,
                i < after.items.size() ? &after.items[i] : nullptr);
    }
}

void Diff::compareNamed(const QString &path, const QString &key, const JsonNode &before,
                        const JsonNode &after)
{
    const QStringList old = names(before, key);
    const QStringList now = names(after, key);
    if (size_t(old.size()) != before.items.size() || size_t(now.size()) != after.items.size())
        return comparePlaces(path, before, after);
    const auto at = [&path](const QString &name) {
        return path + u'[' + name + u']';
    };
    QStringList kept;
    for (qsizetype i = 0; i < old.size(); ++i) {
        const qsizetype other = now.indexOf(old[i]);
        if (other < 0) {
            add(at(old[i]), &before.items[size_t(i)], nullptr);
        } else {
            kept.append(old[i]);
            compare(at(old[i]), before.items[size_t(i)], after.items[size_t(other)]);
        }
    }
    QStringList keptNow;
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (old.contains(now[i]))
            keptNow.append(now[i]);
        else
            add(at(now[i]), nullptr, &after.items[size_t(i)]);
    }
    if (kept != keptNow)
        m_changes.append({path, kept.join(u", ").toUtf8(), keptNow.join(u", ").toUtf8()});
}

} // namespace

std::expected<QList<DocumentChange>, DocumentFault> checklistDiff(const QByteArray &before,
                                                                  const QByteArray &after)
{
    const auto first = parsePositioned(before);
    if (!first)
        return std::unexpected(DocumentFault{true, first.error()});
    const auto second = parsePositioned(after);
    if (!second)
        return std::unexpected(DocumentFault{false, second.error()});
    Diff diff(before, after);
    diff.compare({}, *first, *second);
    return diff.take();
}

} // namespace desk
