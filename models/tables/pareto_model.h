#pragma once

#include <QAbstractListModel>
#include <functional>

#include "mass_answer.h"

namespace desk {

/// The lines of a Pareto list, largest first as they come. Texts come from the wording that `ui` hands in.
class ParetoModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole + 1, PaymentsRole, ShareRole, CumulativeRole, LargestRole };

    struct Wording
    {
        std::function<QString(const QString &key)> label;
        std::function<QString(const QString &label, const ParetoLine &line)>
            sentence; ///< for ears and tooltip
    };

    explicit ParetoModel(Wording wording, QObject *parent = nullptr);

    void setLines(const QList<ParetoLine> &lines);
    const ParetoLine &lineAt(int row) const { return m_lines.at(row); }
    /// The row of \a key, -1 if there is none.
    int rowOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Wording m_wording;
    QList<ParetoLine> m_lines;
    qint64 m_largest = 0;
};

} // namespace desk
