#include "link_words.h"

#include <QLocale>

#include "format.h"

using namespace Qt::StringLiterals;

namespace desk {

QString LinkWords::kind(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Device:
        return tr("Device");
    case LinkKind::Card:
        return tr("Bank card");
    case LinkKind::Payee:
        return tr("Payee");
    case LinkKind::Place:
        break;
    }
    return tr("Sign-in address");
}

QString LinkWords::icon(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Device:
        return u"link-device"_s;
    case LinkKind::Card:
        return u"payment"_s;
    case LinkKind::Payee:
        return u"link-payee"_s;
    case LinkKind::Place:
        break;
    }
    return u"link-place"_s;
}

QString LinkWords::label(const CustomerLink &link)
{
    return link.value.isEmpty() ? tr("without a name") : link.value;
}

QString LinkWords::count(const CustomerLink &link)
{
    const QString number = QLocale().toString(link.others);
    return link.capped ? number + u'+' : number;
}

QString LinkWords::others(const CustomerLink &link)
{
    return link.capped ? tr("%1 others").arg(count(link)) : tr("%n others", nullptr, link.others);
}

QString LinkWords::held(const CustomerLink &link)
{
    return link.held > 0 ? tr("%n frozen", nullptr, link.held) : QString();
}

StatusWord LinkWords::status(const CustomerLink &link)
{
    if (link.held > 0)
        return {u"✕"_s, tr("%1 of %2 frozen").arg(QLocale().toString(link.held), count(link)), Tone::Bad};
    const bool rare = link.kind == LinkKind::Device || link.kind == LinkKind::Card;
    return {rare ? u"!"_s : QString(), others(link), rare ? Tone::Warn : Tone::Neutral};
}

QString LinkWords::sentence(const CustomerLink &link, const QDateTime &now)
{
    const QString shared =
        link.held > 0
            ? tr("%1 %2: shared with %3, of whom %4.")
                  .arg(kind(link.kind), label(link), others(link), held(link))
            : tr("%1 %2: shared with %3, none frozen.").arg(kind(link.kind), label(link), others(link));
    const QString seen =
        tr("This customer's first use %1, last use %2, %n uses in 30 days.", nullptr, link.uses30d)
            .arg(formatInstant(link.firstSeenAt, now), formatInstant(link.lastSeenAt, now));
    return shared + u'\n' + seen;
}

bool isAlarming(const CustomerLink &link)
{
    return link.held > 0 && !link.capped;
}

} // namespace desk
