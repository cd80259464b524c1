#include "empty_state.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "error_text.h"
#include "icons.h"
#include "tokens.h"
#include "vip_lock.h"

using namespace Qt::StringLiterals;

namespace desk {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_title->setProperty("role", u"subtitle"_s);
    m_text->setProperty("role", u"muted"_s);
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_action->setObjectName(u"emptyAction"_s);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_icon->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    showLoading();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::present(const QString &icon, Tone tone, const QString &title, const QString &text,
                         const QString &action)
{
    m_loading = false;
    m_icon->setPixmap(deskIcon(icon, tone).pixmap(QSize(32, 32), devicePixelRatioF()));
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setToolTip(action);
    m_icon->show();
    m_title->show();
    m_text->setVisible(!text.isEmpty());
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

void EmptyState::showEmpty(const QString &title, const QString &text, const QString &action)
{
    present(u"empty"_s, Tone::Neutral, title, text, action);
}

void EmptyState::showLoading()
{
    m_loading = true;
    m_title->setText(tr("Loading…"));
    for (QWidget *widget : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title),
                            static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_action)})
        widget->hide();
    setAccessibleName(m_title->text());
    update();
}

void EmptyState::showError(const Error &error)
{
    const ErrorText text = errorText(error);
    if (isVipLocked(error)) {
        present(u"lock"_s, Tone::Neutral, text.title, text.advice, {});
        return;
    }
    const bool offline = error.kind == ErrorKind::Unavailable;
    present(offline ? u"offline"_s : u"alert"_s, offline ? Tone::Warn : Tone::Bad, text.title, text.advice,
            text.mayRetry ? tr("Try again") : QString());
}

void EmptyState::paintEvent(QPaintEvent *)
{
    if (!m_loading)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Tokens::of(palette()).line);
    constexpr int widths[] = {72, 48, 60, 36, 66, 52};
    int row = 0;
    for (int y = 16; y + 12 <= height() - 8 && row < 12; y += 28, ++row)
        painter.drawRoundedRect(QRect(16, y, (width() - 32) * widths[row % 6] / 100, 12), 4, 4);
}

} // namespace desk
