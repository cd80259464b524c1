#pragma once

#include <QLabel>

namespace desk {

/// One line of text that gives way: where it does not fit stands "…" (at its end, unless told otherwise) and
/// the tooltip has the whole.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr,
                         Qt::TextElideMode where = Qt::ElideRight);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Qt::TextElideMode m_where;
};

} // namespace desk
