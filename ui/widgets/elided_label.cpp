#include "elided_label.h"

#include <QPainter>
#include <QStyle>

namespace desk {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent, Qt::TextElideMode where)
    : QLabel(text, parent), m_where(where)
{
    setTextFormat(Qt::PlainText);
    setToolTip(text);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_where, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
}

} // namespace desk
