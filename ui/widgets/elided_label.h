#pragma once

#include <QLabel>

namespace desk {

/// One line of text that gives way: what does not fit ends in "…" and the tooltip has the whole.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace desk
