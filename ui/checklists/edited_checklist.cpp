#include "edited_checklist.h"

#include <chrono>

using namespace std::chrono_literals;

namespace desk {

EditedChecklist::EditedChecklist(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(800ms);
    connect(&m_pause, &QTimer::timeout, this, &EditedChecklist::endStep);
}

void EditedChecklist::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    Q_EMIT readOnlyChanged();
}

void EditedChecklist::reset(const QByteArray &text)
{
    m_document.reset(text);
    Q_EMIT replaced();
    Q_EMIT changed();
}

void EditedChecklist::setStored()
{
    m_document.setStored();
    Q_EMIT changed();
}

bool EditedChecklist::edit(const std::function<bool(ChecklistDocument &)> &edit)
{
    if (m_readOnly || !edit(m_document))
        return false;
    m_pause.start();
    Q_EMIT changed();
    return true;
}

bool EditedChecklist::step(const std::function<bool(ChecklistDocument &)> &edit)
{
    m_document.endStep();
    const bool done = this->edit(edit);
    m_document.endStep();
    return done;
}

void EditedChecklist::undo()
{
    const auto place = m_readOnly ? std::nullopt : m_document.undo();
    if (!place)
        return;
    Q_EMIT changed();
    Q_EMIT steppedTo(*place);
}

void EditedChecklist::redo()
{
    const auto place = m_readOnly ? std::nullopt : m_document.redo();
    if (!place)
        return;
    Q_EMIT changed();
    Q_EMIT steppedTo(*place);
}

} // namespace desk
