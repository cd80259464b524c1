#pragma once

#include <QFrame>

#include "tone.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace desk {

/// A panel with a border, an optional heading and a body: the block that screens are made of.
class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(const QString &heading = {}, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// For what the panel holds; 12 px around, 8 between.
    QVBoxLayout *body() const { return m_body; }
    /// Adds a widget at the right end of the heading's line.
    void addToHeading(QWidget *widget);
    /// Colours the border: Tone::Bad for what needs attention now, Tone::Neutral for the usual line.
    void setTone(Tone tone);

private:
    QLabel *m_heading;
    QHBoxLayout *m_headingRow;
    QVBoxLayout *m_body;
};

} // namespace desk
