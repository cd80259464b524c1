#pragma once

#include <QWidget>

#include "desk_context.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace desk {

class EmptyState;
class KeyButton;
class TicketListModel;

/// The list of tickets with its filters; Enter or a double click opens one. What was selected stays selected
/// when the list is read again.
class TicketsView : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the view.
    explicit TicketsView(DeskContext &desk, QWidget *parent = nullptr);

public Q_SLOTS:
    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Scope { Unsolved, Mine, Unassigned, Everything };

    QWidget *makeFilters();
    QTableView *makeTable();
    void applyFilter();
    void followLoad();
    void openCurrent();

    DeskContext &m_desk;
    TicketListModel *m_model;
    QComboBox *m_scope;
    QComboBox *m_state;
    QComboBox *m_category;
    QComboBox *m_level;
    QLabel *m_count;
    QStackedWidget *m_pages;
    QTableView *m_table;
    EmptyState *m_empty;
    TicketNo m_current;
    bool m_wantsFocus = false; ///< the table gets the focus when its rows come
};

} // namespace desk
