#pragma once

#include <QString>

#include "result.h"

namespace desk {

/// An error for the screen: what happened, what to do, and whether asking again can help. Never contains
/// values.
struct ErrorText
{
    QString title;
    QString advice;
    bool mayRetry = false;

    QString text() const { return title + u'\n' + advice; }
};

/// Words \a error by its reason where that is known, else by its kind. An Internal error names its
/// correlation id.
ErrorText errorText(const Error &error);
/// Whether \a reason is worded by itself and not only by its kind.
bool hasOwnWording(const QString &reason);

} // namespace desk
