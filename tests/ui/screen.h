#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include "catalogue.h"
#include "desk_context.h"
#include "diagnosis_service.h"
#include "draft_store.h"
#include "fake_desk.h"
#include "sealed_box.h"

namespace desk {

/// Remembers what a screen asked the window for.
class FakeNavigator final : public Navigator
{
public:
    QStringList asked; ///< "ticket T-1", "hold U1", "message bad …"

    void openCustomer(const UserNo &user) override { asked << QStringLiteral("customer ") + user.value(); }
    void openTicket(const TicketNo &ticket) override { asked << QStringLiteral("ticket ") + ticket.value(); }
    void openPayment(const OrderNo &order) override { asked << QStringLiteral("payment ") + order.value(); }
    void openHoldDialog(const UserNo &user) override { asked << QStringLiteral("hold ") + user.value(); }
    void openRingDialog(const UserNo &user, const std::optional<CustomerLink> &link) override
    {
        asked << QStringLiteral("ring ") + user.value() + (link ? u' ' + link->value : QString());
    }
    void openAudit(const UserNo &user) override { asked << QStringLiteral("audit ") + user.value(); }
    void openTicketDialog(const UserNo &user, const QList<OrderNo> &, const QList<QJsonObject> &) override
    {
        asked << QStringLiteral("new ") + user.value();
    }
    void openVerifyDialog(const UserNo &user) override { asked << QStringLiteral("verify ") + user.value(); }
    void openRevealDialog(const UserNo &user, RevealField field) override
    {
        asked << QStringLiteral("reveal %1 %2").arg(user.value(), toText(field));
    }
    void openRefundDialog(const OrderNo &order) override
    {
        asked << QStringLiteral("refund ") + order.value();
    }
    void openDictionary(const QString &scheme, const QString &code) override
    {
        asked << QStringLiteral("dictionary %1 %2").arg(scheme, code);
    }
    void showMessage(Tone, const QString &text) override { asked << QStringLiteral("message ") + text; }
};

/// A fake workspace with everything that a screen's constructor wants.
struct Screen
{
    FakeDesk desk;
    FakeNavigator navigator;
    QTemporaryDir folder;
    DraftStore drafts{folder.path(), SealedBox::newKey()};
    DiagnosisService diagnosis{desk, Catalogue::builtIn()};
    DeskContext context{desk, diagnosis, desk.clock, navigator, desk.me, folder.path(), drafts};
};

/// Shows \a widget and waits until keys reach it.
inline bool showNow(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    return QTest::qWaitFor([&] { return widget.isActiveWindow(); });
}

/// The only child of that name.
template <class T>
T *child(const QObject &parent, const char *name)
{
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

template <class T = QWidget>
void click(const QObject &parent, const char *name)
{
    QTest::mouseClick(child<T>(parent, name), Qt::LeftButton);
}

/// Types \a text into whatever has the focus of \a window.
inline void typeInto(QWidget &window, const QString &text)
{
    QWidget *focus = window.focusWidget();
    QTest::keyClicks(focus ? focus : &window, text);
}

/// What of \a screen can be driven and lacks an object name or an accessible name.
inline QStringList nameless(const QWidget &screen)
{
    QStringList names;
    for (const QWidget *widget : screen.findChildren<QWidget *>()) {
        const bool own =
            !widget->objectName().startsWith(QStringLiteral("qt_"))
            && (widget->inherits("QAbstractButton") || widget->inherits("QComboBox")
                || widget->inherits("QLineEdit") || widget->inherits("QPlainTextEdit")
                || widget->inherits("QAbstractItemView") || widget->inherits("QAbstractSpinBox"));
        const QWidget *parent = widget->parentWidget();
        const bool inner = parent
                           && (parent->inherits("QComboBox") || parent->inherits("QAbstractSpinBox")
                               || parent->inherits("QFrame") || parent->inherits("QAbstractItemView"))
                           && !widget->inherits("QPushButton");
        if (own && !inner && !widget->isHidden()
            && (widget->objectName().isEmpty() || widget->accessibleName().isEmpty()))
            names << QStringLiteral("%1 %2").arg(QLatin1StringView(widget->metaObject()->className()),
                                                 widget->objectName());
    }
    return names;
}

} // namespace desk
