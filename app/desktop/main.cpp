#include <QApplication>
#include <QTemporaryDir>
#include <cstdio>

#include "desk_app.h"
#include "clean_log.h"
#include "process_guard.h"
#include "tour.h"

using namespace desk;
using namespace Qt::StringLiterals;

static constexpr int usage = 2;

int main(int argc, char **argv)
{
    guardProcess();
    keepLogsClean();
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
    }
    desk.start();
    return QApplication::exec();
}
