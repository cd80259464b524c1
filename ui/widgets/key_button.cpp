#include "key_button.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <array>

#include "tokens.h"

using namespace Qt::StringLiterals;

namespace desk {

KeyButton::KeyButton(const QString &text, const QKeySequence &key, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent), m_key(key)
{
    static constexpr std::array kinds{"plain", "primary", "danger"};
    setProperty("kind", QString::fromLatin1(kinds[size_t(kind)]));
    setAccessibleName(QString(text).remove(u'&'));
    setCursor(Qt::PointingHandCursor);
    setHelp(accessibleName());
    if (!key.isEmpty())
        addKey(this, key, {}, [this] { press(); });
}

void KeyButton::press()
{
    if (isEnabled() && isVisible())
        click();
}

void KeyButton::setHelp(const QString &help)
{
    const QString key = m_key.toString(QKeySequence::NativeText);
    setToolTip(key.isEmpty() ? help : u"%1 (%2)"_s.arg(help, key));
}

int KeyButton::keyWidth() const
{
    const QString key = m_key.toString(QKeySequence::NativeText);
    return key.isEmpty() ? 0 : fontMetrics().horizontalAdvance(key) + 12;
}

QSize KeyButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(keyWidth(), 0);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    QStyleOptionButton label = option;
    const int key = keyWidth();
    label.rect = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    label.rect.setRight(label.rect.right() - key);
    painter.drawControl(QStyle::CE_PushButtonLabel, label);
    if (key == 0)
        return;
    // Not the button's own palette: the style sheet puts the accent into it.
    const Tokens &tokens = Tokens::of(QApplication::palette());
    const bool primary = property("kind") == u"primary"_s && isEnabled();
    painter.setPen(primary ? tokens.onAccent : tokens.muted);
    const QRect place(label.rect.right() + 1, label.rect.top(), key, label.rect.height());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, m_key.toString(QKeySequence::NativeText));
}

} // namespace desk
