#pragma once

#include <QTest>
#include <map>

#include "test_desk.h"

/// Fails the test unless \a answer is refused as \a errorKind with the closed word \a word.
#define REFUSED(answer, errorKind, word)                                                                     \
    do {                                                                                                     \
        const auto refusal = (answer);                                                                       \
        QVERIFY(!refusal);                                                                                   \
        QCOMPARE(refusal.error().reason, QString(word));                                                     \
        QCOMPARE(toText(refusal.error().kind), toText(errorKind));                                           \
    } while (false)

namespace desk {

/// A desk with two customers for the contract of the stores: U1 (王小明, account A1) with the failed payment
/// O1, a pending withdrawal O3 and a pending payment O4; U2 (account A2) with the pending payment O2. Besides
/// the staff of TestDesk there is alice2, a supervisor's login of the person who is alice.
class ContractWorld
{
public:
    explicit ContractWorld(const QString &backend);

    /// The workspace of \a login, opened at first use.
    Workspace &as(const QString &login);
    TestDesk &desk() { return m_desk; }
    bool onPostgres() const { return m_desk.dialect() == Dialect::Postgres; }

    qint64 number(const QString &sql) { return m_desk.adminValue(sql).toLongLong(); }
    QStringList column(const QString &sql);
    /// Runs \a sql as the database's administrator; the closed word of the refusal, empty when it went
    /// through.
    QString changed(const QString &sql);
    /// The same as the payment core.
    QString changedAsCore(const QString &sql);
    /// The same as \a login on a connection of their own, past the program; the SQLSTATE and the word.
    /// PostgreSQL only.
    QString changedPastTheProgram(const QString &login, const QString &sql);
    /// An INSERT of one payment made now.
    QString payment(const QString &id, const QString &user, const QString &account, const QString &kind,
                    const QString &status) const;
    /// The present instant as text for SQL.
    QString clock() const;

private:
    void addSecondLogin();

    TestDesk m_desk;
    std::map<QString, std::shared_ptr<Workspace>> m_workspaces;
};

} // namespace desk
