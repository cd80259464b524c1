#pragma once

#include <QWidget>

#include "result.h"
#include "tone.h"

class QLabel;
class QPushButton;

namespace desk {

/// What a panel shows when it has no rows: nothing there, still loading, or why it could not be read. Says
/// what it is, what to do, and offers at most one action.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Nothing to show, and that is well.
    void showEmpty(const QString &title, const QString &text = {}, const QString &action = {});
    /// Grey bars where the rows will be.
    void showLoading();
    /// The wording of errorText(); offers "Try again" where asking again can help, and says so when offline.
    void showError(const Error &error);

    QString title() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const QString &icon, Tone tone, const QString &title, const QString &text,
                 const QString &action);

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    bool m_loading = false;
};

} // namespace desk
