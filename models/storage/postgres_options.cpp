#include "postgres_options.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <libpq-fe.h>
#ifdef Q_OS_WIN
#include <winsock2.h>
#define poll WSAPoll
#else
#include <poll.h>
#endif

namespace desk {

using namespace Qt::StringLiterals;

namespace {

using Options = QList<std::pair<QString, QString>>;

constexpr int probeLimitMs = 10000;

/// tcp_user_timeout helps only while sending and keepalives only while waiting: both are needed. To another
/// machine: the server must prove who it is before it gets a password, and that it knows the password's
/// verifier on this very connection; libpq alone would hand it over to whoever asks.
Options allOptions(const WorkspaceUrl &url)
{
    Options options{{u"connect_timeout"_s, u"5"_s},     {u"keepalives_idle"_s, u"5"_s},
                    {u"keepalives_interval"_s, u"2"_s}, {u"keepalives_count"_s, u"3"_s},
                    {u"tcp_user_timeout"_s, u"8000"_s}, {u"application_name"_s, u"walletdesk"_s}};
    if (url.isRemote())
        options << Options{{u"sslmode"_s, u"verify-full"_s},
                           {u"channel_binding"_s, u"require"_s},
                           {u"ssl_min_protocol_version"_s, u"TLSv1.2"_s}};
    if (!url.ports.join(QString()).isEmpty())
        options.append({u"port"_s, url.ports.join(u',')});
    for (const auto &[name, value] : url.options) {
        options.removeIf([&](const auto &option) { return option.first == name; });
        options.append({name, value});
    }
    return options;
}

bool waitFor(PGconn *connection, PostgresPollingStatusType status, int milliseconds)
{
    pollfd descriptor{};
    descriptor.fd = decltype(descriptor.fd)(PQsocket(connection));
    descriptor.events = status == PGRES_POLLING_WRITING ? POLLOUT : POLLIN;
    return poll(&descriptor, 1, milliseconds) > 0;
}

void finishConnecting(PGconn *connection)
{
    QElapsedTimer timer;
    timer.start();
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    while (status != PGRES_POLLING_OK && status != PGRES_POLLING_FAILED && timer.elapsed() < probeLimitMs) {
        if (waitFor(connection, status, 200))
            status = PQconnectPoll(connection);
    }
}

/// libpq's own messages have no code and come in the system's language; another one than these says "SSL".
Refusal::Protection protectionIn(const QString &message)
{
    const auto says = [&message](std::initializer_list<QStringView> words) {
        return std::ranges::any_of(words, [&](QStringView word) { return message.contains(word); });
    };
    if (says({u"channel binding", u"通道绑定"}))
        return Refusal::Protection::ChannelBinding;
    if (says({u"root certificate", u"根证书"}))
        return Refusal::Protection::RootMissing;
    if (says({u"does not support SSL", u"不支持 SSL"}))
        return Refusal::Protection::NoTls;
    return says({u"SSL", u"certificate", u"证书"}) ? Refusal::Protection::Untrusted
                                                   : Refusal::Protection::Fine;
}

} // namespace

QString connectOptions(const WorkspaceUrl &url)
{
    QStringList parts;
    for (const auto &[name, value] : allOptions(url)) {
        QString safe = value;
        safe.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
        parts.append(name + u"='"_s + safe + u'\'');
    }
    return parts.join(u';');
}

QProcessEnvironment toolEnvironment(const WorkspaceUrl &url, const QString &password)
{
    static const QHash<QString, QString> names{{u"port"_s, u"PGPORT"_s},
                                               {u"connect_timeout"_s, u"PGCONNECT_TIMEOUT"_s},
                                               {u"sslmode"_s, u"PGSSLMODE"_s},
                                               {u"sslrootcert"_s, u"PGSSLROOTCERT"_s},
                                               {u"sslcert"_s, u"PGSSLCERT"_s},
                                               {u"sslkey"_s, u"PGSSLKEY"_s},
                                               {u"sslcrl"_s, u"PGSSLCRL"_s},
                                               {u"ssl_min_protocol_version"_s, u"PGSSLMINPROTOCOLVERSION"_s},
                                               {u"gssencmode"_s, u"PGGSSENCMODE"_s},
                                               {u"krbsrvname"_s, u"PGKRBSRVNAME"_s},
                                               {u"target_session_attrs"_s, u"PGTARGETSESSIONATTRS"_s},
                                               {u"channel_binding"_s, u"PGCHANNELBINDING"_s},
                                               {u"passfile"_s, u"PGPASSFILE"_s}};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGHOST"_s, url.hosts.join(u','));
    environment.insert(u"PGDATABASE"_s, url.database);
    environment.insert(u"PGUSER"_s, url.user);
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);
    for (const auto &[name, value] : allOptions(url)) {
        if (const QString variable = names.value(name); !variable.isEmpty())
            environment.insert(variable, value);
    }
    return environment;
}

Refusal probe(const WorkspaceUrl &url, const Login &login, const QString &password)
{
    Options options = allOptions(url);
    options.append({u"host"_s, url.hosts.join(u',')});
    options.append({u"dbname"_s, url.database});
    options.append({u"user"_s, login.isEmpty() ? url.user : login.value()});
    if (!password.isEmpty())
        options.append({u"password"_s, password});
    std::vector<QByteArray> bytes;
    for (const auto &[name, value] : options) {
        bytes.push_back(name.toUtf8());
        bytes.push_back(value.toUtf8());
    }
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
        names.push_back(bytes[i].constData());
        values.push_back(bytes[i + 1].constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    PGconn *connection = PQconnectStartParams(names.data(), values.data(), 0);
    Refusal refusal;
    if (!connection)
        return refusal;
    // Verbose messages carry the SQLSTATE whatever language the server speaks.
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    if (PQstatus(connection) != CONNECTION_BAD)
        finishConnecting(connection);
    const QString message = QString::fromUtf8(PQerrorMessage(connection));
    static const QRegularExpression state(u":\\s+(?=[A-Z]*[0-9])([0-9A-Z]{5}):"_s);
    refusal.state = state.match(message).captured(1);
    refusal.needsPassword = PQconnectionNeedsPassword(connection) != 0;
    refusal.protection = protectionIn(message);
    PQfinish(connection);
    return refusal;
}

} // namespace desk
