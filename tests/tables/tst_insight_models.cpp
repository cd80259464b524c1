#include <QAbstractItemModelTester>
#include <QTest>

#include "diagnosed_order_model.h"
#include "failed_orders.h"
#include "pareto_model.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TestInsightModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paretoLines()
    {
        ParetoModel model({[](const QString &key) { return key.toUpper(); },
                           [](const QString &label, const ParetoLine &line) {
                               return label + u' ' + QString::number(line.payments);
                           }});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLines(paretoOf({{u"a"_s, 10}, {u"b"_s, 30}}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), u"B"_s);
        QCOMPARE(model.index(0).data(ParetoModel::ShareRole).toDouble(), 0.75);
        QCOMPARE(model.index(1).data(ParetoModel::CumulativeRole).toDouble(), 1.0);
        QCOMPARE(model.index(1).data(ParetoModel::LargestRole).toLongLong(), 30);
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"A 10"_s);
        QCOMPARE(model.rowOf(u"a"_s), 1);
        QCOMPARE(model.rowOf(u"c"_s), -1);
        model.setLines({});
        QCOMPARE(model.rowCount(), 0);
    }

    void ordersPageByPage()
    {
        FakeDesk desk;
        for (int i = 0; i < 250; ++i)
            addFailed(desk, i, u"iso8583"_s, QString::fromLatin1(i % 50 == 0 ? "91" : "51"), u"unionpay"_s);
        const MassDiagnosis mass(desk, desk, Catalogue::builtIn());
        DiagnosedOrderModel model(mass, {[](auto) { return u"head"_s; },
                                         [](const DiagnosedOrder &one, auto) {
                                             return one.order.orderNo.value();
                                         }});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QDateTime midnight(desk.clock.now().date(), QTime(0, 0), Qt::UTC);
        const InstantRange day{midnight, midnight.addDays(1)};
        model.show(day, QTimeZone::utc(), {});
        QTRY_COMPARE(model.rowCount(), DiagnosedOrderModel::pageSize);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 200);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 250);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.index(0, 0).data().toString(), u"F00000000"_s);
        model.show(day, QTimeZone::utc(), {u"issuer_unavailable"_s, {}, {}, {}});
        QTRY_COMPARE(model.rowCount(), 5);
        desk.mode = FakeMode::Offline;
        model.show(day, QTimeZone::utc(), {});
        QTRY_COMPARE(model.load(), DiagnosedOrderModel::Load::Failed);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestInsightModels)
#include "tst_insight_models.moc"
