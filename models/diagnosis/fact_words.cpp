#include "fact_words.h"

#include <QHash>

#include "catalogue.h"
#include "sets.h"

namespace desk {

namespace {

template <class E>
QStringList wordsOf()
{
    QStringList words;
    for (const char *word : closedSet<E>)
        words.append(QString::fromLatin1(word));
    return words;
}

QStringList split(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

QStringList schemes()
{
    QStringList names;
    for (const ResponseCode &code : Catalogue::builtIn().codes()) {
        if (!names.contains(code.scheme))
            names.append(code.scheme);
    }
    return names;
}

/// The CHECKs of resources/sql/schema, where no enumeration of the product stands for them.
QHash<QString, QStringList> makeTable()
{
    const QStringList account = split("active frozen closed");
    const QStringList channel = split("normal degraded down maintenance");
    QStringList categories;
    for (const QString &cause : causes())
        categories.append(cause);
    return {{QStringLiteral("kind"), wordsOf<PaymentKind>()},
            {QStringLiteral("status"), wordsOf<PaymentStatus>()},
            {QStringLiteral("original_status"), wordsOf<PaymentStatus>()},
            {QStringLiteral("funding"), split("balance card mixed")},
            {QStringLiteral("query_result"), split("none succeeded failed still_unknown")},
            {QStringLiteral("scheme"), schemes()},
            {QStringLiteral("response_category"), categories},
            {QStringLiteral("response_retryable"), wordsOf<Retryable>()},
            {QStringLiteral("account_status"), account},
            {QStringLiteral("user_status"), account},
            {QStringLiteral("payee_status"), account},
            {QStringLiteral("hold_scope"), wordsOf<HoldScope>()},
            {QStringLiteral("hold_reason"), wordsOf<HoldReason>()},
            {QStringLiteral("card_status"), split("active expired lost stolen restricted closed")},
            {QStringLiteral("merchant_status"), split("active suspended closed")},
            {QStringLiteral("incident_severity"), split("none degraded partial outage maintenance")},
            {QStringLiteral("channel_state"), channel},
            {QStringLiteral("risk_decision"), split("pass review decline")}};
}

} // namespace

QStringList factWords(QStringView fact)
{
    static const QHash<QString, QStringList> table = makeTable();
    return table.value(fact.toString());
}

} // namespace desk
