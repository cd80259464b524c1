#pragma once

#include "executor.h"
#include "staff_store.h"

namespace desk {

/// Staff over the executor. Passwords are made into verifiers on a worker thread and never leave this side.
/// \a executor outlives the store's calls.
class SqlStaffStore final : public StaffStore
{
public:
    explicit SqlStaffStore(Executor &executor) : m_executor(executor) {}

    Future<Staff> self() override;
    Future<QList<Staff>> list() override;
    Future<Login> add(const CommandId &command, const AddStaff &staff, const QString &password) override;
    Future<Login> change(const CommandId &command, const ChangeStaff &change) override;
    Future<Login> deactivate(const CommandId &command, const Login &login) override;
    Future<Login> setPassword(const CommandId &command, const QString &password) override;

private:
    Future<QString> verifier(const QString &password);

    Executor &m_executor;
};

} // namespace desk
