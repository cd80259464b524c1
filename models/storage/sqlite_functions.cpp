#include "sqlite_functions.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <sqlite3.h>

#include "masks.h"

namespace desk {

namespace {

using Mask = QString (*)(QStringView);

QString textOf(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(static_cast<const void *>(sqlite3_value_text(value)));
    return QString::fromUtf8(bytes, sqlite3_value_bytes(value));
}

bool anyNull(int count, sqlite3_value **values)
{
    for (int i = 0; i < count; ++i) {
        if (sqlite3_value_type(values[i]) == SQLITE_NULL)
            return true;
    }
    return false;
}

template <Mask mask>
void maskFunction(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (anyNull(count, values))
        return sqlite3_result_null(context);
    const QByteArray masked = mask(textOf(values[0])).toUtf8();
    sqlite3_result_text(context, masked.constData(), int(masked.size()), SQLITE_TRANSIENT);
}

/// The zone of a name; kept per thread, because making one reads a file.
const QTimeZone &zoneOf(const QString &name)
{
    thread_local QHash<QString, QTimeZone> zones;
    auto found = zones.find(name);
    if (found == zones.end())
        found = zones.insert(name, QTimeZone(name.toLatin1()));
    return *found;
}

/// Answers \a answer(day, zone) for the day of an instant (ms) in a named zone; NULL for a NULL.
template <class Answer>
void onLocalDay(sqlite3_context *context, int count, sqlite3_value **values, Answer answer)
{
    if (anyNull(count, values))
        return sqlite3_result_null(context);
    const QTimeZone &zone = zoneOf(textOf(values[1]));
    if (!zone.isValid())
        return sqlite3_result_error(context, "unknown zone", -1);
    const QDate day = QDateTime::fromMSecsSinceEpoch(sqlite3_value_int64(values[0]), zone).date();
    sqlite3_result_int64(context, answer(day, zone));
}

void localDay(sqlite3_context *context, int count, sqlite3_value **values)
{
    onLocalDay(context, count, values, [](const QDate &day, const QTimeZone &) {
        return day.year() * 10000 + day.month() * 100 + day.day();
    });
}

void localDayStart(sqlite3_context *context, int count, sqlite3_value **values)
{
    onLocalDay(context, count, values, [](const QDate &day, const QTimeZone &zone) {
        return day.startOfDay(zone).toMSecsSinceEpoch();
    });
}

void addMilliseconds(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (anyNull(count, values))
        return sqlite3_result_null(context);
    sqlite3_result_int64(context, sqlite3_value_int64(values[0]) + sqlite3_value_int64(values[1]));
}

void milliseconds(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (anyNull(count, values))
        return sqlite3_result_null(context);
    sqlite3_result_int64(context, sqlite3_value_int64(values[0]));
}

/// Of the text's UTF-8, in hex.
void sha256Hex(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (anyNull(count, values))
        return sqlite3_result_null(context);
    const QByteArray digest =
        QCryptographicHash::hash(textOf(values[0]).toUtf8(), QCryptographicHash::Sha256).toHex();
    sqlite3_result_text(context, digest.constData(), int(digest.size()), SQLITE_TRANSIENT);
}

/// A new id at every call, unlike :new_id of a script.
void uuid7(sqlite3_context *context, int, sqlite3_value **)
{
    const QByteArray id = newUuid().toLatin1();
    sqlite3_result_text(context, id.constData(), int(id.size()), SQLITE_TRANSIENT);
}

void me(sqlite3_context *context, int, sqlite3_value **)
{
    const auto *login = static_cast<const QByteArray *>(sqlite3_user_data(context));
    sqlite3_result_text(context, login->constData(), int(login->size()), SQLITE_TRANSIENT);
}

} // namespace

void registerSqliteFunctions(sqlite3 *connection, const Login &login)
{
    struct Function
    {
        const char *name;
        int arguments;
        void (*call)(sqlite3_context *, int, sqlite3_value **);
    };
    static constexpr Function functions[] = {{"mask_name", 1, maskFunction<maskName>},
                                             {"mask_phone", 1, maskFunction<maskPhone>},
                                             {"mask_email", 1, maskFunction<maskEmail>},
                                             {"mask_id_number", 1, maskFunction<maskIdNumber>},
                                             {"mask_card", 1, maskFunction<maskCard>},
                                             {"mask_ip", 1, maskFunction<maskIp>},
                                             {"local_day", 2, localDay},
                                             {"local_day_start", 2, localDayStart},
                                             {"ts_add_ms", 2, addMilliseconds},
                                             {"ts_ms", 1, milliseconds},
                                             {"sha256_hex", 1, sha256Hex}};
    for (const Function &function : functions) {
        sqlite3_create_function_v2(connection, function.name, function.arguments,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                   function.call, nullptr, nullptr, nullptr);
    }
    sqlite3_create_function_v2(connection, "uuid7", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr, uuid7,
                               nullptr, nullptr, nullptr);
    // SQLite frees it, also when it refuses the function.
    sqlite3_create_function_v2(connection, "me", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS,
                               new QByteArray(login.value().toUtf8()), me, nullptr, nullptr,
                               [](void *kept) { delete static_cast<QByteArray *>(kept); });
}

} // namespace desk
