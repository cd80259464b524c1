#pragma once

#include <QAbstractListModel>
#include <variant>

#include "search_store.h"
#include "words.h"

namespace desk {

/// A part of a result's line; the marked characters are the ones that matched.
struct HitPart
{
    QString text;
    bool strong = false;
    int markStart = -1;
    int markLength = 0;
};

/// The list under the search box: hits in groups by what matched, each group under its heading, best first;
/// or one line that says why there are none.
class SearchResults : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setAnswer(const SearchAnswer &answer, const QDateTime &now);
    void setLine(const QString &line); ///< a hint or an error instead of hits
    void clear() { setLine({}); }

    const SearchHit *hit(int row) const; ///< nullptr for headings and hints
    int firstHit() const;                ///< -1 without hits
    /// The next row with a hit in direction +1 or -1; stays on \a row at either end.
    int step(int row, int direction) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QList<HitPart> parts(const SearchHit &hit) const;
    static StatusWord status(const SearchHit &hit);

private:
    using Row = std::variant<QString, SearchHit>; ///< heading or hint; hit
    QList<Row> m_rows;
    QDateTime m_now;
};

} // namespace desk
