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

/// Texts typed but not sent, one file (0600 in a 0700 folder) for each ticket and kind or other subject, so
/// that they survive a crash. Use it on the GUI thread; writing happens on a thread of its own, in order, and
/// is finished when the store is destroyed.
class DraftStore
{
public:
    /// \a privateFolder: of one (workspace, person), so that the next person at the seat sees nothing of
    /// them; empty: drafts live in memory only.
    explicit DraftStore(const QString &privateFolder);
    ~DraftStore();
    Q_DISABLE_COPY_MOVE(DraftStore)

    /// What was saved last; nothing when there is no draft or its file is not readable.
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
    /// Waits until everything is on disk; for the end of the program and tests.
    void flush();

private:
    QString fileOf(const QString &subject, const QString &kind) const;
    QString fileOf(const TicketNo &ticket, DraftKind kind) const;
    std::optional<Draft> loadFile(const QString &path) const;
    void saveFile(const QString &path, const QString &subject, const Draft &draft);
    void removeFile(const QString &path);

    QString m_folder;
    QHash<QString, Draft> m_pending; ///< by file: newer than what may be on disk
    std::atomic_bool m_healthy = true;
    QThreadPool m_writer;
};

} // namespace desk
