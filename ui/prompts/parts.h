#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

// What prompts are made of.
namespace ui {

enum class Tone { plain, primary, success, warning, danger };
// Names of pictures; ui maps them to glyphs of the icon font.
enum class Icon { none, search, apply, collect, pay, card, scan, printer, document, clock, phone, check, warning, info,
                  person, list, home, network, work, medical, child, school, family, house, car, elderly, aid, disabled,
                  utilities, farming, justice, company, licence, building, support, topics, department, package, announcement, again };

// Who may hear a text: all in the hall, whoever has a headset in (personal data), nobody (what is not worth a word).
enum class Aloud { openly, privately, never };

// `large`: to be remembered or read out to somebody.
struct Row { std::string label, value; std::string badge = {}; Tone tone = Tone::plain; Aloud aloud = Aloud::openly; bool large = false; bool operator==(const Row&) const = default; };
struct Section { std::string heading; std::vector<std::string> lines; Icon icon = Icon::none; bool operator==(const Section&) const = default; };
struct Button { std::string id, label; Tone tone = Tone::plain; Icon icon = Icon::none; bool operator==(const Button&) const = default; };   // answers Chosen{id}
struct Tile {
    std::string id, title, explanation;
    std::string badge = {};                          // 立等可取, 30 分钟办结, 打印机缺纸
    Tone tone = Tone::plain;                         // of the badge
    Icon icon = Icon::none;
    bool operator==(const Tile&) const = default;
};
struct Remark { std::string words; Tone tone = Tone::plain; Icon icon = Icon::none; bool operator==(const Remark&) const = default; };
// 32-bit pixels 0xAARRGGBB, row by row; shared because it is large and never changes.
struct Picture { int width = 0, height = 0; std::shared_ptr<const std::vector<std::uint32_t>> pixels; bool operator==(const Picture&) const = default; };

}  // namespace ui
