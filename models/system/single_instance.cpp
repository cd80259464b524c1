#include "single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include "desk_link.h"

namespace desk {

using namespace Qt::StringLiterals;

static constexpr int waitMs = 500;
static constexpr int mostWaiting = 8;
static constexpr qint64 mostBytes = 64;
static constexpr QByteArrayView greeting = "walletdesk ";
static constexpr QByteArrayView taken = "taken\n";

SingleInstance::SingleInstance(QString name, QObject *parent)
    : QObject(parent), m_name(std::move(name)), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(mostWaiting);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

QString SingleInstance::standardName()
{
#ifdef Q_OS_WIN
    const QByteArray user = QCryptographicHash::hash(QDir::homePath().toUtf8(), QCryptographicHash::Sha256);
    return u"walletdesk-"_s + QString::fromLatin1(user.toHex().first(16));
#else
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString() : folder + u"/walletdesk"_s;
#endif
}

std::optional<TicketNo> SingleInstance::read(QByteArrayView message)
{
    if (message.size() > mostBytes || !message.startsWith(greeting) || !message.endsWith('\n'))
        return {};
    const QString number = QString::fromLatin1(message.sliced(greeting.size()).chopped(1));
    if (!number.isEmpty() && !isTicketNumber(number))
        return {};
    return TicketNo(number);
}

bool SingleInstance::handOver(const QString &name, const TicketNo &ticket)
{
    if (name.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(waitMs))
        return false;
    socket.write(greeting.toByteArray() + ticket.value().toLatin1() + '\n');
    return socket.waitForReadyRead(waitMs) && socket.readAll() == taken;
}

bool SingleInstance::listen()
{
    if (m_name.isEmpty())
        return false;
    // Asked first: listening would take the name from a program that lives.
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(waitMs))
        return false;
    QLocalServer::removeServer(m_name); // left by one that crashed
    return m_server->listen(m_name);
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        socket->setReadBufferSize(mostBytes + 1);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(socket); });
        QTimer::singleShot(waitMs, socket, [socket] { socket->abort(); });
        hear(socket); // what came before anybody listened
    }
}

void SingleInstance::hear(QLocalSocket *socket)
{
    const QByteArray message = socket->peek(mostBytes + 1);
    if (!message.contains('\n') && message.size() <= mostBytes)
        return;
    if (const auto ticket = read(message)) {
        socket->readAll();
        socket->write(taken.toByteArray());
        socket->disconnectFromServer();
        Q_EMIT asked(*ticket);
    } else {
        socket->abort();
    }
}

} // namespace desk
