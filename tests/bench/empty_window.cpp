// The least a Qt program can be: an empty main window that says when it has painted itself.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>
#include <cstdio>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(0, &window, [] {
        std::puts("interactive");
        std::fflush(stdout);
    });
    return QApplication::exec();
}
