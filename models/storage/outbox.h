#pragma once

#include <QDateTime>
#include <QList>
#include <mutex>

#include "id.h"

namespace desk {

/// Commands that were sent and whose answer is not known, in a file of this user (mode 0600) for one
/// workspace and person. It holds ids, names and instants alone: what was typed is asked again only while the
/// program runs, and after a crash the ids still tell whether the commands arrived. Thread-safe.
class Outbox
{
public:
    struct Entry
    {
        CommandId id;
        QString name;
        QDateTime at; ///< UTC
    };

    /// \a workspace: WorkspaceUrl::key().
    Outbox(const QString &workspace, const Login &login);

    QList<Entry> entries() const;
    void add(const Entry &entry);
    void remove(const CommandId &id);

private:
    void store(const QList<Entry> &entries) const;
    QList<Entry> load() const;

    QString m_path;
    mutable std::mutex m_mutex;
};

} // namespace desk
