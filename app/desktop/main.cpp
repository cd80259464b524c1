#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>
#include <vector>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include "clean_log.h"
#include "desk_app.h"
#include "process_guard.h"
#include "single_instance.h"
#include "tour.h"

using namespace desk;
using namespace Qt::StringLiterals;

static constexpr int usage = 2;

/// Runs the program once; \a anew: how to start it again, when it ends with DeskApp::Anew.
static int run(int argc, char **argv, QStringList &anew)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"WalletDesk"_s);
    QCoreApplication::setApplicationName(u"walletdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WALLETDESK_VERSION));
    const auto options = Options::read();
    if (!options) {
        std::fprintf(stderr, "walletdesk: %s\n", qPrintable(options.error()));
        return usage;
    }

    const bool tours = !options->tourFolder.isEmpty();
    const bool placeNamed = tours || options->demo || !options->workspace.isEmpty();
    // Started once more for nothing in particular, or by a link: the program that runs comes to the front.
    if (!placeNamed && SingleInstance::handOver(SingleInstance::standardName(), options->ticket))
        return 0;
    QTemporaryDir ownData;
    if (tours && options->workspace.isEmpty()) {
        // A demo world of its own: the tour places holds, and the user's demo is not to be touched.
        qputenv("XDG_DATA_HOME", ownData.path().toLocal8Bit());
    }
    DeskApp desk(application, *options, Preferences(tours ? QString() : Preferences::standardRoot()));
    std::unique_ptr<Tour> tour;
    if (tours) {
        tour = std::make_unique<Tour>(desk, options->tourFolder);
        QObject::connect(tour.get(), &Tour::finished, &application, &QCoreApplication::exit,
                         Qt::QueuedConnection);
        tour->start();
    } else {
        desk.listen(SingleInstance::standardName());
    }
    desk.start();
    const int code = QApplication::exec();
    anew = QStringList(QCoreApplication::applicationFilePath()) + desk.argumentsAnew();
    return code;
}

/// Puts a new process in the place of this one.
static int startAnew(const QStringList &words)
{
    qunsetenv("WALLETDESK_WORKSPACE"); // it may name the person who left
#ifdef Q_OS_UNIX
    QByteArrayList bytes;
    std::vector<char *> arguments;
    for (const QString &word : words)
        bytes.append(QFile::encodeName(word));
    for (QByteArray &word : bytes)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
    return 1;
#else
    return QProcess::startDetached(words.first(), words.mid(1)) ? 0 : 1;
#endif
}

int main(int argc, char **argv)
{
    guardProcess();
    keepLogsClean();
    QStringList anew;
    const int code = run(argc, argv, anew);
    return code == DeskApp::Anew ? startAnew(anew) : code;
}
