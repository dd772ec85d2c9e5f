#include "ui/window.h"

#include <SDL.h>

#include "ui/panel.h"
#include "ui/png.h"
#include "ui/rotation.h"
#include "ui/window/keypad.h"
#include "ui/window/sink.h"
#include "ui/window/video.h"
#include "ui/window/waker.h"

namespace ui {
namespace {

std::chrono::milliseconds steadyNow() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

std::unique_ptr<Sink> sinkFor(const Video& video) {
    if (video.driver() == Driver::kmsdrm) return streamingTexture(video.window());
    if (auto shared = sharedMemory(video.window())) return shared;
    return windowSurface(video.window());
}

void push(std::uint32_t type, Point display) {
    SDL_Event event{};
    event.type = type;
    const auto x = static_cast<int>(display.x), y = static_cast<int>(display.y);
    if (type == SDL_MOUSEMOTION) event.motion.x = x, event.motion.y = y;
    else event.button.x = x, event.button.y = y, event.button.button = SDL_BUTTON_LEFT;
    SDL_PushEvent(&event);
}

}  // namespace

struct Window::Parts {
    PanelConfig config;
    Rotation rotation{config.rotation, config.width, config.height};
    Video video{config, rotation};
    std::unique_ptr<Sink> sink{sinkFor(video)};
    Waker waker{video};
    Panel panel;
    std::vector<std::uint32_t> upright{};            // the picture before it is turned
    View shown{};
    bool drawn = false, exposed = false, closed = false;
    std::optional<Point> robotLifts{};               // in display pixels
    std::uint64_t presented = 0;

    Parts(const PanelConfig& c, const FontConfig& fonts) : config(c), panel(c, fonts) {
        if (rotation.turned()) upright.resize(static_cast<std::size_t>(c.width) * static_cast<std::size_t>(c.height));
    }

    Surface picture() {
        return rotation.turned() ? Surface{upright.data(), config.width, config.height, config.width} : sink->pixels();
    }
    void takeEvents();
    void take(const SDL_Event&);
    void finger(Finger::Kind kind, int x, int y) {
        panel.feed(kind, rotation.toPicture({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F}), steadyNow());
    }
    void drawOnce(const View&, std::vector<Answer>&);
    void send(const Area&);
    void newSize();
    void robotLiftsFinger() {
        push(SDL_MOUSEBUTTONUP, *robotLifts);
        robotLifts.reset();
    }
};

// Mouse events only: SDL makes them from touches too, and both together would count every tap twice.
void Window::Parts::take(const SDL_Event& event) {
    switch (event.type) {
        case SDL_MOUSEMOTION: return finger(Finger::Kind::move, event.motion.x, event.motion.y);
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            if (event.button.button != SDL_BUTTON_LEFT) return;
            return finger(event.type == SDL_MOUSEBUTTONDOWN ? Finger::Kind::down : Finger::Kind::up, event.button.x, event.button.y);
        case SDL_KEYDOWN:                            // a key that is held down counts once (EN 301 549, 5.7)
            if (const auto key = keyOf(event.key.keysym); key && !event.key.repeat) panel.press(*key);
            return;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_EXPOSED) exposed = true;
            if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) newSize();
            return;
        case SDL_QUIT: closed = true; return;
        default: return;
    }
}

void Window::Parts::takeEvents() {
    SDL_PumpEvents();
    for (SDL_Event event; SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;) take(event);
}

void Window::Parts::drawOnce(const View& view, std::vector<Answer>& answers) {
    if (!drawn || panel.waiting() || !(view == shown)) {
        auto more = panel.build(view.screen, view.modes, steadyNow(), [&](Frame& frame) { return draw(view, frame); });
        answers.insert(answers.end(), more.begin(), more.end());
        if (!(view == shown)) shown = view;
        drawn = more.empty();                        // an answer brings another view, most of the time: paint that one
        if (drawn && panel.paint(picture(), [this](const Area& part) { send(part); })) sink->show(), ++presented;
    }
    if (exposed) sink->send(sink->pixels().area()), sink->show();
    exposed = false;
}

void Window::Parts::send(const Area& part) {
    if (!rotation.turned()) return sink->send(part);
    rotation.copy(picture(), part, sink->pixels());
    sink->send(rotation.toDisplay(part));
}

void Window::Parts::newSize() {
    sink.reset();                                    // a window has one at a time
    sink = sinkFor(video);
    drawn = false;
    panel.forgetSurface();
}

Window::Window(const PanelConfig& panel, const FontConfig& fonts) : parts_(std::make_unique<Parts>(panel, fonts)) {}
Window::~Window() = default;

void Window::sleep(int wakeFd, std::optional<std::chrono::milliseconds> timeout) {
    // Xlib may have read events while it waited for an answer; then the connection is silent although they are there.
    parts_->takeEvents();
    if (!parts_->drawn || parts_->panel.waiting() || parts_->exposed || parts_->robotLifts || parts_->closed) return;
    parts_->waker.sleep(wakeFd, timeout);
}

std::vector<Answer> Window::show(const View& view) {
    std::vector<Answer> answers;
    parts_->takeEvents();
    parts_->drawOnce(view, answers);
    if (!parts_->robotLifts) return answers;
    parts_->robotLiftsFinger();
    parts_->takeEvents();
    parts_->drawOnce(view, answers);
    return answers;
}

void Window::spareMemory() {
    parts_->panel.spareMemory();
    parts_->drawn = false;
}

bool Window::closed() const { return parts_->closed; }
std::uint64_t Window::framesPresented() const { return parts_->presented; }
std::uint64_t Window::pictureHash() const { return pixelHash(parts_->picture()); }
const std::vector<Widget>& Window::widgets() const { return parts_->panel.widgets(); }

Attention Window::attention() const { return parts_->panel.attention(); }

void Window::press(PadKey key) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = keycodeOf(key);
    SDL_PushEvent(&event);
}

bool Window::tap(const std::string& id) {
    for (auto& w : widgets())
        if (w.id == id) return tapAt(w.x + w.width / 2, w.y + w.height / 2), true;
    return false;
}

void Window::tapAt(float x, float y) { drag({{x, y}}); }

void Window::drag(const std::vector<Point>& pixels) {
    if (pixels.empty()) return;
    if (parts_->robotLifts) parts_->robotLiftsFinger();
    for (auto& pixel : pixels) {
        const Point at = parts_->rotation.toDisplay(pixel);
        push(SDL_MOUSEMOTION, at);
        if (!parts_->robotLifts) push(SDL_MOUSEBUTTONDOWN, at);
        parts_->robotLifts = at;
    }
}

void Window::savePng(const std::filesystem::path& path) const { ui::savePng(parts_->picture(), path); }

}  // namespace ui
