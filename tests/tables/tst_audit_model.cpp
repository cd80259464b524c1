#include <QAbstractItemModelTester>
#include <QTest>

#include "audit_model.h"
#include "fake_desk.h"

using namespace desk;
using namespace Qt::StringLiterals;

class TstAuditModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsPageByPage();
    void keepsItsPlaceWhileRowsArrive();
    void dropsTheOvertakenAnswer();
    void tellsWhyItFailed();

private:
    static AuditModel::Wording wording()
    {
        return {[](AuditModel::Column column) { return QString::number(column); },
                [](const AuditEntry &entry, AuditModel::Column) { return QString::number(entry.id); },
                [](const AuditEntry &entry, AuditModel::Column) {
                    return entry.detail;
                }};
    }
    static AuditEntry entry(qint64 id)
    {
        AuditEntry one;
        one.id = id;
        one.at = QDateTime::fromMSecsSinceEpoch(id * 1000, Qt::UTC);
        one.login = Login(id % 2 ? u"alice"_s : u"bob"_s);
        one.action = u"customer_opened"_s;
        return one;
    }

    std::unique_ptr<FakeDesk> m_desk;
};

void TstAuditModel::init()
{
    m_desk = std::make_unique<FakeDesk>();
    for (qint64 id = 450; id > 0; --id)
        m_desk->auditStore.rows.append(entry(id));
}

void TstAuditModel::readsPageByPage()
{
    AuditModel model(m_desk->audit(), wording());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), AuditModel::pageSize);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 2 * AuditModel::pageSize);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 450);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.index(0, 0).data(Qt::DisplayRole).toString(), u"450"_s);
    QCOMPARE(model.rowOf(1), 449);
    AuditFilter filter;
    filter.login = Login(u"alice"_s);
    model.setFilter(filter);
    QTRY_COMPARE(model.rowOf(449), 0);
}

void TstAuditModel::keepsItsPlaceWhileRowsArrive()
{
    AuditModel model(m_desk->audit(), wording());
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), AuditModel::pageSize);
    m_desk->auditStore.rows.prepend(entry(451));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 2 * AuditModel::pageSize);
    QCOMPARE(model.entryAt(0).id, 450); // nothing moved, and nothing is there twice
    QCOMPARE(model.entryAt(AuditModel::pageSize).id, 450 - AuditModel::pageSize);
    model.reload();
    QTRY_COMPARE(model.entryAt(0).id, 451);
}

void TstAuditModel::dropsTheOvertakenAnswer()
{
    m_desk->mode = FakeMode::Slow;
    AuditModel model(m_desk->audit(), wording());
    model.setFilter({});
    AuditFilter filter;
    filter.login = Login(u"bob"_s);
    model.setFilter(filter);
    m_desk->deliver();
    QTRY_COMPARE(model.load(), AuditModel::Load::Ready);
    QCOMPARE(model.entryAt(0).login.value(), u"bob"_s);
    QCOMPARE(model.entryAt(1).login.value(), u"bob"_s);
}

void TstAuditModel::tellsWhyItFailed()
{
    m_desk->mode = FakeMode::Offline;
    AuditModel model(m_desk->audit(), wording());
    model.setFilter({});
    QTRY_COMPARE(model.load(), AuditModel::Load::Failed);
    QCOMPARE(model.error()->kind, ErrorKind::Unavailable);
}

QTEST_MAIN(TstAuditModel)
#include "tst_audit_model.moc"
