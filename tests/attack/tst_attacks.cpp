#include <QFile>

#include "attacked_world.h"

using namespace desk;
using namespace Qt::StringLiterals;

/// Everything that somebody with a login, its password and psql has been seen to try, one row each in
/// attacks.tsv: the login, the steps (all but the last go through), and the SQLSTATE (and our word) that the
/// last one must end with. After each, nothing of what the workspace holds has been heard and nothing of it
/// has changed.
class TstAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<AttackedWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void refuses_data();
    void refuses();
    void refusesEveryTable_data();
    void refusesEveryTable();

private:
    std::unique_ptr<AttackedWorld> m_world;
    QString m_before;
};

void TstAttacks::refuses_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("state");
    QFile file(QStringLiteral(SOURCE_DIR "/tests/attack/attacks.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() == 4)
            QTest::addRow("%s", qPrintable(fields[0] + u": "_s + fields[2].left(90)))
                << fields[1] << fields[2] << fields[3];
        else
            QVERIFY2(line.isEmpty() || line.startsWith(u'#'), qPrintable(line));
    }
}

void TstAttacks::refuses()
{
    QFETCH(const QString, login);
    QFETCH(const QString, steps);
    QFETCH(const QString, state);
    QStringList all = steps.split(u";; "_s);
    const QString last = all.takeLast();
    Intruder intruder(m_world->desk(), login);
    for (const QString &step : all)
        QCOMPARE(intruder.state(AttackedWorld::filled(step)), QString());
    // What the row before left is what this one finds, but for its own first steps.
    const QString before = all.isEmpty() && !m_before.isEmpty() ? m_before : m_world->fingerprint();
    QCOMPARE(intruder.state(AttackedWorld::filled(last)), state);
    intruder.state(u"ROLLBACK"_s);
    m_before = m_world->fingerprint();
    QCOMPARE(m_before, before);
    QCOMPARE(AttackedWorld::leakIn(intruder.heard()), QString());
}

/// Six ways to a table, as every kind of staff.
void TstAttacks::refusesEveryTable_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("sql");
    const QStringList logins{u"alice"_s, u"sue"_s, u"amy"_s, u"sec"_s};
    int turn = 0;
    for (const QString &table : m_world->column(
             u"SELECT c.oid::regclass::text FROM pg_class AS c WHERE c.relkind IN ('r', 'S') AND "
             "c.relnamespace::regnamespace::text IN ('wallet', 'desk', 'evidence') ORDER BY 1"_s)) {
        for (const char *sql : {"SELECT * FROM %1", "COPY %1 TO STDOUT", "LOCK TABLE %1 IN ACCESS SHARE MODE",
                                "DELETE FROM %1", "TRUNCATE %1", "INSERT INTO %1 DEFAULT VALUES"}) {
            if (table.contains(u"search_answers_") && QByteArray(sql) != "SELECT * FROM %1")
                continue;
            const QString login = logins[turn++ % logins.size()];
            QTest::addRow("%s: %s", qPrintable(login), qPrintable(QString::fromLatin1(sql).arg(table)))
                << login << QString::fromLatin1(sql).arg(table);
        }
    }
}

void TstAttacks::refusesEveryTable()
{
    QFETCH(const QString, login);
    QFETCH(const QString, sql);
    Intruder intruder(m_world->desk(), login);
    if (sql.startsWith(u"LOCK"))
        QCOMPARE(intruder.state(u"BEGIN"_s), QString());
    QCOMPARE(intruder.state(sql), u"42501"_s);
    QCOMPARE(AttackedWorld::leakIn(intruder.heard()), QString());
}

QTEST_GUILESS_MAIN(TstAttacks)
#include "tst_attacks.moc"
