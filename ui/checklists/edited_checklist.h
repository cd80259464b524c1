#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

#include "checklist_document.h"

namespace desk {

/// The document that the parts of the editor share: whoever changes it goes through here, and everybody
/// hears of it. What is typed without a pause is one step to undo. GUI thread only.
class EditedChecklist : public QObject
{
    Q_OBJECT

public:
    explicit EditedChecklist(QObject *parent = nullptr);

    const ChecklistDocument &document() const { return m_document; }
    const JsonNode *at(const QString &pointer) const { return m_document.at(pointer); }
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);
    void reset(const QByteArray &text);
    void setStored();
    /// Carries out \a edit unless the document is read-only; true when it changed something.
    bool edit(const std::function<bool(ChecklistDocument &)> &edit);
    /// As edit(), and steps that follow are not joined with it.
    bool step(const std::function<bool(ChecklistDocument &)> &edit);
    void undo();
    void redo();
    void endStep() { m_document.endStep(); }

Q_SIGNALS:
    void changed();                   ///< text or values
    void replaced();                  ///< another document
    void steppedTo(qsizetype offset); ///< undo or redo changed the text there
    void readOnlyChanged();

private:
    ChecklistDocument m_document;
    QTimer m_pause;
    bool m_readOnly = false;
};

} // namespace desk
