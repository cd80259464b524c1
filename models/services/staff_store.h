#pragma once

#include <optional>

#include "id.h"
#include "result.h"
#include "sets.h"

namespace desk {

struct Staff
{
    Login login;
    QString employeeNo;
    QString name;
    QString team;
    QList<StaffKind> kinds;
    bool active = true;
};

struct AddStaff
{
    Login login;
    QString employeeNo; ///< of the person; two logins of one person share it
    QString name;
    StaffKind kind = StaffKind::Agent;
    QString team;
};

struct ChangeStaff
{
    Login login;
    QList<StaffKind> kinds; ///< all kinds from now on; empty: as they are
    std::optional<QString> team;
};

class StaffStore
{
public:
    virtual ~StaffStore() = default;
    /// The person who is signed in.
    virtual Future<Staff> self() = 0;
    /// Everybody, by login.
    virtual Future<QList<Staff>> list() = 0;
    /// A security officer's right. \a password is made into a verifier on this side (SCRAM or Argon2id).
    virtual Future<Login> add(const CommandId &command, const AddStaff &staff, const QString &password) = 0;
    /// Changes kinds or team of somebody else; counts at once, in open sessions too.
    virtual Future<Login> change(const CommandId &command, const ChangeStaff &change) = 0;
    /// Ends open sessions too.
    virtual Future<Login> deactivate(const CommandId &command, const Login &login) = 0;
    /// Sets one's own password.
    virtual Future<Login> setPassword(const CommandId &command, const QString &password) = 0;
};

} // namespace desk
