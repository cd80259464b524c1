#include <QApplication>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <csignal>
#include <cstdio>

#include "clean_log.h"
#include "drive.h"
#include "process_guard.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

struct Mark
{
    const char *what;
    const char *text;
};

constexpr Mark marks[] = {{"phone", Marks::phone},
                          {"ID number", Marks::idNumber},
                          {"name", Marks::name},
                          {"e-mail, revealed", Marks::email},
                          {"card", Marks::card},
                          {"password", Marks::password},
                          {"note", Marks::note},
                          {"draft", Marks::draft},
                          {"surname", Marks::surname},
                          {"phone, its end", Marks::subscriber},
                          {"card, its middle", Marks::account}};

/// \a bytes without the signs that people and programs put between digits and words, in small letters.
QByteArray plain(const QByteArray &bytes)
{
    QByteArray result;
    result.reserve(bytes.size());
    for (const char c : bytes) {
        if (c != ' ' && c != '-' && c != '.' && c != '_')
            result.append(char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
    }
    return result;
}

/// \a text as programs write it: UTF-8, both orders of UTF-16, Base64, in the percent signs of addresses.
QList<QByteArray> forms(const char *text)
{
    const QByteArray utf8(text);
    QByteArray little, big;
    for (const QChar c : QString::fromUtf8(utf8)) {
        little.append(char(c.cell())).append(char(c.row()));
        big.append(char(c.row())).append(char(c.cell()));
    }
    // Base64 of the inner bytes alone, whatever stood before them: three ways to be cut.
    QList<QByteArray> found{utf8, little, big, utf8.toPercentEncoding()};
    for (int skip = 0; skip < 3; ++skip) {
        const QByteArray inner = utf8.sliced(skip);
        found.append(inner.first(inner.size() / 3 * 3).toBase64());
    }
    return found;
}

/// "card in …/drafts/x" for each mark that stands in a file below \a root, in its name or content.
QStringList hits(const QString &root, int *files = nullptr)
{
    QStringList list;
    for (QDirIterator it(root, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = it.fileName().toUtf8() + '\n' + file.readAll();
        if (files)
            ++*files;
        const QByteArray flat = plain(content);
        for (const Mark &mark : marks) {
            const QList<QByteArray> found = forms(mark.text);
            if (flat.contains(plain(mark.text))
                || std::ranges::any_of(found, [&](const QByteArray &form) { return content.contains(form); }))
                list.append(u"%1 in %2"_s.arg(QLatin1StringView(mark.what), file.fileName()));
        }
    }
    return list;
}

} // namespace

/// What the program leaves on the disk and on its outputs of the people it was used for: nothing. The home,
/// the folders of the desktop standard, the temporary folder, the working folder, both outputs and what a
/// crash leaves are searched; the workspace itself, which holds it all, lies elsewhere.
class TestLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsWhatIsThere();
    void aWorkingDayThatCrashes_data();
    void aWorkingDayThatCrashes();
    void theTour();
    void aCrashOfTheProgramLeavesNothing();

private:
    QString bin(const char *program) const
    {
        return qEnvironmentVariable("WALLETDESK_BIN") + u'/' + QString::fromLatin1(program);
    }
    QString vault(const char *name) const { return m_vault.filePath(QString::fromLatin1(name)); }
    /// Runs walletdeskctl on the workspace \a url.
    void ctl(const QString &url, const QStringList &arguments, const QProcessEnvironment &more = {});
    /// Where the program may write: everything below m_place.
    QProcessEnvironment placed() const;
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments,
                                    const QProcessEnvironment &environment) const;
    void verifyNothingLeaked(int least) const;
    QByteArray output(const char *name) const;

    QTemporaryDir m_vault; ///< workspaces and what they are made of
    std::unique_ptr<QTemporaryDir> m_place;
};

void TestLeaks::ctl(const QString &url, const QStringList &arguments, const QProcessEnvironment &more)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(more);
    environment.insert(u"WALLETDESK_WORKSPACE"_s, url);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(bin("walletdeskctl"), arguments);
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TestLeaks::initTestCase()
{
    const QString url = u"sqlite:"_s + vault("marked.db");
    ctl(url, {u"init"_s});
    ctl(url, {u"seed"_s, u"--users"_s, u"60"_s, u"--payments"_s, u"3000"_s});
    QFile people(vault("people.csv"));
    QVERIFY(people.open(QIODevice::WriteOnly));
    people.write("id,user_no,name,phone,email,id_number,status,kyc_level,created_at,vip\n"
                 "2088000000000001,U1000001,"
                 + QByteArray(Marks::name) + ',' + Marks::phone + ',' + Marks::email + ',' + Marks::idNumber
                 + ",active,2,2024-02-16T01:00:00Z,false\n");
    people.close();
    ctl(url, {u"import"_s, u"users"_s, people.fileName()});
    QVERIFY(QFile::copy(vault("marked.db"), vault("locked.db")));
    QProcessEnvironment password;
    password.insert(u"WALLETDESK_NEW_PASSWORD"_s, QString::fromLatin1(Marks::password));
    ctl(u"sqlite:"_s + vault("locked.db"), {u"staff"_s, u"password"_s}, password);
}

void TestLeaks::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    for (const char *folder : {"home", "data", "config", "cache", "state", "run", "tmp", "work", "output"})
        QVERIFY(QDir(m_place->path()).mkdir(QString::fromLatin1(folder)));
    QVERIFY(QFile::setPermissions(m_place->filePath(u"run"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QProcessEnvironment TestLeaks::placed() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, folder] :
         {std::pair("HOME", "home"), std::pair("XDG_DATA_HOME", "data"),
          std::pair("XDG_CONFIG_HOME", "config"), std::pair("XDG_CACHE_HOME", "cache"),
          std::pair("XDG_STATE_HOME", "state"), std::pair("XDG_RUNTIME_DIR", "run"),
          std::pair("TMPDIR", "tmp")})
        environment.insert(QString::fromLatin1(name), m_place->filePath(QString::fromLatin1(folder)));
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"TZ"_s, u"Asia/Shanghai"_s);
    // A crash is wanted here, not a report of it; and a killed program frees nothing.
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0:handle_segv=0"_s);
    return environment;
}

std::unique_ptr<QProcess> TestLeaks::start(const QString &program, const QStringList &arguments,
                                           const QProcessEnvironment &environment) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_place->filePath(u"work"_s));
    process->setStandardOutputFile(m_place->filePath(u"output/stdout"_s));
    process->setStandardErrorFile(m_place->filePath(u"output/stderr"_s));
    process->start(program, arguments);
    return process;
}

QByteArray TestLeaks::output(const char *name) const
{
    QFile file(m_place->filePath(u"output/"_s + QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLeaks::verifyNothingLeaked(int least) const
{
    int files = 0;
    const QStringList found = hits(m_place->path(), &files);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QVERIFY2(files >= least, "too little was written for the search to mean anything");
    // The outputs were made by this test.
    for (const char *folder : {"home", "data", "config", "cache", "state", "tmp", "work"}) {
        for (QDirIterator it(m_place->filePath(QString::fromLatin1(folder)),
                             QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            it.next();
            constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                                    | QFile::WriteOther | QFile::ExeOther;
            QVERIFY2(!(it.fileInfo().permissions() & others), qPrintable(it.filePath()));
            QVERIFY2(!it.fileName().startsWith(u"core"_s), qPrintable(it.filePath()));
        }
    }
}

void TestLeaks::findsWhatIsThere()
{
    QCOMPARE(forms("abc").size(), 7);
    for (const Mark &mark : marks) {
        for (const QByteArray &form : forms(mark.text)) {
            QTemporaryDir folder;
            QFile file(folder.filePath(u"x"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("before" + form + "after");
            file.close();
            QVERIFY2(!hits(folder.path()).isEmpty(), mark.what);
        }
    }
    // However it is spelt: a search key, a number as it is read out, the name turned round.
    for (const char *spelt : {"quillonzebedaya", "+86 139-7771-8000", "ZEBEDAYA, Quillon",
                              "6222 0262 0000 1234 566", "100000 19810724 0017"}) {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(spelt);
        file.close();
        QVERIFY2(!hits(folder.path()).isEmpty(), spelt);
    }
    // The workspaces do hold the customer's marks.
    for (const char *what : {"phone", "ID number", "name", "e-mail, revealed"}) {
        const QStringList found = hits(m_vault.path());
        QVERIFY2(std::ranges::any_of(
                     found, [what](const QString &hit) { return hit.startsWith(QLatin1StringView(what)); }),
                 what);
    }
}

void TestLeaks::aWorkingDayThatCrashes_data()
{
    QTest::addColumn<QString>("keychain");
    QTest::newRow("with a keychain") << u"keychain"_s;
    QTest::newRow("without") << u"none"_s;
}

void TestLeaks::aWorkingDayThatCrashes()
{
    QFETCH(QString, keychain);
    QFile::remove(vault("day.db"));
    QVERIFY(QFile::copy(vault("locked.db"), vault("day.db")));
    const auto process = start(QCoreApplication::applicationFilePath(),
                               {u"--drive"_s, u"sqlite:"_s + vault("day.db"), keychain}, placed());
    QVERIFY(process->waitForFinished(300'000));
    QVERIFY2(process->exitStatus() == QProcess::CrashExit, output("stderr").constData());
    const bool drafted = !QDir(m_place->filePath(u"data"_s)).isEmpty()
                         && QDirIterator(m_place->filePath(u"data"_s), {u"*.draft"_s}, QDir::Files,
                                         QDirIterator::Subdirectories)
                                .hasNext();
    QCOMPARE(drafted, keychain == u"keychain"_s);
    QVERIFY(output("stdout").count("window: ") >= 5);
    verifyNothingLeaked(3);
}

void TestLeaks::theTour()
{
    const auto process =
        start(bin("walletdesk"),
              {u"--workspace"_s, u"sqlite:"_s + vault("marked.db"), u"--lang"_s, u"en"_s, u"--theme"_s,
               u"light"_s, u"--size"_s, u"1280x800"_s, u"--tour"_s, m_place->filePath(u"work/tour"_s)},
              placed());
    QVERIFY(process->waitForFinished(500'000));
    QVERIFY2(process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0,
             output("stderr").constData());
    verifyNothingLeaked(10);
}

void TestLeaks::aCrashOfTheProgramLeavesNothing()
{
    const auto process = start(bin("walletdesk"), {u"--demo"_s, u"--announce"_s}, placed());
    QVERIFY(QTest::qWaitFor([this] { return output("stdout").contains("interactive"); }, 120'000));
    ::kill(pid_t(process->processId()), SIGSEGV);
    QVERIFY(process->waitForFinished(60'000));
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);
    verifyNothingLeaked(3);
}

/// The program is its own drive.
int main(int argc, char **argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--drive") == 0) {
        guardProcess();
        keepLogsClean();
        QApplication application(argc, argv);
        return driveAndCrash(QString::fromLocal8Bit(argv[2]), qstrcmp(argv[3], "keychain") == 0);
    }
    QApplication application(argc, argv);
    TestLeaks test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_leaks.moc"
