#include "chip.h"

#include <QStyle>

namespace desk {

Chip::Chip(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAlignment(Qt::AlignCenter);
}

Chip::Chip(const StatusWord &status, QWidget *parent) : Chip(parent)
{
    setStatus(status);
}

void Chip::setStatus(const StatusWord &status)
{
    m_status = status;
    setText(status.text());
    setAccessibleName(status.word);
    setProperty("tone", toneName(status.tone));
    if (testAttribute(Qt::WA_WState_Polished)) {
        style()->unpolish(this);
        style()->polish(this);
    }
    updateGeometry();
}

} // namespace desk
