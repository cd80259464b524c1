#include "hit_delegate.h"

#include <QPainter>

#include "icons.h"
#include "paint.h"
#include "search_results.h"
#include "tokens.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

QString iconOf(SearchHitType type)
{
    switch (type) {
    case SearchHitType::Payment:
        return u"payment"_s;
    case SearchHitType::Ticket:
        return u"tickets"_s;
    case SearchHitType::User:
        break;
    }
    return u"person"_s;
}

/// Draws one part from \a x on, at most to \a end, and answers where the next one starts.
int drawPart(QPainter *painter, const Tokens &tokens, const HitPart &part, const QRect &line, int x, int end)
{
    const auto run = [&](const QString &text, bool marked) {
        QFont font = painter->font();
        font.setBold(marked || part.strong);
        painter->save();
        painter->setFont(font);
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0, end - x));
        const QRect place(x, line.top(), metrics.horizontalAdvance(shown), line.height());
        if (marked) {
            const int height = metrics.height() + 2;
            painter->fillRect(QRect(place.left(), line.center().y() - height / 2, place.width(), height),
                              tokens.warnTint);
        }
        painter->setPen(marked ? tokens.warn : part.strong ? tokens.text : tokens.muted);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, shown);
        painter->restore();
        x += place.width();
    };
    const int from = std::max(0, part.markStart);
    const int length = part.markStart < 0 ? 0 : part.markLength;
    run(part.text.left(from), false);
    run(part.text.mid(from, length), true);
    run(part.text.mid(from + length), false);
    return x + 12;
}

} // namespace

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.palette);
    const auto *model = qobject_cast<const SearchResults *>(index.model());
    const SearchHit *hit = model ? model->hit(index.row()) : nullptr;
    const QRect line = option.rect.adjusted(12, 0, -12, 0);
    painter->save();
    painter->setFont(option.font);
    if (!hit) {
        painter->setPen(tokens.muted);
        QFont font = option.font;
        font.setPixelSize(12);
        painter->setFont(font);
        painter->drawText(line, Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.accentTint);
        painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6);
    }
    deskIcon(iconOf(hit->type), Tone::Neutral)
        .paint(painter, QRect(line.left(), line.center().y() - 8, 16, 16));
    const QRect chip = drawChip(painter, option.palette, SearchResults::status(*hit), line, Qt::AlignRight,
                                option.state & QStyle::State_Selected);
    int x = line.left() + 28;
    for (const HitPart &part : model->parts(*hit)) {
        if (x < chip.left() - 24)
            x = drawPart(painter, tokens, part, line, x, chip.left() - 12);
    }
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const SearchResults *>(index.model());
    const bool isHit = model && model->hit(index.row());
    if (isHit || index.model()->rowCount() > 1)
        return {option.rect.width(), isHit ? 32 : 28};
    return {option.rect.width(), 44};
}

} // namespace desk
