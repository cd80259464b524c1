#pragma once

#include <QWidget>

#include "workspace.h"

class QLabel;
class QPushButton;

namespace desk {

/// The line at the foot of the window: connection (sign, word, colour), workspace, latency, person, keys.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setLink(LinkState state);
    void setLatency(int milliseconds);
    void setWorkspace(const QString &name, const QString &full = {});
    void setPerson(const QString &person);
    /// What of the connection's usual protection the address leaves out; nothing is shown where it is whole.
    void setLoweredProtection(const QStringList &options);

Q_SIGNALS:
    void keysAsked();

private:
    QLabel *m_link;
    QLabel *m_workspace;
    QLabel *m_protection;
    QLabel *m_latency;
    QLabel *m_person;
    QPushButton *m_keys;
};

} // namespace desk
