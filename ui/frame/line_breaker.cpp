#include "ui/frame/line_breaker.h"

#include <algorithm>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace ui {
namespace {

// Sums over ranges of characters.
class Widths {
public:
    Widths(std::string_view text, const std::vector<Advance>& advances) : text_(text), advances_(advances) {}

    Line line(std::size_t begin, std::size_t end) const {
        while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
        float width = 0;
        for (auto a = from(begin); a != advances_.end() && a->at < end; ++a) width += a->width;
        return {begin, end, width};
    }
    // The end of the longest part from `begin` that fits, at least one character.
    std::size_t fitting(std::size_t begin, std::size_t end, float width) const {
        auto a = from(begin);
        float sum = a->width;
        for (++a; a != advances_.end() && a->at < end; ++a)
            if ((sum += a->width) > width) return a->at;
        return end;
    }

private:
    std::vector<Advance>::const_iterator from(std::size_t begin) const {
        return std::lower_bound(advances_.begin(), advances_.end(), begin, [](auto& a, auto at) { return a.at < at; });
    }
    std::string_view text_;
    const std::vector<Advance>& advances_;
};

}  // namespace

struct LineBreaker::Icu {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> lines{icu::BreakIterator::createLineInstance(icu::Locale::getChina(), error)};
    std::unique_ptr<icu::BreakIterator> words{icu::BreakIterator::createWordInstance(icu::Locale::getChina(), error)};

    Icu() { if (U_FAILURE(error)) throw std::runtime_error("ICU has no line break rules"); }

    // Every place where a line, or a word, may end, the text's end included.
    std::vector<std::size_t> places(icu::BreakIterator& iterator, std::string_view text) {
        UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
        iterator.setText(utext, error);
        std::vector<std::size_t> found;
        if (U_SUCCESS(error))
            for (auto at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next())
                found.push_back(static_cast<std::size_t>(at));
        utext_close(utext);
        error = U_ZERO_ERROR;
        if (found.empty() || found.back() != text.size()) found.push_back(text.size());
        return found;
    }
};

namespace {

constexpr int lone = 2;                              // so few characters look lost on a line of their own
constexpr float leastLeft = 0.5F;                    // of the width, for the line that gives

// Letters and digits of a line; marks do not count.
int charactersIn(std::string_view text) {
    int count = 0;
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, size, c);
        count += !u_ispunct(c) && !u_isspace(c);
    }
    return count;
}

// Where the line before the last ends better: behind a mark, else behind a word, else wherever a line may end. The later, the
// less changes. `places` are those where a line may end, `words` where a word does; none fits: as it was.
std::size_t betterEnd(std::string_view text, const Widths& widths, const Line& before, const Line& last, float width,
                      const std::vector<std::size_t>& places, const std::vector<std::size_t>& words) {
    std::size_t behindWord = 0, anywhere = 0;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        if (*place >= last.begin) continue;
        const Line given = widths.line(before.begin, *place), taken = widths.line(*place, last.end);
        if (*place <= before.begin || given.width < width * leastLeft || taken.width > width) break;
        const auto all = text.substr(*place, last.end - *place);
        if (charactersIn(all) <= lone) continue;
        if (text.substr(0, *place).ends_with("，")) return *place;
        if (!behindWord && std::binary_search(words.begin(), words.end(), *place)) behindWord = *place;
        if (!anywhere) anywhere = *place;
    }
    return behindWord ? behindWord : anywhere ? anywhere : last.begin;
}

// Of the paragraph that begins with line `first`. `words` is only asked for where it is needed.
template <class Words>
void fillLast(std::string_view text, const Widths& widths, std::vector<Line>& lines, std::size_t first, float width,
              const std::vector<std::size_t>& places, const Words& words) {
    if (lines.size() < first + 2) return;
    Line &before = *(lines.end() - 2), &last = lines.back();
    if (charactersIn(text.substr(last.begin, last.end - last.begin)) > lone) return;
    const auto end = betterEnd(text, widths, before, last, width, places, words());
    before = widths.line(before.begin, end), last = widths.line(end, last.end);
}

}  // namespace

LineBreaker::LineBreaker() = default;
LineBreaker::~LineBreaker() = default;

std::vector<Line> LineBreaker::wrap(std::string_view text, const std::vector<Advance>& advances, float width) {
    const Widths widths(text, advances);
    const bool oneLine = text.find('\n') == text.npos;
    if (const Line whole = widths.line(0, text.size()); oneLine && (width <= 0 || whole.width <= width)) return {whole};
    if (!icu_) icu_ = std::make_unique<Icu>();

    std::vector<Line> lines;
    std::size_t begin = 0, fits = 0;                 // the line so far, and the last place where it may end
    auto finish = [&](std::size_t end) { lines.push_back(widths.line(begin, end)); begin = fits = end; };
    const auto places = icu_->places(*icu_->lines, text);
    std::size_t paragraph = 0;                       // its first line
    const auto close = [&] {
        fillLast(text, widths, lines, paragraph, width, places, [&] { return icu_->places(*icu_->words, text); });
        paragraph = lines.size();
    };
    for (const std::size_t place : places) {
        if (width > 0) {
            if (fits > begin && widths.line(begin, place).width > width) finish(fits);
            while (widths.line(begin, place).width > width) {
                const auto end = widths.fitting(begin, place, width);
                if (end >= place) break;             // a single character wider than the box
                finish(end);
            }
        }
        fits = place;
        if (text[place - 1] == '\n') finish(place), close();
    }
    if (begin < text.size()) finish(text.size());
    close();
    return lines;
}

}  // namespace ui
