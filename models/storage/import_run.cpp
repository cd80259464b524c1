#include "import_run.h"

#include <QSaveFile>

#include "import_audit.h"
#include "import_stage.h"
#include "search_indexer.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

constexpr qsizetype batchSize = 4000;

Error invalid(const QString &reason)
{
    return {ErrorKind::Invalid, u"import"_s, reason, {}, {}};
}

Error worded(CsvProblem problem)
{
    switch (problem) {
    case CsvProblem::CannotOpen:
        return invalid(u"cannot_open"_s);
    case CsvProblem::Encoding:
        return invalid(u"encoding"_s);
    case CsvProblem::UnclosedQuote:
        return invalid(u"unclosed_quote"_s);
    case CsvProblem::Stopped:
        break;
    }
    return {ErrorKind::Internal, u"import"_s, {}, {}, {}};
}

QString quoted(QString field)
{
    static const QString special = u",\"\r\n \t"_s;
    const bool plain =
        std::none_of(field.cbegin(), field.cend(), [](QChar c) { return special.contains(c); });
    return plain ? field : u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray csvLine(const QStringList &fields)
{
    QStringList written;
    for (const QString &field : fields)
        written.append(quoted(field));
    return written.join(u',').toUtf8() + "\r\n";
}

/// One import, from the file to the report.
class Import
{
public:
    Import(AdminConnection &connection, const ImportKind &kind, const QString &path,
           const ImportOptions &options)
        : m_connection(connection)
        , m_kind(kind)
        , m_file(path)
        , m_options(options)
        , m_parser(kind, {options.zone, importerLogin(connection), QDateTime::currentMSecsSinceEpoch()})
        , m_stage(connection, kind, m_parser.columns())
    {
    }

    Result<ImportReport> run()
    {
        m_report.kind = QString::fromLatin1(m_kind.name);
        if (const auto opened = m_file.open(); !opened)
            return std::unexpected(worded(opened.error()));
        if (const auto header = readHeader(); !header)
            return std::unexpected(header.error());
        if (const auto staged = prepareSession(); !staged)
            return std::unexpected(staged.error());
        if (const auto begun = m_connection.begin(); !begun)
            return std::unexpected(begun.error());
        auto done = inTransaction();
        if (done && m_report.stored)
            done = m_connection.commit();
        else
            static_cast<void>(m_connection.rollback());
        if (done && m_report.stored && m_kind.searchable) {
            const auto indexed = SearchIndexer(m_connection).drain();
            if (!indexed)
                return std::unexpected(indexed.error());
        }
        return done ? Result<ImportReport>(m_report) : std::unexpected(done.error());
    }

private:
    Result<void> readHeader()
    {
        bool seen = false;
        const auto problem = m_file.each([&](CsvRecord &record) {
            seen = true;
            m_header = record.fields;
            return false;
        });
        if (problem && problem != CsvProblem::Stopped)
            return std::unexpected(worded(*problem));
        if (!seen)
            return std::unexpected(invalid(u"empty_file"_s));
        const bool complete = m_parser.readHeader(m_header);
        m_report.unknownColumns = m_parser.unknown();
        if (complete)
            return {};
        const bool isDoubled = !m_parser.doubled().isEmpty();
        return std::unexpected(invalid(isDoubled ? u"doubled_column:"_s + m_parser.doubled().join(u',')
                                                 : u"missing_column:"_s + m_parser.missing().join(u',')));
    }

    /// SQLite: staged rows go to a temporary file (unlinked at once), so that memory does not grow with them.
    Result<void> prepareSession()
    {
        return m_connection.dialect() == Dialect::Sqlite ? m_connection.script(u"import/session"_s)
                                                         : Result<void>();
    }

    Result<void> inTransaction()
    {
        if (const auto done = m_stage.create(); !done)
            return done;
        if (const auto done = load(); !done)
            return done;
        const auto counts = m_stage.check();
        if (!counts)
            return std::unexpected(counts.error());
        m_report.added = counts->added;
        m_report.changed = counts->changed;
        m_report.unchanged = counts->unchanged;
        m_report.rejected = counts->rejected;
        if (m_report.rejected > 0) {
            if (const auto done = writeRejects(); !done)
                return done;
        }
        m_report.stored = !m_options.dryRun && (m_report.rejected == 0 || m_options.keepGoing);
        return m_report.stored ? store() : Result<void>();
    }

    Result<void> store()
    {
        if (m_report.added + m_report.changed == 0)
            return {};
        if (const auto done = setImporting(m_connection, true); !done)
            return done;
        if (const auto done = m_stage.store(); !done)
            return done;
        if (const auto done = setImporting(m_connection, false); !done)
            return done;
        const QString counts = u"added=%1 changed=%2 rejected=%3"_s.arg(m_report.added).arg(m_report.changed);
        return auditAdministration(m_connection, u"imported"_s, m_report.kind, m_report.kind,
                                   counts.arg(m_report.rejected));
    }

    Result<void> load()
    {
        Result<void> state;
        bool isHeader = true;
        const auto problem = m_file.each([&](CsvRecord &record) {
            if (std::exchange(isHeader, false))
                return true;
            m_batch.append(record);
            if (m_batch.size() >= batchSize)
                state = stageBatch();
            return bool(state);
        });
        if (!state)
            return state;
        if (problem)
            return std::unexpected(worded(*problem));
        return stageBatch();
    }

    Result<void> stageBatch()
    {
        QHash<QString, ImportAccount> accounts;
        if (m_parser.needsAccounts()) {
            QSet<QString> ids;
            for (const CsvRecord &record : m_batch)
                ids.insert(m_parser.accountOf(record));
            auto found = m_stage.accounts(ids.values());
            if (!found)
                return std::unexpected(found.error());
            accounts = std::move(*found);
        }
        std::vector<QVariant> cells;
        std::vector<ImportReject> rejects;
        for (const CsvRecord &record : m_batch) {
            ++m_report.read;
            rejects.clear();
            Result<void> done;
            if (m_parser.parse(record, accounts, cells, rejects))
                done = m_stage.add(record.line, cells);
            for (size_t i = 0; done && i < rejects.size(); ++i)
                done = m_stage.reject(rejects[i]);
            if (!done)
                return done;
        }
        m_batch.clear();
        if (m_options.progress)
            m_options.progress(m_file.position(), m_file.size());
        return {};
    }

    /// The rejected rows as they came, with the reasons before them; the file is read once more for it.
    Result<void> writeRejects()
    {
        QSaveFile out(m_options.rejectsPath);
        out.setDirectWriteFallback(false);
        if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return std::unexpected(Error{ErrorKind::Storage, u"import"_s, u"rejects_file"_s, {}, {}});
        auto rejects = m_stage.rejects();
        if (!rejects)
            return std::unexpected(rejects.error());
        bool more = rejects->next();
        out.write(csvLine(QStringList{u"rejected_line"_s, u"rejected_for"_s} + m_header));
        m_file.each([&](CsvRecord &record) {
            QStringList reasons;
            for (; more && rejects->value(0).toLongLong() == record.line; more = rejects->next()) {
                const RejectedRow row{record.line, rejects->value(1).toString(),
                                      rejects->value(2).toString()};
                reasons.append(row.column.isEmpty() ? row.reason : row.column + u": "_s + row.reason);
                if (m_report.rejects.size() < 100)
                    m_report.rejects.append(row);
            }
            if (!reasons.isEmpty())
                out.write(csvLine(QStringList{QString::number(record.line), reasons.join(u"; "_s)}
                                  + record.fields));
            return more;
        });
        if (!out.commit())
            return std::unexpected(Error{ErrorKind::Storage, u"import"_s, u"rejects_file"_s, {}, {}});
        m_report.rejectsPath = m_options.rejectsPath;
        return {};
    }

    AdminConnection &m_connection;
    const ImportKind &m_kind;
    CsvFile m_file;
    const ImportOptions &m_options;
    ImportParser m_parser;
    ImportStage m_stage;
    ImportReport m_report;
    QStringList m_header;
    QList<CsvRecord> m_batch;
};

} // namespace

QStringList importKindNames()
{
    QStringList names;
    for (const ImportKind &kind : importKinds())
        names.append(QString::fromLatin1(kind.name));
    return names;
}

Result<ImportReport> importFile(AdminConnection &connection, const QString &kind, const QString &path,
                                const ImportOptions &options)
{
    const ImportKind *known = importKind(kind);
    if (!known)
        return std::unexpected(invalid(u"unknown_kind"_s));
    return Import(connection, *known, path, options).run();
}

Result<ImportReport> importFile(const WorkspaceUrl &url, const QString &kind, const QString &path,
                                const ImportOptions &options)
{
    auto connection = AdminConnection::openCurrent(url);
    if (!connection)
        return std::unexpected(connection.error());
    return importFile(**connection, kind, path, options);
}

} // namespace desk
