#pragma once

#include <QDateTime>
#include <QJsonDocument>
#include <QLatin1StringView>
#include <QVariant>
#include <optional>
#include <utility>
#include <vector>

#include "closed_set.h"
#include "money.h"

class QSqlQuery;

namespace desk {

/// The row a statement stands on, read by the column names of its header; one serves all rows of a query.
/// Valid only inside the mapper. A column that the statement does not have is a defect and ends a debug
/// build.
class Row
{
public:
    Row(const QSqlQuery &query, const QStringList &columns);

    bool isNull(QLatin1StringView column) const { return value(column).isNull(); }
    QString text(QLatin1StringView column) const;   ///< NULL is the empty text
    qint64 integer(QLatin1StringView column) const; ///< NULL is 0
    std::optional<qint64> optionalInteger(QLatin1StringView column) const;
    bool flag(QLatin1StringView column) const;
    QDateTime instant(QLatin1StringView column) const; ///< UTC; NULL is an invalid instant
    QJsonDocument json(QLatin1StringView column) const;
    Money money(QLatin1StringView minor, QLatin1StringView currency) const;
    std::optional<Money> optionalMoney(QLatin1StringView minor, QLatin1StringView currency) const;

    /// An Id<…> of the column's text.
    template <class I>
    I id(QLatin1StringView column) const
    {
        return I(text(column));
    }

    /// The member of a closed set. A word that the set does not know is remembered: the read that this row
    /// belongs to fails, for what it shows would not be true.
    template <class E>
    E member(QLatin1StringView column) const
    {
        const auto known = fromText<E>(text(column));
        m_wordsKnown = m_wordsKnown && known;
        return known.value_or(E{});
    }

    /// Nothing for NULL; else as member().
    template <class E>
    std::optional<E> optionalMember(QLatin1StringView column) const
    {
        return isNull(column) ? std::optional<E>() : member<E>(column);
    }

    /// False once a mapper met a word that its closed set does not know.
    bool areWordsKnown() const { return m_wordsKnown; }

    QVariant value(QLatin1StringView column) const;

private:
    const QSqlQuery &m_query;
    std::vector<std::pair<QByteArray, int>> m_columns; ///< by name, with the place in the row
    mutable bool m_wordsKnown = true;
};

} // namespace desk
