// The engine's part of the bench alone: needs neither a database nor a display.
#include <QCoreApplication>
#include <cstdio>

#include "engine_bench.h"

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: engine_bench FOLDER_OF_PEERS RESULT.json [PAYMENTS]\n");
        return 2;
    }
    const size_t payments = arguments.size() > 3 ? arguments[3].toUInt() : 100'000;
    desk::bench::Report report;
    const bool good = desk::bench::benchEngine(arguments[1], payments, report);
    return report.write(arguments[2]) && good ? 0 : 1;
}
