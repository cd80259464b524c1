#pragma once

#include <QJsonArray>
#include <QString>
#include <functional>

namespace desk::bench {

/// Times in milliseconds over the runs of one measurement.
struct Times
{
    double median = 0;
    double p95 = 0;
};

/// Runs \a what \a runs times after three warm-ups, with the number of the run.
Times measure(int runs, const std::function<void(int)> &what);
/// Of figures measured elsewhere.
Times summary(QList<double> values);

/// Prints one line of the table and keeps it for the JSON: the product beside the raw cost of the same run.
class Report
{
public:
    void pair(const QString &name, const QString &unit, const Times &product, const QString &rawName,
              const Times &raw);
    /// Prints whether \a figure keeps within \a most milliseconds, and keeps both for the JSON.
    void limit(const QString &name, double figure, double most);
    /// Writes everything to \a path; false (with a message) when that fails.
    bool write(const QString &path) const;

private:
    QJsonArray m_rows;
};

} // namespace desk::bench
