#include "ui/text_input/handwriting.h"

#include <zinnia.h>

#include <algorithm>
#include <stdexcept>

#include "ui/geometry.h"
#include "ui/library.h"

namespace ui {

namespace {

// Debian's packages libzinnia0 and tegaki-zinnia-simplified-chinese.
constexpr const char* zinniaLibrary = "libzinnia.so.0";
constexpr const char* zinniaModel = "/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model";
constexpr std::size_t mostRead = 24;
constexpr float squareSide = 1000, squareMargin = 100;           // of the square that the character is laid into

Rect boxOf(const std::vector<Stroke>& strokes) {
    Point least{1e6F, 1e6F}, greatest{-1e6F, -1e6F};
    for (const Stroke& stroke : strokes)
        for (const Point& point : stroke) {
            least = {std::min(least.x, point.x), std::min(least.y, point.y)};
            greatest = {std::max(greatest.x, point.x), std::max(greatest.y, point.y)};
        }
    return {least.x, least.y, greatest.x - least.x, greatest.y - least.y};
}

}  // namespace

struct Handwriting::Engine {
    Library library{zinniaLibrary};
    decltype(::zinnia_recognizer_new)* recognizerNew = library["zinnia_recognizer_new"];
    decltype(::zinnia_recognizer_destroy)* recognizerDestroy = library["zinnia_recognizer_destroy"];
    decltype(::zinnia_recognizer_open)* open = library["zinnia_recognizer_open"];
    decltype(::zinnia_recognizer_classify)* classify = library["zinnia_recognizer_classify"];
    decltype(::zinnia_character_new)* characterNew = library["zinnia_character_new"];
    decltype(::zinnia_character_destroy)* characterDestroy = library["zinnia_character_destroy"];
    decltype(::zinnia_character_clear)* clear = library["zinnia_character_clear"];
    decltype(::zinnia_character_set_width)* setWidth = library["zinnia_character_set_width"];
    decltype(::zinnia_character_set_height)* setHeight = library["zinnia_character_set_height"];
    decltype(::zinnia_character_add)* add = library["zinnia_character_add"];
    decltype(::zinnia_result_size)* resultSize = library["zinnia_result_size"];
    decltype(::zinnia_result_value)* resultValue = library["zinnia_result_value"];
    decltype(::zinnia_result_destroy)* resultDestroy = library["zinnia_result_destroy"];

    std::unique_ptr<zinnia_recognizer_t, decltype(recognizerDestroy)> recognizer{recognizerNew(), recognizerDestroy};
    std::unique_ptr<zinnia_character_t, decltype(characterDestroy)> character{characterNew(), characterDestroy};

    Engine() {
        if (!open(recognizer.get(), zinniaModel)) throw std::runtime_error("zinnia finds no model");
    }

    void lay(const std::vector<Stroke>& strokes) {
        const Rect box = boxOf(strokes);
        const float scale = (squareSide - 2 * squareMargin) / std::max({box.width, box.height, 1e-3F});
        const float left = (squareSide - box.width * scale) / 2, top = (squareSide - box.height * scale) / 2;
        clear(character.get());
        setWidth(character.get(), static_cast<std::size_t>(squareSide));
        setHeight(character.get(), static_cast<std::size_t>(squareSide));
        for (std::size_t id = 0; id < strokes.size(); ++id)
            for (const Point& point : strokes[id])
                add(character.get(), id, static_cast<int>(left + (point.x - box.x) * scale), static_cast<int>(top + (point.y - box.y) * scale));
    }

    std::vector<std::string> read() {
        std::vector<std::string> all;
        const std::unique_ptr<zinnia_result_t, decltype(resultDestroy)> result{classify(recognizer.get(), character.get(), mostRead), resultDestroy};
        for (std::size_t i = 0; result && i < resultSize(result.get()); ++i) all.emplace_back(resultValue(result.get(), i));
        return all;
    }
};

Handwriting::Handwriting() : engine_{std::make_unique<Engine>()} {}
Handwriting::~Handwriting() = default;

std::vector<std::string> Handwriting::candidates(const std::vector<Stroke>& strokes) {
    if (strokes.empty()) return {};
    engine_->lay(strokes);
    return engine_->read();
}

}  // namespace ui
