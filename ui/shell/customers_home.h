#pragma once

#include <QWidget>

#include "id.h"

class QVBoxLayout;

namespace desk {

/// A customer opened since the sign-in. In memory only: nothing of it is written anywhere.
struct RecentCustomer
{
    UserNo user;
    QString title; ///< the tab's text, masked
};

/// What the Customers section shows before somebody is found: how to search, and whom one had open.
class CustomersHome : public QWidget
{
    Q_OBJECT

public:
    explicit CustomersHome(QWidget *parent = nullptr);

    void setRecent(const QList<RecentCustomer> &recent);

Q_SIGNALS:
    void searchAsked();
    void customerAsked(const desk::UserNo &user);

private:
    QVBoxLayout *m_recent;
};

} // namespace desk
