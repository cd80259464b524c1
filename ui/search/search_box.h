#pragma once

#include <QLineEdit>
#include <QTimer>
#include <stop_token>

#include "clock.h"
#include "result.h"
#include "search_store.h"

class QFrame;
class QListView;

namespace desk {

class SearchResults;

/// The one box for everything that a caller can read out. Searches while it is typed in; a newer text
/// overtakes the running search. The list lies under the box and leaves the focus in it: up, down, Enter,
/// Escape.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    SearchBox(SearchStore &store, const Clock &clock, QWidget *parent = nullptr);
    ~SearchBox() override;

    bool isListOpen() const;
    const SearchResults &results() const { return *m_results; }

Q_SIGNALS:
    void chosen(const desk::SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void textTyped();
    void startSearch();
    void present(const Result<SearchAnswer> &answer);
    void openList();
    void closeList();
    void placeList();
    void select(int row);
    void choose(int row);

    SearchStore &m_store;
    const Clock &m_clock;
    SearchResults *m_results;
    QFrame *m_list;
    QListView *m_view;
    QTimer m_pause;
    std::stop_source m_stop;
    int m_generation = 0;       ///< answers of an older one are dropped
    bool m_waiting = false;     ///< an answer is outstanding
    bool m_chooseFirst = false; ///< Enter was pressed before the answer came
};

} // namespace desk
