// Measures the product beside the raw cost of the same run. Ratios travel; absolute times do not.
#include <QCoreApplication>
#include <cstdio>

#include "engine_bench.h"
#include "evidence_bench.h"
#include "start_bench.h"
#include "store_bench.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr,
                     "usage: desk_bench FOLDER_OF_PROGRAMS RESULT.json [USERS PAYMENTS]\n"
                     "       desk_bench --workspace ADMINISTRATOR_URL LOGIN RESULT.json\n"
                     "The second form reads a workspace that exists; LOGIN is an agent whose password "
                     "stands in WALLETDESK_PASSWORD.\n");
        return 2;
    }
    desk::bench::Report report;
    if (arguments[1] == u"--workspace" && arguments.size() == 5) {
        const bool read = desk::bench::benchWorkspace(arguments[2], arguments[3], report);
        return report.write(arguments[4]) && read ? 0 : 1;
    }
    const int users = arguments.size() > 4 ? arguments[3].toInt() : 20000;
    const int payments = arguments.size() > 4 ? arguments[4].toInt() : 200000;
    std::printf("%d customers, %d payments\n", users, payments);
    bool good = desk::bench::benchEngine(arguments[1] + u"/../../peers"_s, 100'000, report);
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s})
        good = desk::bench::benchStores(backend, users, payments, report) && good;
    good = desk::bench::benchEvidence(10, 3, report) && good;
    good = desk::bench::benchPaint(arguments[1], report) && good;
    good = desk::bench::benchStart(arguments[1], report) && good;
    return report.write(arguments[2]) && good ? 0 : 1;
}
