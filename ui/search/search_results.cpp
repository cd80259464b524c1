#include "search_results.h"

#include "format.h"

using namespace Qt::StringLiterals;

namespace desk {

void SearchResults::setAnswer(const SearchAnswer &answer, const QDateTime &now)
{
    beginResetModel();
    m_now = now;
    m_rows.clear();
    QList<SearchMatch> groups;
    for (const SearchHit &hit : answer.hits) {
        if (!groups.contains(hit.match))
            groups.append(hit.match);
    }
    for (SearchMatch group : groups) {
        m_rows.append(wordOf(group));
        for (const SearchHit &hit : answer.hits) {
            if (hit.match == group)
                m_rows.append(hit);
        }
    }
    if (answer.hits.isEmpty() && answer.hint == SearchHint::TooShort)
        m_rows.append(tr("Type a little more: one Chinese character, two letters or four digits."));
    else if (answer.hits.isEmpty())
        m_rows.append(
            tr("Nothing matches. Try the last four digits of the phone, part of the name or the order."));
    endResetModel();
}

void SearchResults::setLine(const QString &line)
{
    beginResetModel();
    m_rows.clear();
    if (!line.isEmpty())
        m_rows.append(line);
    endResetModel();
}

const SearchHit *SearchResults::hit(int row) const
{
    return row < 0 || row >= m_rows.size() ? nullptr : std::get_if<SearchHit>(&m_rows[row]);
}

int SearchResults::firstHit() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (hit(row))
            return row;
    }
    return -1;
}

int SearchResults::step(int row, int direction) const
{
    for (int next = row + direction; next >= 0 && next < m_rows.size(); next += direction) {
        if (hit(next))
            return next;
    }
    return row;
}

int SearchResults::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchResults::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const SearchHit *found = hit(index.row());
    if (!found)
        return std::get<QString>(m_rows[index.row()]);
    QStringList texts;
    for (const HitPart &part : parts(*found))
        texts.append(part.text);
    texts.append(status(*found).word);
    return texts.join(u" · "_s);
}

Qt::ItemFlags SearchResults::flags(const QModelIndex &index) const
{
    return hit(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags(Qt::NoItemFlags);
}

QList<HitPart> SearchResults::parts(const SearchHit &hit) const
{
    QList<HitPart> parts;
    switch (hit.type) {
    case SearchHitType::User:
        parts = {{hit.name, true}, {hit.phone}, {hit.userNo.value()}};
        break;
    case SearchHitType::Payment: {
        const QStringList amount = hit.detail.split(u' ');
        QString shown = hit.detail;
        if (const auto currency = Currency::fromCode(amount.last())) {
            if (const auto minor = parseDecimal(amount.first(), *currency))
                shown = formatMoney({*minor, *currency});
        }
        parts = {{hit.orderNo.value(), true}, {shown}, {formatInstant(hit.at, m_now)}, {hit.name}};
        break;
    }
    case SearchHitType::Ticket:
        parts = {{hit.ticketNo.value(), true}, {hit.detail}, {hit.name}};
        break;
    }
    if (hit.markStart >= 0 && !hit.marked.isEmpty()) {
        auto at = std::ranges::find(parts, hit.marked, &HitPart::text);
        if (at == parts.end())
            at = parts.insert(parts.begin() + 1, HitPart{hit.marked});
        at->markStart = hit.markStart;
        at->markLength = hit.markLength;
    }
    parts.removeIf([](const HitPart &part) { return part.text.isEmpty(); });
    return parts;
}

StatusWord SearchResults::status(const SearchHit &hit)
{
    if (hit.type == SearchHitType::User)
        return userStatus(hit.status);
    if (hit.type == SearchHitType::Payment) {
        const auto state = fromText<PaymentStatus>(hit.status);
        return state ? statusOf(*state) : StatusWord{{}, hit.status};
    }
    const auto state = fromText<TicketState>(hit.status);
    return state ? statusOf(*state) : StatusWord{{}, hit.status};
}

} // namespace desk
