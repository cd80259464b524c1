#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

namespace desk {

class DeskApp;

/// Drives the program through its main job as a person would, by clicks and keys on the widgets themselves:
/// start, search, customer, diagnosis, hold, ticket, then what a supervisor has. Each step waits for what
/// must be on the screen, then its picture is taken. A step that does not come true ends the tour with its
/// name and exit code 1.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// \a desk must outlive the tour. Pictures: \a folder/NN-step-LANGUAGE-THEME.png
    Tour(DeskApp &desk, QString folder);
    ~Tour() override;
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Step
    {
        const char *name;
        std::function<bool()> act;   ///< false: what it needs is not there yet, ask again
        std::function<bool()> shown; ///< true when the data of the picture is there
        bool picture = true;
    };
    void makeSteps();
    void makeSupervisorSteps();
    void advance();
    bool save(const Step &step);
    void fail(const QString &why);

    DeskApp &m_desk;
    QString m_folder;
    std::vector<Step> m_steps;
    size_t m_at = 0;
    size_t m_pictures = 0;
    bool m_acted = false;
    int m_settled = 0; ///< polls since the step came true
    QElapsedTimer m_waited;
    QTimer m_poll;
};

} // namespace desk
