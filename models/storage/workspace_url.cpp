#include "workspace_url.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> refused(const QString &reason)
{
    return std::unexpected(Error{ErrorKind::Invalid, u"workspace_url"_s, reason, {}, {}});
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// What libpq may be told by a URL; everything else is set by the program.
bool allowedOption(const QString &name)
{
    static const QStringList allowed{
        u"sslmode"_s,         u"sslrootcert"_s,     u"sslcert"_s,
        u"sslkey"_s,          u"sslcrl"_s,          u"ssl_min_protocol_version"_s,
        u"gssencmode"_s,      u"krbsrvname"_s,      u"target_session_attrs"_s,
        u"channel_binding"_s, u"connect_timeout"_s, u"passfile"_s};
    return allowed.contains(name);
}

void addHosts(WorkspaceUrl &url, QStringView list)
{
    for (const QStringView part : list.split(u',')) {
        const qsizetype bracket = part.lastIndexOf(u']');
        const qsizetype colon = part.indexOf(u':', bracket + 1);
        QStringView host = colon < 0 ? part : part.first(colon);
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.sliced(1, host.size() - 2);
        url.hosts.append(decoded(host));
        url.ports.append(colon < 0 ? u""_s : decoded(part.sliced(colon + 1)));
    }
}

Result<void> addOptions(WorkspaceUrl &url, QStringView query)
{
    for (const QStringView pair : query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        const QString name = decoded(equals < 0 ? pair : pair.first(equals));
        const QString value = equals < 0 ? QString() : decoded(pair.sliced(equals + 1));
        if (name.contains(u"password"_s))
            return refused(u"password_in_url"_s);
        if (name == u"host")
            url.hosts = value.split(u',');
        else if (name == u"port")
            url.ports = value.split(u',');
        else if (name == u"user")
            url.user = value;
        else if (name == u"dbname")
            url.database = value;
        else if (allowedOption(name))
            url.options.append({name, value});
        else
            return refused(u"option_refused"_s);
    }
    return {};
}

Result<WorkspaceUrl> parsePostgres(QStringView rest)
{
    WorkspaceUrl url;
    url.dialect = Dialect::Postgres;
    QStringView query;
    if (const qsizetype mark = rest.indexOf(u'?'); mark >= 0) {
        query = rest.sliced(mark + 1);
        rest = rest.first(mark);
    }
    if (const qsizetype slash = rest.indexOf(u'/'); slash >= 0) {
        url.database = decoded(rest.sliced(slash + 1));
        rest = rest.first(slash);
    }
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        const QStringView person = rest.first(at);
        if (person.contains(u':'))
            return refused(u"password_in_url"_s);
        url.user = decoded(person);
        rest = rest.sliced(at + 1);
    }
    if (!rest.isEmpty())
        addHosts(url, rest);
    if (const auto done = addOptions(url, query); !done)
        return std::unexpected(done.error());
    if (url.database.isEmpty())
        return refused(u"database_missing"_s);
    while (url.ports.size() < url.hosts.size())
        url.ports.append(url.ports.size() == 1 && !url.ports.first().isEmpty() ? url.ports.first() : u""_s);
    return url;
}

Result<WorkspaceUrl> parseSqlite(QStringView rest)
{
    if (rest.contains(u'?'))
        return refused(u"option_refused"_s);
    if (rest.startsWith(u"///"))
        rest = rest.sliced(2);
    const QString path = decoded(rest);
    if (path.isEmpty() || path.endsWith(u'/'))
        return refused(u"path_missing"_s);
    WorkspaceUrl url;
    url.path = QFileInfo(path).absoluteFilePath();
    return url;
}

} // namespace

Result<WorkspaceUrl> WorkspaceUrl::parse(const QString &text)
{
    const QStringView view(text);
    if (view.startsWith(u"sqlite:"))
        return parseSqlite(view.sliced(7));
    for (const QStringView scheme : {QStringView(u"postgresql://"), QStringView(u"postgres://")}) {
        if (view.startsWith(scheme))
            return parsePostgres(view.sliced(scheme.size()));
    }
    return refused(u"unknown_scheme"_s);
}

bool WorkspaceUrl::isRemote() const
{
    static const QStringList here{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s, QString()};
    return dialect == Dialect::Postgres && std::ranges::any_of(hosts, [](const QString &host) {
               return !host.startsWith(u'/') && !here.contains(host.toLower());
           });
}

QStringList WorkspaceUrl::loweredProtection() const
{
    QStringList lowered;
    for (const auto &[name, value] : options) {
        const bool weaker =
            (name == u"sslmode" && value != u"verify-full")
            || (name == u"channel_binding" && value != u"require")
            || (name == u"ssl_min_protocol_version" && value != u"TLSv1.2" && value != u"TLSv1.3");
        if (weaker && isRemote())
            lowered.append(name + u'=' + value);
    }
    return lowered;
}

QString WorkspaceUrl::displayName() const
{
    if (dialect == Dialect::Sqlite)
        return u"sqlite:"_s + path;
    QStringList places;
    for (qsizetype i = 0; i < hosts.size(); ++i)
        places.append(ports.value(i).isEmpty() ? hosts[i] : hosts[i] + u':' + ports[i]);
    const QString person = user.isEmpty() ? QString() : user + u'@';
    return u"postgresql://"_s + person + places.join(u',') + u'/' + database;
}

QString WorkspaceUrl::key() const
{
    WorkspaceUrl place = *this;
    place.user.clear();
    const QByteArray name = place.displayName().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().first(24));
}

} // namespace desk
