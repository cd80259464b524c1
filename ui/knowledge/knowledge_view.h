#pragma once

#include <QWidget>

#include "desk_context.h"

class QStackedWidget;
class QTabBar;

namespace desk {

class DictionaryPage;

/// What the desk knows: the dictionary of response codes for everybody; for supervisors the codes that nobody
/// knows and how often each check was right.
class KnowledgeView final : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the view.
    explicit KnowledgeView(DeskContext &desk, QWidget *parent = nullptr);

    /// One more page, behind those that are there; it belongs to the view from now on.
    void addPage(QWidget *page, const QString &title);
    void lookUp(const QString &scheme, const QString &code);

private:
    QTabBar *m_bar;
    QStackedWidget *m_pages;
    DictionaryPage *m_dictionary;
};

} // namespace desk
