#pragma once

#include <QByteArray>
#include <QObject>

#include "id.h"

class QLocalServer;
class QLocalSocket;

namespace desk {

/// The program of this user that runs already, for one that is started beside it: a local socket for the user
/// alone. It takes one message, a ticket's number or nothing, and comes to the front with it; everything else
/// is hung up on. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// \a name of the socket: a path in a folder of the user's (on Windows, of a pipe).
    explicit SingleInstance(QString name, QObject *parent = nullptr);

    /// The name to use; empty where the system gives the user no folder.
    static QString standardName();
    /// Hands \a ticket (empty: just come to the front) to the program that listens at \a name. False when
    /// none does; waits a second at most.
    static bool handOver(const QString &name, const TicketNo &ticket);
    /// From now on asked() is told. False when another program has the name, or it cannot be had.
    bool listen();

    /// The number in a whole message, empty for none; nothing when it is no message of ours.
    static std::optional<TicketNo> read(QByteArrayView message);

Q_SIGNALS:
    void asked(const desk::TicketNo &ticket); ///< empty: just come to the front

private:
    void take();
    void hear(QLocalSocket *socket);

    QString m_name;
    QLocalServer *m_server;
};

} // namespace desk
