#include "loading_card.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "error_text.h"
#include "tokens.h"
#include "vip_lock.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr int besideHeading = 192; ///< px of heading and words together in the narrowest column

/// Two grey bars where lines will be.
class Skeleton final : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {120, 44}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Tokens::of(palette()).line);
        painter.drawRoundedRect(QRect(0, 4, width() * 7 / 10, 12), 4, 4);
        painter.drawRoundedRect(QRect(0, 28, width() / 2, 12), 4, 4);
    }
};

} // namespace

LoadingCard::LoadingCard(const QString &name, const QString &heading, QWidget *parent)
    : Panel(heading, parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    showLoading();
}

void LoadingCard::showLoading()
{
    auto *bars = new Skeleton;
    bars->setObjectName(objectName() + u"Loading"_s);
    bars->setAccessibleName(tr("Loading…"));
    showContent(bars);
}

void LoadingCard::showEmpty(const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(objectName() + u"Empty"_s);
    label->setProperty("role", u"muted"_s);
    label->setWordWrap(true);
    showContent(label);
    // Nothing to show takes one line where its words fit beside the heading.
    const int words = label->fontMetrics().horizontalAdvance(text)
                      + label->fontMetrics().horizontalAdvance(accessibleName());
    if (words > besideHeading)
        return;
    label->setWordWrap(false);
    addToHeading(label);
}

void LoadingCard::showError(const Error &error)
{
    if (isVipLocked(error)) {
        showEmpty(tr("Locked"));
        return;
    }
    const ErrorText text = errorText(error);
    auto *content = new QWidget;
    auto *label = new QLabel(text.title, content);
    label->setObjectName(objectName() + u"Error"_s);
    label->setProperty("role", error.kind == ErrorKind::Unavailable ? u"warn"_s : u"bad"_s);
    label->setWordWrap(true);
    label->setToolTip(text.advice);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    if (text.mayRetry) {
        auto *retry = new QPushButton(tr("Try again"), content);
        retry->setObjectName(objectName() + u"Retry"_s);
        retry->setProperty("kind", u"link"_s);
        retry->setAccessibleName(tr("Try again: %1").arg(accessibleName()));
        connect(retry, &QPushButton::clicked, this, &LoadingCard::retryWanted);
        layout->addWidget(retry, 0, Qt::AlignLeft);
    }
    showContent(content);
}

void LoadingCard::showContent(QWidget *content)
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = content;
    content->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // what it holds is never squeezed
    body()->addWidget(content);
}

} // namespace desk
