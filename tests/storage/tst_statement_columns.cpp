#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include "admin_connection.h"
#include "api_smoke.h"
#include "sql_text.h"
#include "test_desk.h"

using namespace desk;

/// PostgreSQL's wrappers name the columns, SQLite's rows are read in the header's order: so both must agree.
class TestStatementColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreTheHeaders()
    {
        TestDesk desk(u"sqlite"_qs);
        const StatementCatalogue &catalogue = StatementCatalogue::of(Dialect::Sqlite);
        QVERIFY(catalogue.errors().isEmpty());
        for (const Statement &statement : catalogue.all()) {
            for (const Params &params : smokeParams(statement)) {
                QSqlQuery query(desk.admin().database());
                QVERIFY2(query.prepare(statement.sqliteText(params)), qPrintable(statement.header.name));
                for (const QString &name : placeholders(statement.sqliteText(params)))
                    query.bindValue(u':' + name,
                                    bound(params.value(name), statement.header.param(name)->type));
                QStringList columns;
                for (const ColumnSpec &column : statement.header.columns)
                    columns += column.name;
                QStringList selected;
                QVERIFY2(query.exec(), qPrintable(statement.header.name));
                for (int i = 0; i < query.record().count(); ++i)
                    selected += query.record().fieldName(i);
                QVERIFY2(selected == columns,
                         qPrintable(statement.header.name + u": "_qs + selected.join(u' ')));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestStatementColumns)
#include "tst_statement_columns.moc"
