#include "facts_diagnosis.h"

#include <QFile>
#include <cstdio>

#include "batch_evaluator.h"
#include "ctl_text.h"
#include "facts_reader.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = qsizetype{1024} * 1024;

/// The lines of a file or of standard input, one at a time, none longer than a MiB.
class Lines
{
public:
    Result<void> open(const QString &path)
    {
        // By its descriptor: reading lines through stdio would end at a NUL.
        constexpr auto mode = QIODevice::ReadOnly | QIODevice::Unbuffered;
        m_file.setFileName(path);
        const bool open = path == u"-" ? m_file.open(fileno(stdin), mode) : m_file.open(mode);
        if (!open)
            return std::unexpected(Error{ErrorKind::NotFound, u"diagnose"_s, u"file_not_found"_s, {}, {}});
        return {};
    }

    /// False at the end. A line that is too long is read away, and text() is empty.
    bool next()
    {
        m_text.clear();
        m_tooLong = false;
        for (bool begun = false, ended = false; !ended; begun = true) {
            if (m_at == m_read.size()) {
                m_read = m_file.read(blockSize);
                m_at = 0;
            }
            if (m_read.isEmpty() && !begun)
                return false;
            const qsizetype lineEnd = m_read.indexOf('\n', m_at);
            const qsizetype end = lineEnd < 0 ? m_read.size() : lineEnd;
            m_tooLong = m_tooLong || m_text.size() + end - m_at > longestLine;
            if (!m_tooLong)
                m_text.append(QByteArrayView(m_read).sliced(m_at, end - m_at));
            ended = lineEnd >= 0 || m_read.isEmpty();
            m_at = lineEnd < 0 ? end : lineEnd + 1;
        }
        ++m_number;
        if (m_tooLong)
            m_text.clear();
        // What editors and other systems leave: a byte order mark, CRLF.
        if (m_number == 1 && m_text.startsWith("\xef\xbb\xbf"))
            m_text.remove(0, 3);
        m_text = m_text.trimmed();
        return true;
    }

    qint64 number() const { return m_number; }
    const QByteArray &text() const { return m_text; }
    bool isTooLong() const { return m_tooLong; }

private:
    static constexpr qint64 blockSize = qint64{64} * 1024;

    QFile m_file;
    QByteArray m_read;
    qsizetype m_at = 0; ///< in m_read
    QByteArray m_text;
    qint64 m_number = 0;
    bool m_tooLong = false;
};

/// Prints outcomes and causes, a batch at a time.
class BriefResults
{
public:
    BriefResults(Context &context, const std::shared_ptr<const Checklist> &checklist)
        : m_context(context), m_batch(checklist, Catalogue::builtIn()), m_evaluator(checklist)
    {
    }

    void add(const PaymentFacts &facts, const Answers &answers)
    {
        m_batch.append(facts, answers);
        m_orders.append(facts.orderNo);
        if (m_batch.isFull())
            print();
    }

    void print()
    {
        m_evaluator.evaluate(m_batch, m_verdicts);
        for (size_t row = 0; row < m_batch.size(); ++row) {
            const int check = m_verdicts.primaryCheck(row);
            const int cause = m_verdicts.primaryCause(row);
            m_context.print(
                {{u"order_no"_s, m_orders[qsizetype(row)]},
                 {u"outcome"_s, toText(m_verdicts.outcome(row))},
                 {u"primary_cause"_s, cause < 0 ? QJsonValue() : QJsonValue(causes()[size_t(cause)])},
                 {u"primary_check"_s,
                  check < 0 ? QJsonValue() : QJsonValue(m_batch.checklist()->checks[size_t(check)].id)},
                 {u"money_taken"_s, m_verdicts.moneyTaken(row)}});
        }
        m_batch.clear();
        m_orders.clear();
    }

private:
    Context &m_context;
    FactBatch m_batch;
    BatchEvaluator m_evaluator;
    BatchVerdicts m_verdicts;
    QStringList m_orders;
};

std::expected<PaymentFacts, QString> factsOf(const Lines &lines, const FactsDiagnosis &asked)
{
    if (lines.isTooLong())
        return std::unexpected(Ctl::tr("longer than 1 MB"));
    auto facts = factsFromText(lines.text());
    if (!facts)
        return facts;
    if (const auto refused = refusedAnswer(*asked.checklist, asked.answers, facts->currency))
        return std::unexpected(*refused);
    return facts;
}

} // namespace

Result<void> diagnoseFacts(Context &context, const FactsDiagnosis &asked)
{
    Lines lines;
    if (const auto opened = lines.open(asked.file); !opened)
        return opened;
    std::optional<BriefResults> brief;
    if (asked.brief)
        brief.emplace(context, asked.checklist);
    qint64 bad = 0;
    while (lines.next()) {
        if (lines.text().isEmpty() && !lines.isTooLong())
            continue;
        const auto facts = factsOf(lines, asked);
        if (!facts) {
            ++bad;
            context.warn(u"%1:%2: %3"_s.arg(asked.file).arg(lines.number()).arg(facts.error()));
        } else if (brief) {
            brief->add(*facts, asked.answers);
        } else {
            context.print(diagnose(*asked.checklist, Catalogue::builtIn(), *facts, asked.answers).toJson());
        }
    }
    if (brief)
        brief->print();
    if (bad == 0)
        return {};
    context.warn(Ctl::tr("Lines that were not diagnosed: %1").arg(bad));
    return std::unexpected(Error{ErrorKind::Invalid, u"diagnose"_s, u"facts"_s, {}, {}});
}

} // namespace desk
