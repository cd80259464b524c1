#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "json_edit.h"

namespace desk {

/// The JSON text of a checklist while it is being edited, by typing or by operations on its places (JSON
/// pointers). The text is the truth: an operation changes the bytes that it is about and no others, so order,
/// blanks and what this program does not know stay as they were. Every change can be undone, without limit.
/// Not thread-safe; copies are cheap.
class ChecklistDocument
{
public:
    explicit ChecklistDocument(const QByteArray &text = "{}");

    /// Starts over with another text; nothing to undo.
    void reset(const QByteArray &text);
    const QByteArray &text() const { return m_text; }
    /// Why the text is no JSON at present; operations are refused until it is again.
    const std::optional<TextError> &syntaxError() const { return m_error; }
    /// The values of the text; while it is no JSON, those that it last had.
    const JsonNode &root() const { return m_root; }
    const JsonNode *at(const QString &pointer) const { return nodeAt(m_root, pointer); }
    /// The text member \a key of the object at \a pointer; empty when there is none.
    QString textAt(const QString &pointer, const QString &key) const;

    // Each operation is one step for undo(); with the \a merge word of the step before it becomes part of it
    // (typing). False when nothing changed, the place does not exist, or the text is no JSON.
    bool setText(const QByteArray &text, const QString &merge = {});
    bool replace(const QString &pointer, const JsonNode &value, const QString &merge = {});
    /// Replaces the member, or adds it where its kind belongs.
    bool setMember(const QString &object, const QString &key, const JsonNode &value,
                   const QString &merge = {});
    /// Puts \a value before the item at \a index; behind the last one when there are fewer.
    bool insert(const QString &array, size_t index, const JsonNode &value);
    /// Takes out an item or a member with its key.
    bool remove(const QString &pointer);
    /// Exchanges an item with its neighbour: \a by is -1 or 1.
    bool move(const QString &pointer, int by);
    /// The next change is a step of its own, whatever its merge word.
    void endStep() { m_merge.clear(); }

    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at < m_steps.size(); }
    /// Answers the offset of the change in the new text.
    std::optional<qsizetype> undo();
    std::optional<qsizetype> redo();

    /// Remembers the present text as the one that is stored.
    void setStored();
    bool isChanged() const { return m_text != m_stored; }

private:
    struct Step
    {
        qsizetype at = 0;
        QByteArray removed;
        QByteArray inserted;
    };

    bool put(const QByteArray &text, const QString &merge);
    bool putJson(const QByteArray &text, const QString &merge);
    void read();
    qsizetype indentAt(qsizetype offset) const;
    QByteArray sourceFor(const JsonNode &value, qsizetype offset) const;
    QByteArray replaced(qsizetype from, qsizetype to, const QByteArray &by) const;
    QString oneLineRoot(const QString &container) const;
    bool rewrite(const QString &line, const QString &container, const std::function<void(JsonNode &)> &change,
                 const QString &merge = {});
    bool add(const QString &container, size_t index, const QString *key, const JsonNode &value,
             const QString &merge);

    QByteArray m_text;
    QByteArray m_stored;
    JsonNode m_root;
    std::optional<TextError> m_error;
    std::vector<Step> m_steps;
    size_t m_at = 0; ///< steps before it are done, the others undone
    QString m_merge;
};

} // namespace desk
