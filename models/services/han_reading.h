#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

namespace desk {

/// The ways in which a Chinese name is read, each as its syllables without tones, ü as "v" ("lv"). The
/// surname is read as surnames are (单 shan, 仇 qiu, 解 xie, 尉迟 yu chi), compound surnames as one; the
/// given name character by character. Characters of other scripts are left out; empty when there is no Han
/// character. Thread-safe.
QList<QStringList> readingsOfName(QStringView name);

} // namespace desk
