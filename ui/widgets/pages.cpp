#include "ui/widgets/pages.h"

#include <algorithm>

namespace ui {

namespace {

struct From { std::size_t part = 0; int line = 0; };      // where a page begins

class Filling {
public:
    Filling(const std::vector<Part>& parts, float height, const Spacing& spacing)
        : parts_{parts}, height_{height}, spacing_{spacing} {}

    // Leaves `next` where the page after it begins.
    Page from(From& next) {
        page_ = {};
        y_ = 0, card_ = 0;
        while (next.part < parts_.size() && put(next)) {}
        close();
        page_.height = y_;
        return page_;
    }

private:
    // False: the page is full.
    bool put(From& next) {
        const Part& part = parts_[next.part];
        const bool opens = page_.parts.empty() || !part.card || part.card != card_;
        const float top = opens ? topOfNew(part) : y_;
        if (splits(part)) return putLines(next, opens, top);
        if (!page_.parts.empty() && top + needs(next.part) > height_) return false;
        place(part, {next.part, top, part.height}, opens);
        ++next.part;
        return true;
    }
    // As many lines as there is room for, but not the first alone unless it is all that a page can hold.
    bool putLines(From& next, bool opens, float top) {
        const Part& part = parts_[next.part];
        const int all = static_cast<int>(part.height / part.line + 0.01F), left = all - next.line;
        const float air = part.height - static_cast<float>(all) * part.line, room = height_ - top - air - (part.card ? spacing_.padding : 0);
        int count = std::min(left, static_cast<int>(room / part.line));
        if (count < 2 && count < left && !page_.parts.empty()) return false;
        count = std::max(1, count);
        place(part, {next.part, top, static_cast<float>(count) * part.line + air, {next.line, count}}, opens);
        next = count == left ? From{next.part + 1, 0} : From{next.part, next.line + count};
        return next.line == 0;
    }
    bool splits(const Part& part) const { return part.line > 0 && part.height + 2 * (part.card ? spacing_.padding : 0) > height_; }
    void place(const Part& part, const Placed& placed, bool opens) {
        if (opens) open(part, placed.top);
        page_.parts.push_back(placed);
        y_ = placed.top + placed.height;
    }
    float topOfNew(const Part& part) const {
        float top = y_ + (card_ ? spacing_.padding : 0) + (page_.parts.empty() ? 0 : spacing_.gap);
        if (part.acts) top = std::max(top, spacing_.actsFrom);
        return top + (part.card ? spacing_.padding : 0);
    }
    // With what must stand on the same page: of a part that is split, its first two lines.
    float needs(std::size_t i) const {
        const Part& part = parts_[i];
        const float below = part.card ? spacing_.padding : 0, height = splits(part) ? 2 * part.line : part.height;
        if (!part.keepWithNext || i + 1 == parts_.size()) return height + below;
        const bool same = parts_[i + 1].card == part.card && part.card;
        return height + (same ? 0 : below + spacing_.gap) + needs(i + 1);
    }
    void open(const Part& part, float top) {
        close();
        card_ = part.card;
        if (card_) page_.cards.push_back({static_cast<std::size_t>(card_), top - spacing_.padding, 0});
    }
    void close() {
        if (!card_) return;
        y_ += spacing_.padding;
        page_.cards.back().height = y_ - page_.cards.back().top;
        card_ = 0;
    }

    const std::vector<Part>& parts_;
    float height_;
    const Spacing& spacing_;
    Page page_;
    float y_ = 0;
    int card_ = 0;
};

// The same page again with what is left over given to the parts that want it.
Page stretched(const Page& page, std::vector<Part> parts, float height, const Spacing& spacing) {
    const auto wants = [&](const Placed& placed) { return parts[placed.part].stretches; };
    const auto count = std::count_if(page.parts.begin(), page.parts.end(), wants);
    if (!count || page.height >= height) return page;
    for (const Placed& placed : page.parts)
        if (wants(placed)) parts[placed.part].height += (height - page.height) / static_cast<float>(count);
    parts.resize(page.parts.back().part + 1);
    From first{page.parts.front().part, page.parts.front().lines.first};
    return Filling{parts, height + 1, spacing}.from(first);
}

void centre(Page& page, float height) {
    const float down = std::max(0.0F, (height - page.height) * 0.4F);
    for (auto* list : {&page.parts, &page.cards})
        for (Placed& placed : *list) placed.top += down;
}

}  // namespace

std::vector<Page> paginate(const std::vector<Part>& parts, float height, const Spacing& spacing) {
    std::vector<Page> pages;
    Filling filling{parts, height, spacing};
    for (From next; next.part < parts.size() || pages.empty();) {
        Page page = filling.from(next);
        if (!page.parts.empty()) page = stretched(page, parts, height, spacing);
        if (spacing.centred) centre(page, height);
        pages.push_back(std::move(page));
    }
    return pages;
}

}  // namespace ui
