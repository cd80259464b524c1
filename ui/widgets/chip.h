#pragma once

#include <QLabel>

#include "words.h"

namespace desk {

/// A small round label that shows a state as sign, word and colour together.
class Chip : public QLabel
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);
    explicit Chip(const StatusWord &status, QWidget *parent = nullptr);

    void setStatus(const StatusWord &status);
    const StatusWord &status() const { return m_status; }

private:
    StatusWord m_status;
};

} // namespace desk
