#include "catalogue.h"

#include <QFile>
#include <QStringList>
#include <QVarLengthArray>
#include <algorithm>

static void initResources()
{
    Q_INIT_RESOURCE(diagnosis_data);
}

namespace desk {

namespace {

/// The fields of one record; quoted fields may hold commas, doubled quotes and line breaks.
QStringList takeRecord(QStringView text, qsizetype &at)
{
    QStringList fields;
    QString field;
    bool quoted = false;
    while (at < text.size()) {
        const QChar c = text[at++];
        if (quoted) {
            if (c != u'"') {
                field += c;
            } else if (at < text.size() && text[at] == u'"') {
                field += c;
                ++at;
            } else {
                quoted = false;
            }
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            fields.append(std::exchange(field, {}));
        } else if (c == u'\n') {
            break;
        } else if (c != u'\r') {
            field += c;
        }
    }
    fields.append(field);
    return fields;
}

std::optional<bool> yesNo(const QString &word)
{
    if (word == u"yes")
        return true;
    if (word == u"no")
        return false;
    return {};
}

/// "scheme\ncode", without an allocation for what schemes really send.
using Key = QVarLengthArray<char16_t, 128>;

Key keyOf(QStringView scheme, QStringView code)
{
    Key key;
    key.append(scheme.utf16(), scheme.size());
    key.append(u'\n');
    key.append(code.utf16(), code.size());
    return key;
}

QStringView viewOf(const Key &key)
{
    return {key.data(), key.size()};
}

const char *const columns[] = {"scheme",   "code",      "meaning_en",       "meaning_zh",
                               "category", "retryable", "customer_can_fix", "approval",
                               "disclose", "source"};

std::optional<ResponseCode> codeOf(const QStringList &fields, const std::vector<qsizetype> &position)
{
    const auto field = [&](size_t column) {
        return fields.value(position[column]);
    };
    const auto retryable = fromText<Retryable>(field(5));
    const auto canFix = yesNo(field(6));
    const auto approval = yesNo(field(7));
    const auto disclose = yesNo(field(8));
    const bool causeKnown = std::ranges::find(causes(), field(4)) != causes().end();
    if (field(0).isEmpty() || field(1).isEmpty() || !causeKnown || !retryable || !canFix || !approval
        || !disclose)
        return {};
    return ResponseCode{field(0),   field(1), field(2),  field(3),  field(4),
                        *retryable, *canFix,  *approval, *disclose, field(9)};
}

} // namespace

const std::vector<QString> &causes()
{
    static const std::vector<QString> list = {
        QStringLiteral("insufficient_funds"),  QStringLiteral("limit_exceeded"),
        QStringLiteral("account_abnormal"),    QStringLiteral("card_blocked"),
        QStringLiteral("card_invalid"),        QStringLiteral("payee_invalid"),
        QStringLiteral("amount_invalid"),      QStringLiteral("currency_unsupported"),
        QStringLiteral("merchant_restricted"), QStringLiteral("risk_review"),
        QStringLiteral("auth_failed"),         QStringLiteral("issuer_unavailable"),
        QStringLiteral("channel_outage"),      QStringLiteral("network_timeout"),
        QStringLiteral("duplicate_order"),     QStringLiteral("order_state"),
        QStringLiteral("refund_failed"),       QStringLiteral("unknown")};
    return list;
}

std::expected<Catalogue, QString> Catalogue::parse(const QByteArray &csv)
{
    const QString text = QString::fromUtf8(csv);
    qsizetype at = 0;
    const QStringList header = takeRecord(text, at);
    std::vector<qsizetype> position;
    for (const char *column : columns) {
        position.push_back(header.indexOf(QLatin1StringView(column)));
        if (position.back() < 0)
            return std::unexpected(QStringLiteral("column %1 is missing").arg(QLatin1StringView(column)));
    }
    Catalogue catalogue;
    for (int record = 2; at < text.size(); ++record) {
        const auto code = codeOf(takeRecord(text, at), position);
        if (!code)
            return std::unexpected(QStringLiteral("record %1 is not valid").arg(record));
        const QString key = viewOf(keyOf(code->scheme, code->code)).toString();
        if (catalogue.m_index.find(key) != 0)
            return std::unexpected(QStringLiteral("record %1 repeats a code").arg(record));
        catalogue.m_index.insert(key);
        catalogue.m_codes.push_back(*code);
    }
    QHash<QString, QString> categories;
    for (const ResponseCode &code : catalogue.m_codes) {
        const auto first = categories.constFind(code.code);
        if (first == categories.cend())
            categories.insert(code.code, code.category);
        else if (*first != code.category)
            catalogue.m_clashes.insert(code.code);
    }
    return catalogue;
}

const Catalogue &Catalogue::builtIn()
{
    static const Catalogue catalogue = [] {
        initResources();
        QFile file(QStringLiteral(":/walletdesk/codes/response_codes.csv"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the catalogue of response codes is not part of this program");
        auto parsed = parse(file.readAll());
        if (!parsed)
            qFatal("the catalogue of response codes: %s", qUtf8Printable(parsed.error()));
        return *std::move(parsed);
    }();
    return catalogue;
}

const ResponseCode *Catalogue::find(QStringView scheme, QStringView code) const
{
    const quint32 number = m_index.find(viewOf(keyOf(scheme, code)));
    return number == 0 ? nullptr : &m_codes[number - 1];
}

std::vector<const ResponseCode *> Catalogue::search(QStringView text) const
{
    const QString wanted = text.toString().normalized(QString::NormalizationForm_KC).trimmed();
    std::vector<std::pair<int, const ResponseCode *>> hits;
    if (wanted.isEmpty())
        return {};
    for (const ResponseCode &code : m_codes) {
        const int rank = code.code.compare(wanted, Qt::CaseInsensitive) == 0 ? 0
                         : code.code.startsWith(wanted, Qt::CaseInsensitive) ? 1
                         : code.code.contains(wanted, Qt::CaseInsensitive)   ? 2
                         : code.meaningEn.contains(wanted, Qt::CaseInsensitive)
                                 || code.meaningZh.contains(wanted, Qt::CaseInsensitive)
                             ? 3
                             : -1;
        if (rank >= 0)
            hits.emplace_back(rank, &code);
    }
    std::ranges::stable_sort(hits, {}, [](const auto &hit) { return hit.first; });
    std::vector<const ResponseCode *> found;
    for (const auto &[rank, code] : hits)
        found.push_back(code);
    return found;
}

} // namespace desk
