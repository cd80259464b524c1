#include "measure.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>
#include <algorithm>
#include <cstdio>

namespace desk::bench {

using namespace Qt::StringLiterals;

Times measure(int runs, const std::function<void(int)> &what)
{
    for (int i = 0; i < 3; ++i)
        what(i);
    QList<double> values;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        what(i);
        values.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return summary(std::move(values));
}

Times summary(QList<double> values)
{
    if (values.isEmpty())
        return {};
    std::sort(values.begin(), values.end());
    return {values[values.size() / 2], values[(values.size() * 95) / 100]};
}

void Report::pair(const QString &name, const QString &unit, const Times &product, const QString &rawName,
                  const Times &raw)
{
    if (m_rows.isEmpty())
        std::printf("%-34s %10s %10s   %-34s %10s %10s %7s\n", "", "median", "p95", "raw cost", "median",
                    "p95", "ratio");
    const double ratio = raw.median > 0 ? product.median / raw.median : 0;
    std::printf("%-34s %8.2f%2s %8.2f%2s   %-34s %8.2f%2s %8.2f%2s %7.2f\n", qUtf8Printable(name),
                product.median, qUtf8Printable(unit), product.p95, qUtf8Printable(unit),
                qUtf8Printable(rawName), raw.median, qUtf8Printable(unit), raw.p95, qUtf8Printable(unit),
                ratio);
    std::fflush(stdout);
    m_rows.append(QJsonObject{{u"name"_s, name},
                              {u"unit"_s, unit},
                              {u"median"_s, product.median},
                              {u"p95"_s, product.p95},
                              {u"raw"_s, rawName},
                              {u"raw_median"_s, raw.median},
                              {u"raw_p95"_s, raw.p95}});
}

void Report::limit(const QString &name, double figure, double most)
{
    std::printf("%-34s %8.2fms of at most %.2fms: %s\n", qUtf8Printable(name), figure, most,
                figure <= most ? "kept" : "NOT KEPT");
    m_rows.append(QJsonObject{{u"name"_s, name + u", limit"_s},
                              {u"unit"_s, u"ms"_s},
                              {u"median"_s, figure},
                              {u"most"_s, most},
                              {u"kept"_s, figure <= most}});
}

bool Report::write(const QString &path) const
{
    QFile file(path);
    const QJsonObject document{{u"cpu"_s, QSysInfo::currentCpuArchitecture()},
                               {u"cores"_s, QThread::idealThreadCount()},
                               {u"system"_s, QSysInfo::prettyProductName()},
                               {u"results"_s, m_rows}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0) {
        std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(path));
        return false;
    }
    return true;
}

} // namespace desk::bench
