#pragma once

#include "contract_world.h"
#include "intruder.h"

namespace desk {

/// A desk full of marked data, and two questions about it: has anything changed, and has anything leaked.
/// PostgreSQL. Besides ContractWorld: U9 (VIP, account A9, payment O9), the ticket T-U1, holds by alice on U2
/// (h-alice) and by sue (h-sue), open release requests for both by bob (r-alice) and by sam (r-sue), one that
/// lapsed (r-old), an ended reveal grant (g-old) and an old search session (s-old) of alice's, and corebot
/// with a password.
class AttackedWorld : public ContractWorld
{
public:
    AttackedWorld();

    /// A digest of every row of the workspace and of the catalogue's rights, roles, triggers and functions.
    QString fingerprint();
    /// The first marked value or row that stands in \a heard; empty when there is none.
    static QString leakIn(const QString &heard);
    /// The words of \a login's state for \a sql, with "{cmd}" replaced by a fresh command id.
    static QString filled(QString sql);

private:
    QString m_digest;
};

} // namespace desk
