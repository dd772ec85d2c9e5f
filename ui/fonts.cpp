#include "ui/fonts.h"

#include <fmt/format.h>
#include <imgui.h>
#include <misc/freetype/imgui_freetype.h>
#include <stdexcept>
#include <unistd.h>

namespace ui {
namespace {

const std::filesystem::path debian = "/usr/share/fonts";

std::filesystem::path either(const std::filesystem::path& configured, const char* packaged) {
    return configured.empty() ? debian / packaged : configured;
}

// What every Chinese font has: no need to ask for each character.
bool ordinary(char32_t c) {
    return c < 0x7F || (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x3001 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF5E);
}

// A font may draw anything there.
bool privateUse(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

void checkReadable(const std::filesystem::path& path) {
    if (::access(path.c_str(), R_OK) != 0)
        throw std::runtime_error(fmt::format("the font {} cannot be read: install its package or set its path", path.string()));
}

}  // namespace

Fonts::Fonts(const FontConfig& config)
    : regular_{either(config.text, "opentype/noto/NotoSansCJK-Regular.ttc")},
      bold_{either(config.textBold, "opentype/noto/NotoSansCJK-Bold.ttc")},
      icons_{either(config.icons, "truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf")},
      faces_{either(config.faces, "truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf")} {
    // Hanazono B has extensions B to F; BabelStone what is newer.
    rare_.push_back({either(config.rare, "truetype/hanazono/HanaMinB.ttf")});
    if (config.rare.empty()) rare_.push_back({debian / "truetype/babelstone/BabelStoneHan.ttf"});
    for (auto* source : {&regular_, &bold_, &icons_, &faces_}) checkReadable(source->path);
    for (auto& source : rare_) checkReadable(source.path);
    text(Weight::regular);                           // Dear ImGui would bring a font of its own
}

Fonts::~Fonts() = default;

const Face& Fonts::text(Weight weight) { return open(weight == Weight::bold ? bold_ : regular_); }
// The faces' font begins at U+E000, the other at U+F000.
const Face& Fonts::iconFace(char32_t sign) { return open(sign < 0xF000 ? faces_ : icons_); }

const Face& Fonts::faceFor(char32_t c, Weight weight) {
    const Face& own = text(weight);
    if (ordinary(c)) return own;
    auto [entry, isNew] = known_[weight == Weight::bold].try_emplace(c, nullptr);
    if (isNew && !own.font->IsGlyphInFont(c)) entry->second = rareFaceWith(c);
    return entry->second ? *entry->second : own;
}

bool Fonts::draws(char32_t c, Weight weight) {
    return c < ' ' || ordinary(c) || (!privateUse(c) && faceFor(c, weight).font->IsGlyphInFont(c));
}

void Fonts::drop() {
    for (auto* source : {&regular_, &bold_, &icons_})
        if (source->file) source->file->drop();
    for (auto& source : rare_)
        if (source.file) source.file->drop();
}

const Face* Fonts::rareFaceWith(char32_t c) {
    for (auto& source : rare_)
        if (open(source).font->IsGlyphInFont(c)) return &source.face;
    return nullptr;
}

const Face& Fonts::open(Source& source) {
    if (source.file) return source.face;
    source.file = std::make_unique<MappedFile>(source.path);
    const auto bytes = source.file->bytes();
    ImFontConfig config;
    config.FontNo = static_cast<ImU32>(simplifiedChineseFace(bytes));
    config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
    // Dear ImGui copies what it does not own (20 MB here), so it is told that it owns, and told otherwise afterwards.
    config.FontDataOwnedByAtlas = true;
    source.face.metrics = metricsOf(bytes, static_cast<int>(config.FontNo));
    source.face.font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<std::byte*>(bytes.data()),
                                                                  static_cast<int>(bytes.size()), 16, &config);
    if (!source.face.font) throw std::runtime_error(fmt::format("{} is not a font", source.path.string()));
    source.face.font->Sources[0]->FontDataOwnedByAtlas = false;
    return source.face;
}

}  // namespace ui
