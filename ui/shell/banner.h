#pragma once

#include <QFrame>
#include <QTimer>

#include "tone.h"
#include "workspace.h"

class QLabel;
class QToolButton;

namespace desk {

/// A line across the window. For the connection it stays as long as the state lasts; a message goes after a
/// few seconds, an error when it is closed.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows why work goes on only partly; hides when connected.
    void showLink(LinkState state);
    void showMessage(Tone tone, const QString &text);
    /// A message that only the person takes away, or only the caller.
    void showUntilClosed(Tone tone, const QString &text);
    void showStanding(Tone tone, const QString &text);
    QString text() const;

Q_SIGNALS:
    void closed(); ///< by the person

private:
    void present(Tone tone, const QString &text);

    QLabel *m_text;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace desk
