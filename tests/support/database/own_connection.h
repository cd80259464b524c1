#pragma once

#include "test_desk.h"

namespace desk {

/// A connection of a login's own past the program, as somebody with psql and a password has it. PostgreSQL
/// only; ends the test program when the login cannot sign in.
class OwnConnection
{
public:
    OwnConnection(TestDesk &desk, const QString &login);
    ~OwnConnection();
    Q_DISABLE_COPY_MOVE(OwnConnection)

    /// The SQLSTATE that \a sql ends with, and our closed word where it has one; empty when it went through.
    QString state(const QString &sql);
    /// The first value of the last statement that went through.
    QString value() const { return m_value; }

private:
    QString m_name;
    QString m_value;
};

} // namespace desk
