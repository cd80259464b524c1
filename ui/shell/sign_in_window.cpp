#include "sign_in_window.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "answer.h"
#include "error_text.h"
#include "icons.h"
#include "language.h"
#include "panel.h"

using namespace Qt::StringLiterals;

namespace desk {

SignInWindow::SignInWindow(WorkspaceOpener &opener, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_opener(opener)
    , m_preferences(preferences)
    , m_workspace(new QComboBox(this))
    , m_person(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
    , m_demo(new QPushButton(tr("Open the demo workspace"), this))
    , m_progress(new QProgressBar(this))
    , m_error(new Panel({}, this))
    , m_errorTitle(new QLabel(m_error))
    , m_errorAdvice(new QLabel(m_error))
{
    setObjectName(u"signInWindow"_s);
    setProperty("role", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Sign in to WalletDesk"));
    setWindowIcon(deskIcon(u"walletdesk"_s, Tone::Accent));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(32, 24, 32, 24);
    rows->addStretch(2);
    auto *columns = new QHBoxLayout;
    columns->addStretch();
    columns->addWidget(makeForm());
    columns->addStretch();
    rows->addLayout(columns);
    rows->addStretch(3);
    resize(560, 560);
    connect(m_signIn, &QPushButton::clicked, this, &SignInWindow::signIn);
    connect(m_demo, &QPushButton::clicked, this, &SignInWindow::openDemo);
    for (QLineEdit *edit : {m_person, m_password, m_workspace->lineEdit()})
        connect(edit, &QLineEdit::returnPressed, this, &SignInWindow::signIn);
}

/// A label above its field, tied together for screen readers.
static void addField(QVBoxLayout *form, const QString &label, QWidget *field, const QString &help)
{
    auto *text = new QLabel(label, field->parentWidget());
    text->setProperty("role", u"muted"_s);
    text->setBuddy(field);
    field->setAccessibleName(label);
    field->setToolTip(help);
    form->addWidget(text);
    form->addWidget(field);
    form->addSpacing(4);
}

QWidget *SignInWindow::makeForm()
{
    auto *panel = new Panel({}, this);
    panel->setFixedWidth(440);
    QVBoxLayout *form = panel->body();
    form->setSpacing(6);
    auto *title = new QLabel(u"WalletDesk"_s, panel);
    title->setProperty("role", u"figure"_s);
    form->addWidget(title);
    auto *subtitle = new QLabel(tr("The support desk of the wallet"), panel);
    subtitle->setProperty("role", u"muted"_s);
    form->addWidget(subtitle);
    form->addSpacing(8);

    m_workspace->setObjectName(u"workspaceField"_s);
    m_workspace->setEditable(true);
    m_workspace->setInsertPolicy(QComboBox::NoInsert);
    m_workspace->addItems(m_preferences.recentWorkspaces());
    m_workspace->lineEdit()->setPlaceholderText(u"postgresql://host/walletdesk"_s);
    m_person->setObjectName(u"personField"_s);
    m_password->setObjectName(u"passwordField"_s);
    m_password->setEchoMode(QLineEdit::Password);
    addField(form, tr("Workspace"), m_workspace,
             tr("Address of the shared desk, or sqlite: and the path of a file. Ask your administrator."));
    addField(form, tr("Person"), m_person, tr("Your login. Empty for the owner of a file."));
    addField(form, tr("Password"), m_password, tr("It is not kept by this program."));

    m_error->setObjectName(u"signInError"_s);
    m_error->setTone(Tone::Bad);
    for (QLabel *label : {m_errorTitle, m_errorAdvice}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_error->body()->addWidget(label);
    }
    m_error->body()->setSpacing(4);
    m_errorTitle->setObjectName(u"errorTitle"_s);
    m_errorTitle->setProperty("role", u"bad"_s);
    m_error->hide();
    form->addWidget(m_error);
    form->addSpacing(4);

    m_signIn->setObjectName(u"signInButton"_s);
    m_signIn->setProperty("kind", u"primary"_s);
    m_signIn->setAccessibleName(m_signIn->text());
    m_signIn->setToolTip(tr("Sign in (Enter)."));
    m_demo->setObjectName(u"demoButton"_s);
    m_demo->setAccessibleName(m_demo->text());
    m_demo->setToolTip(tr("Made-up customers on this computer, for a look around and for training."));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Connecting to the workspace…"));
    m_progress->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QSizePolicy keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    m_progress->hide();
    form->addWidget(m_signIn);
    form->addWidget(m_progress);
    form->addWidget(m_demo);

    auto *languages = new QHBoxLayout;
    languages->addStretch();
    for (const auto &[code, name] : {std::pair(u"zh_CN"_s, u"中文"_s), std::pair(u"en"_s, u"English"_s)}) {
        auto *button = new QPushButton(name, panel);
        button->setObjectName(u"language_"_s + code);
        button->setProperty("kind", u"link"_s);
        button->setAccessibleName(name);
        button->setToolTip(tr("Switch the language"));
        connect(
            button, &QPushButton::clicked, this, [this, code] { Q_EMIT languageChosen(code); },
            Qt::QueuedConnection);
        languages->addWidget(button);
    }
    languages->addStretch();
    form->addLayout(languages);
    return panel;
}

void SignInWindow::setWorkspace(const QString &url)
{
    const QString person = Preferences::userOf(url);
    m_workspace->setEditText(Preferences::withoutUser(url));
    if (!person.isEmpty())
        m_person->setText(person);
    (m_person->text().isEmpty() ? m_person : m_password)->setFocus();
}

QString SignInWindow::errorTitle() const
{
    return m_error->isHidden() ? QString() : m_errorTitle->text();
}

bool SignInWindow::usedPassword() const
{
    return !m_password->text().isEmpty();
}

QString SignInWindow::missing() const
{
    const QString url = m_workspace->currentText().trimmed();
    if (url.isEmpty())
        return tr("Which workspace?");
    if (!url.startsWith(u"sqlite:"_s) && !url.startsWith(u"postgresql://"_s))
        return tr("This is no address of a workspace.");
    if (url.startsWith(u"postgresql:"_s) && m_person->text().trimmed().isEmpty())
        return tr("Who are you?");
    return {};
}

QString SignInWindow::addressed() const
{
    const QString url = Preferences::withoutUser(m_workspace->currentText().trimmed());
    const QString person = m_person->text().trimmed();
    if (!url.startsWith(u"postgresql://"_s))
        return url;
    return QString(url).insert(13, QString::fromLatin1(QUrl::toPercentEncoding(person)) + u'@');
}

void SignInWindow::signIn()
{
    if (!m_signIn->isEnabled())
        return;
    if (const QString what = missing(); !what.isEmpty()) {
        showProblem(what,
                    tr("Workspaces begin with postgresql:// or sqlite:, and a shared desk needs your login. "
                       "Your administrator knows both."));
        return;
    }
    const QString url = addressed();
    setBusy(true);
    onAnswer(this, m_opener.open(url, Login(m_person->text().trimmed()), m_password->text()),
             [this, url](const Result<std::shared_ptr<Workspace>> &opened) { finish(opened, url); });
}

void SignInWindow::openDemo()
{
    if (!m_demo->isEnabled())
        return;
    setBusy(true);
    onAnswer(this, m_opener.openDemo(),
             [this](const Result<std::shared_ptr<Workspace>> &opened) { finish(opened, QString()); });
}

void SignInWindow::setBusy(bool busy)
{
    if (busy)
        m_typedIn = focusWidget(); // a field that is disabled loses the keyboard
    for (QWidget *widget : {static_cast<QWidget *>(m_workspace), static_cast<QWidget *>(m_person),
                            static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_signIn),
                            static_cast<QWidget *>(m_demo)})
        widget->setEnabled(!busy);
    m_progress->setVisible(busy);
    if (busy)
        m_error->hide();
    else if (m_typedIn)
        m_typedIn->setFocus();
}

void SignInWindow::showProblem(const QString &title, const QString &advice)
{
    m_errorTitle->setText(u"✕ "_s + title);
    m_errorAdvice->setText(advice);
    m_error->setAccessibleName(title);
    m_error->setAccessibleDescription(advice);
    m_error->show();
}

void SignInWindow::finish(const Result<std::shared_ptr<Workspace>> &opened, const QString &url)
{
    if (opened) {
        if (!url.isEmpty())
            m_preferences.addRecentWorkspace(url);
        Q_EMIT signedIn(*opened, url);
        return;
    }
    showError(opened.error());
}

void SignInWindow::showError(const Error &error)
{
    setBusy(false);
    const ErrorText text = errorText(error);
    showProblem(text.title, text.advice);
    if (error.kind == ErrorKind::Denied) {
        m_password->setFocus();
        m_password->selectAll();
    }
}

} // namespace desk
