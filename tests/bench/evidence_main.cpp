// The evidence's part of the bench alone: evidence_bench RESULT.json [SECONDS ROUNDS]
#include <QCoreApplication>
#include <cstdio>

#include "evidence_bench.h"

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: evidence_bench RESULT.json [SECONDS ROUNDS]\n");
        return 2;
    }
    const int seconds = arguments.size() > 3 ? arguments[2].toInt() : 10;
    const int rounds = arguments.size() > 3 ? arguments[3].toInt() : 3;
    desk::bench::Report report;
    const bool good = desk::bench::benchEvidence(seconds, rounds, report);
    return report.write(arguments[1]) && good ? 0 : 1;
}
