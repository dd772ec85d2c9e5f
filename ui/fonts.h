#pragma once

#include <filesystem>
#include <memory>
#include <unordered_map>
#include <vector>

#include "ui/config.h"
#include "ui/fonts/mapped_file.h"
#include "ui/fonts/metrics.h"
#include "ui/text_style.h"

struct ImFont;

namespace ui {

// One opened font. Dear ImGui's size is ascent plus descent, not the em.
struct Face {
    ImFont* font = nullptr;
    FontMetrics metrics;

    float sizeAtEm(float em) const { return em * (metrics.ascent + metrics.descent); }
};

// The faces that text is made of, in the Dear ImGui context that is current. Each is opened when it is first needed.
class Fonts {
public:
    explicit Fonts(const FontConfig&);               // std::runtime_error, one line, for the first file that is missing
    ~Fonts();

    const Face& text(Weight);
    const Face& iconFace(char32_t);                  // the one that has the sign
    // The face that has the character: the text's own, else a rare one, else the text's own with its missing sign.
    const Face& faceFor(char32_t, Weight);
    bool draws(char32_t, Weight);                    // false: no face has it
    void drop();                                     // what is read of the files again when a new character comes

private:
    struct Source { std::filesystem::path path; std::unique_ptr<MappedFile> file = {}; Face face = {}; };
    const Face& open(Source&);
    const Face* rareFaceWith(char32_t);

    Source regular_, bold_, icons_, faces_;
    std::vector<Source> rare_;
    std::unordered_map<char32_t, const Face*> known_[2];   // by weight; null: the text's own
};

}  // namespace ui
