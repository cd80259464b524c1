#pragma once

#include <QDialog>

#include "customer_link.h"
#include "id.h"

class QTableView;

namespace desk {

class LinkGraph;

/// What a customer shares with others, as a graph and a table that go together: what is current in the one is
/// current in the other. Reads nothing; Esc closes it.
class LinksDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a name: masked; may be empty. \a now: UTC.
    LinksDialog(const UserNo &user, const QString &name, const QList<CustomerLink> &links,
                const QDateTime &now, QWidget *parent = nullptr);

private:
    QWidget *makeGraph(const QString &middle, const QList<CustomerLink> &links, const QDateTime &now);
    QTableView *makeTable(const QList<CustomerLink> &links, const QDateTime &now);

    LinkGraph *m_graph;
    QTableView *m_table;
};

} // namespace desk
