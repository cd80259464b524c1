// Measures the product beside the raw cost of the same run. Ratios travel; absolute times do not.
#include <QCoreApplication>
#include <cstdio>

#include "start_bench.h"
#include "store_bench.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: desk_bench FOLDER_OF_PROGRAMS RESULT.json [USERS PAYMENTS]\n");
        return 2;
    }
    const int users = arguments.size() > 4 ? arguments[3].toInt() : 20000;
    const int payments = arguments.size() > 4 ? arguments[4].toInt() : 200000;
    desk::bench::Report report;
    std::printf("%d customers, %d payments\n", users, payments);
    bool good = true;
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s})
        good = desk::bench::benchStores(backend, users, payments, report) && good;
    good = desk::bench::benchStart(arguments[1], report) && good;
    return report.write(arguments[2]) && good ? 0 : 1;
}
