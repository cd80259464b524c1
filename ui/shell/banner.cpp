#include "banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include "icons.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace desk {

Banner::Banner(QWidget *parent) : QFrame(parent), m_text(new QLabel(this)), m_close(new QToolButton(this))
{
    setProperty("role", u"banner"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setIcon(deskIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &Banner::closed);
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::present(Tone tone, const QString &text)
{
    static constexpr std::array signs{u"•", u"ℹ", u"✕", u"!", u"✓"};
    m_text->setText(QString::fromUtf16(signs[size_t(tone)]) + u"  "_s + text);
    setAccessibleName(text);
    setProperty("tone", toneName(tone));
    m_text->setProperty("role", toneName(tone));
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_text)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
    setVisible(true);
}

void Banner::showLink(LinkState state)
{
    m_close->hide();
    switch (state) {
    case LinkState::Connected:
        hide();
        break;
    case LinkState::Connecting:
        present(Tone::Warn, tr("Connecting to the workspace…"));
        break;
    case LinkState::Unconfirmed:
        present(Tone::Warn,
                tr("Your last step was sent, its answer is not known yet. WalletDesk is checking it and "
                   "will not do it twice."));
        break;
    case LinkState::Offline:
        present(Tone::Bad,
                tr("The workspace cannot be reached. What you type is kept; WalletDesk connects again by "
                   "itself."));
        break;
    }
}

void Banner::showUntilClosed(Tone tone, const QString &text)
{
    m_timer.stop();
    m_close->show();
    present(tone, text);
}

void Banner::showStanding(Tone tone, const QString &text)
{
    m_timer.stop();
    m_close->hide();
    present(tone, text);
}

void Banner::showMessage(Tone tone, const QString &text)
{
    m_close->show();
    present(tone, text);
    if (tone == Tone::Bad)
        m_timer.stop();
    else
        m_timer.start(8000);
}

} // namespace desk
