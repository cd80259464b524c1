#pragma once

#include <QDialog>

#include "customer_link.h"
#include "id.h"

class QTableView;

namespace desk {

class KeyButton;
class LinkGraph;
class TextTableModel;

/// What a customer shares with others, as a graph and a table that go together: what is current in the one is
/// current in the other. Reads nothing itself; Esc closes it. A supervisor goes on from here to freezing the
/// ring of what is current.
class LinksDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a name: masked; may be empty. \a now: UTC.
    LinksDialog(const UserNo &user, const QString &name, const QList<CustomerLink> &links,
                const QDateTime &now, QWidget *parent = nullptr);

    /// What was read since: others were frozen or released. It closes itself when nothing is left to be
    /// shown.
    void showLinks(const QList<CustomerLink> &links, const QDateTime &now);
    /// Shows the button that leads to freezing a ring.
    void offerRing();

Q_SIGNALS:
    void ringWanted(const desk::CustomerLink &link); ///< the dialog has closed itself

private:
    void followCurrent(int row);
    void wantRing();
    QWidget *makeGraph(const QString &middle);
    QTableView *makeTable();
    void fillTable();

    QList<CustomerLink> m_links;
    QDateTime m_now;
    TextTableModel *m_model = nullptr;
    KeyButton *m_ring;
    LinkGraph *m_graph;
    QTableView *m_table;
};

} // namespace desk
