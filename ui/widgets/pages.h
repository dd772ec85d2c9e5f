#pragma once

#include <cstddef>
#include <vector>

namespace ui {

// Laying parts out under one another and onto pages: arithmetic only, in mm from the upper edge of a page.
struct Part {
    float height = 0;
    int card = 0;                                    // neighbours of one number lie on one card; 0: on the ground
    bool acts = false;                               // not above Spacing::actsFrom
    bool keepWithNext = false;                       // not the last of a page
    bool stretches = false;                          // takes what a page has left over
    float line = 0;                                  // made of lines so high: if no page can hold it, it goes on on the next
};
struct Spacing {
    float gap = 0;                                   // between cards, and between what lies on the ground
    float padding = 0;                               // above the first and below the last part of a card
    float actsFrom = 0;
    bool centred = false;
};
struct Lines { int first = 0, count = 0; };
struct Placed { std::size_t part = 0; float top = 0, height = 0; Lines lines = {}; };   // no lines: all of it
struct Page { std::vector<Placed> parts, cards; float height = 0; };   // of cards, `part` is the card's number

// At least one page. A part higher than a page that has no lines gets one to itself and hangs over.
std::vector<Page> paginate(const std::vector<Part>&, float height, const Spacing&);

}  // namespace ui
