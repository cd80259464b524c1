// How long a diagnosis takes from facts that were read to its pixels. Prints one line a run: the milliseconds
// of a diagnosis judged, worded, laid out and painted, and those of painting the same panel once more.
#include <QElapsedTimer>
#include <QVBoxLayout>
#include <cstdio>

#include "diagnosis_panel.h"
#include "failed_payment.h"
#include "screen.h"
#include "theme.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 60;

/// Tells when a window's changes have reached the screen.
class Application : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool painting = event->type() == QEvent::UpdateRequest && receiver == window;
        const bool taken = QApplication::notify(receiver, event);
        painted = painted || (painting && armed);
        return taken;
    }

    QWidget *window = nullptr;
    bool armed = false;
    bool painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    Application application(argc, argv);
    Theme theme(application);
    theme.setMode(ThemeMode::Light);
    Screen screen;
    screen.desk.factsOf.insert(OrderNo(u"D00000001"_s), insufficientBalance(screen.desk));
    screen.desk.factsOf.insert(OrderNo(u"D00000002"_s), undecided(screen.desk));
    QWidget window;
    DiagnosisPanel panel(screen.context, DiagnosisPanel::sourceOf(screen.diagnosis));
    (new QVBoxLayout(&window))->addWidget(&panel);
    window.resize(480, 800); // the panel of a customer's tab
    window.show();
    application.window = &window;
    QObject::connect(&panel, &DiagnosisPanel::diagnosed, &panel, [&] { application.armed = true; });
    for (int i = 0; i < runs + 4; ++i) {
        PaymentRow payment;
        payment.orderNo = OrderNo(i % 2 == 0 ? u"D00000001"_s : u"D00000002"_s);
        payment.createdAt = screen.desk.clock.now();
        application.armed = application.painted = false;
        QElapsedTimer timer;
        timer.start();
        panel.showPayment(UserNo(u"U1000042"_s), payment);
        while (!application.painted) {
            if (timer.hasExpired(10'000))
                return 1;
            QApplication::processEvents();
        }
        const double shown = double(timer.nsecsElapsed()) / 1e6;
        QApplication::processEvents();
        timer.restart();
        window.repaint();
        if (i >= 4) // the first ones load fonts and fill caches
            std::printf("%.3f %.3f\n", shown, double(timer.nsecsElapsed()) / 1e6);
    }
    return 0;
}
