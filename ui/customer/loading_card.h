#pragma once

#include "panel.h"
#include "result.h"

namespace desk {

/// A small panel whose content comes later: grey bars, then what there is, a sentence when there is nothing,
/// or why it could not be read with a way to try again.
class LoadingCard : public Panel
{
    Q_OBJECT

public:
    /// \a name: the object name, from which those of its parts are made.
    LoadingCard(const QString &name, const QString &heading, QWidget *parent = nullptr);

    void showLoading();
    void showEmpty(const QString &text);
    void showError(const Error &error);
    /// Takes ownership of \a content.
    void showContent(QWidget *content);

Q_SIGNALS:
    void retryWanted();

private:
    QWidget *m_content = nullptr;
};

} // namespace desk
