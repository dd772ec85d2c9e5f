#include "ui/widgets/pages.h"

#include <algorithm>

namespace ui {

namespace {

class Filling {
public:
    Filling(const std::vector<Part>& parts, float height, const Spacing& spacing)
        : parts_{parts}, height_{height}, spacing_{spacing} {}

    Page from(std::size_t first) {
        page_ = {};
        y_ = 0, card_ = 0;
        for (std::size_t i = first; i < parts_.size() && put(i); ++i) {}
        close();
        page_.height = y_;
        return page_;
    }

private:
    bool put(std::size_t i) {
        const Part& part = parts_[i];
        const bool opens = page_.parts.empty() || !part.card || part.card != card_;
        float top = opens ? topOfNew(part) : y_;
        if (!page_.parts.empty() && top + needs(i) > height_) return false;
        if (opens) open(part, top);
        page_.parts.push_back({i, top, part.height});
        y_ = top + part.height;
        return true;
    }
    float topOfNew(const Part& part) const {
        float top = y_ + (card_ ? spacing_.padding : 0) + (page_.parts.empty() ? 0 : spacing_.gap);
        if (part.acts) top = std::max(top, spacing_.actsFrom);
        return top + (part.card ? spacing_.padding : 0);
    }
    float needs(std::size_t i) const {
        const Part& part = parts_[i];
        const float below = part.card ? spacing_.padding : 0;
        if (!part.keepWithNext || i + 1 == parts_.size()) return part.height + below;
        const bool same = parts_[i + 1].card == part.card && part.card;
        return part.height + (same ? 0 : below + spacing_.gap) + needs(i + 1);
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
    return Filling{parts, height + 1, spacing}.from(page.parts.front().part);
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
    for (std::size_t next = 0; next < parts.size() || pages.empty();) {
        Page page = filling.from(next);
        next += page.parts.size();
        if (!page.parts.empty()) page = stretched(page, parts, height, spacing);
        if (spacing.centred) centre(page, height);
        pages.push_back(std::move(page));
    }
    return pages;
}

}  // namespace ui
