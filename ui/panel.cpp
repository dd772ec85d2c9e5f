#include "ui/panel.h"

#include <imgui.h>

#include "ui/fonts.h"
#include "ui/raster/atlas_textures.h"
#include "ui/raster/raster.h"

namespace ui {
namespace {

constexpr int quietFrames = 4;                       // to settle in, at most

// Sets up what Fonts and Frame expect to find.
class Context {
public:
    explicit Context(const PanelConfig& config) : context_(ImGui::CreateContext()) {
        enter();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.DisplaySize = {static_cast<float>(config.width), static_cast<float>(config.height)};
        io.DeltaTime = 1.F / 60;                     // nothing here moves by itself
        io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
        io.Fonts->TexMinWidth = io.Fonts->TexMinHeight = 1024;
        io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    }
    ~Context() { ImGui::DestroyContext(context_); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    void enter() const { ImGui::SetCurrentContext(context_); }

private:
    ImGuiContext* context_;
};

}  // namespace

struct Panel::Parts {
    PanelConfig config;
    std::unique_ptr<Fonts> fonts;                    // maps what the context reads: goes last
    Context context{config};
    AtlasTextures textures{};
    Raster raster{config.width, config.height};
    std::unique_ptr<Frame> frame{};
    std::optional<std::uint64_t> screen{};
    std::string page{};
    Steering steering{};

    std::optional<Answer> frameOnce(const Modes& modes, bool takeInput, const Draw& draw) {
        ImGui::NewFrame();
        frame->begin(modes, takeInput);
        auto answer = draw(*frame);
        if (modes.keys) drawFocus(*frame, steering.focus());
        frame->finish();
        ImGui::Render();
        textures.update(*ImGui::GetDrawData());
        return answer;
    }
    std::vector<Answer> settle(const Modes&, std::chrono::milliseconds now, const Draw&);
    void follow(std::chrono::milliseconds now);
    std::optional<Answer> takeKey(const Modes&, std::chrono::milliseconds now);
};

Panel::Panel(const PanelConfig& config, const FontConfig& fonts) : parts_(new Parts{config, nullptr}) {
    parts_->fonts = std::make_unique<Fonts>(fonts);
    parts_->frame = std::make_unique<Frame>(*parts_->fonts, config);
}

Panel::~Panel() {
    parts_->context.enter();
    parts_->textures.release();
}

void Panel::feed(Finger::Kind kind, Point pixel, std::chrono::milliseconds when) {
    const auto mm = static_cast<float>(parts_->config.widthMm / parts_->config.width);
    parts_->frame->touch().feed({kind, {pixel.x * mm, pixel.y * mm}, when});
    if (kind == Finger::Kind::down) parts_->steering.finger();
}

void Panel::press(PadKey key) { parts_->steering.press(key); }

bool Panel::waiting() const { return parts_->frame->touch().waiting() || parts_->steering.waiting(); }

Attention Panel::attention() const {
    Attention now = parts_->steering.attention();
    now.page = parts_->page;
    return now;
}

// The key touches as a finger would.
std::optional<Answer> Panel::Parts::takeKey(const Modes& modes, std::chrono::milliseconds now) {
    const auto [tap, answer] = steering.take(modes, frame->widgets());
    if (!tap) return answer;
    const auto mm = static_cast<float>(config.widthMm / config.width);
    for (const auto kind : {Finger::Kind::down, Finger::Kind::up}) frame->touch().feed({kind, {tap->x * mm, tap->y * mm}, now});
    return std::nullopt;
}

std::vector<Answer> Panel::build(std::uint64_t screen, const Modes& modes, std::chrono::milliseconds now, const Draw& draw) {
    Parts& p = *parts_;
    p.context.enter();
    if (p.screen && *p.screen != screen) p.frame->forgetScreen(now), p.steering.screenChanged();
    p.screen = screen;

    std::vector<Answer> answers = p.settle(modes, now, draw);
    // A key is for what the resident has heard of, so the screen stands before it is taken, and keys wait for one another.
    if (!answers.empty() || !p.steering.waiting()) return answers;
    if (auto answer = p.takeKey(modes, now)) answers.push_back(*answer);
    for (auto& answer : p.settle(modes, now, draw)) answers.push_back(answer);
    return answers;
}

// Another page over the screen is another screen for who touches, walks or listens.
void Panel::Parts::follow(std::chrono::milliseconds now) {
    if (frame->page() == page) return;
    page = frame->page();
    frame->touch().screenChanged(now);
    steering.screenChanged();
}

std::vector<Answer> Panel::Parts::settle(const Modes& modes, std::chrono::milliseconds now, const Draw& draw) {
    std::vector<Answer> answers;
    bool answered = false;
    for (int quiet = 0; quiet < quietFrames;) {
        auto answer = frameOnce(modes, !answered, draw);
        follow(now);
        if (answer && !answered) answers.push_back(*answer);
        else if (!answered && frame->touched()) answers.push_back(Touched{});
        answered |= answer.has_value();
        if (frame->settled() && (answered || !frame->touch().waiting())) break;
        quiet = frame->touch().happened() ? 0 : quiet + 1;
    }
    return answers;
}

bool Panel::paint(const Surface& surface, const Finished& finished) {
    parts_->context.enter();
    auto* data = ImGui::GetDrawData();
    return data && parts_->raster.draw(*data, surface, finished);
}

void Panel::spareMemory() {
    parts_->context.enter();
    ImGui::GetIO().Fonts->CompactCache();
    parts_->fonts->drop();
}

void Panel::forgetSurface() { parts_->raster.forget(); }

const std::vector<Widget>& Panel::widgets() const { return parts_->frame->widgets(); }

}  // namespace ui
