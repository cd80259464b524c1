#include "checklist_document.h"

#include <QStringList>
#include <algorithm>

namespace desk {

namespace {

/// The order in which members are written where none is given.
qsizetype rankOf(const QString &key)
{
    static const QStringList order =
        QStringLiteral("$schema id name version undisclosed_advice query_after_seconds title always applies "
                       "undecided question text type choices fact sum difference when cause basis rank "
                       "outcome disclose money_taken show advice next_step checks cases facts answers expect "
                       "tests en zh_CN")
            .split(u' ');
    const qsizetype at = order.indexOf(key);
    return at < 0 ? order.size() : at;
}

size_t placeFor(const JsonNode &object, const QString &key)
{
    size_t place = object.keys.size();
    while (place > 0 && rankOf(object.keys[place - 1]) > rankOf(key))
        --place;
    return place;
}

JsonNode *changeableAt(JsonNode &root, const QString &pointer)
{
    return const_cast<JsonNode *>(nodeAt(root, pointer));
}

template <class T>
auto at(std::vector<T> &list, size_t index)
{
    return list.begin() + std::ptrdiff_t(index);
}

} // namespace

ChecklistDocument::ChecklistDocument(const QByteArray &text)
{
    reset(text);
}

void ChecklistDocument::reset(const QByteArray &text)
{
    m_steps.clear();
    m_at = 0;
    m_merge.clear();
    m_text = text;
    m_stored = text;
    m_root = jsonObject({});
    read();
}

void ChecklistDocument::read()
{
    auto parsed = parsePositioned(m_text);
    m_error = parsed ? std::nullopt : std::optional(parsed.error());
    if (parsed)
        m_root = *std::move(parsed);
}

void ChecklistDocument::setStored()
{
    m_stored = m_text;
}

QString ChecklistDocument::textAt(const QString &pointer, const QString &key) const
{
    const JsonNode *object = at(pointer);
    const JsonNode *member = object ? object->member(key) : nullptr;
    return member && member->isText() ? member->text : QString();
}

bool ChecklistDocument::put(const QByteArray &text, const QString &merge)
{
    if (text == m_text)
        return false;
    m_steps.resize(m_at);
    QByteArray base = m_text;
    if (!merge.isEmpty() && merge == m_merge && m_at > 0) {
        const Step last = m_steps.back();
        base.replace(last.at, last.inserted.size(), last.removed);
        m_steps.pop_back();
    }
    const auto [first, second] = std::ranges::mismatch(base, text);
    const qsizetype head = first - base.begin();
    qsizetype tail = 0;
    while (tail < std::min(base.size(), text.size()) - head
           && base[base.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    if (base != text)
        m_steps.push_back({head, base.sliced(head, base.size() - tail - head),
                           text.sliced(head, text.size() - tail - head)});
    m_at = m_steps.size();
    m_merge = merge;
    m_text = text;
    read();
    return true;
}

/// As put(), but what would be no JSON is refused (nested too deep, too large).
bool ChecklistDocument::putJson(const QByteArray &text, const QString &merge)
{
    return parsePositioned(text) && put(text, merge);
}

std::optional<qsizetype> ChecklistDocument::undo()
{
    if (!canUndo())
        return {};
    const Step &step = m_steps[--m_at];
    m_text.replace(step.at, step.inserted.size(), step.removed);
    m_merge.clear();
    read();
    return step.at;
}

std::optional<qsizetype> ChecklistDocument::redo()
{
    if (!canRedo())
        return {};
    const Step &step = m_steps[m_at++];
    m_text.replace(step.at, step.removed.size(), step.inserted);
    m_merge.clear();
    read();
    return step.at;
}

qsizetype ChecklistDocument::indentAt(qsizetype offset) const
{
    const qsizetype line = offset > 0 ? m_text.lastIndexOf('\n', offset - 1) + 1 : 0;
    qsizetype indent = 0;
    while (line + indent < offset && m_text[line + indent] == ' ')
        ++indent;
    return indent;
}

QByteArray ChecklistDocument::sourceFor(const JsonNode &value, qsizetype offset) const
{
    const qsizetype line = offset > 0 ? m_text.lastIndexOf('\n', offset - 1) + 1 : 0;
    return jsonSource(value, indentAt(offset), QString::fromUtf8(m_text.sliced(line, offset - line)).size());
}

QByteArray ChecklistDocument::replaced(qsizetype from, qsizetype to, const QByteArray &by) const
{
    QByteArray text = m_text;
    return text.replace(from, to - from, by);
}

/// The outermost place around \a container (or itself) that is written on one line: it is written anew as a
/// whole. Null when \a container has lines of its own.
QString ChecklistDocument::oneLineRoot(const QString &container) const
{
    QString pointer;
    const QStringList tokens = pointerTokens(container);
    for (qsizetype depth = 0; depth <= tokens.size(); ++depth) {
        if (depth > 0)
            pointer = childPointer(pointer, tokens[depth - 1]);
        const JsonNode *node = at(pointer);
        if (node && !QByteArrayView(m_text).sliced(node->offset, node->end - node->offset).contains('\n'))
            return pointer.isNull() ? QStringLiteral("") : pointer;
    }
    return {};
}

bool ChecklistDocument::rewrite(const QString &line, const QString &container,
                                const std::function<void(JsonNode &)> &change, const QString &merge)
{
    const JsonNode &node = *at(line);
    JsonNode copy = node;
    change(*changeableAt(copy, container.sliced(line.size())));
    return putJson(replaced(node.offset, node.end, sourceFor(copy, node.offset)), merge);
}

bool ChecklistDocument::setText(const QByteArray &text, const QString &merge)
{
    return put(text, merge);
}

bool ChecklistDocument::replace(const QString &pointer, const JsonNode &value, const QString &merge)
{
    const JsonNode *node = m_error ? nullptr : at(pointer);
    if (!node || sameJson(*node, value))
        return false;
    const QString line = pointer.isEmpty() ? QString() : oneLineRoot(parentPointer(pointer));
    if (line.isNull())
        return putJson(replaced(node->offset, node->end, sourceFor(value, node->offset)), merge);
    const QString container = parentPointer(pointer);
    const QString inner = pointer.sliced(container.size());
    return rewrite(line, container, [&](JsonNode &parent) { *changeableAt(parent, inner) = value; }, merge);
}

bool ChecklistDocument::setMember(const QString &object, const QString &key, const JsonNode &value,
                                  const QString &merge)
{
    const JsonNode *node = m_error ? nullptr : at(object);
    if (!node || !node->isObject())
        return false;
    if (node->member(key))
        return replace(childPointer(object, key), value, merge);
    return add(object, placeFor(*node, key), &key, value, merge);
}

bool ChecklistDocument::insert(const QString &array, size_t index, const JsonNode &value)
{
    const JsonNode *node = m_error ? nullptr : at(array);
    return node && node->isArray() && add(array, std::min(index, node->items.size()), nullptr, value, {});
}

bool ChecklistDocument::add(const QString &container, size_t index, const QString *key, const JsonNode &value,
                            const QString &merge)
{
    const JsonNode &node = *at(container);
    const QString line = oneLineRoot(container);
    if (!line.isNull() || node.items.empty()) {
        const auto change = [&](JsonNode &parent) {
            parent.items.insert(desk::at(parent.items, index), value);
            if (key) {
                parent.keys.insert(desk::at(parent.keys, index), *key);
                parent.keyOffsets.insert(desk::at(parent.keyOffsets, index), 0);
            }
        };
        return rewrite(line.isNull() ? container : line, container, change, merge);
    }
    const auto beginOf = [&node](size_t i) {
        return node.isObject() ? node.keyOffsets[i] : node.items[i].offset;
    };
    const qsizetype indent = indentAt(beginOf(0));
    const QByteArray head = key ? jsonSource(jsonText(*key)) + ": " : QByteArray();
    const QByteArray source = head + jsonSource(value, indent, indent + QString::fromUtf8(head).size());
    const QByteArray separator = ",\n" + QByteArray(indent, ' ');
    const bool last = index == node.items.size();
    const qsizetype place = last ? node.items.back().end : beginOf(index);
    return putJson(replaced(place, place, last ? separator + source : source + separator), merge);
}

bool ChecklistDocument::remove(const QString &pointer)
{
    const JsonNode *node = m_error || pointer.isEmpty() ? nullptr : at(pointer);
    if (!node)
        return false;
    const QString container = parentPointer(pointer);
    const JsonNode &parent = *at(container);
    const auto index = size_t(node - parent.items.data());
    const QString line = oneLineRoot(container);
    if (!line.isNull() || parent.items.size() == 1) {
        const auto change = [&](JsonNode &changed) {
            changed.items.erase(desk::at(changed.items, index));
            if (changed.isObject()) {
                changed.keys.erase(desk::at(changed.keys, index));
                changed.keyOffsets.erase(desk::at(changed.keyOffsets, index));
            }
        };
        return rewrite(line.isNull() ? container : line, container, change);
    }
    const auto beginOf = [&parent](size_t i) {
        return parent.isObject() ? parent.keyOffsets[i] : parent.items[i].offset;
    };
    if (index + 1 < parent.items.size())
        return putJson(replaced(beginOf(index), beginOf(index + 1), {}), {});
    return putJson(replaced(parent.items[index - 1].end, node->end, {}), {});
}

bool ChecklistDocument::move(const QString &pointer, int by)
{
    const JsonNode *node = m_error || pointer.isEmpty() ? nullptr : at(pointer);
    const JsonNode *parent = node ? at(parentPointer(pointer)) : nullptr;
    if (!parent || !parent->isArray())
        return false;
    const qsizetype index = node - parent->items.data();
    const qsizetype other = index + by;
    if (other < 0 || other >= qsizetype(parent->items.size()) || by == 0)
        return false;
    const JsonNode &first = parent->items[size_t(std::min(index, other))];
    const JsonNode &second = parent->items[size_t(std::max(index, other))];
    const auto slice = [this](qsizetype from, qsizetype to) {
        return m_text.sliced(from, to - from);
    };
    const QByteArray turned =
        slice(second.offset, second.end) + slice(first.end, second.offset) + slice(first.offset, first.end);
    return putJson(replaced(first.offset, second.end, turned), {});
}

} // namespace desk
