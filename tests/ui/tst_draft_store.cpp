#include "draft_store.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class TestDraftStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheProgram();
    void belongsToOneTicketAndKind();
    void filesArePrivate();
    void removedWhenSentOrEmptied();
    void saysWhenItCannotWrite();

private:
    const QDateTime m_at = QDateTime::fromString(u"2026-05-01T04:00:00.000Z"_s, Qt::ISODateWithMs);
    const TicketNo m_ticket{u"T-2026-000318"_s};
};

void TestDraftStore::survivesTheProgram()
{
    QTemporaryDir root;
    {
        DraftStore store(root.path());
        store.save(m_ticket, DraftKind::Reply, u"第一行\nsecond"_s, m_at);
        QCOMPARE(store.load(m_ticket, DraftKind::Reply)->text, u"第一行\nsecond"_s);
    }
    DraftStore again(root.path());
    const auto draft = again.load(m_ticket, DraftKind::Reply);
    QVERIFY(draft);
    QCOMPARE(draft->text, u"第一行\nsecond"_s);
    QCOMPARE(draft->savedAt, m_at);
}

void TestDraftStore::belongsToOneTicketAndKind()
{
    QTemporaryDir root;
    DraftStore mine(root.path());
    mine.save(m_ticket, DraftKind::Note, u"text"_s, m_at);
    mine.flush();
    QVERIFY(!mine.load(m_ticket, DraftKind::Reply));
    QVERIFY(!mine.load(TicketNo(u"T-2026-000319"_s), DraftKind::Note));
    QTemporaryDir other;
    QVERIFY(!DraftStore(other.path()).load(m_ticket, DraftKind::Note));
}

void TestDraftStore::filesArePrivate()
{
    QTemporaryDir root;
    DraftStore store(root.path());
    store.save(m_ticket, DraftKind::Note, u"text"_s, m_at);
    store.flush();
    int files = 0;
    QDirIterator it(root.path(), QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY2(!(it.fileInfo().permissions() & others), qPrintable(it.fileName()));
        QVERIFY(!it.fileName().contains(m_ticket.value()));
        files += it.fileInfo().isFile() ? 1 : 0;
    }
    QCOMPARE(files, 1);
}

void TestDraftStore::removedWhenSentOrEmptied()
{
    QTemporaryDir root;
    DraftStore store(root.path());
    store.save(m_ticket, DraftKind::Note, u"a"_s, m_at);
    store.save(m_ticket, DraftKind::Reply, u"b"_s, m_at);
    store.save(m_ticket, DraftKind::Note, {}, m_at);
    store.remove(m_ticket, DraftKind::Reply);
    QVERIFY(!store.load(m_ticket, DraftKind::Note));
    store.flush();
    QDirIterator it(root.path(), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(!it.hasNext());
}

void TestDraftStore::saysWhenItCannotWrite()
{
    QTemporaryDir root;
    QFile inTheWay(root.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    DraftStore store(inTheWay.fileName());
    store.save(m_ticket, DraftKind::Note, u"a"_s, m_at);
    store.flush();
    QVERIFY(!store.isHealthy());
    QCOMPARE(store.load(m_ticket, DraftKind::Note)->text, u"a"_s);
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draft_store.moc"
