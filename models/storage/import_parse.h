#pragma once

#include <QHash>
#include <QTimeZone>
#include <vector>

#include "import_csv.h"
#include "import_values.h"

namespace desk {

/// Why a row is not taken: a closed word, never the value.
struct ImportReject
{
    qint64 line = 0;
    QString column; ///< empty: the row as a whole
    QString reason;
};

/// A column of the staging table.
struct StagedColumn
{
    const ImportColumn *column = nullptr;
    qsizetype field = -1;     ///< in the record; -1: not in the file
    bool newRowsOnly = false; ///< filled in, so it does not overwrite what is stored
    QString stored;           ///< name in the database
};

/// What parsing a row needs to know of the account that it names.
struct ImportAccount
{
    Currency currency;
    QTimeZone zone;
};

/// Turns records of a kind into rows for staging.
class ImportParser
{
public:
    struct Settings
    {
        QTimeZone zone; ///< of instants without offset; invalid: they are rejected
        QString login;  ///< who imports
        qint64 now = 0; ///< UTC milliseconds
    };

    ImportParser(const ImportKind &kind, const Settings &settings) : m_kind(kind), m_settings(settings) {}

    /// Reads the header. False: missing() names what is required and not there, and nothing may be read.
    bool readHeader(const QStringList &header);
    const QStringList &missing() const { return m_missing; }
    const QStringList &unknown() const { return m_unknown; } ///< columns that are left out
    const QStringList &doubled() const { return m_doubled; } ///< columns that are there twice

    const std::vector<StagedColumn> &columns() const { return m_columns; }
    /// True when rows can only be parsed knowing their accounts (currency, zone).
    bool needsAccounts() const;
    QString accountOf(const CsvRecord &record) const;

    /// \a cells gets one value a column. Several rejects are possible for one row; true if there was none.
    bool parse(const CsvRecord &record, const QHash<QString, ImportAccount> &accounts,
               std::vector<QVariant> &cells, std::vector<ImportReject> &rejects) const;

private:
    struct Row;
    QStringView raw(const CsvRecord &record, QLatin1StringView column) const;
    void stage(const ImportColumn &column, qsizetype field);
    ImportValue value(const StagedColumn &staged, const Row &row) const;
    ImportValue filledIn(const StagedColumn &staged, const Row &row) const;
    ImportValue money(QStringView text, ImportType type, const Row &row) const;
    void checkRules(const CsvRecord &record, const std::vector<QVariant> &cells,
                    std::vector<ImportReject> &rejects) const;
    const QVariant *cell(const std::vector<QVariant> &cells, const char *column) const;

    const ImportKind &m_kind;
    Settings m_settings;
    QHash<QString, qsizetype> m_fields; ///< field by column name
    qsizetype m_fieldCount = 0;
    std::vector<StagedColumn> m_columns;
    QStringList m_missing;
    QStringList m_unknown;
    QStringList m_doubled;
};

} // namespace desk
