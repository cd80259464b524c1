#include "document_tabs.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "icons.h"
#include "small_screen.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {
/// What a tab carries as its data.
struct Tab
{
    QString key;
    QWidget *screen = nullptr;
};
} // namespace

} // namespace desk
Q_DECLARE_METATYPE(desk::Tab)
namespace desk {

static Tab tabAt(const QTabBar *bar, int index)
{
    return bar->tabData(index).value<Tab>();
}

DocumentTabs::DocumentTabs(QWidget *parent)
    : QWidget(parent), m_bar(new QTabBar(this)), m_stack(new QStackedWidget(this))
{
    m_bar->setObjectName(u"tabs"_s);
    m_bar->setAccessibleName(tr("Open customers and tickets"));
    m_bar->setExpanding(false);
    m_bar->setDocumentMode(true);
    m_bar->setDrawBase(false);
    m_bar->setMovable(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->addTab(QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *row = new QWidget(this);
    row->setObjectName(u"tabRow"_s);
    row->setAttribute(Qt::WA_StyledBackground);
    auto *rowLayout = new QVBoxLayout(row);
    rowLayout->setContentsMargins(16, 6, 16, 0);
    rowLayout->addWidget(m_bar);
    // On a small or much enlarged screen a page is scrolled; it never reaches beyond the edge.
    layout->addWidget(row);
    layout->addWidget(scrollPane(m_stack, this), 1);
    connect(m_bar, &QTabBar::currentChanged, this, &DocumentTabs::showTab);
}

void DocumentTabs::setHome(Section section, QWidget *page)
{
    m_homes.insert(section, page);
    m_stack->addWidget(page);
    if (section == m_section)
        showHome(section);
}

QWidget *DocumentTabs::home(Section section) const
{
    return m_homes.value(section);
}

void DocumentTabs::showHome(Section section)
{
    m_section = section;
    m_bar->setTabText(0, Rail::titleOf(section));
    m_bar->setTabToolTip(0, Rail::titleOf(section));
    m_bar->setTabIcon(0, deskIcon(toText(section)));
    if (m_bar->currentIndex() != 0)
        m_bar->setCurrentIndex(0);
    else
        showTab(0);
}

void DocumentTabs::showTab(int index)
{
    QWidget *screen = index == 0 ? home(m_section) : tabAt(m_bar, index).screen;
    if (!screen)
        return;
    m_stack->setCurrentWidget(screen);
    Q_EMIT currentChanged();
}

void DocumentTabs::open(const QString &key, QWidget *screen, const QString &icon)
{
    m_stack->addWidget(screen);
    const QString number = key.section(u':', 1);
    if (screen->windowTitle().isEmpty())
        screen->setWindowTitle(number);
    const int index = m_bar->addTab(deskIcon(icon, Tone::Neutral), screen->windowTitle());
    m_bar->setTabData(index, QVariant::fromValue(Tab{key, screen}));
    m_bar->setTabToolTip(index, screen->windowTitle());
    auto *close = new QToolButton(m_bar);
    close->setProperty("role", u"tabClose"_s);
    close->setIcon(deskIcon(u"close"_s, Tone::Neutral));
    close->setIconSize(QSize(12, 12));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close %1").arg(screen->windowTitle()));
    close->setToolTip(tr("Close this tab (Ctrl+W)."));
    m_bar->setTabButton(index, QTabBar::RightSide, close);
    connect(close, &QToolButton::clicked, this, [this, key] { this->close(indexOf(key)); });
    connect(screen, &QWidget::windowTitleChanged, this, [this, key](const QString &title) {
        m_bar->setTabText(indexOf(key), title);
        m_bar->setTabToolTip(indexOf(key), title);
    });
    m_bar->setCurrentIndex(index);
}

int DocumentTabs::indexOf(const QString &key) const
{
    for (int index = 1; index < m_bar->count(); ++index) {
        if (tabAt(m_bar, index).key == key)
            return index;
    }
    return -1;
}

QWidget *DocumentTabs::screen(const QString &key) const
{
    const int index = indexOf(key);
    return index < 0 ? nullptr : tabAt(m_bar, index).screen;
}

bool DocumentTabs::goTo(const QString &key)
{
    const int index = indexOf(key);
    if (index > 0)
        m_bar->setCurrentIndex(index);
    return index > 0;
}

void DocumentTabs::close(int index)
{
    if (index < 1)
        return;
    QWidget *screen = tabAt(m_bar, index).screen;
    disconnect(screen, nullptr, this, nullptr);
    m_bar->removeTab(index);
    m_stack->removeWidget(screen);
    screen->hide();
    screen->deleteLater();
}

void DocumentTabs::closeCurrent()
{
    close(m_bar->currentIndex());
}

void DocumentTabs::step(int direction)
{
    const int count = m_bar->count();
    m_bar->setCurrentIndex((m_bar->currentIndex() + direction + count) % count);
}

QWidget *DocumentTabs::currentScreen() const
{
    return m_stack->currentWidget();
}

QString DocumentTabs::currentKey() const
{
    return tabAt(m_bar, m_bar->currentIndex()).key;
}

QStringList DocumentTabs::keys() const
{
    QStringList keys;
    for (int index = 1; index < m_bar->count(); ++index)
        keys.append(tabAt(m_bar, index).key);
    return keys;
}

QString DocumentTabs::titleOf(const QString &key) const
{
    const int index = indexOf(key);
    return index < 0 ? QString() : m_bar->tabText(index);
}

} // namespace desk
