#pragma once

#include <QWidget>
#include <functional>

#include "answer.h"
#include "checklist_store.h"
#include "desk_context.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace desk {

/// The versions of the desk's checklists, the newest first, and last the one that ships with the program
/// (version 0). Says of each its state, who made it and when, and whether unsaved changes are kept for it.
class ChecklistVersions : public QWidget
{
    Q_OBJECT

public:
    /// \a kept: whether unsaved changes of a version are kept on this computer.
    ChecklistVersions(DeskContext &desk, std::function<bool(const ChecklistVersion &)> kept,
                      QWidget *parent = nullptr);

    void reload();
    bool isLoaded() const { return m_loaded; }
    const QList<ChecklistVersion> &versions() const { return m_versions; }
    ChecklistVersion current() const;
    /// Null when the desk has no such version (any more).
    const ChecklistVersion *find(const QString &id, int version) const;
    const ChecklistVersion *active() const;
    /// The newest version of that checklist without discarded drafts; 0: none. The base of what is saved
    /// next.
    int newestOf(const QString &id) const;
    void select(const QString &id, int version);
    /// The texts of the rows again.
    void refreshRows();
    void setEnabledList(bool enabled);

    static ChecklistVersion builtIn();
    static QString nameOf(const ChecklistVersion &version);

Q_SIGNALS:
    void loaded();
    void chosen();

private:
    void fill();
    QString rowText(const ChecklistVersion &version) const;

    DeskContext &m_desk;
    std::function<bool(const ChecklistVersion &)> m_kept;
    QList<ChecklistVersion> m_versions; ///< the built-in one is the last; none until they were read
    bool m_loaded = false;
    QListWidget *m_list;
    QLabel *m_error;
    QPushButton *m_again;
    NewestOnly m_reading;
};

} // namespace desk
