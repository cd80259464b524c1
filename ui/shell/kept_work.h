#pragma once

#include <QVariantMap>

namespace desk {

/// What a screen has beyond its fields (see typedText()) and must not lose when the window is made again in
/// another language: the payment looked at, answers given, which of two composers is open. A screen that has
/// such work inherits this beside QWidget. Memory only.
class KeepsWork
{
public:
    virtual ~KeepsWork() = default;
    virtual QVariantMap keptWork() const = 0;
    /// Called once, before the fields are filled again and before anything was read.
    virtual void restoreKeptWork(const QVariantMap &work) = 0;
};

} // namespace desk
