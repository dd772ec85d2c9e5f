#include "ui/widgets/glyphs.h"

namespace ui {

char32_t glyphOf(Icon icon) {
    switch (icon) {
        case Icon::none: return 0;
        case Icon::search: return 0xF349;
        case Icon::apply: return 0xF219;
        case Icon::collect: return 0xF2FB;
        case Icon::pay: return 0xF19B;
        case Icon::card: return 0xF5D2;
        case Icon::scan: return 0xF433;
        case Icon::printer: return 0xF42A;
        case Icon::document: return 0xF219;
        case Icon::clock: return 0xF150;
        case Icon::phone: return glyph::phone;
        case Icon::check: return glyph::check;
        case Icon::warning: return glyph::warning;
        case Icon::info: return glyph::information;
        case Icon::person: return 0xF004;
        case Icon::list: return 0xF279;
        case Icon::home: return glyph::home;
        case Icon::network: return 0xF59F;
        case Icon::work: return 0xF0D6;
        case Icon::medical: return 0xF2E0;
        case Icon::child: return 0xF06C;
        case Icon::school: return 0xF474;
        case Icon::family: return 0xF2E8;
        case Icon::house: return 0xF2DE;
        case Icon::car: return 0xF10B;
        case Icon::elderly: return 0xF583;
        case Icon::aid: return 0xF2D1;
        case Icon::disabled: return 0xF5A4;
        case Icon::utilities: return 0xF335;
        case Icon::farming: return 0xF32A;
        case Icon::justice: return 0xF5D1;
        case Icon::company: return 0xF4DC;
        case Icon::licence: return 0xF124;
        case Icon::building: return 0xF146;
        case Icon::support: return 0xF513;
        case Icon::topics: return 0xF570;
        case Icon::department: return 0xF1D7;
        case Icon::package: return 0xF3D6;
        case Icon::announcement: return 0xF0E6;
        case Icon::again: return glyph::again;
    }
    return 0;
}

char32_t glyphOf(Tone tone) {
    switch (tone) {
        case Tone::plain: return 0;
        case Tone::primary: return glyph::information;
        case Tone::success: return glyph::done;
        case Tone::warning: return glyph::warning;
        case Tone::danger: return glyph::danger;
    }
    return 0;
}

char32_t insideCircle(Tone tone) {
    switch (tone) {
        case Tone::success: return glyph::check;
        case Tone::warning: return glyph::warning;
        case Tone::danger: return glyph::cross;
        case Tone::plain:
        case Tone::primary: break;
    }
    return glyph::letterI;
}

}  // namespace ui
