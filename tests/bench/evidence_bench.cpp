#include "evidence_bench.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>
#include <algorithm>
#include <cstdio>

#include "test_desk.h"

using namespace Qt::StringLiterals;

namespace desk::bench {

namespace {

constexpr int writers = 15;
constexpr int customers = 1000;

/// How a row of the audit comes about.
enum class Way { None, Sealed, Chained };

/// What the writers write: the least there is, or a command of the product.
struct Writer
{
    const char *name;
    QString login; ///< empty: the administrator
    QByteArray script;
};

QList<Writer> allWriters()
{
    return {{"a bare row", {}, "SELECT bench.write();\n"},
            {"a hold placed", u"alice"_s,
             "\\set n random(1, 1000)\n"
             "SELECT api.place_hold_v1(gen_random_uuid()::text, 'B' || :n, NULL, 'outgoing', 'lost_phone', "
             "NULL, NULL);\n"}};
}

void prepare(TestDesk &desk)
{
    for (const char *sql : {"ALTER SYSTEM SET fsync = on", "ALTER SYSTEM SET full_page_writes = on",
                            "SELECT pg_reload_conf()"}) // one by one: not within a transaction
        desk.adminExec(QString::fromLatin1(sql));
    desk.adminExec(
        u"ALTER ROLE alice CONNECTION LIMIT 100;"
        "CREATE SCHEMA bench; GRANT USAGE ON SCHEMA bench TO walletdesk_api;"
        "CREATE TABLE bench.plain (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz, login "
        "text,"
        " target text);"
        "CREATE TABLE bench.head (root text); INSERT INTO bench.head VALUES ('');"
        "GRANT SELECT, UPDATE ON bench.head TO walletdesk_api;"
        "CREATE FUNCTION bench.write() RETURNS void LANGUAGE plpgsql AS $$ BEGIN"
        " INSERT INTO bench.plain (at, login, target) VALUES (clock_timestamp(), session_user, 'U-1');"
        " PERFORM api.audit('customer_opened', 'user', 'U-1', NULL, ''); END $$;"_s);
    desk.adminExec(
        u"INSERT INTO wallet.users (id, user_no, name, status, kyc_level, created_at) SELECT 'B-' || n, 'B' "
        u"|| n, "
        "'Bench', 'active', 2, now() FROM generate_series(1, %1) AS n;"
        "INSERT INTO wallet.accounts (id, user_id, currency, balance_minor, time_zone, status) SELECT 'BA-' "
        "|| n, "
        "'B-' || n, 'CNY', 100, 'Asia/Shanghai', 'active' FROM generate_series(1, %1) AS n; ANALYZE;"_s.arg(
            customers));
}

/// Puts another body under api.audit, which every writer calls.
void goThisWay(TestDesk &desk, Way way, const QString &original)
{
    const QString head =
        u"CREATE OR REPLACE FUNCTION api.audit(p_action text, p_target_kind text, p_target_id text, "
        "p_command text, p_detail text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, "
        "pg_temp AS $fn$ DECLARE v_root text; BEGIN "_s;
    if (way == Way::Sealed)
        desk.adminExec(original);
    else if (way == Way::None)
        desk.adminExec(head + u"NULL; END $fn$"_s);
    else
        desk.adminExec(head
                       + u"SELECT h.root INTO v_root FROM bench.head AS h FOR UPDATE;"
                         "INSERT INTO evidence.audit (action, target_kind, target_id, command_id, detail) "
                         "VALUES (p_action, p_target_kind, p_target_id, p_command, p_detail);"
                         "UPDATE bench.head SET root = encode(sha256(convert_to(v_root || p_action || "
                         "p_target_id, 'UTF8')), 'hex'); END $fn$"_s);
}

QProcessEnvironment environmentOf(const TestDesk &desk, const QString &login)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    const QUrl url(desk.url(login));
    environment.insert(u"PGHOST"_s, url.host());
    environment.insert(u"PGPORT"_s, QString::number(url.port()));
    environment.insert(u"PGDATABASE"_s, url.path().mid(1));
    environment.insert(u"PGUSER"_s, login);
    environment.insert(u"PGPASSWORD"_s, TestDesk::passwordOf(login));
    return environment;
}

bool writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// Transactions a second of \a script, 0 when pgbench fails.
double pace(const TestDesk &desk, const Writer &writer, const QString &superuser, const QString &folder,
            int seconds, bool sealing)
{
    const QString script = folder + u"/writer.sql"_s;
    const QString sealer = folder + u"/sealer.sql"_s;
    if (!writeFile(script, writer.script)
        || !writeFile(sealer, "SELECT * FROM api.seal_audit_v1();\nSELECT * FROM api.anchor_seal_v1();\n"))
        return 0;
    const QStringList common{u"-n"_s, u"-M"_s, u"prepared"_s, u"-T"_s, QString::number(seconds)};
    QProcess seals;
    if (sealing) {
        seals.setProcessEnvironment(environmentOf(desk, u"bob"_s));
        seals.start(u"pgbench"_s, common + QStringList{u"-c"_s, u"1"_s, u"-R"_s, u"1"_s, u"-f"_s, sealer});
    }
    QProcess writes;
    writes.setProcessEnvironment(environmentOf(desk, writer.login.isEmpty() ? superuser : writer.login));
    writes.start(u"pgbench"_s,
                 common + QStringList{u"-c"_s, QString::number(writers), u"-j"_s, u"2"_s, u"-f"_s, script});
    writes.waitForFinished((seconds + 60) * 1000);
    seals.waitForFinished((seconds + 60) * 1000);
    static const QRegularExpression tps(u"tps = ([0-9.]+)"_s);
    const auto found = tps.match(QString::fromUtf8(writes.readAllStandardOutput()));
    if (!found.hasMatch() || writes.exitCode() != 0 || (sealing && seals.exitCode() != 0)) {
        std::fprintf(stderr, "pgbench failed: %s%s\n", writes.readAllStandardError().constData(),
                     seals.readAllStandardError().constData());
        return 0;
    }
    return found.captured(1).toDouble();
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

} // namespace

bool benchEvidence(int seconds, int rounds, Report &report)
{
    TestDesk desk(u"postgres"_s);
    const QTemporaryDir folder;
    prepare(desk);
    const QString original =
        desk.adminValue(u"SELECT pg_get_functiondef('api.audit(text,text,text,text,text)'::regprocedure)"_s)
            .toString();
    const QString superuser = desk.adminValue(u"SELECT session_user"_s).toString();
    bool good = !original.isEmpty();
    for (const Writer &writer : allWriters()) {
        QList<double> paces[3];
        for (int round = 0; round < rounds; ++round) {
            for (const Way way : {Way::None, Way::Sealed, Way::Chained}) {
                goThisWay(desk, way, original);
                const double found =
                    pace(desk, writer, superuser, folder.path(), seconds, way == Way::Sealed);
                good = good && found > 0;
                paces[int(way)].append(found);
            }
        }
        goThisWay(desk, Way::Sealed, original);
        for (const QList<double> &one : paces)
            std::printf("  %s: %.0f to %.0f a second\n", writer.name, *std::ranges::min_element(one),
                        *std::ranges::max_element(one));
        const double none = median(paces[0]);
        const double sealed = median(paces[1]);
        const double chained = median(paces[2]);
        const QString name = QString::fromLatin1(writer.name);
        report.pair(u"audit and seals, "_s + name, u"tps"_s, {sealed, sealed}, u"without"_s, {none, none});
        report.pair(u"one chain over all, "_s + name, u"tps"_s, {chained, chained}, u"without"_s,
                    {none, none});
        std::printf("  %s: %.0f %% with audit and seals, %.0f %% with one chain\n", writer.name,
                    none > 0 ? 100 * sealed / none : 0, none > 0 ? 100 * chained / none : 0);
    }
    return good;
}

} // namespace desk::bench
