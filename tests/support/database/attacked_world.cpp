#include "attacked_world.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

const QString people =
    u"UPDATE wallet.users SET email = 'ming@secret.example', id_number = '110101199003070011' WHERE id = "
    u"'U-1';"
    "INSERT INTO wallet.users (id, user_no, name, phone, vip, created_at) VALUES "
    "('U-9', 'U9', 'Vera Vipson', '13900000009', true, now());"
    "INSERT INTO wallet.accounts (id, user_id, currency, balance_minor) VALUES ('A9', 'U-9', 'CNY', "
    "77665544);"
    "INSERT INTO desk.tickets (id, ticket_no, user_id, category, subject, created_by, created_at, "
    "updated_by, "
    "updated_at) VALUES ('t1', 'T-U1', 'U-1', 'other', 'x', 'alice', now(), 'alice', now());"_s;

const QString work =
    u"INSERT INTO desk.holds (id, user_id, scope, reason_code, placed_by, placed_at) VALUES "
    "('h-alice', 'U-2', 'sign_in', 'lost_phone', 'alice', now()), "
    "('h-sue', 'U-2', 'sign_in', 'lost_phone', 'sue', now()), "
    "('h-old', 'U-2', 'sign_in', 'lost_phone', 'alice', now());"
    "INSERT INTO desk.release_requests (id, hold_id, requested_by, reason_code, note, at, lapses_at) VALUES "
    "('r-alice', 'h-alice', 'bob', 'other', 'not needed', now(), now() + interval '1 hour'), "
    "('r-sue', 'h-sue', 'sam', 'other', 'not needed', now(), now() + interval '1 hour'), "
    "('r-old', 'h-old', 'bob', 'other', 'not needed', now() - interval '2 hours', now() - interval '1 hour');"
    "INSERT INTO desk.contacts (id, channel, user_id, login, started_at) VALUES "
    "('c-alice', 'call', 'U-1', 'alice', now() - interval '1 hour');"
    "INSERT INTO desk.verifications (id, contact_id, user_id, login, question, passed, at) VALUES "
    "('v1', 'c-alice', 'U-1', 'alice', 'sms_code', true, now() - interval '50 minutes'), "
    "('v2', 'c-alice', 'U-1', 'alice', 'id_last4', true, now() - interval '50 minutes');"
    "INSERT INTO desk.reveal_grants (id, login, user_id, contact_id, field, reason, granted_at, expires_at, "
    "txid) "
    "VALUES ('g-old', 'alice', 'U-1', 'c-alice', 'phone', 'call_back', now() - interval '10 minutes', "
    "now() - interval '9 minutes', '1'), ('g-now', 'alice', 'U-1', 'c-alice', 'phone', 'call_back', now(), "
    "now() + interval '2 minutes', '1');"
    "INSERT INTO desk.search_sessions (id, login, opened_at, txid) VALUES "
    "('s-old', 'alice', now() - interval '16 minutes', '1'), ('s-now', 'alice', now(), '1');"
    "INSERT INTO desk.vip_requests (id, user_id, login, note) VALUES ('w-bob', 'U-9', 'bob', 'wants to "
    "look');"
    "INSERT INTO desk.commands (id, login, name, args_sha256, result, at) VALUES "
    "('00000000-0000-7000-8000-000000000001', 'bob', 'open_customer', repeat('0', 64), "
    "'{\"email\": \"ming@secret.example\"}', now());"_s;

const QString catalogue =
    u"SELECT 'roles ' || md5(string_agg(a::text, '' ORDER BY a.oid)) FROM pg_authid AS a "
    "UNION ALL SELECT 'members ' || md5(string_agg(m::text, '' ORDER BY m::text)) FROM pg_auth_members AS m "
    "UNION ALL SELECT 'settings ' || coalesce(md5(string_agg(s::text, '' ORDER BY s::text)), '') FROM "
    "pg_db_role_setting AS s "
    "UNION ALL SELECT 'tables ' || md5(string_agg(concat_ws('|', oid, relname, relowner, relacl), '' ORDER "
    "BY oid)) "
    "FROM pg_class WHERE relpersistence = 'p' "
    "UNION ALL SELECT 'functions ' || md5(string_agg(concat_ws('|', oid, proowner, proacl, CASE WHEN oid > "
    "16000 THEN prosrc END), "
    "'' "
    "ORDER BY oid)) FROM pg_proc "
    "UNION ALL SELECT 'triggers ' || md5(string_agg(concat_ws('|', oid, tgname, tgenabled), '' ORDER BY "
    "oid)) FROM "
    "pg_trigger "
    "UNION ALL SELECT 'schemas ' || md5(string_agg(n::text, '' ORDER BY n.oid)) FROM pg_namespace AS n WHERE "
    "nspname !~ '^pg_t' "
    "UNION ALL SELECT 'objects ' || count(*) FROM pg_largeobject_metadata"_s;

} // namespace

AttackedWorld::AttackedWorld() : ContractWorld(u"postgres"_s)
{
    desk().adminExec(people);
    desk().adminExec(payment(u"O9"_s, u"U-9"_s, u"A9"_s, u"payment"_s, u"failed"_s));
    desk().adminExec(work);
    desk().adminExec(u"ALTER ROLE corebot PASSWORD '%1'"_s.arg(TestDesk::passwordOf(u"corebot"_s)));
    QStringList tables;
    for (const QString &table :
         column(u"SELECT c.oid::regclass::text FROM pg_class AS c WHERE c.relkind = 'r' AND "
                "c.relnamespace::regnamespace::text IN ('wallet', 'desk', 'evidence') ORDER BY 1"_s))
        tables.append(
            u"SELECT '%1 ' || count(*) || md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM "
            "%1 AS t"_s.arg(table));
    m_digest = (tables + QStringList{catalogue}).join(u" UNION ALL ");
}

QString AttackedWorld::fingerprint()
{
    return column(m_digest).join(u'\n');
}

QString AttackedWorld::leakIn(const QString &heard)
{
    static const QStringList marked{u"13800000001"_s,        u"13800000002"_s, u"13900000009"_s,
                                    u"110101199003070011"_s, u"ming@secret"_s, u"王小明"_s,
                                    u"Bob Brown"_s,          u"Vera Vipson"_s, u"李雷"_s,
                                    u"77665544"_s,           u"Failing row"_s, u"Key ("_s,
                                    u"SCRAM-SHA-256$"_s};
    for (const QString &value : marked) {
        if (heard.contains(value))
            return value;
    }
    return {};
}

QString AttackedWorld::filled(QString sql)
{
    while (sql.contains(u"{cmd}"))
        sql.replace(sql.indexOf(u"{cmd}"), 5, newCommandId().value());
    return sql;
}

} // namespace desk
