#include "wrapped_label.h"

#include <QEvent>

namespace desk {

/// What a column has at least and likes to have: widths of about 8 and 40 characters.
static constexpr int leastCharacters = 8;
static constexpr int comfortableCharacters = 40;

WrappedLabel::WrappedLabel(const QString &text, TextRole role, QWidget *parent) : QLabel(text, parent)
{
    setTextRole(this, role);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void WrappedLabel::setText(const QString &text)
{
    m_heights.clear();
    QLabel::setText(text);
}

int WrappedLabel::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    return known == m_heights.cend() ? *m_heights.insert(width, QLabel::heightForWidth(width)) : *known;
}

QSize WrappedLabel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * comfortableCharacters, fontMetrics().lineSpacing()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * leastCharacters, fontMetrics().lineSpacing()};
}

// What makes a text selectable lays it out as a document, which costs more than all else about it.
void WrappedLabel::enterEvent(QEnterEvent *event)
{
    if (textInteractionFlags() != Qt::TextSelectableByMouse)
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel::enterEvent(event);
}

void WrappedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    QLabel::changeEvent(event);
}

} // namespace desk
