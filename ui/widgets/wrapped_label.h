#pragma once

#include <QHash>

#include "text_label.h"

namespace desk {

/// A label of plain text in as many lines as its column's width asks for, selectable with the mouse. A layout
/// may ask for its height again and again at little cost: QLabel lays the text out anew each time.
class WrappedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);

    /// As QLabel's, which is not virtual: ask for it through this class.
    void setText(const QString &text);
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void enterEvent(QEnterEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<int, int> m_heights; ///< by width, as far as they were asked for
};

} // namespace desk
