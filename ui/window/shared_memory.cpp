#include <SDL.h>
#include <SDL_syswm.h>
#include <X11/Xlib-xcb.h>
#include <X11/Xlib.h>
#include <algorithm>
#include <cstdlib>
#include <span>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <xcb/shm.h>

#include "ui/window/sink.h"

namespace ui {
namespace {

// Memory of ours that others can be shown. It is gone when both sides have let go of it, also after a kill.
class Segment {
public:
    explicit Segment(std::size_t bytes) : id_(::shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600)) {
        if (id_ >= 0) memory_ = ::shmat(id_, nullptr, 0);
    }
    ~Segment() { if (*this) ::shmdt(memory_); }
    Segment(const Segment&) = delete;
    Segment& operator=(const Segment&) = delete;

    explicit operator bool() const { return memory_ != reinterpret_cast<void*>(-1); }
    int id() const { return id_; }
    std::uint32_t* pixels() const { return static_cast<std::uint32_t*>(memory_); }
    void forgetWhenUnused() const { if (id_ >= 0) ::shmctl(id_, IPC_RMID, nullptr); }

private:
    int id_;
    void* memory_ = reinterpret_cast<void*>(-1);
};

int bitsPerPixel(Display* display, int depth) {
    int count = 0;
    auto* formats = XListPixmapFormats(display, &count);
    const std::span all(formats, static_cast<std::size_t>(formats ? count : 0));
    const auto found = std::ranges::find(all, depth, &XPixmapFormatValues::depth);
    const int bits = found == all.end() ? 0 : found->bits_per_pixel;
    if (formats) XFree(formats);
    return bits;
}

class SharedMemory final : public Sink {
public:
    SharedMemory(Display* display, ::Window window, const XWindowAttributes& looks)
        : connection_(XGetXCBConnection(display)), window_(static_cast<xcb_window_t>(window)), looks_(looks),
          segment_(static_cast<std::size_t>(looks.width) * static_cast<std::size_t>(looks.height) * sizeof(std::uint32_t)) {
        attached_ = segment_ && attach();
        segment_.forgetWhenUnused();
        if (!attached_) return;
        context_ = xcb_generate_id(connection_);
        xcb_create_gc(connection_, context_, window_, 0, nullptr);
    }
    ~SharedMemory() override {
        if (!attached_) return;
        xcb_shm_detach(connection_, shared_);
        xcb_free_gc(connection_, context_);
        xcb_flush(connection_);
    }

    bool attached() const { return attached_; }

    Surface pixels() override { return {segment_.pixels(), looks_.width, looks_.height, looks_.width}; }

    // The server may still read while the next part, or the next picture, is drawn: what it then shows too early is
    // sent again when it is finished.
    void send(const Area& a) override {
        auto size = [](int pixels) { return static_cast<std::uint16_t>(pixels); };
        auto place = [](int pixels) { return static_cast<std::int16_t>(pixels); };
        xcb_shm_put_image(connection_, window_, context_, size(looks_.width), size(looks_.height), size(a.left), size(a.top),
                          size(a.width()), size(a.height()), place(a.left), place(a.top),
                          static_cast<std::uint8_t>(looks_.depth), XCB_IMAGE_FORMAT_Z_PIXMAP, 0, shared_, 0);
        xcb_flush(connection_);
    }
    void show() override {}

private:
    // Refused when the server cannot reach our memory, because it runs on another machine or as somebody else.
    bool attach() {
        shared_ = xcb_generate_id(connection_);
        auto* refused = xcb_request_check(connection_, xcb_shm_attach_checked(connection_, shared_, static_cast<std::uint32_t>(segment_.id()), 1));
        std::free(refused);
        return !refused;
    }

    xcb_connection_t* connection_;                   // SDL's
    xcb_window_t window_;
    XWindowAttributes looks_;
    Segment segment_;
    xcb_shm_seg_t shared_ = 0;
    xcb_gcontext_t context_ = 0;
    bool attached_ = false;
};

}  // namespace

std::unique_ptr<Sink> sharedMemory(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return nullptr;
    auto* display = info.info.x11.display;
    const auto* extension = xcb_get_extension_data(XGetXCBConnection(display), &xcb_shm_id);
    if (!extension || !extension->present) return nullptr;
    XWindowAttributes looks;
    if (!XGetWindowAttributes(display, info.info.x11.window, &looks)) return nullptr;
    const bool plain = looks.visual->red_mask == 0xFF0000 && looks.visual->blue_mask == 0xFF && bitsPerPixel(display, looks.depth) == 32;
    if (!plain) return nullptr;
    auto sink = std::make_unique<SharedMemory>(display, info.info.x11.window, looks);
    if (!sink->attached()) return nullptr;
    return sink;
}

}  // namespace ui
