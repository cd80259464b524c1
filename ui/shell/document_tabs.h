#pragma once

#include <QWidget>

#include "id.h"
#include "rail.h"

class QStackedWidget;
class QTabBar;

namespace desk {

/// The row of tabs and what is in them. The first tab is the section's own page and stays; the others are
/// customers and tickets, each once, and can be closed.
class DocumentTabs : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget *parent = nullptr);

    /// Puts a section's page into the first tab; the page of the section that was there before is kept.
    void setHome(Section section, QWidget *page);
    QWidget *home(Section section) const;
    void showHome(Section section);

    /// Adds \a screen under \a key ("customer:U1", "ticket:T1"), or goes to the tab that has it.
    void open(const QString &key, QWidget *screen, const QString &icon);
    QWidget *screen(const QString &key) const; ///< nullptr when it has no tab
    bool goTo(const QString &key);
    void closeCurrent();
    void step(int direction); ///< next or previous tab, round

    QWidget *currentScreen() const;
    QString currentKey() const; ///< empty on the section's page
    Section section() const { return m_section; }
    QStringList keys() const;
    QString titleOf(const QString &key) const;

Q_SIGNALS:
    void currentChanged();

private:
    void showTab(int index);
    void close(int index);
    int indexOf(const QString &key) const;

    QTabBar *m_bar;
    QStackedWidget *m_stack;
    Section m_section = Section::Customers;
    QHash<Section, QWidget *> m_homes;
};

} // namespace desk
