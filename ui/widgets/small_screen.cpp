#include "small_screen.h"

#include <QDialog>
#include <QScreen>
#include <QScrollArea>

namespace desk {

namespace {

constexpr QSize windowFrame(16, 48); ///< what a title bar and borders take, about

} // namespace

QScrollArea *scrollPane(QWidget *content, QWidget *parent)
{
    auto *pane = new QScrollArea(parent);
    pane->setFrameShape(QFrame::NoFrame);
    pane->setFocusPolicy(Qt::NoFocus);
    pane->setWidgetResizable(true);
    pane->setWidget(content);
    return pane;
}

void resizeOnScreen(QDialog &dialog, const QSize &comfortable)
{
    dialog.resize(comfortable.boundedTo(dialog.screen()->availableSize() - windowFrame));
}

} // namespace desk
