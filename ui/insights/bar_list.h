#pragma once

#include <QListView>

#include "pareto_model.h"

namespace desk {

class ParetoDelegate;

/// A Pareto list: bars with their figures. Up and Down go through it, Enter (or a double click) opens the
/// payments of a bar.
class BarList : public QListView
{
    Q_OBJECT

public:
    BarList(const QString &name, const QString &accessible, ParetoModel::Wording wording,
            QWidget *parent = nullptr);

    /// \a cumulative: whether the lines add up in their order.
    void setLines(const QList<ParetoLine> &lines, bool cumulative);
    /// The bar that is current; nothing when there is none.
    std::optional<QString> current() const;
    void makeCurrent(const QString &key);

Q_SIGNALS:
    void chosen(const QString &key);
    void opened(const QString &key);

private:
    ParetoModel *m_model;
    ParetoDelegate *m_delegate;
};

} // namespace desk
