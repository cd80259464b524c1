#include "start_bench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>

namespace desk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 9;

struct Start
{
    QList<double> milliseconds;
    QList<double> residentMiB;
};

double residentMiB(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// Starts the program once and waits for the line "interactive" on its standard output.
bool startOnce(const QString &program, const QStringList &arguments, const QString &home, Start *into)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::SeparateChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray output;
    while (!output.contains("interactive\n")) {
        if (!process.waitForReadyRead(60000))
            return false;
        output += process.readAllStandardOutput();
    }
    if (into) {
        into->milliseconds.append(double(timer.nsecsElapsed()) / 1e6);
        process.waitForFinished(1000); // let the first screen settle
        into->residentMiB.append(residentMiB(process.processId()));
    }
    process.kill();
    process.waitForFinished();
    return true;
}

bool startOften(const QString &program, const QStringList &arguments, Start &into)
{
    QTemporaryDir home;
    // The first start makes the demo workspace and warms the caches.
    if (!startOnce(program, arguments, home.path(), nullptr)) {
        std::fprintf(stderr, "%s did not become interactive\n", qUtf8Printable(program));
        return false;
    }
    for (int i = 0; i < runs; ++i) {
        if (!startOnce(program, arguments, home.path(), &into))
            return false;
    }
    return true;
}

} // namespace

bool benchPaint(const QString &binaries, Report &report)
{
    QProcess process;
    process.start(binaries + u"/paint_bench"_s, QStringList());
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return false;
    QList<double> shown;
    QList<double> again;
    for (const QByteArray &line : process.readAllStandardOutput().trimmed().split('\n')) {
        const QList<QByteArray> figures = line.split(' ');
        shown.append(figures.first().toDouble());
        again.append(figures.last().toDouble());
    }
    const Times painted = summary(shown);
    report.pair(u"diagnosis painted, from its facts"_s, u"ms"_s, painted, u"painting the same panel again"_s,
                summary(again));
    report.limit(u"diagnosis painted, one frame"_s, painted.median, 1000.0 / 60);
    return true;
}

bool benchStart(const QString &binaries, Report &report)
{
    Start desk;
    Start empty;
    if (!startOften(binaries + u"/walletdesk"_s, {u"--demo"_s, u"--announce"_s}, desk)
        || !startOften(binaries + u"/empty_window"_s, {}, empty))
        return false;
    report.pair(u"start to interactive"_s, u"ms"_s, summary(desk.milliseconds), u"empty QMainWindow"_s,
                summary(empty.milliseconds));
    report.pair(u"resident memory"_s, u"M"_s, summary(desk.residentMiB), u"empty QMainWindow"_s,
                summary(empty.residentMiB));
    return true;
}

} // namespace desk::bench
