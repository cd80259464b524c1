#include "sql_staff_store.h"

#include "answers.h"
#include "verifier.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastPasswordLength = 8; // NIST SP 800-63B, 5.1.1.1

/// The rows are one for each kind, in order of the login.
Result<QList<Staff>> readStaff(Session &session, const Params &params)
{
    QList<Staff> all;
    const auto done = session.rows(u"staff_members"_s, params, [&](const Row &row) {
        const auto login = row.id<Login>("login"_L1);
        if (all.isEmpty() || all.constLast().login != login)
            all.append({.login = login,
                        .employeeNo = row.text("employee_no"_L1),
                        .name = row.text("name"_L1),
                        .team = row.text("team"_L1),
                        .kinds = {},
                        .active = row.flag("active"_L1)});
        if (const auto kind = row.optionalMember<StaffKind>("kind"_L1))
            all.last().kinds.append(*kind);
    });
    if (!done)
        return std::unexpected(done.error());
    return all;
}

} // namespace

Future<Staff> SqlStaffStore::self()
{
    return m_executor.work<Staff>(
        u"staff_members"_s, [login = m_executor.login()](Session &session) -> Result<Staff> {
            auto found = readStaff(session, {{u"login"_s, login.value()}});
            if (!found)
                return std::unexpected(found.error());
            if (found->isEmpty())
                return std::unexpected(
                    Error{ErrorKind::NotFound, u"staff_members"_s, u"unknown_login"_s, {}, {}});
            return found->takeFirst();
        });
}

Future<QList<Staff>> SqlStaffStore::list()
{
    return m_executor.work<QList<Staff>>(u"staff_members"_s,
                                         [](Session &session) { return readStaff(session, {}); });
}

Future<QString> SqlStaffStore::verifier(const QString &password)
{
    return m_executor.work<QString>(u"make_verifier"_s, [password](Session &session) -> Result<QString> {
        if (password.size() < leastPasswordLength)
            return std::unexpected(
                Error{ErrorKind::Invalid, u"make_verifier"_s, u"password_too_short"_s, {}, {}});
        const QString made =
            session.dialect() == Dialect::Postgres ? scramVerifier(password) : argon2Verifier(password);
        if (made.isEmpty())
            return std::unexpected(
                Error{ErrorKind::Internal, u"make_verifier"_s, u"out_of_memory"_s, {}, {}});
        return made;
    });
}

Future<Login> SqlStaffStore::add(const CommandId &command, const AddStaff &staff, const QString &password)
{
    return chained<Login>(verifier(password), [this, command, staff](const QString &made) {
        return answeredId<Login>(m_executor.command(u"add_staff"_s, command,
                                                    {{u"member"_s, orUnset(staff.login.value())},
                                                     {u"employee_no"_s, orUnset(staff.employeeNo)},
                                                     {u"person_name"_s, orUnset(staff.name)},
                                                     {u"kind"_s, toText(staff.kind)},
                                                     {u"team"_s, orUnset(staff.team)},
                                                     {u"verifier"_s, made}}),
                                 "login"_L1);
    });
}

Future<Login> SqlStaffStore::change(const CommandId &command, const ChangeStaff &change)
{
    Params params{{u"member"_s, orUnset(change.login.value())}};
    if (!change.kinds.isEmpty()) {
        QStringList kinds;
        for (const StaffKind kind : change.kinds)
            kinds.append(u'"' + toText(kind) + u'"');
        params[u"kinds"_s] = QString(u'[' + kinds.join(u',') + u']');
    }
    if (change.team)
        params[u"team"_s] = *change.team;
    return answeredId<Login>(m_executor.command(u"change_staff"_s, command, params), "login"_L1);
}

Future<Login> SqlStaffStore::deactivate(const CommandId &command, const Login &login)
{
    return answeredId<Login>(
        m_executor.command(u"deactivate_staff"_s, command, {{u"member"_s, orUnset(login.value())}}),
        "login"_L1);
}

Future<Login> SqlStaffStore::setPassword(const CommandId &command, const QString &password)
{
    return chained<Login>(verifier(password), [this, command](const QString &made) {
        return answeredId<Login>(m_executor.command(u"set_password"_s, command, {{u"verifier"_s, made}}),
                                 "login"_L1);
    });
}

} // namespace desk
