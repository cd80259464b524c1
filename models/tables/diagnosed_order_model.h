#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <optional>

#include "answer.h"
#include "mass_diagnosis.h"

namespace desk {

/// The failed payments behind a bar, oldest first: keyset pages that are fetched as the view scrolls, at most
/// maxRows of them. Lives on the GUI thread and never waits. Texts come from the wording that `ui` hands in.
class DiagnosedOrderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { At, Order, Amount, Cause, Outcome, Where, Code };
    static constexpr int columnsTotal = Code + 1;
    enum class Load { Empty, Loading, Ready, Failed };
    static constexpr int pageSize = 100;
    static constexpr int maxRows = 5000;

    struct Wording
    {
        std::function<QString(Column)> header;
        std::function<QString(const DiagnosedOrder &, Column)> cell;
    };

    /// \a mass must outlive the model.
    DiagnosedOrderModel(const MassDiagnosis &mass, Wording wording, QObject *parent = nullptr);

    /// Reads the first page; the rows of another bar go at once.
    void show(const InstantRange &range, const QTimeZone &zone, const MassFilter &filter);
    void clear();

    Load load() const { return m_load; }
    const std::optional<Error> &error() const { return m_error; }
    /// True when maxRows were read and there are more.
    bool capped() const { return m_rows.size() >= maxRows && !m_next.isEmpty(); }
    /// \a row within 0 … rowCount() - 1.
    const DiagnosedOrder &orderAt(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadChanged(desk::DiagnosedOrderModel::Load load);

private:
    void read();
    void take(const Result<Page<DiagnosedOrder>> &answer);
    void setLoad(Load load);

    const MassDiagnosis &m_mass;
    Wording m_wording;
    InstantRange m_range;
    QTimeZone m_zone;
    MassFilter m_filter;
    QList<DiagnosedOrder> m_rows;
    Cursor m_next;
    Load m_load = Load::Empty;
    std::optional<Error> m_error;
    NewestOnly m_newest;
};

} // namespace desk
