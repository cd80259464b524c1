#include "search_rows.h"

#include "search_normaliser.h"
#include "text_fold.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// Above every text that begins with \a key in byte order.
QString endOf(const QString &key)
{
    return key + characterOf(0x10FFFF);
}

void put(Params &params, const QString &name, const QString &key)
{
    if (key.isEmpty())
        return;
    params[name] = key;
    params[name + u"_end"_s] = endOf(key);
}

void mark(SearchHit &hit, qsizetype start, qsizetype length)
{
    if (start < 0 || length <= 0 || start + length > hit.marked.size())
        return;
    hit.markStart = int(start);
    hit.markLength = int(length);
}

/// A phone shows its last four, and its first three.
void markPhone(SearchHit &hit, const SearchProbe &probe)
{
    const qsizetype hidden = hit.marked.lastIndexOf(u'*');
    if (hidden < 0)
        return;
    const qsizetype shownEnd = hit.marked.size() - hidden - 1;
    if (hit.quality == MatchQuality::Exact) {
        mark(hit, hidden + 1, shownEnd);
    } else if (hit.quality == MatchQuality::Part) {
        const qsizetype length = qMin(shownEnd, probe.phoneTail.size());
        mark(hit, hit.marked.size() - length, length);
    } else {
        const qsizetype first = hit.marked.startsWith(u'+') ? 1 : 0;
        const qsizetype shown = hit.marked.indexOf(u'*') - first;
        for (const QString &digits :
             {probe.phone, probe.phone.startsWith("86"_L1) ? probe.phone.sliced(2) : QString()}) {
            const qsizetype length = qMin(shown, digits.size());
            if (length > 0 && QStringView(hit.marked).sliced(first, length) == digits.first(length)) {
                mark(hit, first, length);
                return;
            }
        }
    }
}

/// Names in Han characters show their last character, others their first letter.
void markName(SearchHit &hit, const SearchProbe &probe, bool whole)
{
    if (hit.marked.endsWith(u'*')) {
        if (hit.quality != MatchQuality::Part && !hit.marked.startsWith(u'*')) {
            const qsizetype length = hit.marked.indexOf(u'*');
            if (probe.name.startsWith(foldName(hit.marked.first(length))))
                mark(hit, 0, length);
        }
    } else if (whole) {
        const qsizetype hidden = hit.marked.lastIndexOf(u'*');
        mark(hit, hidden + 1, hit.marked.size() - hidden - 1);
    }
}

/// The first letter of an address, or the part from its @ on that was typed.
void markEmail(SearchHit &hit, const SearchProbe &probe)
{
    const qsizetype typedAt = probe.email.lastIndexOf(u'@');
    const qsizetype at = hit.marked.lastIndexOf(u'@');
    if (typedAt >= 0 && at >= 0)
        mark(hit, at, qMin(probe.email.size() - typedAt, hit.marked.size() - at));
    else if (hit.quality != MatchQuality::Part)
        mark(hit, 0, hit.marked.indexOf(u'*'));
}

void markId(SearchHit &hit)
{
    if (hit.quality != MatchQuality::Prefix)
        mark(hit, hit.marked.size() - 1, hit.marked.endsWith(u'*') ? 0 : 1);
    else
        mark(hit, 0, hit.marked.startsWith(u'*') ? 0 : 1);
}

/// The number may have been typed without the letters before its digits.
void markUserNo(SearchHit &hit, const SearchProbe &probe)
{
    const QString number = SearchNormaliser::codeKey(hit.marked);
    const qsizetype at =
        qMax<qsizetype>(0, number.startsWith(probe.userNo) ? 0 : number.indexOf(probe.userNo));
    mark(hit, at, qMin(probe.userNo.size(), hit.marked.size() - at));
}

} // namespace

Params searchParams(const SearchProbe &probe, const QString &session)
{
    Params params{{u"session"_s, session}};
    put(params, u"name"_s, probe.name);
    put(params, u"pinyin"_s, probe.pinyin);
    put(params, u"email"_s, probe.email);
    put(params, u"user_no"_s, probe.userNo);
    put(params, u"phone"_s, probe.phone);
    put(params, u"phone_tail"_s, probe.phoneTail);
    put(params, u"id_number"_s, probe.idNumber);
    put(params, u"id_tail"_s, probe.idTail);
    put(params, u"card"_s, probe.card);
    for (qsizetype i = 0; i < qMin<qsizetype>(3, probe.codes.size()); ++i)
        put(params, u"code"_s + QString::number(i + 1), probe.codes[i]);
    return params;
}

void markHit(SearchHit &hit, const SearchProbe &probe, bool whole)
{
    switch (hit.match) {
    case SearchMatch::Phone:
        return markPhone(hit, probe);
    case SearchMatch::Name:
        return markName(hit, probe, whole);
    case SearchMatch::Pinyin:
        return;
    case SearchMatch::Email:
        return markEmail(hit, probe);
    case SearchMatch::IdNumber:
        return markId(hit);
    case SearchMatch::CardNumber:
        return mark(hit, hit.marked.lastIndexOf(u' ') + 1,
                    hit.marked.size() - hit.marked.lastIndexOf(u' ') - 1);
    case SearchMatch::User:
        return markUserNo(hit, probe);
    case SearchMatch::Order:
    case SearchMatch::MerchantOrder:
    case SearchMatch::ChannelRef:
    case SearchMatch::Ticket:
        for (const QString &code : probe.codes) {
            if (hit.marked.startsWith(code))
                return mark(hit, 0, code.size());
        }
    }
}

SearchHit searchHitOf(const Row &row, const SearchProbe &probe)
{
    SearchHit hit;
    hit.type = row.member<SearchHitType>("type"_L1);
    hit.match = row.member<SearchMatch>("match"_L1);
    hit.quality = MatchQuality(qBound(qint64(0), row.integer("quality"_L1), qint64(2)));
    hit.userNo = row.id<UserNo>("user_no"_L1);
    hit.orderNo = row.id<OrderNo>("order_no"_L1);
    hit.ticketNo = row.id<TicketNo>("ticket_no"_L1);
    hit.name = row.text("name"_L1);
    hit.phone = row.text("phone"_L1);
    hit.status = row.text("status"_L1);
    hit.at = row.instant("at"_L1);
    hit.marked = row.text("marked"_L1);
    if (hit.type == SearchHitType::Payment) {
        const Money amount = row.money("amount_minor"_L1, "currency"_L1);
        hit.detail = amount.toDecimal() + u' ' + amount.currency.code();
    } else if (hit.type == SearchHitType::Ticket) {
        hit.detail = row.text("subject"_L1);
    }
    markHit(hit, probe, row.flag("whole"_L1));
    return hit;
}

QList<SearchHit> mergedHits(const QList<QList<SearchHit>> &lists)
{
    QList<SearchHit> all;
    QSet<QString> seen;
    for (const QList<SearchHit> &list : lists) {
        for (const SearchHit &hit : list) {
            const QString key = toText(hit.type) + u'\n' + hit.userNo.value() + u'\n' + hit.orderNo.value()
                                + u'\n' + hit.ticketNo.value();
            if (!seen.contains(key)) {
                seen.insert(key);
                all.append(hit);
            }
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const SearchHit &a, const SearchHit &b) { return a.quality < b.quality; });
    all.resize(qMin<qsizetype>(all.size(), mostHits));
    return all;
}

} // namespace desk
