#include "import_parse.h"

#include "id.h"
#include "phone.h"

using namespace Qt::StringLiterals;

namespace desk {

struct ImportParser::Row
{
    const CsvRecord &record;
    const ImportAccount *account;
    const std::vector<QVariant> &cells;
};

bool ImportParser::readHeader(const QStringList &header)
{
    m_fieldCount = header.size();
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = header[i].normalized(QString::NormalizationForm_KC).trimmed().toLower();
        const auto known =
            std::find_if(m_kind.columns.begin(), m_kind.columns.end(), [&](const ImportColumn &c) {
                return name == QLatin1StringView(c.name) && c.type != ImportType::Serial;
            });
        if (name.isEmpty())
            continue;
        if (known == m_kind.columns.end())
            m_unknown.append(name);
        else if (m_fields.contains(name))
            m_doubled.append(name);
        else
            m_fields.insert(name, i);
    }
    for (const ImportColumn &column : m_kind.columns) {
        const qsizetype field = m_fields.value(QString::fromLatin1(column.name), -1);
        if (field < 0 && column.required)
            m_missing.append(QString::fromLatin1(column.name));
        stage(column, field);
    }
    return m_missing.isEmpty() && m_doubled.isEmpty();
}

void ImportParser::stage(const ImportColumn &column, qsizetype field)
{
    const bool derived = column.type == ImportType::E164 && m_fields.contains(u"phone"_s);
    const bool filled = column.fallback && (*column.fallback == '@' || *column.fallback == '=');
    if (field >= 0 || derived || filled)
        m_columns.push_back({&column, field, field < 0 && !derived, storedName(column)});
}

bool ImportParser::needsAccounts() const
{
    return m_fields.contains(u"account_id"_s) && QLatin1StringView(m_kind.name) != "holds"_L1;
}

QStringView ImportParser::raw(const CsvRecord &record, QLatin1StringView column) const
{
    const qsizetype field = m_fields.value(QString(column), -1);
    return field < 0 || field >= record.fields.size() ? QStringView()
                                                      : QStringView(record.fields[field]).trimmed();
}

QString ImportParser::accountOf(const CsvRecord &record) const
{
    return raw(record, "account_id"_L1).toString();
}

bool ImportParser::parse(const CsvRecord &record, const QHash<QString, ImportAccount> &accounts,
                         std::vector<QVariant> &cells, std::vector<ImportReject> &rejects) const
{
    const size_t before = rejects.size();
    cells.clear();
    const auto isBlank = [](const QString &field) {
        return field.trimmed().isEmpty();
    };
    if (record.fields.size() < m_fieldCount)
        rejects.push_back({record.line, {}, u"too_few_fields"_s});
    else if (!std::all_of(record.fields.begin() + m_fieldCount, record.fields.end(), isBlank))
        rejects.push_back({record.line, {}, u"too_many_fields"_s});
    if (rejects.size() > before)
        return false;
    const ImportAccount *account = nullptr;
    if (needsAccounts() && !accountOf(record).isEmpty()) {
        const auto found = accounts.constFind(accountOf(record));
        if (found == accounts.cend()) {
            rejects.push_back({record.line, u"account_id"_s, u"unknown_reference"_s});
            return false;
        }
        account = &*found;
    }
    const Row row{record, account, cells};
    for (const StagedColumn &staged : m_columns) {
        auto parsed = value(staged, row);
        if (!parsed && !parsed.error().isEmpty())
            rejects.push_back({record.line, QString::fromLatin1(staged.column->name), parsed.error()});
        cells.push_back(parsed ? std::move(*parsed) : QVariant());
    }
    if (rejects.size() == before)
        checkRules(record, cells, rejects);
    return rejects.size() == before;
}

// An empty reason means: it cannot be judged, because another column of the row is rejected already.
ImportValue ImportParser::value(const StagedColumn &staged, const Row &row) const
{
    const ImportColumn &column = *staged.column;
    const QStringView text = staged.field < 0 ? QStringView() : QStringView(row.record.fields[staged.field]);
    if (column.type == ImportType::Always || text.trimmed().isEmpty())
        return filledIn(staged, row);
    if (isMoney(column.type))
        return money(text, column.type, row);
    if (column.type == ImportType::Instant)
        return importInstant(text, m_settings.zone);
    return importPlain(text, column);
}

ImportValue ImportParser::money(QStringView text, ImportType type, const Row &row) const
{
    if (!m_fields.contains(u"currency"_s) && row.account)
        return importMoney(text, type, row.account->currency);
    const QStringView code = raw(row.record, "currency"_L1);
    if (code.isEmpty())
        return std::unexpected(u"no_currency"_s);
    const auto currency = Currency::fromCode(code);
    return currency ? importMoney(text, type, *currency) : std::unexpected(QString());
}

ImportValue ImportParser::filledIn(const StagedColumn &staged, const Row &row) const
{
    const ImportColumn &column = *staged.column;
    if (column.type == ImportType::E164)
        return QVariant(
            phoneToE164(raw(row.record, "phone"_L1), phoneRegionOf(raw(row.record, "locale"_L1))));
    if (column.required)
        return std::unexpected(u"missing_value"_s);
    if (!column.fallback)
        return QVariant();
    const auto fallback = QLatin1StringView(column.fallback);
    if (fallback == "@login"_L1)
        return QVariant(m_settings.login);
    if (fallback == "@now"_L1)
        return QVariant(m_settings.now);
    if (fallback == "@new"_L1)
        return QVariant(newUuid());
    if (fallback == "@import"_L1)
        return QVariant(u"import"_s);
    if (fallback == "@day"_L1) {
        const QVariant *at = cell(row.cells, "created_at");
        if (!at || !at->isValid() || !row.account)
            return std::unexpected(QString());
        return QVariant(qint64(localDayOf(at->toLongLong(), row.account->zone)));
    }
    if (fallback.startsWith('='_L1)) {
        const QVariant *other = cell(row.cells, column.fallback + 1);
        return other ? *other : QVariant();
    }
    if (isMoney(column.type))
        return QVariant(qint64(0));
    return fallback.isEmpty() ? ImportValue(u""_s) : importPlain(QString(fallback), column);
}

const QVariant *ImportParser::cell(const std::vector<QVariant> &cells, const char *column) const
{
    for (size_t i = 0; i < cells.size(); ++i) {
        if (qstrcmp(m_columns[i].column->name, column) == 0)
            return &cells[i];
    }
    return nullptr;
}

void ImportParser::checkRules(const CsvRecord &record, const std::vector<QVariant> &cells,
                              std::vector<ImportReject> &rejects) const
{
    const auto isGiven = [](const QVariant &value) {
        return value.isValid() && !(value.typeId() == QMetaType::QString && value.toString().isNull());
    };
    for (const ImportRule &rule : m_kind.rules) {
        const QVariant *first = cell(cells, rule.a);
        const QVariant *second = cell(cells, rule.b);
        const QVariant a = first ? *first : QVariant();
        const QVariant b = second ? *second : QVariant();
        const bool both = isGiven(a) && isGiven(b);
        QString reason;
        switch (rule.kind) {
        case ImportRule::Period:
            if (both && b.toLongLong() < a.toLongLong())
                reason = u"before_its_start"_s;
            break;
        case ImportRule::After:
            if (both && b.toLongLong() <= a.toLongLong())
                reason = u"before_its_start"_s;
            break;
        case ImportRule::Together:
            if (isGiven(a) != isGiven(b))
                reason = u"not_given_together"_s;
            break;
        case ImportRule::NoteForOther:
            if (a.toString() == u"other" && b.toString().size() < 8)
                reason = u"note_too_short"_s;
            break;
        case ImportRule::EndedWith:
            if ((a.toString() == u"resolved" || a.toString() == u"closed") && !isGiven(b))
                reason = u"missing_value"_s;
            break;
        }
        if (!reason.isEmpty())
            rejects.push_back({record.line, QString::fromLatin1(rule.b), reason});
    }
}

} // namespace desk
