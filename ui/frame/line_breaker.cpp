#include "ui/frame/line_breaker.h"

#include <algorithm>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

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

    Icu() { if (U_FAILURE(error)) throw std::runtime_error("ICU has no line break rules"); }

    // Every place where a line may end, the text's end included.
    std::vector<std::size_t> places(std::string_view text) {
        UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
        lines->setText(utext, error);
        std::vector<std::size_t> found;
        if (U_SUCCESS(error))
            for (auto at = lines->next(); at != icu::BreakIterator::DONE; at = lines->next())
                found.push_back(static_cast<std::size_t>(at));
        utext_close(utext);
        error = U_ZERO_ERROR;
        if (found.empty() || found.back() != text.size()) found.push_back(text.size());
        return found;
    }
};

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
    for (const std::size_t place : icu_->places(text)) {
        if (width > 0) {
            if (fits > begin && widths.line(begin, place).width > width) finish(fits);
            while (widths.line(begin, place).width > width) {
                const auto end = widths.fitting(begin, place, width);
                if (end >= place) break;             // a single character wider than the box
                finish(end);
            }
        }
        fits = place;
        if (text[place - 1] == '\n') finish(place);
    }
    if (begin < text.size()) finish(text.size());
    return lines;
}

}  // namespace ui
