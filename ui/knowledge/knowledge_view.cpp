#include "knowledge_view.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "dictionary_page.h"
#include "record_pages.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

namespace desk {

KnowledgeView::KnowledgeView(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_dictionary(new DictionaryPage(Catalogue::builtIn(), Checklist::builtIn(), this))
{
    setObjectName(u"knowledgeView"_s);
    setWindowTitle(tr("Knowledge"));
    setProperty("role", u"page"_s);
    m_bar->setObjectName(u"knowledgePages"_s);
    m_bar->setAccessibleName(tr("Pages of Knowledge"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(textLabel(tr("Knowledge"), TextRole::Title, this));
    head->addWidget(m_bar, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    addPage(m_dictionary, tr("Response codes"));
    if (desk.isSupervisor()) {
        addPage(new UnknownCodesPage(desk, this), tr("Unknown codes"));
        addPage(new AccuracyPage(desk, this), tr("How often right"));
    }
    setFocusProxy(m_dictionary);
}

void KnowledgeView::addPage(QWidget *page, const QString &title)
{
    m_pages->addWidget(page);
    m_bar->addTab(title);
    m_bar->setVisible(m_bar->count() > 1);
}

void KnowledgeView::lookUp(const QString &scheme, const QString &code)
{
    m_bar->setCurrentIndex(m_pages->indexOf(m_dictionary));
    m_dictionary->lookUp(scheme, code);
}

} // namespace desk
