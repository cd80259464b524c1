#include "draft_store.h"
#include "sealed_box.h"

#include <QCryptographicHash>
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
    void unreadableWithoutItsKey();
    void withoutAKeyNothingIsWritten();
    void takesOverWhatWasInClear_data();
    void takesOverWhatWasInClear();

private:
    const QDateTime m_at = QDateTime::fromString(u"2026-05-01T04:00:00.000Z"_s, Qt::ISODateWithMs);
    const QByteArray m_key = SealedBox::newKey();
    const TicketNo m_ticket{u"T-2026-000318"_s};
};

void TestDraftStore::survivesTheProgram()
{
    QTemporaryDir root;
    {
        DraftStore store(root.path(), m_key);
        store.save(m_ticket, DraftKind::Reply, u"第一行\nsecond"_s, m_at);
        QCOMPARE(store.load(m_ticket, DraftKind::Reply)->text, u"第一行\nsecond"_s);
    }
    DraftStore again(root.path(), m_key);
    const auto draft = again.load(m_ticket, DraftKind::Reply);
    QVERIFY(draft);
    QCOMPARE(draft->text, u"第一行\nsecond"_s);
    QCOMPARE(draft->savedAt, m_at);
}

void TestDraftStore::belongsToOneTicketAndKind()
{
    QTemporaryDir root;
    DraftStore mine(root.path(), m_key);
    mine.save(m_ticket, DraftKind::Note, u"text"_s, m_at);
    mine.flush();
    QVERIFY(!mine.load(m_ticket, DraftKind::Reply));
    QVERIFY(!mine.load(TicketNo(u"T-2026-000319"_s), DraftKind::Note));
    QTemporaryDir other;
    QVERIFY(!DraftStore(other.path(), m_key).load(m_ticket, DraftKind::Note));
}

void TestDraftStore::filesArePrivate()
{
    QTemporaryDir root;
    DraftStore store(root.path(), m_key);
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
    DraftStore store(root.path(), m_key);
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
    DraftStore store(inTheWay.fileName(), m_key);
    store.save(m_ticket, DraftKind::Note, u"a"_s, m_at);
    store.flush();
    QVERIFY(!store.isHealthy());
    QCOMPARE(store.load(m_ticket, DraftKind::Note)->text, u"a"_s);
}

void TestDraftStore::unreadableWithoutItsKey()
{
    QTemporaryDir root;
    {
        DraftStore store(root.path(), m_key);
        store.save(m_ticket, DraftKind::Note, u"secret text"_s, m_at);
        store.save(u"other"_s, u"another text"_s, m_at);
    }
    QStringList paths;
    for (QDirIterator it(root.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        paths.append(it.next());
        QFile file(paths.constLast());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("text"));
    }
    QCOMPARE(paths.size(), 2);
    QVERIFY(!DraftStore(root.path(), SealedBox::newKey()).load(m_ticket, DraftKind::Note));
    QVERIFY(!DraftStore(root.path()).load(m_ticket, DraftKind::Note));
    // A file moved under the other's name is not taken for the other's draft.
    QVERIFY(QFile::remove(paths[0]) && QFile::copy(paths[1], paths[0]));
    const DraftStore store(root.path(), m_key);
    QCOMPARE(int(store.load(m_ticket, DraftKind::Note).has_value()) + int(store.load(u"other"_s).has_value()),
             1);
    QFile changed(paths[0]);
    QVERIFY(QFile::remove(paths[1]) && changed.open(QIODevice::ReadWrite));
    changed.seek(40);
    changed.write("x");
    changed.close();
    QVERIFY(!store.load(m_ticket, DraftKind::Note) && !store.load(u"other"_s));
}

void TestDraftStore::withoutAKeyNothingIsWritten()
{
    QTemporaryDir root;
    DraftStore store(root.path());
    QVERIFY(!store.isLasting());
    store.save(m_ticket, DraftKind::Note, u"text"_s, m_at);
    store.save(m_ticket, DraftKind::Reply, u"text"_s, m_at);
    store.remove(m_ticket, DraftKind::Reply);
    QCOMPARE(store.load(m_ticket, DraftKind::Note)->text, u"text"_s);
    QCOMPARE(store.fleeting(), 1);
    store.flush();
    QVERIFY(!QDirIterator(root.path(), QDir::AllEntries | QDir::NoDotAndDotDot).hasNext());
}

void TestDraftStore::takesOverWhatWasInClear_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("encrypts it") << m_key;
    QTest::newRow("keeps it in memory") << QByteArray();
}

void TestDraftStore::takesOverWhatWasInClear()
{
    QFETCH(QByteArray, key);
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkdir(u"drafts"_s));
    // The file that an earlier release made of this ticket's note.
    const QByteArray name =
        QCryptographicHash::hash("T-2026-000318" + QByteArray(1, '\0') + "note", QCryptographicHash::Sha256)
            .toHex()
            .first(32);
    QFile file(root.filePath(u"drafts/%1.json"_s.arg(QString::fromLatin1(name))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"subject":"T-2026-000318","text":"old","saved_at":"2026-05-01T04:00:00.000Z"})");
    file.close();
    DraftStore store(root.path(), key);
    QCOMPARE(store.load(m_ticket, DraftKind::Note)->text, u"old"_s);
    QVERIFY(!file.exists());
    QCOMPARE(store.isLasting(), !key.isEmpty());
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draft_store.moc"
