#pragma once

#include <QList>
#include <QLockFile>
#include <memory>
#include <mutex>

#include "command_store.h"

namespace desk {

/// Commands that were sent and whose answer is not known, in a file (mode 0600) of this object for one
/// workspace and person. It holds ids, names and instants alone: what was typed is asked again only while the
/// program runs, and after a crash the ids still tell whether the commands arrived. A lock beside the file
/// says that its owner lives; what an owner that is gone left behind is adopted. Thread-safe.
class Outbox
{
public:
    /// \a workspace: WorkspaceUrl::key().
    Outbox(const QString &workspace, const Login &login);

    /// Added here and not removed yet.
    QList<SentCommand> entries() const;
    /// False when it was there already.
    bool add(const SentCommand &entry);
    /// Takes over what owners that are gone left behind; all that were ever adopted and not removed, oldest
    /// first.
    QList<SentCommand> adopt();
    /// Of either list.
    void remove(const CommandId &id);

private:
    bool lock();
    bool store();
    QString m_folder;
    QString m_prefix;
    QString m_path;
    mutable std::mutex m_mutex; ///< guards the lists; never held while a file is written
    QList<SentCommand> m_entries;
    QList<SentCommand> m_adopted;
    std::mutex m_fileMutex; ///< guards the files; taken before m_mutex
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace desk
