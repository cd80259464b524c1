#pragma once

#include <QWidget>

#include "history_words.h"

class QLabel;
class QProgressBar;
class QStackedLayout;
class QTableView;

namespace desk {

class EmptyState;

/// A customer's payments as a table over the bounded window of a HistoryModel: it tells the model what is on
/// screen, stays where it is while pages come and go above, and words loading, emptiness and errors.
class HistoryView final : public QWidget
{
    Q_OBJECT

public:
    /// \a store and \a clock outlive the view. \a settingsFile keeps columns; empty: they are not kept.
    HistoryView(HistoryStore &store, const UserNo &user, const Clock &clock, const QString &settingsFile,
                QWidget *parent = nullptr);
    ~HistoryView() override;

    HistoryModel &model() { return m_model; }
    /// Marks the payment's row, now or when it comes into the window, without announcing it.
    void select(const OrderNo &order);
    /// Puts the keyboard into the table.
    void focusTable();
    QWidget *table() const;
    void scrollToNewest();

Q_SIGNALS:
    void selected(const desk::PaymentRow &payment);  ///< by the person, with key or mouse
    void activated(const desk::PaymentRow &payment); ///< Return or double click
    void clearFilterWanted();
    void looked();          ///< for new payments: every 20 seconds while the view is to be seen
    void arrived();         ///< new payments came in
    void unseen(int count); ///< new payments above what is on screen; 0 once they were looked at

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    void keepPlace();
    void showState();
    void tellShown();
    void watchForNewer();
    void setUnseen(int count);
    void markSelected();
    void restoreColumns();
    void saveColumns() const;
    void offerColumns(const QPoint &place);

    HistoryWords m_words;
    HistoryModel m_model;
    const QString m_settingsFile;
    QStackedLayout *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QWidget *m_failure;
    QLabel *m_failureText;
    QProgressBar *m_progress;
    OrderNo m_selected;
    int m_unseen = 0;
    bool m_quiet = false;         ///< the selection is moved by the program
    bool m_columnsChosen = false; ///< the person decided which columns show
};

} // namespace desk
