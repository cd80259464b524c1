#pragma once

#include <QHash>

#include "fake_desk.h"
#include "fake_keychain.h"

namespace desk {

/// One shared desk with two people, each with a password. Every sign-in is a session of its own; what lies
/// open of them can be counted.
class TwoPeople final : public WorkspaceOpener
{
public:
    QHash<QString, QString> passwords{{QStringLiteral("alice"), QStringLiteral("alice's")},
                                      {QStringLiteral("bob"), QStringLiteral("bob's")}};
    QHash<QString, QList<LostCommand>> lost; ///< by login: left behind by a run that ended
    std::weak_ptr<FakeDesk> newest;          ///< the session opened last
    std::function<void(FakeDesk &)> prepare = [](FakeDesk &) {
    }; ///< its world
    int opened = 0;
    int open() const { return *m_open; }
    bool reachable = true;

    Future<std::shared_ptr<Workspace>> open(const QString &, const Login &login,
                                            const QString &password) override
    {
        using Answer = Result<std::shared_ptr<Workspace>>;
        if (!reachable)
            return QtFuture::makeReadyFuture(
                Answer(std::unexpected(Error{ErrorKind::Unavailable, {}, {}, {}, {}})));
        if (!passwords.contains(login.value()) || passwords.value(login.value()) != password)
            return QtFuture::makeReadyFuture(Answer(
                std::unexpected(Error{ErrorKind::Denied, {}, QStringLiteral("wrong_password"), {}, {}})));
        auto counter = m_open;
        ++*counter;
        std::shared_ptr<FakeDesk> desk(new FakeDesk, [counter](FakeDesk *gone) {
            --*counter;
            delete gone;
        });
        desk->me.login = login;
        desk->me.name = login.value();
        desk->lostCommands = lost.value(login.value());
        prepare(*desk);
        newest = desk;
        ++opened;
        return QtFuture::makeReadyFuture(Answer(desk));
    }
    Future<std::shared_ptr<Workspace>> openDemo() override
    {
        return open({}, Login(QStringLiteral("alice")), passwords.value(QStringLiteral("alice")));
    }

private:
    std::shared_ptr<int> m_open = std::make_shared<int>(0);
};

} // namespace desk
