#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/opened.h"
#include "ui/prompt.h"
#include "ui/text_input/handwriting.h"
#include "ui/text_input/pinyin.h"
#include "ui/text_input/stroke_table.h"

namespace ui {

enum class Way { pinyin, handwriting, strokes, code };

// What is being written and not yet chosen, and the engine that reads it: only the engine of the way that is open is loaded.
// Lives and dies with its screen, and overwrites what was written.
class Composing final : public Opened {
public:
    ~Composing() override { clear(); }

    Way way() const { return way_; }
    void change(Way);
    bool works() const { return works_; }            // false: the way's engine is not on this machine

    const std::string& keys() const { return keys_; }             // letters, strokes (hspnz) or hexadecimal digits
    const std::vector<Stroke>& strokes() const { return strokes_; }
    bool empty() const { return keys_.empty() && strokes_.empty(); }
    void add(char key);
    void add(Stroke);
    void removeLast();
    void clear();

    const std::vector<std::string>& candidates() const { return candidates_; }
    // The words of a candidate; what they stood for is gone, the rest waits for the next choice.
    std::string take(std::size_t candidate);

    int page = 0;                                    // of the candidates

private:
    void read();
    std::vector<std::string> readWith(Pinyin& pinyin) const { return pinyin.candidates(keys_); }
    std::vector<std::string> readWith(Handwriting& hand) const { return hand.candidates(strokes_); }
    std::vector<std::string> readWith(StrokeTable& table) const { return table.candidates(keys_); }
    std::vector<std::string> readWith(std::monostate) const;
    void open();

    Way way_ = Way::pinyin;
    bool works_ = true;
    std::string keys_;
    std::vector<Stroke> strokes_;
    std::vector<std::string> candidates_;
    std::variant<std::monostate, Pinyin, Handwriting, StrokeTable> engine_;
};

}  // namespace ui
