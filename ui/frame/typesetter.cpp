#include "ui/frame/typesetter.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <imgui.h>
#include <imgui_internal.h>

namespace ui {
namespace {

constexpr std::size_t cacheLimit = 1000;
// Middle of an ideograph above the baseline, in parts of the em: its square reaches from -0.12 to 0.88.
constexpr float middle = 0.38F;

std::size_t hashOf(std::string_view words, const Setting& s) {
    std::size_t hash = std::hash<std::string_view>{}(words);
    for (float part : {s.em, s.width, static_cast<float>(s.rows), s.leading, s.weight == Weight::bold ? 1.F : 0.F})
        hash = hash * 31 + std::hash<float>{}(part);
    return hash;
}

float sizeOf(const Face& face, float em) { return std::round(face.sizeAtEm(em)); }

// Calls with each character and the bytes it takes.
template <class Visit> void eachCharacter(std::string_view words, Visit visit) {
    for (std::size_t at = 0; at < words.size();) {
        unsigned c = 0;
        const int length = ImTextCharFromUtf8(&c, words.data() + at, words.data() + words.size());
        const auto next = std::min(words.size(), at + static_cast<std::size_t>(std::max(1, length)));
        visit(static_cast<char32_t>(c), at, next);
        at = next;
    }
}

}  // namespace

float Typesetter::em(float capital, Weight weight) { return capital / fonts_.text(weight).metrics.capital; }

float Typesetter::rowHeight(const Setting& setting) {
    return setting.leading > 0 ? std::round(setting.em * setting.leading) : sizeOf(fonts_.text(setting.weight), setting.em);
}

const Paragraph& Typesetter::set(std::string_view words, const Setting& setting) {
    auto& known = cache_[hashOf(words, setting)];
    if (known.words != words || !(known.setting == setting) || known.paragraph.rows.empty()) {
        if (cache_.size() > cacheLimit) { cache_.clear(); return set(words, setting); }
        known = {std::string(words), setting, build(words, setting)};
    }
    return known.paragraph;
}

std::vector<Advance> Typesetter::advances(std::string_view words, const Setting& setting) {
    std::vector<Advance> all;
    eachCharacter(words, [&](char32_t c, std::size_t at, std::size_t) {
        const Face& face = fonts_.faceFor(c, setting.weight);
        const float width = c < ' ' ? 0 : face.font->GetFontBaked(sizeOf(face, setting.em))->GetCharAdvance(c);
        all.push_back({at, width});
    });
    return all;
}

// A character that no font has is named instead: an empty box tells nobody what their name was taken for.
std::string Typesetter::legible(std::string_view words, Weight weight) {
    std::string all;
    eachCharacter(words, [&](char32_t c, std::size_t at, std::size_t next) {
        all += fonts_.draws(c, weight) ? std::string(words.substr(at, next - at)) : fmt::format("[U+{:04X}]", static_cast<unsigned>(c));
    });
    return all;
}

Paragraph Typesetter::build(std::string_view asGiven, const Setting& setting) {
    const std::string words = legible(asGiven, setting.weight);
    Paragraph paragraph;
    for (const Line& line : breaker_.wrap(words, advances(words, setting), setting.width))
        paragraph.rows.push_back({std::string(words.substr(line.begin, line.end - line.begin)), line.width, line.begin, line.end});
    if (setting.rows > 0 && paragraph.rows.size() > static_cast<std::size_t>(setting.rows)) cut(paragraph, setting);
    for (auto& row : paragraph.rows) paragraph.width = std::max(paragraph.width, row.width);
    return paragraph;
}

// Leaves the allowed rows; the last one loses characters until … fits behind it.
void Typesetter::cut(Paragraph& paragraph, const Setting& setting) {
    static constexpr std::string_view more = "…";
    paragraph.rows.resize(static_cast<std::size_t>(setting.rows));
    paragraph.cut = true;
    auto& [words, width, begin, end] = paragraph.rows.back();
    auto parts = advances(words, setting);
    const float dots = advances(more, setting).front().width;
    while (!parts.empty() && setting.width > 0 && width + dots > setting.width) {
        words.resize(parts.back().at);
        width -= parts.back().width;
        parts.pop_back();
    }
    words += more;
    width += dots;
}

void Typesetter::draw(ImDrawList& list, const Paragraph::Row& row, const Setting& setting, float left, float top,
                      std::uint32_t colour) {
    const float baseline = std::round(top + rowHeight(setting) / 2 + middle * setting.em);
    float x = std::round(left);
    auto run = [&](const Face& face, std::size_t begin, std::size_t end, float width) {
        const float size = sizeOf(face, setting.em), ascent = face.font->GetFontBaked(size)->Ascent;
        const char* words = row.words.data();
        if (begin < end) list.AddText(face.font, size, {x, baseline - ascent}, colour, words + begin, words + end);
        x += width;
    };
    std::size_t begin = 0;
    float width = 0;
    const Face* current = &fonts_.text(setting.weight);
    eachCharacter(row.words, [&](char32_t c, std::size_t at, std::size_t) {
        const Face& face = fonts_.faceFor(c, setting.weight);
        if (&face != current) {
            run(*current, begin, at, width);
            begin = at, width = 0, current = &face;
        }
        width += face.font->GetFontBaked(sizeOf(face, setting.em))->GetCharAdvance(c);
    });
    run(*current, begin, row.words.size(), width);
}

}  // namespace ui
