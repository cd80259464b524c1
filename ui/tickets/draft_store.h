#pragma once

#include <QDateTime>
#include <QHash>
#include <QThreadPool>
#include <optional>

#include "id.h"

namespace desk {

enum class DraftKind { Reply, Note };

struct Draft
{
    QString text;
    QDateTime savedAt; ///< UTC
};

/// Texts typed but not sent, of one person at one workspace, by ticket and kind or another subject. With a
/// key they lie encrypted in a file each (0600 in a 0700 folder) and survive a crash; without one they live
/// in memory until the person signs out, and never on the disk. Use it on the GUI thread; writing happens on
/// a thread of its own, in order, and is finished when the store is destroyed.
class DraftStore
{
public:
    /// \a privateFolder: of one (workspace, person), so that the next person at the seat sees nothing of
    /// them; \a key: SealedBox's, from the system's keychain. Either empty: memory only. Drafts that an
    /// earlier release left there in clear are taken over and their files removed.
    explicit DraftStore(const QString &privateFolder = {}, const QByteArray &key = {});
    ~DraftStore();
    Q_DISABLE_COPY_MOVE(DraftStore)

    /// What was saved last; nothing when there is no draft or its file is not readable with the key.
    std::optional<Draft> load(const TicketNo &ticket, DraftKind kind) const;
    /// An empty \a text removes the draft.
    void save(const TicketNo &ticket, DraftKind kind, const QString &text, const QDateTime &at);
    void remove(const TicketNo &ticket, DraftKind kind);
    /// The same for what is not a ticket's, by a subject of the caller's own: "checklist:builtin:3".
    std::optional<Draft> load(const QString &subject) const;
    void save(const QString &subject, const QString &text, const QDateTime &at);
    void remove(const QString &subject);
    /// False after a write failed (disk full, folder read-only): the screen says so.
    bool isHealthy() const { return m_healthy; }
    /// False where drafts are lost when the person signs out or the program ends.
    bool isLasting() const { return !m_folder.isEmpty(); }
    /// How many drafts would be lost so.
    int fleeting() const;
    /// Waits until everything is on disk; for the end of the program and tests.
    void flush();

private:
    void adoptClearFiles(const QString &folder);
    std::optional<Draft> loadFile(const QString &name) const;
    void saveFile(const QString &name, const Draft &draft);
    void removeFile(const QString &name);

    QString m_folder; ///< empty: memory only
    QByteArray m_key;
    QHash<QString, Draft> m_pending; ///< by file name: newer than what may be on disk
    std::atomic_bool m_healthy = true;
    QThreadPool m_writer;
};

} // namespace desk
