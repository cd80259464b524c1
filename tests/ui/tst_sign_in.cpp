#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "fake_desk.h"
#include "sign_in_window.h"

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

class FakeOpener final : public WorkspaceOpener
{
public:
    Future<std::shared_ptr<Workspace>> open(const QString &url, const Login &login,
                                            const QString &password) override
    {
        urls.append(url);
        logins.append(login.value());
        passwords.append(password);
        promise = {};
        promise.start();
        return promise.future();
    }
    Future<std::shared_ptr<Workspace>> openDemo() override { return open(u"demo"_s, {}, {}); }

    void answer(Result<std::shared_ptr<Workspace>> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
    QStringList urls, logins, passwords;
    QPromise<Result<std::shared_ptr<Workspace>>> promise;
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInByKeyboard();
    void demoIsOneClick();
    void eachFailureHasItsOwnWords_data();
    void eachFailureHasItsOwnWords();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void remembersWorkspaceWithoutPerson();
    void addressFillsThePerson();
    void everyControlHasANameAndATip();

private:
    template <class W>
    W *find(const char *name)
    {
        return m_window->findChild<W *>(QString::fromLatin1(name));
    }
    void fill(const QString &url, const QString &person, const QString &password);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeOpener> m_opener;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SignInWindow> m_window;
};

void TestSignIn::init()
{
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_opener = std::make_unique<FakeOpener>();
    m_preferences = std::make_unique<Preferences>(m_folder->path() + u"/desk"_s);
    m_window = std::make_unique<SignInWindow>(*m_opener, *m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSignIn::fill(const QString &url, const QString &person, const QString &password)
{
    find<QComboBox>("workspaceField")->setEditText(url);
    find<QLineEdit>("personField")->setText(person);
    find<QLineEdit>("passwordField")->setText(password);
}

void TestSignIn::signsInByKeyboard()
{
    QSignalSpy signedIn(m_window.get(), &SignInWindow::signedIn);
    fill(u"postgresql://db.example/walletdesk"_s, u"chen min"_s, {});
    auto *password = find<QLineEdit>("passwordField");
    password->setFocus();
    QTest::keyClicks(password, u"secret"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(m_opener->urls, QStringList{u"postgresql://chen%20min@db.example/walletdesk"_s});
    QCOMPARE(m_opener->passwords, QStringList{u"secret"_s});
    QVERIFY(find<QProgressBar>("")->isVisible());
    QVERIFY(!find<QPushButton>("signInButton")->isEnabled());
    m_opener->answer(std::make_shared<FakeDesk>());
    QTRY_COMPARE(signedIn.count(), 1);
}

void TestSignIn::demoIsOneClick()
{
    QSignalSpy signedIn(m_window.get(), &SignInWindow::signedIn);
    QTest::mouseClick(find<QPushButton>("demoButton"), Qt::LeftButton);
    m_opener->answer(std::make_shared<FakeDesk>());
    QTRY_COMPARE(signedIn.count(), 1);
    QVERIFY(m_preferences->recentWorkspaces().isEmpty());
}

void TestSignIn::eachFailureHasItsOwnWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, ErrorKind kind, const char *reason, const char *words) {
        QTest::newRow(name) << int(kind) << QString::fromLatin1(reason) << QString::fromLatin1(words);
    };
    row("wrong password", ErrorKind::Denied, "wrong_password", "password is wrong");
    row("not on the staff", ErrorKind::Denied, "not_staff", "not on the staff");
    row("server down", ErrorKind::Unavailable, "server_down", "does not answer");
    row("schema newer", ErrorKind::Schema, "schema_newer", "newer than this program");
    row("schema older", ErrorKind::Schema, "schema_older", "older than this program");
    row("no workspace", ErrorKind::Schema, "not_a_workspace", "not a workspace");
    row("no file", ErrorKind::Schema, "file_missing", "no workspace file");
    row("locked file", ErrorKind::Busy, "locked", "busy");
    row("corrupt file", ErrorKind::Storage, "storage_corrupt", "damaged");
    row("read-only folder", ErrorKind::Storage, "storage_read_only", "cannot be written");
    row("disk full", ErrorKind::Storage, "storage_full", "full");
}

void TestSignIn::eachFailureHasItsOwnWords()
{
    QFETCH(int, kind);
    QFETCH(QString, reason);
    QFETCH(QString, words);
    fill(u"sqlite:/tmp/desk.db"_s, u"chenmin"_s, u"secret"_s);
    QTest::mouseClick(find<QPushButton>("signInButton"), Qt::LeftButton);
    m_opener->answer(std::unexpected(Error{ErrorKind(kind), u"open"_s, reason, {}, u"abc"_s}));
    QTRY_VERIFY2(m_window->errorTitle().contains(words), qPrintable(m_window->errorTitle()));
    QCOMPARE(find<QComboBox>("workspaceField")->currentText(), u"sqlite:/tmp/desk.db"_s);
    QCOMPARE(find<QLineEdit>("personField")->text(), u"chenmin"_s);
    QCOMPARE(find<QLineEdit>("passwordField")->text(), u"secret"_s);
    QVERIFY(find<QPushButton>("signInButton")->isEnabled());
}

void TestSignIn::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << u"Which workspace"_s;
    QTest::newRow("no address") << u"desk.db"_s << u"no address"_s;
    QTest::newRow("no person") << u"postgresql://db.example/walletdesk"_s << u"Who are you"_s;
}

void TestSignIn::saysWhatIsMissing()
{
    QFETCH(QString, url);
    QFETCH(QString, words);
    fill(url, {}, {});
    QTest::mouseClick(find<QPushButton>("signInButton"), Qt::LeftButton);
    QVERIFY(m_window->errorTitle().contains(words));
    QVERIFY(m_opener->urls.isEmpty());
}

void TestSignIn::remembersWorkspaceWithoutPerson()
{
    fill(u"postgresql://eve:hidden@db.example/walletdesk"_s, u"chenmin"_s, u"secret"_s);
    m_window->signIn();
    QCOMPARE(m_opener->urls, QStringList{u"postgresql://chenmin@db.example/walletdesk"_s});
    m_opener->answer(std::make_shared<FakeDesk>());
    QTRY_COMPARE(m_preferences->recentWorkspaces(), QStringList{u"postgresql://db.example/walletdesk"_s});
    const QString ini = m_folder->path() + u"/desk/settings.ini"_s;
    QFile file(ini);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains("chenmin") && !content.contains("secret") && !content.contains("hidden"));
    QCOMPARE(QFile::permissions(ini) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestSignIn::addressFillsThePerson()
{
    m_window->setWorkspace(u"postgresql://li%20wei@h1,h2:5433/walletdesk?sslmode=verify-full"_s);
    QCOMPARE(find<QLineEdit>("personField")->text(), u"li wei"_s);
    QCOMPARE(find<QComboBox>("workspaceField")->currentText(),
             u"postgresql://h1,h2:5433/walletdesk?sslmode=verify-full"_s);
}

void TestSignIn::everyControlHasANameAndATip()
{
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool control =
            widget->focusPolicy() & Qt::TabFocus
            && (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
                || (qobject_cast<QLineEdit *>(widget) && !qobject_cast<QComboBox *>(widget->parentWidget())));
        if (!control)
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestSignIn)
#include "tst_sign_in.moc"
